//! That words do not occur: a statement of what was searched, in which versions and languages, under which readings, and
//! of what could not be searched. Where they do occur it says so.

use std::collections::{BTreeMap, BTreeSet};

use forum::id::Id;
use forum::noun::Noun;
use forum::state::Thing;
use trace::{Fidelity, Manner, Use};

use crate::lineage::manner;
use crate::lineage::readings::Readings;
use crate::lookup::fold;
use crate::reach::{Reach, Status, with_reach};
use crate::tables::{finish, sheet, table};
use crate::texts::decided;
use crate::{
    Cell, Param, ParamKind, Params, Part, Scene, Section, Sheet, View, ViewError, absence, cells, labels,
    passages, unsearched,
};

/// See the module.
pub const VIEW: View = View {
    name: "absent",
    params: with_reach![Param { name: "q", kind: ParamKind::Words, required: true }],
    show,
};

/// Uses shown.
const SHOWN: usize = 100;

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let given = params.get("q").map(|q| q.trim()).unwrap_or_default();
    let readings = Readings::of(scene, given, None);
    // Of a participant no absence is told (invariant I8).
    if readings.is_empty() || readings.phrases().any(|phrase| absence::names_participant(scene, phrase)) {
        let key = if readings.is_empty() { "search-expected" } else { "absent-no-participant" };
        return Err(ViewError::Value { param: "q", given: given.to_owned(), expected: scene.words.say(key) });
    }
    let reach = Reach::read(scene, params, Status::Any)?;
    let (same, near): (Vec<_>, Vec<_>) = readings
        .uses(reach.corpus(), &reach)
        .into_iter()
        .map(|(one, _)| one)
        .partition(|one| one.manner <= Manner::Inflected);
    let searched = Searched::of(scene, &reach);
    let mut sheet = sheet(scene, "absent");
    sheet.title = scene.words.with("absent-of", &[("q", given.into())]);
    sheet.answer = searched.answer(scene, given, &same, &reach);
    sheet.notes.push(looked_for(scene, &readings));
    let sections = [
        occurring(scene, &reach, "found", &same),
        occurring(scene, &reach, "near", &near),
        searched.section(scene),
        unsearched::section(scene, &reach),
        claims(scene, &readings),
    ];
    sheet.sections.extend(
        sections.into_iter().map(finish).filter(|one| !one.rows.is_empty() || one.name == "searched"),
    );
    Ok(sheet)
}

/// Under which readings it was looked for, each in every spelling and ending of its words.
fn looked_for(scene: &Scene<'_>, readings: &Readings<'_>) -> Cell {
    let all = labels::listed(scene, readings.phrases().map(|phrase| format!("“{phrase}”")));
    Cell::text(scene.words.with("absent-readings", &[("readings", all.into())]))
}

/// The texts whose words were searched.
struct Searched<'a> {
    texts: Vec<(&'a Thing, Held)>,
}

/// What of a text was searched.
#[derive(Default)]
struct Held {
    versions: BTreeSet<Id>,
    languages: BTreeSet<String>,
    provisions: BTreeSet<Id>,
}

impl<'a> Searched<'a> {
    /// Only words that are those of the text prove that others are not in it.
    fn of(scene: &Scene<'a>, reach: &Reach<'_>) -> Self {
        let mut texts: BTreeMap<Id, Held> = BTreeMap::new();
        let counts = |passage: &&trace::Passage| {
            passage.fidelity == Fidelity::Verbatim && reach.keeps_passage(passage)
        };
        for passage in reach.corpus().passages().iter().filter(counts) {
            let held = texts.entry(passage.text.clone()).or_default();
            held.versions.insert(passage.version.clone());
            held.languages.insert(passage.language.to_string());
            held.provisions.insert(passage.provision.clone());
        }
        let mut texts: Vec<(&Thing, Held)> =
            texts.into_iter().filter_map(|(id, held)| Some((scene.state.thing(&id)?, held))).collect();
        texts.sort_by_cached_key(|(text, _)| (decided::key(scene, text), text.id.clone()));
        Self { texts }
    }

    fn answer(&self, scene: &Scene<'_>, given: &str, same: &[Use], reach: &Reach<'_>) -> String {
        let occurring: BTreeSet<&Id> =
            same.iter().filter_map(|one| reach.passage(one.passage)).map(|one| &one.text).collect();
        let versions: usize = self.texts.iter().map(|(_, held)| held.versions.len()).sum();
        let languages: BTreeSet<&String> = self.texts.iter().flat_map(|(_, held)| &held.languages).collect();
        let languages = labels::listed(scene, languages.into_iter().map(|tag| passages::tongue(scene, tag)));
        let key = match (occurring.len(), self.texts.len()) {
            (0, 0) => "absent-nothing-held",
            (0, _) => "absent-answer",
            _ => "absent-occurs",
        };
        let name = reach.named().map_or_else(String::new, |text| labels::of(scene, text));
        let args = [
            ("q", given.into()),
            ("count", self.texts.len().into()),
            ("versions", versions.into()),
            ("languages", languages.into()),
            ("occurs", occurring.len().into()),
            ("name", name.as_str().into()),
        ];
        let key = if key == "absent-answer" && !name.is_empty() { "absent-answer-in" } else { key };
        scene.words.with(key, &args)
    }

    fn section(&self, scene: &Scene<'_>) -> Section {
        let mut section =
            table(scene, "absent", "searched", &["date", "text", "languages", "versions", "provisions"]);
        for (text, held) in &self.texts {
            let languages =
                held.languages.iter().map(|tag| Part::text(passages::tongue(scene, tag)).value(tag.as_str()));
            let versions = held.versions.iter().filter_map(|id| scene.state.thing(id));
            let versions =
                versions.map(|one| cells::with_words(scene, one, one.text("label").unwrap_or_default()));
            let count = held.provisions.len().to_string();
            section.push(
                Some(text.id.clone()),
                vec![
                    decided::dates(scene, text),
                    Cell::one(cells::named(scene, text)),
                    Cell::stack(languages.collect()),
                    Cell::stack(versions.collect()),
                    Cell::one(Part::text(count.as_str()).value(count.as_str())),
                ],
            );
        }
        section
    }
}

/// Where it does occur, or something near to it.
fn occurring(scene: &Scene<'_>, reach: &Reach<'_>, name: &'static str, uses: &[Use]) -> Section {
    let mut section = table(scene, "absent", name, &["date", "provision", "words", "manner"]);
    for one in uses.iter().take(SHOWN) {
        let Some(passage) = reach.passage(one.passage) else { continue };
        let text = scene.state.thing(&passage.text);
        section.push(
            Some(passage.provision.clone()),
            vec![
                text.map(|text| decided::dates(scene, text)).unwrap_or_default(),
                Cell::one(passages::place(scene, passage)),
                passages::found(scene, passage, std::slice::from_ref(&one.span)),
                Cell::one(manner(scene, one.manner)),
            ],
        );
    }
    section
}

/// What others state about the words or the term: attributed, and nothing rules on it.
fn claims(scene: &Scene<'_>, readings: &Readings<'_>) -> Section {
    let mut section = table(scene, "absent", "claims", &["subject", "value", "claimed_by"]);
    let wanted: Vec<String> = readings.phrases().map(fold).collect();
    let speaks = |claim: &Thing| {
        let about = readings.term.is_some_and(|term| claim.refs("about").contains(&&term.id));
        let words = ["subject", "value", "quotation"].into_iter().flat_map(|property| claim.texts(property));
        about || words.map(fold).any(|words| wanted.iter().any(|wanted| words.contains(wanted.as_str())))
    };
    for (claim, _) in scene.as_of().all(Noun::Claim).filter(|(claim, _)| speaks(claim)) {
        section.push(
            Some(claim.id.clone()),
            vec![
                Cell::one(cells::sourced(scene, claim)),
                cells::stack(scene, claim, "value"),
                cells::stack(scene, claim, "by"),
            ],
        );
    }
    section
}
