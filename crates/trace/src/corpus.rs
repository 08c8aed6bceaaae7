//! Everything that a state holds verbatim or otherwise of its texts, in the order of texts and provisions.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, OnceLock};

use forum::id::Id;
use forum::noun::Noun;
use forum::state::State;

use crate::index::score;
use crate::library::Kept;
use crate::reuse::Wordings;
use crate::spans::Seen;
use crate::traced::Traced;
use crate::{Found, Hit, Index, Keep, Passage, Query};

/// The passages of a state. What is computed from them (index, reuse) belongs to this order of passages.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    passages: Vec<Passage>,
    index: OnceLock<Arc<Index>>,
    kept: Option<Arc<Kept>>,
    traced: OnceLock<Arc<Traced>>,
    wordings: OnceLock<Arc<Wordings>>,
}

impl Corpus {
    /// Gathers every standing wording of a state.
    #[must_use]
    pub fn of(state: &State) -> Self {
        let passages = state.all(Noun::Wording).flat_map(|wording| Passage::of(state, wording));
        passages.collect()
    }

    /// What tracing needs beside the passages.
    pub(crate) fn traced(&self) -> &Traced {
        self.traced.get_or_init(|| Arc::new(Traced::of(&self.passages)))
    }

    /// Its passages by their words, made when somebody first asks what they share.
    pub(crate) fn wordings(&self) -> &Wordings {
        self.wordings.get_or_init(|| Arc::new(Wordings::of(self)))
    }

    /// The passages; their places here are what every answer names them by.
    #[must_use]
    pub fn passages(&self) -> &[Passage] {
        &self.passages
    }

    /// The index of the words, made when somebody first asks.
    pub fn index(&self) -> &Arc<Index> {
        let made = || Index::of(self.passages.iter().map(Passage::said));
        self.index.get_or_init(|| Arc::new(self.fetched().unwrap_or_else(made)))
    }

    /// The index as it was kept, where it is sound and of as many passages.
    fn fetched(&self) -> Option<Index> {
        let index = Index::from_bytes(&self.kept.as_ref()?.get()?)?;
        index.is_of(self.passages.len()).then_some(index)
    }

    /// The same corpus, whose index may have been kept.
    pub(crate) fn kept_as(mut self, kept: Option<Kept>) -> Self {
        self.kept = kept.map(Arc::new);
        self
    }

    /// The passages that match a question, of those to keep: how many, and the best of them with the words that match.
    #[must_use]
    pub fn search(&self, query: &Query, keep: &dyn Fn(usize) -> bool, limit: usize) -> Found {
        self.find(query, Some(keep), limit)
    }

    /// The same, of all or of those to keep.
    #[must_use]
    pub fn find(&self, query: &Query, keep: Keep<'_>, limit: usize) -> Found {
        let answer = self.index().search(query, keep, limit);
        let hit = |(place, points): (u32, u32)| {
            let passage = self.passages.get(place as usize)?;
            let spans = Seen::of(&passage.words, &passage.language).spans(&query.node).unwrap_or_default();
            Some(Hit { passage: place as usize, score: score(points), spans })
        };
        Found { count: answer.count, hits: answer.best.into_iter().filter_map(hit).collect() }
    }

    /// The corpus of a later state. What stands as before is not read again.
    #[must_use]
    pub fn grown(&self, state: &State) -> Self {
        self.followed_by(Self::of(state).passages)
    }

    /// The corpus of other passages. What stands as before is not read again.
    #[must_use]
    pub fn followed_by(&self, passages: impl IntoIterator<Item = Passage>) -> Self {
        let next: Self = passages.into_iter().collect();
        if let Some(index) = self.index.get() {
            let kept = self.standing_in(&next.passages);
            let now: Vec<_> = next.passages.iter().map(Passage::said).zip(kept).collect();
            let before = |place: usize| self.passages.get(place).map_or(("", ""), Passage::said);
            // INVARIANT: `next` was made here, so that nobody set its index yet.
            let _ = next.index.set(Arc::new(index.grown(&before, &now)));
        }
        if let Some(wordings) = self.wordings.get() {
            let mut wordings = Wordings::clone(wordings);
            wordings.follow(&next);
            // INVARIANT: as above.
            let _ = next.wordings.set(Arc::new(wordings));
        }
        next
    }

    /// Where each of other passages stands here with the same words.
    fn standing_in(&self, others: &[Passage]) -> Vec<Option<u32>> {
        let mut places: HashMap<&Id, VecDeque<u32>> = HashMap::with_capacity(self.passages.len());
        for (passage, place) in self.passages.iter().zip(0..) {
            places.entry(&passage.wording).or_default().push_back(place);
        }
        let kept = |other: &Passage| {
            let candidates = places.get_mut(&other.wording)?;
            let same = |place: &u32| {
                self.passages.get(*place as usize).is_some_and(|passage| passage.said() == other.said())
            };
            candidates.remove(candidates.iter().position(same)?)
        };
        others.iter().map(kept).collect()
    }
}

/// A corpus of passages as they come.
impl FromIterator<Passage> for Corpus {
    fn from_iter<I: IntoIterator<Item = Passage>>(passages: I) -> Self {
        Self { passages: passages.into_iter().collect(), ..Self::default() }
    }
}
