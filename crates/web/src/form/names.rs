//! Things by their names: what a field offers, and which thing a name means.

use forum::id::Id;
use forum::noun::Noun;
use forum::state::{State, Thing};
use views::Scene;

use super::{Fault, Typed};
use crate::visit::Visit;

/// The most that is offered for a name that is nobody's.
const OFFERED: usize = 8;

/// What a field may name: words that tell one thing from all others, and the thing, sorted by the words.
pub(super) fn offered<'a>(visit: &'a Visit, nouns: &[Noun]) -> Vec<(String, &'a Thing)> {
    let state = &visit.sight.state;
    let things: Vec<&Thing> = if nouns.is_empty() {
        state.things().filter(|thing| is_offered(thing.noun)).collect()
    } else {
        nouns.iter().flat_map(|noun| state.all(*noun)).collect()
    };
    let mut named: Vec<(String, &Thing)> =
        things.into_iter().map(|thing| (named(visit, &thing.id), thing)).collect();
    named.sort_by(|(one, a), (other, b)| (one, &a.id).cmp(&(other, &b.id)));
    let twice: Vec<bool> = named
        .iter()
        .enumerate()
        .map(|(at, (name, _))| {
            let same = |place: Option<usize>| {
                place.and_then(|place| named.get(place)).is_some_and(|(other, _)| other == name)
            };
            same(at.checked_sub(1)) || same(Some(at + 1))
        })
        .collect();
    named
        .into_iter()
        .zip(twice)
        .map(|((name, thing), twice)| {
            (if twice { format!("{name} [{}]", thing.id.short()) } else { name }, thing)
        })
        .collect()
}

/// Where anything can be named, what stands between things is left out: it is found from its own page.
const fn is_offered(noun: Noun) -> bool {
    !matches!(
        noun,
        Noun::Alias
            | Noun::Standing
            | Noun::Tenure
            | Noun::Frame
            | Noun::Grouping
            | Noun::Use
            | Noun::Part
            | Noun::Wording
    )
}

/// What lists call a thing, not too long for a line.
pub(crate) fn named(visit: &Visit, id: &Id) -> String {
    named_in(visit, &visit.sight.state, id)
}

/// The same in another state than the page's.
pub(crate) fn named_in(visit: &Visit, state: &State, id: &Id) -> String {
    let name = match state.thing(id) {
        Some(thing) => views::name_of(&Scene { state, ..visit.scene() }, thing),
        None => return id.to_string(),
    };
    if name.chars().count() <= 110 {
        return name;
    }
    let cut: String = name.chars().take(108).collect();
    format!("{cut} …")
}

/// The id that was meant by a name, an other name or an id.
pub(crate) fn resolve(
    visit: &Visit,
    typed: &Typed,
    field: &str,
    nouns: &[Noun],
    given: &str,
) -> Result<String, Fault> {
    let state = &visit.sight.state;
    if let Some(taken) = typed.taken(field, given).filter(|taken| taken.parse::<Id>().is_ok()) {
        return Ok(taken.to_owned());
    }
    // An id is judged by the desk, which says what is wrong with it.
    if given.parse::<Id>().is_ok() {
        return Ok(given.to_owned());
    }
    let offered = offered(visit, nouns);
    if let Some((_, thing)) = offered.iter().find(|(words, _)| words == given) {
        return Ok(thing.id.to_string());
    }
    if let Some(thing) = state.find(given).filter(|thing| nouns.is_empty() || nouns.contains(&thing.noun)) {
        return Ok(thing.id.to_string());
    }
    let (same, near) = candidates(visit, &offered, given);
    match same.as_slice() {
        [only] => Ok(only.0.clone()),
        [] => Err(nobody(visit, field, given, near)),
        _ => Err(Fault {
            given: given.to_owned(),
            choices: same,
            ..Fault::of(field, visit.words.with("web-name-several", &[("given", given.into())]))
        }),
    }
}

type Choices = Vec<(String, String)>;

/// Things one of whose names is what was typed, and things whose names hold all its words.
fn candidates(visit: &Visit, offered: &[(String, &Thing)], given: &str) -> (Choices, Choices) {
    let seen = visit.sight.state.as_of(visit.asked.as_of);
    let wanted = given.to_lowercase();
    let parts: Vec<&str> = wanted.split_whitespace().collect();
    let (mut same, mut near) = (Vec::new(), Vec::new());
    for (words, thing) in offered {
        let names: Vec<String> = seen.all_names(thing).into_iter().map(str::to_lowercase).collect();
        let choice = || (thing.id.to_string(), words.clone());
        if names.contains(&wanted) {
            same.push(choice());
        } else if near.len() < OFFERED
            && names.iter().any(|name| parts.iter().all(|part| name.contains(part)))
        {
            near.push(choice());
        }
    }
    (same, near)
}

fn nobody(visit: &Visit, field: &str, given: &str, near: Choices) -> Fault {
    let key = if near.is_empty() { "web-name-unknown" } else { "web-name-near" };
    Fault {
        given: given.to_owned(),
        choices: near,
        ..Fault::of(field, visit.words.with(key, &[("given", given.into())]))
    }
}
