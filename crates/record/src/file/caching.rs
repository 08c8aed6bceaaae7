//! What was computed from the record and would take a while to compute again. It is disposable: made when absent, dropped with
//! whatever is taken out of the file, never in a copy, and of no use to anything that checks the record.

use rusqlite::{OptionalExtension, params};

use super::writing::Writing;
use super::{File, schema};
use crate::{Digest, RecordError};

impl File {
    /// The most bytes that one thing may keep.
    pub const MOST_CACHED: usize = 256 << 20;

    /// What was kept under a name for a key: whole, or nothing.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn cached(&self, name: &str, key: &str) -> Result<Option<Vec<u8>>, RecordError> {
        let connection = self.db()?;
        let read = || {
            if !schema::has_cache(connection)? {
                return Ok(None);
            }
            let sql = "SELECT digest, bytes FROM cache WHERE name = ?1 AND key = ?2 AND length(bytes) <= ?3";
            let row = |row: &rusqlite::Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, Vec<u8>>(1)?));
            connection.query_row(sql, params![name, key, Self::MOST_CACHED as i64], row).optional()
        };
        let kept = read().map_err(|error| self.sqlite(error))?;
        Ok(kept
            .filter(|(digest, bytes)| Digest::of_document(bytes).to_string() == *digest)
            .map(|(_, bytes)| bytes))
    }

    /// Keeps something under a name, in the place of what was kept under it before. More than
    /// [`File::MOST_CACHED`] bytes are not kept.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn keep_cached(&mut self, name: &str, key: &str, bytes: &[u8]) -> Result<(), RecordError> {
        if bytes.len() > Self::MOST_CACHED {
            return Ok(());
        }
        let digest = Digest::of_document(bytes).to_string();
        self.write(|writing| {
            writing.make_cache()?;
            let sql = "INSERT OR REPLACE INTO cache VALUES (?1, ?2, ?3, ?4)";
            writing.execute(sql, params![name, key, digest, bytes]).map(drop)
        })
    }

    /// Drops everything that was kept so.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn drop_cached(&mut self) -> Result<(), RecordError> {
        self.write(|writing| writing.drop_cache())
    }
}

impl Writing<'_> {
    fn make_cache(&self) -> Result<(), RecordError> {
        let sqlite = |error| RecordError::from_sqlite(self.path, error);
        if schema::has_cache(self.connection).map_err(sqlite)? {
            return Ok(());
        }
        self.execute(schema::CACHE.1, []).map(drop)
    }

    /// With what is taken out goes everything that may have been computed from it.
    pub(super) fn drop_cache(&self) -> Result<(), RecordError> {
        self.execute("DROP TABLE IF EXISTS cache", []).map(drop)
    }
}
