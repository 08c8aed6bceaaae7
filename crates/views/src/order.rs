//! Lists in the order of time by what is known: bounds from other facts are looked up, and nothing is invented.

use forum::date::{SortKey, When};
use forum::state::{State, Thing};

/// Where a thing stands in a list: by the first of its standing dates.
pub fn key(state: &State, thing: &Thing) -> SortKey {
    let first = state.times(thing).iter().map(When::sort_key).min();
    first.unwrap_or_else(|| When::unknown().sort_key())
}

/// Sorts by time, then by id, so that equal records give equal lists.
pub fn by_time(state: &State, things: &mut [&Thing]) {
    things.sort_by_cached_key(|thing| (key(state, thing), thing.id.clone()));
}
