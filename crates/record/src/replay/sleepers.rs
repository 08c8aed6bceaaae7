//! Which entries that were applied before are asleep, of those that new entries rest on.

use std::collections::{BTreeMap, BTreeSet};

use super::{Order, Stored, Ties};
use crate::{Cite, Level, RecordError, Volume, VolumeId};

/// So many entries are read one by one before reading all of them is the quicker way.
const FEW: usize = 1_000;

/// The search from new entries back through what they cite.
#[derive(Default)]
struct Search {
    open: Vec<Cite>,
    seen: BTreeSet<Cite>,
    asleep: BTreeSet<Cite>,
    cited_by: BTreeMap<Cite, Vec<Cite>>,
}

impl Order {
    /// The sleepers among the entries that were applied before, as far as the new ones rest on them. Nothing
    /// when the way back is long.
    pub(crate) fn sleepers(
        &self,
        read: impl Fn(Cite) -> Result<Option<Stored>, RecordError>,
    ) -> Result<Option<BTreeSet<Cite>>, RecordError> {
        let mut search = Search { open: self.cited_before()?, ..Search::default() };
        while let Some(cite) = search.open.pop() {
            if !search.seen.insert(cite) {
                continue;
            }
            if search.seen.len() > FEW {
                return Ok(None);
            }
            if let Some(entry) = read(cite)? {
                search.follow(cite, &Ties::read(&entry)?, &self.volumes);
            }
        }
        Ok(Some(search.spread()))
    }

    fn cited_before(&self) -> Result<Vec<Cite>, RecordError> {
        let mut cited = Vec::new();
        for id in self.volumes.values().filter(|volume| can_sleep(volume)).map(|volume| volume.id) {
            for entry in self.entries.get(&id).into_iter().flatten() {
                cited.extend(Ties::read(entry)?.payload.cites);
            }
        }
        let applied = |cite: &Cite| self.applied.get(&cite.volume).is_some_and(|last| cite.position <= *last);
        cited.retain(|cite| applied(cite) && self.volumes.get(&cite.volume).is_some_and(can_sleep));
        Ok(cited)
    }
}

impl Search {
    fn follow(&mut self, from: Cite, ties: &Ties, volumes: &BTreeMap<VolumeId, Volume>) {
        for cite in &ties.payload.cites {
            match volumes.get(&cite.volume) {
                None if !ties.heads.contains_key(&cite.volume) => {
                    self.asleep.insert(from);
                }
                Some(volume) if can_sleep(volume) => {
                    self.cited_by.entry(*cite).or_default().push(from);
                    self.open.push(*cite);
                }
                _ => {}
            }
        }
    }

    /// What rests on a sleeper sleeps too.
    fn spread(mut self) -> BTreeSet<Cite> {
        let mut fresh: Vec<Cite> = self.asleep.iter().copied().collect();
        while let Some(sleeper) = fresh.pop() {
            let resting = self.cited_by.remove(&sleeper).unwrap_or_default();
            fresh.extend(resting.into_iter().filter(|cite| self.asleep.insert(*cite)));
        }
        self.asleep
    }
}

/// Only the desk and overlays may cite an overlay, so only their entries can sleep.
fn can_sleep(volume: &Volume) -> bool {
    volume.overlay.is_some() || volume.level == Level::Desk
}
