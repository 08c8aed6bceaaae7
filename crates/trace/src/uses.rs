//! Every use of a phrase in a corpus: word for word, in other spellings or endings, with words put in, left out or
//! changed within a bound, or with its words in another order.

mod align;
mod components;
mod order;
mod phrase;

use std::ops::Range;

use crate::Corpus;
use crate::lexicon::Lexicon;
use crate::token::tokens;
use phrase::Phrase;

pub use components::components;

/// One use of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    /// The passage, by its place in the corpus.
    pub passage: usize,
    /// Where in its words, in bytes.
    pub span: Range<usize>,
    /// How the phrase stands there.
    pub manner: Manner,
}

/// How near a use is to the phrase, the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Manner {
    /// The same words in the same order; capitals, punctuation and line breaks do not matter.
    Exact,
    /// The same words, one or more in another spelling or with another ending.
    Inflected,
    /// Words put in, left out or changed.
    Varied,
    /// The words in another order.
    Reordered,
}

/// A stretch of the words of a passage, by their places, before its bytes are known.
struct Stretch {
    words: Range<usize>,
    manner: Manner,
}

/// Every use of a phrase in the passages kept, in the order of passages and of places in them. Uses never overlap.
/// The language is that of the phrase and decides which endings are those of one word.
#[must_use]
pub fn uses(corpus: &Corpus, phrase: &str, language: &str, keep: &dyn Fn(usize) -> bool) -> Vec<Use> {
    let lexicon = corpus.lexicon();
    let Some(phrase) = Phrase::read(lexicon, phrase, language) else { return Vec::new() };
    let mut found = Vec::new();
    for passage in phrase.candidates(lexicon).into_iter().filter(|passage| keep(*passage)) {
        let stretches = stretches(lexicon, &phrase, passage);
        found.extend(spans(corpus, passage, &stretches));
    }
    found
}

/// The uses in one passage: in the phrase's own order first, and only where there is none in another.
fn stretches(lexicon: &Lexicon, phrase: &Phrase, passage: usize) -> Vec<Stretch> {
    let sequence = lexicon.sequence(passage);
    let in_order = align::find(lexicon, phrase, sequence);
    if in_order.is_empty() { order::find(phrase, sequence) } else { in_order }
}

/// The bytes of stretches, in the order of the passage.
fn spans(corpus: &Corpus, passage: usize, stretches: &[Stretch]) -> Vec<Use> {
    if stretches.is_empty() {
        return Vec::new();
    }
    let Some(held) = corpus.passages().get(passage) else { return Vec::new() };
    let words = tokens(&held.words);
    let span = |range: &Range<usize>| {
        let first = words.get(range.start)?;
        let last = words.get(range.end.checked_sub(1)?)?;
        Some(first.span.start..last.span.end)
    };
    let found =
        stretches.iter().filter_map(|one| Some(Use { passage, span: span(&one.words)?, manner: one.manner }));
    let mut found: Vec<Use> = found.collect();
    found.sort_by_key(|one| one.span.start);
    found
}
