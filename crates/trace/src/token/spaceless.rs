//! Scripts that write without spaces, cut into words by the dictionaries and models of ICU.

use std::ops::Range;
use std::sync::OnceLock;

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

/// Shows the words of a run.
pub(super) fn words(text: &str, run: &Range<usize>, see: &mut dyn FnMut(Range<usize>)) {
    static SEGMENTER: OnceLock<WordSegmenterBorrowed<'static>> = OnceLock::new();
    let segmenter = SEGMENTER.get_or_init(|| WordSegmenter::new_auto(WordBreakInvariantOptions::default()));
    let Some(part) = text.get(run.clone()) else { return };
    let mut from = 0;
    for end in segmenter.segment_str(part) {
        if end > from {
            see(run.start + from..run.start + end);
        }
        from = end;
    }
}
