//! Tables: rows, cells that span, rows that were put in or taken out.

use super::super::ledger::Tally;
use super::super::piece::{self, Columns, Flow, Piece};
use super::super::values;
use super::Walk;
use crate::reading::xml::{Node, Pull};
use crate::{Align, Cell, Change, ReadError, Run, Table};

/// More columns than Word allows.
const COLUMNS: usize = 64;

/// A table being read.
#[derive(Default)]
pub(super) struct Being {
    table: Table,
    right_to_left: bool,
    /// The bookmarks in it.
    anchors: Vec<String>,
    row: Vec<Cell>,
    /// Whether it is no table but columns side by side, as our own writer sets them.
    is_columns: bool,
    columns: Columns,
    column_row: Vec<Vec<Piece>>,
    is_head: bool,
    row_change: Option<Change>,
    /// How many columns the cell at hand takes.
    span: usize,
    /// Whether the cell at hand goes on from the one above or beside it.
    goes_on: bool,
    cell_change: Option<Change>,
}

impl Walk<'_> {
    pub(super) fn open_table(&mut self, pull: &mut Pull<'_>, name: &str) -> Result<(), ReadError> {
        match name {
            "tbl" => {
                self.tables.push(Being::default());
                return self.ledger.made();
            }
            "tr" => {
                if let Some(being) = self.tables.last_mut() {
                    being.row.clear();
                    being.column_row.clear();
                    being.is_head = false;
                    being.row_change = None;
                }
            }
            "tc" => {
                if let Some(being) = self.tables.last_mut() {
                    being.span = 1;
                    being.goes_on = false;
                    being.cell_change = None;
                }
                self.flows.push(Flow::default());
                return self.ledger.made();
            }
            _ => {
                let mut nothing = Being::default();
                let being = self.tables.last_mut().unwrap_or(&mut nothing);
                return being.properties(pull);
            }
        }
        Ok(())
    }

    pub(super) fn close_table(&mut self, name: &str) -> Result<(), ReadError> {
        match name {
            "tc" => return self.end_cell(),
            "tr" => {
                if let Some(being) = self.tables.last_mut() {
                    being.end_row();
                }
            }
            _ => {
                if let Some(being) = self.tables.pop() {
                    self.put(being.finish());
                }
            }
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), ReadError> {
        let pieces = self.flows.pop().map(Flow::finish).unwrap_or_default();
        let Some(being) = self.tables.last_mut() else { return Ok(()) };
        if being.is_columns {
            being.column_row.push(pieces);
            return Ok(());
        }
        let at_end = pieces.iter().find_map(|piece| match piece {
            Piece::Paragraph(paragraph) => {
                Some(paragraph.at_end == (paragraph.right_to_left == being.right_to_left))
            }
            _ => None,
        });
        let (mut paragraphs, nested) = piece::lines(pieces, &mut being.anchors);
        self.ledger.tally(Tally::Nested, nested);
        if let Some(change) = &being.cell_change {
            paragraphs.iter_mut().flatten().for_each(|run| track(run, change));
        }
        let align = if at_end == Some(true) { Align::End } else { Align::Start };
        if being.goes_on && paragraphs.is_empty() {
            being.row.push(Cell::default());
        } else {
            being.row.push(Cell { paragraphs, align });
        }
        let more = being.span.clamp(1, COLUMNS) - 1;
        being.row.extend(std::iter::repeat_n(Cell::default(), more));
        (0..more).try_for_each(|_| self.ledger.made())
    }
}

fn track(run: &mut Run, change: &Change) {
    if run.change.is_none() {
        run.change = Some(change.clone());
    }
}

impl Being {
    fn finish(mut self) -> Piece {
        if self.is_columns {
            self.columns.widths = self.table.widths;
            return Piece::Parallel(Box::new(self.columns));
        }
        Piece::Table(Box::new(self.table), self.anchors)
    }

    fn end_column_row(&mut self) {
        let row = std::mem::take(&mut self.column_row);
        if self.is_head && self.columns.head.is_empty() && self.columns.rows.is_empty() {
            let head = |pieces| piece::lines(pieces, &mut self.anchors).0.into_iter().flatten().collect();
            self.columns.head = row.into_iter().map(head).collect();
        } else {
            self.columns.rows.push(row);
        }
    }

    fn end_row(&mut self) {
        if self.is_columns {
            return self.end_column_row();
        }
        let mut row = std::mem::take(&mut self.row);
        if let Some(change) = &self.row_change {
            row.iter_mut().flat_map(|cell| &mut cell.paragraphs).flatten().for_each(|run| track(run, change));
        }
        if self.is_head && self.table.head.is_empty() && self.table.rows.is_empty() {
            self.table.head = row;
        } else {
            self.table.rows.push(row);
        }
    }

    /// Reads the properties of a table, row or cell, which just began, to their end.
    fn properties(&mut self, pull: &mut Pull<'_>) -> Result<(), ReadError> {
        let depth = pull.depth();
        while pull.depth() >= depth
            && let Some(node) = pull.next()?
        {
            let Node::Open(element) = node else { continue };
            let ("w", name) = element.name() else { continue };
            match name {
                "tblStyle" => self.is_columns = element.attribute("w", "val").as_deref() == Some("Columns"),
                "bidiVisual" => self.right_to_left = values::is_on(&element),
                "gridCol" if self.table.widths.len() < COLUMNS => {
                    self.table.widths.push(values::number(&element, "w").unwrap_or(0));
                }
                "tblHeader" => self.is_head = values::is_on(&element),
                "gridBefore" => {
                    let many = values::number(&element, "val").unwrap_or(0_usize).min(COLUMNS);
                    self.row.extend(std::iter::repeat_n(Cell::default(), many));
                }
                "gridSpan" => self.span = values::number(&element, "val").unwrap_or(1),
                "vMerge" | "hMerge" => {
                    self.goes_on = element.attribute("w", "val").as_deref() != Some("restart")
                }
                "ins" | "del" => self.row_change = values::tracked(&element),
                "cellIns" | "cellDel" => self.cell_change = values::tracked(&element),
                "tblPrChange" | "trPrChange" | "tcPrChange" | "tblGridChange" => pull.skip()?,
                _ => {}
            }
        }
        Ok(())
    }
}
