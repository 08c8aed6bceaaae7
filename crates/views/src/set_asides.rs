//! The register of what was set aside: neither accepted nor rejected (invariant I7), with every position in the
//! words recorded, the reason and the way back.

use forum::date::Truth;
use forum::id::Id;
use forum::noun::Noun;
use forum::state::Thing;

use crate::{Cell, Link, Param, ParamKind, Params, Part, Scene, Section, Sheet, Tone, View, ViewError};
use crate::{cells, decisions, labels, ledger, lookup, tables};

/// The view.
pub const VIEW: View = View {
    name: "set-asides",
    params: &[Param { name: "state", kind: ParamKind::Words, required: false }],
    show,
};

const COLUMNS: &[&str] =
    &["date", "item", "text", "standing", "positions", "reason", "way_back", "made_possible", "revivals"];

/// How far an item has come back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Back {
    /// Not taken up again.
    Open,
    /// Taken up again; nothing that covers it whole has been adopted since.
    InPart,
    /// Taken up again, and a text on it was adopted.
    Whole,
}

impl Back {
    const ALL: [Self; 3] = [Self::Open, Self::InPart, Self::Whole];

    /// The word of it, as parameters take it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::InPart => "partly revived",
            Self::Whole => "revived",
        }
    }
}

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let wanted = params.get("state").map(|given| asked(scene, given)).transpose()?;
    let mut all = ledger::seen(scene, Noun::SetAside);
    all.retain(|(thing, _)| wanted.is_none_or(|wanted| back(scene, thing) == wanted));
    let open = all.iter().filter(|(thing, _)| back(scene, thing) != Back::Whole).count();
    let mut sheet = tables::sheet(scene, "set-asides");
    sheet.answer =
        scene.words.with("set-asides-answer", &[("count", all.len().into()), ("open", open.into())]);
    sheet.notes.push(ledger::line(scene, "set-asides-note"));
    sheet.sections.push(register(scene, &all));
    Ok(sheet)
}

/// The table of set-asides.
pub fn register(scene: &Scene<'_>, all: &[(&Thing, Truth)]) -> Section {
    let mut section = tables::table(scene, "set-asides", "register", COLUMNS);
    for (thing, truth) in all {
        section.push(Some(thing.id.clone()), row(scene, thing, *truth));
    }
    tables::finish(section)
}

fn asked(scene: &Scene<'_>, given: &str) -> Result<Back, ViewError> {
    let folded = lookup::fold(given);
    let means = |back: &Back| {
        lookup::fold(back.word()) == folded || lookup::fold(&standing_words(scene, *back)) == folded
    };
    Back::ALL.into_iter().find(means).ok_or_else(|| ViewError::Value {
        param: "state",
        given: given.to_owned(),
        expected: Back::ALL.map(|back| format!("`{}`", back.word())).join(", "),
    })
}

fn standing_words(scene: &Scene<'_>, back: Back) -> String {
    scene.words.say(match back {
        Back::Open => "set-asides-open",
        Back::InPart => "set-asides-in-part",
        Back::Whole => "set-asides-whole",
    })
}

/// How far a set-aside has come back by the day.
pub fn back(scene: &Scene<'_>, set_aside: &Thing) -> Back {
    let revivals = scene.as_of().referring(Noun::Revival, "set_aside", &set_aside.id);
    let whole = |revival: &Thing| {
        let texts = ledger::named(scene, revival, "text");
        let decided = texts.iter().flat_map(|text| scene.as_of().referring(Noun::Decision, "text", &text.id));
        decided.into_iter().any(|(decision, _)| {
            decision.texts("outcome").iter().any(|outcome| crate::adopted::WHOLE.contains(outcome))
        })
    };
    match revivals.as_slice() {
        [] => Back::Open,
        some if some.iter().any(|(revival, _)| whole(revival)) => Back::Whole,
        _ => Back::InPart,
    }
}

fn row(scene: &Scene<'_>, thing: &Thing, truth: Truth) -> Vec<Cell> {
    let item = Part { tone: Tone::Aside, ..cells::sourced(scene, thing) };
    vec![
        ledger::dated(scene, thing, truth),
        Cell::one(item),
        of_text(scene, thing),
        Cell::one(state(scene, thing)),
        positions(scene, thing),
        cells::stack(scene, thing, "reason"),
        cells::stack(scene, thing, "way_back"),
        made_possible(scene, thing),
        revivals(scene, thing),
    ]
}

/// Where it stands; only possibly, while all that brought it back may have come later.
fn state(scene: &Scene<'_>, thing: &Thing) -> Part {
    let back = back(scene, thing);
    let mut part = Part::text(standing_words(scene, back)).value(back.word());
    let revivals = scene.as_of().referring(Noun::Revival, "set_aside", &thing.id);
    if !revivals.is_empty() && revivals.iter().all(|(_, truth)| *truth == Truth::Possibly) {
        part.truth = Some(Truth::Possibly);
    }
    part
}

/// The text it was part of, and the provisions where they are named.
fn of_text(scene: &Scene<'_>, thing: &Thing) -> Cell {
    let mut cell = cells::stack(scene, thing, "text");
    cell.parts.extend(cells::stack(scene, thing, "provision").parts);
    cell
}

/// The decision that putting it aside made possible.
fn made_possible(scene: &Scene<'_>, thing: &Thing) -> Cell {
    Cell::stack(
        ledger::named(scene, thing, "decision")
            .into_iter()
            .flat_map(|one| decisions::words(scene, one))
            .collect(),
    )
}

/// Every position, in the words recorded: those of the opening entry, and those told of it since.
pub fn positions(scene: &Scene<'_>, set_aside: &Thing) -> Cell {
    let opening = set_aside.refs("positions");
    let kept = opening.iter().map(|id| match scene.state.thing(id) {
        Some(thing) => position(scene, thing),
        None => withdrawn(scene, id),
    });
    let told = scene.as_of().referring(Noun::Position, "on", &set_aside.id);
    let told = told.into_iter().map(|(one, _)| one).filter(|one| !opening.contains(&&one.id));
    Cell::stack(kept.chain(told.map(|one| position(scene, one))).collect())
}

/// A position of the opening entry that was withdrawn since: that there was one stays known.
fn withdrawn(scene: &Scene<'_>, id: &Id) -> Part {
    Part::quiet(scene.words.say("set-asides-position-withdrawn")).to(Link::Thing(id.clone()))
}

/// A position: what a third party tells reads "according to ..." and is nobody's position; only what was released
/// in its own words stands with who said it.
fn position(scene: &Scene<'_>, thing: &Thing) -> Part {
    let words = thing.text("words").unwrap_or_else(|| thing.id.as_str());
    let mut part = cells::with_words(scene, thing, words);
    part.sources = cells::sources(thing);
    if let Some(source) = thing.text("according_to") {
        let according = scene.words.with("according-to", &[("source", source.into())]);
        part.text = said(scene, words, &according);
        return part;
    }
    let by =
        labels::listed(scene, ledger::named(scene, thing, "by").into_iter().map(|by| labels::of(scene, by)));
    part.tone = Tone::Said;
    if !by.is_empty() {
        part.text = said(scene, words, &by);
    }
    part
}

fn said(scene: &Scene<'_>, words: &str, who: &str) -> String {
    scene.words.with("set-asides-position", &[("words", words.into()), ("who", who.into())])
}

/// Each time that it was taken up again, with what is cited in support.
pub fn revivals(scene: &Scene<'_>, set_aside: &Thing) -> Cell {
    let mut all = scene.as_of().referring(Noun::Revival, "set_aside", &set_aside.id);
    ledger::by_time(scene, &mut all);
    let mut parts = Vec::new();
    for (revival, truth) in all {
        let mut date = ledger::dated(scene, revival, truth).parts;
        parts.append(&mut date);
        let words = revival.text("words").map_or_else(|| labels::of(scene, revival), str::to_owned);
        let mut part = cells::with_words(scene, revival, words);
        part.sources = cells::sources(revival);
        parts.push(part);
        parts.extend(cells::stack(scene, revival, "text").parts);
        parts.extend(cells::stack(scene, revival, "supports").parts);
    }
    let mut each: Vec<Part> = Vec::new();
    for part in parts {
        if part.link.is_none() || each.iter().all(|other| other.link != part.link) {
            each.push(part);
        }
    }
    Cell::stack(each)
}
