//! Taking back all that was recorded together: an import, or a file of acts.

use forum::entry::Ref;
use forum::state::Keeping;
use record::{Draft, VolumeId};

use super::unfit;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::recording::Recorded;

impl Desk {
    /// Every entry of this file that was recorded together with one and can be taken back, the last first. What was recorded
    /// together stands in one stretch of each volume and bears one instant.
    ///
    /// # Errors
    /// [`DeskError::NoEntry`]; when the file cannot be read.
    pub fn recorded_with(&mut self, at: &Ref) -> Result<Vec<Ref>, DeskError> {
        let (said, _) = self.said(at)?;
        let recorded = said.recorded;
        let mut found = Vec::new();
        for volume in self.file.volumes()?.into_iter().filter(|volume| volume.own) {
            let near = if volume.id.to_string() == *at.volume { at.position } else { 0 };
            found.extend(self.stretch(volume.id, near, recorded)?);
        }
        let state = self.whole()?;
        found.retain(|entry| {
            let keeps = ["open volume", "pack", "forget", "seat", "leave overlay"];
            state.said(entry).is_some_and(|(said, _)| !keeps.contains(&said.act))
                && state.withdrawals(entry).next().is_none()
        });
        found.reverse();
        Ok(found)
    }

    /// Takes back every entry that was recorded together with one, all or none.
    ///
    /// # Errors
    /// As [`Desk::withdraw`].
    pub fn withdraw_together(&mut self, at: &Ref, why: &str) -> Result<Recorded, DeskError> {
        self.keep(|desk| {
            let entries = desk.recorded_with(at)?;
            if entries.is_empty() {
                return Err(unfit(at, "it was withdrawn already".to_owned()));
            }
            let drafts = entries.iter().map(|entry| {
                let (said, _) = desk.said(entry)?;
                let keeping = Keeping::Withdraw { of: said.at.clone(), why: why.trim().to_owned() };
                desk.keeping(&said, &keeping, &[])
            });
            drafts.collect::<Result<Vec<Draft>, DeskError>>()
        })
    }

    /// The entries of a volume that bear an instant and stand together, around a position where one is given.
    fn stretch(&self, volume: VolumeId, near: u64, recorded: jiff::Timestamp) -> Result<Vec<Ref>, DeskError> {
        let mut stretches: Vec<Vec<u64>> = Vec::new();
        for stored in self.file.read(volume, 1)? {
            if stored.envelope()?.recorded != recorded {
                continue;
            }
            match stretches.last_mut() {
                Some(last) if last.last().is_some_and(|last| last + 1 == stored.position) => {
                    last.push(stored.position)
                }
                _ => stretches.push(vec![stored.position]),
            }
        }
        let name: std::sync::Arc<str> = volume.to_string().into();
        let of = |stretch: Vec<u64>| {
            let name = name.clone();
            stretch
                .into_iter()
                .map(move |position| Ref { volume: name.clone(), position })
                .collect::<Vec<_>>()
        };
        let found = if near == 0 {
            stretches.pop()
        } else {
            stretches.into_iter().find(|stretch| stretch.contains(&near))
        };
        Ok(found.map(of).unwrap_or_default())
    }
}
