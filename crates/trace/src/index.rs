//! An index over passages: exact counts and the best first, the same however the passages came.
//!
//! A segment never changes. What is added makes another; what is removed is only marked; small segments are made into one
//! from time to time. Numbers that rank (how many passages have a word) count what stands, so that answers depend on the
//! passages alone.

mod asked;
mod bits;
mod build;
mod bytes;
mod check;
mod dictionary;
mod fuzzy;
mod gathering;
mod growing;
mod impact;
mod plan;
mod postings;
mod search;
mod segment;
mod stream;
mod top;

use std::collections::HashMap;
use std::sync::Arc;

use crate::token::Stems;
use asked::Spoken;
use build::Builder;
use segment::Segment;

pub use bytes::VERSION;
pub use growing::Said;
pub use search::{Answer, Keep};

pub(crate) use impact::score;

/// The words of passages and where they occur.
#[derive(Clone, Debug, Default)]
pub struct Index {
    parts: Vec<Part>,
}

/// A segment with what became of its passages.
#[derive(Clone, Debug)]
struct Part {
    segment: Arc<Segment>,
    /// The place of each passage in the corpus, ascending.
    places: Vec<u32>,
    /// Which no longer stand; empty while all do.
    gone: Vec<u64>,
    /// By how much each list is shorter than it reads.
    missing: HashMap<u32, u32>,
    /// How many passages stand in each language.
    speaking: Vec<u32>,
}

impl Index {
    /// Indexes passages: their words and their languages (BCP 47), in the order of the corpus.
    #[must_use]
    pub fn of<'a>(passages: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut index = Self::default();
        index.add((0..).zip(passages).map(|(place, (words, language))| (place, words, language)));
        index
    }

    fn add<'a>(&mut self, passages: impl Iterator<Item = (u32, &'a str, &'a str)>) {
        let mut builder = Builder::default();
        let mut places = Vec::new();
        for (place, words, language) in passages {
            builder.add(words, language);
            places.push(place);
            if builder.is_full() {
                self.parts.push(Part::of(std::mem::take(&mut builder), std::mem::take(&mut places)));
            }
        }
        if !builder.is_empty() {
            self.parts.push(Part::of(builder, places));
        }
    }

    /// Bytes that it holds in memory.
    #[must_use]
    pub fn size(&self) -> usize {
        let of_part = |part: &Part| {
            part.segment.size() + part.places.len() * 4 + part.gone.len() * 8 + part.missing.len() * 8
        };
        self.parts.iter().map(of_part).sum()
    }

    /// How many passages stand.
    #[must_use]
    pub fn len(&self) -> usize {
        self.parts.iter().flat_map(|part| &part.speaking).map(|standing| *standing as usize).sum()
    }

    /// Whether it is the index of so many passages, all of which stand.
    pub(crate) fn is_of(&self, passages: usize) -> bool {
        let mut places: Vec<u32> = self.parts.iter().flat_map(|part| &part.places).copied().collect();
        places.sort_unstable();
        self.parts.iter().all(|part| part.gone.is_empty()) && places.into_iter().eq(0..passages as u32)
    }

    /// Whether no passage stands.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The languages of what stands.
    fn spoken(&self) -> Spoken {
        let mut spoken = Spoken::default();
        for part in &self.parts {
            for (language, standing) in part.segment.languages.iter().zip(&part.speaking) {
                let known = spoken.stemmed.iter().any(|(name, _)| *name == language.name);
                match (*standing > 0, language.stemmed) {
                    (true, true) if !known => {
                        spoken.stemmed.push((language.name.clone(), Stems::named(&language.name)));
                    }
                    (true, false) => spoken.unstemmed = true,
                    _ => {}
                }
            }
        }
        spoken
    }
}

impl Part {
    fn of(builder: Builder, places: Vec<u32>) -> Self {
        let segment = builder.finish();
        let mut speaking = vec![0; segment.languages.len()];
        for language in &segment.spoken {
            if let Some(standing) = speaking.get_mut(usize::from(*language)) {
                *standing += 1;
            }
        }
        Self { segment: Arc::new(segment), places, gone: Vec::new(), missing: HashMap::new(), speaking }
    }

    /// How many standing passages a list has.
    fn having(&self, list: u32) -> u64 {
        let len = self.segment.postings.list(list).map_or(0, |list| list.len);
        u64::from(len.saturating_sub(self.missing.get(&list).copied().unwrap_or_default()))
    }

    fn place(&self, doc: u32) -> u32 {
        self.places.get(doc as usize).copied().unwrap_or_default()
    }
}
