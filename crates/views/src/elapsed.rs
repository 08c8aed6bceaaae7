//! How long lies between two dates, as a range where they are not exact; never a figure that the dates do not give.

use forum::date::{Day, When};

use crate::{Part, Scene};

/// The shortest and the longest time between two sets of standing dates, in days; none where nothing bounds it.
pub fn between(before: &[When], after: &[When]) -> (Option<i64>, Option<i64>) {
    let first = |of: &[When]| of.iter().map(When::earliest).min().flatten();
    let last = |of: &[When]| of.iter().map(When::latest).reduce(later).flatten();
    let days = |from: Option<Day>, to: Option<Day>| {
        let days = from?.until(to?).ok()?;
        Some(i64::from(days.get_days()))
    };
    (days(last(before), first(after)).map(|days| days.max(0)), days(first(before), last(after)))
}

/// The later of two bounds, an open one being latest.
fn later(one: Option<Day>, other: Option<Day>) -> Option<Day> {
    Some(one?.max(other?))
}

/// Whether two times differ by less than what *about* already says: a sitting of some days, some months apart.
const fn near(least: i64, most: i64) -> bool {
    least >= MONTHS_FROM && (most - least) * 50 <= most
}

/// From how many days on time is said in months.
const MONTHS_FROM: i64 = 60;

/// The time between in words, with its arithmetic.
pub fn part(scene: &Scene<'_>, before: &[When], after: &[When]) -> Part {
    let words = scene.words;
    let (least, most) = between(before, after);
    let said = |days: i64| words.elapsed(days);
    let text = match (least, most) {
        (Some(least), Some(most)) if said(least) == said(most) => said(least),
        (Some(least), Some(most)) if near(least, most) => said(most),
        (None | Some(0), Some(most)) => words.with("elapsed-up-to", &[("most", said(most).into())]),
        (Some(least), Some(most)) => {
            words.with("elapsed-between", &[("least", said(least).into()), ("most", said(most).into())])
        }
        (Some(least), None) if least > 0 => words.with("elapsed-at-least", &[("least", said(least).into())]),
        _ => return Part::quiet(words.say("elapsed-not-known")),
    };
    let mut part = Part::text(text);
    let bound = |days: Option<i64>| days.map_or_else(|| "..".to_owned(), |days| days.to_string());
    part.value = Some(format!("{}/{}", bound(least), bound(most)));
    let written = |of: &[When]| of.iter().map(When::written).collect::<Vec<_>>().join(" | ");
    part.arithmetic = Some(words.with(
        "elapsed-arithmetic",
        &[
            ("from", written(before).into()),
            ("to", written(after).into()),
            ("least", bound(least).into()),
            ("most", bound(most).into()),
        ],
    ));
    part
}
