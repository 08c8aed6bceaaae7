//! A forum file: one SQLite database that is everything between writes (rule 7).
//!
//! Opening asserts what writing relies on. Whatever is refused leaves the file as it was; only
//! [`RecordError::Doubt`] leaves a question, and then the value takes no further call.

mod batch;
mod caching;
mod checking;
mod copying;
mod keeping;
mod logging;
mod merging;
mod names;
mod overlays;
mod publish;
mod reading;
mod schema;
mod storing;
mod taking;
mod writing;

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::{RecordError, hex};

pub use copying::Holding;
pub use keeping::{Kept, Person};
pub use merging::Merged;

/// How long a writer or reader waits for a transaction of another process.
const PATIENCE: Duration = Duration::from_secs(5);

/// What a file is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Nothing is changed through this value.
    Read,
    /// Entries may be recorded.
    Write,
}

/// An open forum file. Several processes may have it open for writing; their transactions take turns.
#[derive(Debug)]
pub struct File {
    path: PathBuf,
    forum: String,
    writer: String,
    access: Access,
    connection: Connection,
    spent: bool,
    seen: Cell<i64>,
}

impl File {
    /// Makes an empty file for a forum and opens it for writing. The file appears whole or not at all.
    ///
    /// # Errors
    /// [`RecordError::Exists`] when the path is taken; what the disk refuses.
    pub fn create(path: impl AsRef<Path>, forum: &str) -> Result<Self, RecordError> {
        Self::create_with(path, forum, |_| Ok(()))
    }

    /// The same with something in it: what `fill` records is in the file when it appears.
    ///
    /// # Errors
    /// As for [`File::create`]; what `fill` refuses, and then there is no file.
    pub fn create_with(
        path: impl AsRef<Path>,
        forum: &str,
        fill: impl FnOnce(&mut Self) -> Result<(), RecordError>,
    ) -> Result<Self, RecordError> {
        let path = path.as_ref();
        publish::publish(path, |temporary| {
            let mut file = Self::lay_out(temporary, forum)?;
            // Whatever is refused from here on is told under the name that was asked for.
            path.clone_into(&mut file.path);
            fill(&mut file)
        })?;
        Self::open(path, Access::Write)
    }

    /// Opens an existing file.
    ///
    /// # Errors
    /// [`RecordError::NotFound`], [`RecordError::NotAForum`], [`RecordError::NewerVersion`],
    /// [`RecordError::Damaged`]; for writing also [`RecordError::ReadOnly`].
    pub fn open(path: impl AsRef<Path>, access: Access) -> Result<Self, RecordError> {
        let path = path.as_ref();
        if !path.exists() {
            return Err(RecordError::NotFound(path.to_owned()));
        }
        let connection = Self::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        schema::recognise(&connection, path)?;
        schema::prepare(&connection, access).map_err(|error| RecordError::from_sqlite(path, error))?;
        if access == Access::Write {
            Self::writable(&connection, path)?;
            schema::only_ours(&connection, path)?;
        }
        let file = Self::of(connection, path, access)?;
        if access == Access::Write {
            file.tidy();
            file.sweep();
        }
        Ok(file)
    }

    /// The forum's id.
    #[must_use]
    pub fn forum(&self) -> &str {
        &self.forum
    }

    /// Where the file lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The random token by which volumes opened here name this file as their writer.
    #[must_use]
    pub fn writer(&self) -> &str {
        &self.writer
    }

    /// Whether another connection has changed the file since this was last asked. Cheap: no entry is read.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn changed(&self) -> Result<bool, RecordError> {
        let now = self.data_version()?;
        Ok(self.seen.replace(now) != now)
    }

    /// Lets the file grow no further than so many pages of 4096 bytes: a full disk for tests.
    #[doc(hidden)]
    pub fn limit_pages(&self, pages: u32) -> Result<(), RecordError> {
        let limit =
            self.db()?.pragma_update_and_check(None, "max_page_count", pages, |row| row.get::<_, i64>(0));
        limit.map(drop).map_err(|error| self.sqlite(error))
    }

    fn lay_out(path: &Path, forum: &str) -> Result<Self, RecordError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
        let connection = Self::connect(path, flags)?;
        let writer = hex::encode(&hex::random::<16>()?);
        let laid = schema::lay_out(&connection, forum, &writer);
        laid.map_err(|error| RecordError::from_sqlite(path, error))?;
        Self::of(connection, path, Access::Write)
    }

    fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, RecordError> {
        let connect = || -> rusqlite::Result<Connection> {
            let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
            connection.busy_timeout(PATIENCE)?;
            Ok(connection)
        };
        connect().map_err(|error| RecordError::from_sqlite(path, error))
    }

    fn of(connection: Connection, path: &Path, access: Access) -> Result<Self, RecordError> {
        let setting = |name: &str| {
            let found =
                connection.query_row("SELECT value FROM setting WHERE name = ?1", [name], |row| row.get(0));
            found.map_err(|error| match error {
                rusqlite::Error::QueryReturnedNoRows => RecordError::Damaged {
                    path: path.to_owned(),
                    what: format!("the setting `{name}` is gone"),
                },
                error => RecordError::from_sqlite(path, error),
            })
        };
        let (forum, writer) = (setting("forum")?, setting("writer")?);
        let file = Self {
            path: path.to_owned(),
            forum,
            writer,
            access,
            connection,
            spent: false,
            seen: Cell::new(0),
        };
        file.changed()?;
        Ok(file)
    }

    /// SQLite opens a file that it may not write for reading alone; a writer is told so at once.
    fn writable(connection: &Connection, path: &Path) -> Result<(), RecordError> {
        match connection.is_readonly("main") {
            Ok(false) => Ok(()),
            Ok(true) => {
                Err(RecordError::ReadOnly { path: path.to_owned(), why: "it is marked read-only".to_owned() })
            }
            Err(error) => Err(RecordError::from_sqlite(path, error)),
        }
    }

    fn data_version(&self) -> Result<i64, RecordError> {
        let version = self.db()?.pragma_query_value(None, "data_version", |row| row.get(0));
        version.map_err(|error| self.sqlite(error))
    }

    /// The connection, unless a recording ended in doubt.
    fn db(&self) -> Result<&Connection, RecordError> {
        if self.spent { Err(RecordError::Spent(self.path.clone())) } else { Ok(&self.connection) }
    }

    fn sqlite(&self, error: rusqlite::Error) -> RecordError {
        RecordError::from_sqlite(&self.path, error)
    }
}
