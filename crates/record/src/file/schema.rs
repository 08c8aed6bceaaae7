//! The tables of a forum file, and the settings under which it is written.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::Connection;

use super::Access;
use crate::RecordError;

/// `CHNC`: what `file` and SQLite show of a forum file.
const APPLICATION: i64 = 0x4348_4E43;
/// Version of the tables.
pub(super) const VERSION: i64 = 1;

/// Each table with the statement that makes it; `check` compares them.
const TABLES: [(&str, &str); 6] = [
    (
        "volume",
        "CREATE TABLE volume (id TEXT PRIMARY KEY, forum TEXT NOT NULL, level TEXT NOT NULL, addressees TEXT, \
         overlay TEXT, own INTEGER NOT NULL) STRICT",
    ),
    (
        "entry",
        "CREATE TABLE entry (volume TEXT NOT NULL REFERENCES volume(id), position INTEGER NOT NULL, \
         digest TEXT NOT NULL, previous TEXT NOT NULL, recorded TEXT NOT NULL, act TEXT NOT NULL, \
         bytes TEXT NOT NULL, PRIMARY KEY (volume, position)) STRICT",
    ),
    (
        "document",
        "CREATE TABLE document (digest TEXT NOT NULL, volume TEXT NOT NULL REFERENCES volume(id), \
         name TEXT NOT NULL, media TEXT NOT NULL, length INTEGER NOT NULL, bytes BLOB NOT NULL, \
         PRIMARY KEY (digest, volume)) STRICT",
    ),
    (
        "matter",
        "CREATE TABLE matter (digest TEXT PRIMARY KEY, volume TEXT NOT NULL REFERENCES volume(id), key BLOB, \
         bytes BLOB) STRICT",
    ),
    ("person", "CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL, contact TEXT NOT NULL) STRICT"),
    ("setting", "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT"),
];

/// A table that need not be there: what can be computed again.
pub(super) const CACHE: (&str, &str) = (
    "cache",
    "CREATE TABLE cache (name TEXT PRIMARY KEY, key TEXT NOT NULL, digest TEXT NOT NULL, bytes BLOB NOT NULL) STRICT",
);

/// Whether that table is there.
pub(super) fn has_cache(connection: &Connection) -> rusqlite::Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1)";
    connection.query_row(sql, [CACHE.0], |row| row.get(0))
}

/// Makes the tables of a new file in one transaction.
pub(super) fn lay_out(connection: &Connection, forum: &str, writer: &str) -> rusqlite::Result<()> {
    connection.pragma_update(None, "page_size", 4096)?;
    prepare(connection, Access::Write)?;
    connection.execute_batch("BEGIN EXCLUSIVE")?;
    connection.pragma_update(None, "application_id", APPLICATION)?;
    connection.pragma_update(None, "user_version", VERSION)?;
    for (_, table) in TABLES {
        connection.execute_batch(table)?;
    }
    connection.execute("INSERT INTO setting VALUES ('forum', ?1), ('writer', ?2)", [forum, writer])?;
    connection.execute_batch("COMMIT")
}

/// Finds out whether this is a forum file that this program knows, before anything else is asked of it.
pub(super) fn recognise(connection: &Connection, path: &Path) -> Result<(), RecordError> {
    let pragma = |name: &str| {
        let value = connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
        value.map_err(|error| RecordError::from_sqlite(path, error))
    };
    let application = pragma("application_id")?;
    if application != APPLICATION {
        let found = match application {
            0 => "it is an SQLite database of no named application, or empty".to_owned(),
            other => format!("it is an SQLite database of the application {other:#010x}"),
        };
        return Err(RecordError::NotAForum { path: path.to_owned(), found });
    }
    match pragma("user_version")? {
        VERSION => whole_pages(path, pragma("page_size")?),
        found if found > VERSION => {
            Err(RecordError::NewerVersion { path: path.to_owned(), found, known: VERSION })
        }
        found => Err(RecordError::Damaged { path: path.to_owned(), what: format!("its version is {found}") }),
    }
}

/// Tables, triggers and views that are not as the format describes them, and tables that are gone.
pub(super) fn differing(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let sql = "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite^_%' ESCAPE '^'";
    let mut statement = connection.prepare(sql)?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut found: BTreeMap<String, Option<String>> = found.collect::<rusqlite::Result<_>>()?;
    if found.get(CACHE.0).is_some_and(|sql| sql.as_deref() == Some(CACHE.1)) {
        found.remove(CACHE.0);
    }
    let known =
        TABLES.into_iter().filter(|(name, sql)| found.remove(*name).flatten().as_deref() != Some(sql));
    let mut differing: Vec<String> = known.map(|(name, _)| name.to_owned()).collect();
    differing.extend(found.into_keys());
    Ok(differing)
}

/// A trigger of somebody else's would run with what is written here.
pub(super) fn only_ours(connection: &Connection, path: &Path) -> Result<(), RecordError> {
    let differing = differing(connection).map_err(|error| RecordError::from_sqlite(path, error))?;
    let Some(name) = differing.first() else { return Ok(()) };
    let what = format!("the table or trigger `{name}` is not as the format describes it");
    Err(RecordError::Damaged { path: path.to_owned(), what })
}

/// SQLite sees that pages are gone, but reads a last page that was cut as if zeros followed.
fn whole_pages(path: &Path, size: i64) -> Result<(), RecordError> {
    let length = path.metadata().map_err(RecordError::folder(path))?.len();
    let rest = u64::try_from(size).ok().and_then(|size| length.checked_rem(size));
    if rest == Some(0) {
        return Ok(());
    }
    let what = format!("its {length} bytes do not end with a page of {size}");
    Err(RecordError::Damaged { path: path.to_owned(), what })
}

/// Sets what writing relies on and asserts that it took hold. Temporary tables stay in memory, so that
/// nothing of a file is ever left in a folder for temporary files.
pub(super) fn prepare(connection: &Connection, access: Access) -> rusqlite::Result<()> {
    connection.set_prepared_statement_cache_capacity(64);
    connection.execute_batch(
        "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON; PRAGMA synchronous = EXTRA;",
    )?;
    connection.pragma_update_and_check(None, "secure_delete", "ON", |row| row.get::<_, i64>(0))?;
    if access == Access::Read {
        return connection.execute_batch("PRAGMA query_only = ON");
    }
    connection.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get::<_, String>(0))?;
    assert_settings(connection)
}

fn assert_settings(connection: &Connection) -> rusqlite::Result<()> {
    let wanted =
        [("journal_mode", "delete"), ("synchronous", "3"), ("secure_delete", "1"), ("foreign_keys", "1")];
    for (pragma, value) in wanted {
        let sql = format!("SELECT CAST({pragma} AS TEXT) FROM pragma_{pragma}");
        let found: String = connection.query_row(&sql, [], |row| row.get(0))?;
        if found != value {
            let what = format!("`{pragma}` is `{found}` where `{value}` was asked for");
            return Err(rusqlite::Error::InvalidColumnName(what));
        }
    }
    Ok(())
}
