//! One run through the next entries of all volumes.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use super::{Need, Order, Replay, Stored, Ties, Waiting};
use crate::envelope::FORMAT;
use crate::{Cite, RecordError, Volume, VolumeId};

struct Line {
    volume: Volume,
    entries: std::vec::IntoIter<Stored>,
    next: Option<(Stored, Ties)>,
}

impl Line {
    fn advance(&mut self) -> Result<(), RecordError> {
        self.next = match self.entries.next() {
            None => None,
            Some(entry) => Some(Ties::read(&entry).map(|ties| (entry, ties))?),
        };
        Ok(())
    }
}

/// The state of one run.
struct Run {
    unselected: BTreeMap<VolumeId, Volume>,
    applied: BTreeMap<VolumeId, u64>,
    asleep: BTreeSet<Cite>,
    held: BTreeSet<VolumeId>,
}

enum Standing {
    Ready { asleep: bool },
    Waits(Need),
}

impl Order {
    /// Puts the entries into replay order.
    pub(crate) fn run(self) -> Result<Replay, RecordError> {
        let continues = self.continues()?;
        let Self { volumes, unselected, mut entries, applied, asleep } = self;
        let held = volumes.keys().copied().collect();
        let mut run = Run { unselected, applied, asleep, held };
        let mut lines = BTreeMap::new();
        for (id, volume) in volumes {
            let entries = entries.remove(&id).unwrap_or_default().into_iter();
            let mut line = Line { volume, entries, next: None };
            line.advance()?;
            lines.insert(id, line);
        }
        Ok(Replay { continues, ..run.all(&mut lines)? })
    }
}

impl Run {
    fn all(&mut self, lines: &mut BTreeMap<VolumeId, Line>) -> Result<Replay, RecordError> {
        let mut replay = Replay::default();
        let mut ready = BinaryHeap::new();
        let mut waiters: BTreeMap<VolumeId, BTreeSet<VolumeId>> = BTreeMap::new();
        let mut again: Vec<VolumeId> = lines.keys().copied().collect();
        loop {
            for id in again.drain(..) {
                let Some(line) = lines.get(&id) else { continue };
                let Some((entry, ties)) = &line.next else { continue };
                match self.standing(&line.volume, entry, ties) {
                    Standing::Ready { asleep } => ready.push((Reverse(line.volume.rank()), asleep)),
                    Standing::Waits(Need::Entry(cite)) => {
                        waiters.entry(cite.volume).or_default().insert(id);
                    }
                    Standing::Waits(Need::Format(_)) => {}
                }
            }
            let Some((Reverse((_, _, id)), asleep)) = ready.pop() else { break };
            let Some(line) = lines.get_mut(&id) else { continue };
            if let Some((entry, _)) = line.next.take() {
                self.apply(entry, asleep, &mut replay);
            }
            line.advance()?;
            again.push(id);
            again.extend(waiters.remove(&id).unwrap_or_default());
        }
        replay.waiting = lines.values().filter_map(|line| self.waiting(line)).collect();
        Ok(replay)
    }

    fn apply(&mut self, mut entry: Stored, asleep: bool, replay: &mut Replay) {
        entry.asleep = asleep;
        if asleep {
            self.asleep.insert(Cite { volume: entry.volume, position: entry.position });
        }
        self.applied.insert(entry.volume, entry.position);
        replay.entries.push(entry);
    }

    fn waiting(&self, line: &Line) -> Option<Waiting> {
        let (entry, ties) = line.next.as_ref()?;
        match self.standing(&line.volume, entry, ties) {
            Standing::Ready { .. } => None,
            Standing::Waits(needs) => Some(Waiting { volume: entry.volume, position: entry.position, needs }),
        }
    }

    fn standing(&self, volume: &Volume, entry: &Stored, ties: &Ties) -> Standing {
        if ties.format > FORMAT {
            return Standing::Waits(Need::Format(ties.format));
        }
        for (noted, head) in &ties.heads {
            if self.reached(*noted) < head.position {
                return Standing::Waits(Need::Entry(Cite { volume: *noted, position: head.position }));
            }
        }
        let mut asleep = false;
        for cite in &ties.payload.cites {
            asleep |= self.sleeps(volume.id, ties, *cite);
            let gone = self.overlay_gone(volume.id, ties, cite.volume);
            let within = cite.volume == entry.volume && cite.position < entry.position;
            if !gone && !within && self.reached(cite.volume) < cite.position {
                return Standing::Waits(Need::Entry(*cite));
            }
        }
        Standing::Ready { asleep }
    }

    fn sleeps(&self, from: VolumeId, ties: &Ties, cite: Cite) -> bool {
        self.asleep.contains(&cite) || self.overlay_gone(from, ties, cite.volume)
    }

    /// A cited volume that is not here and whose head the entry does not note can only have been an overlay:
    /// every other volume that may be cited is noted (rule 3).
    fn overlay_gone(&self, from: VolumeId, ties: &Ties, cited: VolumeId) -> bool {
        match self.unselected.get(&cited) {
            Some(volume) => volume.overlay.is_some(),
            None => cited != from && !self.held.contains(&cited) && !ties.heads.contains_key(&cited),
        }
    }

    fn reached(&self, volume: VolumeId) -> u64 {
        match self.unselected.get(&volume) {
            Some(_) => u64::MAX,
            None => self.applied.get(&volume).copied().unwrap_or(0),
        }
    }
}
