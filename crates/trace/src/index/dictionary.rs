//! Words in order, each with the number of its place.

use std::ops::Range;

/// Sorted words without repetition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Dictionary {
    text: String,
    /// Where each word ends in the text.
    ends: Vec<u32>,
}

impl Dictionary {
    /// Of words that come in order.
    pub(super) fn of<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let mut dictionary = Self::default();
        for word in words {
            dictionary.text.push_str(word);
            dictionary.ends.push(u32::try_from(dictionary.text.len()).unwrap_or(u32::MAX));
        }
        dictionary
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn get(&self, place: usize) -> &str {
        let start = place.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(place).copied().unwrap_or(start);
        self.text.get(start as usize..end as usize).unwrap_or_default()
    }

    /// The place of a word.
    pub(super) fn find(&self, word: &str) -> Option<usize> {
        let place = self.first_from(word, 0);
        (place < self.len() && self.get(place) == word).then_some(place)
    }

    /// The places of all words that begin so.
    pub(super) fn starting(&self, with: &str) -> Range<usize> {
        let start = self.first_from(with, 0);
        let mut step = 1;
        while start + step < self.len() && self.get(start + step).starts_with(with) {
            step *= 2;
        }
        let (mut low, mut high) = (start, (start + step).min(self.len()));
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.get(middle).starts_with(with) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        start..low
    }

    /// The first place at or after another whose word is not before this one.
    pub(super) fn first_from(&self, word: &str, from: usize) -> usize {
        let (mut low, mut high) = (from, self.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.get(middle) < word {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// All words in one text, and where each ends.
    pub(super) fn parts(&self) -> (&str, &[u32]) {
        (&self.text, &self.ends)
    }

    /// From such parts, where they are words in order.
    pub(super) fn from_parts(text: &str, ends: Vec<u32>) -> Option<Self> {
        let dictionary = Self { text: text.to_owned(), ends };
        let cut = dictionary.ends.iter().all(|end| text.is_char_boundary(*end as usize));
        let whole = dictionary.ends.last().copied().unwrap_or_default() as usize == text.len();
        let order = (1..dictionary.len()).all(|place| dictionary.get(place - 1) < dictionary.get(place));
        (cut && whole && dictionary.ends.is_sorted() && order).then_some(dictionary)
    }

    /// Bytes held.
    pub(super) fn size(&self) -> usize {
        self.text.len() + self.ends.len() * 4
    }
}
