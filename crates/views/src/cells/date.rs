//! Dates in words, with their precision kept and every standing value shown.

use forum::date::{Day, When};
use forum::state::{Assertion, Said, Thing};

use super::{contested, level, marks, standing};
use crate::{Cell, Part, Scene, Tone};

/// The properties that date a thing, the first that stands: as in `Thing::times`.
const MAIN: &[&str] = &["date", "from", "year", "made", "as_of", "listed"];

/// A date in words with its stored form; a bound taken from another fact is looked up.
pub(super) fn part(scene: &Scene<'_>, when: &When) -> Part {
    let resolved = scene.state.resolve(when);
    let part = Part::text(scene.words.when(&resolved)).value(when.written());
    if resolved.is_unknown() { part.tone(Tone::Quiet) } else { part }
}

/// All standing main dates of a thing, each with its marks; `date not known` where there is none.
pub fn dates(scene: &Scene<'_>, thing: &Thing) -> Cell {
    let main = MAIN.iter().find(|property| thing.standing(property).next().is_some());
    let cell = main.map(|property| super::stack(scene, thing, property)).unwrap_or_default();
    super::or_quiet(scene, cell, "date-not-known")
}

/// Over which time something holds: one line for each combination of standing starts and ends.
pub fn span(scene: &Scene<'_>, thing: &Thing) -> Cell {
    let starts = standing(scene, thing, "from");
    let ends = standing(scene, thing, "to");
    let clash = contested(thing, &starts) || contested(thing, &ends);
    let marks_of = |written: &str, of: &[&Assertion]| {
        of.iter()
            .filter(|one| one.value.written() == written)
            .flat_map(|one| marks(&one.said))
            .collect::<Vec<_>>()
    };
    let raw = thing.spans();
    let parts = scene.state.spans(thing).into_iter().zip(raw).map(|(span, raw)| {
        let mut part = Part::text(scene.words.span(&span));
        part.value = Some(format!("{}/{}", raw.from.written(), raw.to.written()));
        part.sources = marks_of(raw.from.written(), &starts);
        for mark in marks_of(raw.to.written(), &ends) {
            if !part.sources.contains(&mark) {
                part.sources.push(mark);
            }
        }
        part.level = starts.first().and_then(|one| level(&one.said.openness));
        if clash {
            part.tone = Tone::Contested;
        } else if span.has_no_dates() {
            part.tone = Tone::Quiet;
        }
        part
    });
    Cell::stack(parts.collect())
}

/// The first day on which a thing can have come about, for names as they were then.
pub fn first_day(scene: &Scene<'_>, thing: &Thing) -> Option<Day> {
    scene.state.times(thing).iter().filter_map(When::earliest).min()
}

/// When an entry was taken into the record, to the minute, with the instant as its stored form.
pub fn instant(scene: &Scene<'_>, said: &Said) -> Part {
    let recorded = said.recorded.to_string();
    Part::text(scene.words.instant(&recorded)).value(recorded)
}
