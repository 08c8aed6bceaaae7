//! Uses with the words in another order: short stretches that hold nearly all words of the phrase.

use std::collections::BTreeSet;

use super::align::apart;
use super::phrase::Phrase;
use super::{Manner, Stretch};
use crate::lexicon::Word;

/// A phrase of fewer full words in another order is another phrase.
const FULL_WORDS: usize = 3;

/// The stretches of a passage that hold the words of the phrase in any order within its bound, the fullest first,
/// none overlapping.
pub(super) fn find(phrase: &Phrase, sequence: &[Word]) -> Vec<Stretch> {
    if phrase.weights.iter().filter(|weight| **weight >= 1.0).count() < FULL_WORDS {
        return Vec::new();
    }
    let met: Vec<usize> = sequence
        .iter()
        .enumerate()
        .filter(|(_, word)| !phrase.places(**word).is_empty())
        .map(|(at, _)| at)
        .collect();
    let mut found: Vec<(f32, std::ops::Range<usize>)> = Vec::new();
    for (number, start) in met.iter().enumerate() {
        let ends = met.iter().skip(number).take_while(|end| *end - start < phrase.words.len() + SLACK);
        let best = ends.map(|end| (differs(phrase, sequence, *start, *end), *start..end + 1));
        found.extend(best.filter(|(cost, _)| *cost <= phrase.bound).min_by(|a, b| a.0.total_cmp(&b.0)));
    }
    found.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.start.cmp(&b.1.start)));
    let mut apart_ones: Vec<Stretch> = Vec::new();
    for (_, words) in found {
        if apart_ones.iter().all(|other| apart(&other.words, &words)) {
            apart_ones.push(Stretch { words, manner: Manner::Reordered });
        }
    }
    apart_ones
}

/// Words that may be put in.
const SLACK: usize = 2;

/// How much a stretch differs from the words of the phrase: those it lacks, and half of those it has beyond them.
fn differs(phrase: &Phrase, sequence: &[Word], start: usize, end: usize) -> f32 {
    let mut open: BTreeSet<usize> = (0..phrase.words.len()).collect();
    let mut beyond = 0.0;
    for word in sequence.iter().take(end + 1).skip(start) {
        let place = phrase.places(*word).iter().find(|(place, _)| open.contains(place));
        match place {
            Some((place, _)) => {
                open.remove(place);
            }
            None => beyond += 0.5,
        }
    }
    let lacking = || open.iter().filter_map(|place| phrase.weights.get(*place));
    // What lacks a full word in another order is another phrase.
    if lacking().any(|weight| *weight >= 1.0) { f32::INFINITY } else { lacking().sum::<f32>() + beyond }
}
