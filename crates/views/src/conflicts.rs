//! What sources say that cannot all be true: each with every side and who says it. Nothing picks a winner.

use forum::conflict::{Conflict, Kind, Side, Status, conflicts};
use forum::id::Id;
use forum::noun::Noun;

use crate::{Cell, Params, Part, Scene, Section, Sheet, Tone, View, ViewError};
use crate::{cells, claims, labels, ledger, tables};

/// The view.
pub const VIEW: View = View { name: "conflicts", params: &[], show };

fn show(scene: &Scene<'_>, _: &Params) -> Result<Sheet, ViewError> {
    let all = come_about(scene);
    let standing = all.iter().filter(|one| one.stands()).count();
    let mut sheet = tables::sheet(scene, "conflicts");
    sheet.answer = scene.words.with("conflicts-answer", &[("count", standing.into())]);
    sheet.notes.push(ledger::line(scene, "conflicts-note"));
    sheet.sections.push(section(scene, &all));
    let mut lapsed = tables::table(scene, "conflicts", "lapsed", &["about", "sides", "why"]);
    for one in all.iter().filter(|one| !one.stands()) {
        lapsed.push(
            Some(one.about.clone()),
            vec![about(scene, one), sides(scene, one), why(scene, &one.status)],
        );
    }
    if !lapsed.rows.is_empty() {
        sheet.sections.push(tables::finish(lapsed));
    }
    Ok(sheet)
}

/// Conflicts of which every side had come about by the day.
fn come_about<'a>(scene: &Scene<'a>) -> Vec<Conflict<'a>> {
    let mut all = conflicts(scene.as_of());
    let had = |side: &Side<'_>| {
        let mut things = side.things.iter().filter_map(|id| scene.state.thing(id)).peekable();
        things.peek().is_none() || things.any(|thing| !scene.as_of().come_about(thing).is_no())
    };
    all.retain(|one| one.sides.iter().all(had));
    all
}

/// The conflicts in the forum's own record that stand, without those of overlays.
pub fn own(scene: &Scene<'_>) -> Section {
    let mut all = come_about(scene);
    all.retain(|one| scene.state.thing(one.about).is_none_or(|thing| thing.overlay().is_none()));
    section(scene, &all)
}

fn section(scene: &Scene<'_>, all: &[Conflict<'_>]) -> Section {
    let mut section = tables::table(scene, "conflicts", "standing", &["about", "sides", "how_found"]);
    for one in all.iter().filter(|one| one.stands()) {
        let found = scene.words.say(match one.kind {
            Kind::Values => "conflicts-values",
            Kind::Holders => "conflicts-holders",
            Kind::Unlisted => "conflicts-unlisted",
            Kind::Entered => "conflicts-entered",
        });
        section.push(Some(one.about.clone()), vec![about(scene, one), sides(scene, one), Cell::text(found)]);
    }
    tables::finish(section)
}

/// What does not agree: the sentence that somebody entered, else the thing and its property.
fn about(scene: &Scene<'_>, conflict: &Conflict<'_>) -> Cell {
    let thing = scene.state.thing(conflict.about);
    let mut part = cells::thing(scene, conflict.about);
    if let Some(sentence) = conflict.sentence {
        part.text = sentence.to_owned();
    } else if let Some(property) = conflict.property {
        let named = [("first", part.text.as_str().into()), ("second", scene.words.field(property).into())];
        part.text = scene.words.with("label-of", &named);
    }
    part.sources = thing.filter(|_| conflict.kind == Kind::Entered).map(cells::sources).unwrap_or_default();
    Cell::one(part)
}

/// Each side with who says it, set as contested.
fn sides(scene: &Scene<'_>, conflict: &Conflict<'_>) -> Cell {
    Cell::stack(conflict.sides.iter().map(|side| of_side(scene, side)).collect())
}

fn of_side(scene: &Scene<'_>, side: &Side<'_>) -> Part {
    let sources = side.assertions.iter().flat_map(|one| cells::marks(&one.said));
    let mut part = match side.assertions.first() {
        Some(assertion) => Part { sources: sources.collect(), ..cells::value(scene, assertion) },
        None => things(scene, side),
    };
    part.tone = Tone::Contested;
    part
}

/// A side that is things: their names, the first leading to its page, with the sources of all.
fn things(scene: &Scene<'_>, side: &Side<'_>) -> Part {
    let found = side.things.iter().filter_map(|id| scene.state.thing(id));
    let found: Vec<_> = found.collect();
    let words = labels::listed(scene, side.things.iter().map(|id| name(scene, id)));
    let Some(first) = found.first() else { return Part::quiet(words) };
    let mut part = cells::with_words(scene, first, words);
    part.sources = found.iter().flat_map(|thing| cells::sources(thing)).collect();
    part.sources.dedup();
    part
}

/// A thing by its name; a value beside a claim by the value alone, since the claim stands on the other side.
fn name(scene: &Scene<'_>, id: &Id) -> String {
    match scene.state.thing_of(Noun::Rival, id) {
        Some(rival) => claims::figure(scene, rival).text,
        None => labels::of_id(scene, id),
    }
}

fn why(scene: &Scene<'_>, status: &Status) -> Cell {
    let (key, id) = match status {
        Status::Stands => return Cell::none(),
        Status::LapsedAsGone(id) => ("conflicts-gone", id),
        Status::LapsedAsCorrected(id) => ("conflicts-corrected", id),
    };
    let mut part = cells::thing(scene, id);
    part.text = scene.words.with(key, &[("thing", part.text.as_str().into())]);
    Cell::one(part)
}
