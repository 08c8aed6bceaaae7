//! What is planted is found, held against a plain comparison of every word with every word.

use proptest::prelude::*;
use trace::{Corpus, Reuse, Reused};

use crate::made::passage;

/// Words of eight letters, all worth the same: ten for a match.
fn word(number: usize) -> String {
    const PARTS: [&str; 8] = ["ba", "ko", "ri", "mu", "te", "lo", "fi", "du"];
    (0..4).map(|place| PARTS[number / 8_usize.pow(place) % 8]).collect()
}

/// A passage carried over: from where, how many words, and how many of ten places are edited in which way.
#[derive(Clone, Debug)]
struct Plant {
    source: usize,
    start: usize,
    words: usize,
    edits: Vec<(usize, usize)>,
    before: Vec<usize>,
    behind: Vec<usize>,
}

fn plant() -> impl Strategy<Value = Plant> {
    let fill = || prop::collection::vec(0..4096_usize, 0..12);
    let edits = prop::collection::vec((0..1000_usize, 0..3_usize), 0..8);
    (0..6_usize, 0..20_usize, 8..24_usize, edits, fill(), fill()).prop_map(
        |(source, start, words, mut edits, before, behind)| {
            edits.truncate(words * 3 / 10);
            Plant { source, start, words, edits, before, behind }
        },
    )
}

impl Plant {
    fn put(&self, sources: &[Vec<usize>]) -> Vec<usize> {
        let source = &sources[self.source];
        let mut words = source[self.start..self.start + self.words].to_vec();
        for (at, kind) in &self.edits {
            let at = at % words.len();
            match kind {
                0 => words[at] = (words[at] * 31 + 7) % 4096,
                1 => words.insert(at, (words[at] * 17 + 5) % 4096),
                _ => drop(words.remove(at)),
            }
        }
        [self.before.clone(), words, self.behind.clone()].concat()
    }
}

/// The best that two passages have in common, and how many words that is: each match is worth ten, each word between
/// two matches costs six, and two matches are at most eight words apart.
fn best(one: &[usize], other: &[usize]) -> (i64, usize) {
    let mut worth = vec![vec![(0, 0); other.len()]; one.len()];
    let mut best = (0, 0);
    for (i, j) in (0..one.len()).flat_map(|i| (0..other.len()).map(move |j| (i, j))) {
        if one[i] != other[j] {
            continue;
        }
        let mut before = (0, 0);
        for (k, l) in (i.saturating_sub(8)..i).flat_map(|k| (j.saturating_sub(8)..j).map(move |l| (k, l))) {
            let (score, words) = worth[k][l];
            before = before.max((score - 6 * ((i - k).max(j - l) as i64 - 1), words));
        }
        worth[i][j] = (before.0 + 10, before.1 + 1);
        best = best.max(worth[i][j]);
    }
    best
}

fn score(reused: &Reused) -> i64 {
    10 * reused.words as i64 - 6 * reused.edits as i64
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_planted_passage_of_eight_words_is_found_and_nothing_below_the_bound(
        sources in prop::collection::vec(prop::collection::vec(0..4096_usize, 44), 6),
        plants in prop::collection::vec(plant(), 1..12),
    ) {
        let planted: Vec<Vec<usize>> = plants.iter().map(|plant| plant.put(&sources)).collect();
        let all = sources.iter().map(|words| ("source", words)).chain(planted.iter().map(|words| ("host", words)));
        let all: Vec<(&str, &Vec<usize>)> = all.collect();
        let said = |words: &[usize]| words.iter().map(|one| word(*one)).collect::<Vec<_>>().join(" ");
        let corpus: Corpus =
            all.iter().zip(1..).map(|((text, words), order)| passage(text, order, &said(words))).collect();
        let reuse = Reuse::of(&corpus);
        let hosts: Vec<usize> = (sources.len()..all.len()).collect();
        for (host, kin) in hosts.iter().zip(corpus.kin(&hosts)) {
            for found in [&kin, &reuse.of_passage(&corpus, *host)] {
                for source in 0..sources.len() {
                    let (most, words) = best(all[*host].1, all[source].1);
                    let own = found.iter().filter(|one| one.other.passage == source);
                    let scores: Vec<i64> = own.clone().map(score).collect();
                    if words >= 8 {
                        prop_assert_eq!(scores.iter().max().copied(), Some(most), "{} {}", host, source);
                    }
                    prop_assert!(scores.iter().all(|score| (30..=most).contains(score)));
                    prop_assert!(own.clone().all(|one| one.words >= 8 || one.words >= 5 && one.rarity >= 30.0));
                }
            }
        }
    }
}
