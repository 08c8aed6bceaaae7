//! The provisions of a document, under the addresses by which a lawyer would cite them.

use crate::{Block, ChangeKind, Document, Run};

/// What a forum's charter says of the way its texts are written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conventions {
    /// Words that open paragraphs.
    pub formulas: Vec<Formula>,
}

/// Words that open a paragraph and tell what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    /// The words: `Reaffirming`.
    pub words: String,
    /// Their language (BCP 47).
    pub language: String,
    /// What a paragraph that they open is.
    pub nature: Nature,
}

/// What a provision does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Nature {
    /// It leads up to what is decided.
    Preambular,
    /// It decides, requests, undertakes.
    Operative,
    /// It states.
    Declaratory,
}

impl Nature {
    /// As the act `set out` writes it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Preambular => "preambular",
            Self::Operative => "operative",
            Self::Declaratory => "declaratory",
        }
    }

    /// The nature of that word.
    #[must_use]
    pub fn read(word: &str) -> Option<Self> {
        [Self::Preambular, Self::Operative, Self::Declaratory]
            .into_iter()
            .find(|nature| nature.word() == word)
    }
}

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

/// The provisions of a document in reading order.
#[must_use]
pub fn provisions(document: &Document, _conventions: &Conventions) -> Vec<Provision> {
    let mut found = Vec::new();
    let mut heading = None;
    let mut count = 0_usize;
    for (place, block) in document.blocks.iter().enumerate() {
        match block {
            Block::Heading { runs, .. } => heading = Some(words(&standing(runs))),
            Block::Paragraph { runs, number, .. } => {
                let runs = standing(runs);
                count += 1;
                let label = number.as_ref().map(|number| number.label.clone()).unwrap_or_default();
                found.push(Provision {
                    address: if label.is_empty() { format!("¶{count}") } else { label.clone() },
                    label,
                    heading: heading.clone(),
                    nature: Nature::Declaratory,
                    words: words(&runs),
                    notes: runs.iter().filter_map(|run| run.note).collect(),
                    runs,
                    block: place,
                });
            }
            _ => {}
        }
    }
    found
}

fn standing(runs: &[Run]) -> Vec<Run> {
    let deleted = |run: &&Run| run.change.as_ref().is_none_or(|change| change.kind != ChangeKind::Deleted);
    runs.iter().filter(deleted).cloned().collect()
}

fn words(runs: &[Run]) -> String {
    runs.iter()
        .map(|run| run.text.as_str())
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}
