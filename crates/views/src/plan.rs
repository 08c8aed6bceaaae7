//! The plan of a year against what was held. A planned item whose outcome is not known stands without its host
//! (invariant I8), and no share is drawn from a record that is known in part.

mod item;
mod years;

use forum::date::Truth;
use forum::noun::Noun;
use forum::state::Thing;

use crate::absence::Names;
use crate::{Cell, Column, Link, Param, ParamKind, Params, Part, Scene, Section, Sheet, View, ViewError};
use crate::{cells, labels, ledger, lookup, tables};
pub use item::Item;
use item::State;

/// The view.
pub const VIEW: View =
    View { name: "plan", params: &[Param { name: "year", kind: ParamKind::Year, required: false }], show };

const ITEMS: &[&str] = &["what", "planned_for", "held_on", "state", "measure", "provision", "host", "output"];
const OUTSIDE: &[&str] = &["what", "held_on", "state", "measure", "host", "place", "output"];

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    match lookup::year(params, "year")? {
        Some(year) => Ok(of_year(scene, year)),
        None => Ok(years::show(scene)),
    }
}

fn of_year(scene: &Scene<'_>, year: i16) -> Sheet {
    let items = items(scene, year);
    let mut outside = free(scene);
    outside.retain(|item| !item.falls_in(scene, year).is_no());
    let mut sheet = tables::sheet(scene, "plan");
    let args = [("year", year.to_string().into())];
    sheet.title = scene.words.with("plan-title-year", &args);
    sheet.answer = answer(scene, year, &items, &outside);
    sheet.notes.push(ledger::line(scene, "plan-note"));
    sheet.sections.push(tables::finish(plans_section(scene, &plans(scene, year))));
    sheet.sections.push(tables::finish(summary(scene, year, &items, &outside)));
    sheet.sections.push(tables::finish(planned(scene, &items)));
    sheet.sections.push(tables::finish(unplanned(scene, &outside)));
    sheet.sections.extend(ledger::coverage(scene));
    sheet
}

/// Plans of a year that were known by the day: adopted by then, or of a year that had begun.
fn plans<'a>(scene: &Scene<'a>, year: i16) -> Vec<&'a Thing> {
    scene.state.all(Noun::Plan).filter(|plan| covers(scene, plan, year) && known(scene, plan)).collect()
}

fn covers(scene: &Scene<'_>, plan: &Thing, year: i16) -> bool {
    plan.dates("year").into_iter().any(|when| !ledger::in_year(scene, when, year).is_no())
}

fn known(scene: &Scene<'_>, plan: &Thing) -> bool {
    let adopted = plan.dates("adopted").into_iter().filter(|when| !when.is_unknown());
    let adopted = adopted.map(|when| ledger::come_by(scene, when)).reduce(Truth::or);
    !adopted.unwrap_or_else(|| scene.as_of().come_about(plan)).is_no()
}

/// Whether the plan of an activity was known by the day, or no source ties it to one.
pub fn is_known(scene: &Scene<'_>, activity: &Thing) -> bool {
    let plans = ledger::named(scene, activity, "plan");
    plans.is_empty() || plans.iter().any(|plan| known(scene, plan))
}

/// The items of the plans of a year, by dimension and area, then by time.
fn items<'a>(scene: &Scene<'a>, year: i16) -> Vec<Item<'a>> {
    let of = |plan: &'a Thing| scene.state.referring(Noun::Activity, "plan", &plan.id);
    let mut items: Vec<Item<'a>> =
        plans(scene, year).into_iter().flat_map(of).map(|thing| Item::of(scene, thing)).collect();
    items.sort_by_cached_key(|item| (heading(scene, item.thing), item.order(scene), item.thing.id.clone()));
    items.dedup_by(|one, other| one.thing.id == other.thing.id);
    items
}

/// Activities that no source ties to a plan, in the order of time.
fn free<'a>(scene: &Scene<'a>) -> Vec<Item<'a>> {
    let free = scene.state.all(Noun::Activity).filter(|thing| ledger::named(scene, thing, "plan").is_empty());
    let mut items: Vec<Item<'a>> = free.map(|thing| Item::of(scene, thing)).collect();
    items.sort_by_cached_key(|item| (item.order(scene), item.thing.id.clone()));
    items
}

/// Dimension and area of an activity, under which items stand together.
fn heading(scene: &Scene<'_>, thing: &Thing) -> Option<String> {
    let area = ledger::named(scene, thing, "area");
    let mut dimension = ledger::named(scene, thing, "dimension");
    if dimension.is_empty() {
        dimension = area.iter().flat_map(|area| ledger::named(scene, area, "dimension")).collect();
    }
    let mut names: Vec<String> = Vec::new();
    for thing in dimension.into_iter().chain(area) {
        let name = labels::of(scene, thing);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    (!names.is_empty()).then(|| labels::listed(scene, names))
}

/// The dimension of an activity, its own or that of its area.
fn dimension<'a>(scene: &Scene<'a>, thing: &Thing) -> Option<&'a Thing> {
    let own = ledger::named(scene, thing, "dimension").into_iter().next();
    own.or_else(|| {
        let areas = ledger::named(scene, thing, "area");
        areas.into_iter().find_map(|area| match area.noun {
            Noun::Dimension => Some(area),
            _ => ledger::named(scene, area, "dimension").into_iter().next(),
        })
    })
}

fn answer(scene: &Scene<'_>, year: i16, items: &[Item<'_>], outside: &[Item<'_>]) -> String {
    let count = |state: State| items.iter().filter(|item| item.state == state).count();
    let year = year.to_string();
    if items.is_empty() {
        let args = [("year", year.into()), ("count", outside.len().into())];
        return scene.words.with("plan-answer-none", &args);
    }
    let args = [
        ("year", year.into()),
        ("count", items.len().into()),
        ("held", count(State::Held).into()),
        ("unknown", count(State::NotKnown).into()),
    ];
    scene.words.with("plan-answer", &args)
}

fn plans_section(scene: &Scene<'_>, plans: &[&Thing]) -> Section {
    let columns = ["plan", "adopted", "state", "meeting", "events_planned"];
    let mut section = tables::table(scene, "plan", "plans", &columns);
    for plan in plans {
        let text = cells::stack(scene, plan, "text");
        let named = if text.parts.is_empty() { Cell::one(cells::sourced(scene, plan)) } else { text };
        let row = vec![
            named,
            ledger::layer(scene, plan, "adopted", "date-not-known"),
            cells::stack(scene, plan, "state"),
            cells::stack(scene, plan, "meeting"),
            cells::stack(scene, plan, "events_planned"),
        ];
        section.push(Some(plan.id.clone()), row);
    }
    section
}

/// How many items of each outcome this record holds, by dimension. Counts alone: what was not found is not known.
fn summary(scene: &Scene<'_>, year: i16, items: &[Item<'_>], outside: &[Item<'_>]) -> Section {
    let mut section = tables::table(scene, "plan", "by-dimension", &["dimension"]);
    section.columns.extend(figures(scene));
    let mut keys: Vec<Option<&Thing>> =
        items.iter().chain(outside).map(|item| dimension(scene, item.thing)).collect();
    keys.sort_by_key(|key| key.map_or_else(|| "~".to_owned(), |thing| thing.id.to_string()));
    keys.dedup_by(|one, other| one.map(|thing| &thing.id) == other.map(|thing| &thing.id));
    for key in keys {
        let of = |item: &&Item<'_>| {
            dimension(scene, item.thing).map(|thing| &thing.id) == key.map(|thing| &thing.id)
        };
        let name = key.map_or_else(
            || Part::quiet(scene.words.say("plan-no-dimension")),
            |thing| cells::named(scene, thing),
        );
        let mut row = vec![Cell::one(name)];
        row.extend(counts(scene, year, items.iter().filter(of), outside.iter().filter(of)));
        section.push(key.map(|thing| thing.id.clone()), row);
    }
    section
}

/// The columns of counts.
fn figures(scene: &Scene<'_>) -> Vec<Column> {
    let names = [
        "items",
        "items_held",
        "items_postponed",
        "items_dropped",
        "items_not_known",
        "items_ahead",
        "items_outside",
    ];
    names.into_iter().map(|name| Column { figures: true, ..tables::column(scene, name) }).collect()
}

/// The cells of counts, in the order of [`figures`].
fn counts<'i>(
    scene: &Scene<'_>,
    year: i16,
    items: impl Iterator<Item = &'i Item<'i>>,
    outside: impl Iterator<Item = &'i Item<'i>>,
) -> Vec<Cell> {
    let states: Vec<State> = items.map(|item| item.state).collect();
    let of = |state: State| states.iter().filter(|one| **one == state).count();
    let order = [State::Held, State::Postponed, State::Dropped, State::NotKnown, State::Ahead];
    let numbers = [states.len()].into_iter().chain(order.map(of));
    let mut cells: Vec<Cell> = numbers.map(|number| Cell::text(number.to_string())).collect();
    cells.push(Cell::text(certain_and_possible(scene, year, outside)));
    cells
}

/// How many fall in the year for certain, and how many more may.
fn certain_and_possible<'i>(
    scene: &Scene<'_>,
    year: i16,
    items: impl Iterator<Item = &'i Item<'i>>,
) -> String {
    let truths: Vec<Truth> = items.map(|item| item.falls_in(scene, year)).collect();
    let certain = truths.iter().filter(|truth| truth.is_yes()).count();
    if certain == truths.len() {
        return certain.to_string();
    }
    let args = [("certain", certain.to_string().into()), ("possible", truths.len().to_string().into())];
    scene.words.with("plan-certain-and-possible", &args)
}

fn planned(scene: &Scene<'_>, items: &[Item<'_>]) -> Section {
    let names = Names::new(scene);
    let mut section = tables::table(scene, "plan", "items", ITEMS);
    for item in items {
        let row = vec![
            item.what(scene),
            item.planned(scene),
            item.held(scene),
            item.outcome(scene),
            cells::stack(scene, item.thing, "measure"),
            cells::stack(scene, item.thing, "provision"),
            item.only_held(scene, "host"),
            item.only_held(scene, "output"),
        ];
        section.push_in(heading(scene, item.thing), Some(item.thing.id.clone()), names.fit(row));
    }
    section
}

fn unplanned(scene: &Scene<'_>, items: &[Item<'_>]) -> Section {
    let names = Names::new(scene);
    let mut section = tables::table(scene, "plan", "outside", OUTSIDE);
    for item in items {
        let row = vec![
            item.what(scene),
            item.held(scene),
            item.outcome(scene),
            cells::stack(scene, item.thing, "measure"),
            item.only_held(scene, "host"),
            item.only_held(scene, "place"),
            item.only_held(scene, "output"),
        ];
        section.push_in(heading(scene, item.thing), Some(item.thing.id.clone()), names.fit(row));
    }
    // Neighbours of one heading stand together.
    section.rows.sort_by_key(|row| row.group.clone());
    section
}

/// A year that leads to its plan.
fn to_year(year: i16) -> Part {
    let year = year.to_string();
    Part::text(year.as_str()).to(Link::View("plan", vec![("year", year)]))
}
