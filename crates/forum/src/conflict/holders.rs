//! Two participants that certainly held an office for one at the same time.

use super::{Conflict, Kind, Side, Status};
use crate::date::overlaps_certainly;
use crate::noun::Noun;
use crate::state::{AsOf, State, Thing};

/// Contradictions of tenures, by office.
pub(super) fn conflicts(as_of: AsOf<'_>) -> Vec<Conflict<'_>> {
    let state = as_of.state;
    let mut found = Vec::new();
    for office in state.all(Noun::Office).filter(|office| as_of.flag(office, "one_holder")) {
        let tenures = state.referring(Noun::Tenure, "office", &office.id);
        for (at, one) in tenures.iter().enumerate() {
            let rest = tenures.iter().skip(at + 1).filter(|other| opposed(state, one, other));
            found.extend(rest.map(|other| Conflict {
                kind: Kind::Holders,
                about: &office.id,
                property: None,
                sides: [*one, *other].map(side).into(),
                sentence: None,
                status: Status::Stands,
            }));
        }
    }
    found
}

fn side(tenure: &Thing) -> Side<'_> {
    Side { things: vec![&tenure.id], assertions: Vec::new() }
}

/// The same area, no participant in common, and every reading of the dates has both holding on one day.
fn opposed(state: &State, one: &Thing, other: &Thing) -> bool {
    let (holders, others) = (one.refs("participant"), other.refs("participant"));
    let different = !holders.iter().any(|holder| others.contains(holder));
    let spans = state.spans(other);
    let overlap = || {
        let mut readings = state.spans(one).into_iter();
        readings.all(|one| spans.iter().all(|other| overlaps_certainly(&one, other)))
    };
    different && one.refs("area") == other.refs("area") && overlap()
}
