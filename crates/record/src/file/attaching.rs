//! What a draft attaches or names is kept beside its entry, at its level (rule 8).

use rusqlite::params;

use super::storing;
use super::writing::Writing;
use crate::naming::{Named, forgets};
use crate::opening::FORGET;
use crate::{Draft, Envelope, NewDocument, NewMatter, RecordError, Volume, VolumeId};

impl Writing<'_> {
    /// Keeps what is attached, and sees that everything named is there at this level.
    pub(super) fn keep(
        &self,
        draft: usize,
        envelope: &Envelope,
        attached: &Draft,
    ) -> Result<(), RecordError> {
        let volume = self.volume(envelope.volume)?;
        let mut named = Named::of(&envelope.payload);
        for document in &attached.documents {
            if !named.documents.contains(&document.digest()) {
                let why = format!("its payload does not name the attached document {}", document.digest());
                return Err(RecordError::Draft { draft, why });
            }
            self.keep_document(document, volume)?;
        }
        for matter in &attached.matter {
            if !named.matter.contains(&matter.digest()) {
                let why =
                    format!("its payload does not name the attached working material {}", matter.digest());
                return Err(RecordError::Draft { draft, why });
            }
            self.keep_matter(matter, volume.id)?;
        }
        let attached: Vec<_> = attached.documents.iter().map(NewDocument::digest).collect();
        named.documents.retain(|digest| !attached.contains(digest));
        self.named_are_kept(draft, envelope, volume, &named)
    }

    fn named_are_kept(
        &self,
        draft: usize,
        envelope: &Envelope,
        volume: &Volume,
        named: &Named,
    ) -> Result<(), RecordError> {
        for digest in &named.documents {
            let keepers = self.keepers("document", *digest)?;
            if !keepers.iter().any(|keeper| volume.may_cite(keeper)) {
                return Err(RecordError::NoDocument { draft, digest: *digest });
            }
        }
        let forgotten = match envelope.act.as_str() {
            FORGET => forgets(&envelope.payload).map_err(|why| RecordError::Draft { draft, why })?,
            _ => Vec::new(),
        };
        for digest in named.matter.iter().chain(&forgotten) {
            if self.keepers("matter", *digest)?.iter().all(|keeper| keeper.id != volume.id) {
                return Err(RecordError::NoMatter { draft, digest: *digest });
            }
        }
        Ok(())
    }

    /// A document stands once for all volumes that may see the same row of it: under the most open ones. Two
    /// volumes of which neither is as open as the other have a row each, so that neither shows the other's
    /// file name.
    pub(super) fn keep_document(&self, document: &NewDocument, volume: &Volume) -> Result<(), RecordError> {
        let digest = document.digest();
        let keepers = self.keepers("document", digest)?;
        if keepers.iter().any(|keeper| volume.rests_on(keeper)) {
            return Ok(());
        }
        for keeper in keepers.iter().filter(|keeper| keeper.rests_on(volume)) {
            self.execute(
                "DELETE FROM document WHERE digest = ?1 AND volume = ?2",
                [digest.to_string(), keeper.id.to_string()],
            )?;
        }
        self.execute(
            "INSERT INTO document VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                digest.to_string(),
                volume.id.to_string(),
                document.name,
                document.media,
                storing::integer(document.bytes.len() as u64),
                document.bytes,
            ],
        )?;
        Ok(())
    }

    fn keep_matter(&self, matter: &NewMatter, volume: VolumeId) -> Result<(), RecordError> {
        self.execute(
            "INSERT OR IGNORE INTO matter VALUES (?1, ?2, ?3, ?4)",
            params![matter.digest().to_string(), volume.to_string(), matter.key, matter.bytes],
        )?;
        Ok(())
    }
}
