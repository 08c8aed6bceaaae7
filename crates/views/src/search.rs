//! Finds things by any of their names and words, and says what matched. Case, accents and hyphens do not matter.

mod matching;

use std::collections::BTreeMap;

use forum::id::Id;
use forum::noun::Noun;
use forum::state::Thing;

use crate::tables::{finish, sheet, table};
use crate::{
    Cell, Link, Param, ParamKind, Params, Part, Scene, Sheet, Tone, View, ViewError, cells, labels, lookup,
};
use matching::{Hit, Query, hits};

const PARAMS: &[Param] = &[Param { name: "q", kind: ParamKind::Words, required: true }];

/// Names and words.
pub const VIEW: View =
    View { name: "search", params: PARAMS, show: |scene, params| show(scene, params, "search") };

/// Names alone.
pub const NAMES: View =
    View { name: "names", params: PARAMS, show: |scene, params| show(scene, params, "names") };

/// Rows shown.
const SHOWN: usize = 100;

fn show(scene: &Scene<'_>, params: &Params, view: &'static str) -> Result<Sheet, ViewError> {
    let given = params.get("q").map(|q| q.trim()).unwrap_or_default();
    let Some(query) = Query::new(given) else {
        let expected = scene.words.say("search-expected");
        return Err(ViewError::Value { param: "q", given: given.to_owned(), expected });
    };
    let mut found: Vec<(&Thing, Vec<Hit>)> = gathered(scene, &query, view == "names");
    found.sort_by_cached_key(|(thing, hits)| {
        (best(hits), rank(thing.noun), labels::of(scene, thing), thing.id.clone())
    });
    let mut sheet = sheet(scene, "search");
    sheet.view = view;
    let about = found.iter().any(|(thing, _)| thing.noun == Noun::Participant);
    sheet.answer = answer(scene, given, found.len(), about);
    if found.len() > SHOWN {
        sheet.notes.push(Cell::text(scene.words.with("search-more", &[("count", SHOWN.into())])));
    }
    let mut section = table(scene, "search", "found", &["noun", "result", "matched", "other_names", "date"]);
    for (thing, hits) in found.into_iter().take(SHOWN) {
        section.push(Some(thing.id.clone()), row(scene, thing, hits));
    }
    sheet.sections.push(finish(section));
    Ok(sheet)
}

/// All hits, those of other names and wordings with the thing that they belong to.
fn gathered<'a>(scene: &Scene<'a>, query: &Query, names_only: bool) -> Vec<(&'a Thing, Vec<Hit>)> {
    let mut found: BTreeMap<Id, (&Thing, Vec<Hit>)> = BTreeMap::new();
    for thing in scene.state.things() {
        let owner = match thing.noun {
            Noun::Alias => thing.refs("target").first().and_then(|id| scene.state.thing(id)),
            Noun::Wording => thing.refs("provision").first().and_then(|id| scene.state.thing(id)),
            _ => Some(thing),
        };
        let shown =
            |owner: &&Thing| !scene.as_of().come_about(owner).is_no() && crate::thing::shows(scene, owner);
        let Some(owner) = owner.filter(shown) else { continue };
        let hits = hits(scene, thing, query, names_only);
        if !hits.is_empty() {
            found.entry(owner.id.clone()).or_insert_with(|| (owner, Vec::new())).1.extend(hits);
        }
    }
    found.into_values().collect()
}

fn best(hits: &[Hit]) -> usize {
    hits.iter().map(|hit| hit.tier).min().unwrap_or(usize::MAX)
}

/// What people look for first.
fn rank(noun: Noun) -> usize {
    let first = [
        Noun::Text,
        Noun::Provision,
        Noun::Area,
        Noun::Dimension,
        Noun::Challenge,
        Noun::Term,
        Noun::Meeting,
        Noun::Body,
    ];
    first.iter().position(|one| *one == noun).unwrap_or(first.len())
}

/// How many there are, or what may have been meant. Where a participant is among them nothing is counted.
fn answer(scene: &Scene<'_>, given: &str, count: usize, about_participant: bool) -> String {
    if about_participant {
        return scene.words.with("search-of", &[("q", given.into())]);
    }
    if count > 0 {
        return scene.words.with("search-answer", &[("q", given.into()), ("count", count.into())]);
    }
    let near = lookup::near(scene, given, &[]);
    let key = if near.is_some() { "search-near" } else { "search-none" };
    scene.words.with(key, &[("q", given.into()), ("near", near.unwrap_or_default().into())])
}

fn row(scene: &Scene<'_>, thing: &Thing, mut hits: Vec<Hit>) -> Vec<Cell> {
    hits.sort_by_key(|hit| (hit.tier, hit.words.clone()));
    hits.dedup_by(|a, b| a.words == b.words);
    let matched = hits.into_iter().take(6).map(|hit| {
        let args = [("field", scene.words.field(hit.property).into()), ("words", hit.words.into())];
        let mut part = Part::text(scene.words.with("search-matched", &args));
        part.sources = hit.marks;
        part.language = hit.language;
        part.level = hit.level;
        part.overlay = hit.overlay;
        part
    });
    vec![
        Cell::text(labels::capital(&scene.words.noun(thing.noun.word()))),
        Cell::one(found_part(scene, thing)),
        Cell::stack(matched.collect()),
        names(scene, thing),
        if thing.times().is_empty() { Cell::none() } else { cells::dates(scene, thing) },
    ]
}

/// The thing, leading to its thread where it heads one.
fn found_part(scene: &Scene<'_>, thing: &Thing) -> Part {
    let mut part = cells::named(scene, thing);
    match thing.noun {
        Noun::Area | Noun::Dimension | Noun::Challenge => {
            part.link = Some(Link::View("thread", vec![("of", thing.id.to_string())]));
        }
        Noun::SetAside => part.tone = Tone::Aside,
        _ => {}
    }
    part
}

/// Every other name, with who uses it.
fn names(scene: &Scene<'_>, thing: &Thing) -> Cell {
    let Some(thing) = scene.state.thing(&thing.id) else { return Cell::none() };
    let parts = scene.as_of().aliases(thing).into_iter().map(|alias| {
        let args = [("name", alias.words.into()), ("user", alias.used_by.unwrap_or_default().into())];
        let words = match alias.used_by {
            Some(_) => scene.words.with("search-name", &args),
            None => alias.words.to_owned(),
        };
        let mut part = Part::text(words).value(alias.words);
        part.language = alias.language.filter(|tag| *tag != scene.words.language()).map(str::to_owned);
        part.sources = cells::sources(alias.thing);
        part
    });
    Cell::stack(parts.collect())
}
