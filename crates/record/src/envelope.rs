//! The stored form of an entry: one JSON object whose members stand in a fixed order.

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::{Digest, Heads, Mode, RecordError, VolumeId};

/// The format that this program writes; it reads no higher one.
pub(crate) const FORMAT: u32 = 1;

/// An entry's members, in the order in which they are written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Envelope {
    /// Format of the envelope: 1.
    pub format: u32,
    /// The forum's id.
    pub forum: String,
    /// The volume that holds the entry.
    pub volume: VolumeId,
    /// Its position in the volume, from 1 without gaps.
    pub position: u64,
    /// Digest of the entry before it, or 64 zeros.
    pub previous: Digest,
    /// Head, at writing, of every other volume as open as this one, overlays left out.
    pub heads: Heads,
    /// When the volume's writer took it in: UTC, milliseconds, never earlier than what its file then held.
    #[serde(serialize_with = "write_instant", deserialize_with = "read_instant")]
    pub recorded: Timestamp,
    /// The act's name.
    pub act: String,
    /// The version of the act's payload.
    pub version: u32,
    /// Live or reported.
    pub mode: Mode,
    /// Who acted, where that is known.
    pub actor: Option<String>,
    /// Who recorded it.
    pub recorder: String,
    /// Who says so.
    pub sources: Value,
    /// What the act says; opaque here but for `cites`, `document`, `matter`, `person` and `forgets`.
    pub payload: Value,
}

/// An entry that another one rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cite {
    /// The volume of the cited entry.
    pub volume: VolumeId,
    /// Its position there.
    pub position: u64,
}

impl Envelope {
    /// The entry's bytes, to be stored once and never written again.
    ///
    /// # Errors
    /// When a value has no JSON form.
    pub fn encode(&self) -> Result<String, RecordError> {
        serde_json::to_string(self).map_err(RecordError::encoding)
    }

    /// Reads stored bytes.
    ///
    /// # Errors
    /// Says in words why the bytes are no entry.
    pub fn decode(bytes: &str) -> Result<Self, String> {
        serde_json::from_str(bytes).map_err(|error| error.to_string())
    }

    /// The entries that this one rests on.
    ///
    /// # Errors
    /// Says in words why `payload.cites` is no list of entries.
    pub fn cites(&self) -> Result<Vec<Cite>, String> {
        match self.payload.get("cites") {
            None => Ok(Vec::new()),
            Some(cites) => Vec::deserialize(cites).map_err(|error| format!("`payload.cites`: {error}")),
        }
    }
}

/// The written form of an instant: UTC with exactly three decimals, so that text order is time order.
pub(crate) fn instant(instant: Timestamp) -> String {
    format!("{instant:.3}")
}

/// The instant without anything finer than a millisecond, rounded towards the past.
pub(crate) fn to_millisecond(instant: Timestamp) -> Timestamp {
    let finer = instant.as_nanosecond().rem_euclid(1_000_000);
    Timestamp::from_nanosecond(instant.as_nanosecond() - finer).unwrap_or(instant)
}

fn write_instant<S: Serializer>(value: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&instant(*value))
}

fn read_instant<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
    let text = String::deserialize(deserializer)?;
    let value: Timestamp = text.parse().map_err(serde::de::Error::custom)?;
    if instant(value) == text {
        return Ok(value);
    }
    Err(serde::de::Error::custom(format!("`{text}` is not of the form 2026-11-24T06:53:40.123Z")))
}
