//! A table as a list: what a row is about as a heading, the labels beside its other cells. For tables that are too
//! wide or too tall to stand in columns.

use super::columns::GAP;
use super::table::{Drawn, Table};
use super::wrap;

/// Labels are no wider than this, and texts no wider than what is read comfortably.
const LABEL: usize = 22;
const MEASURE: usize = 90;

impl Table<'_> {
    /// One row below another.
    pub(super) fn stacked(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let mut group = None;
        let label = self.columns.iter().map(|column| wrap::width(column.label)).max().unwrap_or(0).min(LABEL);
        for drawn in &self.rows {
            if !lines.is_empty() {
                lines.push(String::new());
            }
            let new_group = drawn.row.group.as_ref().filter(|heading| group != Some(*heading));
            if let Some(heading) = new_group {
                lines.extend(self.heading(heading));
                lines.push(String::new());
            }
            group = drawn.row.group.as_ref();
            lines.extend(self.listed(drawn, label));
        }
        lines
    }

    fn listed(&self, drawn: &Drawn<'_>, label: usize) -> Vec<String> {
        let mut lines = self.named(drawn);
        let others = drawn.cells.iter().zip(&self.columns);
        for (cell, column) in others.filter(|(_, column)| !column.label.is_empty() && !column.title) {
            let indent = label + GAP + 2;
            let room = self.paper.width.saturating_sub(indent).min(MEASURE);
            let texts: Vec<String> = cell.iter().flat_map(|text| wrap::wrap(text, room)).collect();
            if texts.is_empty() {
                continue;
            }
            let labels = wrap::wrap(column.label, label);
            for at in 0..texts.len().max(labels.len()) {
                let line = |lines: &[String]| lines.get(at).cloned().unwrap_or_default();
                let label = wrap::pad(&line(&labels), label, false);
                lines.push(format!("  {label}{}{}", " ".repeat(GAP), line(&texts)).trim_end().to_owned());
            }
        }
        lines
    }

    /// What the row is about, with the mark of its sources.
    fn named(&self, drawn: &Drawn<'_>) -> Vec<String> {
        let cell = |wanted: bool| {
            let mut cells = drawn.cells.iter().zip(&self.columns);
            let found = cells.find(|(_, column)| if wanted { column.title } else { column.label.is_empty() });
            found.map(|(cell, _)| cell.clone()).unwrap_or_default()
        };
        let (mut texts, mark) = (cell(true), cell(false));
        match (texts.last_mut(), mark.first()) {
            (Some(last), Some(mark)) => *last = format!("{last} {mark}"),
            (None, Some(mark)) => texts.push(mark.clone()),
            _ => {}
        }
        let room = self.paper.width.min(MEASURE);
        texts.iter().flat_map(|text| wrap::wrap(text, room)).map(|line| self.paper.bold(&line)).collect()
    }
}
