//! Where to look: runs of words that few classes share. Common ones are known as such, and grown.

use rayon::prelude::*;

use super::classes::Classes;
use super::grams::{Grams, LEVELS, walk};
use super::members::Members;
use super::number;

/// A run in more classes than this says too little.
pub(crate) const FEW: usize = 64;
/// So many places of runs are held at a time.
const AT_A_TIME: usize = 1 << 24;

/// The runs that several but few classes share, and those that are too common.
#[derive(Debug, Default)]
pub(crate) struct Seeds {
    /// Runs in more than a few classes.
    pub common: Grams,
    starts: Vec<usize>,
    classes: Vec<u32>,
}

impl Seeds {
    /// Counts the runs of all classes, level by level.
    pub fn of(classes: &Classes, members: &Members) -> Self {
        let mut seeds = Self::default();
        for level in 0..LEVELS {
            let most: usize = (0..number(classes.len())).map(|class| classes.keys(class).len() * 3).sum();
            let parts = (most / AT_A_TIME + 1).next_power_of_two();
            let mut common = Vec::new();
            for part in 0..parts {
                let places = places(classes, members, &seeds.common, level, part as u64, parts as u64);
                seeds.take(&places, &mut common);
            }
            if common.is_empty() {
                break;
            }
            seeds.common.extend(common);
        }
        seeds.starts.push(seeds.classes.len());
        seeds
    }

    fn take(&mut self, places: &[(u64, u32)], common: &mut Vec<u64>) {
        for run in places.chunk_by(|one, other| one.0 == other.0).filter(|run| run.len() > 1) {
            if run.len() > FEW {
                common.extend(run.first().map(|place| place.0));
            } else {
                self.starts.push(self.classes.len());
                self.classes.extend(run.iter().map(|place| place.1));
            }
        }
    }

    /// How many seeds there are.
    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The classes that share a seed, in order.
    pub fn classes(&self, seed: u32) -> &[u32] {
        let place = |seed: usize| self.starts.get(seed).copied().unwrap_or(self.classes.len());
        self.classes.get(place(seed as usize)..place(seed as usize + 1)).unwrap_or_default()
    }

    /// The seeds of each class.
    pub fn by_class(&self, classes: usize) -> ByClass {
        let mut starts = vec![0_usize; classes + 1];
        for class in &self.classes {
            if let Some(start) = starts.get_mut(*class as usize + 1) {
                *start += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut seeds = vec![0; self.classes.len()];
        for seed in 0..number(self.len()) {
            for class in self.classes(seed) {
                if let Some(place) = next.get_mut(*class as usize) {
                    if let Some(slot) = seeds.get_mut(*place) {
                        *slot = seed;
                    }
                    *place += 1;
                }
            }
        }
        ByClass { starts, seeds }
    }
}

/// Seeds by class.
pub(crate) struct ByClass {
    starts: Vec<usize>,
    seeds: Vec<u32>,
}

impl ByClass {
    /// The seeds of a class.
    pub fn seeds(&self, class: u32) -> &[u32] {
        let place = |class: usize| self.starts.get(class).copied().unwrap_or(self.seeds.len());
        self.seeds.get(place(class as usize)..place(class as usize + 1)).unwrap_or_default()
    }
}

/// The runs of a level, of one part of the digests, with the classes that hold them: each once, in order.
fn places(
    classes: &Classes,
    members: &Members,
    common: &Grams,
    level: usize,
    part: u64,
    parts: u64,
) -> Vec<(u64, u32)> {
    let every: Vec<u32> = (0..number(classes.len())).filter(|class| members.any(*class)).collect();
    let mut places: Vec<(u64, u32)> = every
        .par_chunks(1024)
        .flat_map_iter(|some| {
            let (mut found, mut words) = (Vec::new(), Vec::new());
            for class in some {
                classes.digests(*class, &mut words);
                walk(&words, |run, at| {
                    if at == level {
                        if run & (parts - 1) == part {
                            found.push((run, *class));
                        }
                        return false;
                    }
                    common.contains(&run)
                });
            }
            found
        })
        .collect();
    places.par_sort_unstable();
    places.dedup();
    places
}
