//! Words of a text: segmentation by Unicode rules (UAX 29) and the folded form that finds them.
//!
//! Scripts that write without spaces are cut by dictionary and model (ICU); every other script by rules of our own on a
//! fast path. A word broken over a line is one word; its span covers the break.

mod class;
mod digits;
mod fold;
mod pieces;
mod scan;
mod spaceless;
mod stem;

use std::ops::Range;

use fold::Folding;
pub use scan::words;
pub use stem::{Stems, stem};

/// One word as it is searched for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Lower case, without accents, marks and variants of form: what is compared.
    pub folded: Box<str>,
    /// Where it stands, in bytes.
    pub span: Range<usize>,
}

/// A word while a text is read.
#[derive(Clone, Debug)]
pub struct Word<'a> {
    /// Lower case, without accents, marks and variants of form: what is compared.
    pub folded: &'a str,
    /// Lower case with its accents: what a stemmer wants.
    pub plain: &'a str,
    /// Where it stands, in bytes.
    pub span: Range<usize>,
    /// Whether its script writes without spaces, so that where it ends is an informed guess.
    pub spaceless: bool,
}

/// How a hyphen at the end of a line is read: `inter-⏎national` is one word, `confidence-⏎building` two, and the text does
/// not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineEnd {
    /// The hyphen was put there by the line: one word.
    Joins,
    /// The hyphen is the text's own: two words.
    Parts,
}

/// The words of a text, folded, each with its span. A hyphen at the end of a line joins.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 6);
    each(text, LineEnd::Joins, &mut |word| {
        tokens.push(Token { folded: word.folded.into(), span: word.span.clone() });
    });
    tokens
}

/// Shows every word of a text without keeping any.
pub fn each(text: &str, line_end: LineEnd, see: &mut dyn FnMut(&Word<'_>)) {
    let mut folding = Folding::default();
    scan::runs(text, line_end, &mut |run| {
        if run.spaceless {
            spaceless::words(text, &run.span, &mut |span| folding.show(text, span, true, see));
        } else if run.mids || !run.ascii {
            pieces::of(text, &run.span, &mut |span| folding.show(text, span, false, see));
        } else {
            folding.show(text, run.span, false, see);
        }
    });
}

/// Shows what a word is made of where its script writes without spaces: characters, each with its marks. Any other word is
/// whole. What is looked up character by character is found wherever a segmenter would cut.
pub fn each_unit(text: &str, word: &Word<'_>, see: &mut dyn FnMut(&str, Range<usize>)) {
    if !word.spaceless {
        see(word.folded, word.span.clone());
        return;
    }
    let Some(written) = text.get(word.span.clone()) else { return };
    let mut folding = Folding::default();
    let mut from = 0;
    let starts = written.char_indices().skip(1).filter(|(_, character)| !class::is_attached(*character));
    for end in starts.map(|(at, _)| at).chain([written.len()]) {
        let span = word.span.start + from..word.span.start + end;
        folding.show(text, span, true, &mut |unit| see(unit.folded, unit.span.clone()));
        from = end;
    }
}

/// A stem in the form that is compared.
fn fold_stem(stem: &str, into: &mut String) {
    Folding::default().fold_all(stem, into);
}

/// Whether a hyphen at the end of a line leaves two readings.
#[must_use]
pub fn is_ambiguous(text: &str) -> bool {
    scan::is_ambiguous(text)
}
