//! What ledgers start from: things in the order of time with the answer whether they had come about, dates that
//! are told apart by the day at which one looks, and what the record cannot see.

use forum::date::{Day, Truth, When};
use forum::noun::Noun;
use forum::state::{Assertion, Thing};

use crate::absence::Names;
use crate::{Cell, Link, Part, Scene, Section, Tone, cells, labels, order};

/// Things of a noun that had come about or possibly had, in the order of time.
pub fn seen<'a>(scene: &Scene<'a>, noun: Noun) -> Vec<(&'a Thing, Truth)> {
    let mut all: Vec<_> = scene.as_of().all(noun).collect();
    by_time(scene, &mut all);
    all
}

/// Sorts by time, then by id.
pub fn by_time(scene: &Scene<'_>, all: &mut [(&Thing, Truth)]) {
    all.sort_by_cached_key(|(thing, _)| (order::key(scene.state, thing), thing.id.clone()));
}

/// The main dates of a thing; where one looks from a day on which it had only possibly come about, that is marked.
pub fn dated(scene: &Scene<'_>, thing: &Thing, truth: Truth) -> Cell {
    let mut cell = cells::dates(scene, thing);
    mark(&mut cell, truth);
    cell
}

/// Marks the parts of a cell as possible, where they are not certain.
pub fn mark(cell: &mut Cell, truth: Truth) {
    if truth == Truth::Possibly {
        for part in &mut cell.parts {
            part.truth = Some(truth);
        }
    }
}

/// Whether a date had come by the end of the day at which one looks; without a day every date has.
pub fn come_by(scene: &Scene<'_>, when: &When) -> Truth {
    scene.day.map_or(Truth::Yes, |day| begun_by(&scene.state.resolve(when), day))
}

/// Whether a date had begun by the end of a day.
pub fn begun_by(when: &When, day: Day) -> Truth {
    if when.earliest().is_some_and(|first| first > day) {
        Truth::No
    } else if !when.is_doubtful() && when.begun_by().is_some_and(|last| last <= day) {
        Truth::Yes
    } else {
        Truth::Possibly
    }
}

/// Whether a date lies in a year; one that nothing bounds lies in none.
pub fn in_year(scene: &Scene<'_>, when: &When, year: i16) -> Truth {
    let when = scene.state.resolve(when);
    let (first, last) = (when.earliest().map(Day::year), when.latest().map(Day::year));
    let outside = first.is_some_and(|first| first > year) || last.is_some_and(|last| last < year);
    if outside || (first.is_none() && last.is_none()) {
        Truth::No
    } else if first == Some(year) && last == Some(year) && !when.is_doubtful() {
        Truth::Yes
    } else {
        Truth::Possibly
    }
}

/// Whether any main date of a thing lies in a year.
pub fn thing_in_year(scene: &Scene<'_>, thing: &Thing, year: i16) -> Truth {
    let times = thing.times();
    times.into_iter().map(|when| in_year(scene, when, year)).fold(Truth::No, Truth::or)
}

/// Values of a property whose own date had come: a layer of a measure that came later is not shown before.
pub fn layer(scene: &Scene<'_>, thing: &Thing, property: &str, unknown: &str) -> Cell {
    let standing = cells::standing(scene, thing, property);
    let come = |one: &&&Assertion| one.value.as_when().is_none_or(|when| !come_by(scene, when).is_no());
    let parts = standing.iter().filter(come).map(|one| match one.value.as_when() {
        Some(when) if when.is_unknown() => {
            let quiet = Part::quiet(scene.words.say(unknown)).value(when.written());
            Part { sources: cells::marks(&one.said), ..quiet }
        }
        _ => cells::value(scene, one),
    });
    Cell::stack(parts.collect())
}

/// A word of status, with its stored form.
pub fn status(scene: &Scene<'_>, word: &str, tone: Tone) -> Part {
    Part::text(scene.words.status(word)).value(word).tone(tone)
}

/// What the packs of this record say that they cannot see; none where they say nothing.
pub fn coverage(scene: &Scene<'_>) -> Option<Section> {
    let lines: Vec<Cell> =
        scene.state.packs().flat_map(|pack| &pack.coverage).map(|said| Cell::text(said.as_str())).collect();
    let title = scene.words.say("coverage");
    (!lines.is_empty()).then(|| Section { name: "coverage", title, lines, ..Section::default() })
}

/// Things that a thing names in a property, as they stand.
pub fn named<'a>(scene: &Scene<'a>, thing: &Thing, property: &str) -> Vec<&'a Thing> {
    thing.refs(property).into_iter().filter_map(|id| scene.state.thing(id)).collect()
}

/// A provision by its heading and our summary of it.
pub fn provision(scene: &Scene<'_>, thing: &Thing) -> Part {
    let mut part = cells::sourced(scene, thing);
    if let Some(summary) = thing.text("summary").filter(|summary| *summary != part.text) {
        part.text = pair(scene, &part.text, summary);
    }
    part
}

/// The same where it stands among what nothing was told of: by its text alone, if its words name a participant.
pub fn nameless_provision(scene: &Scene<'_>, names: &Names<'_>, thing: &Thing) -> Part {
    let mut part = provision(scene, thing);
    if names.named_in(&[Cell::one(part.clone())]) {
        let text = named(scene, thing, "text").into_iter().map(|text| labels::of(scene, text));
        part.text = pair(scene, &labels::listed(scene, text), &scene.words.noun(thing.noun.word()));
    }
    part
}

fn pair(scene: &Scene<'_>, first: &str, second: &str) -> String {
    scene.words.with("label-of", &[("first", first.into()), ("second", second.into())])
}

/// A cell of things with where each leads.
pub fn list<'t>(scene: &Scene<'_>, things: impl IntoIterator<Item = &'t Thing>) -> Cell {
    cells::things(scene, things)
}

/// A cell in which participants and bodies bear the names that they had when something was.
pub fn as_then(scene: &Scene<'_>, what: &Thing, mut cell: Cell) -> Cell {
    let Some(day) = cells::first_day(scene, what) else { return cell };
    let then = scene.state.as_of(Some(day));
    for part in &mut cell.parts {
        let Some(Link::Thing(id)) = &part.link else { continue };
        let named = scene
            .state
            .thing(id)
            .filter(|thing| matches!(thing.noun, Noun::Participant | Noun::Body | Noun::Organisation));
        if let Some(thing) = named {
            part.text = then.name_in(thing, scene.words.language()).to_owned();
        }
    }
    cell
}

/// A running line of plain words from a message.
pub fn line(scene: &Scene<'_>, key: &str) -> Cell {
    Cell::text(scene.words.say(key))
}
