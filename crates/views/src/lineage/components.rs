//! The components of a formula, each with where it first stands.

use super::found::Lineage;
use super::readings::Readings;
use crate::reach::Reach;
use crate::tables::table;
use crate::texts::decided;
use crate::{Cell, Link, Part, Scene, Section, cells};

/// The components of a formula that lists several words for one head; empty for any other phrase.
pub fn section(scene: &Scene<'_>, reach: &Reach<'_>, readings: &Readings<'_>) -> Section {
    let mut section =
        table(scene, "trace", "components", &["component", "first_in", "date", "known_by", "next_in"]);
    for component in trace::components(readings.phrase()) {
        // A list has each of its components.
        let own = Readings::of(scene, &component, None).with(readings.phrase());
        let lineage = Lineage::of(scene, reach, &own);
        let link = Link::View("trace", vec![("q", component.clone())]);
        let mut row = vec![Cell::one(Part::text(component).to(link))];
        row.extend(first(scene, &lineage));
        section.push(own.term.map(|term| term.id.clone()), row);
    }
    section
}

fn first(scene: &Scene<'_>, lineage: &Lineage<'_>) -> Vec<Cell> {
    let Some(first) = lineage.texts().first() else {
        return vec![Cell::one(Part::quiet(scene.words.say("trace-nowhere")))];
    };
    let found = !first.provisions.is_empty();
    let known = if found {
        Part::quiet(scene.words.say("trace-found")).value("found")
    } else {
        first.attested.first().map(|one| one.part(scene)).unwrap_or_default()
    };
    let next = lineage.texts().get(1).map(|next| Cell::one(cells::named(scene, next.text)));
    vec![
        Cell::one(cells::named(scene, first.text)),
        decided::dates(scene, first.text),
        Cell::one(known),
        next.unwrap_or_default(),
    ]
}
