//! The time between one regular sitting and the next, as a range where the dates are not exact.

use super::Series;
use crate::tables::table;
use crate::{Cell, Scene, Section, cells, elapsed, labels};

/// The table of intervals.
pub fn table_of(scene: &Scene<'_>, series: &[Series<'_>]) -> Section {
    let mut section = table(scene, "cadence", "actual", &["meeting", "date", "next_meeting", "elapsed"]);
    for one in series.iter().filter(|one| one.body.values("cadence_months").next().is_some()) {
        let group = labels::capital(&labels::of(scene, one.body));
        for (before, after) in one.held.iter().zip(one.held.iter().skip(1)) {
            let passed = elapsed::part(scene, &scene.state.times(before), &scene.state.times(after));
            section.push_in(
                Some(group.clone()),
                Some(after.id.clone()),
                vec![
                    Cell::one(cells::named(scene, before)),
                    cells::dates(scene, before),
                    Cell::one(cells::named(scene, after)),
                    Cell::one(passed),
                ],
            );
        }
    }
    section
}

/// The shortest and the longest interval there can have been, in days.
pub fn extremes(scene: &Scene<'_>, series: &Series<'_>) -> (Option<i64>, Option<i64>) {
    let pairs = series.held.iter().zip(series.held.iter().skip(1));
    let all: Vec<_> = pairs
        .map(|(before, after)| elapsed::between(&scene.state.times(before), &scene.state.times(after)))
        .collect();
    // Only where both ends are known does an interval bound the window: an open one says nothing about the next.
    let known = || all.iter().filter_map(|(least, most)| Some((least.as_ref()?, most.as_ref()?)));
    (known().map(|(least, _)| *least).min(), known().map(|(_, most)| *most).max())
}
