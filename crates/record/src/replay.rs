//! Replay order (rule 4): the same volumes fold to the same state in every file.
//!
//! Of the next entries of all volumes whose noted and cited entries are applied, the most private comes first,
//! then the lowest volume id. What cites an overlay that is not there sleeps; what rests on entries beyond the
//! file waits and is reported.

mod sleepers;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap};

use jiff::Timestamp;
use serde::Deserialize;

use crate::envelope::FORMAT;
use crate::{Cite, Digest, Envelope, Heads, RecordError, Volume, VolumeId};

/// One entry as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The volume that holds it.
    pub volume: VolumeId,
    /// Its position there.
    pub position: u64,
    /// Its digest, as kept beside the bytes.
    pub digest: Digest,
    /// Its bytes, as written.
    pub bytes: String,
    /// Whether it rests on an overlay that is not there: kept, chained, but not to be applied.
    pub asleep: bool,
}

impl Stored {
    /// Reads the bytes.
    ///
    /// # Errors
    /// [`RecordError::Unreadable`] when they are no entry of a known format.
    pub fn envelope(&self) -> Result<Envelope, RecordError> {
        Envelope::decode(&self.bytes).map_err(|why| self.unreadable(why))
    }

    fn unreadable(&self, why: String) -> RecordError {
        RecordError::Unreadable { volume: self.volume, position: self.position, why }
    }
}

/// How far a replay goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Until {
    /// No further than these heads. A volume that they do not name is left out; a head of a volume that the
    /// file does not hold says nothing, since overlays go; one that it does hold must stand as named.
    Heads(Heads),
    /// What was recorded by then.
    Instant(Timestamp),
}

/// Entries in replay order, and what could not be placed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replay {
    /// The entries, each after all that it rests on.
    pub entries: Vec<Stored>,
    /// The first unplaced entry of each volume that stopped, in the order of volume ids.
    pub waiting: Vec<Waiting>,
    /// Whether a replay of everything ends with just these entries. What knows nothing of each other (the desk
    /// and an overlay, two sets of addressees) may stand the other way round there: a state that depends on
    /// such an order has to be folded afresh.
    pub continues: bool,
}

/// A volume that could not be replayed to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The volume.
    pub volume: VolumeId,
    /// The position of its first entry that could not be placed.
    pub position: u64,
    /// What it needs.
    pub needs: Need,
}

/// What an unplaced entry needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Need {
    /// An entry that is not in the file, or that itself waits.
    Entry(Cite),
    /// A program that knows this format of entries.
    Format(u32),
}

/// What ties an entry to others, read without its payload.
#[derive(Deserialize)]
struct Ties {
    format: u32,
    #[serde(default)]
    heads: Heads,
    #[serde(default)]
    payload: Citing,
}

#[derive(Default, Deserialize)]
struct Citing {
    #[serde(default)]
    cites: Vec<Cite>,
}

#[derive(Deserialize)]
struct Format {
    format: u32,
}

impl Ties {
    fn read(entry: &Stored) -> Result<Self, RecordError> {
        serde_json::from_str(&entry.bytes).or_else(|error| {
            match serde_json::from_str::<Format>(&entry.bytes) {
                Ok(Format { format }) if format > FORMAT => {
                    Ok(Self { format, heads: Heads::new(), payload: Citing::default() })
                }
                _ => Err(entry.unreadable(error.to_string())),
            }
        })
    }
}

/// The entries to be ordered, volume by volume.
pub(crate) struct Order {
    /// Volumes that take part.
    pub volumes: BTreeMap<VolumeId, Volume>,
    /// Volumes that the file holds but that were not selected; all but overlays count as applied.
    pub unselected: BTreeMap<VolumeId, Volume>,
    /// The entries of each volume that takes part, in order of position.
    pub entries: BTreeMap<VolumeId, Vec<Stored>>,
    /// Positions up to which volumes count as applied already.
    pub applied: BTreeMap<VolumeId, u64>,
    /// Entries applied already that are asleep.
    pub asleep: BTreeSet<Cite>,
}

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
    /// Whether everything applied before stands before these entries also in a replay of everything: it is
    /// noted by them, or more private and so comes first. The first entry of each volume speaks for the rest.
    fn continues(&self) -> Result<bool, RecordError> {
        for (id, entries) in &self.entries {
            let (Some(volume), Some(first)) = (self.volumes.get(id), entries.first()) else { continue };
            let heads = Ties::read(first)?.heads;
            let before = |(other, last): (&VolumeId, &u64)| {
                let noted = heads.get(other).is_some_and(|head| head.position >= *last);
                let first = |other: &Volume| other.rank() < volume.rank();
                other == id || noted || self.volumes.get(other).is_some_and(first)
            };
            if !self.applied.iter().all(before) {
                return Ok(false);
            }
        }
        Ok(true)
    }

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
