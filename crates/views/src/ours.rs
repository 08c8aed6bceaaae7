//! What is the desk's own: its seat's undertakings, dates, offices, contacts and statements. For the desk alone.

use forum::id::Id;
use forum::noun::Noun;
use forum::state::Thing;

use crate::tables::{finish, sheet, table};
use crate::{Cell, Eyes, Params, Scene, Section, Sheet, View, ViewError, cells, labels, order};

/// See the module.
pub const VIEW: View = View { name: "ours", params: &[], show };

fn show(scene: &Scene<'_>, _: &Params) -> Result<Sheet, ViewError> {
    let mut sheet = sheet(scene, "ours");
    let seat = scene.state.seat().filter(|_| scene.eyes == Eyes::Desk);
    let Some(seat) = seat.and_then(|seat| seat.participant.as_ref()) else {
        let key = if scene.eyes == Eyes::Desk { "ours-no-participant" } else { "ours-not-here" };
        sheet.answer = scene.words.say(key);
        return Ok(sheet);
    };
    let undertaken = referring(scene, Noun::Undertaking, "by", seat);
    sheet.title = scene.words.with("ours-of", &[("participant", labels::of_id(scene, seat).into())]);
    sheet.answer = scene.words.with("ours-answer", &[("count-undertakings", undertaken.len().into())]);
    sheet.sections.push(undertakings(scene, &undertaken));
    sheet.sections.push(dates(scene, &undertaken));
    sheet.sections.push(offices(scene, seat));
    sheet.sections.push(contacts(scene, seat));
    sheet.sections.push(statements(scene, seat));
    sheet.sections.push(hosted(scene, seat));
    Ok(sheet)
}

fn referring<'a>(scene: &Scene<'a>, noun: Noun, property: &str, seat: &Id) -> Vec<&'a Thing> {
    let found = scene.as_of().referring(noun, property, seat);
    let mut found: Vec<&Thing> = found.into_iter().map(|(thing, _)| thing).collect();
    order::by_time(scene.state, &mut found);
    found
}

fn undertakings(scene: &Scene<'_>, undertaken: &[&Thing]) -> Section {
    let mut section = table(scene, "ours", "undertakings", &["what", "made", "due", "changed", "reports"]);
    for one in undertaken {
        let told = scene.as_of().referring(Noun::Report, "on", &one.id);
        let changed = scene.as_of().referring(Noun::Variation, "undertaking", &one.id);
        section.push(
            Some(one.id.clone()),
            vec![
                Cell::one(cells::sourced(scene, one)),
                cells::stack(scene, one, "made"),
                cells::stack(scene, one, "due"),
                cells::things(scene, changed.into_iter().map(|(change, _)| change)),
                cells::things(scene, told.into_iter().map(|(report, _)| report)),
            ],
        );
    }
    finish(section)
}

/// Dates ahead: what the seat said it would do by when, and consultations that wait for views.
fn dates(scene: &Scene<'_>, undertaken: &[&Thing]) -> Section {
    let mut section = table(scene, "ours", "dates", &["date", "what"]);
    let mut ahead: Vec<(forum::date::SortKey, &Thing, &'static str)> = Vec::new();
    let open: Vec<&Thing> = scene.as_of().all(Noun::Consultation).map(|(one, _)| one).collect();
    let all = undertaken.iter().map(|one| (*one, "due")).chain(open.into_iter().map(|one| (one, "until")));
    for (thing, property) in all {
        for when in thing.dates(property) {
            let when = scene.state.resolve(when);
            if when.latest().is_none_or(|last| last >= scene.until()) && !when.is_unknown() {
                ahead.push((when.sort_key(), thing, property));
            }
        }
    }
    ahead.sort_by(|a, b| (a.0, &a.1.id).cmp(&(b.0, &b.1.id)));
    for (_, thing, property) in ahead {
        let row = vec![cells::stack(scene, thing, property), Cell::one(cells::named(scene, thing))];
        section.push(Some(thing.id.clone()), row);
    }
    finish(section)
}

fn offices(scene: &Scene<'_>, seat: &Id) -> Section {
    let mut section = table(scene, "ours", "offices", &["office", "area", "term"]);
    for tenure in referring(scene, Noun::Tenure, "participant", seat) {
        section.push(
            Some(tenure.id.clone()),
            vec![
                cells::stack(scene, tenure, "office"),
                cells::stack(scene, tenure, "area"),
                cells::span(scene, tenure),
            ],
        );
    }
    finish(section)
}

fn contacts(scene: &Scene<'_>, seat: &Id) -> Section {
    let mut section = table(scene, "ours", "contacts", &["area", "function", "term"]);
    for contact in referring(scene, Noun::Contact, "participant", seat) {
        section.push(
            Some(contact.id.clone()),
            vec![
                cells::stack(scene, contact, "area"),
                cells::stack(scene, contact, "function"),
                cells::span(scene, contact),
            ],
        );
    }
    finish(section)
}

/// Everything that the seat said in its own name, in the order of time.
fn statements(scene: &Scene<'_>, seat: &Id) -> Section {
    let mut section = table(scene, "ours", "statements", &["date", "what", "words", "meeting"]);
    let nouns = [Noun::Concern, Noun::Position, Noun::Reply, Noun::Objection, Noun::Report, Noun::Exchange];
    let mut said: Vec<&Thing> = nouns.iter().flat_map(|noun| referring(scene, *noun, "by", seat)).collect();
    order::by_time(scene.state, &mut said);
    for one in said {
        section.push(
            Some(one.id.clone()),
            vec![
                cells::dates(scene, one),
                Cell::one(cells::with_words(scene, one, labels::capital(&scene.words.noun(one.noun.word())))),
                cells::stack(scene, one, "words"),
                cells::stack(scene, one, "meeting"),
            ],
        );
    }
    finish(section)
}

fn hosted(scene: &Scene<'_>, seat: &Id) -> Section {
    let mut section = table(scene, "ours", "hosted", &["date", "what", "state"]);
    for one in referring(scene, Noun::Activity, "host", seat) {
        section.push(
            Some(one.id.clone()),
            vec![
                cells::dates(scene, one),
                Cell::one(cells::sourced(scene, one)),
                cells::stack(scene, one, "state"),
            ],
        );
    }
    finish(section)
}
