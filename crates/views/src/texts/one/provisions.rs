//! The provisions of a text in order, each with its words in every language held, side by side.

use std::collections::BTreeSet;

use forum::noun::Noun;
use forum::state::{Assertion, Thing};
use forum::value::Value;

use super::decided;
use super::margin::{self, Margin};
use crate::tables::{finish, table};
use crate::{Cell, Column, Link, Part, Scene, Section, Tone, cells, labels, order};

/// The versions of a text in their order.
pub fn versions<'a>(scene: &Scene<'a>, text: &Thing) -> Vec<&'a Thing> {
    let found = scene.as_of().referring(Noun::Version, "text", &text.id);
    let mut found: Vec<&Thing> = found.into_iter().map(|(version, _)| version).collect();
    found.sort_by_key(|one| (one.number("order"), order::key(scene.state, one), one.id.clone()));
    found
}

/// The provisions of a text in their order: as the latest version that has words of each places it.
pub fn of<'a>(scene: &Scene<'a>, text: &Thing) -> Vec<&'a Thing> {
    let mut found = scene.state.referring(Noun::Provision, "text", &text.id);
    let said = |one: &Thing| one.entries.first().map(|(said, _)| said.at.clone());
    found.sort_by_cached_key(|one| (placed(scene, one).unwrap_or(i64::MAX), said(one)));
    found
}

/// The place of a provision in the latest version that says it; else its own among those of the text.
fn placed(scene: &Scene<'_>, provision: &Thing) -> Option<i64> {
    let wordings = scene.state.referring(Noun::Wording, "provision", &provision.id);
    let placed = wordings.into_iter().filter(|one| one.number("order").is_some());
    let latest = placed.max_by_key(|one| version(scene, one).and_then(|version| version.number("order")));
    latest.and_then(|one| one.number("order")).or_else(|| provision.number("order"))
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

/// The way to two languages side by side, where the text has words in several.
pub fn side_by_side(scene: &Scene<'_>, text: &Thing) -> Option<Cell> {
    let several = languages(scene, &of(scene, text)).len() > 1;
    let link = Link::View("languages", vec![("id", text.id.to_string())]);
    several.then(|| Cell::one(Part::text(scene.words.say("text-languages")).to(link)))
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
    let margin = Margin::of(scene, text);
    section.columns.extend(margin.as_ref().map(|_| crate::tables::column(scene, "elsewhere")));
    section.columns.push(crate::tables::column(scene, "about"));
    for provision in provisions {
        let mut row =
            vec![Cell::one(cells::sourced(scene, provision)), cells::stack(scene, provision, "summary")];
        row.extend(languages.iter().zip(COLUMNS).map(|(tag, _)| wording(scene, provision, tag)));
        row.extend(topics.then(|| cells::stack(scene, provision, "topic")));
        row.extend(margin.as_ref().map(|margin| margin.cell(provision)));
        row.push(margin::threads(scene, provision));
        section.push(Some(provision.id.clone()), row);
    }
    finish(section)
}

/// The words of a provision in a language in the latest version that has any, behind a line that says which version
/// that is, where the text has several, at what address, and whether they are authentic.
fn wording(scene: &Scene<'_>, provision: &Thing, tag: &str) -> Cell {
    let wordings = wordings(scene, provision, tag);
    let latest = wordings.first().map(|one| one.refs("version"));
    let several = texts_versions(scene, provision) > 1;
    let mut parts = Vec::new();
    for one in wordings.iter().filter(|one| Some(one.refs("version")) == latest) {
        parts.push(of_which(scene, one, several));
        parts.extend(said(scene, one, tag));
    }
    parts.retain(|part| !part.text.is_empty());
    Cell::stack(parts)
}

/// The wordings of a provision in a language, those of the latest version first.
fn wordings<'a>(scene: &Scene<'a>, provision: &Thing, tag: &str) -> Vec<&'a Thing> {
    let mut wordings = scene.state.referring(Noun::Wording, "provision", &provision.id);
    wordings.retain(|one| one.text("language") == Some(tag));
    wordings
        .retain(|one| version(scene, one).is_none_or(|version| !scene.as_of().come_about(version).is_no()));
    wordings.sort_by_key(|one| {
        let version = version(scene, one);
        std::cmp::Reverse((version.and_then(|version| version.number("order")), one.id.clone()))
    });
    wordings
}

fn version<'a>(scene: &Scene<'a>, wording: &Thing) -> Option<&'a Thing> {
    wording.refs("version").first().and_then(|id| scene.state.thing(id))
}

fn texts_versions(scene: &Scene<'_>, provision: &Thing) -> usize {
    let text = provision.refs("text").first().and_then(|id| scene.state.thing(id));
    text.map_or(0, |text| versions(scene, text).len())
}

/// Which words these are: of which version, where in it, authentic or not, and how near to the source.
fn of_which(scene: &Scene<'_>, wording: &Thing, several: bool) -> Part {
    let label = version(scene, wording).and_then(|version| version.text("label")).filter(|_| several);
    let authentic = scene.state.thing(&wording.id).is_some_and(|one| {
        cells::standing(scene, one, "authentic").iter().any(|said| said.value == Value::Flag(true))
    });
    let authentic = authentic.then(|| scene.words.field("authentic"));
    let address = wording.text("address").map(str::to_owned);
    let fidelity = wording.text("fidelity").filter(|fidelity| *fidelity != "verbatim");
    let fidelity = fidelity.map(|fidelity| scene.words.choice(fidelity));
    let all = [label.map(str::to_owned), address, authentic, fidelity];
    Part::quiet(labels::capital(&labels::listed(scene, all.into_iter().flatten())))
}

/// The words themselves, every standing form of them.
pub fn said(scene: &Scene<'_>, wording: &Thing, tag: &str) -> Vec<Part> {
    let ours = wording.text("fidelity") == Some("our summary");
    let part = |said: &Assertion| {
        let mut part = cells::value(scene, said);
        part.tone = if ours { Tone::Plain } else { Tone::Said };
        part.language = (tag != scene.words.language()).then(|| tag.to_owned());
        part.link = Some(Link::Thing(wording.id.clone()));
        part
    };
    cells::standing(scene, wording, "wording").into_iter().map(part).collect()
}

/// Provisions whose words a later version changed: what stood before beside what took its place.
pub fn changes(scene: &Scene<'_>, text: &Thing) -> Section {
    let mut section = table(scene, "text", "changes", &["provision", "before", "after"]);
    let provisions = of(scene, text);
    for tag in languages(scene, &provisions) {
        for provision in &provisions {
            let mut all = wordings(scene, provision, &tag);
            all.dedup_by(|later, one| words_of(later) == words_of(one));
            for (after, before) in all.iter().zip(all.iter().skip(1)) {
                if version(scene, after).map(|one| &one.id) == version(scene, before).map(|one| &one.id) {
                    continue;
                }
                let told = |one: &Thing| {
                    let head = std::iter::once(of_which(scene, one, true));
                    Cell::stack(head.chain(said(scene, one, &tag)).collect())
                };
                let row = vec![Cell::one(cells::named(scene, provision)), told(before), told(after)];
                section.push_in(Some(labels::capital(&tongue(scene, &tag))), Some(provision.id.clone()), row);
            }
        }
    }
    section
}

fn words_of(wording: &Thing) -> Vec<&str> {
    wording.texts("wording")
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
