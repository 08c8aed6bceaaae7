//! The best local alignments of two runs of words. Everything here depends on the two runs alone.

use std::ops::Range;

/// What an inserted, a deleted or an exchanged word costs; a match earns its weight (3 to 10).
const EDIT: i32 = 6;
/// So many edited words on end part two passages.
const BREAK: usize = 8;

/// A stretch of one run carried over into another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Its words in the one.
    pub one: Range<usize>,
    /// Its words in the other.
    pub other: Range<usize>,
    /// The words that match, as pairs of places.
    pub matches: Vec<(usize, usize)>,
}

impl Piece {
    /// Words exchanged, inserted or deleted between the first match and the last.
    pub fn edits(&self) -> usize {
        let gaps = self.matches.windows(2).filter_map(|pair| match pair {
            [(i, j), (k, l)] => Some((k - i - 1).max(l - j - 1)),
            _ => None,
        });
        gaps.sum()
    }
}

/// Room for alignments, kept between calls.
#[derive(Debug, Default)]
pub(crate) struct Aligner {
    row: Vec<i32>,
    steps: Vec<u8>,
}

const STOP: u8 = 0;
const MATCH: u8 = 1;
const EXCHANGE: u8 = 2;
const LEFT: u8 = 3;
const UP: u8 = 4;

impl Aligner {
    /// All disjoint alignments that are worth at least `least`, the best first taken; `weights` by key.
    pub fn all(&mut self, one: &[u32], other: &[u32], weights: &[u8], least: i32) -> Vec<Piece> {
        let mut found = Vec::new();
        let mut areas = vec![(0..one.len(), 0..other.len())];
        while let Some((rows, columns)) = areas.pop() {
            let (Some(a), Some(b)) = (one.get(rows.clone()), other.get(columns.clone())) else { continue };
            let Some(mut matches) = self.best(a, b, weights, least) else { continue };
            for (i, j) in &mut matches {
                *i += rows.start;
                *j += columns.start;
            }
            let (Some(first), Some(last)) = (matches.first().copied(), matches.last().copied()) else {
                continue;
            };
            let (before, after) = (
                (rows.start..first.0, last.0 + 1..rows.end),
                (columns.start..first.1, last.1 + 1..columns.end),
            );
            found.extend(pieces(&matches, |matches| worth(matches, one, weights) >= least));
            areas.push((before.0.clone(), after.0.clone()));
            areas.push((before.0, after.1.clone()));
            areas.push((before.1.clone(), after.0));
            areas.push((before.1, after.1));
        }
        found.sort_unstable_by_key(|piece| (piece.one.start, piece.other.start));
        found
    }

    /// The matches of the best alignment. Of equals, the one that ends first.
    fn best(
        &mut self,
        one: &[u32],
        other: &[u32],
        weights: &[u8],
        least: i32,
    ) -> Option<Vec<(usize, usize)>> {
        let width = other.len();
        self.row.clear();
        self.row.resize(width + 1, 0);
        self.steps.clear();
        self.steps.resize(one.len() * width, STOP);
        let mut best = (least - 1, 0, 0);
        for (i, (key, steps)) in one.iter().zip(self.steps.chunks_exact_mut(width.max(1))).enumerate() {
            let weight = i32::from(weights.get(*key as usize).copied().unwrap_or(2));
            let (mut corner, mut left) = (0, 0);
            for (j, ((step, above), word)) in
                steps.iter_mut().zip(self.row.iter_mut().skip(1)).zip(other).enumerate()
            {
                let (mut score, mut way) =
                    if word == key { (corner + weight, MATCH) } else { (corner - EDIT, EXCHANGE) };
                for (value, step) in [(left - EDIT, LEFT), (*above - EDIT, UP)] {
                    if value > score {
                        (score, way) = (value, step);
                    }
                }
                if score <= 0 {
                    (score, way) = (0, STOP);
                }
                corner = *above;
                *above = score;
                left = score;
                *step = way;
                if score > best.0 {
                    best = (score, i + 1, j + 1);
                }
            }
        }
        (best.0 >= least).then(|| self.walk(best.1, best.2, width))
    }

    fn walk(&self, mut i: usize, mut j: usize, width: usize) -> Vec<(usize, usize)> {
        let mut matches = Vec::new();
        while i > 0 && j > 0 {
            match self.steps.get((i - 1) * width + j - 1).copied().unwrap_or(STOP) {
                MATCH => {
                    (i, j) = (i - 1, j - 1);
                    matches.push((i, j));
                }
                EXCHANGE => (i, j) = (i - 1, j - 1),
                LEFT => j -= 1,
                UP => i -= 1,
                _ => break,
            }
        }
        matches.reverse();
        matches
    }
}

fn worth(matches: &[(usize, usize)], one: &[u32], weights: &[u8]) -> i32 {
    let of = |place: usize| one.get(place).and_then(|key| weights.get(*key as usize)).copied().unwrap_or(2);
    matches.iter().map(|(i, _)| i32::from(of(*i))).sum()
}

/// Parts matches where too many words on end are edited.
fn pieces(matches: &[(usize, usize)], keep: impl Fn(&[(usize, usize)]) -> bool) -> Vec<Piece> {
    let near = |a: &(usize, usize), b: &(usize, usize)| (b.0 - a.0).max(b.1 - a.1) <= BREAK;
    let parts = matches.chunk_by(near).filter(|part| keep(part));
    parts
        .filter_map(|part| {
            let (first, last) = (part.first()?, part.last()?);
            Some(Piece { one: first.0..last.0 + 1, other: first.1..last.1 + 1, matches: part.to_vec() })
        })
        .collect()
}
