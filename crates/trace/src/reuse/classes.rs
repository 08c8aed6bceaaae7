//! Passages by their words: all that read alike, case and punctuation aside, are one class, however many they are.
//! A formula that closes a thousand texts is compared once.

use std::collections::HashMap;

use super::lexicon::{Lexicon, digest, stir};
use super::segment;
use crate::Passage;

/// The words of a corpus, one run for each class.
#[derive(Clone, Debug, Default)]
pub(crate) struct Classes {
    pub lexicon: Lexicon,
    by_digest: HashMap<u128, u32>,
    digests: Vec<u128>,
    starts: Vec<usize>,
    words: Vec<u32>,
    keys: Vec<u32>,
    members: Vec<Vec<u32>>,
    texts: HashMap<Box<str>, u32>,
    text_of: Vec<u32>,
    class_of: Vec<u32>,
}

impl Classes {
    /// Adds a passage after all others and names its class.
    pub fn add(&mut self, passage: &Passage) -> u32 {
        let member = number(self.class_of.len());
        let words: Vec<u32> = segment::words(&passage.words)
            .map(|(_, word)| self.lexicon.number(&passage.language, &word))
            .collect();
        let digest = self.digest(&passage.language, &words);
        let next = number(self.digests.len());
        let class = *self.by_digest.entry(digest).or_insert(next);
        if class == next {
            self.digests.push(digest);
            self.starts.push(self.words.len());
            self.keys.extend(words.iter().map(|word| self.lexicon.key_of(*word)));
            self.words.extend(words);
            self.members.push(Vec::new());
        }
        if let Some(members) = self.members.get_mut(class as usize) {
            members.push(member);
        }
        self.class_of.push(class);
        let next = number(self.texts.len());
        self.text_of.push(*self.texts.entry(passage.text.as_str().into()).or_insert(next));
        class
    }

    fn digest(&self, language: &str, words: &[u32]) -> u128 {
        let start = digest(language.as_bytes());
        let keys = words.iter().map(|word| self.lexicon.word_digest(*word));
        let (one, other) = keys.fold((start, !start), |(one, other), key| {
            (stir(one.rotate_left(5) ^ key), stir(other.wrapping_add(key).rotate_left(11)))
        });
        (u128::from(one) << 64) | u128::from(other)
    }

    /// How many classes there are.
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

    fn run<'a>(&self, all: &'a [u32], class: u32) -> &'a [u32] {
        let class = class as usize;
        let start = self.starts.get(class).copied().unwrap_or(all.len());
        let end = self.starts.get(class + 1).copied().unwrap_or(all.len());
        all.get(start..end).unwrap_or_default()
    }

    /// The passages that read so.
    pub fn members(&self, class: u32) -> &[u32] {
        self.members.get(class as usize).map(Vec::as_slice).unwrap_or_default()
    }

    /// The class of a passage.
    pub fn class_of(&self, passage: u32) -> Option<u32> {
        self.class_of.get(passage as usize).copied()
    }

    /// The text of a passage, as a number.
    pub fn text_of(&self, passage: u32) -> u32 {
        self.text_of.get(passage as usize).copied().unwrap_or(u32::MAX)
    }
}

pub(crate) fn number(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
