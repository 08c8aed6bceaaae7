//! Folding stored entries into a state: reading them as the domain does, and stopping where it must.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use forum::entry::{self, Entry, Ref};
use forum::id::Id;
use forum::schema;
use forum::source::Source;
use forum::state::{Keeping, State};
use record::{
    Envelope, File, Head, Heads, Level, Mode, Need, Receipt, RecordError, Replay, Stored, Until, Volume,
    VolumeId, Waiting,
};

use trace::Library;

use crate::written::openness_of;

/// A state, and of what it was folded.
#[derive(Clone, Debug, Default)]
pub(crate) struct Folded {
    pub state: Arc<State>,
    /// The words of its texts.
    pub library: Arc<Library>,
    /// How far each volume in view was read.
    pub heads: Heads,
    /// What could not be read, in words.
    pub waiting: Vec<String>,
    volumes: BTreeMap<VolumeId, Known>,
    stopped: BTreeMap<VolumeId, u64>,
}

/// What entries need to know of their volume, shared among them.
#[derive(Clone, Debug)]
struct Known {
    volume: Volume,
    name: Arc<str>,
    overlay: Option<Arc<str>>,
}

impl Folded {
    /// Reads and folds the selected volumes up to some heads or instant.
    pub(crate) fn of(
        file: &File,
        select: impl Fn(&Volume) -> bool,
        until: Option<&Until>,
    ) -> Result<Self, RecordError> {
        let mut folded = Self::default();
        let volumes = file.volumes()?;
        folded.know(volumes.into_iter().filter(|volume| select(volume)));
        let replay = file.replay(select, until)?;
        folded.take(&replay)?;
        Ok(folded)
    }

    /// Names the volumes whose entries may come.
    pub(crate) fn know(&mut self, volumes: impl Iterator<Item = Volume>) {
        for volume in volumes {
            let name = volume.id.to_string().into();
            let overlay = volume.overlay.as_deref().map(Into::into);
            self.volumes.insert(volume.id, Known { volume, name, overlay });
        }
    }

    /// Applies what was replayed, as far as it is of known volumes.
    pub(crate) fn take(&mut self, replay: &Replay) -> Result<(), RecordError> {
        // The library holds on to the state until it is made: without it the state grows in place. A corpus that was
        // made stays, and the next grows from it when somebody asks.
        let made = self.library.made();
        self.library = Arc::default();
        for stored in &replay.entries {
            self.apply(stored)?;
        }
        for waiting in replay.waiting.iter().filter(|waiting| self.volumes.contains_key(&waiting.volume)) {
            let told = told(waiting);
            if !self.waiting.contains(&told) {
                self.waiting.push(told);
            }
        }
        self.library = Arc::new(Library::after(made, Arc::clone(&self.state)));
        Ok(())
    }

    /// Whether new entries, wherever they belong in the order of replay, leave the same state when they are applied
    /// last: they lie in one volume, and speak of what nobody spoke of, or at the desk of what no overlay spoke of, since
    /// the desk takes note of everything else.
    pub(crate) fn commutes(&self, replay: &Replay) -> bool {
        let first = replay.entries.first().map(|entry| entry.volume);
        replay.entries.iter().all(|stored| first == Some(stored.volume) && self.commutes_one(stored))
    }

    fn commutes_one(&self, stored: &Stored) -> bool {
        let Ok(envelope) = stored.envelope() else { return false };
        match Speaks::of(&envelope, &self.state) {
            Speaks::OfNothing => true,
            Speaks::Of(id) => self.state.ever(&id).is_none_or(|thing| {
                let here = self.volumes.get(&stored.volume).map(|known| &known.volume);
                here.is_some_and(|here| here.overlay.is_none() && here.level == Level::Desk)
                    && thing.entries.iter().all(|(said, _)| said.overlay.is_none())
                    && thing.assertions.iter().all(|one| one.said.overlay.is_none())
            }),
            Speaks::OfMore => false,
        }
    }

    /// Whether something was not understood, so that nothing may be recorded on top of it.
    pub(crate) fn stopped(&self) -> bool {
        !self.stopped.is_empty()
    }

    /// The heads of what was read, as receipts.
    pub(crate) fn receipts(&self) -> Vec<Receipt> {
        let receipt = |(volume, head): (&VolumeId, &Head)| Receipt {
            volume: *volume,
            position: head.position,
            digest: head.digest,
        };
        self.heads.iter().map(receipt).collect()
    }

    fn apply(&mut self, stored: &Stored) -> Result<(), RecordError> {
        let Some(known) = self.volumes.get(&stored.volume) else { return Ok(()) };
        if self.stopped.contains_key(&stored.volume) {
            return Ok(());
        }
        let envelope = stored.envelope()?;
        if self.rests_on_stopped(&envelope) {
            self.stopped.insert(stored.volume, stored.position);
            return Ok(());
        }
        if !entry::understood(&envelope.act, envelope.version) {
            self.stop(stored, &envelope);
            return Ok(());
        }
        let head = Head { position: stored.position, digest: stored.digest };
        if !stored.asleep {
            let entry = read(envelope, known);
            Arc::make_mut(&mut self.state).apply(&entry);
        }
        self.heads.insert(stored.volume, head);
        Ok(())
    }

    /// A volume stops at what is not understood, and the more private ones with it (rule 2).
    fn stop(&mut self, stored: &Stored, envelope: &Envelope) {
        let Some(here) = self.volumes.get(&stored.volume).map(|known| known.volume.clone()) else { return };
        let private: BTreeSet<VolumeId> = self
            .volumes
            .values()
            .filter(|known| known.volume.notes(&here) && known.volume.level != here.level)
            .map(|known| known.volume.id)
            .collect();
        self.stopped.extend(private.into_iter().map(|id| (id, 0)));
        self.stopped.insert(stored.volume, stored.position);
        self.waiting.push(format!(
            "{}:{} records `{}` (version {}), which this program does not know; what follows it in this volume and in \
             more private ones is not shown, and nothing is recorded until a newer Chancery opens the file",
            stored.volume, stored.position, envelope.act, envelope.version
        ));
    }

    fn rests_on_stopped(&self, envelope: &Envelope) -> bool {
        self.stopped.iter().any(|(volume, position)| {
            *position > 0 && envelope.heads.get(volume).is_some_and(|head| head.position >= *position)
        })
    }
}

/// What an entry speaks of.
enum Speaks {
    OfNothing,
    Of(Id),
    /// Of what others may have told before, or of several things.
    OfMore,
}

impl Speaks {
    fn of(envelope: &Envelope, state: &State) -> Self {
        let member = |name: &str| envelope.payload.get(name);
        let id = match envelope.act.as_str() {
            "open volume" | "seat" | "forget" | "leave overlay" => return Self::OfNothing,
            _ if member("pack").is_some() || member("ends").is_some() => None,
            act if schema::act(act).is_some() => member("id").and_then(|id| id.as_str()?.parse().ok()),
            act => {
                let keeping = Keeping::read(act, &envelope.payload);
                keeping.and_then(|keeping| state.said(keeping.told_of())?.1.cloned())
            }
        };
        id.map_or(Self::OfMore, Self::Of)
    }
}

/// A stored entry as the domain reads it.
fn read(envelope: Envelope, known: &Known) -> Entry {
    let sources = serde_json::from_value::<Vec<Source>>(envelope.sources).unwrap_or_default();
    Entry {
        at: Ref { volume: Arc::clone(&known.name), position: envelope.position },
        act: envelope.act,
        version: envelope.version,
        mode: mode_of(envelope.mode),
        actor: envelope.actor.and_then(|actor| actor.parse().ok()),
        recorder: envelope.recorder,
        recorded: envelope.recorded,
        sources,
        payload: envelope.payload,
        openness: openness_of(&known.volume.level),
        overlay: known.overlay.clone(),
    }
}

pub(crate) fn mode_of(mode: Mode) -> entry::Mode {
    match mode {
        Mode::Live => entry::Mode::Live,
        Mode::Reported => entry::Mode::Reported,
    }
}

fn told(waiting: &Waiting) -> String {
    let Waiting { volume, position, needs } = waiting;
    match needs {
        Need::Entry(cite) => format!(
            "{volume}:{position} rests on {}:{}, which this file does not hold: merge the file that holds it; until then \
             this entry and what follows it in its volume are not shown",
            cite.volume, cite.position
        ),
        Need::Format(format) => format!(
            "{volume}:{position} is written in format {format}, which this program does not know; open the file with a \
             newer Chancery"
        ),
    }
}
