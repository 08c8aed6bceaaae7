//! Objections lodged before a live decision that does not list them (invariant I6): two files met, and neither knew.

use super::{Conflict, Kind, Side, Status};
use crate::entry::Mode;
use crate::id::Id;
use crate::noun::Noun;
use crate::state::{AsOf, Objections, Said, State, Thing};

/// Contradictions of decisions with objections, by decision. A release, which carries no list, is not judged.
pub(super) fn conflicts(as_of: AsOf<'_>) -> Vec<Conflict<'_>> {
    let state = as_of.state;
    let mut found = Vec::new();
    for decision in state.all(Noun::Decision) {
        for said in decision.said().filter(|said| said.mode == Mode::Live) {
            let Objections::Listed(list) = &said.objections else { continue };
            let lodged = lodged_to(state, decision).into_iter();
            let unlisted = lodged.filter(|objection| {
                !list.contains(&objection.id) && lodged_before(state, objection, decision, said)
            });
            found.extend(unlisted.map(|objection| conflict(decision, objection)));
        }
    }
    found
}

fn conflict<'a>(decision: &'a Thing, objection: &'a Thing) -> Conflict<'a> {
    let side = |id: &'a Id| Side { things: vec![id], assertions: Vec::new() };
    Conflict {
        kind: Kind::Unlisted,
        about: &decision.id,
        property: None,
        sides: vec![side(&decision.id), side(&objection.id)],
        sentence: None,
        status: Status::Stands,
    }
}

/// Objections to the text decided on or to a provision of it, overlays excepted.
fn lodged_to<'a>(state: &'a State, decision: &Thing) -> Vec<&'a Thing> {
    let texts = decision.refs("text");
    let provisions = texts.iter().flat_map(|text| state.referring(Noun::Provision, "text", text));
    let provisions: Vec<&Id> = provisions.map(|provision| &provision.id).collect();
    let to = texts.into_iter().chain(provisions);
    let mut lodged: Vec<&Thing> = to.flat_map(|to| state.referring(Noun::Objection, "to", to)).collect();
    lodged.sort_by(|one, other| one.id.cmp(&other.id));
    lodged.dedup_by(|one, other| one.id == other.id);
    lodged.retain(|objection| objection.overlay().is_none());
    lodged
}

/// Recorded before the decision was, or certainly dated before its day.
fn lodged_before(state: &State, objection: &Thing, decision: &Thing, said: &Said) -> bool {
    let decided = state.times(decision).iter().filter_map(crate::date::When::earliest).min();
    let dated = state.times(objection).iter().filter_map(crate::date::When::latest).max();
    let dated_before = decided.zip(dated).is_some_and(|(decided, lodged)| lodged < decided);
    dated_before || objection.said().any(|lodged| lodged.recorded < said.recorded)
}
