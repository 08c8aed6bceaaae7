//! Each volume by itself: positions, digests, chain, columns, first entry, and the volume table.

use std::collections::BTreeMap;

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use super::{Check, Held};
use crate::envelope::{FORMAT, instant};
use crate::file::File;
use crate::form;
use crate::opening::OPEN;
use crate::{Defect, Digest, Envelope, Heads, Level, Opening, VolumeId};

/// A row of the table `entry`, of whatever form its columns are.
struct Line {
    position: i64,
    digest: String,
    previous: String,
    recorded: String,
    act: String,
    bytes: Vec<u8>,
}

/// A row of the table `volume`.
struct Listed {
    forum: String,
    level: String,
    addressees: String,
    overlay: String,
    own: String,
}

/// Where a volume stands while its lines are read.
struct Walk<'a> {
    id: VolumeId,
    file: &'a File,
    last: (u64, Digest),
    recorded: String,
    heads: Heads,
    held: Held,
    opening: Option<Opening>,
}

impl Check {
    pub(super) fn chains(&mut self, connection: &Connection, file: &File) -> rusqlite::Result<()> {
        let listed = listed(connection)?;
        let mut statement = connection.prepare("SELECT id FROM volume UNION SELECT volume FROM entry")?;
        let ids = statement.query_map([], |row| text(row, 0))?;
        for id in ids {
            let id = id?;
            match id.parse::<VolumeId>() {
                Ok(volume) => self.chain(connection, file, volume, listed.get(&id))?,
                Err(why) => self.find(Defect::Unreadable(why)),
            }
        }
        Ok(())
    }

    fn chain(
        &mut self,
        connection: &Connection,
        file: &File,
        id: VolumeId,
        listed: Option<&Listed>,
    ) -> rusqlite::Result<()> {
        let sql = "SELECT position, digest, previous, recorded, act, bytes FROM entry WHERE volume = ?1 ORDER BY position";
        let mut statement = connection.prepare_cached(sql)?;
        let mut walk = Walk {
            id,
            file,
            last: (0, Digest::NONE),
            recorded: String::new(),
            heads: Heads::new(),
            held: Held::default(),
            opening: None,
        };
        for line in statement.query_map([id.to_string()], line)? {
            self.line(&mut walk, &line?);
        }
        self.listed(&walk, listed);
        self.volumes.insert(id, walk.held);
        Ok(())
    }

    fn line(&mut self, walk: &mut Walk<'_>, line: &Line) {
        let position = u64::try_from(line.position).unwrap_or(0);
        let (last, digest) = walk.last;
        let held = Digest::of_entry(&line.bytes);
        if position != last + 1 {
            self.find_at(walk.id, position, Defect::Gap { expected: last + 1 });
        }
        if line.digest != held.to_string() {
            self.find_at(walk.id, position, Defect::Altered(held));
        }
        walk.held.digests.insert(position, held);
        walk.last = (position, held);
        let text = std::str::from_utf8(&line.bytes);
        let unreadable = match text.map_err(|error| error.to_string()).and_then(Envelope::decode) {
            Ok(envelope) if envelope.format == FORMAT => {
                self.envelope(walk, line, &envelope, (position, digest));
                form::of_entry(text.unwrap_or_default()).err()
            }
            Ok(envelope) => Some(format!("format {}", envelope.format)),
            Err(why) => Some(why),
        };
        unreadable.into_iter().for_each(|why| self.find_at(walk.id, position, Defect::Unreadable(why)));
    }

    fn envelope(
        &mut self,
        walk: &mut Walk<'_>,
        line: &Line,
        envelope: &Envelope,
        (position, before): (u64, Digest),
    ) {
        let id = walk.id;
        for column in differing(walk, line, envelope, position) {
            self.find_at(id, position, Defect::Column(column));
        }
        if envelope.previous != before {
            self.find_at(id, position, Defect::Chain { named: envelope.previous, held: before });
        }
        let recorded = instant(envelope.recorded);
        if recorded < walk.recorded {
            self.find_at(id, position, Defect::Backwards);
        }
        walk.recorded = recorded;
        if (position == 1) != (envelope.act == OPEN) {
            self.find_at(id, position, Defect::Opening(format!("the act here is `{}`", envelope.act)));
        } else if position == 1 {
            self.opening(walk, envelope);
        }
        if let Err(why) = walk.held.take(position, envelope, &mut walk.heads) {
            self.find_at(id, position, Defect::Unreadable(why));
        }
    }

    fn opening(&mut self, walk: &mut Walk<'_>, envelope: &Envelope) {
        match Opening::read(&envelope.payload) {
            Ok((opening, level)) => {
                walk.held.opened = Some((level, opening.overlay.clone()));
                walk.opening = Some(opening);
            }
            Err(why) => self.find_at(walk.id, 1, Defect::Opening(why)),
        }
    }

    fn listed(&mut self, walk: &Walk<'_>, listed: Option<&Listed>) {
        if walk.held.digests.is_empty() {
            return self.find_in(walk.id, Defect::Hollow);
        }
        let (Some(opening), Some((level, overlay)), Some(listed)) =
            (&walk.opening, &walk.held.opened, listed)
        else {
            return;
        };
        let columns = [
            ("forum", listed.forum == walk.file.forum),
            ("level", listed.level == level.word()),
            ("addressees", same_addressees(&listed.addressees, level)),
            ("overlay", listed.overlay == overlay.as_deref().unwrap_or_default()),
            ("own", listed.own == if opening.writer == walk.file.writer { "1" } else { "0" }),
        ];
        for (column, _) in columns.iter().filter(|(_, same)| !same) {
            self.find_in(walk.id, Defect::Volume(column));
        }
    }
}

/// The columns beside the bytes that differ from them.
fn differing(walk: &Walk<'_>, line: &Line, envelope: &Envelope, position: u64) -> Vec<&'static str> {
    let columns = [
        ("volume", envelope.volume == walk.id && envelope.forum == walk.file.forum),
        ("position", envelope.position == position),
        ("previous", line.previous == envelope.previous.to_string()),
        ("recorded", line.recorded == instant(envelope.recorded)),
        ("act", line.act == envelope.act),
    ];
    columns.iter().filter(|(_, same)| !same).map(|(column, _)| *column).collect()
}

fn same_addressees(listed: &str, level: &Level) -> bool {
    match level.addressees() {
        None => listed.is_empty(),
        Some(addressees) => {
            serde_json::from_str(listed).is_ok_and(|listed: Vec<String>| listed.iter().eq(addressees))
        }
    }
}

fn listed(connection: &Connection) -> rusqlite::Result<BTreeMap<String, Listed>> {
    let mut statement =
        connection.prepare("SELECT id, forum, level, addressees, overlay, own FROM volume")?;
    let rows = statement.query_map([], |row| {
        let listed = Listed {
            forum: text(row, 1)?,
            level: text(row, 2)?,
            addressees: text(row, 3)?,
            overlay: text(row, 4)?,
            own: text(row, 5)?,
        };
        Ok((text(row, 0)?, listed))
    })?;
    rows.collect()
}

fn line(row: &Row<'_>) -> rusqlite::Result<Line> {
    Ok(Line {
        position: row.get(0)?,
        digest: text(row, 1)?,
        previous: text(row, 2)?,
        recorded: text(row, 3)?,
        act: text(row, 4)?,
        bytes: match row.get_ref(5)? {
            ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes.to_vec(),
            _ => Vec::new(),
        },
    })
}

/// A column as text, whatever stands in it.
pub(super) fn text(row: &Row<'_>, column: usize) -> rusqlite::Result<String> {
    Ok(match row.get_ref(column)? {
        ValueRef::Null => String::new(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => String::from_utf8_lossy(bytes).into_owned(),
    })
}
