//! What the desk in its seat may record live: the forms that are offered to it.

use super::may::{May, holds_office, may_seen};
use super::{Charter, Denial, Doubt};
use crate::date::{Day, Truth};
use crate::schema::{self, ActKind};
use crate::state::{Eyes, State};

/// Whether the desk of this file may record acts live that need a right. A participant's desk may do what the
/// participant may; the desk of a named chair what its seat may, while that participant certainly holds the office.
#[must_use]
pub fn seat_may(state: &State, charter: &Charter, right: &str, eyes: &Eyes) -> May {
    let Some(seat) = state.seat() else { return May::No(Denial::NotAParticipant) };
    if let ("participant", Some(own)) = (seat.kind.as_str(), &seat.participant) {
        return may_seen(state, charter, own, right, eyes);
    }
    let given = charter.seat_rights(&seat.kind).into_iter().filter(|given| given.value == right);
    let Some(given) = given.max_by_key(|given| given.truth) else {
        let holds = format!("the desk of the {}", seat.kind);
        return May::No(Denial::NotGiven { day: charter.day, holds });
    };
    let through = vec![given.part.clone()];
    if given.truth != Truth::Yes {
        return May::Uncertain { through, why: Doubt::Charter(given.part.clone()) };
    }
    match seat.participant.as_ref().map(|holder| holds_office(state, charter, holder, &seat.kind, eyes)) {
        None => May::Yes { through },
        Some(May::Yes { through: held }) => May::Yes { through: held.into_iter().chain(through).collect() },
        Some(other) => other,
    }
}

/// The acts that the desk of this file may record live on a day, in the order of the guide, each with *yes* or
/// *possibly*; what a desk keeps for itself needs no right. Every other act can be recorded as reported.
#[must_use]
pub fn open_acts(state: &State, day: Day) -> Vec<(&'static ActKind, Truth)> {
    let charter = Charter::at(state, day);
    let open = |act: &'static ActKind| {
        act.right.map_or(Truth::Yes, |right| seat_may(state, &charter, right, &Eyes::Everything).truth())
    };
    schema::acts().map(|act| (act, open(act))).filter(|(_, truth)| !truth.is_no()).collect()
}
