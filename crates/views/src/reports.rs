//! What was told, listed by text and provision.

use forum::date::Truth;
use forum::noun::Noun;
use forum::state::Thing;

use crate::{Cell, Param, ParamKind, Params, Scene, Section, Sheet, View, ViewError};
use crate::{cells, ledger, lookup, order, promises, tables, undertakings};

/// The view.
pub const VIEW: View = View {
    name: "reports",
    params: &[
        Param { name: "about", kind: ParamKind::Thing, required: false },
        Param { name: "provision", kind: ParamKind::Thing, required: false },
    ],
    show,
};

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let about = lookup::param(scene, params, "about", undertakings::ABOUT)?;
    let provision = lookup::param(scene, params, "provision", &[Noun::Provision])?;
    let mut all: Vec<_> = scene.as_of().all(Noun::Report).collect();
    all.retain(|(thing, _)| {
        let subjects = ledger::named(scene, thing, "on");
        let on = |subject: &&Thing| {
            about.is_none_or(|about| subject.id == about.id || undertakings::concerns(scene, subject, about))
        };
        let of = |subject: &&Thing| {
            provision
                .is_none_or(|asked| subject.id == asked.id || subject.refs("provision").contains(&&asked.id))
        };
        subjects.iter().any(|subject| on(subject) && of(subject))
    });
    sort(scene, &mut all);
    let mut sheet = tables::sheet(scene, "reports");
    sheet.answer = scene.words.with("reports-answer", &[("count", all.len().into())]);
    sheet.notes.push(ledger::line(scene, "reports-note"));
    sheet.sections.push(list(scene, &all));
    Ok(sheet)
}

/// What a report is under: the text or heading of its first subject.
fn subject<'a>(scene: &Scene<'a>, report: &Thing) -> Option<&'a Thing> {
    ledger::named(scene, report, "on").into_iter().next()
}

fn heading(scene: &Scene<'_>, report: &Thing) -> (u8, String) {
    match subject(scene, report) {
        Some(one) if one.noun == Noun::Provision => {
            let text = ledger::named(scene, one, "text");
            (0, crate::labels::listed(scene, text.into_iter().map(|text| crate::labels::of(scene, text))))
        }
        Some(one) => promises::rank(scene, one),
        None => (2, scene.words.say("promises-no-text")),
    }
}

fn sort(scene: &Scene<'_>, all: &mut [(&Thing, Truth)]) {
    all.sort_by_cached_key(|(thing, _)| {
        (heading(scene, thing), order::key(scene.state, thing), thing.id.clone())
    });
}

fn list(scene: &Scene<'_>, all: &[(&Thing, Truth)]) -> Section {
    let columns = ["date", "on", "told", "evidence", "by"];
    let mut section = tables::table(scene, "reports", "reports", &columns);
    for (thing, truth) in all {
        let row = vec![
            ledger::dated(scene, thing, *truth),
            cells::stack(scene, thing, "on"),
            told(scene, thing),
            cells::stack(scene, thing, "evidence"),
            by(scene, thing),
        ];
        section.push_in(Some(heading(scene, thing).1), Some(thing.id.clone()), row);
    }
    tables::finish(section)
}

/// The answer in the words given.
fn told(scene: &Scene<'_>, thing: &Thing) -> Cell {
    let parts = ["outcome", "form", "words"].map(|property| cells::stack(scene, thing, property).parts);
    Cell::stack(parts.into_iter().flatten().collect())
}

/// Who told it; not beside an answer that declines, which would be a mark on somebody.
fn by(scene: &Scene<'_>, thing: &Thing) -> Cell {
    if promises::declines(thing) {
        Cell::none()
    } else {
        ledger::as_then(scene, thing, cells::stack(scene, thing, "by"))
    }
}
