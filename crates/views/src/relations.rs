//! Ties of the forum with other organisations. They are the forum's own; nobody's membership elsewhere is
//! computed into anything.

use forum::noun::Noun;

use crate::{Cell, Params, Scene, Sheet, View, ViewError};
use crate::{cells, communities, labels, ledger, tables};

/// The view.
pub const VIEW: View = View { name: "relations", params: &[], show };

fn show(scene: &Scene<'_>, _: &Params) -> Result<Sheet, ViewError> {
    let columns = ["organisation", "kind", "over", "text", "about", "overlay"];
    let mut section = tables::table(scene, "relations", "ties", &columns);
    for (thing, truth) in ledger::seen(scene, Noun::Relation) {
        let mut over = cells::span(scene, thing);
        ledger::mark(&mut over, truth);
        let mut kind = cells::stack(scene, thing, "kind");
        for part in &mut kind.parts {
            part.link = Some(crate::Link::Thing(thing.id.clone()));
        }
        let row = vec![
            cells::stack(scene, thing, "organisation"),
            kind,
            over,
            cells::stack(scene, thing, "text"),
            Cell::stack(touching(scene, thing)),
            communities::overlay(scene, thing),
        ];
        section.push(Some(thing.id.clone()), row);
    }
    let mut sheet = tables::sheet(scene, "relations");
    let names = section.rows.iter().filter_map(|row| row.cells.first()).map(Cell::words);
    let mut names: Vec<String> = names.collect();
    names.sort();
    names.dedup();
    sheet.answer = scene.words.with("relations-answer", &[("count", names.len().into())]);
    sheet.notes.push(ledger::line(scene, "relations-note"));
    sheet.sections.push(tables::finish(section));
    sheet.sections.push(tables::finish(activities(scene)));
    Ok(sheet)
}

/// What a tie is about: headings, provisions, activities.
fn touching(scene: &Scene<'_>, relation: &forum::state::Thing) -> Vec<crate::Part> {
    cells::stack(scene, relation, "about").parts
}

/// Activities and provisions that a tie names, so that an overlap is seen before anything is adopted.
fn activities(scene: &Scene<'_>) -> crate::Section {
    let mut section = tables::table(scene, "relations", "overlaps", &["under", "organisation", "noun"]);
    let mut rows = Vec::new();
    for (relation, _) in ledger::seen(scene, Noun::Relation) {
        for thing in ledger::named(scene, relation, "about") {
            rows.push((labels::of(scene, thing), thing, relation));
        }
    }
    rows.sort_by(|one, other| (&one.0, &one.1.id, &one.2.id).cmp(&(&other.0, &other.1.id, &other.2.id)));
    for (_, thing, relation) in rows {
        let noun = crate::Part::text(scene.words.noun(thing.noun.word())).value(thing.noun.word());
        let row = vec![
            Cell::one(cells::named(scene, thing)),
            cells::stack(scene, relation, "organisation"),
            Cell::one(noun),
        ];
        section.push(Some(thing.id.clone()), row);
    }
    section
}
