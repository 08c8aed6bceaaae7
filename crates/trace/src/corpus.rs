//! Everything that a state holds verbatim or otherwise of its texts, in the order of texts and provisions.

use std::sync::{Arc, OnceLock};

use forum::noun::Noun;
use forum::state::State;

use crate::spans::Seen;
use crate::traced::Traced;
use crate::{Found, Hit, Passage, Query};

/// The passages of a state. What is computed from them (index, reuse) belongs to this order of passages.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    passages: Vec<Passage>,
    traced: OnceLock<Arc<Traced>>,
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

    /// The passages; their places here are what every answer names them by.
    #[must_use]
    pub fn passages(&self) -> &[Passage] {
        &self.passages
    }

    /// The passages that match a question, of those to keep: how many, and the best of them.
    #[must_use]
    pub fn search(&self, query: &Query, keep: &dyn Fn(usize) -> bool, limit: usize) -> Found {
        let mut hits: Vec<Hit> = Vec::new();
        for (place, passage) in self.passages.iter().enumerate().filter(|(place, _)| keep(*place)) {
            let seen = Seen::of(&passage.words, &passage.language);
            if let Some(spans) = seen.spans(&query.node) {
                let share = spans.iter().map(|span| span.len() as f32).sum::<f32>()
                    / passage.words.len().max(1) as f32;
                hits.push(Hit { passage: place, score: share, spans });
            }
        }
        hits.sort_by(|one, other| other.score.total_cmp(&one.score));
        let count = hits.len();
        hits.truncate(limit);
        Found { count, hits }
    }
}

/// A corpus of passages as they come.
impl FromIterator<Passage> for Corpus {
    fn from_iter<I: IntoIterator<Item = Passage>>(passages: I) -> Self {
        Self { passages: passages.into_iter().collect(), ..Self::default() }
    }
}
