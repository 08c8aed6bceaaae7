//! A phrase as it is looked for: its words, what each weighs, and the guises in which the corpus has it.

use std::collections::{BTreeMap, HashMap};

use crate::Likeness;
use crate::lexicon::{Lexicon, Word, weight};
use crate::token::tokens;

/// Longer phrases are passages; reuse finds these.
const LONGEST: usize = 120;

/// See the module.
pub(super) struct Phrase {
    /// The folded words.
    pub(super) words: Vec<String>,
    /// What each weighs.
    pub(super) weights: Vec<f32>,
    /// How much may differ, in weight of words.
    pub(super) bound: f32,
    /// For a word of the corpus, the places in the phrase where it may stand, and how near it is.
    guises: HashMap<Word, Vec<(usize, Likeness)>>,
}

impl Phrase {
    /// The phrase; none without a word.
    pub(super) fn read(lexicon: &Lexicon, phrase: &str, language: &str) -> Option<Self> {
        let words: Vec<String> = tokens(phrase).into_iter().map(|token| token.folded.to_string()).collect();
        let words: Vec<String> = words.into_iter().take(LONGEST).collect();
        let weights: Vec<f32> = words.iter().map(|word| weight(word)).collect();
        let whole: f32 = weights.iter().sum();
        // A word alone has only its guises. A short phrase may have a word or two put in; of a longer one a
        // quarter may differ.
        let bound = match words.len() {
            0 => return None,
            1 => 0.2,
            _ => (whole / 4.0).max(0.75),
        };
        let mut guises: HashMap<Word, Vec<(usize, Likeness)>> = HashMap::new();
        for (at, word) in words.iter().enumerate() {
            for (number, likeness) in lexicon.guises(word, language) {
                guises.entry(number).or_default().push((at, likeness));
            }
        }
        Some(Self { words, weights, bound, guises })
    }

    /// How near a word of the corpus is to a place in the phrase.
    pub(super) fn likeness(&self, at: usize, word: Word) -> Likeness {
        let places = self.guises.get(&word);
        let found = places.and_then(|places| places.iter().find(|(place, _)| *place == at));
        found.map_or(Likeness::Other, |(_, likeness)| *likeness)
    }

    /// The places in the phrase where a word of the corpus may stand.
    pub(super) fn places(&self, word: Word) -> &[(usize, Likeness)] {
        self.guises.get(&word).map_or(&[], Vec::as_slice)
    }

    /// The passages that hold enough of its words, in order.
    pub(super) fn candidates(&self, lexicon: &Lexicon) -> Vec<usize> {
        let least = self.weights.iter().sum::<f32>() - self.bound - 1e-4;
        let mut held = vec![0.0_f32; lexicon.len()];
        for (place, holding) in self.holdings(lexicon) {
            let weight = self.weights.get(place).copied().unwrap_or_default();
            for passage in holding {
                if let Some(held) = held.get_mut(passage as usize) {
                    *held += weight;
                }
            }
        }
        held.iter().enumerate().filter(|(_, held)| **held >= least).map(|(passage, _)| passage).collect()
    }

    /// For each place in the phrase the passages that hold a guise of its word, or its second half.
    fn holdings(&self, lexicon: &Lexicon) -> BTreeMap<usize, Vec<u32>> {
        let mut all: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
        for (word, places) in &self.guises {
            for (place, _) in places {
                all.entry(*place).or_default().extend(lexicon.holding(*word));
            }
        }
        for (place, word) in self.words.iter().enumerate() {
            for half in lexicon.halves(word) {
                all.entry(place).or_default().extend(lexicon.holding(half));
            }
            self.joined(lexicon, place, &mut all);
        }
        for holding in all.values_mut() {
            holding.sort_unstable();
            holding.dedup();
        }
        all
    }

    /// Two words of the phrase may be one of the corpus.
    fn joined(&self, lexicon: &Lexicon, place: usize, all: &mut BTreeMap<usize, Vec<u32>>) {
        let (Some(first), Some(second)) = (self.words.get(place), self.words.get(place + 1)) else { return };
        if let Some(whole) = lexicon.find(&format!("{first}{second}")) {
            for place in [place, place + 1] {
                all.entry(place).or_default().extend(lexicon.holding(whole));
            }
        }
    }
}
