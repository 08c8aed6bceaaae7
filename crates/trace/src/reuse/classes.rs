//! Passages by their words: all that read alike, case and punctuation aside, are one class, however many they are.
//! A formula that closes a thousand texts is compared once.

use std::collections::HashMap;

use super::lexicon::{Lexicon, digest, stir};
use super::number;
use crate::Passage;
use crate::token::{self, LineEnd};

/// The words of a corpus, one run for each class.
#[derive(Clone, Debug, Default)]
pub(crate) struct Classes {
    pub lexicon: Lexicon,
    /// Classes by the very bytes of a passage, so that one known is not read again.
    by_bytes: HashMap<u128, u32>,
    by_words: HashMap<u128, u32>,
    digests: Vec<u128>,
    starts: Vec<usize>,
    words: Vec<u32>,
    keys: Vec<u32>,
}

impl Classes {
    /// The class of a passage, a new one if nothing read so before.
    pub fn class(&mut self, passage: &Passage) -> u32 {
        let bytes = both(digest(passage.language.as_bytes()), chunks(&passage.words));
        if let Some(class) = self.by_bytes.get(&bytes) {
            return *class;
        }
        let mut words = Vec::new();
        token::each(&passage.words, LineEnd::Joins, &mut |word| {
            words.push(self.lexicon.number(&passage.language, word.folded));
        });
        let said = words.iter().map(|word| self.lexicon.word_digest(*word));
        let digest = both(digest(passage.language.as_bytes()), said);
        let next = number(self.digests.len());
        let class = *self.by_words.entry(digest).or_insert(next);
        if class == next {
            self.digests.push(digest);
            self.starts.push(self.words.len());
            self.keys.extend(words.iter().map(|word| self.lexicon.key_of(*word)));
            self.words.extend(words);
        }
        self.by_bytes.insert(bytes, class);
        class
    }

    /// How many classes there are, whether any passage still reads so or not.
    pub fn len(&self) -> usize {
        self.digests.len()
    }

    /// What stands for the words of a class in every corpus.
    pub fn order(&self, class: u32) -> u128 {
        self.digests.get(class as usize).copied().unwrap_or_default()
    }

    /// The words of a class.
    pub fn words(&self, class: u32) -> &[u32] {
        self.run(&self.words, class)
    }

    /// The keys of its words.
    pub fn keys(&self, class: u32) -> &[u32] {
        self.run(&self.keys, class)
    }

    /// The digests of its keys, into a list that is kept between calls.
    pub fn digests(&self, class: u32, into: &mut Vec<u64>) {
        into.clear();
        into.extend(self.keys(class).iter().map(|key| self.lexicon.digest(*key)));
    }

    fn run<'a>(&self, all: &'a [u32], class: u32) -> &'a [u32] {
        let class = class as usize;
        let start = self.starts.get(class).copied().unwrap_or(all.len());
        let end = self.starts.get(class + 1).copied().unwrap_or(all.len());
        all.get(start..end).unwrap_or_default()
    }
}

/// Eight bytes of a text at a time.
fn chunks(text: &str) -> impl Iterator<Item = u64> {
    text.as_bytes().chunks(8).map(|chunk| {
        let mut bytes = [0xff; 8];
        bytes.iter_mut().zip(chunk).for_each(|(byte, value)| *byte = *value);
        u64::from_le_bytes(bytes)
    })
}

/// Two digests of one run of numbers in one number.
fn both(start: u64, numbers: impl Iterator<Item = u64>) -> u128 {
    let (one, other) = numbers.fold((start, !start), |(one, other), number| {
        (
            (one.rotate_left(5) ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15),
            (other.rotate_left(11) ^ number).wrapping_mul(0xd6e8_feb8_6659_fd93),
        )
    });
    (u128::from(stir(one)) << 64) | u128::from(stir(other))
}
