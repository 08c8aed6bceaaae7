//! The contract in memory: what the other implementations are compared with.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::{Log, LogError, Stored, VolumeId};

/// A store in memory. Clones are further handles on the same store.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    shelf: Arc<Mutex<Shelf>>,
    seen: u64,
}

/// What all handles share.
#[derive(Debug, Default)]
struct Shelf {
    volumes: BTreeMap<VolumeId, Vec<Stored>>,
    moves: u64,
}

impl Shelf {
    fn head(&self, volume: VolumeId) -> u64 {
        self.volumes.get(&volume).map_or(0, |entries| entries.len() as u64)
    }

    /// Refuses a batch whose entries do not stand one after the other behind the heads.
    fn judge(&self, batch: &[Stored]) -> Result<(), LogError> {
        let mut heads = BTreeMap::new();
        for entry in batch {
            let head = heads.entry(entry.volume).or_insert_with(|| self.head(entry.volume));
            if entry.position != *head + 1 {
                return Err(LogError::Behind { volume: entry.volume, head: *head, offered: entry.position });
            }
            *head = entry.position;
        }
        Ok(())
    }
}

impl Memory {
    /// Runs while no other handle does. What a thread that panicked left behind is whole: a batch is judged
    /// before any of it is kept.
    fn shelf<T>(&self, work: impl FnOnce(&mut Shelf) -> T) -> T {
        work(&mut self.shelf.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Log for Memory {
    fn append(&mut self, batch: &[Stored]) -> Result<(), LogError> {
        let seen = self.seen;
        self.seen = self.shelf(|shelf| {
            shelf.judge(batch)?;
            for entry in batch {
                shelf.volumes.entry(entry.volume).or_default().push(entry.clone());
            }
            // One's own append is no news; what another did meanwhile stays news.
            let news = shelf.moves != seen;
            shelf.moves += 1;
            Ok::<u64, LogError>(if news { seen } else { shelf.moves })
        })?;
        Ok(())
    }

    fn read(&self, volume: VolumeId, from: u64) -> Result<Vec<Stored>, LogError> {
        let before = usize::try_from(from.saturating_sub(1)).unwrap_or(usize::MAX);
        Ok(self.shelf(|shelf| {
            let entries = shelf.volumes.get(&volume).and_then(|entries| entries.get(before..));
            entries.unwrap_or_default().to_vec()
        }))
    }

    fn moved(&mut self) -> Result<bool, LogError> {
        let moves = self.shelf(|shelf| shelf.moves);
        Ok(std::mem::replace(&mut self.seen, moves) != moves)
    }
}
