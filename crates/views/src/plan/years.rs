//! All years of which the record holds a plan or an activity.

use forum::noun::Noun;

use super::item::Item;
use super::{counts, covers, figures, free, items, known, plans, to_year};
use crate::{Cell, Scene, Sheet, cells, ledger, tables};

/// The overview.
pub fn show(scene: &Scene<'_>) -> Sheet {
    let years = years(scene);
    let free = free(scene);
    let mut section = tables::table(scene, "plan", "years", &["year", "plan", "adopted", "events_planned"]);
    section.columns.extend(figures(scene));
    for year in &years {
        let plans = plans(scene, *year);
        let stack = |property: &str| {
            Cell::stack(plans.iter().flat_map(|plan| cells::stack(scene, plan, property).parts).collect())
        };
        let adopted =
            plans.iter().flat_map(|plan| ledger::layer(scene, plan, "adopted", "date-not-known").parts);
        let named = plans.iter().map(|plan| cells::sourced(scene, plan)).collect();
        let mut row = vec![
            Cell::one(to_year(*year)),
            Cell::stack(named),
            Cell::stack(adopted.collect()),
            stack("events_planned"),
        ];
        let outside = free.iter().filter(|item| !item.falls_in(scene, *year).is_no());
        row.extend(counts(scene, *year, items(scene, *year).iter(), outside));
        section.push(None, row);
    }
    let mut sheet = tables::sheet(scene, "plan");
    sheet.answer = scene.words.with("plan-years-answer", &[("count", years.len().into())]);
    sheet.notes.push(ledger::line(scene, "plan-note"));
    sheet.sections.push(tables::finish(section));
    sheet.sections.extend(ledger::coverage(scene));
    sheet
}

/// The years, each once, in order.
fn years(scene: &Scene<'_>) -> Vec<i16> {
    let activities = scene.state.all(Noun::Activity).map(|thing| Item::of(scene, thing));
    let mut years: Vec<i16> = activities.flat_map(|item| item.years(scene)).collect();
    for plan in scene.state.all(Noun::Plan).filter(|plan| known(scene, plan)) {
        let named = plan.dates("year").into_iter().filter_map(|when| scene.state.resolve(when).earliest());
        years.extend(named.map(forum::date::Day::year).filter(|year| covers(scene, plan, *year)));
    }
    years.sort_unstable();
    years.dedup();
    years
}
