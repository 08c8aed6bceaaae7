//! The words of a corpus as numbers: which words there are, which passages hold each, and every passage as a
//! sequence. Uses, agreed language and quotations are looked for in these.

use std::collections::HashMap;

use crate::token::tokens;
use crate::{Likeness, Passage, likeness};

/// A word of the corpus.
pub(crate) type Word = u32;

/// See the module.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lexicon {
    numbers: HashMap<Box<str>, Word>,
    words: Vec<Box<str>>,
    /// The passages that hold a word, each once, in order.
    holding: Vec<Vec<u32>>,
    /// The words that begin with the same two letters.
    roots: HashMap<Box<str>, Vec<Word>>,
    sequences: Vec<Box<[Word]>>,
}

impl Lexicon {
    /// Reads the words of passages.
    pub(crate) fn of(passages: &[Passage]) -> Self {
        let mut lexicon = Self::default();
        for (passage, number) in passages.iter().zip(0u32..) {
            let words = tokens(&passage.words);
            let sequence: Vec<Word> = words.iter().map(|token| lexicon.number(&token.folded)).collect();
            for word in &sequence {
                if let Some(holding) = lexicon.holding.get_mut(*word as usize)
                    && holding.last() != Some(&number)
                {
                    holding.push(number);
                }
            }
            lexicon.sequences.push(sequence.into());
        }
        lexicon
    }

    fn number(&mut self, word: &str) -> Word {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = Word::try_from(self.words.len()).unwrap_or(Word::MAX);
        self.numbers.insert(word.into(), number);
        self.words.push(word.into());
        self.roots.entry(root(word).into()).or_default().push(number);
        self.holding.push(Vec::new());
        number
    }

    /// The number of a folded word that stands somewhere.
    pub(crate) fn find(&self, word: &str) -> Option<Word> {
        self.numbers.get(word).copied()
    }

    /// A word.
    pub(crate) fn word(&self, word: Word) -> &str {
        self.words.get(word as usize).map_or("", |word| word)
    }

    /// The passages that hold a word.
    pub(crate) fn holding(&self, word: Word) -> &[u32] {
        self.holding.get(word as usize).map_or(&[], Vec::as_slice)
    }

    /// The words of a passage in their order.
    pub(crate) fn sequence(&self, passage: usize) -> &[Word] {
        self.sequences.get(passage).map_or(&[], |sequence| sequence)
    }

    /// How many passages there are.
    pub(crate) fn len(&self) -> usize {
        self.sequences.len()
    }

    /// Every guise in which a word stands somewhere, itself first.
    pub(crate) fn guises(&self, word: &str, language: &str) -> Vec<(Word, Likeness)> {
        let near = |number: &Word| {
            let likeness = likeness(word, self.word(*number), language);
            (likeness != Likeness::Other).then_some((*number, likeness))
        };
        let same_root = self.roots.get(root(word)).map_or(&[][..], Vec::as_slice);
        let mut found: Vec<(Word, Likeness)> = same_root.iter().filter_map(near).collect();
        found.sort_by_key(|(number, likeness)| (*likeness, *number));
        found
    }

    /// The second halves of a word that also stands in two: `operative` of `cooperative`, where `co` stands too.
    pub(crate) fn halves(&self, word: &str) -> Vec<Word> {
        let cuts = word.char_indices().map(|(at, _)| at).skip(2);
        let halves = cuts.filter_map(|at| Some((word.get(..at)?, word.get(at..)?)));
        let long = halves.filter(|(_, second)| second.chars().count() > 3);
        long.filter_map(|(first, second)| self.find(first).and(self.find(second))).collect()
    }
}

/// The first two letters, with which every guise of a word begins.
fn root(word: &str) -> &str {
    let end = word.char_indices().nth(2).map_or(word.len(), |(at, _)| at);
    word.get(..end).unwrap_or(word)
}

/// How much a word weighs when words are compared: short words of an alphabet join others and say little.
pub(crate) fn weight(word: &str) -> f32 {
    let short = word.chars().count() < 4
        && word.chars().all(|letter| letter.is_alphabetic() && u32::from(letter) < 0x0900);
    if short { 0.5 } else { 1.0 }
}
