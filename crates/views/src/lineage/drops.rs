//! Where a phrase dropped out: a later version of a text without it, or the next text of the same body and kind.

use std::collections::{BTreeMap, BTreeSet};

use forum::id::Id;
use forum::noun::Noun;
use forum::state::Thing;

use super::found::Lineage;
use super::readings::Readings;
use crate::reach::Reach;
use crate::tables::table;
use crate::texts::decided;
use crate::{Cell, Part, Scene, Section, cells};

/// The table; a text whose words are not held is not said to lack anything.
pub fn section(
    scene: &Scene<'_>,
    reach: &Reach<'_>,
    having: &BTreeSet<&Id>,
    lineage: &Lineage<'_>,
) -> Section {
    let mut section = table(scene, "trace", "drops", &["last_in", "dropped_in", "date", "how_dropped"]);
    for (before, after) in versions(scene, reach, having) {
        let how = Cell::one(Part::text(scene.words.say("trace-dropped-version")).value("version"));
        let row = vec![
            Cell::one(cells::named(scene, before)),
            Cell::one(cells::named(scene, after)),
            cells::dates(scene, after),
            how,
        ];
        section.push(Some(after.id.clone()), row);
    }
    for (before, after) in texts(scene, reach, lineage) {
        let how = Cell::one(Part::text(scene.words.say("trace-dropped-text")).value("text"));
        let row = vec![
            Cell::one(cells::named(scene, before)),
            Cell::one(cells::named(scene, after)),
            decided::dates(scene, after),
            how,
        ];
        section.push(Some(after.id.clone()), row);
    }
    section
}

/// The versions that have a phrase.
pub fn having<'s>(reach: &Reach<'s>, readings: &Readings<'_>) -> BTreeSet<&'s Id> {
    let uses = readings.uses(reach.corpus(), reach);
    uses.iter().filter_map(|(one, _)| reach.passage(one.passage)).map(|passage| &passage.version).collect()
}

/// Versions of one text, one behind the other, of which the first has it and the second has words without it.
fn versions<'a>(scene: &Scene<'a>, reach: &Reach<'_>, having: &BTreeSet<&Id>) -> Vec<(&'a Thing, &'a Thing)> {
    let texts: BTreeSet<&Id> =
        having.iter().filter_map(|id| scene.state.thing(id)).flat_map(|one| one.refs("text")).collect();
    let mut found = Vec::new();
    for text in texts {
        let mut all: Vec<&Thing> =
            scene.as_of().referring(Noun::Version, "text", text).into_iter().map(|(one, _)| one).collect();
        all.sort_by_key(|one| (one.number("order"), crate::order::key(scene.state, one), one.id.clone()));
        let worded = worded_versions(reach, text);
        all.retain(|version| worded.contains(&version.id));
        let pairs = all.iter().zip(all.iter().skip(1));
        found.extend(
            pairs.filter(|(a, b)| having.contains(&a.id) && !having.contains(&b.id)).map(|(a, b)| (*a, *b)),
        );
    }
    found
}

fn worded_versions<'s>(reach: &Reach<'s>, text: &Id) -> BTreeSet<&'s Id> {
    let passages = reach.corpus().passages().iter();
    passages.filter(|one| one.text == *text && reach.keeps_passage(one)).map(|one| &one.version).collect()
}

/// For each body and kind the last text that has it, where a later one with words does not.
fn texts<'a>(scene: &Scene<'a>, reach: &Reach<'_>, lineage: &Lineage<'a>) -> Vec<(&'a Thing, &'a Thing)> {
    let having = super::found::ids(lineage);
    let mut worded: BTreeMap<&Id, ()> = BTreeMap::new();
    for passage in reach.corpus().passages().iter().filter(|one| reach.keeps_passage(one)) {
        worded.insert(&passage.text, ());
    }
    let mut series: BTreeMap<(Id, String), Vec<&'a Thing>> = BTreeMap::new();
    for text in
        scene.state.all(Noun::Text).filter(|text| worded.contains_key(&text.id) || having.contains(&text.id))
    {
        for body in decided::bodies(scene, text) {
            let kind = text.text("kind").unwrap_or_default().to_owned();
            series.entry((body.clone(), kind)).or_default().push(text);
        }
    }
    let mut found = Vec::new();
    for texts in series.values_mut() {
        texts.sort_by_cached_key(|text| (decided::key(scene, text), text.id.clone()));
        let last = texts.iter().rposition(|text| having.contains(&text.id));
        let pair = last.and_then(|last| Some((*texts.get(last)?, *texts.get(last + 1)?)));
        let known = |(before, after): &(&Thing, &Thing)| {
            found.iter().any(|(b, a): &(&Thing, &Thing)| b.id == before.id && a.id == after.id)
        };
        let new = pair.filter(|pair| !known(pair));
        found.extend(new);
    }
    found
}
