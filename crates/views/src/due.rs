//! What has a date ahead, in the order of time: listed by what it is about, never by who is to do it.

use forum::date::{Day, SortKey, When};
use forum::noun::Noun;
use forum::state::Thing;

use crate::{Cell, Param, ParamKind, Params, Part, Scene, Section, Sheet, View, ViewError};
use crate::{adopted, cells, ledger, plan, promises, tables};

/// The view.
pub const VIEW: View =
    View { name: "due", params: &[Param { name: "until", kind: ParamKind::Day, required: false }], show };

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let until = day(params, "until")?;
    let section = ahead(scene, until);
    let mut sheet = tables::sheet(scene, "due");
    let from = scene.words.when(&When::from(scene.until()));
    sheet.answer =
        scene.words.with("due-answer", &[("count", section.rows.len().into()), ("date", from.into())]);
    sheet.notes.push(ledger::line(scene, "due-note"));
    if hindsight(scene).is_some() {
        sheet.notes.push(ledger::line(scene, "due-hindsight"));
    }
    sheet.sections.push(section);
    Ok(sheet)
}

/// A day from a parameter, where it was given.
///
/// # Errors
/// When it is no day.
pub fn day(params: &Params, name: &'static str) -> Result<Option<Day>, ViewError> {
    let Some(given) = params.get(name) else { return Ok(None) };
    given.trim().parse().map(Some).map_err(|_| ViewError::Value {
        param: name,
        given: given.clone(),
        expected: "a day, such as 2014-05-20".to_owned(),
    })
}

/// Something with a date ahead.
struct Ahead<'a> {
    thing: &'a Thing,
    dates: Vec<(When, Part)>,
    under: Cell,
}

impl Ahead<'_> {
    fn order(&self) -> (Option<SortKey>, forum::id::Id) {
        (self.dates.iter().map(|(when, _)| when.sort_key()).min(), self.thing.id.clone())
    }
}

/// The table of what has a date ahead of the day at which one looks.
pub fn ahead(scene: &Scene<'_>, until: Option<Day>) -> Section {
    let mut all = undertakings(scene);
    all.extend(meetings(scene));
    all.extend(activities(scene));
    all.extend(consultations(scene));
    all.retain(|one| one.dates.iter().any(|(when, _)| is_ahead(scene, when, until)));
    all.sort_by_cached_key(Ahead::order);
    let mut section = tables::table(scene, "due", "ahead", &["date", "what", "noun", "under"]);
    for one in all {
        let dates =
            one.dates.iter().filter(|(when, _)| is_ahead(scene, when, until)).map(|(_, part)| part.clone());
        let noun = scene.words.noun(one.thing.noun.word());
        let row = vec![
            Cell::stack(dates.collect()),
            Cell::one(cells::sourced(scene, one.thing)),
            Cell::one(Part::text(noun).value(one.thing.noun.word())),
            one.under,
        ];
        section.push(Some(one.thing.id.clone()), row);
    }
    tables::finish(section)
}

/// Whether a date may still come, at the latest by `until`.
fn is_ahead(scene: &Scene<'_>, when: &When, until: Option<Day>) -> bool {
    let now = scene.until();
    let coming = when.latest().is_some_and(|last| last > now);
    coming && until.is_none_or(|until| when.earliest().is_none_or(|first| first <= until))
}

fn undertakings<'a>(scene: &Scene<'a>) -> Vec<Ahead<'a>> {
    let mut found = Vec::new();
    for (thing, _) in scene.as_of().all(Noun::Undertaking) {
        if !adopted::given_back(scene, thing) {
            let mut dates = dated(scene, thing, "due");
            for (variation, _) in scene.as_of().referring(Noun::Variation, "undertaking", &thing.id) {
                let varied = dated(scene, variation, "due");
                if !varied.is_empty() {
                    dates = varied;
                }
            }
            found.push(Ahead { thing, dates, under: under(scene, thing) });
        }
    }
    found
}

/// Text and provision, or heading.
pub fn under(scene: &Scene<'_>, thing: &Thing) -> Cell {
    let mut cell = cells::stack(scene, thing, "provision");
    cell.parts.extend(cells::stack(scene, thing, "about").parts);
    if cell.parts.is_empty() { Cell::one(Part::quiet(promises::heading(scene, thing))) } else { cell }
}

/// Seen from a day in the past, the record knows meetings that nobody could know of then: those of the year after
/// that day are listed, as the record has them now.
fn hindsight(scene: &Scene<'_>) -> Option<Day> {
    let day = scene.day.filter(|day| *day < scene.today)?;
    day.checked_add(jiff::Span::new().years(1)).ok()
}

fn meetings<'a>(scene: &Scene<'a>) -> Vec<Ahead<'a>> {
    let near =
        |when: &When| hindsight(scene).is_none_or(|last| when.earliest().is_some_and(|first| first <= last));
    let with = |thing: &'a Thing| {
        let under = cells::stack(scene, thing, "body");
        let mut dates = dated(scene, thing, "date");
        dates.retain(|(when, _)| near(when));
        Ahead { thing, dates, under }
    };
    scene.state.all(Noun::Meeting).map(with).collect()
}

/// Items of plans that were known by the day; who hosts them is not named before they are held.
fn activities<'a>(scene: &Scene<'a>) -> Vec<Ahead<'a>> {
    let items = scene.state.all(Noun::Activity).map(|thing| plan::Item::of(scene, thing));
    let items = items.filter(|item| item.is_ahead() && plan::is_known(scene, item.thing));
    items
        .map(|item| {
            let mut under = cells::stack(scene, item.thing, "provision");
            under.parts.extend(cells::stack(scene, item.thing, "area").parts);
            Ahead { thing: item.thing, dates: item.planned_for(scene), under }
        })
        .collect()
}

fn consultations<'a>(scene: &Scene<'a>) -> Vec<Ahead<'a>> {
    let all = scene.as_of().all(Noun::Consultation);
    all.map(|(thing, _)| {
        let under = cells::stack(scene, thing, "text");
        Ahead { thing, dates: dated(scene, thing, "until"), under }
    })
    .collect()
}

/// The standing dates of a property, each with its part.
fn dated(scene: &Scene<'_>, thing: &Thing, property: &str) -> Vec<(When, Part)> {
    let standing = cells::standing(scene, thing, property);
    let with = standing
        .into_iter()
        .filter_map(|one| Some((scene.state.resolve(one.value.as_when()?), cells::value(scene, one))));
    let mut all: Vec<(When, Part)> = with.collect();
    all.dedup_by(|one, other| one.0 == other.0);
    all.retain(|(when, _)| !when.is_unknown());
    all
}
