//! What tracing needs of a corpus beside its passages: their words, and which passage follows which. Made when first
//! asked for.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::lexicon::Lexicon;
use crate::token::tokens;
use crate::{Corpus, Passage};

/// See the module.
#[derive(Debug, Default)]
pub(crate) struct Traced {
    lexicon: Lexicon,
    next: Vec<Option<usize>>,
    head: Vec<usize>,
}

impl Traced {
    /// Reads passages.
    pub(crate) fn of(passages: &[Passage]) -> Self {
        let mut versions: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (number, one) in passages.iter().enumerate() {
            versions.entry((&one.version, &one.language)).or_default().push(number);
        }
        let mut next = vec![None; passages.len()];
        let mut head: Vec<usize> = (0..passages.len()).collect();
        for mut version in versions.into_values() {
            version.sort_by_key(|number| (passages.get(*number).map_or(i64::MAX, |one| one.order), *number));
            let first = version.first().copied().unwrap_or_default();
            for (at, number) in version.iter().enumerate() {
                if let (Some(next), Some(head)) = (next.get_mut(*number), head.get_mut(*number)) {
                    *next = version.get(at + 1).copied();
                    *head = first;
                }
            }
        }
        Self { lexicon: Lexicon::of(passages), next, head }
    }
}

impl Corpus {
    /// The words of the passages.
    pub(crate) fn lexicon(&self) -> &Lexicon {
        &self.traced().lexicon
    }

    /// The passage behind one in its version and language.
    #[must_use]
    pub fn next(&self, passage: usize) -> Option<usize> {
        self.traced().next.get(passage).copied().flatten()
    }

    /// The first passage of the version and language of one.
    #[must_use]
    pub fn head(&self, passage: usize) -> usize {
        self.traced().head.get(passage).copied().unwrap_or(passage)
    }

    /// Words of a passage, by their places, as bytes.
    pub(crate) fn span(&self, passage: usize, words: &Range<usize>) -> Option<Range<usize>> {
        let held = self.passages().get(passage)?;
        let all = tokens(&held.words);
        let first = all.get(words.start)?.span.start;
        let last = all.get(words.end.checked_sub(1)?)?.span.end;
        Some(first..last)
    }
}
