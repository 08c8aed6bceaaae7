//! Putting a question to all segments.

use super::asked::{self, Asked};
use super::bits::{Bits, CHUNK, SHIFT, WORDS};
use super::impact::rarity;
use super::plan::{Cursor, Plan, Points};
use super::postings::View;
use super::top::Top;
use super::{Index, Part};
use crate::query::Query;

/// Which passages count, by their place in the corpus.
pub type Keep<'a> = Option<&'a dyn Fn(usize) -> bool>;

/// How many passages match, and the best of them with their points, best first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// Exactly.
    pub count: usize,
    /// Places in the corpus, and points.
    pub best: Vec<(u32, u32)>,
}

impl Index {
    /// The passages that match, of those to keep: how many exactly, and the best of them.
    #[must_use]
    pub fn search(&self, query: &Query, keep: Keep<'_>, limit: usize) -> Answer {
        let asked = self.asked(query);
        let mut top = Top::new(limit);
        let mut count = 0;
        for (part, asked) in self.parts.iter().zip(&asked) {
            let plan = Plan::of(&query.node, &part.segment, &mut asked.iter());
            count += part.search(plan, keep, &mut top);
        }
        Answer { count, best: top.best() }
    }

    /// The leaves of a question in the terms of each segment, with the weights that the whole index gives their words.
    fn asked(&self, query: &Query) -> Vec<Vec<(Asked, Vec<u32>)>> {
        let spoken = self.spoken();
        let all = self.len() as u64;
        let mut having: Vec<Vec<u64>> = Vec::new();
        let mut asked: Vec<Vec<Asked>> = Vec::new();
        for part in &self.parts {
            let mut leaves = Vec::new();
            asked::leaves(&query.node, &part.segment, &spoken, &mut leaves);
            having.resize(leaves.len(), Vec::new());
            for (sums, leaf) in having.iter_mut().zip(&mut leaves) {
                sums.resize(leaf.groups.len(), 0);
                for (sum, group) in sums.iter_mut().zip(&mut leaf.groups) {
                    *sum += group.lists.iter().map(|one| part.having(one.list)).sum::<u64>();
                    group.merge(&part.segment);
                }
            }
            asked.push(leaves);
        }
        let weights: Vec<Vec<u32>> =
            having.into_iter().map(|sums| sums.into_iter().map(|sum| rarity(sum, all)).collect()).collect();
        asked.into_iter().map(|leaves| leaves.into_iter().zip(weights.iter().cloned()).collect()).collect()
    }
}

impl Part {
    fn search(&self, mut plan: Plan<'_>, keep: Keep<'_>, top: &mut Top) -> usize {
        if keep.is_none()
            && self.gone.is_empty()
            && let Plan::Leaf(leaf) = &mut plan
            && let Some((cursor, weight)) = leaf.single()
        {
            let len = cursor.len();
            self.best_of(cursor, weight, top);
            return len;
        }
        let mut points = Points::default();
        let mut count = 0;
        for chunk in 0..self.segment.chunks() {
            let Some(most) = plan.seek(chunk) else { continue };
            let mut among = self.standing_in(chunk);
            let matching = plan.matching(chunk, &among);
            among.and(matching);
            if let Some(keep) = keep {
                among.retain(|low| keep(self.place(chunk << SHIFT | low) as usize));
            }
            let here = among.count();
            count += here;
            if here > 0 && top.wants(most, self.place(chunk << SHIFT)) {
                among.each(|low| points.clear(low));
                plan.rate(&among, &mut points);
                among.each(|low| top.offer(points.get(low), self.place(chunk << SHIFT | low)));
            }
        }
        count
    }

    /// The best of one list, whose length is the count: whole chunks are passed over by their largest impact.
    fn best_of(&self, cursor: &mut Cursor<'_>, weight: u32, top: &mut Top) {
        for chunk in 0..self.segment.chunks() {
            let view = cursor.view_at(chunk);
            if view.is_empty() || !top.wants(cursor.points(view.max(), weight), self.place(chunk << SHIFT)) {
                continue;
            }
            self.best_in(&view, chunk, |impact| cursor.points(impact, weight), top);
        }
    }

    fn best_in(&self, view: &View<'_>, chunk: u32, points: impl Fn(u8) -> u32, top: &mut Top) {
        if let View::Spread { .. } = view {
            view.every(&mut |low, impact| top.offer(points(impact), self.place(chunk << SHIFT | low)));
            return;
        }
        for (few, at) in view.impacts().chunks(64).zip((0..).step_by(64)) {
            let most = few.iter().copied().fold(0, u8::max);
            if !top.wants(points(most), self.place(chunk << SHIFT)) {
                continue;
            }
            for (impact, nth) in few.iter().zip(at..) {
                if top.wants(points(*impact), 0)
                    && let Some(low) = view.place(nth)
                {
                    top.offer(points(*impact), self.place(chunk << SHIFT | low));
                }
            }
        }
    }

    /// The passages of a chunk that still stand.
    fn standing_in(&self, chunk: u32) -> Bits {
        let mut bits = Bits::first(self.segment.docs.saturating_sub(chunk << SHIFT).min(CHUNK));
        let gone = self.gone.chunks(WORDS).nth(chunk as usize).unwrap_or_default();
        bits.0.iter_mut().zip(gone).for_each(|(word, gone)| *word &= !gone);
        bits
    }
}
