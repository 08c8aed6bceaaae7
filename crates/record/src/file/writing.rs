//! One transaction: the write lock, what it finds, what it places, and the commit.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::Timestamp;
use rusqlite::{Connection, params};

use super::{Access, File, storing};
use crate::envelope::{FORMAT, instant};
use crate::naming::forgets;
use crate::opening::{FORGET, OPEN};
use crate::{Digest, Envelope, Head, Heads, Opening, RecordError, Stored, Volume, VolumeId};

/// A transaction that holds the write lock of the forum, and the volumes as they stand in it.
pub(super) struct Writing<'a> {
    pub connection: &'a Connection,
    pub path: &'a Path,
    pub forum: &'a str,
    pub writer: &'a str,
    pub volumes: BTreeMap<VolumeId, Volume>,
}

impl File {
    /// Runs one transaction: all of it is kept, or none.
    ///
    /// The lock is exclusive from the start and all pages are written before COMMIT, so that a busy file and
    /// a full disk are found while turning back is still certain.
    pub(super) fn write<T>(
        &mut self,
        work: impl FnOnce(&mut Writing<'_>) -> Result<T, RecordError>,
    ) -> Result<T, RecordError> {
        let worked = self.prepared(work);
        let value = match worked {
            Ok(value) => value,
            Err(error) => {
                self.turn_back();
                return Err(error);
            }
        };
        if let Err(source) = self.connection.execute_batch("COMMIT") {
            self.spent = true;
            return Err(RecordError::Doubt { path: self.path.clone(), source });
        }
        self.sweep();
        Ok(value)
    }

    /// What a piece of work would do: done, and turned back.
    pub(super) fn rehearse<T>(
        &mut self,
        work: impl FnOnce(&mut Writing<'_>) -> Result<T, RecordError>,
    ) -> Result<T, RecordError> {
        let worked = self.prepared(work);
        self.turn_back();
        worked
    }

    fn prepared<T>(
        &mut self,
        work: impl FnOnce(&mut Writing<'_>) -> Result<T, RecordError>,
    ) -> Result<T, RecordError> {
        if self.access == Access::Read {
            let why = "it was opened for reading".to_owned();
            return Err(RecordError::ReadOnly { path: self.path.clone(), why });
        }
        let connection = self.db()?;
        connection.execute_batch("BEGIN EXCLUSIVE").map_err(|error| self.sqlite(error))?;
        let volumes = storing::volumes(connection).map_err(|error| self.sqlite(error))?;
        let volumes = volumes.into_iter().map(|volume| (volume.id, volume)).collect();
        let (path, forum, writer) = (&self.path, &self.forum, &self.writer);
        let value = work(&mut Writing { connection, path, forum, writer, volumes })?;
        connection.cache_flush().map_err(|error| self.sqlite(error))?;
        Ok(value)
    }

    /// A transaction that cannot be rolled back leaves doubt, and the file takes no further call.
    fn turn_back(&mut self) {
        if !self.connection.is_autocommit() && self.connection.execute_batch("ROLLBACK").is_err() {
            self.spent = true;
        }
    }

    /// Takes away the journal of a writer that was stopped before it had changed anything: SQLite leaves such a
    /// one lying until the next recording. While another process records, the journal is that one's.
    pub(super) fn tidy(&self) {
        let mut journal = self.path.clone().into_os_string();
        journal.push("-journal");
        if Path::new(&journal).exists() {
            let touched =
                format!("BEGIN IMMEDIATE; PRAGMA user_version = {}; COMMIT", super::schema::VERSION);
            if self.connection.execute_batch(&touched).is_err() {
                let _ = self.connection.execute_batch("ROLLBACK");
            }
        }
    }

    /// Rewrites the file when something was deleted that must not be found again. Deleting overwrites with
    /// zeros, but balancing may have left older copies of the same bytes in the free space of a page. What was
    /// asked for is committed by then, so a file that somebody reads just now, or a full disk, is no failure:
    /// the setting stays, `check` reports it, and the next writer does it.
    pub(super) fn sweep(&self) {
        let due = "SELECT count(*) FROM setting WHERE name = 'sweep'";
        let due = self.connection.query_row(due, [], |row| row.get::<_, i64>(0));
        if due.is_ok_and(|due| due > 0) {
            let _ = self.connection.execute_batch("VACUUM; DELETE FROM setting WHERE name = 'sweep'");
        }
    }
}

impl Writing<'_> {
    pub(super) fn sqlite(&self, error: rusqlite::Error) -> RecordError {
        RecordError::from_sqlite(self.path, error)
    }

    pub(super) fn execute(&self, sql: &str, values: impl rusqlite::Params) -> Result<usize, RecordError> {
        let executed =
            self.connection.prepare_cached(sql).and_then(|mut statement| statement.execute(values));
        executed.map_err(|error| self.sqlite(error))
    }

    /// Refuses unless exactly these heads stand.
    pub(super) fn expect(&self, expected: &Heads) -> Result<(), RecordError> {
        let standing = storing::heads(self.volumes.values());
        let ids = standing.keys().chain(expected.keys());
        let mut volumes: Vec<VolumeId> =
            ids.filter(|id| standing.get(id) != expected.get(id)).copied().collect();
        volumes.sort_unstable();
        volumes.dedup();
        if volumes.is_empty() { Ok(()) } else { Err(RecordError::Moved { volumes }) }
    }

    pub(super) fn volume(&self, id: VolumeId) -> Result<&Volume, RecordError> {
        self.volumes.get(&id).ok_or(RecordError::NoVolume(id))
    }

    /// The latest instant that the file holds: each volume's last entry has its latest.
    pub(super) fn latest(&self) -> Result<Option<Timestamp>, RecordError> {
        let sql = "SELECT recorded FROM entry WHERE volume = ?1 AND position = ?2";
        let mut latest = None;
        for volume in self.volumes.values() {
            let found = self.connection.prepare_cached(sql).and_then(|mut statement| {
                let place = params![volume.id.to_string(), storing::integer(volume.head.position)];
                statement.query_row(place, |row| row.get::<_, String>(0))
            });
            let recorded: String = found.map_err(|error| self.sqlite(error))?;
            latest = latest.max(recorded.parse().ok());
        }
        Ok(latest)
    }

    /// Places an entry after the head of its volume; a first entry makes the volume. What the bytes say
    /// decides: digest and columns are taken from them.
    pub(super) fn place(&mut self, bytes: &str) -> Result<(Envelope, Digest), RecordError> {
        let envelope = Envelope::decode(bytes).map_err(|why| self.unreadable(None, why))?;
        if envelope.format != FORMAT || envelope.forum != self.forum {
            let why = format!("it is of format {} and forum `{}`", envelope.format, envelope.forum);
            return Err(self.unreadable(Some(&envelope), why));
        }
        if envelope.position == 1 && !self.volumes.contains_key(&envelope.volume) {
            self.make_volume(&envelope)?;
        }
        let head = self.volume(envelope.volume)?.head;
        if envelope.position != head.position + 1 || envelope.previous != head.digest {
            let (volume, position) = (envelope.volume, envelope.position);
            return Err(RecordError::OutOfPlace { volume, position, head: head.position });
        }
        let digest = Digest::of_entry(bytes.as_bytes());
        self.insert(&envelope, digest, bytes)?;
        if envelope.act == FORGET {
            self.forget(&envelope)?;
        }
        if let Some(volume) = self.volumes.get_mut(&envelope.volume) {
            volume.head = Head { position: envelope.position, digest };
        }
        Ok((envelope, digest))
    }

    /// Places an entry of another file, whose digest must be the one that came with it.
    pub(super) fn place_stored(&mut self, entry: &Stored) -> Result<Envelope, RecordError> {
        let (envelope, digest) = self.place(&entry.bytes)?;
        if (envelope.volume, envelope.position, digest) == (entry.volume, entry.position, entry.digest) {
            return Ok(envelope);
        }
        Err(self.unreadable(Some(&envelope), "its bytes are not those of its digest".to_owned()))
    }

    fn insert(&self, envelope: &Envelope, digest: Digest, bytes: &str) -> Result<(), RecordError> {
        self.execute(
            "INSERT INTO entry VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                envelope.volume.to_string(),
                storing::integer(envelope.position),
                digest.to_string(),
                envelope.previous.to_string(),
                instant(envelope.recorded),
                envelope.act,
                bytes,
            ],
        )?;
        Ok(())
    }

    /// A volume is this file's own when its first entry names this file's token; every other is closed here.
    fn make_volume(&mut self, envelope: &Envelope) -> Result<(), RecordError> {
        let opened = if envelope.act == OPEN {
            Opening::read(&envelope.payload)
        } else {
            Err("no opening".to_owned())
        };
        let (opening, level) = opened.map_err(|why| self.unreadable(Some(envelope), why))?;
        let own = opening.writer == self.writer;
        let addressees =
            level.addressees().map(serde_json::to_string).transpose().map_err(RecordError::encoding)?;
        self.execute(
            "INSERT INTO volume VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                envelope.volume.to_string(),
                envelope.forum,
                level.word(),
                addressees,
                opening.overlay,
                own
            ],
        )?;
        let (id, forum, overlay) = (envelope.volume, envelope.forum.clone(), opening.overlay);
        self.volumes.insert(id, Volume { id, forum, level, overlay, own, head: Head::NONE });
        Ok(())
    }

    /// Destroys text and key of what a forgetting entry lists, in its own volume alone.
    fn forget(&self, envelope: &Envelope) -> Result<(), RecordError> {
        let listed = forgets(&envelope.payload).map_err(|why| self.unreadable(Some(envelope), why))?;
        for digest in listed {
            self.execute(
                "UPDATE matter SET key = NULL, bytes = NULL WHERE digest = ?1 AND volume = ?2",
                [digest.to_string(), envelope.volume.to_string()],
            )?;
        }
        self.sweep_later()
    }

    /// Has the file rewritten after the commit.
    pub(super) fn sweep_later(&self) -> Result<(), RecordError> {
        self.drop_cache()?;
        self.execute("INSERT OR REPLACE INTO setting VALUES ('sweep', 'due')", [])?;
        Ok(())
    }

    fn unreadable(&self, envelope: Option<&Envelope>, why: String) -> RecordError {
        match envelope {
            Some(envelope) => {
                RecordError::Unreadable { volume: envelope.volume, position: envelope.position, why }
            }
            None => {
                RecordError::Damaged { path: self.path.to_owned(), what: format!("an offered entry: {why}") }
            }
        }
    }
}
