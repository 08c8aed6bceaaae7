//! Everything that a state holds verbatim or otherwise of its texts, in the order of texts and provisions.

use forum::noun::Noun;
use forum::state::State;

use crate::Passage;

/// The passages of a state. What is computed from them (index, reuse) belongs to this order of passages.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    passages: Vec<Passage>,
}

impl Corpus {
    /// Gathers every standing wording of a state.
    #[must_use]
    pub fn of(state: &State) -> Self {
        let passages = state.all(Noun::Wording).flat_map(|wording| Passage::of(state, wording));
        Self { passages: passages.collect() }
    }

    /// The passages; their places here are what every answer names them by.
    #[must_use]
    pub fn passages(&self) -> &[Passage] {
        &self.passages
    }
}

/// A corpus of passages as they come.
impl FromIterator<Passage> for Corpus {
    fn from_iter<I: IntoIterator<Item = Passage>>(passages: I) -> Self {
        Self { passages: passages.into_iter().collect() }
    }
}
