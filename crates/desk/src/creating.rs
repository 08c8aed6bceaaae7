//! A new forum file from a pack: one recording, whole or not at all.

use std::path::Path;

use forum::act::Act;
use forum::entry::PackRow;
use forum::state::{PackNote, Seat};
use forum::suggest::nearest;
use jiff::Timestamp;
use record::{Access, Draft, File, Level, Mode, RecordError, Target};
use serde_json::{Map, Value as Json, json};

use crate::desk::{Desk, ORIGIN};
use crate::error::DeskError;
use crate::pack::Pack;
use crate::written::WrittenRow;

/// What a new file is made with.
#[derive(Clone, Debug, Default)]
pub struct NewOptions {
    /// Overlays of the pack that stay out.
    pub without: Vec<String>,
    /// Whose desk it is.
    pub seat: Option<Seat>,
    /// The name behind which ids made here are written; one is made up when none is given.
    pub origin: Option<String>,
    /// The instant of the recording; now when none is given.
    pub now: Option<Timestamp>,
}

impl Desk {
    /// Makes a forum file from a pack and opens it for writing. `progress` is told how many rows are ready, of how
    /// many.
    ///
    /// # Errors
    /// [`DeskError::NoOverlay`]; what the record refuses. No file is left then.
    pub fn create(
        path: impl AsRef<Path>,
        pack: &Pack,
        options: &NewOptions,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<Self, DeskError> {
        let path = path.as_ref();
        known_overlays(pack, &options.without)?;
        let drafts = drafts(pack, options, progress);
        let file = File::create_with(path, &pack.forum, |file| fill(file, drafts, options))?;
        Self::of(file, Access::Write)
    }
}

fn fill(file: &mut File, drafts: Vec<Draft>, options: &NewOptions) -> Result<(), RecordError> {
    if let Some(origin) = &options.origin {
        file.set_setting(ORIGIN, origin)?;
    }
    let heads = file.heads()?;
    file.append(&heads, options.now.unwrap_or_else(Timestamp::now), drafts)?;
    Ok(())
}

fn known_overlays(pack: &Pack, without: &[String]) -> Result<(), DeskError> {
    let known = || pack.overlays.iter().filter_map(|note| note.overlay.as_deref());
    match without.iter().find(|name| !known().any(|overlay| overlay == *name)) {
        None => Ok(()),
        Some(name) => {
            let hint =
                nearest(name, known()).map_or(String::new(), |known| format!("; did you mean `{known}`?"));
            Err(DeskError::NoOverlay { name: name.clone(), hint })
        }
    }
}

fn drafts(pack: &Pack, options: &NewOptions, progress: &mut dyn FnMut(usize, usize)) -> Vec<Draft> {
    let left_out =
        |overlay: Option<&str>| overlay.is_some_and(|name| options.without.iter().any(|out| out == name));
    let mut drafts = vec![note_draft(pack, &pack.note)];
    let overlays = pack.overlays.iter().filter(|note| !left_out(note.overlay.as_deref()));
    drafts.extend(overlays.map(|note| note_draft(pack, note)));
    for (done, row) in pack.rows.iter().enumerate() {
        if !left_out(row.overlay.as_deref()) {
            drafts.push(row_draft(pack, row));
        }
        progress(done + 1, pack.rows.len());
    }
    if let Some(seat) = &options.seat {
        drafts.push(seat_draft(seat, "chancery"));
    }
    drafts
}

/// What a pack, or one of its overlays, says of itself.
pub(crate) fn note_draft(pack: &Pack, note: &PackNote) -> Draft {
    let volume = Target::Own { level: Level::Public, overlay: note.overlay.clone() };
    let payload = serde_json::to_value(note).unwrap_or_default();
    Draft::new(volume, "pack", &pack.recorder(), payload)
}

/// The entry of a row.
pub(crate) fn row_draft(pack: &Pack, row: &WrittenRow) -> Draft {
    let level = row.level.clone().unwrap_or(Level::Public);
    let overlay = row.overlay.as_deref().map(str::to_owned);
    Draft {
        version: row.act.kind.version,
        actor: row.actor.as_ref().map(ToString::to_string),
        sources: serde_json::to_value(&row.sources).unwrap_or_default(),
        ..Draft::new(
            Target::Own { level, overlay },
            row.act.kind.name,
            &pack.recorder(),
            Json::Object(row_payload(pack, row)),
        )
    }
}

fn row_payload(pack: &Pack, row: &WrittenRow) -> Map<String, Json> {
    let mut payload = Act::payload(&row.act);
    let identity = row.identity().unwrap_or_default().to_owned();
    let of = PackRow { pack: pack.note.pack.clone(), version: pack.note.version.clone(), row: identity };
    payload.insert("pack".into(), serde_json::to_value(of).unwrap_or_default());
    if let Some(reason) = &row.departing {
        payload.insert("override".into(), json!(reason));
    }
    payload
}

/// Whose desk it is, noted at the desk.
pub(crate) fn seat_draft(seat: &Seat, recorder: &str) -> Draft {
    let payload = match &seat.participant {
        Some(participant) => json!({ "kind": seat.kind, "participant": participant }),
        None => json!({ "kind": seat.kind }),
    };
    Draft { mode: Mode::Live, ..Draft::new(Target::own(Level::Desk), "seat", recorder, payload) }
}
