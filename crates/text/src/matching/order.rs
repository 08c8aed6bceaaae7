//! What stayed in order and what was moved, and the steps in the order of the new version.

use super::joined::Join;
use super::{Fate, Pairs, Step};

/// The steps. `merges` hold a new place and the old ones that it joins.
pub(super) fn steps(
    old: &[&str],
    new: &[&str],
    pairs: &Pairs,
    splits: &[Join],
    merges: &[Join],
) -> Vec<Step> {
    let mut told: Vec<(usize, Option<usize>, Step)> = Vec::new();
    for (place, fate) in pairs.new.iter().enumerate() {
        match fate {
            Fate::Pair(before) => told.push((place, Some(*before), Step::Kept { old: *before, new: place })),
            Fate::Open => told.push((place, None, Step::Added { new: place })),
            Fate::Joined => {}
        }
    }
    for (before, parts) in splits {
        told.push((parts.start, Some(*before), Step::Split { old: *before, new: parts.clone().collect() }));
    }
    for (after, parts) in merges {
        told.push((*after, Some(parts.start), Step::Merged { old: parts.clone().collect(), new: *after }));
    }
    told.sort_by_key(|(place, ..)| *place);
    let stayed = longest(&told.iter().map(|(_, before, _)| *before).collect::<Vec<_>>());
    let gone = pairs.old.iter().enumerate().filter(|(_, fate)| **fate == Fate::Open).map(|(place, _)| place);
    let mut gone = gone.peekable();
    let mut steps = Vec::with_capacity(told.len());
    for ((_, before, step), stayed) in told.into_iter().zip(stayed) {
        if let (true, Some(before)) = (stayed, before) {
            while let Some(old) = gone.next_if(|place| *place < before) {
                steps.push(Step::Deleted { old });
            }
        }
        steps.push(named(step, old, new, stayed));
    }
    steps.extend(gone.map(|old| Step::Deleted { old }));
    steps
}

/// A pair as what it is. INVARIANT: only words that are the same to the letter are kept or merely moved.
fn named(step: Step, before: &[&str], after: &[&str], stayed: bool) -> Step {
    let Step::Kept { old, new } = step else { return step };
    match (before.get(old) == after.get(new), stayed) {
        (true, true) => Step::Kept { old, new },
        (false, true) => Step::Edited { old, new },
        (true, false) => Step::Moved { old, new },
        (false, false) => Step::MovedAndEdited { old, new },
    }
}

/// Which places belong to the longest run whose old places rise; those without one belong to none.
fn longest(places: &[Option<usize>]) -> Vec<bool> {
    // For each length the index at which the run of that length with the lowest end ends.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; places.len()];
    let value = |index: usize| places.get(index).copied().flatten();
    for (index, place) in places.iter().enumerate() {
        let Some(place) = *place else { continue };
        let length = ends.partition_point(|end| value(*end) < Some(place));
        if let Some(link) = before.get_mut(index) {
            *link = length.checked_sub(1).and_then(|shorter| ends.get(shorter)).copied();
        }
        match ends.get_mut(length) {
            Some(end) => *end = index,
            None => ends.push(index),
        }
    }
    let mut stayed = vec![false; places.len()];
    let mut next = ends.last().copied();
    while let Some(index) = next {
        if let Some(slot) = stayed.get_mut(index) {
            *slot = true;
        }
        next = before.get(index).copied().flatten();
    }
    stayed
}
