//! How a thing, an assertion or a date becomes a part of an answer: named, linked, marked with who says so, how
//! open it is and which overlay it comes from.

mod date;
mod value;

use forum::date::{End, Truth};
use forum::entry::{Mode, Openness};
use forum::id::Id;
use forum::noun::Noun;
use forum::schema::{Field, acts};
use forum::source::Source;
use forum::state::{Assertion, Said, Thing};
use forum::value::Value;

use crate::{Cell, Link, Mark, Part, Scene, Tone, labels};

pub use date::{dates, first_day, instant, span};
pub use value::{alone, text_of, value, word};

/// A thing by id: its name at the day, leading to its page. An id that names nothing here stands as itself.
pub fn thing(scene: &Scene<'_>, id: &Id) -> Part {
    scene.state.thing(id).map_or_else(|| Part::quiet(id.as_str()), |thing| named(scene, thing))
}

/// The same from the thing.
pub fn named(scene: &Scene<'_>, thing: &Thing) -> Part {
    with_words(scene, thing, labels::of(scene, thing))
}

/// A part leading to a thing under other words.
pub fn with_words(scene: &Scene<'_>, thing: &Thing, words: impl Into<String>) -> Part {
    let mut part = Part::text(words).to(Link::Thing(thing.id.clone()));
    // What had only possibly come about by the day is labelled so wherever it stands.
    let possibly = scene.day.is_some() && scene.as_of().come_about(thing) == Truth::Possibly;
    part.truth = possibly.then_some(Truth::Possibly);
    part.level = most_open(thing).and_then(level);
    part.overlay = thing.overlay().map(str::to_owned);
    part
}

/// A thing with the marks of every entry that speaks of it.
pub fn sourced(scene: &Scene<'_>, thing: &Thing) -> Part {
    let mut part = named(scene, thing);
    part.sources = sources(thing);
    part
}

/// Things below one another.
pub fn things<'t>(scene: &Scene<'_>, things: impl IntoIterator<Item = &'t Thing>) -> Cell {
    Cell::stack(things.into_iter().map(|thing| named(scene, thing)).collect())
}

/// The marks of every entry that speaks of a thing, each once.
pub fn sources(thing: &Thing) -> Vec<Mark> {
    let mut all: Vec<Mark> = thing.said().flat_map(|said| marks(said)).collect();
    all.dedup();
    all
}

/// Who says so: one mark for each source of an entry, or one without a source for what was done here.
pub fn marks(said: &Said) -> Vec<Mark> {
    let plain = Mark {
        cite: String::new(),
        confidence: None,
        entry: said.at.to_string(),
        mode: if said.mode == Mode::Live { "live" } else { "reported" },
        recorded: said.recorded.to_string(),
        note: said.note.clone(),
    };
    if said.sources.is_empty() {
        return vec![Mark { cite: said.recorder.clone(), ..plain }];
    }
    let of = |source: &Source| Mark {
        cite: source.written(),
        confidence: source.confidence.map(|confidence| confidence.word()),
        ..plain.clone()
    };
    said.sources.iter().map(of).collect()
}

/// The mark of how open something is: none for what is public.
pub fn level(openness: &Openness) -> Option<Openness> {
    (*openness != Openness::Public).then(|| openness.clone())
}

fn most_open(thing: &Thing) -> Option<&Openness> {
    thing.said().map(|said| &said.openness).min()
}

/// All standing values of a property at the day, each with its marks; equal values count once, and values of
/// which only one can be true are set as contested.
pub fn stack(scene: &Scene<'_>, thing: &Thing, property: &str) -> Cell {
    let standing = standing(scene, thing, property);
    let contested = contested(thing, &standing);
    let then = then(scene, thing);
    let mut parts: Vec<Part> = Vec::new();
    for assertion in standing {
        let mut part = value(&then, assertion);
        if contested {
            part.tone = Tone::Contested;
        }
        match parts.iter_mut().find(|other| other.text == part.text && other.link == part.link) {
            Some(same) => same.sources.extend(part.sources),
            None => parts.push(part),
        }
    }
    Cell::stack(parts)
}

/// The scene in which what a thing names bears the names of its time: the day it happened, or the last day of what
/// lasted and is over, and never later than the day at which one looks.
pub fn then<'s>(scene: &Scene<'s>, thing: &Thing) -> Scene<'s> {
    let ended = thing.values("to").any(|value| matches!(value, Value::End(End::Date(_))));
    let ends = || scene.state.spans(thing).iter().filter_map(|span| span.to.date()?.earliest()).min();
    let day = match thing.values("to").next() {
        Some(_) if ended => ends(),
        Some(_) => None,
        None => first_day(scene, thing),
    };
    let day = match (day, scene.day) {
        (Some(then), Some(asked)) => Some(then.min(asked)),
        (then, asked) => then.or(asked),
    };
    Scene { day, ..scene.clone() }
}

/// The standing assertions of a property at the day.
pub fn standing<'t>(scene: &Scene<'t>, thing: &Thing, property: &str) -> Vec<&'t Assertion> {
    scene.state.thing(&thing.id).map(|thing| scene.as_of().values(thing, property)).unwrap_or_default()
}

/// Whether of several values only one can be true, as the schema says: other words, or dates that no day meets.
pub fn contested(thing: &Thing, standing: &[&Assertion]) -> bool {
    let single =
        standing.first().and_then(|one| field(thing.noun, one.property)).is_some_and(|field| field.single);
    let differ = |one: &Assertion, other: &Assertion| {
        one.from == other.from
            && match (one.value.as_when(), other.value.as_when()) {
                (Some(one), Some(other)) => one.intersects(other).is_no(),
                _ => one.value != other.value,
            }
    };
    single
        && standing
            .iter()
            .enumerate()
            .any(|(at, one)| standing.iter().skip(at + 1).any(|other| differ(one, other)))
}

/// The field of a noun's acts with that name.
pub fn field(noun: Noun, property: &str) -> Option<&'static Field> {
    acts().filter(|act| act.makes.contains(&noun)).find_map(|act| act.field(property))
}

/// What is not known or not recorded, said quietly; the key is a message.
pub fn quiet(scene: &Scene<'_>, key: &str) -> Cell {
    Cell::one(Part::quiet(scene.words.say(key)))
}

/// A cell, or a quiet message where it is empty.
pub fn or_quiet(scene: &Scene<'_>, cell: Cell, key: &str) -> Cell {
    if cell.parts.is_empty() { quiet(scene, key) } else { cell }
}
