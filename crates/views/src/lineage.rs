//! The lineage of a phrase or a provision: where it first stood, every later use word for word or varied, which bodies
//! carried it from which text into which, and where it dropped out. What a source attests stands beside what was found
//! in words held, and is told apart.

mod attested;
mod carriers;
mod components;
mod drops;
mod found;
mod picture;
mod provision;
pub mod readings;

use forum::noun::Noun;
use forum::state::Thing;

use crate::reach::{Reach, Status, with_reach};
use crate::tables::{finish, sheet};
use crate::{Cell, Param, ParamKind, Params, Scene, Sheet, View, ViewError, absence, labels, unsearched};
use found::Lineage;
pub use found::manner;
pub use provision::ordered as provision_places;
use readings::Readings;

/// See the module.
pub const VIEW: View = View {
    name: "trace",
    params: with_reach![Param { name: "q", kind: ParamKind::Words, required: true }],
    show,
};

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let given = params.get("q").map(|q| q.trim()).unwrap_or_default();
    let reach = Reach::read(scene, params, Status::Any)?;
    match named(scene, given) {
        Some(thing) if thing.noun == Noun::Provision => Ok(provision::show(scene, &reach, thing)),
        thing => phrase(scene, &reach, given, thing),
    }
}

/// The provision or term that an id names.
fn named<'a>(scene: &Scene<'a>, given: &str) -> Option<&'a Thing> {
    let by_id = given.parse().ok().and_then(|id| scene.state.thing(&id));
    let short = || scene.state.things().find(|thing| thing.id.short() == given);
    let thing = by_id.or_else(|| given.contains('/').then(short).flatten())?;
    match thing.noun {
        Noun::Provision | Noun::Term => Some(thing),
        Noun::Wording => thing.refs("provision").first().and_then(|id| scene.state.thing(id)),
        Noun::Use => thing.refs("term").first().and_then(|id| scene.state.thing(id)),
        _ => None,
    }
}

fn phrase(
    scene: &Scene<'_>,
    reach: &Reach<'_>,
    given: &str,
    term: Option<&Thing>,
) -> Result<Sheet, ViewError> {
    let readings = Readings::of(scene, given, term);
    if readings.is_empty() {
        let expected = scene.words.say("search-expected");
        return Err(ViewError::Value { param: "q", given: given.to_owned(), expected });
    }
    // Nothing is counted of what is said about a participant.
    let counted = !readings.phrases().any(|phrase| absence::names_participant(scene, phrase));
    let lineage = Lineage::of(scene, reach, &readings);
    let mut sheet = sheet(scene, "trace");
    sheet.title = scene.words.with("trace-of", &[("q", readings.name().into())]);
    sheet.answer = answer(scene, &readings, &lineage, counted);
    sheet.notes.extend(readings.note(scene));
    sheet.notes.extend(lineage.near_before().map(|text| {
        Cell::text(scene.words.with("trace-near-before", &[("name", labels::of(scene, text).into())]))
    }));
    sheet.notes.extend(attested::first_differs(scene, &lineage));
    // What answers stands before the long list of every use.
    let shown = [carriers::by_body(scene, &lineage, counted), carriers::by_year(scene, &lineage, counted)];
    sheet.sections.extend(shown.into_iter().filter(|section| !section.rows.is_empty()).map(finish));
    sheet.sections.push(finish(lineage.section(scene)));
    let rest = [
        components::section(scene, reach, &readings),
        drops::section(scene, reach, &drops::having(reach, &readings), &lineage),
        unsearched::section(scene, reach),
    ];
    sheet.sections.extend(rest.into_iter().map(finish).filter(|section| !section.rows.is_empty()));
    Ok(sheet)
}

/// Where it first stands and how far it went.
fn answer(scene: &Scene<'_>, readings: &Readings, lineage: &Lineage<'_>, counted: bool) -> String {
    let q = ("q", readings.name().into());
    let Some(first) = lineage.first() else { return scene.words.with("trace-none", &[q]) };
    let text = labels::of(scene, first);
    let date = crate::texts::decided::dates(scene, first).words();
    let args = [q, ("name", text.into()), ("date", date.into())];
    let key = match (lineage.is_found(first), counted) {
        (false, _) => "trace-first-attested",
        (true, false) => "trace-first",
        (true, true) => "trace-answer",
    };
    let counts = [("count", lineage.texts().len().into()), ("exact", lineage.exact_texts().into())];
    scene.words.with(key, &args.into_iter().chain(counts).collect::<Vec<_>>())
}

/// A line that says how to read a table.
fn note(scene: &Scene<'_>, key: &str) -> Cell {
    Cell::text(scene.words.say(key))
}
