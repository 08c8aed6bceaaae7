//! How values of the record stand in columns.

use std::collections::BTreeSet;
use std::str::FromStr;

use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::{Head, Heads, Level, Stored, Volume, VolumeId};

/// Positions and lengths are far below the largest INTEGER; anything else stands at its end.
pub(super) fn integer(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A column that holds a whole number of ours.
pub(super) fn whole(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    let number: i64 = row.get(column)?;
    u64::try_from(number).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(column, number))
}

/// A column that holds the written form of an id or digest.
pub(super) fn written<T: FromStr<Err = String>>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    row.get_ref(column)?.as_str()?.parse().map_err(|error: String| conversion(column, error))
}

fn conversion(column: usize, error: String) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, Type::Text, error.into())
}

/// Reads `volume, position, digest, bytes`.
pub(super) fn stored(row: &Row<'_>) -> rusqlite::Result<Stored> {
    Ok(Stored {
        volume: written(row, 0)?,
        position: whole(row, 1)?,
        digest: written(row, 2)?,
        bytes: row.get(3)?,
        asleep: false,
    })
}

/// All volumes with their heads, in the order of their ids.
pub(super) fn volumes(connection: &Connection) -> rusqlite::Result<Vec<Volume>> {
    let mut statement = connection
        .prepare_cached("SELECT id, forum, level, addressees, overlay, own FROM volume ORDER BY id")?;
    let rows = statement.query_map([], volume)?;
    rows.map(|volume| {
        let volume = volume?;
        Ok(Volume { head: head(connection, volume.id)?, ..volume })
    })
    .collect()
}

fn volume(row: &Row<'_>) -> rusqlite::Result<Volume> {
    let addressees: Option<String> = row.get(3)?;
    let addressees: Option<BTreeSet<String>> = addressees
        .map(|text| serde_json::from_str(&text).map_err(|error| conversion(3, error.to_string())))
        .transpose()?;
    let word: String = row.get(2)?;
    let level = Level::from_word(&word, addressees)
        .ok_or_else(|| conversion(2, format!("`{word}` does not go with its addressees")))?;
    Ok(Volume {
        id: written(row, 0)?,
        forum: row.get(1)?,
        level,
        overlay: row.get(4)?,
        own: row.get::<_, i64>(5)? == 1,
        head: Head::NONE,
    })
}

/// The last entry of a volume.
pub(super) fn head(connection: &Connection, volume: VolumeId) -> rusqlite::Result<Head> {
    let sql = "SELECT position, digest FROM entry WHERE volume = ?1 ORDER BY position DESC LIMIT 1";
    let found = connection
        .prepare_cached(sql)?
        .query_row([volume.to_string()], |row| {
            Ok(Head { position: whole(row, 0)?, digest: written(row, 1)? })
        })
        .optional()?;
    Ok(found.unwrap_or(Head::NONE))
}

/// The entries of a volume from a position on.
pub(super) fn entries(connection: &Connection, volume: VolumeId, from: u64) -> rusqlite::Result<Vec<Stored>> {
    entries_until(connection, volume, from, u64::MAX, None)
}

/// The entries of a volume between two positions, both included, recorded by an instant.
pub(super) fn entries_until(
    connection: &Connection,
    volume: VolumeId,
    from: u64,
    to: u64,
    recorded: Option<&str>,
) -> rusqlite::Result<Vec<Stored>> {
    let sql = "SELECT volume, position, digest, bytes FROM entry WHERE volume = ?1 AND position >= ?2 \
               AND position <= ?3 AND (?4 IS NULL OR recorded <= ?4) ORDER BY position";
    let mut statement = connection.prepare_cached(sql)?;
    let rows =
        statement.query_map(params![volume.to_string(), integer(from), integer(to), recorded], stored)?;
    rows.collect()
}

/// The heads of these volumes.
pub(super) fn heads<'a>(volumes: impl IntoIterator<Item = &'a Volume>) -> Heads {
    volumes.into_iter().map(|volume| (volume.id, volume.head)).collect()
}
