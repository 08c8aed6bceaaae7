//! The kin of a few passages, without tracing the whole corpus: one look at every wording for the runs of those asked
//! about. It finds what tracing finds, and beyond it what stands in so many wordings that no pair of them is kept:
//! the formulas.

use std::collections::HashMap;

use rayon::prelude::*;

use super::align::Aligner;
use super::grams::{Grams, LEVELS, Own, walk};
use super::links::{Link, VOTES, between};
use super::seeds::FEW;
use super::wordings::Wordings;
use super::{Reused, number};
use crate::Corpus;

/// Runs of four words, by level: what shares enough of them is kin however many wordings have them.
const FOUR: usize = 2;

/// Runs with the classes that hold them; of those not of four words, only so many as show that they are common.
type Holders = HashMap<u64, Vec<u32>, Own>;

impl Corpus {
    /// What each of some passages has in common with passages of other texts, in the order of the corpus: as tracing
    /// the whole corpus finds it, and formulas that stand in any number of wordings besides.
    #[must_use]
    pub fn kin(&self, passages: &[usize]) -> Vec<Vec<Reused>> {
        let wordings = self.wordings();
        let asked: Vec<u32> = passages.iter().map(|passage| number(*passage)).collect();
        let mut classes: Vec<u32> =
            asked.iter().filter_map(|passage| wordings.members.class_of(*passage)).collect();
        classes.sort_unstable();
        classes.dedup();
        let kin = Kin { wordings, holders: holders(wordings, &classes) };
        let links: HashMap<u32, Vec<Link>> = classes
            .par_iter()
            .map_init(Aligner::default, |aligner, class| (*class, kin.links(aligner, *class)))
            .collect();
        let of = |aligner: &mut Aligner, passage: &u32| {
            let class = wordings.members.class_of(*passage);
            let links = class.and_then(|class| links.get(&class)).map(Vec::as_slice).unwrap_or_default();
            wordings.reused(self, aligner, *passage, links)
        };
        asked.par_iter().map_init(Aligner::default, of).collect()
    }
}

/// What is known of the runs of the passages asked about.
struct Kin<'a> {
    wordings: &'a Wordings,
    holders: Holders,
}

impl Kin<'_> {
    /// What a class shares with others.
    fn links(&self, aligner: &mut Aligner, class: u32) -> Vec<Link> {
        let mut links: Vec<Link> = self
            .candidates(class)
            .into_iter()
            .filter(|other| self.wordings.members.apart(class, *other))
            .flat_map(|other| between(&self.wordings.classes, aligner, class, other))
            .collect();
        links.sort_unstable();
        links
    }

    /// The classes that share enough rare runs with a class, or enough runs of four words, common or not.
    fn candidates(&self, class: u32) -> Vec<u32> {
        let (mut words, mut seen) = (Vec::new(), Grams::default());
        self.wordings.classes.digests(class, &mut words);
        let (mut seeds, mut fours): (HashMap<u32, u8>, HashMap<u32, u8>) = Default::default();
        let mut common = [false; LEVELS];
        walk(&words, |run, level| {
            let Some(holders) = self.holders.get(&run) else { return false };
            if let Some(common) = common.get_mut(level) {
                *common = holders.len() > FEW;
            }
            let grown = level.checked_sub(1).is_none_or(|before| common.get(before) == Some(&true));
            if seen.insert(run) {
                if grown && holders.len() <= FEW {
                    vote(&mut seeds, holders, class);
                }
                if level == FOUR {
                    vote(&mut fours, holders, class);
                }
            }
            true
        });
        let mut found: Vec<u32> = [seeds, fours]
            .into_iter()
            .flatten()
            .filter(|(_, votes)| *votes >= VOTES)
            .map(|(other, _)| other)
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

fn vote(votes: &mut HashMap<u32, u8>, holders: &[u32], class: u32) {
    for other in holders.iter().filter(|other| **other != class) {
        let votes = votes.entry(*other).or_default();
        *votes = votes.saturating_add(1);
    }
}

/// The classes that hold the runs of some classes.
fn holders(wordings: &Wordings, asked: &[u32]) -> Holders {
    let (mut wanted, mut words) = (Grams::default(), Vec::new());
    for class in asked {
        wordings.classes.digests(*class, &mut words);
        walk(&words, |run, _| {
            wanted.insert(run);
            true
        });
    }
    let sieve = super::sieve::Sieve::of(&wanted);
    let every: Vec<u32> =
        (0..number(wordings.classes.len())).filter(|class| wordings.members.any(*class)).collect();
    let parts: Vec<Holders> = every
        .par_chunks(1 << 12)
        .map(|some| {
            let (mut found, mut words) = (Holders::default(), Vec::new());
            for class in some {
                wordings.classes.digests(*class, &mut words);
                walk(&words, |run, level| {
                    let wanted = sieve.may_hold(run) && wanted.contains(&run);
                    if wanted {
                        hold(&mut found, run, level, *class);
                    }
                    wanted
                });
            }
            found
        })
        .collect();
    let mut holders = Holders::default();
    for (run, some) in parts.into_iter().flatten() {
        holders.entry(run).or_default().extend(some);
    }
    holders
}

fn hold(found: &mut Holders, run: u64, level: usize, class: u32) {
    let list = found.entry(run).or_default();
    if list.last() != Some(&class) && (level == FOUR || list.len() <= FEW) {
        list.push(class);
    }
}
