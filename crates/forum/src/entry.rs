//! Entries as the domain reads them: an act that was recorded, with who, when, where from and how open.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::id::Id;
use crate::source::Source;

/// Where an entry stands in the record: volume and position.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Ref {
    /// The volume's id, 32 hexadecimal digits.
    pub volume: Arc<str>,
    /// The position in it, from 1.
    pub position: u64,
}

impl fmt::Display for Ref {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.volume, self.position)
    }
}

/// Why a text names no entry.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` names no entry: expected a volume and a position, `volume:position`, as a page or `show` prints them"
)]
pub struct RefError(pub String);

impl FromStr for Ref {
    type Err = RefError;

    fn from_str(text: &str) -> Result<Self, RefError> {
        let parts =
            text.split_once(':').and_then(|(volume, position)| Some((volume, position.parse().ok()?)));
        match parts {
            Some((volume, position)) if !volume.is_empty() => Ok(Self { volume: volume.into(), position }),
            _ => Err(RefError(text.to_owned())),
        }
    }
}

impl Ref {
    /// The JSON form used in payloads: `{"volume": ..., "position": ...}`.
    #[must_use]
    pub fn json(&self) -> Json {
        serde_json::json!({ "volume": &*self.volume, "position": self.position })
    }

    /// Reads the JSON form.
    #[must_use]
    pub fn from_json(json: &Json) -> Option<Self> {
        let volume = json.get("volume")?.as_str()?;
        Some(Self { volume: volume.into(), position: json.get("position")?.as_u64()? })
    }
}

/// Done here by the seat entitled to it, or told by a source (docs/rules.md, rule 12).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Done here, checked against the charter.
    Live,
    /// A source says that it happened.
    Reported,
}

/// How open an entry is, as marks on pages show it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Openness {
    /// For everybody.
    Public,
    /// For all members of the forum.
    Forum,
    /// For these addressees alone.
    Addressees(Vec<String>),
    /// For this desk alone.
    Desk,
}

impl Openness {
    /// Whether all who may read what is marked `other` may read this too (rule 3).
    ///
    /// ```
    /// use forum::entry::Openness::{Addressees, Desk, Forum, Public};
    /// let (one, both) = (Addressees(vec!["a".into()]), Addressees(vec!["a".into(), "b".into()]));
    /// assert!(Public.is_as_open_as(&Forum) && both.is_as_open_as(&one) && one.is_as_open_as(&Desk));
    /// assert!(!one.is_as_open_as(&both) && !Desk.is_as_open_as(&one));
    /// ```
    #[must_use]
    pub fn is_as_open_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Public, _) | (_, Self::Desk) | (Self::Forum, Self::Forum | Self::Addressees(_)) => true,
            (Self::Addressees(these), Self::Addressees(those)) => {
                those.iter().all(|reader| these.contains(reader))
            }
            _ => false,
        }
    }

    /// The most open level that may cite what lies at both: for two sets of addressees, those in both.
    #[must_use]
    pub fn meet(&self, other: &Self) -> Self {
        if self.is_as_open_as(other) {
            return other.clone();
        }
        match (self, other) {
            (Self::Addressees(these), Self::Addressees(those)) => {
                let both: Vec<String> =
                    these.iter().filter(|reader| those.contains(reader)).cloned().collect();
                if both.is_empty() { Self::Desk } else { Self::Addressees(both) }
            }
            _ => self.clone(),
        }
    }

    /// The level as a word.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Forum => "forum",
            Self::Addressees(_) => "addressees",
            Self::Desk => "desk",
        }
    }
}

/// The row of a pack that an entry was made from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PackRow {
    /// The pack.
    pub pack: String,
    /// Its version.
    pub version: String,
    /// The row's identity in it.
    pub row: String,
}

/// One entry, read. What it was stored as stays with the record.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Where it stands.
    pub at: Ref,
    /// The act's name.
    pub act: String,
    /// The version of its payload.
    pub version: u32,
    /// Live or reported.
    pub mode: Mode,
    /// Who acted, where that is known.
    pub actor: Option<Id>,
    /// Who recorded it.
    pub recorder: String,
    /// When the volume's writer took it in.
    pub recorded: Timestamp,
    /// Who says so.
    pub sources: Vec<Source>,
    /// What it says.
    pub payload: Json,
    /// How open its volume is.
    pub openness: Openness,
    /// The overlay that its volume is, if it is one.
    pub overlay: Option<Arc<str>>,
}

/// Acts that keep the record itself. They say nothing about the forum.
pub const KEEPING: &[&str] =
    &["open volume", "pack", "seat", "correct", "withdraw", "change", "release", "forget", "leave overlay"];

/// Whether this program understands an entry of that act and version. It stops reading a volume at the first
/// entry that it does not understand, and the more private volumes with it (rule 2).
#[must_use]
pub fn understood(act: &str, version: u32) -> bool {
    if KEEPING.contains(&act) {
        return version == 1;
    }
    crate::schema::acts().any(|kind| kind.name == act && version >= 1 && version <= kind.version)
}
