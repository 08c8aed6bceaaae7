//! Where words stand.

use std::ops::Range;

/// A passage and where in it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// The passage, by its place in the corpus.
    pub passage: usize,
    /// The stretch of its words, in bytes.
    pub span: Range<usize>,
}
