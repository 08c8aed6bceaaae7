//! Finds things by any of their names and words, and says what matched; and provisions by the words of texts, in their
//! place. Case, accents and hyphens do not matter.

mod matching;
mod words;

use std::collections::BTreeMap;

use forum::id::Id;
use forum::noun::Noun;
use forum::state::Thing;

use crate::reach::{Reach, Status, with_reach};
use crate::tables::{finish, sheet, table};
use crate::{
    Cell, Link, Param, ParamKind, Params, Part, Scene, Section, Sheet, Tone, View, ViewError, cells, labels,
    lookup,
};
use matching::{Hit, Query, hits};

const Q: Param = Param { name: "q", kind: ParamKind::Words, required: true };

/// Names and words.
pub const VIEW: View = View { name: "search", params: with_reach![Q], show };

/// Names alone.
pub const NAMES: View = View { name: "names", params: &[Q], show: names_alone };

/// Things shown.
const SHOWN: usize = 100;

/// Words of texts are searched with every filter; names only where nothing narrows the texts.
fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let (given, query) = asked(scene, params)?;
    let reach = Reach::read(scene, params, Status::Any)?;
    let narrowed = params.keys().any(|name| name != "q");
    let (in_words, unread) = match trace::Query::read(given) {
        Ok(asked) => (Some(words::find(&reach, &asked)), None),
        Err(error) => (None, Some(error)),
    };
    let found = if narrowed { Vec::new() } else { sorted(scene, &query, false) };
    let mut sheet = sheet(scene, "search");
    let about = about_participant(scene, given, &found);
    let passages = in_words.as_ref().map_or(0, |found| found.count);
    sheet.answer = answer(scene, given, found.len(), passages, about);
    sheet.notes.extend(
        unread.map(|error| {
            Cell::text(scene.words.with("search-unread", &[("error", error.to_string().into())]))
        }),
    );
    more(scene, &mut sheet, found.len(), passages);
    let by_name = found.first().is_some_and(|(_, hits)| best(hits) <= NAMED);
    let things = (!narrowed).then(|| listed(scene, found));
    let provisions = in_words
        .filter(|found| found.count > 0 || narrowed)
        .map(|found| words::section(scene, &reach, &found));
    if by_name || passages == 0 {
        sheet.sections.extend(things.into_iter().chain(provisions));
    } else {
        sheet
            .sections
            .extend(provisions.into_iter().chain(things.filter(|section| !section.rows.is_empty())));
    }
    Ok(sheet)
}

/// Up to here a hit is the thing's own name, or begins it.
const NAMED: usize = 1;

fn names_alone(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let (given, query) = asked(scene, params)?;
    let found = sorted(scene, &query, true);
    let mut sheet = sheet(scene, "search");
    sheet.view = "names";
    sheet.answer = answer(scene, given, found.len(), 0, about_participant(scene, given, &found));
    more(scene, &mut sheet, found.len(), 0);
    sheet.sections.push(listed(scene, found));
    Ok(sheet)
}

fn asked<'p>(scene: &Scene<'_>, params: &'p Params) -> Result<(&'p str, Query), ViewError> {
    let given = params.get("q").map(|q| q.trim()).unwrap_or_default();
    let expected = || scene.words.say("search-expected");
    let query = Query::new(given);
    let query = query.ok_or_else(|| ViewError::Value {
        param: "q",
        given: given.to_owned(),
        expected: expected(),
    })?;
    Ok((given, query))
}

/// Whether the words ask for a participant, or find one by name: then nothing is counted.
fn about_participant(scene: &Scene<'_>, given: &str, found: &[(&Thing, Vec<Hit>)]) -> bool {
    found.iter().any(|(thing, _)| thing.noun == Noun::Participant)
        || crate::absence::names_participant(scene, given)
}

/// What is not shown of what was found.
fn more(scene: &Scene<'_>, sheet: &mut Sheet, things: usize, passages: usize) {
    let shown = [(things, SHOWN), (passages, words::SHOWN)].into_iter().find(|(count, shown)| count > shown);
    sheet.notes.extend(
        shown.map(|(_, shown)| Cell::text(scene.words.with("search-more", &[("count", shown.into())]))),
    );
}

fn sorted<'a>(scene: &Scene<'a>, query: &Query, names_only: bool) -> Vec<(&'a Thing, Vec<Hit>)> {
    let mut found: Vec<(&Thing, Vec<Hit>)> = gathered(scene, query, names_only);
    found.sort_by_cached_key(|(thing, hits)| {
        (best(hits), rank(thing.noun), labels::of(scene, thing), thing.id.clone())
    });
    found
}

fn listed(scene: &Scene<'_>, found: Vec<(&Thing, Vec<Hit>)>) -> Section {
    let mut section = table(scene, "search", "found", &["noun", "result", "matched", "other_names", "date"]);
    for (thing, hits) in found.into_iter().take(SHOWN) {
        section.push(Some(thing.id.clone()), row(scene, thing, hits));
    }
    finish(section)
}

/// All hits, those of other names and wordings with the thing that they belong to.
fn gathered<'a>(scene: &Scene<'a>, query: &Query, names_only: bool) -> Vec<(&'a Thing, Vec<Hit>)> {
    let mut found: BTreeMap<Id, (&Thing, Vec<Hit>)> = BTreeMap::new();
    // The words of provisions are found through the index.
    for thing in scene.state.things().filter(|thing| thing.noun != Noun::Wording) {
        let owner = match thing.noun {
            Noun::Alias => thing.refs("target").first().and_then(|id| scene.state.thing(id)),
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
fn answer(scene: &Scene<'_>, given: &str, things: usize, passages: usize, about_participant: bool) -> String {
    // The marks of a phrase are not set between marks again.
    let bare = given.strip_prefix('"').and_then(|given| given.strip_suffix('"'));
    let q = ("q", bare.filter(|bare| !bare.contains('"')).unwrap_or(given).into());
    if about_participant && things + passages > 0 {
        return scene.words.with("search-of", &[q]);
    }
    match (things, passages) {
        (0, 0) => {
            let near = lookup::near(scene, given, &[]);
            let key = if near.is_some() { "search-near" } else { "search-none" };
            scene.words.with(key, &[q, ("near", near.unwrap_or_default().into())])
        }
        (things, 0) => scene.words.with("search-answer", &[q, ("count", things.into())]),
        (0, passages) => scene.words.with("search-in-words", &[q, ("count", passages.into())]),
        (things, passages) => {
            scene.words.with("search-in-both", &[q, ("things", things.into()), ("count", passages.into())])
        }
    }
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
