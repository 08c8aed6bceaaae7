//! Everything for the next chair, in the state before anything of the day on which the office passes (rule 14):
//! what is open, promised, due and set aside, who coordinates what, what was agreed, and what cannot be seen.

mod agreed;
mod offices;
mod open;

use forum::date::{Day, Truth, When};
use forum::noun::Noun;

use crate::{Param, ParamKind, Params, Scene, Section, Sheet, View, ViewError};
use crate::{cells, conflicts, due, ledger, order, promises, set_asides, show as ask, tables, undertakings};

/// The view.
pub const VIEW: View = View {
    name: "handover",
    params: &[
        Param { name: "to", kind: ParamKind::Day, required: false },
        Param { name: "from", kind: ParamKind::Day, required: false },
    ],
    show,
};

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let to = due::day(params, "to")?.unwrap_or_else(|| scene.until());
    let eve = to.yesterday().unwrap_or(to);
    let then = Scene { day: Some(eve), ..scene.clone() };
    let from = due::day(params, "from")?.or_else(|| offices::term_start(&then));
    if let Some(late) = from.filter(|from| *from >= to) {
        let expected = format!("a day before {to}");
        return Err(ViewError::Value { param: "from", given: late.to_string(), expected });
    }
    let mut sheet = tables::sheet(&then, "handover");
    let day = then.words.when(&When::from(to));
    sheet.title = then.words.with("handover-title-to", &[("date", day.into())]);
    sheet.answer = answer(&then, to, from);
    sheet.notes.push(ledger::line(&then, "handover-note"));
    // What needs an answer first; long lists to look things up in last.
    sheet.sections = vec![
        offices::held(&then),
        due::ahead(&then, None),
        open::before_bodies(&then),
        set_aside(&then),
        promised(&then, "promised-in-term", from, true),
        promised(&then, "promised-before", from, false),
        open::threads(&then),
        offices::coordination(&then),
    ];
    sheet.sections.extend(cadence(&then));
    sheet.sections.push(agreed::decisions(&then, from));
    sheet.sections.push(agreed::language(&then));
    sheet.sections.push(conflicts::own(&then));
    sheet.sections.extend(ledger::coverage(&then));
    Ok(sheet)
}

fn answer(scene: &Scene<'_>, to: Day, from: Option<Day>) -> String {
    let day = |day: Day| scene.words.when(&When::from(day));
    let holders = offices::chair_words(scene);
    let args = [("date", day(to).into()), ("holder", holders.clone().into())];
    let state =
        scene.words.with(if holders.is_empty() { "handover-answer-none" } else { "handover-answer" }, &args);
    match from {
        Some(from) => {
            let term =
                scene.words.with("handover-term", &[("from", day(from).into()), ("to", day(to).into())]);
            format!("{state} {term}")
        }
        None => state,
    }
}

/// What is set aside and has not come back whole.
fn set_aside(scene: &Scene<'_>) -> Section {
    let mut all = ledger::seen(scene, Noun::SetAside);
    all.retain(|(one, _)| set_asides::back(scene, one) != set_asides::Back::Whole);
    let mut section = set_asides::register(scene, &all);
    section.name = "set-asides";
    section.title = scene.words.say("handover-set-asides");
    section
}

/// What was promised, by text and provision and without who: in the term, or before it. One without a report
/// simply ends.
fn promised(scene: &Scene<'_>, name: &'static str, from: Option<Day>, in_term: bool) -> Section {
    let mut all: Vec<_> = scene.as_of().all(Noun::Undertaking).collect();
    all.retain(|(one, _)| {
        let since = from.is_none_or(|from| begins(scene, one, from));
        since == in_term && !crate::adopted::given_back(scene, one)
    });
    undertakings::sort(scene, &mut all);
    let mut section = tables::table(scene, "handover", name, &["undertaken", "made", "due", "under"]);
    for (one, truth) in all {
        let row = vec![
            promises::undertaking(scene, one),
            ledger::dated(scene, one, truth),
            promises::due(scene, one),
            under(scene, one),
        ];
        section.push_in(Some(promises::heading(scene, one)), Some(one.id.clone()), row);
    }
    tables::finish(section)
}

/// The provisions and headings that it names.
fn under(scene: &Scene<'_>, one: &forum::state::Thing) -> crate::Cell {
    let of = |property: &str| cells::stack(scene, one, property).parts;
    crate::Cell::stack([of("provision"), of("about")].concat())
}

/// Whether something may have begun on a day or after it.
fn begins(scene: &Scene<'_>, thing: &forum::state::Thing, from: Day) -> bool {
    let times = scene.state.times(thing);
    times.is_empty() || times.iter().any(|when| when.latest().is_none_or(|last| last >= from))
}

/// How often bodies meet, beside how often they met, where that view is at hand.
fn cadence(scene: &Scene<'_>) -> Vec<Section> {
    let Ok(sheet) = ask(scene, "cadence", &Params::new()) else { return Vec::new() };
    let mut sections = sheet.sections;
    sections.retain(|section| !section.rows.is_empty());
    for section in &mut sections {
        if section.title.is_empty() {
            section.title.clone_from(&sheet.title);
        }
    }
    sections.truncate(1);
    sections
}

/// Things of a noun since a day, in the order of time.
fn since<'a>(
    scene: &Scene<'a>,
    mut all: Vec<(&'a forum::state::Thing, Truth)>,
    from: Option<Day>,
) -> Vec<(&'a forum::state::Thing, Truth)> {
    all.retain(|(one, _)| from.is_none_or(|from| begins(scene, one, from)));
    all.sort_by_cached_key(|(one, _)| (order::key(scene.state, one), one.id.clone()));
    all
}
