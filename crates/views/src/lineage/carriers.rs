//! Which bodies carried a phrase, and in which years: texts of the forum are counted, never what a participant said.

use std::collections::BTreeMap;

use forum::date::When;
use forum::id::Id;

use super::found::{Carrier, Lineage};
use crate::tables::table;
use crate::texts::decided;
use crate::{Cell, Part, Scene, Section, cells};

/// The bodies whose texts have it, in the order of the first.
pub fn by_body(scene: &Scene<'_>, lineage: &Lineage<'_>, counted: bool) -> Section {
    let mut section = table(scene, "trace", "bodies", &["body", "first_year", "last_year", "count_texts"]);
    let mut bodies: Vec<(Id, Vec<&Carrier<'_>>)> = Vec::new();
    for carrier in lineage.texts() {
        for body in decided::bodies(scene, carrier.text) {
            match bodies.iter_mut().find(|(id, _)| id == body) {
                Some((_, carriers)) => carriers.push(carrier),
                None => bodies.push((body.clone(), vec![carrier])),
            }
        }
    }
    for (body, carriers) in bodies {
        // Names of texts could name a participant; figures never stand beside one.
        let years: Vec<i16> = carriers.iter().filter_map(|carrier| year(scene, carrier)).collect();
        let said = |year: Option<&i16>| year.map(|year| Cell::text(year.to_string())).unwrap_or_default();
        let count = if counted { count(carriers.len()) } else { Cell::none() };
        let row = vec![
            Cell::one(cells::thing(scene, &body)),
            said(years.iter().min()),
            said(years.iter().max()),
            count,
        ];
        section.push(Some(body), row);
    }
    section
}

/// The years of the texts that have it.
pub fn by_year(scene: &Scene<'_>, lineage: &Lineage<'_>, counted: bool) -> Section {
    let mut section = table(scene, "trace", "years", &["year", "count_texts", "count_exact"]);
    if !counted {
        return section;
    }
    let mut years: BTreeMap<i16, (usize, usize)> = BTreeMap::new();
    for carrier in lineage.texts() {
        if let Some(year) = year(scene, carrier) {
            let (texts, exact) = years.entry(year).or_default();
            *texts += 1;
            *exact += usize::from(carrier.is_exact());
        }
    }
    for (year, (texts, exact)) in years {
        let year = Cell::one(Part::text(year.to_string()).value(year.to_string()));
        section.push(None, vec![year, count(texts), count(exact)]);
    }
    section
}

/// The first year in which a text can lie.
fn year(scene: &Scene<'_>, carrier: &Carrier<'_>) -> Option<i16> {
    let times = decided::times(scene, carrier.text);
    times.iter().filter_map(When::earliest).min().map(forum::date::Day::year)
}

fn count(number: usize) -> Cell {
    Cell::one(Part::text(number.to_string()).value(number.to_string()))
}
