//! The provisions of a text in order, each with its words in every language held, side by side.

use std::collections::BTreeSet;

use forum::noun::Noun;
use forum::state::{Assertion, Thing};
use forum::value::Value;

use super::decided;
use crate::tables::{finish, table};
use crate::{Cell, Column, Link, Part, Scene, Section, Tone, cells, labels, order};

/// The versions of a text in their order.
pub fn versions<'a>(scene: &Scene<'a>, text: &Thing) -> Vec<&'a Thing> {
    let found = scene.as_of().referring(Noun::Version, "text", &text.id);
    let mut found: Vec<&Thing> = found.into_iter().map(|(version, _)| version).collect();
    found.sort_by_key(|one| (one.number("order"), order::key(scene.state, one), one.id.clone()));
    found
}

/// The provisions of a text in their order.
pub fn of<'a>(scene: &Scene<'a>, text: &Thing) -> Vec<&'a Thing> {
    let mut found = scene.state.referring(Noun::Provision, "text", &text.id);
    let said = |one: &Thing| one.entries.first().map(|(said, _)| said.at.clone());
    found.sort_by_key(|one| (one.number("order").unwrap_or(i64::MAX), said(one)));
    found
}

/// The languages in which any of these provisions has words, that of the page first.
fn languages(scene: &Scene<'_>, provisions: &[&Thing]) -> Vec<String> {
    let all: BTreeSet<String> = provisions
        .iter()
        .flat_map(|provision| scene.state.referring(Noun::Wording, "provision", &provision.id))
        .flat_map(|wording| wording.texts("language").into_iter().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let mut all: Vec<String> = all.into_iter().collect();
    all.sort_by_key(|tag| (tag != scene.words.language(), tag != "en", tag.clone()));
    all
}

/// What a language is called in the language of the page.
fn tongue(scene: &Scene<'_>, tag: &str) -> String {
    cells::word(scene.words, "language", tag)
}

/// The column of a language: its name in JSON does not depend on the text.
const COLUMNS: &[&str] = &["words", "words_2", "words_3", "words_4", "words_5", "words_6"];

/// The table of provisions.
pub fn table_of(scene: &Scene<'_>, text: &Thing) -> Section {
    let provisions = of(scene, text);
    let languages = languages(scene, &provisions);
    let mut section = table(scene, "text", "provisions", &["provision", "summary"]);
    for (tag, name) in languages.iter().zip(COLUMNS) {
        section.columns.push(Column::new(name, labels::capital(&tongue(scene, tag))));
    }
    let topics = provisions.iter().any(|one| one.values("topic").next().is_some());
    section.columns.extend(topics.then(|| crate::tables::column(scene, "topic")));
    section.columns.push(crate::tables::column(scene, "about"));
    for provision in provisions {
        let mut row =
            vec![Cell::one(cells::sourced(scene, provision)), cells::stack(scene, provision, "summary")];
        row.extend(languages.iter().zip(COLUMNS).map(|(tag, _)| wording(scene, provision, tag)));
        row.extend(topics.then(|| cells::stack(scene, provision, "topic")));
        row.push(cells::stack(scene, provision, "about"));
        section.push(Some(provision.id.clone()), row);
    }
    finish(section)
}

/// The words of a provision in a language, of the latest version that has any, then of the ones before.
fn wording(scene: &Scene<'_>, provision: &Thing, tag: &str) -> Cell {
    let mut wordings = scene.state.referring(Noun::Wording, "provision", &provision.id);
    wordings.retain(|one| one.text("language") == Some(tag));
    let version = |one: &Thing| one.refs("version").first().and_then(|id| scene.state.thing(id));
    wordings.retain(|one| version(one).is_none_or(|version| !scene.as_of().come_about(version).is_no()));
    wordings.sort_by_key(|one| {
        let version = version(one);
        std::cmp::Reverse((version.and_then(|version| version.number("order")), one.id.clone()))
    });
    let several = wordings
        .iter()
        .any(|one| one.refs("version") != wordings.first().map_or(vec![], |first| first.refs("version")));
    let parts = wordings.into_iter().flat_map(|one| {
        let label = version(one).and_then(|version| version.text("label")).filter(|_| several);
        cells::standing(scene, one, "wording").into_iter().map(move |said| part(scene, one, said, tag, label))
    });
    // Words that a later version left as they were are shown once, under the latest.
    let mut shown: Vec<Part> = Vec::new();
    for part in parts {
        if shown.iter().all(|other| other.text != part.text) {
            shown.push(part);
        }
    }
    Cell::stack(shown)
}

fn part(scene: &Scene<'_>, wording: &Thing, said: &Assertion, tag: &str, version: Option<&str>) -> Part {
    let mut part = cells::value(scene, said);
    part.tone = if wording.text("fidelity") == Some("our summary") { Tone::Plain } else { Tone::Said };
    part.language = (tag != scene.words.language()).then(|| tag.to_owned());
    part.link = Some(Link::Thing(wording.id.clone()));
    let fidelity = wording.text("fidelity").filter(|fidelity| *fidelity != "verbatim");
    let note = [version.map(str::to_owned), fidelity.map(|fidelity| scene.words.choice(fidelity))];
    part.value = Some(labels::listed(scene, note.into_iter().flatten())).filter(|note| !note.is_empty());
    part
}

/// The outcome for each provision, where a decision named them.
pub fn outcomes(scene: &Scene<'_>, text: &Thing) -> Section {
    let mut section = table(scene, "text", "outcomes", &["provision", "outcome", "decision"]);
    for decision in decided::decisions(scene, text) {
        for said in cells::standing(scene, decision, "provisions") {
            let Value::Outcome(id, outcome) = &said.value else { continue };
            let mut word = Part::text(scene.words.status(outcome)).value(outcome.as_str());
            word.sources = cells::marks(&said.said);
            if outcome == "set aside" {
                word.tone = Tone::Aside;
            }
            let row = vec![
                Cell::one(cells::thing(scene, id)),
                Cell::one(word),
                Cell::one(cells::named(scene, decision)),
            ];
            section.push(Some(id.clone()), row);
        }
    }
    section
}
