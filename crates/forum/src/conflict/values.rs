//! Properties of which one value only can be true, and several stand.

use super::{Conflict, Kind, Side, Status};
use crate::date::End;
use crate::schema::{self, Field};
use crate::state::{AsOf, Assertion, State, Thing};
use crate::value::Value;

/// Contradictions of values, by thing and property.
pub(super) fn conflicts(as_of: AsOf<'_>) -> Vec<Conflict<'_>> {
    let mut found = Vec::new();
    for thing in as_of.state.things() {
        found.extend(single_fields(thing).filter_map(|(act, field)| conflict(as_of, thing, act, field)));
    }
    found
}

/// The single-valued fields of the acts that made the thing.
fn single_fields(thing: &Thing) -> impl Iterator<Item = (&'static str, &'static Field)> {
    schema::acts()
        .filter(|act| act.makes.contains(&thing.noun))
        .flat_map(|act| act.fields.iter().map(move |field| (act.name, field)))
        .filter(|(_, field)| field.single)
}

/// The act whose word for a fact an entry of this act gives: who takes an office over is appointed to it.
fn fact(act: &str) -> &str {
    if act == "hand over" { "appoint" } else { act }
}

/// Two acts may well say different things, as a plan and what was held; two entries of one act may not.
fn conflict<'a>(
    as_of: AsOf<'a>,
    thing: &'a Thing,
    act: &'static str,
    field: &'static Field,
) -> Option<Conflict<'a>> {
    let state = as_of.state;
    let standing = as_of.values(thing, field.name).into_iter();
    let standing: Vec<&Assertion> = standing.filter(|one| fact(state.act_of(&one.said)) == act).collect();
    let opposed = |one: &&&Assertion| {
        let mut others = standing.iter().filter(|other| other.said.at != one.said.at);
        others.any(|other| !could_both_be(state, &one.value, &other.value))
    };
    let mut sides: Vec<Side<'a>> = Vec::new();
    for one in standing.iter().filter(opposed) {
        let same = |side: &&mut Side<'a>| side.assertions.iter().any(|other| other.value == one.value);
        match sides.iter_mut().find(same) {
            Some(side) => side.assertions.push(one),
            None => sides.push(Side { things: vec![&thing.id], assertions: vec![one] }),
        }
    }
    sides.sort_by_cached_key(|side| side.assertions.first().map(|one| one.value.written()));
    (sides.len() > 1).then_some(Conflict {
        kind: Kind::Values,
        about: &thing.id,
        property: Some(field.name),
        sides,
        sentence: None,
        status: Status::Stands,
    })
}

/// Whether some value satisfies both.
fn could_both_be(state: &State, one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::When(one), Value::When(other))
        | (Value::End(End::Date(one)), Value::End(End::Date(other))) => {
            !state.resolve(one).intersects(&state.resolve(other)).is_no()
        }
        (Value::End(End::NotKnown), Value::End(_)) | (Value::End(_), Value::End(End::NotKnown)) => true,
        (Value::Text(one), Value::Text(other)) => plain(one) == plain(other),
        _ => one == other,
    }
}

/// Words without what no reader would call a difference.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
