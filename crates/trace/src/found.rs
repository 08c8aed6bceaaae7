//! What a search found.

use std::ops::Range;

/// The answer to a question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// How many passages match, exactly, shown or not.
    pub count: usize,
    /// The best of them, best first; of equals the first in the corpus.
    pub hits: Vec<Hit>,
}

/// One passage that matches.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Its place in the corpus.
    pub passage: usize,
    /// How well it matches; compares within one answer only.
    pub score: f32,
    /// The words that match: bytes in its words, in order, apart.
    pub spans: Vec<Range<usize>>,
}
