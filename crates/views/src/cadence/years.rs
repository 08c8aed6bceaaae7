//! Sittings of each year, for bodies that meet as needed or at least once in so many months: any number will do.

use forum::date::When;

use super::Series;
use crate::tables::table;
use crate::{Cell, Part, Scene, Section, cells, labels};

/// The table of years.
pub fn table_of(scene: &Scene<'_>, series: &[Series<'_>]) -> Section {
    let mut section = table(scene, "cadence", "years", &["year", "sittings"]);
    let often =
        series.iter().filter(|one| one.body.number("cadence_months").is_none_or(|months| months <= 12));
    for one in often.filter(|one| one.body.text("tier") == Some("decision")) {
        let group = labels::capital(&labels::of(scene, one.body));
        for (year, sure, perhaps) in counts(scene, one) {
            let row = vec![Cell::text(year.to_string()), count(scene, sure, perhaps)];
            section.push_in(Some(group.clone()), None, row);
        }
    }
    section
}

/// For each year from the first to the last: how many certainly and how many possibly.
fn counts(scene: &Scene<'_>, series: &Series<'_>) -> Vec<(i16, usize, usize)> {
    let all: Vec<Vec<When>> = series.held.iter().map(|meeting| scene.state.times(meeting)).collect();
    let years: Vec<(i16, i16)> = all.iter().filter_map(|times| years(times)).collect();
    let (Some(first), Some(last)) =
        (years.iter().map(|(from, _)| *from).min(), years.iter().map(|(_, to)| *to).max())
    else {
        return Vec::new();
    };
    let of = |year: i16| {
        let sure = years.iter().filter(|(from, to)| *from == year && *to == year).count();
        let all = years.iter().filter(|(from, to)| (*from..=*to).contains(&year)).count();
        (year, sure, all - sure)
    };
    (first..=last).map(of).collect()
}

/// The first and the last year in which a meeting can have been; none where either is open.
fn years(times: &[When]) -> Option<(i16, i16)> {
    let first = times.iter().filter_map(When::earliest).min()?;
    let last = times.iter().filter_map(When::latest).max()?;
    Some((first.year(), last.year()))
}

fn count(scene: &Scene<'_>, sure: usize, perhaps: usize) -> Cell {
    match (sure, perhaps) {
        (0, 0) => cells::quiet(scene, "none-recorded"),
        (sure, 0) => Cell::one(Part::text(sure.to_string()).value(sure.to_string())),
        (sure, perhaps) => {
            let most = sure + perhaps;
            let words = scene.words.with("cadence-from-to", &[("least", sure.into()), ("most", most.into())]);
            Cell::one(Part::text(words).value(format!("{sure}/{most}")))
        }
    }
}
