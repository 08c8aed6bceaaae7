//! Merging: the longest chain of each volume, and with it what its entries name (rule 6).

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OptionalExtension, Transaction, params};

use super::keeping::{self, Person, person};
use super::names::names_of;
use super::writing::Writing;
use super::{File, storing};
use crate::naming::Named;
use crate::{Defect, Digest, Fork, NewDocument, RecordError, Volume, VolumeId};

/// What a merge brought in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// How many entries came in.
    pub entries: u64,
    /// The volumes that are new here or have grown.
    pub volumes: BTreeSet<VolumeId>,
    /// Overlays of the other files that stayed out.
    pub left_out: BTreeSet<String>,
}

/// One of the other files, read at one moment that lasts as long as the merge.
struct Source<'a> {
    path: &'a Path,
    connection: Transaction<'a>,
    volumes: Vec<Volume>,
}

/// The merge under way.
struct Merging<'a, 'b> {
    writing: &'a mut Writing<'b>,
    overlays: BTreeSet<String>,
    origins: BTreeMap<VolumeId, PathBuf>,
    merged: Merged,
}

impl File {
    /// Takes in what the other files hold and this one does not: for each volume the longest chain, with its
    /// documents, working material and persons; what a forgetting entry that comes in lists is destroyed here
    /// too. All in one transaction, or nothing.
    ///
    /// Overlays come in when this file holds one of that name, or when `overlays` names them; one that was
    /// removed here therefore stays out until somebody asks for it. A person comes in with the entries that
    /// do, so that a name taken out here does not return by itself; where both files name a person, the name
    /// here stands.
    ///
    /// # Errors
    /// [`RecordError::OtherForum`]; [`RecordError::Fork`] when two files have different entries at one place;
    /// [`RecordError::Unsound`] when another file does not stand its check.
    pub fn merge(&mut self, others: &[&Self], overlays: &[&str]) -> Result<Merged, RecordError> {
        let sources = self.sources(others)?;
        self.write(|writing| merged(writing, &sources, overlays))
    }

    /// What [`File::merge`] would bring in. Nothing is changed.
    ///
    /// # Errors
    /// As for [`File::merge`].
    pub fn preview_merge(&mut self, others: &[&Self], overlays: &[&str]) -> Result<Merged, RecordError> {
        let sources = self.sources(others)?;
        self.rehearse(|writing| merged(writing, &sources, overlays))
    }

    fn sources<'a>(&self, others: &[&'a Self]) -> Result<Vec<Source<'a>>, RecordError> {
        others.iter().filter(|other| !self.is(other)).map(|other| self.source(other)).collect()
    }

    /// A file merged into itself has nothing to add, and would wait for its own lock.
    fn is(&self, other: &Self) -> bool {
        self.path == other.path
            || matches!((self.path.canonicalize(), other.path.canonicalize()), (Ok(here), Ok(there)) if here == there)
    }

    fn source<'a>(&self, other: &'a Self) -> Result<Source<'a>, RecordError> {
        if other.forum != self.forum {
            let (here, there) = (self.forum.clone(), other.forum.clone());
            return Err(RecordError::OtherForum { here, there });
        }
        let moment = other.db()?.unchecked_transaction();
        let connection = moment.map_err(|error| other.sqlite(error))?;
        let mut findings = other.checked(&connection, &[])?;
        findings.retain(|finding| !bearable(&finding.defect));
        if !findings.is_empty() {
            return Err(RecordError::Unsound { path: other.path.clone(), findings });
        }
        let volumes = storing::volumes(&connection).map_err(|error| other.sqlite(error))?;
        Ok(Source { path: &other.path, connection, volumes })
    }
}

/// Takes all sources in.
fn merged(
    writing: &mut Writing<'_>,
    sources: &[Source<'_>],
    overlays: &[&str],
) -> Result<Merged, RecordError> {
    let held = writing.volumes.values().filter_map(|volume| volume.overlay.clone());
    let overlays = held.chain(overlays.iter().map(|overlay| (*overlay).to_owned())).collect();
    let mut merging = Merging { writing, overlays, origins: BTreeMap::new(), merged: Merged::default() };
    sources.iter().try_for_each(|source| merging.take(source))?;
    Ok(merging.merged)
}

/// What is no damage to what comes in: another file may hold what is waited for, and nothing loose is taken.
fn bearable(defect: &Defect) -> bool {
    use Defect::{DocumentLoose, MatterKept, MatterLoose, Unswept, Waiting};
    matches!(defect, Waiting { .. } | Unswept | DocumentLoose(_) | MatterLoose(_) | MatterKept(_))
}

impl Merging<'_, '_> {
    fn take(&mut self, source: &Source<'_>) -> Result<(), RecordError> {
        let mut persons = BTreeSet::new();
        let mut named = BTreeMap::new();
        for volume in &source.volumes {
            if let Some(overlay) = volume.overlay.as_ref().filter(|overlay| !self.overlays.contains(*overlay))
            {
                self.merged.left_out.insert(overlay.clone());
                continue;
            }
            let here = self.chain(source, volume)?;
            let new = source.names(volume.id, here)?;
            persons.extend(new.persons);
            named.insert(volume.id, source.names(volume.id, 0)?.documents);
        }
        for (volume, documents) in named {
            self.documents(source, volume, &documents)?;
            self.writing.take_matter(&source.connection, volume)?;
        }
        let persons = source.persons(&persons)?;
        persons.iter().try_for_each(|person| self.writing.take_person(person))
    }

    /// Places what this file lacks of a volume, and gives the position up to which it had it.
    fn chain(&mut self, source: &Source<'_>, volume: &Volume) -> Result<u64, RecordError> {
        let here = self.writing.volumes.get(&volume.id).map_or(0, |here| here.head.position);
        self.one_chain(source, volume, here.min(volume.head.position))?;
        let entries =
            storing::entries_until(&source.connection, volume.id, here + 1, volume.head.position, None);
        let entries = entries.map_err(|error| source.sqlite(error))?;
        for entry in &entries {
            self.writing.place_stored(entry)?;
        }
        if !entries.is_empty() {
            self.merged.entries += entries.len() as u64;
            self.merged.volumes.insert(volume.id);
            self.origins.insert(volume.id, source.path.to_owned());
        }
        Ok(here)
    }

    /// Refuses a fork. Where the last shared position has one digest, so has every position before it.
    fn one_chain(&self, source: &Source<'_>, volume: &Volume, shared: u64) -> Result<(), RecordError> {
        let differ = |position: u64| -> Result<Option<(Digest, Digest)>, RecordError> {
            let here = digest(self.writing.connection, volume.id, position);
            let here = here.map_err(|error| self.writing.sqlite(error))?;
            let there = digest(&source.connection, volume.id, position);
            let there = there.map_err(|error| source.sqlite(error))?;
            Ok((here != there).then_some((here, there)))
        };
        if shared == 0 || differ(shared)?.is_none() {
            return Ok(());
        }
        let (mut same, mut apart) = (0, shared);
        while same + 1 < apart {
            let middle = u64::midpoint(same, apart);
            if differ(middle)?.is_some() { apart = middle } else { same = middle }
        }
        let Some((here, there)) = differ(apart)? else { return Ok(()) };
        let file = self.origins.get(&volume.id).map_or(self.writing.path, PathBuf::as_path).to_owned();
        let other = source.path.to_owned();
        let fork = Fork { volume: volume.id, position: apart, file, here, other, there };
        Err(RecordError::Fork(Box::new(fork)))
    }

    /// Takes in each document that the volume names, as far as it may not see it here already.
    fn documents(
        &self,
        source: &Source<'_>,
        volume: VolumeId,
        named: &BTreeSet<Digest>,
    ) -> Result<(), RecordError> {
        let kept = keeping::documents(&source.connection).map_err(|error| source.sqlite(error))?;
        let to = self.writing.volume(volume)?;
        for kept in kept.iter().filter(|kept| named.contains(&kept.digest)) {
            let from = source.volumes.iter().find(|keeper| keeper.id == kept.volume);
            let comes_by_itself = kept.volume != volume && self.writing.volumes.contains_key(&kept.volume);
            if comes_by_itself || !from.is_some_and(|from| to.may_cite(from)) {
                continue;
            }
            let bytes = self.writing.document_bytes(&source.connection, kept)?;
            self.writing.keep_document(&NewDocument::new(&kept.name, &kept.media, bytes), to)?;
        }
        Ok(())
    }
}

impl Source<'_> {
    fn sqlite(&self, error: rusqlite::Error) -> RecordError {
        RecordError::from_sqlite(self.path, error)
    }

    fn names(&self, volume: VolumeId, after: u64) -> Result<Named, RecordError> {
        names_of(&self.connection, volume, after).map_err(|error| self.sqlite(error))
    }

    fn persons(&self, ids: &BTreeSet<String>) -> Result<Vec<Person>, RecordError> {
        let read = |id: &String| {
            let mut statement =
                self.connection.prepare_cached("SELECT id, name, contact FROM person WHERE id = ?1")?;
            statement.query_row([id], person).optional()
        };
        let found: rusqlite::Result<Vec<Option<Person>>> = ids.iter().map(read).collect();
        Ok(found.map_err(|error| self.sqlite(error))?.into_iter().flatten().collect())
    }
}

fn digest(connection: &Connection, volume: VolumeId, position: u64) -> rusqlite::Result<Digest> {
    let sql = "SELECT digest FROM entry WHERE volume = ?1 AND position = ?2";
    connection
        .prepare_cached(sql)?
        .query_row(params![volume.to_string(), storing::integer(position)], |row| storing::written(row, 0))
}
