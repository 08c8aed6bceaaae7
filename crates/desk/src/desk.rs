//! An open forum file on somebody's desk: the file, the states folded from it, and the clock.

use std::collections::BTreeSet;
use std::path::Path;

use forum::date::Day;
use forum::id::Id;
use forum::state::Seat;
use forum::suggest::nearest;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use record::{Access, File, Heads, Level, Receipt, RecordError, Volume, VolumeId};

use crate::error::DeskError;
use crate::fold::Folded;
use crate::look::{Scope, Selection};

/// A forum file, open at a desk.
pub struct Desk {
    pub(crate) file: File,
    pub(crate) access: Access,
    pub(crate) folds: Vec<(Selection, Folded)>,
    /// The heads up to which the kept states were folded.
    pub(crate) standing: Heads,
    /// The volumes that stood then.
    pub(crate) volumes: Vec<Volume>,
    stale: bool,
    clock: Box<dyn Fn() -> Timestamp + Send>,
    teller: Box<dyn Fn(usize, usize) + Send>,
    origin: String,
}

/// The setting that keeps the origin of ids made at this desk.
pub(crate) const ORIGIN: &str = "origin";

impl Desk {
    /// Opens a forum file.
    ///
    /// # Errors
    /// As [`File::open`].
    pub fn open(path: impl AsRef<Path>, access: Access) -> Result<Self, DeskError> {
        Self::of(File::open(path, access)?, access)
    }

    pub(crate) fn of(file: File, access: Access) -> Result<Self, DeskError> {
        let origin = file.setting(ORIGIN)?.unwrap_or_else(|| origin(file.writer()));
        let standing = Heads::new();
        let (clock, teller) = (Box::new(Timestamp::now), Box::new(|_, _| {}));
        let (folds, volumes) = (Vec::new(), Vec::new());
        Ok(Self { file, access, folds, standing, volumes, stale: true, clock, teller, origin })
    }

    /// The same desk with a clock of the caller's, for scenarios and tests.
    #[must_use]
    pub fn with_clock(mut self, clock: impl Fn() -> Timestamp + Send + 'static) -> Self {
        self.clock = Box::new(clock);
        self
    }

    /// The same desk, which tells how many acts of a recording are decided, of how many.
    #[must_use]
    pub fn telling(mut self, teller: impl Fn(usize, usize) + Send + 'static) -> Self {
        self.teller = Box::new(teller);
        self
    }

    pub(crate) fn tell(&self, done: usize, of: usize) {
        (self.teller)(done, of);
    }

    /// The forum's id.
    #[must_use]
    pub fn forum(&self) -> &str {
        self.file.forum()
    }

    /// Where the file lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// The name behind which ids made at this desk are written.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Whether this desk may record.
    #[must_use]
    pub fn writes(&self) -> bool {
        self.access == Access::Write
    }

    /// Whose desk this is, once it was named.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn seat(&mut self) -> Result<Option<Seat>, DeskError> {
        Ok(self.folded(&Scope::default())?.state.seat().cloned())
    }

    /// The participant whose desk this is: "ours". Lists about it are for this desk's own eyes alone.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn ours(&mut self) -> Result<Option<Id>, DeskError> {
        Ok(self.seat()?.and_then(|seat| seat.participant))
    }

    /// A receipt for every volume as it stands.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn receipts(&self) -> Result<Vec<Receipt>, DeskError> {
        Ok(self.receipts_at(&Level::Desk)?)
    }

    /// The same for the volumes that readers of a level may see.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn receipts_at(&self, level: &Level) -> Result<Vec<Receipt>, RecordError> {
        let shown = self.file.volumes()?.into_iter().filter(|volume| volume.level.as_open_as(level));
        Ok(shown
            .map(|Volume { id, head, .. }| Receipt {
                volume: id,
                position: head.position,
                digest: head.digest,
            })
            .collect())
    }

    /// The digest of all that the file holds, folded afresh: equal in every file that holds the same volumes.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn state_digest(&self) -> Result<[u8; 32], DeskError> {
        Ok(Folded::of(&self.file, |_| true, None)?.state.digest())
    }

    /// The file below, for reading what the desk does not offer.
    #[must_use]
    pub fn file(&self) -> &File {
        &self.file
    }

    pub(crate) fn now(&self) -> Timestamp {
        (self.clock)()
    }

    pub(crate) fn today(&self) -> Day {
        TimeZone::system().to_datetime(self.now()).date()
    }

    pub(crate) fn file_name(&self) -> String {
        let name = self.path().file_name().map(|name| name.to_string_lossy().into_owned());
        name.unwrap_or_default()
    }

    /// Who is written as recording: the seat, or the desk while it has none.
    pub(crate) fn recorder(&mut self) -> Result<String, DeskError> {
        let origin = self.origin.clone();
        Ok(self.seat()?.map_or(origin, |seat| match seat.participant {
            Some(participant) => participant.to_string(),
            None => seat.kind,
        }))
    }

    pub(crate) fn overlay_exists(&self, name: &str) -> Result<(), DeskError> {
        let names: Vec<String> =
            self.file.volumes()?.into_iter().filter_map(|volume| volume.overlay).collect();
        if names.iter().any(|known| known == name) {
            return Ok(());
        }
        let hint = nearest(name, names.iter().map(String::as_str));
        let hint = hint.map_or(String::new(), |known| format!("; did you mean `{known}`?"));
        Err(DeskError::NoOverlay { name: name.to_owned(), hint })
    }

    /// Brings every kept state up to the file. Entries that stand behind all that was applied continue a state; else
    /// (after a merge, or where the desk speaks of what an overlay says) all is folded afresh, since what came in may
    /// belong before.
    pub(crate) fn catch_up(&mut self) -> Result<(), DeskError> {
        self.stale |= self.file.changed()?;
        if self.stale { self.advance() } else { Ok(()) }
    }

    /// Forgets what was folded, so that all is read again.
    pub(crate) fn drop_memory(&mut self) {
        self.folds.clear();
        self.standing.clear();
        self.stale = true;
    }

    pub(crate) fn advance(&mut self) -> Result<(), DeskError> {
        let volumes = self.file.volumes()?;
        let heads: Heads = volumes.iter().map(|volume| (volume.id, volume.head)).collect();
        if heads == self.standing {
            self.stale = false;
            return Ok(());
        }
        self.stale = true;
        let held = |id: &VolumeId| volumes.iter().any(|volume| volume.id == *id);
        if !self.folds.is_empty() && self.standing.keys().all(held) {
            if let Err(error) = self.extend(&volumes, &heads) {
                self.drop_memory();
                return Err(error);
            }
        } else {
            self.folds.clear();
        }
        self.standing = heads;
        self.volumes = volumes;
        self.stale = false;
        Ok(())
    }

    fn extend(&mut self, volumes: &[Volume], heads: &Heads) -> Result<(), DeskError> {
        let mut replay = self.file.read_after(&self.standing)?;
        replay
            .entries
            .retain(|entry| heads.get(&entry.volume).is_some_and(|head| entry.position <= head.position));
        let whole: BTreeSet<VolumeId> = self.standing.keys().copied().collect();
        let mut states = self.folds.iter().filter(|(selection, _)| selection.volumes == whole);
        if !replay.continues && !states.any(|(_, folded)| folded.commutes(&replay)) {
            self.folds.clear();
            return Ok(());
        }
        // Where an overlay is left out, other entries sleep than in the whole file.
        let overlays = || volumes.iter().filter(|volume| volume.overlay.is_some());
        let sleeps = |selection: &Selection| {
            let desk =
                |volume: &&Volume| volume.level == Level::Desk && selection.volumes.contains(&volume.id);
            volumes.iter().any(|volume| desk(&volume))
                && !overlays().all(|one| selection.volumes.contains(&one.id))
        };
        self.folds.retain(|(selection, _)| {
            selection.until.is_none() && (selection.volumes == whole || !sleeps(selection))
        });
        for (selection, folded) in &mut self.folds {
            if selection.volumes == whole {
                selection.volumes = heads.keys().copied().collect();
                folded.know(volumes.iter().cloned());
            }
            folded.take(&replay)?;
        }
        Ok(())
    }
}

/// The origin of ids made in this file, from the token by which its volumes name it.
fn origin(writer: &str) -> String {
    format!("desk-{}", writer.get(..6).unwrap_or(writer))
}
