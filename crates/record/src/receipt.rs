//! Receipts: what a recording prints, and what finds a lost tail later (rule 10).

use std::fmt;
use std::str::FromStr;

use crate::{Digest, VolumeId};

/// Proof of one recorded entry, written `volume:position:digest`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Receipt {
    /// The volume that holds the entry.
    pub volume: VolumeId,
    /// The entry's position in it.
    pub position: u64,
    /// The entry's digest.
    pub digest: Digest,
}

impl fmt::Display for Receipt {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}:{}", self.volume, self.position, self.digest)
    }
}

impl FromStr for Receipt {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parts: Vec<&str> = text.trim().split(':').collect();
        let [volume, position, digest] = parts.as_slice() else {
            return Err(format!(
                "`{text}` is no receipt: expected `volume:position:digest`, as a recording prints it"
            ));
        };
        let position =
            position.parse().map_err(|_| format!("`{position}` is no position: expected a whole number"))?;
        Ok(Self { volume: volume.parse()?, position, digest: digest.parse()? })
    }
}
