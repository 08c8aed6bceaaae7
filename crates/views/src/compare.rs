//! Two texts, or two versions of one, provision by provision: what was kept, edited, moved, split, merged, added and
//! deleted, with the words that changed.

use std::collections::BTreeMap;

use forum::noun::Noun;
use forum::state::Thing;
use text::Step;
use trace::Passage;

use crate::passages::{self, pieces};
use crate::tables::{finish, sheet, table};
use crate::{
    Cell, Link, Param, ParamKind, Params, Part, Scene, Section, Sheet, Tone, View, ViewError, labels, lookup,
};

/// See the module.
pub const VIEW: View = View {
    name: "compare",
    params: &[
        Param { name: "old", kind: ParamKind::Thing, required: true },
        Param { name: "new", kind: ParamKind::Thing, required: false },
        Param { name: "language", kind: ParamKind::Words, required: false },
        Param { name: "changes", kind: ParamKind::Flag, required: false },
    ],
    show,
};

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let nouns = &[Noun::Version, Noun::Text, Noun::Provision];
    let first = lookup::needed(scene, params, "compare", "old", nouns)?;
    let second = lookup::param(scene, params, "new", nouns)?;
    let (old, new) = sides(scene, first, second);
    let mut sheet = sheet(scene, "compare");
    sheet.title = scene
        .words
        .with("compare-of", &[("old", old.name.as_str().into()), ("new", new.name.as_str().into())]);
    let Some(language) = language(scene, params, &old, &new) else {
        sheet.answer = scene.words.say("compare-nothing");
        return Ok(sheet);
    };
    let (before, after) = (old.in_language(&language), new.in_language(&language));
    let steps = text::matching(&words_of(&before), &words_of(&after));
    sheet.answer = answer(scene, &steps);
    let told = passages::tongue(scene, &language);
    sheet.notes.push(Cell::text(scene.words.with("compare-language", &[("language", told.into())])));
    sheet.sections.push(section(scene, &steps, &before, &after, params.contains_key("changes")));
    Ok(sheet)
}

/// The two sides; where one alone is given, its version before it beside its latest.
fn sides<'s>(scene: &'s Scene<'_>, first: &Thing, second: Option<&Thing>) -> (Side<'s>, Side<'s>) {
    if let Some(second) = second {
        return (side(scene, first), side(scene, second));
    }
    let new = side(scene, first);
    let version = new.passages.first().and_then(|one| scene.state.thing(&one.version));
    let versions = version.and_then(|one| one.refs("text").first().and_then(|id| scene.state.thing(id)));
    let all = versions.map(|text| crate::texts::versions_of(scene, text)).unwrap_or_default();
    let at = all.iter().position(|one| Some(&one.id) == version.map(|one| &one.id));
    let before = at.and_then(|at| at.checked_sub(1)).and_then(|at| all.get(at));
    let old = before.map_or_else(
        || Side { name: labels::of(scene, first), passages: Vec::new() },
        |one| side(scene, one),
    );
    let name = version.map_or_else(|| labels::of(scene, first), |one| labels::of(scene, one));
    (old, Side { name, ..new })
}

fn words_of<'p>(side: &[&'p Passage]) -> Vec<&'p str> {
    side.iter().map(|one| &*one.words).collect()
}

/// One side: the passages of a version.
struct Side<'a> {
    name: String,
    passages: Vec<&'a Passage>,
}

impl<'a> Side<'a> {
    fn languages(&self) -> Vec<String> {
        let mut all: Vec<String> = self.passages.iter().map(|one| one.language.to_string()).collect();
        all.sort();
        all.dedup();
        all
    }

    fn in_language(&self, language: &str) -> Vec<&'a Passage> {
        self.passages.iter().copied().filter(|one| &*one.language == language).collect()
    }
}

/// The version that is meant; of a text the latest that has words.
fn side<'a>(scene: &'a Scene<'_>, thing: &Thing) -> Side<'a> {
    let text = match thing.noun {
        Noun::Text => thing.id.clone(),
        _ => thing.refs("text").first().map_or_else(|| thing.id.clone(), |id| (*id).clone()),
    };
    let mut passages: Vec<&Passage> =
        scene.library.corpus().passages().iter().filter(|one| one.text == text).collect();
    passages.retain(|one| {
        scene.state.thing(&one.version).is_some_and(|version| !scene.as_of().come_about(version).is_no())
    });
    if thing.noun == Noun::Provision {
        passages.retain(|one| one.provision == thing.id);
    }
    let version = if thing.noun == Noun::Version { Some(thing.id.clone()) } else { latest(scene, &passages) };
    passages.retain(|one| Some(&one.version) == version.as_ref());
    passages.sort_by_key(|one| one.order);
    Side { name: labels::of(scene, thing), passages }
}

/// The latest version that has words.
fn latest(scene: &Scene<'_>, passages: &[&Passage]) -> Option<forum::id::Id> {
    let versions: BTreeMap<_, _> = passages
        .iter()
        .filter_map(|one| scene.state.thing(&one.version))
        .map(|version| {
            (
                (version.number("order"), crate::order::key(scene.state, version), version.id.clone()),
                version.id.clone(),
            )
        })
        .collect();
    versions.into_values().next_back()
}

/// The language that was asked for, else one that both sides have: that of the page first.
fn language(scene: &Scene<'_>, params: &Params, old: &Side<'_>, new: &Side<'_>) -> Option<String> {
    if let Some(given) = params.get("language") {
        return Some(given.trim().to_owned());
    }
    let theirs = new.languages();
    let mut common: Vec<String> = old.languages().into_iter().filter(|tag| theirs.contains(tag)).collect();
    common.sort_by_key(|tag| (tag != scene.words.language(), tag != "en", tag.clone()));
    common.into_iter().next()
}

fn answer(scene: &Scene<'_>, steps: &[Step]) -> String {
    let count = |is: fn(&Step) -> bool| steps.iter().filter(|step| is(step)).count();
    scene.words.with(
        "compare-answer",
        &[
            ("kept", count(|step| matches!(step, Step::Kept { .. })).into()),
            (
                "edited",
                count(|step| {
                    matches!(
                        step,
                        Step::Edited { .. }
                            | Step::MovedAndEdited { .. }
                            | Step::Split { .. }
                            | Step::Merged { .. }
                    )
                })
                .into(),
            ),
            ("moved", count(|step| matches!(step, Step::Moved { .. } | Step::MovedAndEdited { .. })).into()),
            ("added", count(|step| matches!(step, Step::Added { .. })).into()),
            ("deleted", count(|step| matches!(step, Step::Deleted { .. })).into()),
        ],
    )
}

/// A row for each step, in the order of the new side; `changes` leaves out what was kept.
fn section(
    scene: &Scene<'_>,
    steps: &[Step],
    before: &[&Passage],
    after: &[&Passage],
    changes: bool,
) -> Section {
    let mut section = table(scene, "compare", "provisions", &["step", "old_place", "new_place", "words"]);
    for step in steps {
        if changes && matches!(step, Step::Kept { .. }) {
            continue;
        }
        let (old, new) = places(step);
        let (old, new) = (of(&old, before), of(&new, after));
        let about = new.first().or(old.first()).map(|one| one.provision.clone());
        let cells = vec![
            Cell::one(told(scene, step)),
            addresses(scene, &old),
            addresses(scene, &new),
            words(scene, &old, &new),
        ];
        section.push(about, cells);
    }
    finish(section)
}

fn of<'p>(places: &[usize], side: &[&'p Passage]) -> Vec<&'p Passage> {
    places.iter().filter_map(|at| side.get(*at)).copied().collect()
}

fn places(step: &Step) -> (Vec<usize>, Vec<usize>) {
    match step {
        Step::Kept { old, new }
        | Step::Edited { old, new }
        | Step::Moved { old, new }
        | Step::MovedAndEdited { old, new } => (vec![*old], vec![*new]),
        Step::Split { old, new } => (vec![*old], new.clone()),
        Step::Merged { old, new } => (old.clone(), vec![*new]),
        Step::Added { new } => (vec![], vec![*new]),
        Step::Deleted { old } => (vec![*old], vec![]),
    }
}

fn told(scene: &Scene<'_>, step: &Step) -> Part {
    let word = match step {
        Step::Kept { .. } => "kept",
        Step::Edited { .. } => "edited",
        Step::Moved { .. } => "moved",
        Step::MovedAndEdited { .. } => "moved-and-edited",
        Step::Split { .. } => "split",
        Step::Merged { .. } => "merged",
        Step::Added { .. } => "added",
        Step::Deleted { .. } => "deleted",
    };
    let part = Part::text(scene.words.say(&format!("compare-{word}"))).value(word);
    if word == "kept" { part.tone(Tone::Quiet) } else { part }
}

fn addresses(scene: &Scene<'_>, passages: &[&Passage]) -> Cell {
    let part = |passage: &&Passage| {
        let mut part = passages::address(scene, passage);
        part.link = Some(Link::Thing(passage.provision.clone()));
        part
    };
    Cell::stack(passages.iter().map(part).collect())
}

/// The words with what went out and came in.
fn words(scene: &Scene<'_>, old: &[&Passage], new: &[&Passage]) -> Cell {
    let joined = |side: &[&Passage]| side.iter().map(|one| &*one.words).collect::<Vec<_>>().join("\n");
    let Some(shown) = new.first().or(old.first()) else { return Cell::none() };
    let mut cell = passages::worded(scene, shown, pieces(&joined(old), &joined(new)));
    // Words of both sides stand in one run: each side's sources hang on its own provision.
    for part in &mut cell.parts {
        part.sources.clear();
    }
    cell.parts.retain(|part| !part.text.is_empty());
    cell.stacked = false;
    cell
}
