//! Volumes: one level, one writer, one chain.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{Head, Level, RecordError, hex};

/// A volume's random id: 16 bytes, written as 32 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct VolumeId([u8; 16]);

impl VolumeId {
    pub(crate) fn random() -> Result<Self, RecordError> {
        hex::random().map(Self)
    }
}

impl fmt::Display for VolumeId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&hex::encode(&self.0))
    }
}

impl fmt::Debug for VolumeId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

impl FromStr for VolumeId {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        hex::decode(text).map(Self).ok_or_else(|| format!("`{text}` is no volume: expected 32 digits 0-9a-f"))
    }
}

impl TryFrom<String> for VolumeId {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<VolumeId> for String {
    fn from(volume: VolumeId) -> Self {
        volume.to_string()
    }
}

/// A volume as its file holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Volume {
    /// Its id, random and never reused.
    pub id: VolumeId,
    /// The forum that it belongs to.
    pub forum: String,
    /// Who may read it.
    pub level: Level,
    /// The overlay that it is, if it is one.
    pub overlay: Option<String>,
    /// Whether this file is its writer for life; a volume of another writer is closed here.
    pub own: bool,
    /// Its last entry.
    pub head: Head,
}

impl Volume {
    /// Whether an entry of this volume may cite one of `cited` (rule 3): the same volume, one as open, and of
    /// an overlay only the same overlay or the desk.
    #[must_use]
    pub fn may_cite(&self, cited: &Self) -> bool {
        let reachable = match &cited.overlay {
            None => true,
            overlay => *overlay == self.overlay || (self.overlay.is_none() && self.level == Level::Desk),
        };
        self.id == cited.id || (reachable && cited.level.as_open_as(&self.level))
    }

    /// Whether a document of this volume may stand under `other` alone: as for citing, but never under an
    /// overlay from outside, since overlays go.
    pub(crate) fn rests_on(&self, other: &Self) -> bool {
        self.may_cite(other) && (other.overlay.is_none() || other.overlay == self.overlay)
    }

    /// Whether an entry of this volume notes the head of `other`: as open, another one, no overlay.
    #[must_use]
    pub fn notes(&self, other: &Self) -> bool {
        self.id != other.id && other.overlay.is_none() && other.level.as_open_as(&self.level)
    }

    /// The place in replay order: the most private first (rule 4), then the lowest id.
    pub(crate) fn rank(&self) -> (u8, usize, VolumeId) {
        let (level, addressees) = match (&self.overlay, &self.level) {
            (Some(_), _) => (1, 0),
            (None, Level::Desk) => (0, 0),
            (None, Level::Addressees(addressees)) => (2, addressees.len()),
            (None, Level::Forum) => (3, 0),
            (None, Level::Public) => (4, 0),
        };
        (level, addressees, self.id)
    }
}
