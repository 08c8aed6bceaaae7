//! Which rules were in force: the adopted texts, the rules and parts of the charter that rest on them, and apart from
//! these the defaults of ours, each with its ruling.

use forum::date::Truth;
use forum::id::Id;
use forum::noun::Noun;
use forum::state::Thing;

use crate::gather::refs;
use crate::lookup::fold;
use crate::tables::{finish, sheet, table};
use crate::texts::decided;
use crate::{
    Cell, Link, Param, ParamKind, Params, Part, Scene, Section, Sheet, View, ViewError, cells, labels, order,
};

/// See the module.
pub const VIEW: View =
    View { name: "rules", params: &[Param { name: "topic", kind: ParamKind::Words, required: false }], show };

/// Parts of the charter that name things; they rule nothing, and stand here only when asked for, each behind its note.
const NAMING: &[(&str, &str)] = &[("vocabulary", "rules-vocabulary"), ("formula", "rules-formulas")];

/// A rule or a part with whether it held.
type Held<'a> = (&'a Thing, Truth);

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let then = Scene { day: Some(scene.until()), ..scene.clone() };
    let topic = params.get("topic").map(|topic| fold(topic));
    let rules = held(&then, Noun::Rule, "topic", topic.as_deref());
    let mut parts = held(&then, Noun::Part, "part", topic.as_deref());
    parts.retain(|(part, _)| topic.is_some() || !part.text("part").is_some_and(names));
    let (defaults, resting): (Vec<_>, Vec<_>) = parts
        .into_iter()
        .partition(|(part, _)| part.refs("text").is_empty() && part.refs("provision").is_empty());
    let texts = in_force(&then, rules.iter().chain(&resting));
    let mut sheet = sheet(&then, "rules");
    sheet.answer = answer(&then, &texts);
    sheet.notes.extend(naming(&then));
    sheet.sections.push(texts_table(&then, &texts));
    sheet.sections.push(rules_table(&then, &rules));
    sheet.sections.push(parts_table(&then, "parts", &resting));
    sheet.sections.push(parts_table(&then, "defaults", &defaults));
    sheet.sections.retain(|section| section.name == "texts" || !section.rows.is_empty());
    Ok(sheet)
}

/// What held on the day or possibly did, of a topic where one was asked for.
fn held<'a>(scene: &Scene<'a>, noun: Noun, property: &'static str, topic: Option<&str>) -> Vec<Held<'a>> {
    let of_topic = |thing: &Thing| {
        topic.is_none_or(|topic| {
            thing
                .texts(property)
                .iter()
                .any(|word| fold(word) == topic || fold(&cells::word(scene.words, property, word)) == topic)
        })
    };
    let mut found: Vec<Held<'_>> = scene
        .as_of()
        .holding(noun)
        .filter(|(thing, _)| of_topic(thing) && !text_to_come(scene, thing))
        .collect();
    found.sort_by_cached_key(|(thing, _)| {
        let group = thing.text(property).map(str::to_owned);
        (group, order::key(scene.state, thing), thing.id.clone())
    });
    found
}

/// Whether what it rests on had not come about by the day.
fn text_to_come(scene: &Scene<'_>, thing: &Thing) -> bool {
    let mut texts = texts_of(scene, thing).into_iter().peekable();
    texts.peek().is_some() && texts.all(|text| decided::come_about(scene, text).is_no())
}

/// The texts that a rule or part rests on, by itself or by its provision.
fn texts_of<'a>(scene: &Scene<'a>, thing: &Thing) -> Vec<&'a Thing> {
    let mut texts: Vec<&Thing> = refs(scene, thing, "text").collect();
    for provision in refs(scene, thing, "provision") {
        texts.extend(refs(scene, provision, "text"));
    }
    texts.sort_by(|a, b| a.id.cmp(&b.id));
    texts.dedup_by(|a, b| a.id == b.id);
    texts
}

/// The adopted texts that what is in force rests on, the charter first, then in the order of time.
fn in_force<'a: 's, 's>(scene: &Scene<'a>, resting: impl Iterator<Item = &'s Held<'a>>) -> Vec<Held<'a>> {
    let mut found: Vec<Held<'_>> = Vec::new();
    for (thing, truth) in resting {
        for text in texts_of(scene, thing) {
            let truth = truth.and(decided::come_about(scene, text));
            match found.iter_mut().find(|(other, _)| other.id == text.id) {
                Some((_, held)) => *held = held.or(truth),
                None => found.push((text, truth)),
            }
        }
    }
    found.retain(|(text, truth)| !truth.is_no() && !decided::is_chairs(text));
    found.sort_by_cached_key(|(text, _)| {
        (text.text("kind") != Some("charter"), decided::key(scene, text), text.id.clone())
    });
    found
}

fn answer(scene: &Scene<'_>, texts: &[Held<'_>]) -> String {
    let date = scene.words.when(&scene.until().into());
    if texts.is_empty() {
        return scene.words.with("rules-none", &[("date", date.into())]);
    }
    let names = labels::listed(scene, texts.iter().map(|(text, _)| labels::of(scene, text)));
    scene.words.with("rules-answer", &[("date", date.into()), ("texts", names.into())])
}

/// Whether parts of a kind only name things.
fn names(kind: &str) -> bool {
    NAMING.iter().any(|(naming, _)| *naming == kind)
}

/// Where the parts that only name things are told, for each kind that the forum has.
fn naming(scene: &Scene<'_>) -> Vec<Cell> {
    let has = |kind: &str| scene.state.all(Noun::Part).any(|part| part.text("part") == Some(kind));
    let told = NAMING.iter().filter(|(kind, _)| *kind == "vocabulary" || has(kind));
    told.map(|(kind, note)| {
        let link = Link::View("rules", vec![("topic", (*kind).to_owned())]);
        Cell::one(Part::text(scene.words.say(note)).to(link))
    })
    .collect()
}

fn truth(scene: &Scene<'_>, truth: Truth) -> Cell {
    Cell::one(Part::text(scene.words.truth(truth)).value(truth.word()).truth(truth))
}

fn texts_table(scene: &Scene<'_>, texts: &[Held<'_>]) -> Section {
    let mut section = table(scene, "rules", "texts", &["text", "kind", "date", "outcome", "in_force"]);
    for (text, held) in texts {
        section.push(
            Some(text.id.clone()),
            vec![
                Cell::one(cells::sourced(scene, text)),
                cells::stack(scene, text, "kind"),
                decided::dates(scene, text),
                decided::cell(scene, text),
                truth(scene, *held),
            ],
        );
    }
    finish(section)
}

fn rules_table(scene: &Scene<'_>, rules: &[Held<'_>]) -> Section {
    let mut section = table(scene, "rules", "rules", &["rule", "rests_on", "term", "in_force"]);
    for (rule, held) in rules {
        let group = rule.text("topic").map(labels::capital);
        section.push_in(
            group,
            Some(rule.id.clone()),
            vec![
                cells::stack(scene, rule, "rule"),
                rests_on(scene, rule),
                cells::span(scene, rule),
                truth(scene, *held),
            ],
        );
    }
    section
}

/// The provision and its text, each id once.
fn rests_on(scene: &Scene<'_>, thing: &Thing) -> Cell {
    let ids: Vec<&Id> = thing.refs("text").into_iter().chain(thing.refs("provision")).collect();
    let mut parts: Vec<Part> = ids.into_iter().map(|id| cells::thing(scene, id)).collect();
    // Many provisions are known by their rule alone: saying the same sentence twice helps nobody.
    let said = thing.texts("rule");
    for part in &mut parts {
        if said.contains(&part.text.as_str()) {
            part.text = scene.words.noun(Noun::Provision.word());
        }
    }
    cells::or_quiet(scene, Cell::stack(parts), "rules-no-text")
}

fn parts_table(scene: &Scene<'_>, name: &'static str, parts: &[Held<'_>]) -> Section {
    let columns = ["part", "values", "rests_on", "term", "in_force"];
    let mut section = table(scene, "rules", name, &columns);
    for (part, held) in parts {
        let group = part.text("part").map(|word| labels::capital(&scene.words.choice(word)));
        let named = part.text("name").map(|word| scene.words.term(word)).unwrap_or_default();
        let mut named = cells::with_words(scene, part, labels::capital(&named));
        named.sources = cells::sources(part);
        let ruling = cells::stack(scene, part, "ruling");
        let basis = if name == "defaults" { default_of(scene, ruling) } else { rests_on(scene, part) };
        section.push_in(
            group,
            Some(part.id.clone()),
            vec![Cell::one(named), values(scene, part), basis, cells::span(scene, part), truth(scene, *held)],
        );
    }
    section
}

/// Words of rights and parameters follow one another on a line.
fn values(scene: &Scene<'_>, part: &Thing) -> Cell {
    let words = part.texts("value").into_iter().map(|word| scene.words.act(word));
    Cell::text(labels::listed(scene, words))
}

fn default_of(scene: &Scene<'_>, mut ruling: Cell) -> Cell {
    for part in &mut ruling.parts {
        part.value = Some(part.text.clone());
        part.text = scene.words.with("rules-default", &[("ruling", part.text.as_str().into())]);
    }
    if ruling.parts.is_empty() { cells::quiet(scene, "rules-no-text") } else { ruling }
}
