//! The provisions of a document, under the addresses by which a lawyer would cite them. What numbers a paragraph, which
//! lists lie in which and where a preamble ends is told by what stands there, in any script.

mod address;
mod conventions;
mod figure;
mod line;
mod mark;
mod numbering;
mod outline;
mod part;

pub use conventions::{Conventions, Formula, Nature};

use crate::{Document, Run};

/// One provision of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provision {
    /// Where it stands, as one cites it: `III.14(b)`, `preamble 3`, `table 1 row 2`, `annex I 4`. No two are the same.
    pub address: String,
    /// Its number as printed; empty where it has none.
    pub label: String,
    /// The heading that it stands under.
    pub heading: Option<String>,
    /// What it does.
    pub nature: Nature,
    /// Its words, in one line: without the number, what was deleted and the marks of notes.
    pub words: String,
    /// The same words with their look.
    pub runs: Vec<Run>,
    /// The notes whose marks stand in it, by their places in [`Document::notes`].
    pub notes: Vec<usize>,
    /// The block that it was read from.
    pub block: usize,
}

/// A heading or title of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// How deep it lies: 0 is a title, or the caption of a table.
    pub level: u8,
    /// Its number as printed; empty where it has none.
    pub label: String,
    /// Its words.
    pub words: String,
    /// The block that it was read from.
    pub block: usize,
}

/// Everything that the body of a document says, each word once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    /// What stands above the text: titles, symbols, dates.
    pub titles: Vec<Heading>,
    /// The headings, and the captions of tables.
    pub headings: Vec<Heading>,
    /// The provisions.
    pub provisions: Vec<Provision>,
}

/// The provisions of a document in reading order.
///
/// ```
/// use text::{Block, Conventions, Document, provisions};
/// let mut declaration = Document::new("Declaration", "en");
/// declaration.blocks = ["We, the members,", "Having met in May,", "1. Agree:", "(a) to meet again;", "(b) to report."]
///     .map(|words| Block::paragraph([words.into()]))
///     .to_vec();
/// let found = provisions(&declaration, &Conventions::default());
/// let addresses: Vec<_> = found.iter().map(|provision| provision.address.as_str()).collect();
/// assert_eq!(addresses, ["opening", "preamble 1", "1", "1(a)", "1(b)"]);
/// assert_eq!(found[3].words, "to meet again;");
/// ```
#[must_use]
pub fn provisions(document: &Document, conventions: &Conventions) -> Vec<Provision> {
    outline(document, conventions).provisions
}

/// Titles, headings and provisions of a document, each in reading order. Every word of the body is in exactly one of them.
#[must_use]
pub fn outline(document: &Document, conventions: &Conventions) -> Outline {
    outline::of(document, conventions)
}
