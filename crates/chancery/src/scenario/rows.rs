//! Expectations about the rows of an answer.

use views::{Cell, Row, Sheet};

use super::file::{Pattern, Then};
use super::finding::Finding;
use super::text;

/// The rows that a statement looks at: those of its section, or all.
pub fn looked_at<'a>(then: &Then, sheet: &'a Sheet) -> Result<Vec<&'a Row>, Finding> {
    let Some(name) = &then.section else {
        return Ok(sheet.sections.iter().flat_map(|section| &section.rows).collect());
    };
    let section = sheet.sections.iter().find(|section| section.name == name);
    section.map(|section| section.rows.iter().collect()).ok_or_else(|| {
        let names: Vec<&str> = sheet.sections.iter().map(|section| section.name).collect();
        Finding::new(format!("a section `{name}`"), format!("the sections {}", names.join(", ")))
    })
}

/// Everything about the rows that is not as stated.
pub fn differences(then: &Then, rows: &[&Row]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for pattern in &then.row.0 {
        if !rows.iter().any(|row| matches(pattern, row)) {
            findings.push(Finding::new(format!("a row with {}", written(pattern)), nearest(pattern, rows)));
        }
    }
    for pattern in &then.no_row.0 {
        if let Some(row) = rows.iter().find(|row| matches(pattern, row)) {
            findings.push(Finding::new(format!("no row with {}", written(pattern)), text::of_row(row)));
        }
    }
    if let Some(count) = then.count.filter(|count| *count != rows.len()) {
        findings.push(Finding::new(format!("{count} rows"), format!("{}: {}", rows.len(), listed(rows))));
    }
    findings.extend(then.rows.as_ref().and_then(|patterns| exactly(patterns, rows)));
    findings.extend(order(&then.order, rows));
    findings
}

fn exactly(patterns: &[Pattern], rows: &[&Row]) -> Option<Finding> {
    let same =
        patterns.len() == rows.len() && patterns.iter().zip(rows).all(|(pattern, row)| matches(pattern, row));
    let expected = patterns.iter().map(written).collect::<Vec<_>>().join("; then ");
    (!same).then(|| Finding::new(format!("exactly the rows {expected}"), listed(rows)))
}

fn order(words: &[String], rows: &[&Row]) -> Option<Finding> {
    let mut from = 0;
    for word in words {
        let rest = rows.get(from..).unwrap_or_default();
        let Some(at) = rest.iter().position(|row| speaks_of(row, word)) else {
            return Some(Finding::new(format!("in this order: {}", words.join(", ")), listed(rows)));
        };
        from += at + 1;
    }
    None
}

fn speaks_of(row: &Row, word: &str) -> bool {
    row.id.as_ref().is_some_and(|id| id_is(&id.to_string(), word))
        || text::stands_in(word, &text::of_row(row))
}

fn id_is(id: &str, given: &str) -> bool {
    id == given || id.strip_suffix(given).is_some_and(|before| before.ends_with('/'))
}

fn matches(pattern: &Pattern, row: &Row) -> bool {
    pattern.iter().all(|(name, expected)| says(name, expected, row))
}

fn says(name: &str, expected: &str, row: &Row) -> bool {
    match name {
        "id" => row.id.as_ref().is_some_and(|id| id_is(&id.to_string(), expected)),
        "group" => row.group.as_deref().is_some_and(|group| text::stands_in(expected, group)),
        "truth" => {
            text::row_parts(row).any(|part| part.truth.is_some_and(|truth| text::truth(truth) == expected))
        }
        "source" => {
            let mut sources = text::row_parts(row).flat_map(|part| &part.sources);
            sources.any(|source| text::stands_in(expected, &source.cite))
        }
        column => cell(column, row).is_some_and(|cell| cell_says(expected, cell)),
    }
}

fn cell<'a>(column: &str, row: &'a Row) -> Option<&'a Cell> {
    row.names.iter().position(|name| *name == column).and_then(|at| row.cells.get(at))
}

/// Words of the cell, or the stored form or arithmetic of one of its parts; nothing expects an empty cell.
fn cell_says(expected: &str, cell: &Cell) -> bool {
    if expected.is_empty() {
        return cell.words().is_empty();
    }
    let stored = |part: &views::Part| {
        part.value.as_deref() == Some(expected)
            || part.arithmetic.as_deref().is_some_and(|arithmetic| text::stands_in(expected, arithmetic))
    };
    text::stands_in(expected, &cell.words()) || cell.parts.iter().any(stored)
}

fn written(pattern: &Pattern) -> String {
    let cells: Vec<String> = pattern.iter().map(|(name, text)| format!("{name} \"{text}\"")).collect();
    cells.join(" and ")
}

/// The row that meets most of a pattern, so that the difference can be seen.
fn nearest(pattern: &Pattern, rows: &[&Row]) -> String {
    let met = |row: &&Row| pattern.iter().filter(|(name, expected)| says(name, expected, row)).count();
    let best = rows.iter().copied().max_by_key(|row| met(row)).filter(|row| met(row) > 0);
    if let Some(row) = best {
        return format!("at nearest: {}", told(row));
    }
    let columns = rows.first().map(|row| row.names.join(", ")).unwrap_or_default();
    if rows.is_empty() {
        "no rows".to_owned()
    } else {
        format!("{} rows with the columns {columns}: {}", rows.len(), listed(rows))
    }
}

fn told(row: &Row) -> String {
    let cells = row.names.iter().zip(&row.cells).map(|(name, cell)| format!("{name} \"{}\"", cell.words()));
    row.id.iter().map(|id| format!("id \"{id}\"")).chain(cells).collect::<Vec<_>>().join(", ")
}

fn listed(rows: &[&Row]) -> String {
    const SHOWN: usize = 12;
    let mut lines: Vec<String> = rows.iter().take(SHOWN).map(|row| text::of_row(row)).collect();
    if rows.len() > SHOWN {
        lines.push(format!("and {} more", rows.len() - SHOWN));
    }
    if lines.is_empty() { "no rows".to_owned() } else { format!("\n{}", lines.join("\n")) }
}
