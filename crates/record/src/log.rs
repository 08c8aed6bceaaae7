//! The storage contract: the little that every store of entries must do, whatever it is made of.

use crate::{RecordError, Stored, VolumeId};

/// A store of entries. Every implementation passes [`crate::contract::holds`].
pub trait Log {
    /// Appends entries of one or several volumes, all or none. An entry of position n is taken only while its
    /// volume stands at n - 1, also against writers on other handles of the same store.
    ///
    /// # Errors
    /// [`LogError::Behind`] when a volume stands elsewhere; the store's own error otherwise. Nothing is kept.
    fn append(&mut self, batch: &[Stored]) -> Result<(), LogError>;

    /// The entries of a volume from a position on, in order. Empty beyond the head.
    ///
    /// # Errors
    /// The store's own.
    fn read(&self, volume: VolumeId, from: u64) -> Result<Vec<Stored>, LogError>;

    /// Whether a head may have moved through another handle since this was last asked.
    ///
    /// # Errors
    /// The store's own.
    fn moved(&mut self) -> Result<bool, LogError>;
}

/// Why a store took nothing.
#[derive(Debug, thiserror::Error)]
pub enum LogError {
    /// The volume does not stand just before the offered entry.
    #[error(
        "volume {volume} stands at position {head}, the entry offered has position {offered}; read on and decide again"
    )]
    Behind {
        /// The volume.
        volume: VolumeId,
        /// Where it stands.
        head: u64,
        /// The position offered.
        offered: u64,
    },
    /// The store's own error.
    #[error(transparent)]
    Record(#[from] RecordError),
}
