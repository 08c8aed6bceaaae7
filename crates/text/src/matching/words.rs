//! What provisions have in common, without reading them letter by letter: their words and pairs of words, weighed by how
//! rare they are.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hasher as _};

use unicode_segmentation::UnicodeSegmentation as _;

use super::Pairs;

/// The words and pairs of words of one provision, sorted, each with its weight. Empty where it has been matched.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    marks: Vec<(u64, f32)>,
    weight: f32,
}

/// The words of what is not matched yet, in both versions.
pub(super) fn of(old: &[&str], new: &[&str], pairs: &Pairs) -> (Vec<Words>, Vec<Words>) {
    let before: Vec<Vec<u64>> =
        old.iter().enumerate().map(|(place, words)| marks(words, pairs.free_old(place))).collect();
    let after: Vec<Vec<u64>> =
        new.iter().enumerate().map(|(place, words)| marks(words, pairs.free_new(place))).collect();
    let mut counts: HashMap<u64, u32> = HashMap::new();
    let mut all = 0_u32;
    for marks in before.iter().chain(&after).filter(|marks| !marks.is_empty()) {
        all += 1;
        let mut last = None;
        for mark in marks {
            if last != Some(mark) {
                *counts.entry(*mark).or_default() += 1;
            }
            last = Some(mark);
        }
    }
    let weigh = |marks: Vec<u64>| Words::of(marks, &counts, all);
    (before.into_iter().map(weigh).collect(), after.into_iter().map(weigh).collect())
}

fn marks(words: &str, free: bool) -> Vec<u64> {
    if !free {
        return Vec::new();
    }
    let mut hashes: Vec<u64> = words.unicode_words().map(|word| hash(&word.to_lowercase())).collect();
    let pairs: Vec<u64> = hashes.windows(2).map(hash).collect();
    hashes.extend(pairs);
    hashes.sort_unstable();
    hashes
}

fn hash<T: std::hash::Hash + ?Sized>(value: &T) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

impl Words {
    fn of(marks: Vec<u64>, counts: &HashMap<u64, u32>, all: u32) -> Self {
        let weigh = |mark| {
            let count = counts.get(&mark).copied().unwrap_or(1);
            // Counts of provisions are small: nothing is lost.
            #[expect(clippy::cast_precision_loss, reason = "weights need no more than seven digits")]
            let weight = (1.0 + all as f32 / count as f32).ln();
            (mark, weight)
        };
        let marks: Vec<(u64, f32)> = marks.into_iter().map(weigh).collect();
        let weight = marks.iter().map(|(_, weight)| weight).sum();
        Self { marks, weight }
    }

    pub(super) fn weight(&self) -> f32 {
        self.weight
    }

    pub(super) fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    pub(super) fn marks(&self) -> &[(u64, f32)] {
        &self.marks
    }

    /// The weight of what both have.
    pub(super) fn shared(&self, other: &Self) -> f32 {
        let (mut one, mut two) = (self.marks.iter().peekable(), other.marks.iter().peekable());
        let mut shared = 0.0;
        while let (Some((mark, weight)), Some((against, _))) = (one.peek(), two.peek()) {
            match mark.cmp(against) {
                std::cmp::Ordering::Less => _ = one.next(),
                std::cmp::Ordering::Greater => _ = two.next(),
                std::cmp::Ordering::Equal => {
                    shared += weight;
                    one.next();
                    two.next();
                }
            }
        }
        shared
    }

    /// How alike both are, from 0 to 1.
    pub(super) fn likeness(&self, other: &Self) -> f32 {
        let both = self.weight + other.weight;
        if both > 0.0 { 2.0 * self.shared(other) / both } else { 0.0 }
    }

    /// Several together.
    pub(super) fn together<'a>(several: impl Iterator<Item = &'a Self>) -> Self {
        let mut whole = Self::default();
        for words in several {
            whole.marks.extend_from_slice(&words.marks);
            whole.weight += words.weight;
        }
        whole.marks.sort_unstable_by_key(|(mark, _)| *mark);
        whole
    }
}

/// Which provisions a word stands in; words that stand in many tell nothing.
#[derive(Debug)]
pub(super) struct Places(HashMap<u64, Vec<usize>>);

/// In how many provisions a word may stand and still lead from one to another.
const MANY: usize = 24;

impl Places {
    pub(super) fn of(all: &[Words], free: impl Fn(usize) -> bool) -> Self {
        let mut places: HashMap<u64, Vec<usize>> = HashMap::new();
        for (place, words) in all.iter().enumerate().filter(|(place, _)| free(*place)) {
            for (mark, _) in &words.marks {
                let list = places.entry(*mark).or_default();
                if list.last() != Some(&place) && list.len() <= MANY {
                    list.push(place);
                }
            }
        }
        places.retain(|_, list| list.len() <= MANY);
        Self(places)
    }

    /// The provisions that share most with these words, at most so many.
    pub(super) fn nearest(&self, words: &Words, most: usize) -> Vec<usize> {
        let mut shared: HashMap<usize, f32> = HashMap::new();
        for (mark, weight) in words.marks() {
            for place in self.0.get(mark).into_iter().flatten() {
                *shared.entry(*place).or_default() += weight;
            }
        }
        let mut nearest: Vec<(usize, f32)> = shared.into_iter().collect();
        nearest.sort_unstable_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        nearest.truncate(most);
        nearest.into_iter().map(|(place, _)| place).collect()
    }
}
