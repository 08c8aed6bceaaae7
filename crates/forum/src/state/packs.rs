//! What packs say of themselves: title, languages, and what they cannot see. An overlay's own note lies in the
//! overlay's volume, so that it leaves with it.

use serde::{Deserialize, Serialize};

use super::State;
use crate::entry::Entry;

/// The payload of the act `pack`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackNote {
    /// The pack's name.
    pub pack: String,
    /// Its version.
    pub version: String,
    /// The overlay that this note is about, if it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overlay: Option<String>,
    /// The full title: of the forum, or of the overlay.
    pub title: String,
    /// The short title.
    #[serde(default)]
    pub short: String,
    /// Language tags of the forum's working languages.
    #[serde(default)]
    pub languages: Vec<String>,
    /// What it is, in a few sentences.
    #[serde(default)]
    pub about: String,
    /// Sentences that say what it cannot see.
    #[serde(default)]
    pub coverage: Vec<String>,
}

impl State {
    pub(super) fn note_pack(&mut self, entry: &Entry) {
        if let Ok(note) = serde_json::from_value::<PackNote>(entry.payload.clone()) {
            self.packs.insert((note.pack.clone(), note.overlay.clone()), note);
        }
    }

    /// The packs read into this record, in the order of their names; overlays left out.
    pub fn packs(&self) -> impl Iterator<Item = &PackNote> {
        self.packs.values().filter(|note| note.overlay.is_none())
    }

    /// The overlays in view, in the order of their packs and names.
    pub fn overlays(&self) -> impl Iterator<Item = &PackNote> {
        self.packs.values().filter(|note| note.overlay.is_some())
    }
}
