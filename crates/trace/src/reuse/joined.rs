//! Stretches that go on in the next provision of both texts, as one.

use std::collections::{BTreeMap, BTreeSet};

use super::Reused;
use crate::Corpus;

/// What two texts have in common over consecutive provisions.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// The parts, in order.
    pub parts: Vec<Reused>,
}

impl Stretch {
    /// Words in common.
    #[must_use]
    pub fn words(&self) -> usize {
        self.parts.iter().map(|part| part.words).sum()
    }

    /// Words that differ in between, as far as they stand within a part.
    #[must_use]
    pub fn edits(&self) -> usize {
        self.parts.iter().map(|part| part.edits).sum()
    }
}

impl Corpus {
    /// Stretches joined where they go on in the passage behind, in both texts; each stands in one of the answers, in
    /// the order of its first part.
    #[must_use]
    pub fn joined(&self, stretches: impl IntoIterator<Item = Reused>) -> Vec<Stretch> {
        let mut pairs: BTreeMap<(usize, usize), Vec<Reused>> = BTreeMap::new();
        for one in stretches {
            pairs.entry((one.one.passage, one.other.passage)).or_default().push(one);
        }
        let behind = |(one, other): (usize, usize)| Some((self.next(one)?, self.next(other)?));
        let going_on: BTreeSet<(usize, usize)> = pairs.keys().filter_map(|pair| behind(*pair)).collect();
        let mut firsts: Vec<(usize, usize)> =
            pairs.keys().filter(|pair| !going_on.contains(pair)).copied().collect();
        firsts.sort_unstable();
        let mut joined = Vec::new();
        for first in firsts {
            let mut parts = Vec::new();
            let mut at = Some(first);
            while let Some(mut more) = at.and_then(|pair| pairs.remove(&pair)) {
                more.sort_by_key(|one| (one.one.words.start, one.other.words.start));
                parts.append(&mut more);
                at = at.and_then(behind);
            }
            joined.push(Stretch { parts });
        }
        joined
    }
}
