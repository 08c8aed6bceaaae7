//! The forum's texts: what exists, what was decided on each, and what is no adopted text at all.

pub mod decided;
mod one;

use std::collections::{BTreeMap, BTreeSet};

use forum::id::Id;
use forum::noun::Noun;
use forum::state::Thing;

pub use one::{VIEW as ONE, answer as answer_of, names_of, provisions_of, said_in, versions_of};

use crate::lookup::fold;
use crate::reach::{Reach, Status};
use crate::tables::{finish, nest, sheet, table};
use crate::{
    Cell, Link, Param, ParamKind, Params, Part, Scene, Section, Sheet, View, ViewError, cells, lookup,
    passages,
};

/// See the module.
pub const VIEW: View = View {
    name: "texts",
    params: &[
        Param { name: "kind", kind: ParamKind::Words, required: false },
        Param { name: "body", kind: ParamKind::Thing, required: false },
        Param { name: "state", kind: ParamKind::Words, required: false },
        Param { name: "year", kind: ParamKind::Year, required: false },
        Param { name: "q", kind: ParamKind::Words, required: false },
        Param { name: "language", kind: ParamKind::Words, required: false },
    ],
    show,
};

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let body = lookup::param(scene, params, "body", &[Noun::Body])?;
    let year = lookup::year(params, "year")?;
    let held = Held::of(scene);
    let having = having(scene, params)?;
    let mut texts: Vec<&Thing> =
        scene.state.all(Noun::Text).filter(|text| !decided::come_about(scene, text).is_no()).collect();
    texts.retain(|text| {
        body.is_none_or(|body| decided::bodies(scene, text).contains(&&body.id))
            && year.is_none_or(|year| in_year(scene, text, year))
            && says(scene, text, params.get("kind"), "kind")
            && params.get("state").is_none_or(|state| outcome_is(scene, text, state))
            && having.as_ref().is_none_or(|having| having.contains(&text.id))
            && params.get("language").is_none_or(|language| held.has(scene, text, language))
    });
    texts.sort_by_cached_key(|text| (decided::key(scene, text), text.id.clone()));
    let (chair, rest): (Vec<_>, Vec<_>) = texts.iter().copied().partition(|text| decided::is_chairs(text));
    let (taken, other): (Vec<_>, Vec<_>) =
        rest.into_iter().partition(|text| !decided::decisions(scene, text).is_empty());
    let mut sheet = sheet(scene, "texts");
    sheet.answer =
        scene.words.with("texts-answer", &[("count", texts.len().into()), ("decided", taken.len().into())]);
    for (name, texts) in [("decided", taken), ("other", other), ("chair", chair)] {
        if name == "decided" || !texts.is_empty() {
            sheet.sections.push(listed(scene, name, &texts, &held));
        }
    }
    Ok(sheet)
}

fn in_year(scene: &Scene<'_>, text: &Thing, year: i16) -> bool {
    let day = |month, day| forum::date::Day::new(year, month, day).ok();
    decided::times(scene, text).iter().any(|when| {
        when.earliest().is_none_or(|first| Some(first) <= day(12, 31))
            && when.latest().is_none_or(|last| Some(last) >= day(1, 1))
            && !when.is_unknown()
    })
}

/// Whether a property is the one asked for, as the record or as the language says it.
fn says(scene: &Scene<'_>, text: &Thing, wanted: Option<&String>, property: &'static str) -> bool {
    let Some(wanted) = wanted.map(|wanted| fold(wanted)) else { return true };
    text.values(property).any(|value| {
        fold(&value.written()) == wanted || fold(&cells::alone(scene, property, value).text) == wanted
    })
}

fn outcome_is(scene: &Scene<'_>, text: &Thing, wanted: &str) -> bool {
    let wanted = fold(wanted);
    let outcomes = decided::outcomes(scene, text);
    outcomes.iter().any(|word| fold(word) == wanted || fold(&scene.words.status(word)) == wanted)
        || says(scene, text, Some(&wanted), "state")
}

/// The texts in whose words something stands, where that was asked.
fn having(scene: &Scene<'_>, params: &Params) -> Result<Option<BTreeSet<Id>>, ViewError> {
    let Some(words) = params.get("q") else { return Ok(None) };
    let query = trace::Query::read(words).map_err(|error| ViewError::Value {
        param: "q",
        given: words.clone(),
        expected: error.to_string(),
    })?;
    let reach = Reach::read(scene, &Params::new(), Status::Any)?;
    let found = reach.corpus().search(&query, &|at| reach.keeps(at), usize::MAX);
    let passages = found.hits.iter().filter_map(|hit| reach.passage(hit.passage));
    Ok(Some(passages.map(|passage| passage.text.clone()).collect()))
}

/// The languages in which words of each text are held.
struct Held<'s>(BTreeMap<&'s Id, BTreeSet<&'s str>>);

impl<'s> Held<'s> {
    fn of(scene: &'s Scene<'_>) -> Self {
        let mut held: BTreeMap<&Id, BTreeSet<&str>> = BTreeMap::new();
        for passage in scene.library.corpus().passages() {
            held.entry(&passage.text).or_default().insert(&passage.language);
        }
        Self(held)
    }

    fn languages(&self, text: &Thing) -> impl Iterator<Item = &'s str> {
        self.0.get(&text.id).into_iter().flatten().copied()
    }

    fn has(&self, scene: &Scene<'_>, text: &Thing, wanted: &str) -> bool {
        let wanted = fold(wanted);
        self.languages(text).any(|tag| fold(tag) == wanted || fold(&passages::tongue(scene, tag)) == wanted)
    }

    fn cell(&self, scene: &Scene<'_>, text: &Thing) -> Cell {
        let parts = self.languages(text).map(|tag| Part::text(passages::tongue(scene, tag)).value(tag));
        Cell::stack(parts.collect())
    }
}

fn listed(scene: &Scene<'_>, name: &'static str, texts: &[&Thing], held: &Held<'_>) -> Section {
    let mut section =
        table(scene, "texts", name, &["date", "text", "kind", "outcome", "body", "provisions", "words_held"]);
    nest(&mut section, &[("words_held", "kind")]);
    for text in texts {
        let cells = vec![
            decided::dates(scene, text),
            Cell::one(cells::sourced(scene, text)),
            cells::stack(scene, text, "kind"),
            decided::cell(scene, text),
            bodies(scene, text),
            provisions(scene, text),
            held.cell(scene, text),
        ];
        section.push(Some(text.id.clone()), cells);
    }
    finish(section)
}

fn bodies(scene: &Scene<'_>, text: &Thing) -> Cell {
    Cell::stack(decided::bodies(scene, text).into_iter().map(|id| cells::thing(scene, id)).collect())
}

fn provisions(scene: &Scene<'_>, text: &Thing) -> Cell {
    let count = scene.as_of().referring(Noun::Provision, "text", &text.id).len();
    if count == 0 {
        return Cell::none();
    }
    let link = Link::View("text", vec![("id", text.id.to_string())]);
    Cell::one(Part::text(count.to_string()).value(count.to_string()).to(link))
}
