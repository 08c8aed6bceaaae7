//! How often each body is said to meet, by whom, beside how often it met; the next as a window and never a date.
//! A late or an early meeting is a meeting.

mod intervals;
mod next;
mod years;

use forum::noun::Noun;
use forum::state::Thing;

use crate::tables::{finish, sheet, table};
use crate::{
    Cell, Param, ParamKind, Params, Scene, Section, Sheet, View, ViewError, cells, labels, lookup, order,
};

/// See the module.
pub const VIEW: View = View {
    name: "cadence",
    params: &[Param { name: "body", kind: ParamKind::Thing, required: false }],
    show,
};

/// A body with the meetings that its cadence is about, in the order of time.
pub struct Series<'a> {
    body: &'a Thing,
    held: Vec<&'a Thing>,
    apart: Vec<&'a Thing>,
}

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let then = Scene { day: Some(scene.until()), ..scene.clone() };
    let body = lookup::param(&then, params, "body", &[Noun::Body])?;
    let series: Vec<Series<'_>> = bodies(&then, body).into_iter().map(|body| series(&then, body)).collect();
    let mut sheet = sheet(&then, "cadence");
    sheet.sections.push(nominal(&then, &series));
    sheet.sections.push(intervals::table_of(&then, &series));
    sheet.sections.push(next::table_of(&then, &series));
    sheet.sections.push(years::table_of(&then, &series));
    sheet.answer = answer(&then, &sheet);
    for one in &series {
        sheet.notes.extend(apart(&then, one));
    }
    sheet.sections.retain(|section| section.name == "nominal" || !section.rows.is_empty());
    Ok(sheet)
}

/// The bodies whose cadence is stated, or the one asked for; deciding bodies first.
fn bodies<'a>(scene: &Scene<'a>, asked: Option<&'a Thing>) -> Vec<&'a Thing> {
    let mut bodies: Vec<&Thing> = scene.as_of().all(Noun::Body).map(|(body, _)| body).collect();
    bodies.retain(|body| match asked {
        Some(asked) => asked.id == body.id,
        None => ["cadence", "cadence_months"].iter().any(|property| body.values(property).next().is_some()),
    });
    bodies.sort_by_key(|body| {
        (body.text("tier") != Some("decision"), order::key(scene.state, body), body.id.clone())
    });
    bodies
}

/// Regular sittings that were held; what is of another form or not known to have been held stands apart.
fn series<'a>(scene: &Scene<'a>, body: &'a Thing) -> Series<'a> {
    let meetings = scene.as_of().referring(Noun::Meeting, "body", &body.id);
    let sittings =
        meetings.into_iter().map(|(meeting, _)| meeting).filter(|one| one.text("kind") != Some("decision"));
    let (mut held, mut apart): (Vec<_>, Vec<_>) = sittings.partition(|one| is_held(one) && is_regular(one));
    order::by_time(scene.state, &mut held);
    order::by_time(scene.state, &mut apart);
    Series { body, held, apart }
}

fn is_held(meeting: &Thing) -> bool {
    let states = meeting.texts("state");
    states.is_empty() || states.contains(&"held")
}

fn is_regular(meeting: &Thing) -> bool {
    matches!(meeting.text("form"), None | Some("regular"))
}

fn nominal(scene: &Scene<'_>, series: &[Series<'_>]) -> Section {
    let mut section = table(
        scene,
        "cadence",
        "nominal",
        &["body", "cadence", "cadence_months", "cadence_source", "also_said"],
    );
    for one in series {
        section.push(
            Some(one.body.id.clone()),
            vec![
                Cell::one(cells::named(scene, one.body)),
                cells::stack(scene, one.body, "cadence"),
                cells::stack(scene, one.body, "cadence_months"),
                cells::stack(scene, one.body, "cadence_source"),
                claims(scene, one.body),
            ],
        );
    }
    finish(section)
}

/// Claims about the body, such as rival cadences, that other entries tell.
fn claims(scene: &Scene<'_>, body: &Thing) -> Cell {
    let found = scene.as_of().referring(Noun::Claim, "about", &body.id);
    Cell::stack(found.into_iter().map(|(claim, _)| cells::sourced(scene, claim)).collect())
}

fn answer(scene: &Scene<'_>, sheet: &Sheet) -> String {
    let rows = |name: &str| {
        sheet.sections.iter().find(|section| section.name == name).map_or(0, |one| one.rows.len())
    };
    scene.words.with(
        "cadence-answer",
        &[("count-bodies", rows("nominal").into()), ("intervals", rows("actual").into())],
    )
}

/// The sittings that stand apart, each with its form or state.
fn apart(scene: &Scene<'_>, series: &Series<'_>) -> Option<Cell> {
    let named = series.apart.iter().map(|one| {
        let why = ["form", "state"].into_iter().flat_map(|property| cells::stack(scene, one, property).parts);
        let why = labels::listed(scene, why.map(|part| part.text));
        let args = [("meeting", labels::of(scene, one).into()), ("why", why.into())];
        let mut part = cells::with_words(scene, one, scene.words.with("cadence-apart-one", &args));
        part.sources = cells::sources(one);
        part
    });
    let parts: Vec<crate::Part> = named.collect();
    (!parts.is_empty()).then(|| {
        let lead = scene.words.with("cadence-apart", &[("body", labels::of(scene, series.body).into())]);
        let mut all = vec![crate::Part::text(lead)];
        all.extend(parts);
        Cell::stack(all)
    })
}
