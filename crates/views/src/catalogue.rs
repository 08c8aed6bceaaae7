//! The catalogue in three layers: listed, activated, planned are separate dates and never merged. Frames of
//! dimensions and areas are dated data, and so is their number.

use forum::noun::Noun;
use forum::state::Thing;

use crate::{Cell, Column, Param, ParamKind, Params, Part, Scene, Section, Sheet, View, ViewError};
use crate::{cells, labels, ledger, lookup, tables};

/// The view.
pub const VIEW: View = View {
    name: "catalogue",
    params: &[
        Param { name: "dimension", kind: ParamKind::Thing, required: false },
        Param { name: "area", kind: ParamKind::Thing, required: false },
    ],
    show,
};

const MEASURES: &[&str] =
    &["numbered", "measure", "listed", "activated", "planned", "provision", "activities"];

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let dimension = lookup::param(scene, params, "dimension", &[Noun::Dimension])?;
    let area = lookup::param(scene, params, "area", &[Noun::Area, Noun::Dimension])?;
    let mut measures: Vec<&Thing> = scene.as_of().all(Noun::Measure).map(|(thing, _)| thing).collect();
    measures.retain(|one| dimension.is_none_or(|asked| of_dimension(scene, one, asked)));
    measures.retain(|one| area.is_none_or(|asked| one.refs("area").contains(&&asked.id)));
    let mut sheet = tables::sheet(scene, "catalogue");
    sheet.answer = scene.words.with("catalogue-answer", &[("count", measures.len().into())]);
    sheet.notes.push(ledger::line(scene, "catalogue-note"));
    sheet.sections.push(tables::finish(layers(scene, measures)));
    let heading = dimension.or(area);
    sheet.sections.push(tables::finish(frames(scene, heading)));
    sheet.sections.push(tables::finish(places(scene, heading)));
    Ok(sheet)
}

/// Whether a measure stands under a dimension, directly or by its area.
fn of_dimension(scene: &Scene<'_>, measure: &Thing, dimension: &Thing) -> bool {
    let by_area = || {
        ledger::named(scene, measure, "area")
            .iter()
            .any(|area| area.refs("dimension").contains(&&dimension.id))
    };
    measure.refs("dimension").contains(&&dimension.id) || by_area()
}

fn layers(scene: &Scene<'_>, mut measures: Vec<&Thing>) -> Section {
    let mut section = tables::table(scene, "catalogue", "measures", MEASURES);
    measures.sort_by_cached_key(|one| (heading(scene, one), natural(one.text("number")), one.id.clone()));
    for measure in measures {
        let row = vec![
            cells::stack(scene, measure, "number"),
            Cell::one(cells::sourced(scene, measure)),
            ledger::layer(scene, measure, "listed", "not-known"),
            ledger::layer(scene, measure, "activated", "not-known"),
            ledger::layer(scene, measure, "planned", "not-known"),
            cells::stack(scene, measure, "provision"),
            used(scene, measure),
        ];
        section.push_in(heading(scene, measure), Some(measure.id.clone()), row);
    }
    section
}

/// Dimension and area, under which measures stand together.
fn heading(scene: &Scene<'_>, measure: &Thing) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for property in ["dimension", "area"] {
        for thing in ledger::named(scene, measure, property) {
            let name = labels::of(scene, thing);
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    (!names.is_empty()).then(|| labels::listed(scene, names))
}

/// Activities held or planned under a measure, with their dates.
fn used(scene: &Scene<'_>, measure: &Thing) -> Cell {
    let mut all = scene.as_of().referring(Noun::Activity, "measure", &measure.id);
    ledger::by_time(scene, &mut all);
    let parts = all.into_iter().map(|(activity, truth)| {
        let mut part = cells::named(scene, activity);
        part.truth = (!truth.is_yes()).then_some(truth);
        part
    });
    Cell::stack(parts.collect())
}

/// Numbers such as 2.10 behind 2.9.
pub fn natural(number: Option<&str>) -> Vec<(u64, String)> {
    let pieces = number.unwrap_or_default().split(['.', ' ']);
    pieces.map(|piece| (piece.parse().unwrap_or(u64::MAX), piece.to_owned())).collect()
}

/// The frames, each with how many dimensions and areas it has: data, counted.
fn frames(scene: &Scene<'_>, heading: Option<&Thing>) -> Section {
    let mut section = tables::table(scene, "catalogue", "frames", &["frame", "as_of"]);
    section
        .columns
        .extend(["dimensions", "areas"].map(|name| Column { figures: true, ..tables::column(scene, name) }));
    for frame in known_frames(scene) {
        let of_frame = of(scene, &frame);
        if heading.is_some_and(|heading| !of_frame.iter().any(|one| names(one, heading))) {
            continue;
        }
        let dimensions = distinct(&of_frame, "dimension");
        let areas = of_frame.iter().filter(|one| is_area(one)).count();
        section
            .push(None, vec![Cell::text(frame), times(scene, &of_frame), number(dimensions), number(areas)]);
    }
    section
}

fn names(frame: &Thing, heading: &Thing) -> bool {
    ["area", "dimension"].iter().any(|property| frame.refs(property).contains(&&heading.id))
}

/// The place of each area under a dimension in each frame.
fn places(scene: &Scene<'_>, heading: Option<&Thing>) -> Section {
    let mut section = tables::table(scene, "catalogue", "places", &["dimension", "areas_in_it"]);
    for frame in known_frames(scene) {
        let of_frame = of(scene, &frame);
        let mut dimensions: Vec<_> = of_frame.iter().flat_map(|one| one.refs("dimension")).collect();
        dimensions.sort();
        dimensions.dedup();
        for dimension in dimensions {
            let here = of_frame.iter().filter(|one| one.refs("dimension").contains(&dimension));
            if heading.is_some_and(|heading| !here.clone().any(|one| names(one, heading))) {
                continue;
            }
            let areas =
                here.filter(|one| is_area(one)).flat_map(|one| cells::stack(scene, one, "area").parts);
            let row = vec![Cell::one(cells::thing(scene, dimension)), Cell::stack(areas.collect())];
            section.push_in(Some(frame.clone()), Some(dimension.clone()), row);
        }
    }
    section
}

/// Whether an entry of a frame places an area, rather than naming the dimension itself.
fn is_area(frame: &Thing) -> bool {
    frame.refs("area") != frame.refs("dimension")
}

fn distinct(frames: &[&Thing], property: &str) -> usize {
    let mut ids: Vec<_> = frames.iter().flat_map(|one| one.refs(property)).collect();
    ids.sort();
    ids.dedup();
    ids.len()
}

/// The names of the frames in the order of time.
fn known_frames(scene: &Scene<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (frame, _) in ledger::seen(scene, Noun::Frame) {
        for name in frame.texts("frame") {
            if names.iter().all(|other| other != name) {
                names.push(name.to_owned());
            }
        }
    }
    names
}

fn of<'a>(scene: &Scene<'a>, frame: &str) -> Vec<&'a Thing> {
    ledger::seen(scene, Noun::Frame)
        .into_iter()
        .map(|(one, _)| one)
        .filter(|one| one.texts("frame").contains(&frame))
        .collect()
}

/// The dates of a frame, each once.
fn times(scene: &Scene<'_>, frames: &[&Thing]) -> Cell {
    let mut parts: Vec<Part> = Vec::new();
    for part in frames.iter().flat_map(|one| cells::stack(scene, one, "as_of").parts) {
        match parts.iter_mut().find(|other| other.text == part.text) {
            Some(same) => {
                let new: Vec<_> = part
                    .sources
                    .into_iter()
                    .filter(|mark| !same.sources.iter().any(|had| had.cite == mark.cite))
                    .collect();
                same.sources.extend(new);
            }
            None => parts.push(part),
        }
    }
    Cell::stack(parts)
}

fn number(count: usize) -> Cell {
    Cell::one(Part::text(count.to_string()).value(count.to_string()))
}
