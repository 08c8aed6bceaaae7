//! Columns side by side in plain text: each wrapped in its share of the line.

use unicode_width::UnicodeWidthStr;

use super::asides::Marks;
use super::block;
use crate::{Block, Parallel};

const GAP: &str = " | ";

/// The columns, their heads over a line, an empty line between rows.
pub(super) fn write(marks: &Marks<'_>, parallel: &Parallel, width: usize) -> String {
    let columns = parallel.columns();
    let room = width.saturating_sub(GAP.len() * columns.saturating_sub(1));
    let widths: Vec<usize> = parallel
        .shares(u32::try_from(room).unwrap_or(u32::MAX))
        .into_iter()
        .map(|share| usize::try_from(share).unwrap_or(1).max(1))
        .collect();
    let mut lines = Vec::new();
    if !parallel.head.is_empty() {
        let heads: Vec<String> = parallel.head.iter().map(|runs| marks.words(runs)).collect();
        lines.extend(beside(&heads, &widths));
        lines.push(widths.iter().map(|width| "-".repeat(*width)).collect::<Vec<_>>().join("-+-"));
    }
    for (place, row) in parallel.rows.iter().enumerate() {
        if place > 0 {
            lines.extend(beside(&[], &widths));
        }
        let column = |(blocks, width): (&Vec<Block>, &usize)| {
            let pieces = blocks.iter().map(|one| block(marks, one, *width));
            pieces.filter(|piece| !piece.trim().is_empty()).collect::<Vec<_>>().join("\n\n")
        };
        lines.extend(beside(&row.iter().zip(&widths).map(column).collect::<Vec<_>>(), &widths));
    }
    lines.join("\n")
}

/// Texts in columns, line by line.
fn beside(texts: &[String], widths: &[usize]) -> Vec<String> {
    let height = texts.iter().map(|text| text.lines().count()).max().unwrap_or_default().max(1);
    let line = |at: usize| {
        let cells = widths.iter().enumerate().map(|(column, width)| {
            let text = texts.get(column).and_then(|text| text.lines().nth(at)).unwrap_or_default();
            format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
        });
        cells.collect::<Vec<_>>().join(GAP).trim_end().to_owned()
    };
    (0..height).map(line).collect()
}
