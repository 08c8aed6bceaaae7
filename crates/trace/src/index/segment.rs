//! An immutable part of the index: some passages, their words, where each occurs.

use super::dictionary::Dictionary;
use super::postings::Postings;
use super::stream::Stream;

/// Passages of one segment share numbers of 32 bits: another begins before these are used up.
pub(super) const LARGEST: usize = 1 << 29;

/// Some passages, indexed. Lists of words come first, then those of stems.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Segment {
    /// How many passages.
    pub docs: u32,
    /// All folded words; the place of a word is the number of its list.
    pub words: Dictionary,
    pub languages: Vec<Language>,
    /// The language of each passage.
    pub spoken: Vec<u16>,
    /// The number of each word in the stream: the most frequent is 1.
    pub ranks: Vec<u32>,
    /// The word of each number, from 1.
    pub ranked: Vec<u32>,
    pub postings: Postings,
    pub stream: Stream,
}

/// The stems of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Language {
    pub name: Box<str>,
    /// Whether it has a stemmer; without one there are no stems.
    pub stemmed: bool,
    pub stems: Dictionary,
    /// The list of each stem.
    pub lists: Vec<u32>,
    /// The words of each stem, one after another.
    pub members: Vec<u32>,
    pub member_ends: Vec<u32>,
}

impl Segment {
    /// The word of a number in the stream.
    pub(super) fn word_of(&self, rank: u32) -> Option<u32> {
        self.ranked.get(rank.checked_sub(1)? as usize).copied()
    }

    pub(super) fn rank_of(&self, word: u32) -> Option<u32> {
        self.ranks.get(word as usize).copied()
    }

    /// Chunks of 4096 passages.
    pub(super) fn chunks(&self) -> u32 {
        self.docs.div_ceil(super::bits::CHUNK)
    }

    /// Bytes held.
    pub(super) fn size(&self) -> usize {
        let stems = |language: &Language| {
            language.stems.size()
                + 4 * (language.lists.len() + language.members.len() + language.member_ends.len())
        };
        self.words.size()
            + self.languages.iter().map(stems).sum::<usize>()
            + self.spoken.len() * 2
            + (self.ranks.len() + self.ranked.len()) * 4
            + self.postings.size()
            + self.stream.bytes.len()
            + self.stream.ends.len() * 4
    }
}

impl Language {
    /// The words of a stem.
    pub(super) fn members(&self, stem: usize) -> &[u32] {
        let start = stem.checked_sub(1).and_then(|before| self.member_ends.get(before)).copied().unwrap_or(0);
        let end = self.member_ends.get(stem).copied().unwrap_or(start);
        self.members.get(start as usize..end as usize).unwrap_or_default()
    }
}
