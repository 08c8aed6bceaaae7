//! Provisions that read much alike.

use super::Pairs;
use super::words::{Places, Words};

/// How alike two provisions have to be: anywhere in the text, and between neighbours that stayed.
const ANYWHERE: f32 = 0.45;
const BETWEEN: f32 = 0.25;
/// What it counts for that two stand between the same neighbours.
const PLACE: f32 = 0.1;
/// How many neighbours are looked at besides those that share rare words.
const NEIGHBOURS: usize = 4;

/// Pairs what is most alike first; of equals, what lies nearest to where it stood.
pub(super) fn pair(old: &[Words], new: &[Words], pairs: &mut Pairs) {
    let gaps = Gaps::of(old.len(), pairs);
    let places = Places::of(old, |place| pairs.free_old(place));
    let mut found: Vec<(f32, usize, usize, usize)> = Vec::new();
    for (after, words) in new.iter().enumerate().filter(|(place, _)| pairs.free_new(*place)) {
        let between = gaps.between(after);
        let expected = gaps.expected(after);
        let mut candidates = places.nearest(words, 6);
        let near = expected.saturating_sub(NEIGHBOURS)..expected + NEIGHBOURS;
        candidates.extend(near.filter(|place| between.contains(place) && pairs.free_old(*place)));
        candidates.sort_unstable();
        candidates.dedup();
        for before in candidates {
            let Some(likeness) = old.get(before).map(|other| words.likeness(other)) else { continue };
            let placed = between.contains(&before);
            if likeness >= if placed { BETWEEN } else { ANYWHERE } {
                let score = likeness + if placed { PLACE } else { 0.0 };
                found.push((score, before.abs_diff(expected), before, after));
            }
        }
    }
    found.sort_by(|one, other| {
        other.0.total_cmp(&one.0).then((one.1, one.3, one.2).cmp(&(other.1, other.3, other.2)))
    });
    for (_, _, before, after) in found {
        pairs.pair(before, after);
    }
}

/// Where between neighbours that stayed each new place lies in the old version.
struct Gaps {
    /// For each new place: the old places after the last neighbour before it and before the first behind it.
    bounds: Vec<(usize, usize, usize)>,
}

impl Gaps {
    fn of(old: usize, pairs: &Pairs) -> Self {
        let mut bounds = Vec::with_capacity(pairs.new.len());
        let (mut start, mut since) = (0, 0);
        for place in 0..pairs.new.len() {
            if let Some(before) = pairs.old_of(place) {
                (start, since) = (before + 1, 0);
            }
            bounds.push((start, old, start + since));
            since += usize::from(pairs.old_of(place).is_none());
        }
        let mut end = old;
        for (place, bound) in bounds.iter_mut().enumerate().rev() {
            bound.1 = end;
            if let Some(before) = pairs.old_of(place) {
                end = before;
            }
        }
        Self { bounds }
    }

    fn between(&self, new: usize) -> std::ops::Range<usize> {
        self.bounds.get(new).map_or(0..0, |(start, end, _)| *start..*end)
    }

    fn expected(&self, new: usize) -> usize {
        self.bounds.get(new).map_or(0, |(_, _, expected)| *expected)
    }
}
