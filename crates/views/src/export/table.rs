//! Sections as comma-separated values (RFC 4180).

use crate::{Cell, Row, Section, Sheet};

/// A section as CSV: id, group, each column in words, its stored values where there are any, and the sources. The
/// first section that is a table where none is named; nothing where there is no such section. Sections of one name
/// are one table, their headings being its groups.
///
/// What a spreadsheet would take for a formula is written behind an apostrophe.
#[must_use]
pub fn csv(sheet: &Sheet, section: Option<&str>) -> Option<String> {
    let first =
        sheet.sections.iter().find(|one| section.map_or(!one.columns.is_empty(), |name| one.name == name))?;
    let sections: Vec<&Section> = sheet.sections.iter().filter(|one| one.name == first.name).collect();
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    let valued = valued(&sections, first.columns.len());
    writer.write_record(head(first, &valued)).ok()?;
    for one in &sections {
        let heading = (sections.len() > 1).then_some(one.title.as_str());
        for row in rows(one, heading, &valued) {
            writer.write_record(row.iter().map(|cell| neutral(cell))).ok()?;
        }
    }
    String::from_utf8(writer.into_inner().ok()?).ok()
}

/// For each column whether any cell of it has a stored value.
fn valued(sections: &[&Section], columns: usize) -> Vec<bool> {
    let cells = |at: usize| {
        sections
            .iter()
            .flat_map(|one| &one.rows)
            .filter_map(move |row| row.cells.get(at))
            .flat_map(|cell| &cell.parts)
    };
    (0..columns).map(|at| cells(at).any(|part| part.value.is_some())).collect()
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

fn rows(section: &Section, heading: Option<&str>, valued: &[bool]) -> Vec<Vec<String>> {
    if section.columns.is_empty() {
        let group = heading.unwrap_or_default();
        let line = |cell: &Cell| vec![String::new(), group.to_owned(), cell.words(), sources([cell])];
        return section.lines.iter().map(line).collect();
    }
    section.rows.iter().map(|row| record(row, heading, valued)).collect()
}

fn record(row: &Row, heading: Option<&str>, valued: &[bool]) -> Vec<String> {
    let id = row.id.as_ref().map(ToString::to_string).unwrap_or_default();
    let group = row.group.as_deref().or(heading).unwrap_or_default();
    let mut record = vec![id, group.to_owned()];
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
