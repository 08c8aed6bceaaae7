//! The first entry of every volume: who may read it, and which file writes it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{Level, RecordError};

/// Name of the act that opens a volume.
pub(crate) const OPEN: &str = "open volume";
/// Name of the act that destroys working material.
pub(crate) const FORGET: &str = "forget";

/// Payload of the act `open volume`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// `public`, `forum`, `addressees` or `desk`.
    pub level: String,
    /// The participants, for the level `addressees` alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addressees: Option<BTreeSet<String>>,
    /// The overlay's name, for an overlay alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overlay: Option<String>,
    /// Random token of the file that writes the volume, 32 hexadecimal digits.
    pub writer: String,
}

impl Opening {
    pub(crate) fn new(level: &Level, overlay: Option<&str>, writer: &str) -> Self {
        Self {
            level: level.word().to_owned(),
            addressees: level.addressees().cloned(),
            overlay: overlay.map(str::to_owned),
            writer: writer.to_owned(),
        }
    }

    pub(crate) fn read(payload: &serde_json::Value) -> Result<(Self, Level), String> {
        let opening = Self::deserialize(payload).map_err(|error| error.to_string())?;
        let level = Level::from_word(&opening.level, opening.addressees.clone())
            .ok_or_else(|| format!("the level `{}` does not go with its addressees", opening.level))?;
        Ok((opening, level))
    }

    pub(crate) fn payload(&self) -> Result<serde_json::Value, RecordError> {
        serde_json::to_value(self).map_err(RecordError::encoding)
    }
}
