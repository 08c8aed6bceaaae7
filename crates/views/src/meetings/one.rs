//! One meeting: when, where, its topics, what was decided and what else was said or done there.

use forum::noun::Noun;
use forum::state::Thing;

use crate::tables::{sheet, table};
use crate::{
    Cell, Param, ParamKind, Params, Scene, Section, Sheet, View, ViewError, cells, labels, lookup, order,
};

/// See the module.
pub const VIEW: View =
    View { name: "meeting", params: &[Param { name: "id", kind: ParamKind::Thing, required: true }], show };

/// Properties of a meeting in the order of the page.
const ABOUT: &[&str] = &["date", "body", "kind", "form", "ordinal", "state", "place", "country", "outcome"];

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let meeting = lookup::needed(scene, params, "meeting", "id", &[Noun::Meeting])?;
    let mut sheet = sheet(scene, "meeting");
    sheet.title = labels::of(scene, meeting);
    let taken = super::decisions(scene, meeting);
    let said = cells::stack(scene, meeting, "outcome").words();
    sheet.answer = if said.is_empty() {
        scene.words.with("meeting-answer", &[("count", taken.len().into())])
    } else {
        labels::capital(&said)
    };
    sheet.notes = meeting.notes().into_iter().map(Cell::text).collect();
    let mut about = table(scene, "meeting", "about", &["property", "value"]);
    for property in ABOUT {
        let cell = cells::stack(scene, meeting, property);
        if !cell.parts.is_empty() {
            about.push(None, vec![Cell::text(scene.words.field_of("convene", property)), cell]);
        }
    }
    sheet.sections.push(about);
    sheet.sections.push(agenda(scene, meeting));
    sheet.sections.push(decided(scene, &taken));
    sheet.sections.push(others(scene, meeting));
    sheet.sections.retain(|section| !section.rows.is_empty());
    Ok(sheet)
}

fn agenda(scene: &Scene<'_>, meeting: &Thing) -> Section {
    let mut section = table(scene, "meeting", "agenda", &["topics", "area", "date"]);
    for (agenda, _) in scene.as_of().referring(Noun::Agenda, "meeting", &meeting.id) {
        let row = vec![
            cells::stack(scene, agenda, "topics"),
            cells::stack(scene, agenda, "area"),
            cells::dates(scene, agenda),
        ];
        section.push(Some(agenda.id.clone()), row);
    }
    section
}

fn decided(scene: &Scene<'_>, taken: &[&Thing]) -> Section {
    let mut section = table(scene, "meeting", "decisions", &["text", "outcome", "date"]);
    for decision in taken {
        let words = crate::texts::decided::outcome(decision).into_iter().map(|word| {
            let mut part = cells::with_words(scene, decision, scene.words.status(word)).value(word);
            part.sources = cells::sources(decision);
            part
        });
        let outcome = Cell::stack(words.collect());
        let row = vec![cells::stack(scene, decision, "text"), outcome, cells::dates(scene, decision)];
        section.push(Some(decision.id.clone()), row);
    }
    section
}

/// Everything else that names the meeting, a noun after another.
fn others(scene: &Scene<'_>, meeting: &Thing) -> Section {
    let mut section = table(scene, "meeting", "others", &["what", "date"]);
    let apart = [Noun::Decision, Noun::Agenda, Noun::Alias, Noun::Objection];
    let mut found: Vec<&Thing> =
        scene.state.mentions(&meeting.id).into_iter().map(|(thing, _)| thing).collect();
    found.retain(|thing| !apart.contains(&thing.noun) && !scene.as_of().come_about(thing).is_no());
    found.sort_by_key(|thing| (thing.noun, order::key(scene.state, thing), thing.id.clone()));
    found.dedup_by(|a, b| a.id == b.id);
    for thing in found {
        let group = labels::capital(&scene.words.nouns(thing.noun.word()));
        let row = vec![Cell::one(cells::sourced(scene, thing)), cells::dates(scene, thing)];
        section.push_in(Some(group), Some(thing.id.clone()), row);
    }
    section
}
