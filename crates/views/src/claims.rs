//! What somebody states that can be checked: the value as claimed, its arithmetic recomputed, and every other value
//! beside it with its own source. Whether a number is right stays with its owner.

use forum::arithmetic::{Arithmetic, check};
use forum::id::Id;
use forum::noun::Noun;
use forum::state::Thing;

use crate::absence::Names;
use crate::{Cell, Param, ParamKind, Params, Part, Scene, Sheet, Tone, View, ViewError};
use crate::{cells, communities, labels, ledger, lookup, tables};

/// The view.
pub const VIEW: View = View {
    name: "claims",
    params: &[
        Param { name: "status", kind: ParamKind::Words, required: false },
        Param { name: "about", kind: ParamKind::Thing, required: false },
    ],
    show,
};

const COLUMNS: &[&str] = &[
    "subject",
    "value",
    "as_of",
    "claimed_by",
    "arithmetic",
    "status",
    "beside_it",
    "told_status",
    "overlay",
];

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let about = lookup::param(scene, params, "about", &[])?;
    let status = params.get("status").map(|given| lookup::fold(given));
    let mut all: Vec<&Thing> = scene.as_of().all(Noun::Claim).map(|(claim, _)| claim).collect();
    all.retain(|claim| about.is_none_or(|about| claim.refs("about").contains(&&about.id)));
    all.retain(|claim| status.as_ref().is_none_or(|asked| has_status(scene, claim, asked)));
    let names = Names::new(scene);
    let mut section = tables::table(scene, "claims", "claims", COLUMNS);
    tables::nest(&mut section, &[("as_of", "value"), ("arithmetic", "value"), ("told_status", "status")]);
    for claim in &all {
        section.push(Some(claim.id.clone()), row(scene, &names, claim));
    }
    let mut sheet = tables::sheet(scene, "claims");
    let contested = all.iter().filter(|claim| Standing::of(scene, claim).contested()).count();
    sheet.answer =
        scene.words.with("claims-answer", &[("count", all.len().into()), ("contested", contested.into())]);
    sheet.notes.push(ledger::line(scene, "claims-note"));
    sheet.sections.push(tables::finish(section));
    Ok(sheet)
}

/// Whether a status was asked for: what is computed here, in the record's words or the language's, or what the
/// source of the claim's entry calls it.
fn has_status(scene: &Scene<'_>, claim: &Thing, asked: &str) -> bool {
    let standing = Standing::of(scene, claim);
    let parts = standing.words();
    let whole = lookup::fold(&standing.text(scene));
    let own = parts
        .iter()
        .any(|word| lookup::fold(word) == asked || lookup::fold(&scene.words.say(&key(word))) == asked);
    own || whole == asked
        || parts.join(", ") == asked
        || lookup::fold(&parts.join(", ")) == asked
        || claim.texts("status").iter().any(|told| lookup::fold(told) == asked)
}

/// How a claim stands: what its arithmetic gives, and what stands beside it.
pub struct Standing {
    arithmetic: Option<Arithmetic>,
    value_contested: bool,
    parts_contested: bool,
}

impl Standing {
    /// Computes it.
    pub fn of(scene: &Scene<'_>, claim: &Thing) -> Self {
        let arithmetic = claim.text("arithmetic").map(|text| check(text, claim.text("value"), None));
        let has_rival = |id: &Id| rivals(scene, id).iter().any(|rival| is_against(rival));
        let mut parts = claim.refs("about").into_iter();
        let parts_contested = parts
            .any(|id| scene.state.thing_of(Noun::Claim, id).is_some() && *id != claim.id && has_rival(id));
        Self { arithmetic, value_contested: has_rival(&claim.id), parts_contested }
    }

    /// Whether another value stands against it or against what it is computed from.
    pub const fn contested(&self) -> bool {
        self.value_contested || self.parts_contested
    }

    /// The status in the record's words.
    fn words(&self) -> Vec<&'static str> {
        let mut words = Vec::new();
        match &self.arithmetic {
            Some(Arithmetic::Consistent { .. }) => words.push("arithmetic consistent"),
            Some(Arithmetic::Differs { .. }) => words.push("arithmetic differs"),
            Some(Arithmetic::NotReadable) => words.push("arithmetic not read"),
            None => {}
        }
        if self.parts_contested {
            words.push("total contested");
        } else if self.value_contested {
            words.push("contested");
        }
        if words.is_empty() {
            words.push("as stated");
        }
        words
    }

    fn text(&self, scene: &Scene<'_>) -> String {
        labels::listed(scene, self.words().into_iter().map(|word| scene.words.say(&key(word))))
    }

    /// The status as a part.
    pub fn part(&self, scene: &Scene<'_>) -> Part {
        let tone = if self.contested() { Tone::Contested } else { Tone::Plain };
        Part::text(self.text(scene)).value(self.words().join(", ")).tone(tone)
    }
}

fn key(word: &str) -> String {
    format!("claims-{}", word.replace(' ', "-"))
}

/// Values and texts beside a claim.
fn rivals<'a>(scene: &Scene<'a>, claim: &Id) -> Vec<&'a Thing> {
    scene.as_of().referring(Noun::Rival, "claim", claim).into_iter().map(|(rival, _)| rival).collect()
}

fn is_against(rival: &Thing) -> bool {
    rival.texts("bearing").contains(&"rival")
}

fn row(scene: &Scene<'_>, names: &Names<'_>, claim: &Thing) -> Vec<Cell> {
    let standing = Standing::of(scene, claim);
    let mut subject =
        cells::with_words(scene, claim, claim.text("subject").unwrap_or_else(|| claim.id.as_str()));
    subject.sources = cells::sources(claim);
    let row = vec![
        Cell::one(subject),
        Cell::one(figure(scene, claim)),
        cells::stack(scene, claim, "as_of"),
        cells::stack(scene, claim, "by"),
        arithmetic(scene, claim, standing.arithmetic.as_ref()),
        Cell::one(standing.part(scene)),
        Cell::stack(beside(scene, claim)),
        cells::stack(scene, claim, "status"),
        communities::overlay(scene, claim),
    ];
    if names.named_in(&row) { without_figures(scene, row, standing.arithmetic.as_ref()) } else { row }
}

/// The row of a claim that names a participant: nothing computed may stand beside that name (invariant I1), so that
/// it is only said whether the arithmetic that its author wrote comes out.
fn without_figures(scene: &Scene<'_>, mut row: Vec<Cell>, checked: Option<&Arithmetic>) -> Vec<Cell> {
    let said = scene.words.say(match checked {
        Some(Arithmetic::Consistent { .. }) => "claims-comes-out",
        Some(Arithmetic::Differs { .. }) => "claims-comes-out-otherwise",
        _ => "claims-not-recomputed",
    });
    for part in row.iter_mut().flat_map(|cell| &mut cell.parts) {
        if part.arithmetic.take().is_some() {
            part.text.clone_from(&said);
        }
    }
    row
}

/// A value with its unit, as it was written.
pub fn figure(scene: &Scene<'_>, thing: &Thing) -> Part {
    let Some(value) = thing.text("value") else {
        return thing
            .text("quotation")
            .map_or_else(Part::default, |words| Part::text(words).tone(Tone::Said));
    };
    let words = [Some(value), thing.text("unit")].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let standing = cells::standing(scene, thing, "value");
    let sources = standing.iter().flat_map(|one| cells::marks(&one.said)).collect();
    Part { sources, ..Part::text(words).value(value) }
}

/// The arithmetic as it stands in the record, then what recomputing it gives.
fn arithmetic(scene: &Scene<'_>, claim: &Thing, checked: Option<&Arithmetic>) -> Cell {
    let Some(written) = claim.text("arithmetic") else { return Cell::none() };
    let said = match checked {
        Some(Arithmetic::Consistent { computed }) => {
            scene.words.with("claims-recomputed", &[("computed", computed.into())])
        }
        Some(Arithmetic::Differs { computed, written }) => {
            let args = [("computed", computed.into()), ("written", written.into())];
            scene.words.with("claims-recomputed-differs", &args)
        }
        _ => scene.words.say("claims-not-recomputed"),
    };
    let mut computed = Part::text(said);
    computed.arithmetic = Some(written.to_owned());
    Cell::stack(vec![Part::text(written), computed])
}

/// What stands beside a claim, each with its own source; then what stands beside the claims that it is made of.
fn beside(scene: &Scene<'_>, claim: &Thing) -> Vec<Part> {
    let mut parts: Vec<Part> =
        rivals(scene, &claim.id).into_iter().map(|rival| other(scene, rival, None)).collect();
    for made_of in claim.refs("about") {
        if let Some(inner) = scene.state.thing_of(Noun::Claim, made_of).filter(|inner| inner.id != claim.id) {
            let of = inner.text("subject");
            parts.extend(rivals(scene, made_of).into_iter().map(|rival| other(scene, rival, of)));
        }
    }
    parts
}

fn other(scene: &Scene<'_>, rival: &Thing, of: Option<&str>) -> Part {
    let figure = figure(scene, rival);
    let as_of = cells::stack(scene, rival, "as_of").words();
    let bearing = rival.texts("bearing").into_iter().map(|word| scene.words.choice(word));
    let who = cells::sources(rival).first().map(|mark| mark.cite.clone()).unwrap_or_default();
    let listed = labels::listed(scene, [figure.text, as_of].into_iter().chain(bearing));
    let words = scene.words.with("claims-beside", &[("value", listed.into()), ("source", who.into())]);
    let words = match of {
        Some(of) => scene.words.with("label-of", &[("first", of.into()), ("second", words.into())]),
        None => words,
    };
    let mut part = cells::with_words(scene, rival, words);
    part.value = figure.value;
    part.sources = cells::sources(rival);
    part.tone = if is_against(rival) { Tone::Contested } else { Tone::Plain };
    part
}
