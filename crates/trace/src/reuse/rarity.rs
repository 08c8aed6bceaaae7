//! Which stretches in common say something: how unlikely it is that their words met by chance. A word is judged by
//! the one before it, so that "United" gives "Nations" away and a formula weighs little.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::ops::Range;

use super::align::Aligner;
use super::classes::Classes;
use super::grams::Stirred;
use super::links::Link;
use super::members::Members;
use super::number;

/// So many words in common, in order, are a passage whatever they say.
const PASSAGE: u16 = 8;
/// Bits below which fewer words than a passage may have met by chance.
const LEAST: f32 = 30.0;
/// The same where no word in between was edited: what was cut short by edits at both ends is rarer than a phrase.
const LEAST_UNEDITED: f32 = 38.0;
/// Bits that an edit takes away.
const EDIT: f32 = 4.0;
/// So many words stand behind the guess of how often a word stands in a language.
const GUESSED: f32 = 16_384.0;
/// So many words stand behind how often a word stands at all, when it is judged by the one before it.
const BEFORE: f32 = 8.0;

/// How often each word, and each word after another, stands in the classes of a corpus.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Rarity {
    words: Vec<u32>,
    pairs: HashMap<u64, u32, BuildHasherDefault<Stirred>>,
    total: u32,
}

impl Rarity {
    /// Counts the words of a corpus.
    pub fn of(classes: &Classes, members: &Members) -> Self {
        let mut rarity = Self::default();
        (0..number(classes.len()))
            .filter(|class| members.any(*class))
            .for_each(|class| rarity.add(classes, class));
        rarity
    }

    /// Counts the words of a class.
    pub fn add(&mut self, classes: &Classes, class: u32) {
        self.words.resize(classes.lexicon.keys(), 0);
        let keys = classes.keys(class);
        for key in keys {
            if let Some(count) = self.words.get_mut(*key as usize) {
                *count += 1;
            }
        }
        for (one, next) in keys.iter().zip(keys.iter().skip(1)) {
            *self.pairs.entry(pair(*one, *next)).or_default() += 1;
        }
        self.total += number(keys.len());
    }

    /// Counts them no longer.
    pub fn remove(&mut self, classes: &Classes, class: u32) {
        let keys = classes.keys(class);
        for key in keys {
            if let Some(count) = self.words.get_mut(*key as usize) {
                *count = count.saturating_sub(1);
            }
        }
        for (one, next) in keys.iter().zip(keys.iter().skip(1)) {
            if let Some(count) = self.pairs.get_mut(&pair(*one, *next)) {
                *count = count.saturating_sub(1);
            }
        }
        self.total = self.total.saturating_sub(number(keys.len()));
    }

    /// The bits of what a class shares with another, where they suffice.
    pub fn accepts(&self, classes: &Classes, aligner: &mut Aligner, class: u32, link: &Link) -> Option<f32> {
        // Both sides say the same: the one that comes first by its words speaks.
        let mut sides = [(class, link.here()), (link.class, link.there())];
        sides.sort_by_key(|(class, _)| classes.order(*class));
        let [here, there] = sides.map(|(class, words)| classes.keys(class).get(words).unwrap_or_default());
        if link.matched >= PASSAGE || link.edits == 0 {
            let bits =
                self.run(classes, here, 0..here.len()) * f32::from(link.matched) / here.len().max(1) as f32;
            let bits = bits - EDIT * f32::from(link.edits);
            return (link.matched >= PASSAGE || bits >= LEAST_UNEDITED).then_some(bits.max(0.0));
        }
        let piece = aligner
            .all(here, there, classes.lexicon.weights(), 1)
            .into_iter()
            .max_by_key(|piece| piece.matches.len())?;
        let runs = piece.matches.chunk_by(|(i, j), (k, l)| i + 1 == *k && j + 1 == *l);
        let runs = runs.filter_map(|run| Some(run.first()?.0..run.last()?.0 + 1));
        let bits = runs.map(|run| self.run(classes, here, run)).sum::<f32>() - EDIT * f32::from(link.edits);
        (bits >= LEAST).then_some(bits)
    }

    /// The bits of words that follow on one another.
    fn run(&self, classes: &Classes, keys: &[u32], run: Range<usize>) -> f32 {
        let Some(keys) = keys.get(run) else { return 0.0 };
        let first = keys.first().map_or(0.0, |key| -self.share(classes, *key).log2());
        let next = keys.iter().zip(keys.iter().skip(1)).map(|(one, next)| {
            // The two places that are compared do not speak for themselves.
            let count = |count: u32| count.saturating_sub(2) as f32;
            let both = count(self.pairs.get(&pair(*one, *next)).copied().unwrap_or_default());
            let before = count(self.words.get(*one as usize).copied().unwrap_or_default());
            -((both + BEFORE * self.share(classes, *next)) / (before + BEFORE)).log2()
        });
        first + next.sum::<f32>()
    }

    /// How often a word stands among all. A small corpus says little of it: a guess by its length has its say.
    fn share(&self, classes: &Classes, key: u32) -> f32 {
        let count = self.words.get(key as usize).copied().unwrap_or_default();
        let weight = classes.lexicon.weights().get(key as usize).copied().unwrap_or_default();
        (count as f32 + GUESSED * (-f32::from(weight) - 1.0).exp2()) / (self.total as f32 + GUESSED)
    }
}

fn pair(one: u32, next: u32) -> u64 {
    (u64::from(one) << 32) | u64::from(next)
}
