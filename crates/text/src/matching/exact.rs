//! Provisions that read the same to the letter.

use std::collections::HashMap;

use super::Pairs;

/// Pairs what reads the same: what stands once in each version, then its neighbours, then the rest in their order.
pub(super) fn pair(old: &[&str], new: &[&str], pairs: &mut Pairs) {
    let (before, after) = (places(old), places(new));
    let mut anchors = Vec::new();
    for (words, places) in &before {
        if let ([one], Some([other])) = (places.as_slice(), after.get(words).map(Vec::as_slice)) {
            pairs.pair(*one, *other);
            anchors.push((*one, *other));
        }
    }
    anchors.sort_unstable();
    for (one, other) in anchors {
        grow(old, new, pairs, (one + 1, other + 1), 1);
        if let (Some(one), Some(other)) = (one.checked_sub(1), other.checked_sub(1)) {
            grow(old, new, pairs, (one, other), -1);
        }
    }
    grow(old, new, pairs, (0, 0), 1);
    if let (Some(one), Some(other)) = (old.len().checked_sub(1), new.len().checked_sub(1)) {
        grow(old, new, pairs, (one, other), -1);
    }
    in_order(&before, &after, pairs);
}

fn places<'a>(all: &[&'a str]) -> HashMap<&'a str, Vec<usize>> {
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, words) in all.iter().enumerate() {
        places.entry(words).or_default().push(place);
    }
    places
}

/// Pairs neighbours as long as they read the same and are free.
fn grow(old: &[&str], new: &[&str], pairs: &mut Pairs, from: (usize, usize), step: isize) {
    let (mut one, mut other) = from;
    while old.get(one).is_some_and(|words| new.get(other) == Some(words)) && pairs.pair(one, other) {
        let next = (one.checked_add_signed(step), other.checked_add_signed(step));
        let (Some(next_one), Some(next_other)) = next else { return };
        (one, other) = (next_one, next_other);
    }
}

/// What is left of words that stand several times: the first with the first.
fn in_order(before: &HashMap<&str, Vec<usize>>, after: &HashMap<&str, Vec<usize>>, pairs: &mut Pairs) {
    for (words, places) in before {
        let Some(others) = after.get(words) else { continue };
        let old: Vec<usize> = places.iter().copied().filter(|place| pairs.free_old(*place)).collect();
        let new: Vec<usize> = others.iter().copied().filter(|place| pairs.free_new(*place)).collect();
        for (one, other) in old.into_iter().zip(new) {
            pairs.pair(one, other);
        }
    }
}
