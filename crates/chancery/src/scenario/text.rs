//! Everything that an answer says, as text to be searched.

use forum::date::Truth;
use views::{Cell, Part, Row, Section, Sheet};

/// The words of an answer, line by line: title, first line, notes, headings, cells, and the sources cited.
pub fn of_sheet(sheet: &Sheet) -> Vec<String> {
    let mut lines = vec![sheet.title.clone(), sheet.answer.clone()];
    lines.extend(sheet.notes.iter().map(Cell::words));
    for section in &sheet.sections {
        lines.extend([section.title.clone(), section.lead.clone()]);
        lines.extend(section.empty.clone());
        lines.extend(section.lines.iter().map(Cell::words));
        lines.extend(section.rows.iter().map(of_row));
    }
    lines.extend(parts(sheet).filter_map(|part| part.arithmetic.clone()));
    lines.extend(parts(sheet).flat_map(|part| part.sources.iter().map(|source| source.cite.clone())));
    lines.retain(|line| !line.is_empty());
    lines
}

/// A row as one line.
pub fn of_row(row: &Row) -> String {
    let cells = row.cells.iter().map(Cell::words).filter(|words| !words.is_empty());
    let cells = row.group.iter().cloned().chain(cells).collect::<Vec<_>>();
    cells.join(" | ")
}

/// Every part of a row.
pub fn row_parts(row: &Row) -> impl Iterator<Item = &Part> {
    row.cells.iter().flat_map(|cell| &cell.parts)
}

fn parts(sheet: &Sheet) -> impl Iterator<Item = &Part> {
    let notes = sheet.notes.iter().flat_map(|cell| &cell.parts);
    notes.chain(sheet.sections.iter().flat_map(section_parts))
}

fn section_parts(section: &Section) -> impl Iterator<Item = &Part> {
    section.lines.iter().flat_map(|cell| &cell.parts).chain(section.rows.iter().flat_map(row_parts))
}

/// The word for an answer about time.
pub const fn truth(truth: Truth) -> &'static str {
    match truth {
        Truth::Yes => "yes",
        Truth::Possibly => "possibly",
        Truth::No => "no",
    }
}

/// Whether one text stands in another, capitals aside.
pub fn stands_in(needle: &str, text: &str) -> bool {
    text.to_lowercase().contains(&needle.to_lowercase())
}
