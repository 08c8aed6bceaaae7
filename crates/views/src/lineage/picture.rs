//! A phrase through the texts, as a timeline: a line for each body, and on it the texts that have it.

use std::collections::BTreeMap;

use forum::date::{Day, When};

use super::found::{Carrier, Lineage};
use crate::texts::decided;
use crate::{Bar, Picture, Scene, Tone, labels};

/// Up to so many texts stand each for itself; more are drawn by year.
const SINGLE: usize = 36;

/// The picture; none where nothing is dated.
pub fn of(scene: &Scene<'_>, lineage: &Lineage<'_>) -> Option<Picture> {
    let all: Vec<(&Carrier<'_>, String, When)> =
        lineage.texts().iter().filter_map(|one| Some((one, line(scene, one), dated(scene, one)?))).collect();
    let bars =
        if all.len() > SINGLE { by_year(&all) } else { all.iter().map(|one| single(scene, one)).collect() };
    (!bars.is_empty()).then_some(Picture::Timeline(bars))
}

fn line(scene: &Scene<'_>, carrier: &Carrier<'_>) -> String {
    let bodies = decided::bodies(scene, carrier.text).into_iter().map(|id| labels::of_id(scene, id));
    let bodies = labels::listed(scene, bodies);
    if bodies.is_empty() { labels::capital(carrier.text.text("kind").unwrap_or_default()) } else { bodies }
}

/// The first of its dates that bounds it on both sides.
fn dated(scene: &Scene<'_>, carrier: &Carrier<'_>) -> Option<When> {
    decided::times(scene, carrier.text)
        .into_iter()
        .find(|when| when.earliest().is_some() && when.latest().is_some())
}

fn single(scene: &Scene<'_>, (carrier, line, when): &(&Carrier<'_>, String, When)) -> Bar {
    let day = |day: Option<Day>| day.map(|day| day.to_string());
    let certain = when.earliest() == when.latest();
    Bar {
        line: line.clone(),
        label: labels::of(scene, carrier.text),
        id: Some(carrier.text.id.clone()),
        earliest: day(when.earliest()),
        certain_from: day(when.earliest().filter(|_| certain)),
        certain_to: day(when.latest().filter(|_| certain)),
        latest: day(when.latest()),
        tone: if carrier.provisions.is_empty() { Tone::Quiet } else { Tone::Plain },
    }
}

/// A bar for every run of years in which a line has texts.
fn by_year(all: &[(&Carrier<'_>, String, When)]) -> Vec<Bar> {
    let mut lines: BTreeMap<&String, Vec<i16>> = BTreeMap::new();
    for (_, line, when) in all {
        lines.entry(line).or_default().extend(when.earliest().map(Day::year));
    }
    lines.into_iter().flat_map(|(line, years)| runs(line, years)).collect()
}

fn runs(line: &str, mut years: Vec<i16>) -> Vec<Bar> {
    years.sort_unstable();
    let runs = years.chunk_by(|one, next| next - one <= 1);
    runs.filter_map(|run| Some((*run.first()?, *run.last()?)))
        .map(|(first, last)| {
            let (from, to) = (format!("{first:04}-01-01"), format!("{last:04}-12-31"));
            let label = if first == last { first.to_string() } else { format!("{first}–{last}") };
            Bar {
                line: line.to_owned(),
                label,
                id: None,
                earliest: Some(from.clone()),
                certain_from: Some(from),
                certain_to: Some(to.clone()),
                latest: Some(to),
                tone: Tone::Plain,
            }
        })
        .collect()
}
