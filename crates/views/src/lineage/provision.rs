//! The lineage of a provision: where its words, or words near to them, stand in other texts, earlier and later.

use std::collections::BTreeSet;

use forum::id::Id;
use forum::state::Thing;
use trace::{Agreed, Passage};

use super::found::Lineage;
use super::{carriers, drops, note};
use crate::reach::Reach;
use crate::tables::{finish, nest, sheet, table};
use crate::texts::decided;
use crate::{Cell, Part, Scene, Section, Sheet, absence, labels, passages, unsearched};

/// Stretches laid beside it.
const SHOWN: usize = 80;
/// What is farther away is another provision.
const NEAR: f32 = 0.5;

/// The answer for a provision.
pub fn show(scene: &Scene<'_>, reach: &Reach<'_>, provision: &Thing) -> Sheet {
    let mut sheet = sheet(scene, "trace");
    sheet.title = scene.words.with("trace-of", &[("q", labels::of(scene, provision).into())]);
    let own = own(reach, provision);
    let places: Vec<usize> = own.iter().map(|(at, _)| *at).collect();
    let lineage = Lineage::of_passages(scene, reach, &places);
    let carrying = super::found::ids(&lineage);
    let mut all: Vec<(&Passage, Agreed)> = own.iter().flat_map(|(_, passage)| near(reach, passage)).collect();
    all.retain(|(_, agreed)| texts(scene, reach, agreed).iter().all(|text| !carrying.contains(&text.id)));
    all.sort_by_cached_key(|(_, agreed)| earliest(scene, reach, agreed));
    sheet.answer = answer(scene, reach, provision, &lineage, &all);
    if own.is_empty() {
        sheet.notes.push(note(scene, "trace-no-words"));
    }
    if lineage.texts().len() > 1 {
        sheet.sections.push(finish(lineage.section(scene)));
        let counted = own.iter().all(|(_, passage)| !absence::names_participant(scene, &passage.words));
        sheet.sections.push(finish(carriers::by_body(scene, &lineage, counted)));
        sheet.sections.push(finish(carriers::by_year(scene, &lineage, counted)));
        sheet.sections.push(finish(drops::section(
            scene,
            reach,
            &having(reach, provision, &places),
            &lineage,
        )));
    }
    if lineage.texts().len() < 2 || !all.is_empty() {
        sheet.sections.push(finish(section(scene, reach, provision, &all)));
    }
    sheet.sections.push(finish(unsearched::section(scene, reach)));
    sheet.sections.retain(|section| !section.rows.is_empty() || section.empty.is_some());
    sheet
}

/// The versions that have it: those in which it is worded, and those with a passage that carries it.
fn having<'s>(reach: &Reach<'s>, provision: &Thing, places: &[usize]) -> BTreeSet<&'s Id> {
    let own = reach.corpus().passages().iter().filter(|passage| passage.provision == provision.id);
    let carried = reach.corpus().carried(places).into_iter().flatten();
    let carried = carried.filter_map(|one| reach.passage(one.passage));
    own.chain(carried).map(|passage| &passage.version).collect()
}

/// Its own words in each language, those of the latest version, with their places.
fn own<'s>(reach: &Reach<'s>, provision: &Thing) -> Vec<(usize, &'s Passage)> {
    let all = reach.corpus().passages().iter().enumerate();
    let mut own: Vec<(usize, &Passage)> = Vec::new();
    for (at, passage) in all.filter(|(_, passage)| passage.provision == provision.id) {
        match own.iter_mut().find(|(_, other)| other.language == passage.language) {
            Some(other) => *other = (at, passage),
            None => own.push((at, passage)),
        }
    }
    own
}

fn near<'s>(reach: &Reach<'s>, passage: &'s Passage) -> Vec<(&'s Passage, Agreed)> {
    let keep = |at: usize| {
        reach
            .passage(at)
            .is_some_and(|other| other.text != passage.text && other.language == passage.language)
            && reach.keeps(at)
    };
    let found = trace::agreed(reach.corpus(), &passage.words, &passage.language, &keep, SHOWN);
    found.into_iter().filter(|one| one.nearness >= NEAR).map(|one| (passage, one)).collect()
}

fn earliest(scene: &Scene<'_>, reach: &Reach<'_>, agreed: &Agreed) -> Option<forum::date::SortKey> {
    texts(scene, reach, agreed).into_iter().map(|text| decided::key(scene, text)).min()
}

/// The texts in which a stretch stands, in the order of time.
pub fn texts<'a>(scene: &Scene<'a>, reach: &Reach<'_>, agreed: &Agreed) -> Vec<&'a Thing> {
    let mut texts: Vec<&Thing> = Vec::new();
    for place in &agreed.places {
        let text = reach.passage(place.passage).and_then(|passage| scene.state.thing(&passage.text));
        if let Some(text) = text.filter(|text| texts.iter().all(|other| other.id != text.id)) {
            texts.push(text);
        }
    }
    texts.sort_by_cached_key(|text| (decided::key(scene, text), text.id.clone()));
    texts
}

fn answer(
    scene: &Scene<'_>,
    reach: &Reach<'_>,
    provision: &Thing,
    lineage: &Lineage<'_>,
    all: &[(&Passage, Agreed)],
) -> String {
    let own = provision.refs("text").first().and_then(|id| scene.state.thing(id));
    let carrying = lineage.texts().iter().map(|carrier| carrier.text);
    let near = all.iter().flat_map(|(_, agreed)| texts(scene, reach, agreed));
    let others = carrying.chain(near).filter(|text| own.is_none_or(|own| own.id != text.id));
    let Some(first) = others.min_by_key(|text| (decided::key(scene, text), text.id.clone())) else {
        let key =
            if lineage.texts().is_empty() { "trace-provision-no-words" } else { "trace-provision-alone" };
        return scene.words.with(key, &[("name", labels::of(scene, provision).into())]);
    };
    let earlier = own.is_some_and(|text| decided::key(scene, first) < decided::key(scene, text));
    let key = if earlier { "trace-provision-earlier" } else { "trace-provision-first" };
    let date = decided::dates(scene, first).words();
    scene.words.with(key, &[("name", labels::of(scene, first).into()), ("date", date.into())])
}

fn section(scene: &Scene<'_>, reach: &Reach<'_>, provision: &Thing, all: &[(&Passage, Agreed)]) -> Section {
    let mut section =
        table(scene, "trace", "near", &["date", "provision", "words", "also_in", "when_beside"]);
    nest(&mut section, &[("when_beside", "date")]);
    let own_key = provision
        .refs("text")
        .first()
        .and_then(|id| scene.state.thing(id))
        .map(|text| decided::key(scene, text));
    for (passage, agreed) in all {
        let Some((first, rest)) =
            ordered(scene, reach, agreed).split_first().map(|(first, rest)| (first.clone(), rest.to_vec()))
        else {
            continue;
        };
        let Some(other) = reach.passage(first.passage) else { continue };
        let Some(text) = scene.state.thing(&other.text) else { continue };
        let later = own_key.as_ref().is_some_and(|own| decided::key(scene, text) > *own);
        let word = if later { "trace-later" } else { "trace-before" };
        let places = rest.iter().filter_map(|place| reach.passage(place.passage));
        section.push(
            Some(other.provision.clone()),
            vec![
                decided::dates(scene, text),
                Cell::one(passages::place(scene, other)),
                passages::differing(scene, other, &first.span, &passage.words),
                Cell::stack(places.map(|passage| passages::place(scene, passage)).collect()),
                Cell::one(Part::quiet(scene.words.say(word))),
            ],
        );
    }
    section
}

/// The places of a stretch, in the order of the texts' dates.
pub fn ordered(scene: &Scene<'_>, reach: &Reach<'_>, agreed: &Agreed) -> Vec<trace::Place> {
    let mut places = agreed.places.clone();
    places.sort_by_cached_key(|place| {
        let text = reach.passage(place.passage).and_then(|passage| scene.state.thing(&passage.text));
        (text.map(|text| decided::key(scene, text)), place.passage)
    });
    places
}
