//! One text: its names, versions, provisions with their wordings, what was decided and what came of it.

mod deeds;
mod margin;
mod provisions;

pub use provisions::{of as provisions_of, said as said_in, versions as versions_of};

use forum::noun::Noun;
use forum::state::Thing;

use super::decided;
use crate::tables::{finish, sheet, table};
use crate::{
    Cell, Param, ParamKind, Params, Part, Scene, Section, Sheet, View, ViewError, cells, labels, lookup,
    order,
};

/// See the module.
pub const VIEW: View =
    View { name: "text", params: &[Param { name: "id", kind: ParamKind::Thing, required: true }], show };

/// Properties of a text in the order of the page.
const ABOUT: &[&str] = &[
    "kind",
    "symbol",
    "state",
    "body",
    "by",
    "meeting",
    "area",
    "about",
    "summary",
    "replaces",
    "consultation",
];

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let text = lookup::needed(scene, params, "text", "id", &[Noun::Text, Noun::Provision, Noun::Version])?;
    let of_part = text.refs("text").first().and_then(|id| scene.state.thing(id));
    let text = of_part.filter(|_| text.noun != Noun::Text).unwrap_or(text);
    let mut sheet = sheet(scene, "text");
    sheet.title = labels::of(scene, text);
    sheet.answer = answer(scene, text);
    sheet.notes = text.notes().into_iter().map(Cell::text).collect();
    sheet.notes.extend(provisions::side_by_side(scene, text));
    sheet.sections.push(about(scene, text));
    sheet.sections.push(provisions::table_of(scene, text));
    let rest = [
        provisions::changes(scene, text),
        names(scene, text),
        versions(scene, text),
        decisions(scene, text),
        provisions::outcomes(scene, text),
        deeds::carried(scene, text),
        deeds::aside(scene, text),
        deeds::positions(scene, text),
        deeds::uses(scene, text),
        originals(scene, text),
    ];
    sheet.sections.extend(rest.into_iter().filter(|section| !section.rows.is_empty()));
    Ok(sheet)
}

/// What kind it is, what was decided on it, and when.
pub fn answer(scene: &Scene<'_>, text: &Thing) -> String {
    let kind = cells::stack(scene, text, "kind").words();
    let mut outcomes: Vec<String> = Vec::new();
    for word in decided::outcomes(scene, text) {
        let said = scene.words.status(word);
        if !outcomes.contains(&said) {
            outcomes.push(said);
        }
    }
    let decided = if outcomes.is_empty() {
        scene.words.say("text-undecided")
    } else {
        let outcome = labels::listed(scene, outcomes);
        let date = decided::dates(scene, text).words();
        scene.words.with("text-decided", &[("outcome", outcome.into()), ("date", date.into())])
    };
    labels::capital(&labels::listed(scene, [kind, decided]))
}

fn about(scene: &Scene<'_>, text: &Thing) -> Section {
    let mut section = table(scene, "text", "about", &["property", "value"]);
    let dates = decided::dates(scene, text);
    section.push(None, vec![Cell::text(scene.words.field("date")), dates]);
    for property in ABOUT {
        let cell = cells::stack(scene, text, property);
        if !cell.parts.is_empty() {
            section.push(None, vec![Cell::text(scene.words.field(property)), cell]);
        }
    }
    section
}

/// Every name with who uses it.
fn names(scene: &Scene<'_>, text: &Thing) -> Section {
    names_of(scene, text, "text")
}

/// Every other name of a thing with its language, who uses it and when.
pub fn names_of(scene: &Scene<'_>, thing: &Thing, view: &str) -> Section {
    let mut section = table(scene, view, "names", &["alias", "language", "used_by", "term"]);
    let Some(thing) = scene.state.thing(&thing.id) else { return section };
    for alias in scene.as_of().aliases(thing) {
        let mut name = Part::text(alias.words);
        name.language = alias.language.map(str::to_owned);
        name.sources = cells::sources(alias.thing);
        let row = vec![
            Cell::one(name),
            cells::stack(scene, alias.thing, "language"),
            cells::stack(scene, alias.thing, "used_by"),
            cells::span(scene, alias.thing),
        ];
        section.push(Some(alias.thing.id.clone()), row);
    }
    finish(section)
}

fn versions(scene: &Scene<'_>, text: &Thing) -> Section {
    let mut section = table(scene, "text", "versions", &["version", "date"]);
    for version in provisions::versions(scene, text) {
        let label = version.text("label").unwrap_or_default();
        let row = vec![Cell::one(cells::with_words(scene, version, label)), cells::dates(scene, version)];
        section.push(Some(version.id.clone()), row);
    }
    section
}

fn decisions(scene: &Scene<'_>, text: &Thing) -> Section {
    let columns = &["date", "outcome", "version", "body", "meeting", "policy", "symbol"];
    let mut section = table(scene, "text", "decisions", columns);
    for decision in decided::decisions(scene, text) {
        section.push(
            Some(decision.id.clone()),
            vec![
                cells::dates(scene, decision),
                outcome(scene, decision),
                cells::stack(scene, decision, "version"),
                cells::stack(scene, decision, "body"),
                cells::stack(scene, decision, "meeting"),
                cells::stack(scene, decision, "policy"),
                cells::stack(scene, decision, "symbol"),
            ],
        );
    }
    section
}

fn outcome(scene: &Scene<'_>, decision: &Thing) -> Cell {
    let to = cells::stack(scene, decision, "to").parts;
    let words = decided::outcome(decision).into_iter().map(|word| {
        let mut part = cells::with_words(scene, decision, scene.words.status(word)).value(word);
        part.sources = cells::sources(decision);
        part
    });
    Cell::stack(words.chain(to).collect())
}

fn originals(scene: &Scene<'_>, text: &Thing) -> Section {
    let mut section = table(scene, "text", "originals", &["original"]);
    let mut all = scene.state.referring(Noun::Original, "of", &text.id);
    for version in provisions::versions(scene, text) {
        all.extend(scene.state.referring(Noun::Original, "of", &version.id));
    }
    order::by_time(scene.state, &mut all);
    for original in all {
        section.push(Some(original.id.clone()), vec![Cell::one(cells::sourced(scene, original))]);
    }
    section
}
