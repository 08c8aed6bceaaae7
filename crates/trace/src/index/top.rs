//! The best so far.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// The best passages met, at most so many: by points, of equals the first in the corpus.
#[derive(Debug)]
pub(super) struct Top {
    limit: usize,
    heap: BinaryHeap<Reverse<(u32, Reverse<u32>)>>,
}

impl Top {
    pub(super) fn new(limit: usize) -> Self {
        Self { limit, heap: BinaryHeap::new() }
    }

    /// Whether a passage with so many points, at or after a place, may still come among the best.
    pub(super) fn wants(&self, points: u32, passage: u32) -> bool {
        if self.heap.len() < self.limit {
            return true;
        }
        self.heap.peek().is_some_and(|Reverse(worst)| (points, Reverse(passage)) > *worst)
    }

    pub(super) fn offer(&mut self, points: u32, passage: u32) {
        if !self.wants(points, passage) {
            return;
        }
        if self.heap.len() >= self.limit {
            self.heap.pop();
        }
        self.heap.push(Reverse((points, Reverse(passage))));
    }

    /// Passages with their points, best first.
    pub(super) fn best(self) -> Vec<(u32, u32)> {
        let mut best: Vec<(u32, Reverse<u32>)> = self.heap.into_iter().map(|Reverse(one)| one).collect();
        best.sort_unstable_by(|one, other| other.cmp(one));
        best.into_iter().map(|(points, Reverse(passage))| (passage, points)).collect()
    }
}
