//! The words of a passage with where they stand.

use std::ops::Range;

use crate::token::{self, LineEnd};

/// Bytes of a run of words of a passage.
pub(crate) fn bytes(text: &str, words: Range<usize>) -> Range<usize> {
    let (mut place, mut bytes) = (0, 0..0);
    token::each(text, LineEnd::Joins, &mut |word| {
        if place == words.start {
            bytes = word.span.clone();
        } else if words.contains(&place) {
            bytes.end = word.span.end;
        }
        place += 1;
    });
    bytes
}
