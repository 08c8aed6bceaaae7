//! One provision that became several, and, seen from the other side, several that became one.

use std::ops::Range;

use super::Pairs;
use super::words::{Places, Words};

/// One and the several that it became, by their places.
pub(super) type Join = (usize, Range<usize>);

/// How much of a part has to be in the whole, and how alike the whole and its parts together have to be.
const WITHIN: f32 = 0.7;
const ALIKE: f32 = 0.75;

/// Finds what became several that stand one behind the other, and takes it out of what is free.
pub(super) fn joined(one: &[Words], several: &[Words], pairs: &mut Pairs) -> Vec<Join> {
    let places = Places::of(one, |place| pairs.free_old(place));
    let wholes = |place: usize| -> Vec<usize> {
        let Some(part) = several.get(place).filter(|part| pairs.free_new(place) && !part.is_empty()) else {
            return Vec::new();
        };
        let within =
            |whole: &usize| one.get(*whole).is_some_and(|whole| part.shared(whole) >= WITHIN * part.weight());
        places.nearest(part, 4).into_iter().filter(within).collect()
    };
    let wholes: Vec<Vec<usize>> = (0..several.len()).map(wholes).collect();
    let mut found: Vec<(f32, Join)> = Vec::new();
    for (start, candidates) in wholes.iter().enumerate() {
        for whole in candidates {
            let begins = start
                .checked_sub(1)
                .and_then(|before| wholes.get(before))
                .is_none_or(|before| !before.contains(whole));
            if begins {
                found.extend(best(one, several, *whole, run(&wholes, start, *whole)));
            }
        }
    }
    found.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.0.cmp(&other.1.0)));
    let mut joins = Vec::new();
    for (_, (whole, parts)) in found {
        if pairs.free_old(whole) && parts.clone().all(|part| pairs.free_new(part)) {
            pairs.join(whole, parts.clone());
            joins.push((whole, parts));
        }
    }
    joins
}

/// How far the parts of a whole stand one behind the other.
fn run(wholes: &[Vec<usize>], start: usize, whole: usize) -> Range<usize> {
    let length =
        wholes.iter().skip(start).take(64).take_while(|candidates| candidates.contains(&whole)).count();
    start..start + length
}

/// The whole with its run of parts, or less of it, if they are alike enough.
fn best(one: &[Words], several: &[Words], whole: usize, run: Range<usize>) -> Option<(f32, Join)> {
    let words = one.get(whole)?;
    let alike = |parts: &Range<usize>| {
        Words::together(several.get(parts.clone()).unwrap_or_default().iter()).likeness(words)
    };
    let mut parts = run;
    let mut likeness = alike(&parts);
    while parts.len() > 2 {
        let shorter = [parts.start + 1..parts.end, parts.start..parts.end - 1];
        let better = shorter
            .into_iter()
            .map(|parts| (alike(&parts), parts))
            .max_by(|one, other| one.0.total_cmp(&other.0))?;
        if better.0 <= likeness {
            break;
        }
        (likeness, parts) = better;
    }
    (parts.len() >= 2 && likeness >= ALIKE).then_some((likeness, (whole, parts)))
}
