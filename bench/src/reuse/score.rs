//! What was found, held against what was planted.

use std::collections::HashMap;
use std::ops::Range;

use super::planted::{LENGTHS, Plant, Planted, RATES};
use crate::exchange::places;

/// A stretch reported: source paragraph and bytes, host paragraph and bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// In the source.
    pub source: (usize, Range<usize>),
    /// In the host.
    pub host: (usize, Range<usize>),
}

/// How many of how many.
#[derive(Clone, Copy, Debug, Default)]
pub struct Share {
    /// These.
    pub part: usize,
    /// Of these.
    pub whole: usize,
}

impl Share {
    fn add(&mut self, part: usize, whole: usize) {
        self.part += part;
        self.whole += whole;
    }

    /// In per cent; nothing of nothing is all of it.
    pub fn percent(self) -> f64 {
        if self.whole == 0 { 100.0 } else { self.part as f64 * 100.0 / self.whole as f64 }
    }
}

/// The figures of a cell, or of all together.
#[derive(Clone, Copy, Debug, Default)]
pub struct Figures {
    /// Passages found of those planted: a pair holds half of the passage, in the true source and in the host.
    pub recall: Share,
    /// Pairs that are right, of all that touch a host paragraph of the cell: they hold the passage and its true
    /// source, or the passage and another source that says the same (at least eight words in common in order, at
    /// most four in ten edited, counted apart from both programs).
    pub pairs: Share,
    /// Bytes of host paragraphs reported and planted, of all reported.
    pub bytes: Share,
}

/// Figures by cell, and those of everything reported.
pub struct Scores {
    /// By place in [`LENGTHS`] and [`RATES`].
    pub cells: [[Figures; RATES.len()]; LENGTHS.len()],
    /// Of everything reported, in whatever paragraph.
    pub all: Figures,
}

/// Holds pairs against the plants.
pub fn score(planted: &Planted, pairs: &[Pair]) -> Scores {
    let by_host: HashMap<usize, &Plant> = planted.plants.iter().map(|plant| (plant.host.0, plant)).collect();
    let mut found: HashMap<usize, bool> = HashMap::new();
    let mut scores = Scores { cells: Default::default(), all: Figures::default() };
    for pair in pairs {
        let plant = by_host.get(&pair.host.0);
        let (true_source, right) = right(planted, &by_host, pair);
        let covered = plant.filter(|_| right).map_or(0, |plant| common(&plant.host.1, &pair.host.1));
        let add = |figures: &mut Figures| {
            figures.pairs.add(usize::from(right), 1);
            figures.bytes.add(covered, pair.host.1.len());
        };
        add(&mut scores.all);
        if let Some(plant) = plant {
            add(cell(&mut scores.cells, plant.cell));
            *found.entry(pair.host.0).or_default() |= true_source;
        }
    }
    for plant in &planted.plants {
        let found = usize::from(found.get(&plant.host.0).copied().unwrap_or_default());
        cell(&mut scores.cells, plant.cell).recall.add(found, 1);
        scores.all.recall.add(found, 1);
    }
    scores
}

/// Whether a pair holds a passage and its true source, and whether it is right at all.
pub fn right(planted: &Planted, by_host: &HashMap<usize, &Plant>, pair: &Pair) -> (bool, bool) {
    let Some(plant) = by_host.get(&pair.host.0) else { return (false, false) };
    let true_source = holds(plant, pair);
    let inside = 2 * common(&plant.host.1, &pair.host.1) >= pair.host.1.len();
    (true_source, true_source || (inside && shared(planted, pair)))
}

#[expect(clippy::indexing_slicing, reason = "a cell is made of places in the two tables")]
fn cell(cells: &mut [[Figures; RATES.len()]; LENGTHS.len()], (length, rate): (usize, usize)) -> &mut Figures {
    &mut cells[length][rate]
}

/// Whether a pair holds at least half of a passage on both sides.
fn holds(plant: &Plant, pair: &Pair) -> bool {
    let half = |planted: &Range<usize>, reported| 2 * common(planted, reported) >= planted.len().max(1);
    plant.source.0 == pair.source.0
        && half(&plant.source.1, &pair.source.1)
        && half(&plant.host.1, &pair.host.1)
}

/// Whether both sides have eight words in common, in order, and six in ten of the longer side.
fn shared(planted: &Planted, pair: &Pair) -> bool {
    let words = |(paragraph, bytes): &(usize, Range<usize>)| -> Vec<String> {
        let paragraph = planted.paragraphs.get(*paragraph);
        let text = paragraph.and_then(|paragraph| paragraph.words.get(bytes.clone())).unwrap_or_default();
        places(text).map(|(_, word)| word.to_lowercase()).collect()
    };
    let (source, host) = (words(&pair.source), words(&pair.host));
    let common = in_order(&source, &host);
    common >= 8 && common * 10 >= source.len().max(host.len()) * 6
}

/// The length of the longest common subsequence.
fn in_order(one: &[String], other: &[String]) -> usize {
    let mut row = vec![0; other.len() + 1];
    for word in one {
        let mut corner = 0;
        for (place, candidate) in other.iter().enumerate() {
            let [left, above] =
                [row.get(place), row.get(place + 1)].map(|cell| cell.copied().unwrap_or_default());
            if let Some(cell) = row.get_mut(place + 1) {
                *cell = if word == candidate { corner + 1 } else { left.max(above) };
            }
            corner = above;
        }
    }
    row.last().copied().unwrap_or_default()
}

fn common(one: &Range<usize>, other: &Range<usize>) -> usize {
    one.end.min(other.end).saturating_sub(one.start.max(other.start))
}
