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
    let act = proposal.act.references().map(|(name, id)| (name, id.clone()));
    let named = act.chain(proposal.act.facts()).chain(proposal.actor.clone().map(|actor| ("actor", actor)));
    let mut refusals: Vec<Refusal> =
        named.filter_map(|(name, id)| check_one(state, name, &id, proposal)).collect();
    refusals.dedup();
    refusals
}

/// The same for whoever acts without being named.
pub(super) fn check_acting(state: &State, acting: Option<&Id>, proposal: &Proposal) -> Option<Refusal> {
    check_one(state, "actor", acting.filter(|_| proposal.actor.is_none())?, proposal)
}

fn check_one(state: &State, name: &'static str, id: &Id, proposal: &Proposal) -> Option<Refusal> {
    let thing = state.thing(id)?;
    if is_known(state, thing, proposal) {
        return None;
    }
    if let Some(overlay) = thing.overlay().filter(|overlay| Some(*overlay) != proposal.overlay.as_deref()) {
        return Some(Refusal::OfAnOverlay { name, id: id.clone(), overlay: overlay.to_owned() });
    }
    let level = thing.said().map(|said| said.openness.word()).next().unwrap_or("desk");
    Some(Refusal::MorePrivate { name, id: id.clone(), level })
}

/// Whether all who may read the entry know of a thing.
pub(super) fn is_known(state: &State, thing: &Thing, proposal: &Proposal) -> bool {
    state.is_known_to(thing, |said| readable(said, proposal))
}

/// Whether all who may read the entry may read what another one says.
pub(super) fn readable(said: &Said, proposal: &Proposal) -> bool {
    let overlaid = said.overlay.is_none() || said.overlay == proposal.overlay;
    proposal.openness == Openness::Desk || overlaid && said.openness.is_as_open_as(&proposal.openness)
}
