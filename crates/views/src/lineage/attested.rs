//! Uses that a source attests, whether the words of the text are held or not.

use forum::id::Id;
use forum::noun::Noun;
use forum::state::Thing;
use trace::Passage;

use super::found::Lineage;
use super::readings::Readings;
use crate::lookup::fold;
use crate::reach::Reach;
use crate::{Cell, Part, Scene, Tone, cells, labels};

/// A use that a source attests.
pub struct Attested<'s> {
    said: &'s Thing,
    text: &'s Thing,
}

impl Attested<'_> {
    /// Its own id.
    pub fn id(&self) -> Id {
        self.said.id.clone()
    }

    /// Whether it names the provision of a passage, or the passage's text alone.
    pub fn is_of(&self, passage: &Passage) -> bool {
        let provisions = self.said.refs("provision");
        self.text.id == passage.text && (provisions.is_empty() || provisions.contains(&&passage.provision))
    }

    /// Whether the source says that it is the first use.
    fn is_first(&self) -> bool {
        self.said.flag("first")
    }

    /// Where the source has it.
    pub fn place(&self, scene: &Scene<'_>) -> Cell {
        let mut parts = vec![cells::named(scene, self.text)];
        parts.extend(
            cells::stack(scene, self.said, "provision").parts.into_iter().map(|part| part.tone(Tone::Quiet)),
        );
        Cell::stack(parts)
    }

    /// The words as the source gives them, or the term alone.
    pub fn formula(&self, scene: &Scene<'_>) -> Cell {
        let mut cell = cells::stack(scene, self.said, "formula");
        for part in &mut cell.parts {
            part.tone = Tone::Said;
        }
        if cell.parts.is_empty() {
            cell = Cell::stack(vec![Part::quiet(scene.words.say("trace-words-not-told"))]);
        }
        cell
    }

    /// That a source attests it, with the source.
    pub fn part(&self, scene: &Scene<'_>) -> Part {
        let word = if self.is_first() { "trace-attested-first" } else { "trace-attested" };
        let mut part = Part::quiet(scene.words.say(word)).value("attested");
        part.sources = cells::sources(self.said);
        part.overlay = self.said.overlay().map(str::to_owned);
        part
    }
}

/// The attested uses of a term, or of words that the formula of a use contains, with the text of each.
pub fn of<'s>(
    scene: &Scene<'s>,
    reach: &Reach<'_>,
    readings: &Readings<'_>,
) -> Vec<(&'s Thing, Attested<'s>)> {
    let wanted: Vec<String> = readings.phrases().map(|phrase| format!(" {} ", fold(phrase))).collect();
    let contains = |words: &str| {
        let words = format!(" {} ", fold(words));
        wanted.iter().any(|wanted| words.contains(wanted.as_str()))
    };
    let meant = |said: &Thing| {
        readings.term.is_some_and(|term| said.refs("term").contains(&&term.id))
            || said.texts("formula").into_iter().any(contains)
    };
    let mut all: Vec<&Thing> =
        scene.as_of().all(Noun::Use).map(|(said, _)| said).filter(|said| meant(said)).collect();
    // Of several on one provision the one on the term itself speaks, and the one that says it is the first.
    let own = |said: &Thing| readings.term.is_some_and(|term| said.refs("term").contains(&&term.id));
    all.sort_by_key(|said| (!own(said), !said.flag("first")));
    let mut found: Vec<(&Thing, Attested<'_>)> = Vec::new();
    for said in all {
        for text in said.refs("text").into_iter().filter_map(|id| scene.state.thing(id)) {
            let same = |(_, other): &(&Thing, Attested<'_>)| {
                other.text.id == text.id && other.said.refs("provision") == said.refs("provision")
            };
            if reach.language().is_none() && reach.keeps_text(text) && !found.iter().any(same) {
                found.push((text, Attested { said, text }));
            }
        }
    }
    found
}

/// Where a source attests the first use in another text than the first in which it was found.
pub fn first_differs(scene: &Scene<'_>, lineage: &Lineage<'_>) -> Option<Cell> {
    let first = lineage.first()?;
    let other = lineage.texts().iter().find(|one| one.attested.iter().any(Attested::is_first))?;
    let told = other.attested.iter().find(|one| one.is_first())?;
    (other.text.id != first.id).then(|| {
        let mut part = Part::text(
            scene.words.with("trace-first-differs", &[("name", labels::of(scene, other.text).into())]),
        );
        part.sources = cells::sources(told.said);
        Cell::one(part)
    })
}
