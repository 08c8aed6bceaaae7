//! What carries a passage over: the passages of other texts that have most of it, and from which text each took it.

use std::collections::BTreeMap;
use std::ops::Range;

use forum::id::Id;
use rayon::prelude::*;

use super::align::Aligner;
use super::links::{Link, between};
use super::{Reused, number};
use crate::Corpus;

/// So many words of a passage carry it over, however long it is: less than half of it, and yet no formula.
const PASSAGE: usize = 20;
/// A source is looked for among so many texts before; what has every word ends the search.
const BEFORE: usize = 200;

/// A passage of another text that has a passage, or most of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Carried {
    /// The passage, by its place in the corpus.
    pub passage: usize,
    /// What both have, in the order of the passage asked about, which is the `one`.
    pub stretches: Vec<Reused>,
}

/// One text in the lineage of a passage.
#[derive(Clone, Debug, PartialEq)]
pub struct Heir {
    /// The passage of the text that has most of the one asked about, or that one itself.
    pub passage: usize,
    /// What it has of the passage asked about; nothing for that one itself.
    pub stretches: Vec<Reused>,
    /// What it has from the earlier text that shares most words with it, of several the latest: the `one` is here,
    /// the `other` there. None for the first.
    pub source: Option<Reused>,
}

impl Carried {
    /// Words in common.
    #[must_use]
    pub fn words(&self) -> usize {
        self.stretches.iter().map(|one| one.words).sum()
    }
}

impl Corpus {
    /// The passages of other texts that have at least half of the words of each of some passages, or a long part of
    /// them, in the order of the corpus.
    #[must_use]
    pub fn carried(&self, passages: &[usize]) -> Vec<Vec<Carried>> {
        let kin = self.kin(passages);
        passages.iter().zip(kin).map(|(passage, kin)| self.carrying(*passage, kin)).collect()
    }

    fn carrying(&self, passage: usize, kin: Vec<Reused>) -> Vec<Carried> {
        let wordings = self.wordings();
        let class = wordings.members.class_of(number(passage));
        let words = class.map_or(0, |class| wordings.classes.words(class).len());
        let mut found: BTreeMap<usize, Vec<Reused>> = BTreeMap::new();
        for reused in kin {
            found.entry(reused.other.passage).or_default().push(reused);
        }
        let all = found.into_iter().map(|(passage, stretches)| Carried { passage, stretches });
        all.filter(|one| one.words() * 2 >= words || one.words() >= PASSAGE).collect()
    }

    /// The lineage of a passage: every text that carries it, itself among them, by the rank of the text of a passage,
    /// earliest first; what has no rank is left out.
    pub fn lineage<R: Ord>(&self, passage: usize, rank: impl Fn(usize) -> Option<R>) -> Vec<Heir> {
        let mut best: BTreeMap<&Id, Carried> = BTreeMap::new();
        for carried in self.carried(&[passage]).into_iter().flatten() {
            let Some(text) = self.passages().get(carried.passage).map(|one| &one.text) else { continue };
            if rank(carried.passage).is_some()
                && best.get(text).is_none_or(|best| best.words() < carried.words())
            {
                best.insert(text, carried);
            }
        }
        let mut heirs: Vec<(R, Heir)> = best
            .into_values()
            .chain([Carried { passage, stretches: Vec::new() }])
            .filter_map(|one| {
                Some((
                    rank(one.passage)?,
                    Heir { passage: one.passage, stretches: one.stretches, source: None },
                ))
            })
            .collect();
        heirs.sort_by(|(a, one), (b, other)| a.cmp(b).then(one.passage.cmp(&other.passage)));
        let earlier: Vec<usize> =
            heirs.iter().map(|(rank, _)| heirs.partition_point(|(other, _)| other < rank)).collect();
        let mut heirs: Vec<Heir> = heirs.into_iter().map(|(_, heir)| heir).collect();
        let sources: Vec<Option<Reused>> = heirs
            .par_iter()
            .zip(earlier)
            .map_init(Aligner::default, |aligner, (heir, earlier)| {
                self.source(aligner, heir, heirs.get(..earlier).unwrap_or_default())
            })
            .collect();
        for (heir, source) in heirs.iter_mut().zip(sources) {
            heir.source = source;
        }
        heirs
    }

    /// The best source of an heir among earlier ones.
    fn source(&self, aligner: &mut Aligner, heir: &Heir, earlier: &[Heir]) -> Option<Reused> {
        let own = own(heir);
        let mut best: Option<Reused> = None;
        for other in earlier.iter().rev().take(BEFORE) {
            let (shared, whole) = self.shared(aligner, heir.passage, other.passage);
            let of_it = shared.into_iter().filter(|one| overlaps(&one.one.words, own.as_ref()));
            if let Some(found) = of_it.max_by_key(|one| one.words)
                && best.as_ref().is_none_or(|best| best.words < found.words)
            {
                best = Some(found);
            }
            if whole {
                break;
            }
        }
        best
    }

    /// What two passages share, and whether they read alike.
    fn shared(&self, aligner: &mut Aligner, one: usize, other: usize) -> (Vec<Reused>, bool) {
        let wordings = self.wordings();
        let class = |passage| wordings.members.class_of(number(passage));
        let Some((a, b)) = class(one).zip(class(other)) else { return (Vec::new(), false) };
        let links = if a == b {
            vec![Link::same(a, wordings.classes.words(a).len())]
        } else {
            between(&wordings.classes, aligner, a, b)
        };
        let shared =
            links.iter().filter_map(|link| wordings.one(self, number(one), number(other), link, 0.0));
        (shared.collect(), a == b)
    }
}

/// Which part of an heir is of the passage asked about; all of that passage itself.
fn own(heir: &Heir) -> Option<Range<usize>> {
    let ends = heir.stretches.iter().map(|one| &one.other.words);
    Some(ends.clone().map(|words| words.start).min()?..ends.map(|words| words.end).max()?)
}

fn overlaps(one: &Range<usize>, other: Option<&Range<usize>>) -> bool {
    other.is_none_or(|other| one.start < other.end && other.start < one.end)
}
