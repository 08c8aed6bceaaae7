//! What is kept beside the entries: documents, working material, persons, and this file's own settings.

use rusqlite::{Connection, OptionalExtension, Row};

use super::writing::Writing;
use super::{File, storing};
use crate::{Digest, Matter, RecordError, Volume, VolumeId};

/// A document in the file, without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// SHA-256 of its bytes.
    pub digest: Digest,
    /// The file name that it came with.
    pub name: String,
    /// Its media type.
    pub media: String,
    /// Its length in bytes.
    pub length: u64,
    /// The volume under which it stands: all who may read that volume may read the document.
    pub volume: VolumeId,
}

/// A person's name, kept outside the record, which knows the id alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The id that entries name.
    pub id: String,
    /// The name.
    pub name: String,
    /// How to reach the person; may be empty.
    pub contact: String,
}

/// Settings that the record itself writes.
const RESERVED: [&str; 3] = ["forum", "writer", "sweep"];

impl File {
    /// A document's bytes, if the file holds it. When it stands under several volumes, the most open one
    /// outside any overlay speaks.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn document(&self, digest: Digest) -> Result<Option<(Kept, Vec<u8>)>, RecordError> {
        let sql = "SELECT digest, name, media, length, volume, document.bytes FROM document \
                   JOIN volume ON volume.id = volume WHERE digest = ?1 ORDER BY overlay IS NOT NULL, \
                   CASE level WHEN 'public' THEN 0 WHEN 'forum' THEN 1 WHEN 'addressees' THEN 2 ELSE 3 END, \
                   volume LIMIT 1";
        self.one(sql, &digest.to_string(), |row| Ok((kept(row)?, row.get(5)?)))
    }

    /// All documents, in the order of their digests, without their bytes. One that stands under several
    /// volumes is told once for each.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn documents(&self) -> Result<Vec<Kept>, RecordError> {
        documents(self.db()?).map_err(|error| self.sqlite(error))
    }

    /// Working material, present or forgotten; nothing when the file never held it.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn matter(&self, digest: Digest) -> Result<Option<Matter>, RecordError> {
        self.one("SELECT bytes FROM matter WHERE digest = ?1", &digest.to_string(), |row| {
            Ok(row.get::<_, Option<Vec<u8>>>(0)?.map_or(Matter::Forgotten, Matter::Present))
        })
    }

    /// A person by id.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn person(&self, id: &str) -> Result<Option<Person>, RecordError> {
        self.one("SELECT id, name, contact FROM person WHERE id = ?1", id, person)
    }

    /// Writes a person's name, or replaces it.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn set_person(&mut self, person: &Person) -> Result<(), RecordError> {
        let Person { id, name, contact } = person;
        let sql = "INSERT OR REPLACE INTO person VALUES (?1, ?2, ?3)";
        self.write(|writing| writing.execute(sql, [id, name, contact]).map(drop))
    }

    /// Takes a person's name out of the file; entries keep the id.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn remove_person(&mut self, id: &str) -> Result<(), RecordError> {
        self.write(|writing| {
            writing.execute("DELETE FROM person WHERE id = ?1", [id])?;
            writing.sweep_later()
        })
    }

    /// A setting of this file's own, which no copy carries.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn setting(&self, name: &str) -> Result<Option<String>, RecordError> {
        self.one("SELECT value FROM setting WHERE name = ?1", name, |row| row.get(0))
    }

    /// Writes a setting, or replaces it.
    ///
    /// # Errors
    /// [`RecordError::Reserved`] for a name of the record's own; when the file cannot be written.
    pub fn set_setting(&mut self, name: &str, value: &str) -> Result<(), RecordError> {
        if RESERVED.contains(&name) {
            return Err(RecordError::Reserved(name.to_owned()));
        }
        let sql = "INSERT OR REPLACE INTO setting VALUES (?1, ?2)";
        self.write(|writing| writing.execute(sql, [name, value]).map(drop))
    }

    fn one<T>(
        &self,
        sql: &str,
        key: &str,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, RecordError> {
        let found = self
            .db()?
            .prepare_cached(sql)
            .and_then(|mut statement| statement.query_row([key], read).optional());
        found.map_err(|error| self.sqlite(error))
    }
}

impl Writing<'_> {
    /// The volumes under which a document or working material stands.
    pub(super) fn keepers(&self, table: &str, digest: Digest) -> Result<Vec<&Volume>, RecordError> {
        let sql = format!("SELECT volume FROM {table} WHERE digest = ?1");
        let found = self.connection.prepare_cached(&sql).and_then(|mut statement| {
            let rows = statement.query_map([digest.to_string()], |row| storing::written(row, 0))?;
            rows.collect::<rusqlite::Result<Vec<VolumeId>>>()
        });
        let found = found.map_err(|error| self.sqlite(error))?;
        Ok(found.iter().filter_map(|id| self.volumes.get(id)).collect())
    }
}

pub(super) fn documents(connection: &Connection) -> rusqlite::Result<Vec<Kept>> {
    let sql = "SELECT digest, name, media, length, volume FROM document ORDER BY digest, volume";
    connection.prepare_cached(sql)?.query_map([], kept)?.collect()
}

fn kept(row: &Row<'_>) -> rusqlite::Result<Kept> {
    Ok(Kept {
        digest: storing::written(row, 0)?,
        name: row.get(1)?,
        media: row.get(2)?,
        length: storing::whole(row, 3)?,
        volume: storing::written(row, 4)?,
    })
}

pub(super) fn person(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person { id: row.get(0)?, name: row.get(1)?, contact: row.get(2)? })
}
