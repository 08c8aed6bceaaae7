//! An entry names only what is as open as itself (rule 3), and outside an overlay nothing of an overlay (rule 15).

use super::{Proposal, Refusal};
use crate::entry::Openness;
use crate::id::Id;
use crate::state::{Said, State, Thing};

/// Every reference that the entry's readers could not follow.
pub(super) fn check(state: &State, proposal: &Proposal) -> Vec<Refusal> {
    if proposal.openness == Openness::Desk {
        return Vec::new();
    }
    proposal
        .act
        .references()
        .filter_map(|(name, id)| check_one(state.thing(id)?, name, id, proposal))
        .collect()
}

fn check_one(thing: &Thing, name: &'static str, id: &Id, proposal: &Proposal) -> Option<Refusal> {
    if thing.said().any(|said| readable(said, proposal)) {
        return None;
    }
    if let Some(overlay) = thing.overlay().filter(|overlay| Some(*overlay) != proposal.overlay.as_deref()) {
        return Some(Refusal::OfAnOverlay { name, id: id.clone(), overlay: overlay.to_owned() });
    }
    let level = thing.said().map(|said| said.openness.word()).next().unwrap_or("desk");
    Some(Refusal::MorePrivate { name, id: id.clone(), level })
}

/// Whether all who may read the entry may read what another one says.
pub(super) fn readable(said: &Said, proposal: &Proposal) -> bool {
    let overlaid = said.overlay.is_none() || said.overlay == proposal.overlay;
    proposal.openness == Openness::Desk || overlaid && said.openness.is_as_open_as(&proposal.openness)
}
