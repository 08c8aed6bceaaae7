//! What the check learns of one volume from its bytes.

use std::collections::{BTreeMap, BTreeSet};

use crate::naming::{Named, forgets};
use crate::opening::FORGET;
use crate::{Cite, Digest, Envelope, Head, Heads, Level, Volume, VolumeId};

/// One volume, as its entries tell it.
#[derive(Default)]
pub(super) struct Held {
    /// Level and overlay by the first entry.
    pub opened: Option<(Level, Option<String>)>,
    /// Digests computed from the bytes, by position.
    pub digests: BTreeMap<u64, Digest>,
    /// Noted heads and cites of each entry that has any that the one before it had not.
    pub ties: Vec<(u64, Heads, Vec<Cite>)>,
    /// Documents named.
    pub documents: BTreeSet<Digest>,
    /// Working material named.
    pub matter: BTreeSet<Digest>,
    /// Working material that a forgetting entry lists.
    pub forgotten: BTreeSet<Digest>,
}

impl Held {
    /// The last position.
    pub(super) fn head(&self) -> u64 {
        self.digests.keys().next_back().copied().unwrap_or(0)
    }

    /// Takes up what an entry says of others and of what is kept beside it.
    pub(super) fn take(
        &mut self,
        position: u64,
        envelope: &Envelope,
        last: &mut Heads,
    ) -> Result<(), String> {
        let named = Named::of(&envelope.payload);
        self.documents.extend(named.documents);
        self.matter.extend(named.matter);
        if envelope.act == FORGET {
            self.forgotten.extend(forgets(&envelope.payload)?);
        }
        let cites = envelope.cites()?;
        let moved = envelope.heads.iter().filter(|(volume, head)| last.get(volume) != Some(head));
        let moved: Heads = moved.map(|(volume, head)| (*volume, *head)).collect();
        last.extend(moved.iter().map(|(volume, head)| (*volume, *head)));
        if !moved.is_empty() || !cites.is_empty() {
            self.ties.push((position, moved, cites));
        }
        Ok(())
    }

    /// The volume by its first entry, to ask what it may cite and notes.
    pub(super) fn volume(&self, id: VolumeId) -> Option<Volume> {
        let (level, overlay) = self.opened.clone()?;
        Some(Volume { id, forum: String::new(), level, overlay, own: false, head: Head::NONE })
    }
}
