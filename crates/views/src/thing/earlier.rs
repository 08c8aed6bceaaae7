//! Values that no longer stand, with what took their place and why: the record keeps both.

use forum::state::{Assertion, Fate, Thing};

use super::entry_link;
use crate::tables::table;
use crate::{Cell, Part, Scene, Section, cells};

/// The table of earlier values.
pub fn table_of(scene: &Scene<'_>, thing: &Thing) -> Section {
    let mut section = table(scene, "thing", "earlier", &["property", "value", "became", "why", "recorded"]);
    for one in thing.assertions.iter().filter(|one| !one.stands()) {
        let (became, why) = fate(&one.fate);
        let mut cells = vec![
            Cell::text(scene.words.field_of(one.said.act, one.property)),
            Cell::one(cells::value(scene, one)),
            Cell::one(became_part(scene, one, became)),
            Cell::text(why),
        ];
        cells.push(when_recorded(scene, one));
        section.push(None, cells);
    }
    section
}

fn fate(fate: &Fate) -> (&'static str, &str) {
    match fate {
        Fate::Stands => ("", ""),
        Fate::Corrected { why, .. } => ("became-corrected", why),
        Fate::Withdrawn { why, .. } => ("became-withdrawn", why),
        Fate::Changed { .. } => ("became-changed", ""),
        Fate::SpokenFor { .. } => ("became-spoken-for", ""),
    }
}

fn became_part(scene: &Scene<'_>, one: &Assertion, key: &str) -> Part {
    let part = Part::text(scene.words.say(key)).value(key.trim_start_matches("became-"));
    match one.fate.by() {
        Some(by) => part.to(entry_link(by)),
        None => part,
    }
}

/// When the entry that took its place was recorded.
fn when_recorded(scene: &Scene<'_>, one: &Assertion) -> Cell {
    let by = one.fate.by().and_then(|by| scene.state.said(by));
    by.map(|(said, _)| Cell::one(super::moment(scene, said))).unwrap_or_default()
}
