//! Why the record refuses: where, what was found and what to do.

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use rusqlite::ffi;

use crate::{Digest, Finding, Level, VolumeId};

/// A refusal of the record. Unless it is [`RecordError::Doubt`], nothing was changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RecordError {
    /// No file of that name.
    #[error("there is no file `{}`; check the name, or make one with `chancery new`", .0.display())]
    NotFound(PathBuf),
    /// Not SQLite, or SQLite of another application.
    #[error("`{}` is not a forum file: {found}; give one made by `chancery new` or `chancery copy`", path.display())]
    NotAForum {
        /// The file.
        path: PathBuf,
        /// What it is instead.
        found: String,
    },
    /// Tables of a later version than this program knows.
    #[error("`{}` has tables of version {found}, this program knows up to {known}; open it with a newer Chancery", path.display())]
    NewerVersion {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: i64,
        /// The last version known here.
        known: i64,
    },
    /// The file ends early or its pages are damaged.
    #[error("`{}` is damaged or cut short: {what}; keep it as it is, and work on from the last backup or copy", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found.
        what: String,
    },
    /// The file or its folder cannot be written, or it was opened for reading.
    #[error("`{}` cannot be written: {why}; reading goes on, nothing was recorded", path.display())]
    ReadOnly {
        /// The file.
        path: PathBuf,
        /// Why.
        why: String,
    },
    /// A second process is in the middle of a transaction.
    #[error("another process is writing to `{}`; nothing was changed, try again when it is done", .0.display())]
    Locked(PathBuf),
    /// The disk has no room.
    #[error("the disk is full: `{}` could not grow; nothing was changed, make room and try again", .0.display())]
    Full(PathBuf),
    /// The target of a new file is taken.
    #[error("`{}` exists already and is never overwritten; choose another name", .0.display())]
    Exists(PathBuf),
    /// Two digests at one position.
    #[error("{0}")]
    Fork(Box<Fork>),
    /// A head that the recording was judged on no longer stands.
    #[error(
        "the record has moved on: {} of its volumes changed since it was read, first {}; read the new entries and decide again",
        volumes.len(), volumes.first().map(ToString::to_string).unwrap_or_default()
    )]
    Moved {
        /// The volumes whose heads differ from the expected ones.
        volumes: Vec<VolumeId>,
    },
    /// A volume of another writer.
    #[error(
        "volume {volume} is closed here: another file is its writer for life; record in a volume of this file's own"
    )]
    NotWriter {
        /// The volume.
        volume: VolumeId,
    },
    /// A volume that the file does not hold.
    #[error("there is no volume {0} in this file; merge the file that holds it")]
    NoVolume(VolumeId),
    /// A head to replay to that is not in the file, or is another entry here.
    #[error(
        "this file does not hold {volume}:{position} with the digest `{digest}`; give heads that it printed, or merge the file that holds it"
    )]
    NoHead {
        /// The volume.
        volume: VolumeId,
        /// The position.
        position: u64,
        /// The digest that was asked for.
        digest: Digest,
    },
    /// A cited entry that may not be read by all who may read this one.
    #[error(
        "draft {draft} cites {volume}:{position}, which not all of its readers may read; cite what is as open, or release it first"
    )]
    CitesMorePrivate {
        /// Index of the draft in its batch.
        draft: usize,
        /// The cited volume.
        volume: VolumeId,
        /// The cited position.
        position: u64,
    },
    /// A cited entry that does not exist.
    #[error(
        "draft {draft} cites {volume}:{position}, which this file does not hold; cite an entry that exists"
    )]
    CitesNothing {
        /// Index of the draft in its batch.
        draft: usize,
        /// The cited volume.
        volume: VolumeId,
        /// The cited position.
        position: u64,
    },
    /// A named document that is neither attached nor held at this level.
    #[error(
        "draft {draft} names the document {digest}, which is not held at its level; attach the document to keep or release it with the entry"
    )]
    NoDocument {
        /// Index of the draft in its batch.
        draft: usize,
        /// The document.
        digest: Digest,
    },
    /// Named or forgotten working material that the volume does not hold.
    #[error(
        "draft {draft} names the working material {digest}, which its volume does not hold; attach it, sealed afresh"
    )]
    NoMatter {
        /// Index of the draft in its batch.
        draft: usize,
        /// The working material.
        digest: Digest,
    },
    /// A draft that cannot become an entry.
    #[error("draft {draft} cannot be recorded: {why}")]
    Draft {
        /// Index of the draft in its batch.
        draft: usize,
        /// What is wrong with it.
        why: String,
    },
    /// Stored bytes that are no entry of a known format.
    #[error("entry {volume}:{position} cannot be read: {why}; run `chancery check`")]
    Unreadable {
        /// The volume.
        volume: VolumeId,
        /// The position.
        position: u64,
        /// What is wrong with its bytes.
        why: String,
    },
    /// An entry offered at a position where it does not belong.
    #[error("entry {volume}:{position} does not continue its volume, which stands at position {head}")]
    OutOfPlace {
        /// The volume.
        volume: VolumeId,
        /// The offered position.
        position: u64,
        /// Where the volume stands.
        head: u64,
    },
    /// Two forums that have nothing to do with each other.
    #[error(
        "the other file belongs to the forum `{there}`, this one to `{here}`; only files of one forum merge"
    )]
    OtherForum {
        /// The forum here.
        here: String,
        /// The forum there.
        there: String,
    },
    /// A file to be merged or copied does not stand its check.
    #[error(
        "`{}` does not stand its check, first: {}; nothing was copied or merged",
        path.display(), findings.first().map(ToString::to_string).unwrap_or_default()
    )]
    Unsound {
        /// The file.
        path: PathBuf,
        /// What was found.
        findings: Vec<Finding>,
    },
    /// A level at which no copies are made.
    #[error(
        "no copy is made at the level {0}: the working file stays at the desk; choose public, forum or addressees"
    )]
    NoCopyAt(Level),
    /// No volume of that overlay.
    #[error("there is no overlay `{0}` in this file; `chancery overlay list` names those that it holds")]
    NoOverlay(String),
    /// A setting that only the record itself writes.
    #[error("the setting `{0}` belongs to the record itself; choose another name")]
    Reserved(String),
    /// Whether a recording was kept is not known.
    #[error("whether the recording in `{}` was kept is not known: {source}; open the file again and read its heads before recording again", path.display())]
    Doubt {
        /// The file.
        path: PathBuf,
        /// What happened at the commit.
        source: rusqlite::Error,
    },
    /// Used after [`RecordError::Doubt`].
    #[error("`{}` must be opened again: the last recording ended in doubt", .0.display())]
    Spent(PathBuf),
    /// The operating system gave no random bytes.
    #[error("the operating system gave no random bytes: {0}")]
    Randomness(String),
    /// A value without a JSON form.
    #[error("a value has no JSON form: {0}")]
    Encoding(serde_json::Error),
    /// A folder or file operation around the database.
    #[error("`{}` could not be written or read: {source}", path.display())]
    Folder {
        /// The path.
        path: PathBuf,
        /// What happened.
        source: std::io::Error,
    },
    /// Anything else that SQLite says.
    #[error("`{}`: {source}", path.display())]
    Storage {
        /// The file.
        path: PathBuf,
        /// What SQLite says.
        source: rusqlite::Error,
    },
}

/// Two entries that claim one place of a volume, and the files that hold them.
#[derive(Debug, thiserror::Error)]
#[error(
    "volume {volume} forks at position {position}: `{}` has `{here}` there and `{}` has `{there}`; one of the two was restored \
     from a backup, or copied as a bare file, and written on; nothing was merged: keep both files, choose one to go on with, \
     and record in it again what only the other holds",
    file.display(), other.display()
)]
pub struct Fork {
    /// The volume.
    pub volume: VolumeId,
    /// The first position at which the two differ.
    pub position: u64,
    /// The file merged into, or one merged just before.
    pub file: PathBuf,
    /// Its digest at that position.
    pub here: Digest,
    /// The other file.
    pub other: PathBuf,
    /// The digest there.
    pub there: Digest,
}

impl RecordError {
    /// Puts what SQLite says into the terms of the record.
    pub(crate) fn from_sqlite(path: &Path, source: rusqlite::Error) -> Self {
        let path = path.to_owned();
        let rusqlite::Error::SqliteFailure(error, _) = &source else {
            return Self::Storage { path, source };
        };
        match (error.code, error.extended_code) {
            (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => Self::Locked(path),
            (ErrorCode::DiskFull, _) | (_, ffi::SQLITE_IOERR_WRITE) => Self::Full(path),
            (ErrorCode::ReadOnly | ErrorCode::CannotOpen, _) => {
                Self::ReadOnly { path, why: source.to_string() }
            }
            (ErrorCode::DatabaseCorrupt, _) | (_, ffi::SQLITE_IOERR_SHORT_READ) => {
                Self::Damaged { path, what: source.to_string() }
            }
            (ErrorCode::NotADatabase, _) => {
                Self::NotAForum { path, found: "it is no SQLite database".to_owned() }
            }
            _ => Self::Storage { path, source },
        }
    }

    pub(crate) fn encoding(error: serde_json::Error) -> Self {
        Self::Encoding(error)
    }

    pub(crate) fn folder(path: &Path) -> impl FnOnce(std::io::Error) -> Self + '_ {
        move |source| Self::Folder { path: path.to_owned(), source }
    }
}
