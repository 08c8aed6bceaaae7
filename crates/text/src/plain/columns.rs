//! Tables in aligned columns, cells wrapped within them.

use unicode_width::UnicodeWidthStr;

use super::asides::Marks;
use super::wrap;
use crate::{Align, Cell, Table, share};

const GAP: &str = "  ";

/// The table in columns that share the width, a line under the head.
pub(super) fn write(marks: &Marks<'_>, table: &Table, width: usize) -> String {
    let columns = table.columns();
    let room = width.saturating_sub(GAP.len() * columns.saturating_sub(1));
    let widths: Vec<usize> = share::widths(table, u32::try_from(room).unwrap_or(u32::MAX))
        .into_iter()
        .map(|share| usize::try_from(share).unwrap_or(1).max(1))
        .collect();
    let mut lines = Vec::new();
    if !table.head.is_empty() {
        lines.extend(row(marks, &table.head, &widths));
        lines.push(widths.iter().map(|width| "-".repeat(*width)).collect::<Vec<_>>().join(GAP));
    }
    // Rows of one line each stand close; where cells wrap, an empty line parts them.
    let rows: Vec<Vec<String>> = table.rows.iter().map(|cells| row(marks, cells, &widths)).collect();
    let airy = rows.iter().any(|row| row.len() > 1);
    for (place, row) in rows.into_iter().enumerate() {
        if airy && place > 0 {
            lines.push(String::new());
        }
        lines.extend(row);
    }
    lines.join("\n")
}

fn row(marks: &Marks<'_>, cells: &[Cell], widths: &[usize]) -> Vec<String> {
    let nothing = Cell::default();
    let filled: Vec<(Vec<String>, Align, usize)> = widths
        .iter()
        .enumerate()
        .map(|(place, width)| {
            let cell = cells.get(place).unwrap_or(&nothing);
            let paragraphs: Vec<_> = cell.paragraphs.iter().map(|runs| marks.words(runs)).collect();
            let lines = paragraphs.join("\n");
            let lines = lines.split('\n').flat_map(|line| wrap::folded(line, *width)).collect();
            (lines, cell.align, *width)
        })
        .collect();
    let height = filled.iter().map(|(lines, ..)| lines.len()).max().unwrap_or_default();
    let line = |at: usize| {
        let parts: Vec<_> = filled
            .iter()
            .map(|(lines, align, width)| padded(lines.get(at).map_or("", String::as_str), *align, *width))
            .collect();
        parts.join(GAP).trim_end().to_owned()
    };
    (0..height).map(line).collect()
}

fn padded(text: &str, align: Align, width: usize) -> String {
    let space = " ".repeat(width.saturating_sub(text.width()));
    match align {
        Align::Start => format!("{text}{space}"),
        Align::End => format!("{space}{text}"),
    }
}
