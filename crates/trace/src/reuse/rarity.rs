//! Which stretches in common say something: how unlikely it is that their words met by chance.

use super::classes::Classes;
use super::links::Link;

/// Fewer words in common are no passage.
const WORDS: u16 = 5;

/// So many words stand behind the guess.
const GUESSED: f32 = 16_384.0;

/// How often a word of such a weight stands among the guessed ones: each letter halves it, about.
fn guess(weight: u8) -> f32 {
    GUESSED * (-f32::from(weight) - 1.0).exp2()
}

/// How often each word stands in a corpus.
#[derive(Clone, Debug)]
pub(crate) struct Rarity {
    bits: Vec<f32>,
    least: f32,
}

impl Rarity {
    /// Counts the words of a corpus. A small one says little of how rare a word is: until so many words are there,
    /// a guess by its length has its say.
    pub fn of(classes: &Classes) -> Self {
        let mut counts = vec![0.0_f32; classes.lexicon.keys()];
        let mut total = 0.0_f32;
        for class in 0..super::number(classes.len()) {
            for key in classes.keys(class) {
                if let Some(count) = counts.get_mut(*key as usize) {
                    *count += 1.0;
                }
                total += 1.0;
            }
        }
        let all = (total + GUESSED).log2();
        let counts = counts.iter().zip(classes.lexicon.weights());
        let bits = counts.map(|(count, weight)| all - (count + guess(*weight)).log2()).collect();
        Self { bits, least: all + 8.0 }
    }

    /// The bits of what a class shares, where they suffice.
    pub fn accepts(&self, classes: &Classes, class: u32, link: &Link) -> Option<f32> {
        let keys = classes.keys(class).get(link.here())?;
        let all: f32 = keys.iter().filter_map(|key| self.bits.get(*key as usize)).sum();
        let bits = all * f32::from(link.matched) / keys.len().max(1) as f32 - 3.0 * f32::from(link.edits);
        (link.matched >= WORDS && bits >= self.least).then_some(bits)
    }
}
