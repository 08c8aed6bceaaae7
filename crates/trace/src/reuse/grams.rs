//! Runs of two to eight words by which passages are told to be of a kind. A run too common to say anything is not
//! dropped but grows by another word, until it is rare enough (as adaptive seeds do when genomes are compared).
//!
//! Two words may stand up to three apart, three and four may leave one out, longer runs follow on one another. How
//! far apart words stand is not part of a run: what was inserted on one side does not hide it.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};

use super::lexicon::stir;

/// So many levels: runs of two, three, four, six and eight words.
pub(crate) const LEVELS: usize = 5;

/// Runs, by digest.
pub(crate) type Grams = HashSet<u64, Own>;
/// The hasher of digests.
pub(crate) type Own = BuildHasherDefault<AsIs>;

/// Digests are spread already.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = stir(self.0 ^ u64::from(*byte));
        }
    }

    fn write_u64(&mut self, digest: u64) {
        self.0 = digest;
    }
}

/// Spreads pairs of numbers.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Stirred(u64);

impl Hasher for Stirred {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = stir(self.0 ^ u64::from(*byte));
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = stir(number);
    }
}

/// Shows the runs of words that begin at each place, given the digests of the words; `enter` says whether a run is to
/// grow, given its digest and level.
pub(crate) fn walk(words: &[u64], mut enter: impl FnMut(u64, usize) -> bool) {
    for place in 0..words.len() {
        for apart in 1..=3 {
            if let Some(two) = pair(words, place, apart)
                && enter(two, 0)
                && apart < 3
            {
                grow(words, two, place + apart, 2 - apart, 1, &mut enter);
            }
        }
    }
}

fn pair(words: &[u64], place: usize, apart: usize) -> Option<u64> {
    Some(with(stir(*words.get(place)?), *words.get(place + apart)?))
}

/// Grows a run that ends at a place and may still leave out so many words.
fn grow(
    words: &[u64],
    run: u64,
    end: usize,
    spare: usize,
    level: usize,
    enter: &mut impl FnMut(u64, usize) -> bool,
) {
    let step = if level < 3 { 1 } else { 2 };
    let spare = if level < 3 { spare } else { 0 };
    for left_out in 0..=spare {
        let next = end + left_out + step;
        let Some(added) = words.get(end + left_out + 1..=next) else { return };
        let longer = added.iter().fold(run, |run, word| with(run, *word));
        if enter(longer, level) && level + 1 < LEVELS {
            grow(words, longer, next, spare - left_out, level + 1, enter);
        }
    }
}

fn with(run: u64, word: u64) -> u64 {
    stir(run.rotate_left(7) ^ word)
}
