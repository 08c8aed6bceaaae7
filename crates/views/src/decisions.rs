//! The ledger of decisions: every recorded outcome of a body. It never says who objected.

use forum::date::Truth;
use forum::noun::Noun;
use forum::state::Thing;
use forum::value::Value;

use crate::lookup::fold;
use crate::{Cell, Link, Param, ParamKind, Params, Part, Scene, Sheet, Tone, View, ViewError};
use crate::{cells, labels, ledger, lookup, tables};

/// The view.
pub const VIEW: View = View {
    name: "decisions",
    params: &[
        Param { name: "body", kind: ParamKind::Thing, required: false },
        Param { name: "year", kind: ParamKind::Year, required: false },
        Param { name: "text", kind: ParamKind::Thing, required: false },
        Param { name: "outcome", kind: ParamKind::Words, required: false },
    ],
    show,
};

const COLUMNS: &[&str] =
    &["date", "text", "outcome", "in_part", "body", "meeting", "policy", "symbol", "mode"];

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let asked = Asked::read(scene, params)?;
    let mut section = tables::table(scene, "decisions", "outcomes", COLUMNS);
    tables::nest(
        &mut section,
        &[("body", "meeting"), ("policy", "outcome"), ("symbol", "text"), ("mode", "outcome")],
    );
    for (thing, truth) in outcomes(scene) {
        if asked.wants(scene, thing) {
            section.push(Some(thing.id.clone()), row(scene, thing, truth));
        }
    }
    let mut sheet = tables::sheet(scene, "decisions");
    sheet.answer = scene.words.with("decisions-answer", &[("count", section.rows.len().into())]);
    sheet.notes.push(ledger::line(scene, "decisions-note"));
    sheet.sections.push(tables::finish(section));
    Ok(sheet)
}

/// Every outcome, in the order of time: what was decided on a text, and what was set aside.
pub fn outcomes<'a>(scene: &Scene<'a>) -> Vec<(&'a Thing, Truth)> {
    let mut all: Vec<_> =
        scene.as_of().all(Noun::Decision).chain(scene.as_of().all(Noun::SetAside)).collect();
    ledger::by_time(scene, &mut all);
    all
}

/// What was asked for.
struct Asked<'a> {
    body: Option<&'a Thing>,
    text: Option<&'a Thing>,
    year: Option<i16>,
    outcome: Option<String>,
}

impl<'a> Asked<'a> {
    fn read(scene: &Scene<'a>, params: &Params) -> Result<Self, ViewError> {
        Ok(Self {
            body: lookup::param(scene, params, "body", &[Noun::Body])?,
            text: lookup::param(scene, params, "text", &[Noun::Text])?,
            year: lookup::year(params, "year")?,
            outcome: params.get("outcome").map(|outcome| fold(outcome)),
        })
    }

    fn wants(&self, scene: &Scene<'_>, thing: &Thing) -> bool {
        let body = self.body.is_none_or(|body| bodies(scene, thing).iter().any(|one| one.id == body.id));
        let text = self.text.is_none_or(|text| thing.refs("text").contains(&&text.id));
        let year = self.year.is_none_or(|year| !ledger::thing_in_year(scene, thing, year).is_no());
        let outcome = self.outcome.as_ref().is_none_or(|asked| {
            words(scene, thing).iter().any(|part| {
                fold(&part.text) == *asked || part.value.as_deref().is_some_and(|word| fold(word) == *asked)
            })
        });
        body && text && year && outcome
    }
}

fn row(scene: &Scene<'_>, thing: &Thing, truth: Truth) -> Vec<Cell> {
    vec![
        ledger::dated(scene, thing, truth),
        subject(scene, thing),
        Cell::stack(words(scene, thing)),
        in_part(scene, thing),
        ledger::as_then(scene, thing, ledger::list(scene, bodies(scene, thing))),
        cells::stack(scene, thing, "meeting"),
        cells::stack(scene, thing, "policy"),
        cells::stack(scene, thing, "symbol"),
        how(scene, thing),
    ]
}

/// The outcome for each provision, where a decision lists them.
fn in_part(scene: &Scene<'_>, thing: &Thing) -> Cell {
    let parts = cells::standing(scene, thing, "provisions").into_iter().map(|one| match &one.value {
        Value::Outcome(id, outcome) => {
            let mut part = cells::value(scene, one);
            let provision = scene.state.thing(id).map(|thing| ledger::provision(scene, thing));
            let named = provision.map_or_else(|| id.to_string(), |provision| provision.text);
            let outcome = scene.words.status(outcome);
            part.text =
                scene.words.with("cells-outcome", &[("thing", named.into()), ("outcome", outcome.into())]);
            part
        }
        _ => cells::value(scene, one),
    });
    Cell::stack(parts.collect())
}

/// What it was about: the text, or the item where no text is named.
fn subject(scene: &Scene<'_>, thing: &Thing) -> Cell {
    if thing.noun == Noun::SetAside {
        return Cell::one(cells::named(scene, thing));
    }
    cells::stack(scene, thing, "text")
}

/// Bodies that decided: those named, else those of the meeting.
fn bodies<'a>(scene: &Scene<'a>, thing: &Thing) -> Vec<&'a Thing> {
    let own = ledger::named(scene, thing, "body");
    if !own.is_empty() {
        return own;
    }
    ledger::named(scene, thing, "meeting")
        .into_iter()
        .flat_map(|meeting| ledger::named(scene, meeting, "body"))
        .collect()
}

/// The outcomes in words, leading to the decision.
pub fn words(scene: &Scene<'_>, thing: &Thing) -> Vec<Part> {
    let mut parts = match thing.said().next().map(|said| said.act) {
        Some("set aside") => vec![ledger::status(scene, "set aside", Tone::Aside)],
        Some("note") => vec![ledger::status(scene, "noted", Tone::Plain)],
        Some("refer") => vec![referred(scene, thing)],
        _ => cells::stack(scene, thing, "outcome").parts,
    };
    for part in &mut parts {
        part.link = Some(Link::Thing(thing.id.clone()));
        if part.value.is_none() {
            part.value = thing.text("outcome").map(str::to_owned);
        }
        if part.sources.is_empty() {
            part.sources = cells::sources(thing);
        }
    }
    parts
}

fn referred(scene: &Scene<'_>, thing: &Thing) -> Part {
    let to = ledger::named(scene, thing, "to");
    let to = labels::listed(scene, to.into_iter().map(|body| labels::of(scene, body)));
    let key = match thing.values("recommended").next() {
        Some(Value::Flag(true)) => "decisions-referred-recommended",
        Some(_) => "decisions-referred-without",
        None => "decisions-referred",
    };
    Part::text(scene.words.with(key, &[("body", to.into())])).value("referred")
}

/// Done here, or told by a source.
pub fn how(scene: &Scene<'_>, thing: &Thing) -> Cell {
    let mut parts: Vec<Part> = Vec::new();
    for mark in cells::sources(thing) {
        let part = Part::text(scene.words.say(mark.mode)).value(mark.mode);
        if parts.iter().all(|other| other.text != part.text) {
            parts.push(part);
        }
    }
    Cell::stack(parts)
}
