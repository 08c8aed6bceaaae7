//! Sections as comma-separated values (RFC 4180).

use crate::{Cell, Row, Section, Sheet};

/// A section as CSV: id, group, each column in words, its stored values where there are any, and the sources. The
/// first section that is a table where none is named; nothing where there is no such section.
///
/// What a spreadsheet would take for a formula is written behind an apostrophe.
#[must_use]
pub fn csv(sheet: &Sheet, section: Option<&str>) -> Option<String> {
    let mut tables = sheet.sections.iter().filter(|one| !one.columns.is_empty());
    let section = match section {
        Some(name) => sheet.sections.iter().find(|one| one.name == name),
        None => tables.next(),
    }?;
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let valued = valued(section);
    writer.write_record(head(section, &valued)).ok()?;
    for row in rows(section, &valued) {
        writer.write_record(row.iter().map(|cell| neutral(cell))).ok()?;
    }
    String::from_utf8(writer.into_inner().ok()?).ok()
}

/// For each column whether any cell of it has a stored value.
fn valued(section: &Section) -> Vec<bool> {
    let has = |at: usize| {
        section
            .rows
            .iter()
            .filter_map(|row| row.cells.get(at))
            .any(|cell| cell.parts.iter().any(|part| part.value.is_some()))
    };
    (0..section.columns.len()).map(has).collect()
}

fn head(section: &Section, valued: &[bool]) -> Vec<String> {
    let mut head = vec!["id".to_owned(), "group".to_owned()];
    for (column, valued) in section.columns.iter().zip(valued) {
        head.push(column.name.to_owned());
        if *valued {
            head.push(format!("{}_value", column.name));
        }
    }
    if section.columns.is_empty() {
        head.push("line".to_owned());
    }
    head.push("sources".to_owned());
    head
}

fn rows(section: &Section, valued: &[bool]) -> Vec<Vec<String>> {
    if section.columns.is_empty() {
        let line = |cell: &Cell| vec![String::new(), String::new(), cell.words(), sources([cell])];
        return section.lines.iter().map(line).collect();
    }
    section.rows.iter().map(|row| record(row, valued)).collect()
}

fn record(row: &Row, valued: &[bool]) -> Vec<String> {
    let id = row.id.as_ref().map(ToString::to_string).unwrap_or_default();
    let mut record = vec![id, row.group.clone().unwrap_or_default()];
    for (cell, valued) in row.cells.iter().zip(valued) {
        record.push(cell.words());
        if *valued {
            let values = cell.parts.iter().filter_map(|part| part.value.as_deref());
            record.push(values.collect::<Vec<_>>().join("; "));
        }
    }
    record.push(sources(&row.cells));
    record
}

/// Every source of some cells, each once.
fn sources<'c>(cells: impl IntoIterator<Item = &'c Cell>) -> String {
    let mut cites: Vec<&str> = Vec::new();
    for mark in cells.into_iter().flat_map(|cell| &cell.parts).flat_map(|part| &part.sources) {
        if !cites.contains(&mark.cite.as_str()) {
            cites.push(&mark.cite);
        }
    }
    cites.join(" ; ")
}

fn neutral(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}
