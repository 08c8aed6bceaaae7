//! Anything in the record: every value of every property with who says so and both times, what became of earlier
//! ones, other names, and everything that refers to it.

mod earlier;
mod references;
mod ways;

use forum::entry::Ref;
use forum::noun::Noun;
use forum::schema::{ActKind, Field, FieldKind, acts};
use forum::state::{Assertion, Said, Thing};

use crate::tables::{sheet, table};
use crate::{
    Cell, Eyes, Link, Param, ParamKind, Params, Part, Scene, Section, Sheet, Tone, View, ViewError, cells,
    labels, lookup, texts,
};

/// See the module.
pub const VIEW: View =
    View { name: "thing", params: &[Param { name: "id", kind: ParamKind::Thing, required: true }], show };

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let thing = lookup::needed(scene, params, "thing", "id", &[])?;
    if !shows(scene, thing) {
        let given = params.get("id").cloned().unwrap_or_default();
        return Err(ViewError::NotFound { given, hint: String::new() });
    }
    let mut sheet = sheet(scene, "thing");
    sheet.title = labels::of(scene, thing);
    sheet.answer = answer(scene, thing);
    sheet.notes = thing.notes().into_iter().map(Cell::text).collect();
    let id = scene.words.with("thing-id", &[("id", thing.id.short().into())]);
    sheet.notes.push(Cell::one(Part::quiet(id)));
    sheet.sections.push(ways::section_of(scene, thing));
    sheet.sections.push(said(scene, thing));
    sheet.sections.push(earlier::table_of(scene, thing));
    sheet.sections.push(texts::names_of(scene, thing, "thing"));
    sheet.sections.push(references::table_of(scene, thing));
    sheet.sections.push(entries(scene, thing));
    if scene.eyes == Eyes::Desk {
        sheet.sections.push(can_be_done(scene, thing));
    }
    sheet.sections.retain(|section| !section.rows.is_empty() || !section.lines.is_empty());
    Ok(sheet)
}

/// Whether these eyes may be shown a thing by itself: who objected is told at the desk alone (invariant I6).
pub fn shows(scene: &Scene<'_>, thing: &Thing) -> bool {
    thing.noun != Noun::Objection || scene.eyes == Eyes::Desk
}

/// What it is, and what one asks first of such a thing: kind and outcome of a text, day and state of a meeting,
/// standing of a participant. Nothing is counted.
fn answer(scene: &Scene<'_>, thing: &Thing) -> String {
    let noun = labels::capital(&scene.words.noun(thing.noun.word()));
    let facts = labels::listed(scene, facts(scene, thing));
    let args = [("noun", noun.into()), ("facts", facts.as_str().into())];
    scene.words.with(if facts.is_empty() { "thing-is" } else { "thing-answer" }, &args)
}

fn facts(scene: &Scene<'_>, thing: &Thing) -> Vec<String> {
    let words = |property: &str| cells::stack(scene, thing, property).words();
    let date = || {
        let dated = cells::dates(scene, thing);
        if dated.parts.iter().all(|part| part.tone == Tone::Quiet) { String::new() } else { dated.words() }
    };
    match thing.noun {
        Noun::Text => vec![texts::answer_of(scene, thing)],
        Noun::Meeting => vec![date(), words("state")],
        Noun::Body => vec![words("tier"), words("cadence")],
        Noun::Participant => standings(scene, thing),
        _ => vec![words("kind"), date(), words("state")],
    }
}

/// The standings of a participant at the day, with their time.
fn standings(scene: &Scene<'_>, thing: &Thing) -> Vec<String> {
    let all = scene.as_of().referring(Noun::Standing, "participant", &thing.id);
    let holding = all.into_iter().filter(|(one, _)| !scene.as_of().holds(one).is_no());
    let said = |one: &Thing| {
        let parts = [cells::stack(scene, one, "status").words(), cells::span(scene, one).words()];
        labels::listed(scene, parts)
    };
    holding.map(|(one, _)| said(one)).collect()
}

/// Every property with its standing values, in the order of the act's form.
fn said(scene: &Scene<'_>, thing: &Thing) -> Section {
    let mut section = table(scene, "thing", "said", &["property", "value", "true_from", "recorded"]);
    for (act, property) in properties(thing) {
        let standing = cells::standing(scene, thing, property);
        let cell = cells::stack(scene, thing, property);
        for part in cell.parts {
            let same: Vec<&Assertion> = standing
                .iter()
                .copied()
                .filter(|one| part.sources.iter().any(|mark| mark.entry == one.said.at.to_string()))
                .collect();
            section.push(
                None,
                vec![
                    Cell::text(scene.words.field_of(act.name, property)),
                    Cell::one(part),
                    true_from(scene, &same),
                    recorded(scene, &same),
                ],
            );
        }
    }
    section
}

/// The properties that the acts of a thing can give it, each once, with the act that names it.
fn properties(thing: &Thing) -> Vec<(&'static ActKind, &'static str)> {
    let mut all: Vec<(&'static ActKind, &'static str)> = Vec::new();
    let own = thing.entries.iter().filter_map(|(said, _)| forum::schema::act(said.act));
    for act in own.chain(acts().filter(|act| act.makes.contains(&thing.noun))) {
        for field in act.fields {
            if !all.iter().any(|(_, name)| *name == field.name) {
                all.push((act, field.name));
            }
        }
    }
    all
}

/// From when a value holds, where a change says so.
fn true_from(scene: &Scene<'_>, same: &[&Assertion]) -> Cell {
    let parts = same
        .iter()
        .filter_map(|one| one.from.as_ref())
        .map(|from| Part::text(scene.words.when(&scene.state.resolve(from))).value(from.written()));
    Cell::stack(parts.collect())
}

/// When it was taken into the record, each minute once.
fn recorded(scene: &Scene<'_>, same: &[&Assertion]) -> Cell {
    let mut parts: Vec<Part> = Vec::new();
    for one in same {
        let part = moment(scene, &one.said);
        if parts.iter().all(|other| other.text != part.text) {
            parts.push(part);
        }
    }
    Cell::stack(parts)
}

/// When an entry was recorded, leading to the entry.
fn moment(scene: &Scene<'_>, said: &Said) -> Part {
    cells::instant(scene, said).to(entry_link(&said.at))
}

fn entry_link(at: &Ref) -> Link {
    Link::Entry(at.to_string())
}

/// The entries that speak of it.
fn entries(scene: &Scene<'_>, thing: &Thing) -> Section {
    let mut section =
        table(scene, "thing", "entries", &["entry", "act", "mode", "level", "overlay", "recorded"]);
    for said in thing.said() {
        let mut act = Part::text(scene.words.act(said.act)).value(said.act);
        act.sources = cells::marks(said);
        act.level = cells::level(&said.openness);
        act.overlay = said.overlay.as_deref().map(str::to_owned);
        let live = cells::marks(said).first().map_or("", |mark| mark.mode);
        section.push(
            None,
            vec![
                Cell::one(Part::text(said.at.to_string()).to(entry_link(&said.at))),
                Cell::one(act),
                Cell::one(Part::text(scene.words.say(live)).value(live)),
                Cell::text(level_word(scene, said)),
                Cell::text(said.overlay.as_deref().unwrap_or_default()),
                Cell::one(moment(scene, said)),
            ],
        );
    }
    section
}

fn level_word(scene: &Scene<'_>, said: &Said) -> String {
    use forum::entry::Openness;
    match &said.openness {
        Openness::Public => scene.words.say("level-public"),
        Openness::Forum => scene.words.say("level-forum"),
        Openness::Addressees(names) => labels::listed(
            scene,
            [scene.words.say("level-addressees")].into_iter().chain(names.iter().cloned()),
        ),
        Openness::Desk => scene.words.say("level-desk"),
    }
}

/// The acts that can speak of it, for the officer at the desk.
fn can_be_done(scene: &Scene<'_>, thing: &Thing) -> Section {
    let mut section = table(scene, "thing", "acts", &[]);
    let speaks = |field: &&Field| matches!(field.kind, FieldKind::Ref(nouns) if nouns.contains(&thing.noun) || nouns.is_empty());
    let can = acts().filter(|act| act.fields.iter().any(|field| speaks(&field)));
    let parts = can.map(|act| Part::text(scene.words.act(act.name)).value(act.name));
    section.lines.push(Cell { parts: parts.collect(), stacked: true });
    section
}
