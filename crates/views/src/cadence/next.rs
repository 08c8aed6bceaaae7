//! The next sitting as a window: from the last one by the shortest to the longest of what is stated and what was.

use forum::date::{Day, When};
use forum::value::Value;
use jiff::Span;

use super::{Series, intervals};
use crate::tables::table;
use crate::{Cell, Part, Scene, Section, cells};

/// The table of windows.
pub fn table_of(scene: &Scene<'_>, series: &[Series<'_>]) -> Section {
    let mut section = table(scene, "cadence", "next", &["body", "last_meeting", "window"]);
    for one in series {
        let Some(last) = one.held.last() else { continue };
        let Some(window) = window(scene, one) else { continue };
        section.push(
            Some(one.body.id.clone()),
            vec![
                Cell::one(cells::named(scene, one.body)),
                Cell::one(cells::named(scene, last)),
                Cell::one(window),
            ],
        );
    }
    section
}

/// Every number of months that a source states.
fn stated(series: &Series<'_>) -> Vec<i64> {
    let numbers = series.body.values("cadence_months");
    numbers.filter_map(|value| if let Value::Number(months) = value { Some(*months) } else { None }).collect()
}

fn window(scene: &Scene<'_>, series: &Series<'_>) -> Option<Part> {
    let months = stated(series);
    let (shortest, longest) = intervals::extremes(scene, series);
    let times = series.held.last().map(|last| scene.state.times(last))?;
    let first = times.iter().filter_map(When::earliest).min()?;
    let last = times.iter().filter_map(When::latest).max()?;
    let from = soonest(first, *months.iter().min()?, shortest)?;
    let to = latest(last, *months.iter().max()?, longest)?;
    let window = if (from.year(), from.month()) == (to.year(), to.month()) {
        format!("{:04}-{:02}", from.year(), from.month())
    } else {
        format!("[{:04}-{:02}..{:04}-{:02}]", from.year(), from.month(), to.year(), to.month())
    };
    let when = When::parse(&window).ok()?;
    let mut part = Part::text(scene.words.when(&when)).value(window);
    part.arithmetic = Some(arithmetic(scene, &months, (shortest, longest), (first, last)));
    Some(part)
}

fn soonest(last: Day, months: i64, days: Option<i64>) -> Option<Day> {
    let stated = last.checked_add(Span::new().try_months(months).ok()?).ok()?;
    let seen = days.and_then(|days| last.checked_add(Span::new().try_days(days).ok()?).ok());
    Some(seen.map_or(stated, |seen| seen.min(stated)))
}

fn latest(last: Day, months: i64, days: Option<i64>) -> Option<Day> {
    let stated = last.checked_add(Span::new().try_months(months).ok()?).ok()?;
    let seen = days.and_then(|days| last.checked_add(Span::new().try_days(days).ok()?).ok());
    Some(seen.map_or(stated, |seen| seen.max(stated)))
}

fn arithmetic(
    scene: &Scene<'_>,
    months: &[i64],
    (shortest, longest): (Option<i64>, Option<i64>),
    (first, last): (Day, Day),
) -> String {
    let months = months.iter().map(i64::to_string).collect::<Vec<_>>().join(" / ");
    let days = |days: Option<i64>| days.map_or_else(|| "..".to_owned(), |days| days.to_string());
    scene.words.with(
        "cadence-arithmetic",
        &[
            ("months", months.into()),
            ("shortest", days(shortest).into()),
            ("longest", days(longest).into()),
            ("first", first.to_string().into()),
            ("last", last.to_string().into()),
        ],
    )
}
