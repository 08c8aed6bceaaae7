//! Documents and working material: each named one is there and unchanged, or was forgotten; nothing else is.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, Row};

use super::Check;
use super::chain::text;
use crate::matter::salted;
use crate::{Defect, Digest, VolumeId};

impl Check {
    pub(super) fn documents(&mut self, connection: &Connection) -> rusqlite::Result<()> {
        let mut statement =
            connection.prepare("SELECT digest, volume, length, bytes FROM document ORDER BY digest")?;
        let mut rows = statement.query([])?;
        let mut there: BTreeMap<Digest, Vec<VolumeId>> = BTreeMap::new();
        while let Some(row) = rows.next()? {
            let Some((digest, volume)) = self.place(row)? else { continue };
            there.entry(digest).or_default().push(volume);
            let bytes: Vec<u8> = row.get(3)?;
            let length = i64::try_from(bytes.len()).unwrap_or(-1);
            if Digest::of_document(&bytes) != digest || row.get::<_, i64>(2)? != length {
                self.find_in(volume, Defect::DocumentAltered(digest));
            }
            if !self.volumes.get(&volume).is_some_and(|held| held.documents.contains(&digest)) {
                self.find_in(volume, Defect::DocumentLoose(digest));
            }
        }
        let named =
            self.volumes.iter().flat_map(|(id, held)| held.documents.iter().map(|digest| (*id, *digest)));
        let gone: Vec<_> = named.filter(|(id, digest)| !self.may_see(*id, there.get(digest))).collect();
        gone.into_iter().for_each(|(volume, digest)| self.find_in(volume, Defect::DocumentGone(digest)));
        Ok(())
    }

    /// Whether one of the volumes under which a document stands may be cited from the one that names it.
    fn may_see(&self, from: VolumeId, keepers: Option<&Vec<VolumeId>>) -> bool {
        let volume = |id: VolumeId| self.volumes.get(&id).and_then(|held| held.volume(id));
        let Some(from) = volume(from) else { return true };
        keepers
            .into_iter()
            .flatten()
            .any(|keeper| volume(*keeper).is_some_and(|keeper| from.may_cite(&keeper)))
    }

    pub(super) fn matter(&mut self, connection: &Connection) -> rusqlite::Result<()> {
        let mut statement =
            connection.prepare("SELECT digest, volume, key, bytes FROM matter ORDER BY digest")?;
        let mut rows = statement.query([])?;
        let mut there = BTreeSet::new();
        while let Some(row) = rows.next()? {
            let Some((digest, volume)) = self.place(row)? else { continue };
            there.insert((volume, digest));
            let kept = (row.get::<_, Option<Vec<u8>>>(2)?, row.get::<_, Option<Vec<u8>>>(3)?);
            self.sealed(volume, digest, kept);
        }
        let mut gone = Vec::new();
        for (id, held) in &self.volumes {
            let named = held.matter.difference(&held.forgotten);
            gone.extend(
                named.filter(|digest| !there.contains(&(*id, **digest))).map(|digest| (*id, *digest)),
            );
        }
        gone.into_iter().for_each(|(volume, digest)| self.find_in(volume, Defect::MatterGone(digest)));
        Ok(())
    }

    fn sealed(&mut self, volume: VolumeId, digest: Digest, kept: (Option<Vec<u8>>, Option<Vec<u8>>)) {
        let held = self.volumes.get(&volume);
        let forgotten = held.is_some_and(|held| held.forgotten.contains(&digest));
        if !held.is_some_and(|held| held.matter.contains(&digest)) {
            self.find_in(volume, Defect::MatterLoose(digest));
        }
        let defect = match kept {
            (None, None) => (!forgotten).then_some(Defect::MatterGone(digest)),
            (_, _) if forgotten => Some(Defect::MatterKept(digest)),
            (Some(key), Some(bytes)) => {
                (key.len() != 32 || salted(&key, &bytes) != digest).then_some(Defect::MatterAltered(digest))
            }
            (_, _) => Some(Defect::MatterAltered(digest)),
        };
        defect.into_iter().for_each(|defect| self.find_in(volume, defect));
    }

    /// Digest and volume of a row, if they have the written form.
    fn place(&mut self, row: &Row<'_>) -> rusqlite::Result<Option<(Digest, VolumeId)>> {
        match (text(row, 0)?.parse(), text(row, 1)?.parse()) {
            (Ok(digest), Ok(volume)) => Ok(Some((digest, volume))),
            (Err(why), _) | (_, Err(why)) => {
                self.find(Defect::Unreadable(why));
                Ok(None)
            }
        }
    }
}
