//! Words as numbers. Spellings of one word share a key, so that "honour" carries over into "honor"; a key's
//! digest depends on the word alone, so that nothing found depends on the order in which words were met.

use std::collections::HashMap;

use super::spelling;

/// Every word met so far, by language.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lexicon {
    words: HashMap<Box<str>, u32>,
    keys: HashMap<Box<str>, u32>,
    key_of: Vec<u32>,
    word_digests: Vec<u64>,
    digests: Vec<u64>,
    weights: Vec<u8>,
}

impl Lexicon {
    /// The number of a word of a language, given once and for all.
    pub fn number(&mut self, language: &str, word: &str) -> u32 {
        let name = format!("{language}\u{1f}{word}");
        if let Some(number) = self.words.get(name.as_str()) {
            return *number;
        }
        let number = u32::try_from(self.key_of.len()).unwrap_or(u32::MAX);
        let key = spelling::key(word);
        let key = self.key(&format!("{language}\u{1f}{key}"), spelling::weight(&key));
        self.key_of.push(key);
        self.word_digests.push(digest(name.as_bytes()));
        self.words.insert(name.into(), number);
        number
    }

    fn key(&mut self, name: &str, weight: u8) -> u32 {
        if let Some(key) = self.keys.get(name) {
            return *key;
        }
        let key = u32::try_from(self.digests.len()).unwrap_or(u32::MAX);
        self.digests.push(digest(name.as_bytes()));
        self.weights.push(weight);
        self.keys.insert(name.into(), key);
        key
    }

    /// The key of a word.
    pub fn key_of(&self, word: u32) -> u32 {
        self.key_of.get(word as usize).copied().unwrap_or(u32::MAX)
    }

    /// The digest of a word, the same in every corpus.
    pub fn word_digest(&self, word: u32) -> u64 {
        self.word_digests.get(word as usize).copied().unwrap_or_default()
    }

    /// The digest of a key, the same in every corpus.
    pub fn digest(&self, key: u32) -> u64 {
        self.digests.get(key as usize).copied().unwrap_or_default()
    }

    /// How many keys there are.
    pub fn keys(&self) -> usize {
        self.digests.len()
    }

    /// What a match of each key is worth to an alignment, by key.
    pub fn weights(&self) -> &[u8] {
        &self.weights
    }
}

/// FNV-1a over bytes with a last stir: written down in the cache, so it never changes.
pub(crate) fn digest(bytes: &[u8]) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325_u64;
    stir(bytes.iter().fold(start, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)))
}

/// Spreads every bit of a number over all of them.
pub(crate) fn stir(mut number: u64) -> u64 {
    number = (number ^ (number >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    number = (number ^ (number >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    number ^ (number >> 32)
}
