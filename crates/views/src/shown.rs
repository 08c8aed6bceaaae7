//! A table as it is drawn: columns in which no row says anything are left out, and small columns stand within the
//! cell they belong to. CSV and JSON keep every column.

use crate::{Cell, Column, Mark, Part, Row, Section, Tone};

impl Section {
    /// The same section with the table that pages, documents and the terminal draw.
    #[must_use]
    pub fn shown(&self) -> Self {
        let mut shown = self.clone();
        for at in 0..shown.columns.len() {
            shown.fold(at);
        }
        let says = |at: usize| {
            shown.columns.get(at).is_some_and(|column| column.kept && !shown.rows.is_empty())
                || shown.rows.iter().any(|row| row.cells.get(at).is_some_and(says_something))
        };
        let keep: Vec<bool> =
            (0..shown.columns.len()).map(|at| says(at) && !shown.repeats_overlay(at)).collect();
        if !shown.rows.is_empty() {
            retain(&mut shown.columns, &keep);
            for row in &mut shown.rows {
                retain(&mut row.names, &keep);
                retain(&mut row.cells, &keep);
            }
        }
        shown
    }

    /// Moves the cells of a column that belongs within another into it.
    fn fold(&mut self, at: usize) {
        let Some(column) = self.columns.get(at) else { return };
        let Some(within) = column.within.clone() else { return };
        let Some(into) = self.columns.iter().position(|other| other.name == within.column) else { return };
        for row in &mut self.rows {
            let Some(cell) = row.cells.get_mut(at).map(std::mem::take) else { continue };
            if let Some(target) = row.cells.get_mut(into).filter(|_| says_something(&cell)) {
                join(target, cell, &within.before);
            }
        }
        if let Some(column) = self.columns.get_mut(at) {
            column.kept = false;
        }
    }

    /// Whether a column only names the overlay that the head of each of its rows is marked with.
    fn repeats_overlay(&self, at: usize) -> bool {
        let marked = |row: &Row| {
            let mut head = row.cells.first().into_iter().flat_map(|head| &head.parts);
            head.any(|part| part.overlay.is_some())
        };
        self.columns.get(at).is_some_and(|column| column.name == "overlay")
            && self.rows.iter().all(|row| marked(row) || !row.cells.get(at).is_some_and(says_something))
    }
}

/// Sets a small cell below what its target says already; small words stand beside one another.
fn join(target: &mut Cell, small: Cell, before: &str) {
    let told: Vec<Mark> = target.parts.iter().flat_map(|part| part.sources.clone()).collect();
    target.parts.retain(|part| !part.text.is_empty());
    target.stacked |= target.parts.len() < 2;
    for mut part in small.parts {
        part.text = format!("{before}{}", part.text);
        part.value = None;
        if part.sources.iter().all(|mark| told.contains(mark)) {
            part.sources.clear();
        }
        if target.parts.iter().any(|other| tells(other, &part)) {
            continue;
        }
        match target.parts.last_mut().filter(|last| is_small(last) && is_plain(&part)) {
            Some(last) => last.text = format!("{} · {}", last.text, part.text),
            None => target.parts.push(if is_plain(&part) { part.tone(Tone::Quiet) } else { part }),
        }
    }
}

/// Whether one part says already what another would.
fn tells(one: &Part, other: &Part) -> bool {
    one.text == other.text || (other.text.chars().count() > 3 && one.text.contains(&other.text))
}

fn is_plain(part: &Part) -> bool {
    part.tone == Tone::Plain
        && part.link.is_none()
        && part.arithmetic.is_none()
        && part.sources.is_empty()
        && part.truth.is_none()
        && part.level.is_none()
        && part.overlay.is_none()
}

/// Whether a part was joined to another already.
fn is_small(part: &Part) -> bool {
    part.tone == Tone::Quiet && is_plain(&Part { tone: Tone::Plain, ..part.clone() })
}

fn says_something(cell: &Cell) -> bool {
    cell.parts.iter().any(|part: &Part| !part.text.is_empty())
}

fn retain<T>(all: &mut Vec<T>, keep: &[bool]) {
    let mut keep = keep.iter();
    all.retain(|_| keep.next().copied().unwrap_or(true));
}

impl Column {
    /// The same, drawn within the cells of another column where there is little room, behind these words.
    #[must_use]
    pub fn within(mut self, column: &'static str, before: impl Into<String>) -> Self {
        self.within = Some(Within { column, before: before.into() });
        self
    }

    /// The same, drawn even where no row says anything.
    #[must_use]
    pub const fn kept(mut self) -> Self {
        self.kept = true;
        self
    }
}

/// The column in whose cells another one is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Within {
    column: &'static str,
    before: String,
}
