//! Tables: rows and cells that a file may say to repeat.

use super::body::Body;
use crate::reading::blocks::paragraphs;
use crate::reading::xml::{Element, Node, Pull};
use crate::reading::{ReadError, limit};
use crate::{Align, Block, Cell, Table};

/// No row or cell of a text is repeated more often.
const REPEATED: usize = 1000;

/// Reads the table that began last.
pub(super) fn read(body: &mut Body<'_>, pull: &mut Pull<'_>) -> Result<(), ReadError> {
    let anchor = body.blocks.take_anchor();
    let mut table = Table { anchor, ..Table::default() };
    let depth = pull.depth();
    let mut of_head = false;
    while pull.depth() >= depth
        && let Some(node) = pull.next()?
    {
        match node {
            Node::Open(element) => match element.name() {
                ("table", "table-header-rows") => of_head = true,
                ("table", "table-row") => {
                    let times = times(&element, "number-rows-repeated");
                    let cells = row(body, pull)?;
                    count(body, pull, cells.len() * times)?;
                    if of_head && table.head.is_empty() {
                        table.head = cells;
                    } else {
                        table.rows.extend(std::iter::repeat_n(cells, times));
                    }
                }
                ("table", "table-rows" | "table-row-group" | "table-columns" | "table-column-group") => {}
                _ => pull.skip()?,
            },
            Node::Close(("table", "table-header-rows")) => of_head = false,
            _ => {}
        }
    }
    body.blocks.push(Block::Table(table));
    Ok(())
}

fn row(body: &mut Body<'_>, pull: &mut Pull<'_>) -> Result<Vec<Cell>, ReadError> {
    let mut cells = Vec::new();
    let depth = pull.depth();
    while pull.depth() >= depth
        && let Some(node) = pull.next()?
    {
        let Node::Open(element) = node else { continue };
        match element.name() {
            ("table", name @ ("table-cell" | "covered-table-cell")) => {
                let times = times(&element, "number-columns-repeated");
                body.at_end = false;
                let blocks = body.apart(|body| body.inside(pull))?;
                let align = if std::mem::take(&mut body.at_end) { Align::End } else { Align::Start };
                let cell = if name == "table-cell" {
                    Cell { paragraphs: paragraphs(blocks), align }
                } else {
                    Cell::default()
                };
                count(body, pull, times)?;
                cells.extend(std::iter::repeat_n(cell, times));
            }
            _ => pull.skip()?,
        }
    }
    Ok(cells)
}

fn times(element: &Element<'_>, name: &str) -> usize {
    let said = element.attribute("table", name).and_then(|times| times.trim().parse().ok());
    said.unwrap_or(1).clamp(1, REPEATED)
}

fn count(body: &mut Body<'_>, pull: &Pull<'_>, cells: usize) -> Result<(), ReadError> {
    body.cells += cells;
    if body.cells > limit::PIECES {
        let what = format!("the tables have more than {} cells", limit::PIECES);
        return Err(ReadError::too_much(pull.place(), what));
    }
    Ok(())
}
