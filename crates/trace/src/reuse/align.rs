//! The best local alignments of two runs of words. Everything here depends on the two runs alone.
//!
//! Only words that match are looked at, with the few matches just before them: between two matches lie as many edits
//! as the longer of the two gaps has words. Long gaps part passages, so nothing further back can matter.

use std::ops::Range;

/// What an inserted, a deleted or an exchanged word costs; a match earns its weight (3 to 10).
const EDIT: i32 = 6;
/// Two matches of one passage are at most so many words apart.
const BREAK: u32 = 8;
/// Two runs with more matches than this are compared in their first words only, so that no input takes long.
const MATCHES: usize = 1 << 20;

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

/// Two words that match.
#[derive(Clone, Copy, Debug)]
struct Match {
    one: u32,
    other: u32,
    score: i32,
    /// The match before it, one more than its place in the list; none is nought.
    before: u32,
}

/// Room for alignments, kept between calls.
#[derive(Debug, Default)]
pub(crate) struct Aligner {
    /// Where each key first stands in the one run, one more than its place.
    first: Vec<u32>,
    /// Where the key of a place stands next, likewise.
    next: Vec<u32>,
    matches: Vec<Match>,
}

impl Aligner {
    /// All disjoint alignments that are worth at least `least`, the best first taken; `weights` by key.
    pub fn all(&mut self, one: &[u32], other: &[u32], weights: &[u8], least: i32) -> Vec<Piece> {
        self.gather(one, other);
        let mut found = Vec::new();
        while let Some(piece) = self.best(one, weights, least) {
            let inside = |range: &Range<usize>, place: u32| range.contains(&(place as usize));
            self.matches.retain(|each| !inside(&piece.one, each.one) && !inside(&piece.other, each.other));
            found.push(piece);
        }
        found.sort_unstable_by_key(|piece| (piece.one.start, piece.other.start));
        found
    }

    /// Lists the words that match, in the order of the other run.
    fn gather(&mut self, one: &[u32], other: &[u32]) {
        let most = one.iter().chain(other).max().map_or(0, |key| *key as usize + 1);
        if self.first.len() < most {
            self.first.resize(most, 0);
        }
        self.next.clear();
        self.next.resize(one.len() + 1, 0);
        self.matches.clear();
        for (place, key) in one.iter().enumerate().rev() {
            if let (Some(first), Some(next)) =
                (self.first.get_mut(*key as usize), self.next.get_mut(place + 1))
            {
                *next = std::mem::replace(first, super::number(place + 1));
            }
        }
        for (place, key) in other.iter().enumerate() {
            let mut at = self.first.get(*key as usize).copied().unwrap_or_default();
            while at > 0 && self.matches.len() < MATCHES {
                self.matches.push(Match { one: at - 1, other: super::number(place), score: 0, before: 0 });
                at = self.next.get(at as usize).copied().unwrap_or_default();
            }
        }
        for key in one {
            if let Some(first) = self.first.get_mut(*key as usize) {
                *first = 0;
            }
        }
    }

    /// The best alignment of the matches that are left. Of equals, the one that ends first.
    fn best(&mut self, one: &[u32], weights: &[u8], least: i32) -> Option<Piece> {
        let mut best = (least - 1, 0);
        let mut near = 0;
        for place in 0..self.matches.len() {
            let (before, rest) = self.matches.split_at_mut(place);
            let Some(last) = rest.first_mut() else { break };
            while before.get(near).is_some_and(|each| last.other - each.other > BREAK) {
                near += 1;
            }
            (last.score, last.before) = (0, 0);
            for (each, at) in before.iter().zip(1..).skip(near) {
                // A match of the same or a later word of the one run wraps round to a large step.
                let step = last.one.wrapping_sub(each.one).max(last.other - each.other);
                if step <= BREAK && last.one > each.one && last.other > each.other {
                    let score = each.score - EDIT * (step as i32 - 1);
                    if score > last.score {
                        (last.score, last.before) = (score, at);
                    }
                }
            }
            let key = one.get(last.one as usize).copied().unwrap_or(u32::MAX);
            last.score += i32::from(weights.get(key as usize).copied().unwrap_or(2));
            if last.score > best.0 {
                best = (last.score, place + 1);
            }
        }
        (best.0 >= least).then(|| self.piece(best.1))?
    }

    fn piece(&self, mut at: usize) -> Option<Piece> {
        let mut matches = Vec::new();
        while let Some(each) = at.checked_sub(1).and_then(|at| self.matches.get(at)) {
            matches.push((each.one as usize, each.other as usize));
            at = each.before as usize;
        }
        matches.reverse();
        let (first, last) = (matches.first().copied()?, matches.last().copied()?);
        Some(Piece { one: first.0..last.0 + 1, other: first.1..last.1 + 1, matches })
    }
}
