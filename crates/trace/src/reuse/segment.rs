//! The words of a passage with where they stand.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

/// The words of a passage, lower case, with their bytes.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (Range<usize>, String)> {
    text.unicode_word_indices().map(|(at, word)| (at..at + word.len(), word.to_lowercase()))
}
