//! Beside each provision of a text: where its words stood before and where they went, each with the way to the whole
//! lineage.

use std::collections::BTreeMap;

use forum::date::SortKey;
use forum::id::Id;
use forum::state::Thing;
use trace::Passage;

use super::decided;
use crate::{Cell, Link, Part, Scene, cells, labels, passages};

/// The passages of other texts that carry each provision of a text.
pub struct Margin<'s> {
    scene: &'s Scene<'s>,
    own: SortKey,
    /// What carries each provision, by places in the corpus.
    carried: BTreeMap<&'s Id, Vec<usize>>,
}

impl<'s> Margin<'s> {
    /// Of a text whose words are held; none where no other text has words.
    pub fn of(scene: &'s Scene<'s>, text: &Thing) -> Option<Self> {
        let all = scene.library.corpus().passages();
        let own = all.iter().enumerate().filter(|(_, passage)| passage.text == text.id);
        let (places, provisions): (Vec<usize>, Vec<&Id>) = own.map(|(at, one)| (at, &one.provision)).unzip();
        if places.is_empty() || places.len() == all.len() {
            return None;
        }
        let mut carried: BTreeMap<&Id, Vec<usize>> = BTreeMap::new();
        for (provision, found) in provisions.into_iter().zip(scene.library.corpus().carried(&places)) {
            carried.entry(provision).or_default().extend(found.into_iter().map(|one| one.passage));
        }
        Some(Self { scene, own: decided::key(scene, text), carried })
    }

    /// The nearest before and the first after, with the way to all.
    pub fn cell(&self, provision: &Thing) -> Cell {
        let elsewhere = self.elsewhere(provision);
        let before = elsewhere.iter().rfind(|(key, _)| *key < self.own);
        let after = elsewhere.iter().find(|(key, _)| *key > self.own);
        let told =
            |side: Option<&(SortKey, &'s Passage)>, word| side.map(|(_, passage)| self.place(passage, word));
        let mut parts: Vec<Part> = told(before, "text-margin-before").into_iter().collect();
        let same = elsewhere.iter().find(|(key, _)| *key == self.own);
        parts.extend(told(same, "text-margin-same"));
        parts.extend(told(after, "text-margin-after"));
        if !elsewhere.is_empty() {
            let link = Link::View("trace", vec![("q", provision.id.to_string())]);
            parts.push(Part::text(self.scene.words.say("text-margin-all")).to(link));
        }
        Cell::stack(parts)
    }

    fn place(&self, passage: &Passage, word: &str) -> Part {
        let mut part = passages::place(self.scene, passage);
        let date = self.scene.state.thing(&passage.text).map(|text| decided::dates(self.scene, text).words());
        let told = labels::listed(self.scene, [part.text].into_iter().chain(date));
        part.text = self.scene.words.with(word, &[("place", told.into())]);
        part
    }

    fn is_there(&self, version: &Id) -> bool {
        let version = self.scene.state.thing(version);
        version.is_some_and(|version| !self.scene.as_of().come_about(version).is_no())
    }

    /// What other texts have of it, in the order of their time, each text once.
    fn elsewhere(&self, provision: &Thing) -> Vec<(SortKey, &'s Passage)> {
        let corpus = self.scene.library.corpus();
        let carried = self.carried.get(&provision.id).map(Vec::as_slice).unwrap_or_default();
        let mut found: Vec<(SortKey, &Passage)> = Vec::new();
        let passages = carried.iter().filter_map(|place| corpus.passages().get(*place));
        for passage in passages.filter(|passage| self.is_there(&passage.version)) {
            let known = found.iter().any(|(_, other)| other.text == passage.text);
            let text = self
                .scene
                .state
                .thing(&passage.text)
                .filter(|text| !decided::come_about(self.scene, text).is_no());
            found.extend(text.filter(|_| !known).map(|text| (decided::key(self.scene, text), passage)));
        }
        found.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.text.cmp(&b.1.text)));
        found
    }
}

/// The threads of what a provision is about: each heading leads to its thread.
pub fn threads(scene: &Scene<'_>, provision: &Thing) -> Cell {
    let mut cell = cells::stack(scene, provision, "about");
    for part in &mut cell.parts {
        if let Some(Link::Thing(id)) = &part.link {
            part.link = Some(Link::View("thread", vec![("of", id.to_string())]));
        }
    }
    cell
}
