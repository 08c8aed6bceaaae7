//! What changes when passages come and go. Only runs of words of those passages are counted anew; where one of them
//! becomes too common, or rare again, the classes that share it are compared anew.

use std::collections::HashMap;

use rayon::prelude::*;

use super::align::Aligner;
use super::classes::Classes;
use super::grams::{Grams, Own, walk};
use super::links::{Link, VOTES, between, put};
use super::members::Members;
use super::number;
use super::seeds::FEW;
use super::sieve::Sieve;

/// Runs with the classes that hold them.
type Holders = HashMap<u64, Vec<u32>, Own>;

/// Passages before and after a change.
pub(crate) struct Change<'a> {
    pub classes: &'a Classes,
    pub before: &'a Members,
    pub after: &'a Members,
}

impl Change<'_> {
    /// Brings common runs and links to what they would be had the corpus been traced anew.
    pub fn apply(&self, common: &mut Grams, links: &mut Vec<Vec<Link>>) {
        links.resize(self.classes.len(), Vec::new());
        let every = 0..number(self.classes.len());
        let came: Vec<u32> =
            every.clone().filter(|class| self.after.any(*class) && !self.before.any(*class)).collect();
        let went: Vec<u32> =
            every.clone().filter(|class| self.before.any(*class) && !self.after.any(*class)).collect();
        // A class that stood in one text and now stands in several, or the other way round, has other kin.
        let moved = every.filter(|class| self.before.any(*class) && self.after.any(*class));
        let moved: Vec<u32> =
            moved.filter(|class| self.before.only_text(*class) != self.after.only_text(*class)).collect();
        let (holders, turned) = self.recount(&came, &went, &moved, common);
        let kin = self.kin(&[came.as_slice(), &moved].concat(), &holders, common);
        let mut pairs: Vec<(u32, u32)> = kin;
        for holders in &turned {
            let pair = |(place, one): (usize, &u32)| {
                holders.iter().take(place).map(|other| ordered(*one, *other)).collect::<Vec<_>>()
            };
            pairs.extend(holders.iter().enumerate().flat_map(pair));
        }
        pairs.sort_unstable();
        pairs.dedup();
        for class in went.iter().chain(&came).chain(&moved) {
            drop_all(links, *class);
        }
        self.compare(&pairs, common, links);
    }

    /// Counts the runs of classes that changed. Returns the classes that hold each of those that are not common, and
    /// those that share a run which turned common or rare.
    fn recount(
        &self,
        came: &[u32],
        went: &[u32],
        moved: &[u32],
        common: &mut Grams,
    ) -> (Holders, Vec<Vec<u32>>) {
        let mut wanted = Grams::default();
        self.runs(&[came, went, moved].concat(), common, &mut |run| wanted.insert(run));
        let every: Vec<u32> =
            (0..number(self.classes.len())).filter(|class| self.after.any(*class)).collect();
        let mut holders = self.holders(&wanted, &every, common, !went.is_empty());
        let mut turned = Vec::new();
        let mut counted: Vec<u64> = wanted.into_iter().collect();
        while !counted.is_empty() {
            let mut next = Vec::new();
            for run in counted {
                let holding = holders.get(&run).map(Vec::as_slice).unwrap_or_default();
                let was = common.contains(&run);
                if holding.len() > FEW && !was {
                    common.insert(run);
                    // What grows out of a run that turned common is counted for the first time.
                    next.extend(self.longer(holding, run, common));
                } else if holding.len() <= FEW && was && !went.is_empty() {
                    common.remove(&run);
                } else {
                    continue;
                }
                turned.push(holding.to_vec());
            }
            counted = next.iter().map(|(run, _)| *run).collect();
            holders.extend(next);
        }
        (holders, turned)
    }

    /// The runs of classes, as long as they are common.
    fn runs(&self, some: &[u32], common: &Grams, see: &mut impl FnMut(u64) -> bool) {
        let mut words = Vec::new();
        for class in some {
            self.classes.digests(*class, &mut words);
            walk(&words, |run, _| {
                see(run);
                common.contains(&run)
            });
        }
    }

    /// The runs that grow out of one by a step, with the classes that hold them.
    fn longer(&self, holding: &[u32], run: u64, common: &Grams) -> Vec<(u64, Vec<u32>)> {
        let mut words = Vec::new();
        let mut longer = Holders::default();
        for class in holding {
            self.classes.digests(*class, &mut words);
            let mut within = None;
            walk(&words, |found, level| {
                if within.is_some_and(|within| level == within + 1) {
                    hold(longer.entry(found).or_default(), *class);
                    return false;
                }
                within = (found == run).then_some(level);
                within.is_some() || common.contains(&found)
            });
        }
        longer.into_iter().collect()
    }

    /// The classes that hold the runs that are wanted; of common runs, if at all, only so many as show that they are.
    fn holders(&self, wanted: &Grams, some: &[u32], common: &Grams, of_common: bool) -> Holders {
        let sieve = Sieve::of(wanted);
        let found: Vec<Holders> = some
            .par_chunks(1 << 14)
            .map(|some| {
                let (mut holders, mut words) = (Holders::default(), Vec::new());
                for class in some {
                    self.classes.digests(*class, &mut words);
                    walk(&words, |run, _| {
                        if !sieve.may_hold(run) || !wanted.contains(&run) {
                            return false;
                        }
                        let grow = common.contains(&run);
                        if !grow || of_common {
                            let list = holders.entry(run).or_default();
                            if !grow || list.len() <= FEW {
                                hold(list, *class);
                            }
                        }
                        grow
                    });
                }
                holders
            })
            .collect();
        let mut holders = Holders::default();
        for (run, list) in found.into_iter().flatten() {
            holders.entry(run).or_default().extend(list);
        }
        holders
    }

    /// The pairs of some classes with any that share enough seeds.
    fn kin(&self, some: &[u32], holders: &Holders, common: &Grams) -> Vec<(u32, u32)> {
        let mut pairs = Vec::new();
        let mut words = Vec::new();
        for class in some {
            self.classes.digests(*class, &mut words);
            let mut votes: HashMap<u32, u32> = HashMap::new();
            for run in seeds(&words, common) {
                for other in holders.get(&run).into_iter().flatten().filter(|other| *other != class) {
                    *votes.entry(*other).or_default() += 1;
                }
            }
            let enough = votes.into_iter().filter(|(_, votes)| *votes >= u32::from(VOTES));
            pairs.extend(enough.map(|(other, _)| ordered(*class, other)));
        }
        pairs
    }

    /// Compares pairs anew.
    fn compare(&self, pairs: &[(u32, u32)], common: &Grams, links: &mut [Vec<Link>]) {
        let mut kept: HashMap<u32, Vec<u64>> = HashMap::new();
        let mut words = Vec::new();
        for class in pairs.iter().flat_map(|(one, other)| [*one, *other]) {
            kept.entry(class).or_insert_with(|| {
                self.classes.digests(class, &mut words);
                seeds(&words, common)
            });
        }
        let found: Vec<(u32, Vec<Link>)> = pairs
            .par_iter()
            .map_init(Aligner::default, |aligner, (one, other)| {
                let seeds = |class| kept.get(class).map(Vec::as_slice).unwrap_or_default();
                let kin = self.after.apart(*one, *other)
                    && in_common(seeds(one), seeds(other)) >= usize::from(VOTES);
                (*one, if kin { between(self.classes, aligner, *one, *other) } else { Vec::new() })
            })
            .collect();
        let mut touched = Vec::new();
        for ((one, other), _) in pairs.iter().zip(&found) {
            drop_pair(links, *one, *other);
            touched.extend([*one, *other]);
        }
        for (class, found) in found {
            found.into_iter().for_each(|link| put(links, class, link));
        }
        touched.sort_unstable();
        touched.dedup();
        for class in touched {
            if let Some(list) = links.get_mut(class as usize) {
                list.sort_unstable();
            }
        }
    }
}

/// The runs of a class that are not common though what they grew out of is, each once, in order.
fn seeds(words: &[u64], common: &Grams) -> Vec<u64> {
    let mut seeds = Vec::new();
    walk(words, |run, _| {
        let grow = common.contains(&run);
        if !grow {
            seeds.push(run);
        }
        grow
    });
    seeds.sort_unstable();
    seeds.dedup();
    seeds
}

fn hold(list: &mut Vec<u32>, class: u32) {
    if list.last() != Some(&class) {
        list.push(class);
    }
}

fn in_common(one: &[u64], other: &[u64]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while let (Some(a), Some(b)) = (one.get(i), other.get(j)) {
        count += usize::from(a == b);
        i += usize::from(a <= b);
        j += usize::from(b <= a);
    }
    count
}

fn ordered(one: u32, other: u32) -> (u32, u32) {
    (one.max(other), one.min(other))
}

fn drop_pair(links: &mut [Vec<Link>], one: u32, other: u32) {
    for (class, other) in [(one, other), (other, one)] {
        if let Some(list) = links.get_mut(class as usize) {
            list.retain(|link| link.class != other);
        }
    }
}

fn drop_all(links: &mut [Vec<Link>], class: u32) {
    let dropped = links.get_mut(class as usize).map(std::mem::take).unwrap_or_default();
    for link in dropped {
        if let Some(list) = links.get_mut(link.class as usize) {
            list.retain(|link| link.class != class);
        }
    }
}
