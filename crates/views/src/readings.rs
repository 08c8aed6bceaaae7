//! How authors read the forum's history: periods as a timeline under the author's name, with what contests a
//! reading beside it. Nothing here rules on any of it, and it leaves with its overlay.

use forum::date::Span;
use forum::noun::Noun;
use forum::state::Thing;

use crate::{Bar, Cell, Params, Part, Picture, Scene, Section, Sheet, Tone, View, ViewError};
use crate::{cells, communities, labels, ledger, tables};

/// The view.
pub const VIEW: View = View { name: "readings", params: &[], show };

const COLUMNS: &[&str] = &["reading", "over", "words", "by", "about", "claims_on_it", "beside_it", "overlay"];

fn show(scene: &Scene<'_>, _: &Params) -> Result<Sheet, ViewError> {
    let all: Vec<&Thing> = ledger::seen(scene, Noun::Reading).into_iter().map(|(one, _)| one).collect();
    let mut sheet = tables::sheet(scene, "readings");
    sheet.answer = scene.words.with("readings-answer", &[("count", all.len().into())]);
    sheet.notes.push(ledger::line(scene, "readings-note"));
    sheet.notes.extend(overlays(scene));
    sheet.sections.push(tables::finish(periods(scene, &all)));
    sheet.sections.push(tables::finish(others(scene, &all)));
    Ok(sheet)
}

/// The overlays in view, by name, so that nobody takes a reading for the forum's own record.
fn overlays(scene: &Scene<'_>) -> Vec<Cell> {
    scene
        .state
        .overlays()
        .map(|note| {
            let title =
                if note.title.is_empty() { note.overlay.as_deref().unwrap_or_default() } else { &note.title };
            Cell::text(scene.words.with("readings-overlay", &[("title", title.into())]))
        })
        .collect()
}

fn is_period(scene: &Scene<'_>, thing: &Thing) -> bool {
    scene.state.spans(thing).iter().any(|span| !span.has_no_dates())
}

/// Readings that divide time, as a picture and a table.
fn periods(scene: &Scene<'_>, all: &[&Thing]) -> Section {
    let mut section = tables::table(scene, "readings", "periods", COLUMNS);
    tables::nest(&mut section, &[("over", "reading"), ("by", "reading")]);
    let mut bars = Vec::new();
    for one in all.iter().filter(|one| is_period(scene, one)) {
        section.push_in(one.text("series").map(str::to_owned), Some(one.id.clone()), row(scene, one));
        bars.extend(scene.state.spans(one).iter().map(|span| bar(scene, one, span)));
    }
    section.picture = (!bars.is_empty()).then_some(Picture::Timeline(bars));
    section
}

/// Readings without a period.
fn others(scene: &Scene<'_>, all: &[&Thing]) -> Section {
    let mut section = tables::table(scene, "readings", "others", COLUMNS);
    tables::nest(&mut section, &[("over", "reading"), ("by", "reading")]);
    let mut rest: Vec<&&Thing> = all.iter().filter(|one| !is_period(scene, one)).collect();
    rest.sort_by_key(|one| (one.text("series"), one.id.clone()));
    for one in rest {
        section.push_in(one.text("series").map(str::to_owned), Some(one.id.clone()), row(scene, one));
    }
    section
}

fn row(scene: &Scene<'_>, one: &Thing) -> Vec<Cell> {
    let claims = scene.state.referring(Noun::Claim, "about", &one.id);
    vec![
        Cell::one(cells::sourced(scene, one)),
        if is_period(scene, one) { cells::span(scene, one) } else { Cell::none() },
        cells::stack(scene, one, "words"),
        cells::stack(scene, one, "by"),
        cells::stack(scene, one, "about"),
        Cell::stack(claims.iter().map(|claim| cells::sourced(scene, claim)).collect()),
        Cell::stack(claims.iter().flat_map(|claim| beside(scene, claim)).collect()),
        communities::overlay(scene, one),
    ]
}

/// What stands beside a claim on the reading, with the evidence it names.
fn beside(scene: &Scene<'_>, claim: &Thing) -> Vec<Part> {
    let mut parts = Vec::new();
    for rival in scene.state.referring(Noun::Rival, "claim", &claim.id) {
        let against = rival.texts("bearing").contains(&"rival");
        let bearing = rival.texts("bearing").into_iter().map(|word| scene.words.choice(word));
        let says = rival.text("value").unwrap_or_default().to_owned();
        let words = labels::listed(scene, [says].into_iter().chain(bearing));
        let mut part = cells::with_words(scene, rival, words);
        part.sources = cells::sources(rival);
        part.tone = if against { Tone::Contested } else { Tone::Plain };
        parts.push(part);
        parts.extend(cells::stack(scene, rival, "evidence").parts);
    }
    parts
}

/// A period in the line of its series.
fn bar(scene: &Scene<'_>, one: &Thing, span: &Span) -> Bar {
    let end = span.to.date();
    let certain = span.certain_days();
    let day = |day: Option<forum::date::Day>| day.map(|day| day.to_string());
    // A period excludes its last day: what falls on it belongs to the next.
    let last = |day: Option<forum::date::Day>| day.and_then(|day| day.yesterday().ok());
    Bar {
        line: one.text("series").unwrap_or_default().to_owned(),
        label: labels::of(scene, one),
        id: Some(one.id.clone()),
        earliest: day(span.from.earliest()),
        certain_from: day(certain.map(|(first, _)| first)),
        certain_to: day(certain.and_then(|(_, last)| last)),
        latest: day(last(end.and_then(forum::date::When::latest))),
        tone: Tone::Plain,
    }
}
