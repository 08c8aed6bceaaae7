//! The forum's texts: what exists, what was decided on each, and what is no adopted text at all.

pub mod decided;
mod one;

use forum::noun::Noun;
use forum::state::Thing;

pub use one::{VIEW as ONE, answer as answer_of, names_of, versions_of};

use crate::lookup::fold;
use crate::tables::{finish, sheet, table};
use crate::{
    Cell, Link, Param, ParamKind, Params, Part, Scene, Section, Sheet, View, ViewError, cells, lookup,
};

/// See the module.
pub const VIEW: View = View {
    name: "texts",
    params: &[
        Param { name: "kind", kind: ParamKind::Words, required: false },
        Param { name: "body", kind: ParamKind::Thing, required: false },
        Param { name: "state", kind: ParamKind::Words, required: false },
        Param { name: "year", kind: ParamKind::Year, required: false },
    ],
    show,
};

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let body = lookup::param(scene, params, "body", &[Noun::Body])?;
    let year = lookup::year(params, "year")?;
    let mut texts: Vec<&Thing> =
        scene.state.all(Noun::Text).filter(|text| !decided::come_about(scene, text).is_no()).collect();
    texts.retain(|text| {
        body.is_none_or(|body| decided::bodies(scene, text).contains(&&body.id))
            && year.is_none_or(|year| in_year(scene, text, year))
            && says(scene, text, params.get("kind"), "kind")
            && params.get("state").is_none_or(|state| outcome_is(scene, text, state))
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
            sheet.sections.push(listed(scene, name, &texts));
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

fn listed(scene: &Scene<'_>, name: &'static str, texts: &[&Thing]) -> Section {
    let mut section = table(scene, "texts", name, &["date", "text", "kind", "outcome", "body", "provisions"]);
    for text in texts {
        let cells = vec![
            decided::dates(scene, text),
            Cell::one(cells::sourced(scene, text)),
            cells::stack(scene, text, "kind"),
            decided::cell(scene, text),
            bodies(scene, text),
            provisions(scene, text),
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
