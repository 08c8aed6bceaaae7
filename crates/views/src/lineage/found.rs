//! Every use of a phrase in the order of the texts' dates: found in words held, attested by a source, or both.

use std::collections::{BTreeMap, BTreeSet};

use forum::date::SortKey;
use forum::id::Id;
use forum::state::Thing;
use trace::{Manner, Passage, Use};

use super::attested::Attested;
use super::readings::Readings;
use super::{note, picture};
use crate::reach::Reach;
use crate::tables::{nest, table};
use crate::texts::decided;
use crate::{Cell, Part, Scene, Section, cells, cites, passages};

/// Rows shown.
const SHOWN: usize = 500;
/// The word for a source that is cited.
const CITED: &str = "trace-from-cited";
/// The word for a source by the words that it shares.
const SHARED: &str = "trace-from-words";

/// The uses in one provision and language, of the latest version that has any.
pub struct InProvision<'s> {
    pub passage: &'s Passage,
    pub uses: Vec<Use>,
    /// The reading that the first of them is a use of.
    pub reading: String,
}

/// A text that has the phrase.
pub struct Carrier<'s> {
    pub text: &'s Thing,
    pub key: SortKey,
    pub provisions: Vec<InProvision<'s>>,
    pub attested: Vec<Attested<'s>>,
    /// The text that it was carried over from, and the word for how that is known.
    pub from: Option<(&'s Thing, &'static str)>,
}

/// See the module.
pub struct Lineage<'s> {
    carriers: Vec<Carrier<'s>>,
}

impl<'s> Lineage<'s> {
    /// Of every reading of a phrase.
    pub fn of(scene: &'s Scene<'s>, reach: &Reach<'s>, readings: &Readings<'_>) -> Self {
        let mut texts: BTreeMap<Id, Carrier<'s>> = BTreeMap::new();
        for ((provision, _), (passage, uses, reading)) in provisions(scene, reach, readings) {
            let Some(text) = scene.state.thing(&passage.text) else { continue };
            let carrier = texts.entry(text.id.clone()).or_insert_with(|| Carrier::of(scene, text));
            debug_assert_eq!(provision, passage.provision);
            carrier.provisions.push(InProvision { passage, uses, reading });
        }
        for (text, attested) in super::attested::of(scene, reach, readings) {
            texts.entry(text.id.clone()).or_insert_with(|| Carrier::of(scene, text)).attested.push(attested);
        }
        let mut carriers: Vec<Carrier<'s>> = texts.into_values().collect();
        for carrier in &mut carriers {
            carrier.provisions.sort_by_key(|one| (one.passage.order, one.passage.language.clone()));
        }
        carriers.sort_by(|a, b| a.key.cmp(&b.key).then_with(|| a.text.id.cmp(&b.text.id)));
        let mut lineage = Self { carriers };
        lineage.follow(scene, reach);
        lineage
    }

    /// Of a passage: itself, and the passages of other texts that carry it.
    pub fn of_passages(scene: &'s Scene<'s>, reach: &Reach<'s>, own: &[usize]) -> Self {
        let mut carriers: BTreeMap<Id, Carrier<'s>> = BTreeMap::new();
        let mut sources: BTreeMap<Id, (usize, &'s Thing)> = BTreeMap::new();
        for passage in own {
            let rank = |at: usize| rank_of(scene, reach, at, own);
            for heir in reach.corpus().lineage(*passage, rank) {
                let Some((text, one)) = carrying(scene, reach, *passage, &heir) else { continue };
                let source = heir.source.as_ref().and_then(|source| {
                    let from = reach.passage(source.other.passage)?;
                    Some((source.words, scene.state.thing(&from.text)?))
                });
                let known = sources.get(&text.id).map_or(0, |(words, _)| *words);
                sources.extend(source.filter(|(words, _)| *words > known).map(|one| (text.id.clone(), one)));
                carriers
                    .entry(text.id.clone())
                    .or_insert_with(|| Carrier::of(scene, text))
                    .provisions
                    .push(one);
            }
        }
        let mut carriers: Vec<Carrier<'s>> = carriers.into_values().collect();
        carriers.sort_by(|a, b| a.key.cmp(&b.key).then_with(|| a.text.id.cmp(&b.text.id)));
        let cited = cites::among(scene, reach, &carriers.iter().map(|one| one.text).collect::<Vec<_>>());
        for carrier in &mut carriers {
            let cites = |text: &Thing| cited.get(&carrier.text.id).is_some_and(|all| all.contains(&text.id));
            let source = sources.get(&carrier.text.id).map(|(_, text)| *text);
            carrier.from = source.map(|text| (text, if cites(text) { CITED } else { SHARED }));
        }
        Self { carriers }
    }

    /// The carriers in the order of time.
    pub fn texts(&self) -> &[Carrier<'s>] {
        &self.carriers
    }

    /// The first text that has it: word for word but for endings, or by a source; only where there is none in words near
    /// to it.
    pub fn first(&self) -> Option<&'s Thing> {
        let first = self.carriers.iter().find(|carrier| carrier.has_it()).or(self.carriers.first());
        first.map(|carrier| carrier.text)
    }

    /// An earlier text that has words near to it.
    pub fn near_before(&self) -> Option<&'s Thing> {
        let first = self.first()?;
        self.carriers.first().map(|carrier| carrier.text).filter(|text| text.id != first.id)
    }

    /// Whether it was found in the words of a text.
    pub fn is_found(&self, text: &Thing) -> bool {
        self.carriers.iter().any(|one| one.text.id == text.id && !one.provisions.is_empty())
    }

    /// How many texts have it word for word.
    pub fn exact_texts(&self) -> usize {
        self.carriers.iter().filter(|carrier| carrier.is_exact()).count()
    }

    /// From which text each took it: from one that it cites, else from the body's own text before it.
    fn follow(&mut self, scene: &'s Scene<'s>, reach: &Reach<'s>) {
        let texts: Vec<(&'s Thing, SortKey)> = self.carriers.iter().map(|one| (one.text, one.key)).collect();
        let cited = cites::among(scene, reach, &texts.iter().map(|(text, _)| *text).collect::<Vec<_>>());
        let bodies: Vec<Vec<&Id>> = texts.iter().map(|(text, _)| decided::bodies(scene, text)).collect();
        for (at, carrier) in self.carriers.iter_mut().enumerate() {
            let before = texts.iter().take(at).rev().filter(|(_, key)| *key < carrier.key);
            let cites = |text: &Thing| cited.get(&carrier.text.id).is_some_and(|all| all.contains(&text.id));
            let own = |place: usize| {
                bodies.get(place).zip(bodies.get(at)).is_some_and(|(a, b)| a.iter().any(|id| b.contains(id)))
            };
            let by_citing = before.clone().find(|(text, _)| cites(text)).map(|(text, _)| (*text, CITED));
            let by_body = (0..at).rev().find(|place| own(*place)).and_then(|place| texts.get(place));
            let by_body =
                by_body.filter(|(_, key)| *key < carrier.key).map(|(text, _)| (*text, "trace-from-body"));
            carrier.from = by_citing.or(by_body);
        }
    }

    /// The table with its picture.
    pub fn section(&self, scene: &Scene<'_>) -> Section {
        let columns = &["date", "provision", "words", "manner", "known_by", "carried_from", "text_decided"];
        let mut section = table(scene, "trace", "uses", columns);
        nest(&mut section, &[("known_by", "manner"), ("text_decided", "date")]);
        for carrier in &self.carriers {
            carrier.rows(scene, &mut section);
        }
        if section.rows.len() > SHOWN {
            section.rows.truncate(SHOWN);
            section.lines.push(note(scene, "trace-more"));
        }
        section.picture = picture::of(scene, self);
        section
    }
}

impl<'s> Carrier<'s> {
    fn of(scene: &Scene<'_>, text: &'s Thing) -> Self {
        let key = decided::key(scene, text);
        Self { text, key, provisions: Vec::new(), attested: Vec::new(), from: None }
    }

    /// Whether it has the phrase word for word.
    pub fn is_exact(&self) -> bool {
        self.provisions.iter().flat_map(|one| &one.uses).any(|one| one.manner == Manner::Exact)
    }

    /// Whether it has the phrase itself, and not only words near to it.
    fn has_it(&self) -> bool {
        let found =
            self.provisions.iter().flat_map(|one| &one.uses).any(|one| one.manner <= Manner::Inflected);
        found || !self.attested.is_empty()
    }

    fn rows(&self, scene: &Scene<'_>, section: &mut Section) {
        let mut open: Vec<&Attested<'_>> = self.attested.iter().collect();
        for one in &self.provisions {
            let with = open.iter().position(|attested| attested.is_of(one.passage)).map(|at| open.remove(at));
            section.push(Some(one.passage.provision.clone()), self.found(scene, one, with));
        }
        // What a source says of a text in whose words it was found stands with the first of these.
        for attested in open {
            section.push(Some(attested.id()), self.told(scene, attested));
        }
    }

    fn found(&self, scene: &Scene<'_>, one: &InProvision<'_>, attested: Option<&Attested<'_>>) -> Vec<Cell> {
        let spans: Vec<_> = one.uses.iter().map(|one| one.span.clone()).collect();
        let manner = one.uses.iter().map(|one| one.manner).min().unwrap_or(Manner::Exact);
        let mut how = Cell::stack(vec![self::manner(scene, manner)]);
        if let Some(varied) =
            one.uses.iter().find(|one| one.manner == manner).filter(|_| manner > Manner::Inflected)
        {
            let cell = passages::differing(scene, one.passage, &varied.span, &one.reading);
            how.parts.extend(cell.parts.into_iter().map(|part| Part { sources: Vec::new(), ..part }));
        }
        let mut known = vec![Part::quiet(scene.words.say("trace-found")).value("found")];
        known.extend(attested.map(|attested| attested.part(scene)));
        vec![
            decided::dates(scene, self.text),
            Cell::one(passages::place(scene, one.passage)),
            passages::found(scene, one.passage, &spans),
            how,
            Cell::stack(known),
            self.from(scene),
            passages::decided(scene, self.text),
        ]
    }

    fn told(&self, scene: &Scene<'_>, attested: &Attested<'_>) -> Vec<Cell> {
        vec![
            decided::dates(scene, self.text),
            attested.place(scene),
            attested.formula(scene),
            Cell::one(Part::text(scene.words.say("trace-manner-attested")).value("attested")),
            Cell::one(attested.part(scene)),
            self.from(scene),
            passages::decided(scene, self.text),
        ]
    }

    fn from(&self, scene: &Scene<'_>) -> Cell {
        let Some((text, word)) = self.from else { return Cell::none() };
        Cell::stack(vec![cells::named(scene, text), Part::quiet(scene.words.say(word))])
    }
}

/// How a use stands there.
pub fn manner(scene: &Scene<'_>, manner: Manner) -> Part {
    let word = match manner {
        Manner::Exact => "exact",
        Manner::Inflected => "inflected",
        Manner::Varied => "varied",
        Manner::Reordered => "reordered",
    };
    Part::text(scene.words.say(&format!("trace-manner-{word}"))).value(word)
}

/// When the text of a passage came about; nothing for what was not asked for, but for the passage traced itself.
fn rank_of(scene: &Scene<'_>, reach: &Reach<'_>, at: usize, own: &[usize]) -> Option<SortKey> {
    let passage = reach.passage(at).filter(|_| reach.keeps(at) || own.contains(&at))?;
    Some(decided::key(scene, scene.state.thing(&passage.text)?))
}

/// How a passage stands in a text that carries it.
fn carrying<'s>(
    scene: &Scene<'s>,
    reach: &Reach<'s>,
    own: usize,
    heir: &trace::Heir,
) -> Option<(&'s Thing, InProvision<'s>)> {
    let (asked, passage) = (reach.passage(own)?, reach.passage(heir.passage)?);
    let text = scene.state.thing(&passage.text)?;
    let Some((first, last)) = heir.stretches.first().zip(heir.stretches.last()) else {
        let span = 0..passage.words.len();
        let uses = vec![Use { passage: own, span, manner: Manner::Exact }];
        return Some((text, InProvision { passage, uses, reading: asked.words.to_string() }));
    };
    let alike = heir.stretches.len() == 1 && first.edits == 0 && reads_like(asked, &first.one.words);
    let manner = if alike { Manner::Exact } else { Manner::Varied };
    let from = heir.stretches.iter().map(|one| one.other.words.start).min()?;
    let to = heir.stretches.iter().map(|one| one.other.words.end).max()?;
    // What goes before the first word in common and after the last is not shown as changed.
    let reading =
        asked.words.get(first.one.words.start..last.one.words.end).unwrap_or(&asked.words).to_owned();
    let uses = vec![Use { passage: heir.passage, span: from..to, manner }];
    Some((text, InProvision { passage, uses, reading }))
}

/// Whether a stretch is all that a passage says, punctuation aside.
fn reads_like(passage: &Passage, stretch: &std::ops::Range<usize>) -> bool {
    let outside = [passage.words.get(..stretch.start), passage.words.get(stretch.end..)];
    outside.into_iter().flatten().all(|rest| !rest.chars().any(char::is_alphanumeric))
}

type OfProvision<'s> = BTreeMap<(Id, String), (&'s Passage, Vec<Use>, String)>;

/// The uses of each provision in each language, in the latest version that has any.
fn provisions<'s>(scene: &Scene<'_>, reach: &Reach<'s>, readings: &Readings<'_>) -> OfProvision<'s> {
    let mut all: OfProvision<'s> = BTreeMap::new();
    let mut later: BTreeMap<Id, (Option<i64>, Id)> = BTreeMap::new();
    for (one, reading) in readings.uses(reach.corpus(), reach) {
        let Some(passage) = reach.passage(one.passage) else { continue };
        let rank =
            later.entry(passage.version.clone()).or_insert_with(|| rank(scene, &passage.version)).clone();
        let key = (passage.provision.clone(), passage.language.to_string());
        let reading = readings.reading(reading).to_owned();
        match all.get_mut(&key) {
            Some((held, uses, _)) if held.version == passage.version && held.wording == passage.wording => {
                uses.push(one)
            }
            Some((held, ..)) if self::rank(scene, &held.version) > rank => {}
            _ => drop(all.insert(key, (passage, vec![one], reading))),
        }
    }
    all
}

/// Which of two versions is the later.
fn rank(scene: &Scene<'_>, version: &Id) -> (Option<i64>, Id) {
    (scene.state.thing(version).and_then(|one| one.number("order")), version.clone())
}

/// The ids of the texts that carry it.
pub fn ids(lineage: &Lineage<'_>) -> BTreeSet<Id> {
    lineage.carriers.iter().map(|carrier| carrier.text.id.clone()).collect()
}
