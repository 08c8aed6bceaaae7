//! What an author says that a forum should share, as lists of evidence for the forum as a whole. The names are
//! data: readings that another reading is about. Nothing here counts or weighs, and no participant is named.

use forum::noun::Noun;
use forum::state::Thing;

use crate::{Cell, Params, Part, Scene, Section, Sheet, Tone, View, ViewError};
use crate::{adopted, cells, decisions, labels, ledger, plan, promises, tables};

/// The view.
pub const VIEW: View = View { name: "communities", params: &[], show };

fn show(scene: &Scene<'_>, _: &Params) -> Result<Sheet, ViewError> {
    let mut sheet = tables::sheet(scene, "communities");
    let heads = heads(scene);
    let lists: Vec<&Thing> = heads.iter().flat_map(|head| lists(scene, head)).collect();
    sheet.answer = match heads.first().and_then(|head| head.text("by")) {
        Some(author) => {
            let names = lists.iter().map(|one| labels::of(scene, one));
            let args = [("author", author.into()), ("names", labels::listed(scene, names).into())];
            labels::capital(&scene.words.with("communities-answer", &args))
        }
        None => scene.words.say("communities-none"),
    };
    sheet.notes.push(ledger::line(scene, "communities-note"));
    sheet.sections.push(tables::finish(overview(scene, &heads, &lists)));
    if !lists.is_empty() {
        sheet.sections.push(tables::finish(evidence(scene, &lists)));
    }
    sheet.sections.extend(ledger::coverage(scene));
    Ok(sheet)
}

/// Readings that are about other readings.
fn heads<'a>(scene: &Scene<'a>) -> Vec<&'a Thing> {
    let mut all: Vec<&Thing> = scene.state.all(Noun::Reading).collect();
    all.retain(|one| !lists(scene, one).is_empty());
    all
}

fn lists<'a>(scene: &Scene<'a>, head: &Thing) -> Vec<&'a Thing> {
    ledger::named(scene, head, "about").into_iter().filter(|one| one.noun == Noun::Reading).collect()
}

/// What the author says of each, in the author's words or ours after them.
fn overview(scene: &Scene<'_>, heads: &[&Thing], lists: &[&Thing]) -> Section {
    let mut section = tables::table(scene, "communities", "readings", &["reading", "words", "by", "overlay"]);
    for one in heads.iter().chain(lists) {
        let row = vec![
            Cell::one(cells::sourced(scene, one)),
            cells::stack(scene, one, "words"),
            cells::stack(scene, one, "by"),
            overlay(scene, one),
        ];
        section.push(Some(one.id.clone()), row);
    }
    section
}

/// The overlay that something comes from, by its title.
pub fn overlay(scene: &Scene<'_>, thing: &Thing) -> Cell {
    let Some(name) = thing.overlay() else { return Cell::none() };
    let title = scene.state.overlays().find(|note| note.overlay.as_deref() == Some(name));
    let title = title.map(|note| note.title.as_str()).filter(|title| !title.is_empty());
    Cell::one(Part::text(title.unwrap_or(name)).value(name))
}

/// The evidence that the record holds, a list under the name of each reading: each thing that the reading names,
/// and what is recorded of it.
fn evidence(scene: &Scene<'_>, lists: &[&Thing]) -> Section {
    let columns = ["evidence", "noun", "date", "recorded_of_it"];
    let mut section = tables::table(scene, "communities", "evidence", &columns);
    for list in lists {
        let group = Some(labels::of(scene, list));
        let mut things = ledger::named(scene, list, "about");
        things.retain(|thing| !scene.as_of().come_about(thing).is_no());
        if things.is_empty() {
            section.push_in(group.clone(), None, vec![cells::quiet(scene, "communities-nothing")]);
        }
        for thing in things {
            section.push_in(group.clone(), Some(thing.id.clone()), row(scene, thing));
        }
    }
    section
}

fn row(scene: &Scene<'_>, thing: &Thing) -> Vec<Cell> {
    let noun = scene.words.noun(thing.noun.word());
    vec![
        Cell::one(cells::sourced(scene, thing)),
        Cell::one(Part::text(noun).value(thing.noun.word())),
        dated(scene, thing),
        recorded(scene, thing),
    ]
}

/// When it was; of texts and provisions, when they were agreed.
fn dated(scene: &Scene<'_>, thing: &Thing) -> Cell {
    let texts = if thing.noun == Noun::Provision { thing.refs("text") } else { vec![&thing.id] };
    let decided = texts.into_iter().flat_map(|text| scene.as_of().referring(Noun::Decision, "text", text));
    let decided: Vec<Part> = decided.flat_map(|(one, _)| cells::dates(scene, one).parts).collect();
    match (decided.is_empty(), thing.times().is_empty()) {
        (false, _) => Cell::stack(decided),
        (true, false) => cells::dates(scene, thing),
        (true, true) => Cell::none(),
    }
}

/// What the record has of a thing, for the forum as a whole.
fn recorded(scene: &Scene<'_>, thing: &Thing) -> Cell {
    let parts = match thing.noun {
        Noun::Text => outcomes(scene, thing),
        Noun::Provision => {
            let carriers = adopted::carriers(scene, thing);
            let told = adopted::told(scene, thing, &carriers);
            let told = told.into_iter().map(|one| match one.noun {
                Noun::Report => promises::report(scene, one, scene.as_of().come_about(one)),
                _ => cells::named(scene, one),
            });
            parts(scene, carriers.into_iter()).into_iter().chain(told).collect()
        }
        Noun::Challenge | Noun::Area | Noun::Dimension => under(scene, thing),
        Noun::SetAside => vec![Part { tone: Tone::Aside, ..ledger::status(scene, "set aside", Tone::Aside) }],
        Noun::Term => {
            let uses = scene.as_of().referring(Noun::Use, "term", &thing.id);
            uses.into_iter().flat_map(|(one, _)| cells::stack(scene, one, "text").parts).collect()
        }
        Noun::Activity => {
            plan::Item::of(scene, scene.state.thing(&thing.id).unwrap_or(thing)).outcome(scene).parts
        }
        _ => promises::reports(scene, thing),
    };
    let mut each: Vec<Part> = Vec::new();
    for part in parts {
        if each.iter().all(|other| other.text != part.text || other.link != part.link) {
            each.push(part);
        }
    }
    Cell::stack(each)
}

fn outcomes(scene: &Scene<'_>, text: &Thing) -> Vec<Part> {
    let decided = scene.as_of().referring(Noun::Decision, "text", &text.id);
    decided.into_iter().flat_map(|(one, _)| decisions::words(scene, one)).collect()
}

/// Provisions adopted, links stated and items set aside under a heading.
fn under(scene: &Scene<'_>, heading: &Thing) -> Vec<Part> {
    let of = |noun: Noun, property: &str| {
        let found = scene.as_of().referring(noun, property, &heading.id);
        found.into_iter().map(|(one, _)| one).collect::<Vec<_>>()
    };
    let provisions =
        of(Noun::Provision, "about").into_iter().filter(|one| !adopted::of(scene, one).0.is_no());
    let links = of(Noun::Linkage, "cause").into_iter().chain(of(Noun::Linkage, "effect"));
    let aside = of(Noun::SetAside, "about");
    parts(scene, provisions.chain(links).chain(aside))
}

fn parts<'t>(scene: &Scene<'_>, things: impl Iterator<Item = &'t Thing>) -> Vec<Part> {
    things.map(|one| cells::named(scene, one)).collect()
}
