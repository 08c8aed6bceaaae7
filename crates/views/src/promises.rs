//! Undertakings and reports by text and provision, never by who made them. One that nothing was told of simply
//! ends: no cell says so (invariant I8).

use forum::date::Truth;
use forum::noun::Noun;
use forum::state::Thing;

use crate::{Cell, Part, Scene, cells, labels, ledger};

/// What somebody undertook, how it was varied or taken back, and what was told of it, one below the other.
pub fn undertaking(scene: &Scene<'_>, thing: &Thing) -> Cell {
    let mut parts = vec![cells::sourced(scene, thing)];
    parts.extend(variations(scene, thing));
    parts.extend(told(scene, thing));
    Cell::stack(parts)
}

/// Each dated change of an undertaking, in the words of its note.
fn variations(scene: &Scene<'_>, undertaking: &Thing) -> Vec<Part> {
    let mut all = scene.as_of().referring(Noun::Variation, "undertaking", &undertaking.id);
    ledger::by_time(scene, &mut all);
    all.into_iter().map(|(one, truth)| variation(scene, one, truth)).collect()
}

fn variation(scene: &Scene<'_>, thing: &Thing, truth: Truth) -> Part {
    let change = thing
        .texts("change")
        .into_iter()
        .map(|word| scene.words.choice(word))
        .collect::<Vec<_>>()
        .join(" / ");
    let says = [thing.text("what"), thing.text("words")].into_iter().flatten().map(str::to_owned);
    let due = cells::stack(scene, thing, "due").words();
    let due = (!due.is_empty()).then(|| scene.words.with("promises-due", &[("date", due.into())]));
    let mut part = cells::with_words(scene, thing, dated(scene, thing, change, says.chain(due)));
    part.sources = cells::sources(thing);
    part.truth = (!truth.is_yes()).then_some(truth);
    part
}

/// A word, its date and what was said: "varied, 3 March 2019: ...".
fn dated(scene: &Scene<'_>, thing: &Thing, word: String, says: impl Iterator<Item = String>) -> String {
    let head = labels::listed(scene, [word, cells::dates(scene, thing).words()]);
    let says = says.collect::<Vec<_>>().join(" · ");
    if says.is_empty() {
        return head;
    }
    scene.words.with("label-of", &[("first", head.into()), ("second", says.into())])
}

/// What was told of an undertaking, beside the name of who made it: an answer that declines to tell is listed
/// with the reports, where no name stands beside it.
fn told(scene: &Scene<'_>, undertaking: &Thing) -> Vec<Part> {
    let mut all = scene.as_of().referring(Noun::Report, "on", &undertaking.id);
    all.retain(|(one, _)| !declines(one));
    ledger::by_time(scene, &mut all);
    all.into_iter().map(|(one, truth)| report(scene, one, truth)).collect()
}

/// Whether an answer declines to tell.
pub fn declines(report: &Thing) -> bool {
    report.texts("form").contains(&"declined")
}

/// What was told of an undertaking, activity or provision.
pub fn reports(scene: &Scene<'_>, on: &Thing) -> Vec<Part> {
    let mut all = scene.as_of().referring(Noun::Report, "on", &on.id);
    ledger::by_time(scene, &mut all);
    all.into_iter().map(|(one, truth)| report(scene, one, truth)).collect()
}

/// A report in a line.
pub fn report(scene: &Scene<'_>, thing: &Thing, truth: Truth) -> Part {
    let said = |property: &str| {
        thing.texts(property).into_iter().map(|word| scene.words.choice(word)).collect::<Vec<_>>()
    };
    let word = [said("outcome"), said("form")].concat();
    let word = if word.is_empty() { scene.words.noun("report") } else { labels::listed(scene, word) };
    let evidence = ledger::named(scene, thing, "evidence").into_iter().map(|one| labels::of(scene, one));
    let says = thing.text("words").map(str::to_owned).into_iter().chain(evidence);
    let mut part = cells::with_words(scene, thing, dated(scene, thing, word, says));
    part.sources = cells::sources(thing);
    part.truth = (!truth.is_yes()).then_some(truth);
    part
}

/// When it is due, as it was said at first and in each later note.
pub fn due(scene: &Scene<'_>, undertaking: &Thing) -> Cell {
    let mut cell = cells::stack(scene, undertaking, "due");
    for (variation, _) in scene.as_of().referring(Noun::Variation, "undertaking", &undertaking.id) {
        cell.parts.extend(cells::stack(scene, variation, "due").parts);
    }
    cell.parts.retain(|part| part.tone != crate::Tone::Quiet);
    cell
}

/// The text and provision, else the heading, that something stands under; what stands under none comes last.
pub fn heading(scene: &Scene<'_>, thing: &Thing) -> String {
    let provisions = ledger::named(scene, thing, "provision");
    let texts = provisions.iter().flat_map(|one| ledger::named(scene, one, "text"));
    let mut names: Vec<String> = texts.map(|text| labels::of(scene, text)).collect();
    if names.is_empty() {
        names = ledger::named(scene, thing, "about").into_iter().map(|one| labels::of(scene, one)).collect();
    }
    names.dedup();
    if names.is_empty() { scene.words.say("promises-no-text") } else { labels::listed(scene, names) }
}

/// Where a heading stands: under texts first, then under headings, then under none.
pub fn rank(scene: &Scene<'_>, thing: &Thing) -> (u8, String) {
    let kind = match (
        ledger::named(scene, thing, "provision").is_empty(),
        ledger::named(scene, thing, "about").is_empty(),
    ) {
        (false, _) => 0,
        (true, false) => 1,
        (true, true) => 2,
    };
    (kind, heading(scene, thing))
}
