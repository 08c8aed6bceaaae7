//! What a copy or a merge takes over from another file beside the entries.

use rusqlite::{Connection, OptionalExtension, params};

use super::keeping::{Kept, Person};
use super::names::{forgotten_in, names_of};
use super::storing;
use super::writing::Writing;
use crate::{Digest, RecordError, VolumeId};

/// Key and bytes of working material; neither when it was forgotten.
type Sealed = (Option<Vec<u8>>, Option<Vec<u8>>);

impl Writing<'_> {
    /// Takes over a document's row as it is.
    pub(super) fn take_document(&self, from: &Connection, document: &Kept) -> Result<(), RecordError> {
        let bytes = self.document_bytes(from, document)?;
        let Kept { digest, name, media, length, volume } = document;
        let values =
            params![digest.to_string(), volume.to_string(), name, media, storing::integer(*length), bytes];
        self.execute("INSERT INTO document VALUES (?1, ?2, ?3, ?4, ?5, ?6)", values).map(drop)
    }

    /// The bytes of a document in another file.
    pub(super) fn document_bytes(&self, from: &Connection, document: &Kept) -> Result<Vec<u8>, RecordError> {
        let sql = "SELECT bytes FROM document WHERE digest = ?1 AND volume = ?2";
        let place = [document.digest.to_string(), document.volume.to_string()];
        let read =
            from.prepare_cached(sql).and_then(|mut statement| statement.query_row(place, |row| row.get(0)));
        read.map_err(|error| self.sqlite(error))
    }

    /// Takes over a person's name, unless one stands here already.
    pub(super) fn take_person(&self, person: &Person) -> Result<(), RecordError> {
        let Person { id, name, contact } = person;
        self.execute("INSERT OR IGNORE INTO person VALUES (?1, ?2, ?3)", [id, name, contact]).map(drop)
    }

    /// Takes over a volume's working material: what its entries name, and of what was forgotten on either side
    /// nothing but that it was.
    pub(super) fn take_matter(&self, from: &Connection, volume: VolumeId) -> Result<(), RecordError> {
        let named = names_of(from, volume, 0).map_err(|error| self.sqlite(error))?.matter;
        let forgotten = forgotten_in(self.connection, volume).map_err(|error| self.sqlite(error))?;
        for digest in named {
            let found = sealed(from, digest, volume).map_err(|error| self.sqlite(error))?;
            let Some((key, bytes)) = found else { continue };
            let (key, bytes) = if forgotten.contains(&digest) { (None, None) } else { (key, bytes) };
            let values = params![digest.to_string(), volume.to_string(), key, bytes];
            self.execute("INSERT OR IGNORE INTO matter VALUES (?1, ?2, ?3, ?4)", values)?;
        }
        Ok(())
    }
}

fn sealed(from: &Connection, digest: Digest, volume: VolumeId) -> rusqlite::Result<Option<Sealed>> {
    let sql = "SELECT key, bytes FROM matter WHERE digest = ?1 AND volume = ?2";
    let mut statement = from.prepare_cached(sql)?;
    let place = [digest.to_string(), volume.to_string()];
    statement.query_row(place, |row| Ok((row.get(0)?, row.get(1)?))).optional()
}
