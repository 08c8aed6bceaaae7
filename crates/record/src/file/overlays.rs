//! Taking an overlay out, so that nothing in the file tells that it was there (rules 6 and 15, I10).

use std::collections::BTreeSet;

use jiff::Timestamp;

use super::File;
use super::names::names_of;
use super::writing::Writing;
use crate::naming::Named;
use crate::{Digest, Draft, Heads, Receipt, RecordError, VolumeId};

impl File {
    /// Deletes the volumes of an overlay with all that only they keep, records the drafts (the note at the
    /// desk) in the same transaction, and rewrites the file. What the drafts rest on is judged as if the
    /// overlay had never been.
    ///
    /// # Errors
    /// [`RecordError::NoOverlay`]; otherwise as for [`File::append`].
    pub fn remove_overlay(
        &mut self,
        overlay: &str,
        expected: &Heads,
        now: Timestamp,
        drafts: Vec<Draft>,
    ) -> Result<Vec<Receipt>, RecordError> {
        self.write(|writing| {
            writing.expect(expected)?;
            let volumes = writing.volumes.values();
            let gone: Vec<VolumeId> = volumes
                .filter(|volume| volume.overlay.as_deref() == Some(overlay))
                .map(|volume| volume.id)
                .collect();
            if gone.is_empty() {
                return Err(RecordError::NoOverlay(overlay.to_owned()));
            }
            writing.remove(&gone)?;
            writing.sweep_later()?;
            writing.record(now, drafts)
        })
    }
}

impl Writing<'_> {
    /// Deletes volumes, and what no entry that remains names.
    fn remove(&mut self, gone: &[VolumeId]) -> Result<(), RecordError> {
        let dropped = self.names(gone)?;
        for id in gone {
            self.volumes.remove(id);
        }
        let mut persons = BTreeSet::new();
        let kept: Vec<VolumeId> = self.volumes.keys().copied().collect();
        for id in kept {
            let named = self.names(&[id])?;
            for digest in named.documents.intersection(&dropped.documents) {
                self.hand_on(*digest, gone, id)?;
            }
            persons.extend(named.persons);
        }
        self.delete(gone)?;
        for person in dropped.persons.difference(&persons) {
            self.execute("DELETE FROM person WHERE id = ?1", [person])?;
        }
        Ok(())
    }

    /// A document that an entry elsewhere names, and that stands under the overlay alone, stands under the
    /// volume of that entry from now on.
    fn hand_on(&self, digest: Digest, gone: &[VolumeId], to: VolumeId) -> Result<(), RecordError> {
        let volume = self.volume(to)?;
        if self.keepers("document", digest)?.iter().any(|keeper| volume.may_cite(keeper)) {
            return Ok(());
        }
        for from in gone {
            let sql = "INSERT OR IGNORE INTO document SELECT digest, ?3, name, media, length, bytes FROM document \
                       WHERE digest = ?1 AND volume = ?2";
            self.execute(sql, [digest.to_string(), from.to_string(), to.to_string()])?;
        }
        Ok(())
    }

    fn delete(&self, gone: &[VolumeId]) -> Result<(), RecordError> {
        for id in gone {
            for table in ["document", "matter", "entry"] {
                self.execute(&format!("DELETE FROM {table} WHERE volume = ?1"), [id.to_string()])?;
            }
            self.execute("DELETE FROM volume WHERE id = ?1", [id.to_string()])?;
        }
        Ok(())
    }

    fn names(&self, volumes: &[VolumeId]) -> Result<Named, RecordError> {
        let mut all = Named::default();
        for id in volumes {
            let named = names_of(self.connection, *id, 0).map_err(|error| self.sqlite(error))?;
            all.documents.extend(named.documents);
            all.persons.extend(named.persons);
        }
        Ok(all)
    }
}
