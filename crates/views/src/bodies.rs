//! The organs of the forum: tier, names over time, and how often each is said to meet, by whom.

use forum::date::Truth;
use forum::noun::Noun;
use forum::state::Thing;

use crate::tables::{finish, sheet, table};
use crate::{Cell, Link, Params, Part, Scene, Sheet, View, ViewError, cells, labels, order};

/// See the module.
pub const VIEW: View = View { name: "bodies", params: &[], show };

/// Tiers from the top.
const TIERS: &[&str] = &["decision", "working", "functional"];

fn show(scene: &Scene<'_>, _: &Params) -> Result<Sheet, ViewError> {
    let mut sheet = sheet(scene, "bodies");
    let mut bodies: Vec<&Thing> = scene.as_of().all(Noun::Body).map(|(body, _)| body).collect();
    let tier =
        |body: &Thing| TIERS.iter().position(|tier| body.text("tier") == Some(tier)).unwrap_or(TIERS.len());
    bodies.sort_by_key(|body| (tier(body), order::key(scene.state, body), body.id.clone()));
    sheet.answer = scene.words.with("bodies-answer", &[("count", bodies.len().into())]);
    let columns = &["body", "names", "level_of_meeting", "cadence", "cadence_source", "from", "sittings"];
    let mut section = table(scene, "bodies", "list", columns);
    crate::tables::nest(&mut section, &[("level_of_meeting", "body"), ("cadence_source", "cadence")]);
    for body in bodies {
        let group = body
            .text("tier")
            .map(|tier| labels::capital(&scene.words.with("bodies-tier", &[("tier", tier.into())])));
        section.push_in(group, Some(body.id.clone()), row(scene, body));
    }
    sheet.sections.push(finish(section));
    Ok(sheet)
}

fn row(scene: &Scene<'_>, body: &Thing) -> Vec<Cell> {
    vec![
        Cell::one(named(scene, body)),
        names(scene, body),
        cells::stack(scene, body, "level_of_meeting"),
        cells::stack(scene, body, "cadence"),
        cells::stack(scene, body, "cadence_source"),
        cells::stack(scene, body, "from"),
        sittings(scene, body),
    ]
}

/// The body, and whether it only possibly existed at the day.
fn named(scene: &Scene<'_>, body: &Thing) -> Part {
    let mut part = cells::sourced(scene, body);
    if scene.day.is_some() && scene.as_of().come_about(body) == Truth::Possibly {
        let args = [("name", part.text.as_str().into()), ("term", scene.words.truth(Truth::Possibly).into())];
        part.text = scene.words.with("bodies-name", &args);
        part = part.truth(Truth::Possibly);
    }
    part
}

/// The names that the forum itself has used, with when; a name without dates stands alone.
fn names(scene: &Scene<'_>, body: &Thing) -> Cell {
    let Some(body) = scene.state.thing(&body.id) else { return Cell::none() };
    let own = labels::of(scene, body);
    let aliases = scene.as_of().aliases(body);
    let parts = aliases.into_iter().filter(|alias| alias.official && (alias.dated || alias.words != own));
    let parts = parts.map(|alias| {
        let term = cells::span(scene, alias.thing).words();
        let words = scene.words.with("bodies-name", &[("name", alias.words.into()), ("term", term.into())]);
        let mut part = Part::text(if alias.dated { words } else { alias.words.to_owned() });
        part.language = alias.language.filter(|tag| *tag != scene.words.language()).map(str::to_owned);
        part.sources = cells::sources(alias.thing);
        part
    });
    Cell::stack(parts.collect())
}

fn sittings(scene: &Scene<'_>, body: &Thing) -> Cell {
    let count = scene.as_of().referring(Noun::Meeting, "body", &body.id).len();
    if count == 0 {
        return cells::quiet(scene, "none-recorded");
    }
    let link = Link::View("meetings", vec![("body", body.id.to_string())]);
    Cell::one(Part::text(count.to_string()).value(count.to_string()).to(link))
}
