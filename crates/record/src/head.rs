//! Heads: how far each volume has come.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Digest, VolumeId};

/// The last entry of a volume: its position (from 1) and its digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Position of the entry in its volume, from 1; 0 stands for a volume that holds nothing.
    pub position: u64,
    /// Digest of that entry; 64 zeros at position 0.
    pub digest: Digest,
}

impl Head {
    /// Before the first entry.
    pub(crate) const NONE: Self = Self { position: 0, digest: Digest::NONE };
}

/// The head of each volume, in the order of volume ids.
pub type Heads = BTreeMap<VolumeId, Head>;
