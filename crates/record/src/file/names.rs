//! What volumes name: read from the bytes of their entries, wherever it stands in them.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use super::storing;
use crate::naming::{Named, forgets};
use crate::opening::FORGET;
use crate::{Digest, Envelope, VolumeId};

/// Documents, working material and persons named by a volume's entries after a position. Entries that contain
/// none of the member names, plain or with an escape, are not parsed.
pub(super) fn names_of(connection: &Connection, volume: VolumeId, after: u64) -> rusqlite::Result<Named> {
    let sql = "SELECT bytes FROM entry WHERE volume = ?1 AND position > ?2 AND (instr(bytes, '\"document\"') \
               OR instr(bytes, '\"matter\"') OR instr(bytes, '\"person\"') OR instr(bytes, '\\u'))";
    let mut named = Named::default();
    each(connection, sql, volume, after, |envelope| named.add(&envelope.payload))?;
    Ok(named)
}

/// Working material that a volume's forgetting entries list.
pub(super) fn forgotten_in(connection: &Connection, volume: VolumeId) -> rusqlite::Result<BTreeSet<Digest>> {
    let sql = format!("SELECT bytes FROM entry WHERE volume = ?1 AND position > ?2 AND act = '{FORGET}'");
    let mut forgotten = BTreeSet::new();
    each(connection, &sql, volume, 0, |envelope| {
        forgotten.extend(forgets(&envelope.payload).unwrap_or_default());
    })?;
    Ok(forgotten)
}

fn each(
    connection: &Connection,
    sql: &str,
    volume: VolumeId,
    after: u64,
    mut take: impl FnMut(&Envelope),
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params![volume.to_string(), storing::integer(after)])?;
    while let Some(row) = rows.next()? {
        // Bytes that cannot be read name nothing; `check` reports them.
        if let Ok(envelope) = Envelope::decode(row.get_ref(0)?.as_str()?) {
            take(&envelope);
        }
    }
    Ok(())
}
