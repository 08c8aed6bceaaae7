//! Reading: volumes, heads, entries and replay, each at one moment of the file.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use super::{File, storing};
use crate::envelope::{instant, to_millisecond};
use crate::replay::Order;
use crate::{Cite, Head, Heads, RecordError, Replay, Stored, Until, Volume, VolumeId};

impl File {
    /// All volumes with their heads, in the order of their ids.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn volumes(&self) -> Result<Vec<Volume>, RecordError> {
        self.at_one_moment(|connection| storing::volumes(connection).map_err(|error| self.sqlite(error)))
    }

    /// The head of every volume.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn heads(&self) -> Result<Heads, RecordError> {
        Ok(storing::heads(&self.volumes()?))
    }

    /// One entry, if the file holds it.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn entry(&self, volume: VolumeId, position: u64) -> Result<Option<Stored>, RecordError> {
        let found = storing::entries_until(self.db()?, volume, position, position, None);
        Ok(found.map_err(|error| self.sqlite(error))?.pop())
    }

    /// The entries of a volume from a position on, in order; empty beyond its head.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn read(&self, volume: VolumeId, from: u64) -> Result<Vec<Stored>, RecordError> {
        storing::entries(self.db()?, volume, from).map_err(|error| self.sqlite(error))
    }

    /// The entries after these heads, in replay order among themselves. [`Replay::continues`] tells whether a
    /// replay of everything would end with them; after a merge, what came in may belong before entries that
    /// were applied already.
    ///
    /// # Errors
    /// When the file cannot be read, or an entry is not of the known form.
    pub fn read_after(&self, heads: &Heads) -> Result<Replay, RecordError> {
        let applied = heads.iter().map(|(volume, head)| (*volume, head.position)).collect();
        let order = self.at_one_moment(|connection| {
            let mut order = self.order(connection, |_| true, None, applied)?;
            let entry = |Cite { volume, position }: Cite| {
                let found = storing::entries_until(connection, volume, position, position, None);
                Ok(found.map_err(|error| self.sqlite(error))?.pop())
            };
            let asleep = order.sleepers(entry)?;
            Ok(asleep.map(|asleep| {
                order.asleep = asleep;
                order
            }))
        })?;
        match order {
            Some(order) => order.run(),
            None => self.replayed_after(heads),
        }
    }

    fn replayed_after(&self, heads: &Heads) -> Result<Replay, RecordError> {
        let mut replay = self.replay(|_| true, None)?;
        let before =
            |entry: &Stored| heads.get(&entry.volume).is_some_and(|head| entry.position <= head.position);
        replay.continues = !replay.entries.iter().skip_while(|entry| before(entry)).any(before);
        replay.entries.retain(|entry| !before(entry));
        Ok(replay)
    }

    /// The entries of the selected volumes in replay order (rule 4). Volumes that are not selected count as
    /// applied, except that what cites an overlay not selected sleeps.
    ///
    /// # Errors
    /// When the file cannot be read, or an entry is not of the known form.
    pub fn replay(
        &self,
        select: impl Fn(&Volume) -> bool,
        until: Option<&Until>,
    ) -> Result<Replay, RecordError> {
        self.at_one_moment(|connection| self.order(connection, select, until, BTreeMap::new()))?.run()
    }

    fn order(
        &self,
        connection: &Connection,
        select: impl Fn(&Volume) -> bool,
        until: Option<&Until>,
        applied: BTreeMap<VolumeId, u64>,
    ) -> Result<Order, RecordError> {
        let volumes = storing::volumes(connection).map_err(|error| self.sqlite(error))?;
        let (mut volumes, unselected) = by_id(volumes, select);
        if let Some(Until::Heads(heads)) = until {
            self.stand(connection, heads.iter().filter(|(id, _)| volumes.contains_key(id)))?;
        }
        volumes.retain(|id, _| !matches!(until, Some(Until::Heads(heads)) if !heads.contains_key(id)));
        let mut entries = BTreeMap::new();
        for id in volumes.keys() {
            let from = applied.get(id).map_or(1, |position| position + 1);
            let read = bounded(connection, *id, from, until).map_err(|error| self.sqlite(error))?;
            entries.insert(*id, read);
        }
        Ok(Order { volumes, unselected, entries, applied, asleep: BTreeSet::new() })
    }

    /// The same heads give the same replay, or none.
    fn stand<'a>(
        &self,
        connection: &Connection,
        mut heads: impl Iterator<Item = (&'a VolumeId, &'a Head)>,
    ) -> Result<(), RecordError> {
        heads.try_for_each(|(volume, Head { position, digest })| {
            let found = storing::entries_until(connection, *volume, *position, *position, None);
            let found = found.map_err(|error| self.sqlite(error))?;
            if found.iter().any(|entry| entry.digest == *digest) {
                return Ok(());
            }
            Err(RecordError::NoHead { volume: *volume, position: *position, digest: *digest })
        })
    }

    /// Runs reads that must agree with each other in one read transaction.
    pub(super) fn at_one_moment<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, RecordError>,
    ) -> Result<T, RecordError> {
        let connection = self.db()?;
        let moment = connection.unchecked_transaction().map_err(|error| self.sqlite(error))?;
        // Dropping the transaction ends it: there is nothing to keep.
        read(&moment)
    }
}

type ById = BTreeMap<VolumeId, Volume>;

fn by_id(volumes: Vec<Volume>, select: impl Fn(&Volume) -> bool) -> (ById, ById) {
    volumes.into_iter().map(|volume| (volume.id, volume)).partition(|(_, volume)| select(volume))
}

fn bounded(
    connection: &Connection,
    volume: VolumeId,
    from: u64,
    until: Option<&Until>,
) -> rusqlite::Result<Vec<Stored>> {
    match until {
        None => storing::entries(connection, volume, from),
        Some(Until::Heads(heads)) => {
            let to = heads.get(&volume).map_or(0, |head| head.position);
            storing::entries_until(connection, volume, from, to, None)
        }
        Some(Until::Instant(by)) => {
            storing::entries_until(connection, volume, from, u64::MAX, Some(&instant(to_millisecond(*by))))
        }
    }
}
