//! Provisions in whose words something stands: in place, with address, who adopted it when, and with what status.

use std::collections::BTreeMap;

use forum::id::Id;
use forum::state::Thing;
use trace::{Found, Hit, Query};

use crate::reach::Reach;
use crate::tables::{finish, nest, table};
use crate::texts::decided;
use crate::{Cell, Part, Scene, Section, cells, passages};

/// Passages that are ranked; one provision may have several.
const RANKED: usize = 400;
/// Provisions shown.
pub const SHOWN: usize = 60;

/// What was found in words.
pub struct InWords {
    /// How many passages match.
    pub count: usize,
    /// The provisions, each with its passages, the best first.
    rows: Vec<Vec<Hit>>,
}

/// Looks for a question in the words of provisions.
pub fn find(reach: &Reach<'_>, query: &Query) -> InWords {
    let keeps = |at: usize| reach.keeps(at);
    let keep: Option<&dyn Fn(usize) -> bool> = if reach.takes_all() { None } else { Some(&keeps) };
    let Found { count, hits } = reach.corpus().find(query, keep, RANKED);
    let mut rows: Vec<Vec<Hit>> = Vec::new();
    let mut places: BTreeMap<(Id, String), usize> = BTreeMap::new();
    for hit in hits {
        let Some(passage) = reach.passage(hit.passage) else { continue };
        let key = (passage.provision.clone(), passage.language.to_string());
        match places.get(&key).and_then(|place| rows.get_mut(*place)) {
            Some(row) => row.push(hit),
            None => {
                places.insert(key, rows.len());
                rows.push(vec![hit]);
            }
        }
    }
    InWords { count, rows }
}

/// The provisions found, as a table.
pub fn section(scene: &Scene<'_>, reach: &Reach<'_>, found: &InWords) -> Section {
    let columns = &["provision", "words", "text_decided", "date", "in_version"];
    let mut section = table(scene, "search", "provisions", columns);
    nest(&mut section, &[("in_version", "provision"), ("date", "text_decided")]);
    for hits in found.rows.iter().take(SHOWN) {
        section.extend(row(scene, reach, hits));
    }
    finish(section)
}

/// A provision with the best of its passages.
fn row(scene: &Scene<'_>, reach: &Reach<'_>, hits: &[Hit]) -> Option<(Id, Vec<Cell>)> {
    let best = hits.first()?;
    let passage = reach.passage(best.passage)?;
    let text = passages::text(scene, passage);
    let dates = text.map(|text| decided::dates(scene, text)).unwrap_or_default();
    let cells = vec![
        Cell::one(passages::place(scene, passage)),
        passages::found(scene, passage, &best.spans),
        text.map(|text| passages::decided(scene, text)).unwrap_or_default(),
        dates,
        versions(scene, reach, text, hits),
    ];
    Some((passage.provision.clone(), cells))
}

/// The versions that have it, where the text has several.
fn versions(scene: &Scene<'_>, reach: &Reach<'_>, text: Option<&Thing>, hits: &[Hit]) -> Cell {
    let several = text
        .is_some_and(|text| scene.as_of().referring(forum::noun::Noun::Version, "text", &text.id).len() > 1);
    if !several {
        return Cell::none();
    }
    let versions = hits.iter().filter_map(|hit| reach.passage(hit.passage)).map(|passage| &passage.version);
    let mut labels: Vec<Part> = Vec::new();
    for version in versions.filter_map(|id| scene.state.thing(id)) {
        let part = cells::with_words(scene, version, version.text("label").unwrap_or_default());
        if labels.iter().all(|other| other.link != part.link) {
            labels.push(part);
        }
    }
    Cell::stack(labels)
}
