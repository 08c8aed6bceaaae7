//! From one corpus to the next: what is gone is marked, what is new makes a segment, small segments become one.

use std::collections::BTreeSet;

use super::segment::Segment;
use super::stream;
use super::{Index, Part};
use crate::query::units_read;
use crate::token::{self, LineEnd, Stems};

/// No place.
const NOWHERE: u32 = u32::MAX;
/// A segment is made anew with what is added when it is at most so many times as large.
const SMALL: usize = 2;

/// The words of a passage and its language.
pub type Said<'a> = (&'a str, &'a str);

impl Index {
    /// The index of the next corpus. For each of its passages: its words and language, and where the same words stood in
    /// the corpus before, if they did.
    #[must_use]
    pub fn grown<'a>(&self, before: &dyn Fn(usize) -> Said<'a>, now: &[(Said<'a>, Option<u32>)]) -> Self {
        let mut next = vec![NOWHERE; self.parts.iter().map(Part::bound).max().unwrap_or_default()];
        for (place, (_, from)) in (0..).zip(now) {
            if let Some(slot) = from.and_then(|from| next.get_mut(from as usize)) {
                *slot = place;
            }
        }
        let mut parts: Vec<Part> = self.parts.iter().map(|part| part.moved(&next, before)).collect();
        parts.sort_by_key(|part| std::cmp::Reverse(part.standing()));
        let mut placed = vec![false; now.len()];
        let mut added = now.len() - parts.iter().map(Part::standing).sum::<usize>().min(now.len());
        while let Some(last) = parts.last() {
            let (standing, all) = (last.standing(), last.segment.docs as usize);
            if standing > 0 && !(added > 0 && standing <= added * SMALL) && standing * 2 >= all {
                break;
            }
            added += standing;
            parts.pop();
        }
        for part in &parts {
            part.each_standing(|place| {
                if let Some(slot) = placed.get_mut(place as usize) {
                    *slot = true;
                }
            });
        }
        let mut index = Self { parts };
        let new = now.iter().zip(&placed).zip(0..).filter(|((_, placed), _)| !**placed);
        index.add(new.map(|(((said, _), _), place)| (place, said.0, said.1)));
        index
    }
}

impl Part {
    /// One more than the last place.
    fn bound(&self) -> usize {
        self.places.last().map_or(0, |last| *last as usize + 1)
    }

    fn standing(&self) -> usize {
        self.speaking.iter().map(|standing| *standing as usize).sum()
    }

    fn stands(&self, doc: u32) -> bool {
        self.gone.get((doc >> 6) as usize).is_none_or(|word| word >> (doc & 63) & 1 == 0)
    }

    fn each_standing(&self, mut see: impl FnMut(u32)) {
        for (doc, place) in (0..).zip(&self.places) {
            if self.stands(doc) {
                see(*place);
            }
        }
    }

    /// The part with the places of the next corpus. What has none, or would stand out of order, is gone.
    fn moved<'a>(&self, next: &[u32], before: &dyn Fn(usize) -> Said<'a>) -> Self {
        let mut part = self.clone();
        let mut least = 0;
        for (doc, old) in (0..).zip(&self.places) {
            let new = next.get(*old as usize).copied().unwrap_or(NOWHERE);
            let stands = self.stands(doc);
            let keeps = stands && new != NOWHERE && new >= least;
            if stands && !keeps {
                part.remove(doc, before(*old as usize));
            }
            // Places stay in order, so that those of a chunk are not before that of its first passage.
            let place = if keeps { new } else { least };
            if let Some(slot) = part.places.get_mut(doc as usize) {
                *slot = place;
            }
            least = if keeps { new + 1 } else { least };
        }
        part
    }

    fn remove(&mut self, doc: u32, (words, language): Said<'_>) {
        if self.gone.is_empty() {
            self.gone = vec![0; self.segment.chunks() as usize * super::bits::WORDS];
        }
        if let Some(word) = self.gone.get_mut((doc >> 6) as usize) {
            *word |= 1 << (doc & 63);
        }
        for list in lists(&self.segment, doc, words, language) {
            *self.missing.entry(list).or_default() += 1;
        }
        let spoken = self.segment.spoken.get(doc as usize).copied().unwrap_or_default();
        if let Some(standing) = self.speaking.get_mut(usize::from(spoken)) {
            *standing = standing.saturating_sub(1);
        }
    }
}

/// Every list that holds a passage.
fn lists(segment: &Segment, doc: u32, words: &str, language: &str) -> BTreeSet<u32> {
    let mut lists = BTreeSet::new();
    stream::each(segment.stream.of(doc), |number, _| lists.extend(segment.word_of(number)));
    let stems = Stems::of(language);
    let spoken = segment.languages.iter().find(|spoken| *spoken.name == *stems.name() && spoken.stemmed);
    let Some(spoken) = spoken else { return lists };
    let readings =
        if token::is_ambiguous(words) { &[LineEnd::Joins, LineEnd::Parts][..] } else { &[LineEnd::Joins] };
    let mut stem = String::new();
    for unit in readings.iter().flat_map(|reading| units_read(words, *reading)) {
        for form in [&unit.folded, &unit.plain] {
            stems.stem(form, &mut stem);
            let place = spoken.stems.find(&stem);
            lists.extend(place.and_then(|place| spoken.lists.get(place)));
        }
    }
    lists
}
