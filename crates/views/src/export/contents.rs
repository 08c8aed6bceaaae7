//! What a long document holds, on its first page: each part with what stands in it, or with how much.

use text::{Block, Link, Run};

use crate::{Row, Scene, Section, Sheet, labels};

/// From this many parts on a document says at its head what it holds.
const LONG: usize = 5;

/// So few rows are named; of more it is said how many.
const FEW: usize = 3;

/// The list of parts, leading to each; nothing for a short document.
pub(super) fn of(scene: &Scene<'_>, sheet: &Sheet) -> Vec<Block> {
    let parts: Vec<&Section> = sheet.sections.iter().filter(|section| !section.title.is_empty()).collect();
    if parts.len() < LONG {
        return Vec::new();
    }
    // The page of a thing may be that of a participant, and of a participant nothing is counted.
    let told = sheet.view != "thing";
    let lines = parts.into_iter().map(|section| line(scene, section, told));
    vec![Block::heading(1, scene.words.say("document-contents")), Block::list(false, lines)]
}

fn line(scene: &Scene<'_>, section: &Section, told: bool) -> Vec<Run> {
    let heading = Run::new(section.title.as_str()).link(Link::Anchor(section.name.to_owned()));
    let mut runs = vec![heading];
    if told && !section.rows.is_empty() {
        let names: Vec<String> = section.rows.iter().filter_map(name).collect();
        let all = names.len() == section.rows.len() && names.len() <= FEW;
        let rows = if all { labels::listed(scene, names) } else { section.rows.len().to_string() };
        runs.push(Run::new(format!(" – {rows}")));
    }
    runs
}

/// What a row is about: the part that leads to it.
fn name(row: &Row) -> Option<String> {
    let link = crate::Link::Thing(row.id.clone()?);
    let parts = row.cells.iter().flat_map(|cell| &cell.parts);
    parts.into_iter().find(|part| part.link.as_ref() == Some(&link)).map(|part| part.text.clone())
}
