//! The file as a store of entries: the contract that a house store has to meet next.

use super::File;
use crate::{Log, LogError, RecordError, Stored, VolumeId};

impl Log for File {
    fn append(&mut self, batch: &[Stored]) -> Result<(), LogError> {
        let mut behind = None;
        let appended = self.write(|writing| {
            for entry in batch {
                let head = writing.volumes.get(&entry.volume).map_or(0, |volume| volume.head.position);
                if entry.position != head + 1 {
                    behind = Some(LogError::Behind { volume: entry.volume, head, offered: entry.position });
                    return Err(RecordError::OutOfPlace {
                        volume: entry.volume,
                        position: entry.position,
                        head,
                    });
                }
                writing.place_stored(entry)?;
            }
            Ok(())
        });
        appended.map_err(|error| behind.unwrap_or(LogError::Record(error)))
    }

    fn read(&self, volume: VolumeId, from: u64) -> Result<Vec<Stored>, LogError> {
        Ok(Self::read(self, volume, from)?)
    }

    fn moved(&mut self) -> Result<bool, LogError> {
        Ok(self.changed()?)
    }
}
