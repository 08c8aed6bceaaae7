//! What somebody set against each other, where no computation can see it. It lapses when something on a side is gone,
//! or was corrected after it was entered: whoever corrected has seen the other side.

use std::sync::Arc;

use super::{Conflict, Kind, Side, Status};
use crate::id::Id;
use crate::noun::Noun;
use crate::state::{AsOf, Fate, Said, State, Thing};

/// Entered contradictions, by their own ids.
pub(super) fn conflicts(as_of: AsOf<'_>) -> Vec<Conflict<'_>> {
    let all = as_of.state.all(Noun::Conflict);
    all.map(|thing| Conflict {
        kind: Kind::Entered,
        about: &thing.id,
        property: None,
        sides: ["side_a", "side_b"]
            .map(|side| Side { things: thing.refs(side), assertions: Vec::new() })
            .into(),
        sentence: as_of.text(thing, "sentence"),
        status: status(as_of.state, thing),
    })
    .collect()
}

fn status(state: &State, conflict: &Thing) -> Status {
    let entered: Vec<&Arc<Said>> = conflict.said().collect();
    let sides: Vec<&Id> = conflict.refs("side_a").into_iter().chain(conflict.refs("side_b")).collect();
    for id in sides {
        let Some(thing) = state.thing(id) else { return Status::LapsedAsGone(id.clone()) };
        if entered.iter().all(|said| corrected_since(state, thing, said)) {
            return Status::LapsedAsCorrected(id.clone());
        }
    }
    Status::Stands
}

fn corrected_since(state: &State, thing: &Thing, conflict: &Said) -> bool {
    let correcting = thing.assertions.iter().filter_map(|one| match &one.fate {
        Fate::Corrected { by, .. } | Fate::Withdrawn { by, .. } => state.said(by),
        _ => None,
    });
    let mut correcting = correcting.map(|(said, _)| said);
    correcting.any(|said| after(said, conflict))
}

/// Within a volume the positions tell, between volumes the times at which they were recorded.
fn after(one: &Said, other: &Said) -> bool {
    if one.at.volume == other.at.volume {
        one.at.position > other.at.position
    } else {
        one.recorded > other.recorded
    }
}
