//! Copies: a fresh file that holds what readers of a level may see, and nothing that tells of more (rule 6).

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::Connection;

use super::keeping::{self, Kept, Person, person};
use super::names::names_of;
use super::publish::publish;
use super::writing::Writing;
use super::{File, storing};
use crate::{Defect, Head, Level, RecordError, Volume, VolumeId};

/// What a copy holds, or would hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holding {
    /// Its volumes with their heads, all closed to the copy's holder, in the order of their ids.
    pub volumes: Vec<Volume>,
    /// How many entries they have together.
    pub entries: u64,
    /// The documents that go with them.
    pub documents: Vec<Kept>,
    /// How many pieces of working material go with them.
    pub matter: u64,
    /// The persons whom their entries name.
    pub persons: Vec<Person>,
}

impl File {
    /// What [`File::copy`] would write.
    ///
    /// # Errors
    /// As for [`File::copy`], but for what the disk says.
    pub fn preview_copy(&self, level: &Level, without: &[&str]) -> Result<Holding, RecordError> {
        self.at_one_moment(|connection| self.holding(connection, level, without))
    }

    /// Writes a fresh file of the volumes as open as `level`, with the documents, working material and persons
    /// that go with them; overlays named in `without` stay out. Every volume is closed in it: its holder's
    /// first recording opens new ones. The file appears whole or not at all, stands its own check, and carries
    /// no setting of this one.
    ///
    /// # Errors
    /// [`RecordError::NoCopyAt`] for the desk; [`RecordError::NoOverlay`]; [`RecordError::Exists`];
    /// [`RecordError::Unsound`] when what should be copied is damaged; what the disk refuses.
    pub fn copy(
        &self,
        path: impl AsRef<Path>,
        level: &Level,
        without: &[&str],
    ) -> Result<Holding, RecordError> {
        let path = path.as_ref();
        self.at_one_moment(|connection| {
            let holding = self.holding(connection, level, without)?;
            publish(path, |temporary| self.fill(connection, &holding, temporary, path))?;
            Ok(holding)
        })
    }

    fn fill(
        &self,
        connection: &Connection,
        holding: &Holding,
        temporary: &Path,
        path: &Path,
    ) -> Result<(), RecordError> {
        let mut copy = Self::lay_out(temporary, &self.forum)?;
        // Whatever is refused from here on is told under the name that was asked for.
        path.clone_into(&mut copy.path);
        copy.write(|writing| holding.write(connection, writing, |error| self.sqlite(error)))?;
        let mut findings = copy.check(&[])?;
        findings.retain(|finding| !matches!(finding.defect, Defect::Waiting { .. }));
        if findings.is_empty() {
            return Ok(());
        }
        Err(RecordError::Unsound { path: self.path.clone(), findings })
    }

    fn holding(
        &self,
        connection: &Connection,
        level: &Level,
        without: &[&str],
    ) -> Result<Holding, RecordError> {
        if *level == Level::Desk {
            return Err(RecordError::NoCopyAt(level.clone()));
        }
        let volumes = storing::volumes(connection).map_err(|error| self.sqlite(error))?;
        for overlay in without {
            if !volumes.iter().any(|volume| volume.overlay.as_deref() == Some(overlay)) {
                return Err(RecordError::NoOverlay((*overlay).to_owned()));
            }
        }
        let left_out =
            |volume: &Volume| volume.overlay.as_deref().is_some_and(|overlay| without.contains(&overlay));
        let permitted = volumes
            .into_iter()
            .filter(|volume| volume.level.as_open_as(level) && !left_out(volume))
            .map(|volume| Volume { own: false, ..volume })
            .collect();
        Holding::of(connection, permitted).map_err(|error| self.sqlite(error))
    }
}

impl Holding {
    /// Only what an entry of the volume itself names goes with it: nothing loose, nothing of another.
    fn of(connection: &Connection, volumes: Vec<Volume>) -> rusqlite::Result<Self> {
        let mut holding =
            Self { entries: volumes.iter().map(|volume| volume.head.position).sum(), ..Self::default() };
        let kept = keeping::documents(connection)?;
        let mut persons = BTreeSet::new();
        for volume in &volumes {
            let named = names_of(connection, volume.id, 0)?;
            let here =
                kept.iter().filter(|kept| kept.volume == volume.id && named.documents.contains(&kept.digest));
            holding.documents.extend(here.cloned());
            holding.matter += matter(connection, volume.id)?;
            persons.extend(named.persons);
        }
        holding.documents.sort_unstable_by_key(|kept| (kept.digest, kept.volume));
        let mut statement = connection.prepare_cached("SELECT id, name, contact FROM person ORDER BY id")?;
        let all = statement.query_map([], person)?.collect::<rusqlite::Result<Vec<Person>>>()?;
        holding.persons = all.into_iter().filter(|person| persons.contains(&person.id)).collect();
        holding.volumes = volumes;
        Ok(holding)
    }

    fn write(
        &self,
        from: &Connection,
        to: &mut Writing<'_>,
        read: impl Fn(rusqlite::Error) -> RecordError,
    ) -> Result<(), RecordError> {
        for Volume { id, head: Head { position, .. }, .. } in &self.volumes {
            for entry in storing::entries_until(from, *id, 1, *position, None).map_err(&read)? {
                to.place_stored(&entry)?;
            }
        }
        for document in &self.documents {
            to.take_document(from, document)?;
        }
        for volume in &self.volumes {
            to.take_matter(from, volume.id)?;
        }
        self.persons.iter().try_for_each(|person| to.take_person(person))
    }
}

fn matter(connection: &Connection, volume: VolumeId) -> rusqlite::Result<u64> {
    let sql = "SELECT count(*) FROM matter WHERE volume = ?1 AND bytes IS NOT NULL";
    connection.prepare_cached(sql)?.query_row([volume.to_string()], |row| storing::whole(row, 0))
}
