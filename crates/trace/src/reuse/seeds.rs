//! Where to look: runs of words, some left out, that few classes share.

use std::collections::HashMap;

use super::classes::{Classes, number};
use super::lexicon::stir;

/// A pair of words in more classes than this says too little.
const FEW: usize = 64;
/// So many seeds must two classes share to be compared.
const VOTES: usize = 2;

/// Pairs of classes worth comparing, each once, in no order that means anything.
pub(crate) fn candidates(classes: &Classes) -> Vec<(u32, u32)> {
    let mut postings: HashMap<u64, Vec<u32>> = HashMap::new();
    let every: Vec<Vec<u64>> = (0..number(classes.len())).map(|class| seeds(classes, class)).collect();
    for (class, seeds) in every.iter().enumerate() {
        for seed in seeds {
            postings.entry(*seed).or_default().push(number(class));
        }
    }
    let mut found = Vec::new();
    let mut votes = HashMap::new();
    for (class, seeds) in every.iter().enumerate() {
        let class = number(class);
        votes.clear();
        let few = seeds.iter().filter_map(|seed| postings.get(seed)).filter(|list| list.len() <= FEW);
        for other in few.flat_map(|list| list.iter().take_while(|other| **other < class)) {
            *votes.entry(*other).or_insert(0) += 1;
        }
        found.extend(votes.iter().filter(|(_, votes)| **votes >= VOTES).map(|(other, _)| (*other, class)));
    }
    found
}

/// Digests of the pairs of words that stand at most three apart, each once.
fn seeds(classes: &Classes, class: u32) -> Vec<u64> {
    let keys = classes.keys(class);
    let digests: Vec<u64> = keys.iter().map(|key| classes.lexicon.digest(*key)).collect();
    let near = |apart: usize| {
        digests.iter().zip(digests.iter().skip(apart)).map(|(one, other)| stir(one.rotate_left(7) ^ other))
    };
    let mut seeds: Vec<u64> = near(1).chain(near(2)).chain(near(3)).collect();
    seeds.sort_unstable();
    seeds.dedup();
    seeds
}
