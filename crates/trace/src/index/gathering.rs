//! Lists while they grow, and the words of one passage while they are counted.

use std::collections::HashMap;

/// Words with the passages that have them, numbered as they come.
#[derive(Debug, Default)]
pub(super) struct Lists {
    numbers: HashMap<Box<str>, u32>,
    docs: Vec<Vec<u32>>,
    impacts: Vec<Vec<u8>>,
    names: Vec<Box<str>>,
}

impl Lists {
    pub(super) fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = self.docs.len() as u32;
        self.numbers.insert(word.into(), number);
        self.names.push(word.into());
        self.docs.push(Vec::new());
        self.impacts.push(Vec::new());
        number
    }

    /// Adds a passage to the lists of its words.
    pub(super) fn add(&mut self, doc: u32, words: &Gathering, impact: impl Fn(u32) -> u8) {
        let once = impact(1);
        for (number, occurrences) in &words.counts {
            let at = *number as usize;
            if let (Some(docs), Some(impacts)) = (self.docs.get_mut(at), self.impacts.get_mut(at)) {
                docs.push(doc);
                impacts.push(if *occurrences == 1 { once } else { impact(*occurrences) });
            }
        }
    }

    /// Numbers of the words that some passage has, in the order of the words.
    pub(super) fn order(&self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..self.docs.len() as u32).collect();
        order.sort_by(|one, other| self.name(*one).cmp(self.name(*other)));
        order
    }

    /// The place of each number in such an order.
    pub(super) fn places(&self, order: &[u32]) -> Vec<u32> {
        let mut places = vec![0; order.len()];
        for (number, place) in order.iter().zip(0..) {
            if let Some(slot) = places.get_mut(*number as usize) {
                *slot = place;
            }
        }
        places
    }

    pub(super) fn name(&self, number: u32) -> &str {
        self.names.get(number as usize).map_or("", |name| name)
    }

    pub(super) fn list(&self, number: u32) -> (&[u32], &[u8]) {
        let at = number as usize;
        (self.docs.get(at).map_or(&[], Vec::as_slice), self.impacts.get(at).map_or(&[], Vec::as_slice))
    }
}

/// The words of a passage by number, then how often each occurs.
#[derive(Debug, Default)]
pub(super) struct Gathering {
    numbers: Vec<u32>,
    counts: Vec<(u32, u32)>,
}

impl Gathering {
    pub(super) fn push(&mut self, number: u32) {
        self.numbers.push(number);
    }

    pub(super) fn counted(mut self) -> Self {
        self.numbers.sort_unstable();
        for number in self.numbers.drain(..) {
            match self.counts.last_mut() {
                Some((last, count)) if *last == number => *count += 1,
                _ => self.counts.push((number, 1)),
            }
        }
        self
    }

    /// Each word as often as in the reading that has it more often.
    pub(super) fn most(self, other: Self) -> Self {
        let mut both = self.counts;
        both.extend(other.counts);
        both.sort_unstable_by_key(|(number, count)| (*number, std::cmp::Reverse(*count)));
        both.dedup_by_key(|(number, _)| *number);
        Self { numbers: Vec::new(), counts: both }
    }
}
