//! What one page is computed from: one state at one set of heads, and whose forum it is. Never changed.

use std::sync::Arc;

use forum::entry::Openness;
use forum::state::State;
use trace::Library;

/// A state that was folded from what some eyes may see, up to some moment of recording.
#[derive(Clone, Debug)]
pub(crate) struct Sight {
    /// The state.
    pub(crate) state: Arc<State>,
    /// The words of its texts.
    pub(crate) library: Arc<Library>,
    /// The forum's short name.
    pub(crate) short: String,
    /// Its title.
    pub(crate) title: String,
    /// Where each volume shown stood.
    pub(crate) seals: Vec<Seal>,
    /// What could not be read, in words.
    pub(crate) waiting: Vec<String>,
    /// Overlays of the file that were left out.
    pub(crate) without: Vec<String>,
}

/// Where a volume stood: what `check --receipt` compares with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Seal {
    /// The volume.
    pub(crate) volume: String,
    /// Who may read it.
    pub(crate) level: Openness,
    /// The overlay that it is, if it is one.
    pub(crate) overlay: Option<String>,
    /// Its last position.
    pub(crate) position: u64,
    /// The digest there.
    pub(crate) digest: String,
}

impl Sight {
    /// The heads in one word, for marks of what a browser has already.
    pub(crate) fn heads(&self) -> String {
        self.seals.iter().map(|seal| format!("{}:{}:{};", seal.volume, seal.position, seal.digest)).collect()
    }
}

impl Seal {
    /// The receipt as `check --receipt` takes it.
    pub(crate) fn receipt(&self) -> String {
        format!("{}:{}:{}", self.volume, self.position, self.digest)
    }
}
