//! Drafts: what a caller hands in to be recorded.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{Level, NewDocument, NewMatter, VolumeId};

/// Done here by the seat entitled to it, or told by a source (rule 12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// A source says that it happened.
    Reported,
    /// Done here and now.
    Live,
}

/// Where a draft goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A volume that this file writes.
    Existing(VolumeId),
    /// This file's own volume of a level and an overlay; opened in the same transaction when there is none.
    Own {
        /// Who may read it.
        level: Level,
        /// The overlay that it belongs to, if any.
        overlay: Option<String>,
    },
    /// A fresh volume of a level and an overlay, whatever is there already.
    Open {
        /// Who may read it.
        level: Level,
        /// The overlay that it is, if any.
        overlay: Option<String>,
    },
}

impl Target {
    /// This file's own volume of a level, outside any overlay.
    #[must_use]
    pub fn own(level: Level) -> Self {
        Self::Own { level, overlay: None }
    }
}

/// One entry to be.
///
/// The payload is an object. Its reserved member `cites` lists the entries that this one rests on, as
/// `{"volume": ..., "position": ...}` or, for an earlier draft of the same batch, as `{"batch": index}`, which
/// `append` replaces. A member `document`, `matter` or `person` anywhere in it names something kept beside it.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The volume.
    pub volume: Target,
    /// The act's name.
    pub act: String,
    /// The version of the act's payload.
    pub version: u32,
    /// Live or reported.
    pub mode: Mode,
    /// The id of who acted, where that is known.
    pub actor: Option<String>,
    /// Who recorded it.
    pub recorder: String,
    /// Who says so: any JSON, usually a list.
    pub sources: Value,
    /// What the act says.
    pub payload: Value,
    /// Documents that the payload names and that the file does not hold at this level yet.
    pub documents: Vec<NewDocument>,
    /// Working material that the payload names.
    pub matter: Vec<NewMatter>,
}

impl Draft {
    /// A reported act of version 1 without actor or sources; set the other fields as needed.
    #[must_use]
    pub fn new(volume: Target, act: &str, recorder: &str, payload: Value) -> Self {
        Self {
            volume,
            act: act.to_owned(),
            version: 1,
            mode: Mode::Reported,
            actor: None,
            recorder: recorder.to_owned(),
            sources: Value::Array(Vec::new()),
            payload,
            documents: Vec::new(),
            matter: Vec::new(),
        }
    }
}
