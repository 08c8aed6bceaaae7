//! Tables of a page. One that only lays the page out (other tables, headings or lists in it, or a single column) is read
//! as what stands in it.

use super::dom::{Dom, Place};
use super::look::{self, Styles};
use super::walk::Walk;
use crate::reading::blocks::{Kind, joined, paragraphs};
use crate::reading::{ReadError, limit};
use crate::{Align, Block, Cell, Parallel, Style, Table};

/// No cell of a real table covers more columns or rows.
const SPAN: usize = 1000;

pub(super) fn read(walk: &mut Walk<'_>, place: Place) -> Result<(), ReadError> {
    let rows = rows(walk.dom, place);
    if walk.dom.attribute(place, "class") == Some("parallel") {
        return parallel(walk, &rows);
    }
    if lays_out(walk.dom, place, &rows) {
        return laid_out(walk, place);
    }
    let anchor = walk.blocks.take_anchor();
    let mut table = Table { anchor, ..Table::default() };
    if let Some(caption) = walk.dom.children(place).find(|child| walk.dom.name(*child) == "caption") {
        table.caption = joined(paragraphs(walk.apart(caption)?.finish().0));
    }
    // How many rows more each column is covered from above.
    let mut covered: Vec<usize> = Vec::new();
    for (at, (row, of_head)) in rows.iter().enumerate() {
        let (cells, all_heads) = cells(walk, *row, &mut covered)?;
        if at == 0 && (*of_head || all_heads) && rows.len() > 1 {
            table.head = cells;
        } else if !cells.is_empty() {
            table.rows.push(cells);
        }
    }
    walk.blocks.push(Block::Table(table));
    Ok(())
}

/// Columns side by side, as our own pages have them.
fn parallel(walk: &mut Walk<'_>, rows: &[(Place, bool)]) -> Result<(), ReadError> {
    let mut columns = Parallel::default();
    for (row, of_head) in rows {
        let mut cells = Vec::new();
        for cell in walk.dom.children(*row).filter(|cell| matches!(walk.dom.name(*cell), "td" | "th")) {
            cells.push(walk.apart(cell)?.finish().0);
        }
        if *of_head {
            columns.head = cells.into_iter().map(|cell| joined(paragraphs(cell))).collect();
        } else {
            columns.rows.push(cells);
        }
    }
    walk.blocks.push(Block::Parallel(columns));
    Ok(())
}

/// The rows of a table, each with whether it stands in its head.
fn rows(dom: &Dom, table: Place) -> Vec<(Place, bool)> {
    let mut rows = Vec::new();
    for part in dom.children(table) {
        match dom.name(part) {
            "tr" => rows.push((part, false)),
            name @ ("thead" | "tbody" | "tfoot") => {
                let own = dom.children(part).filter(|row| dom.name(*row) == "tr");
                rows.extend(own.map(|row| (row, name == "thead")));
            }
            _ => {}
        }
    }
    rows
}

/// The cells of a row, and whether all are heads.
fn cells(walk: &mut Walk<'_>, row: Place, covered: &mut Vec<usize>) -> Result<(Vec<Cell>, bool), ReadError> {
    let (mut cells, mut heads) = (Vec::new(), true);
    if look::is_hidden(walk.dom, row) {
        walk.leave_out("hidden parts");
        return Ok((cells, false));
    }
    for place in walk.dom.children(row) {
        let name = walk.dom.name(place);
        if !matches!(name, "td" | "th") || look::is_hidden(walk.dom, place) {
            continue;
        }
        heads &= name == "th";
        cover(covered, &mut cells);
        let span =
            |side| walk.dom.attribute(place, side).and_then(|span| span.trim().parse().ok()).unwrap_or(1);
        let (across, down): (usize, usize) = (span("colspan"), span("rowspan"));
        let around = walk.look.clone();
        walk.look = look::inside(walk.dom, place, &around);
        let blocks = walk.apart(place)?;
        walk.look = around;
        let cell = Cell { paragraphs: paragraphs(blocks.finish().0), align: align(walk.dom, place) };
        for at in 0..across.clamp(1, SPAN) {
            covered.resize(covered.len().max(cells.len() + 1), 0);
            if let Some(rows) = covered.get_mut(cells.len()) {
                *rows = down.clamp(1, SPAN) - 1;
            }
            cells.push(if at == 0 { cell.clone() } else { Cell::default() });
        }
        walk.cells += across.clamp(1, SPAN);
        if walk.cells > limit::PIECES {
            let what = format!("the tables have more than {} cells", limit::PIECES);
            return Err(ReadError::too_much("the page", what));
        }
    }
    let any = !cells.is_empty();
    if any {
        cover(covered, &mut cells);
    }
    Ok((cells, any && heads))
}

/// Empty cells where one from a row above reaches down.
fn cover(covered: &mut [usize], cells: &mut Vec<Cell>) {
    while let Some(rows) = covered.get_mut(cells.len()).filter(|rows| **rows > 0) {
        *rows -= 1;
        cells.push(Cell::default());
    }
}

fn align(dom: &Dom, place: Place) -> Align {
    let said = dom.attribute(place, "align").or_else(|| Styles::of(dom, place).get("text-align"));
    let figure = dom.attribute(place, "class") == Some("figure");
    if figure || said.is_some_and(|said| said.eq_ignore_ascii_case("right") || said == "end") {
        Align::End
    } else {
        Align::Start
    }
}

/// Whether a table is there for the look of the page only.
fn lays_out(dom: &Dom, table: Place, rows: &[(Place, bool)]) -> bool {
    if matches!(dom.attribute(table, "role"), Some("presentation" | "none")) {
        return true;
    }
    let columns =
        |row: Place| dom.children(row).filter(|cell| matches!(dom.name(*cell), "td" | "th")).count();
    if rows.iter().all(|(row, _)| columns(*row) <= 1) {
        return true;
    }
    // What no cell of a table of facts holds.
    let mut stack: Vec<Place> = dom.children(table).collect();
    while let Some(place) = stack.pop() {
        if matches!(
            dom.name(place),
            "table" | "h1" | "h2" | "h3" | "blockquote" | "section" | "article" | "hr"
        ) {
            return true;
        }
        stack.extend(dom.children(place));
    }
    false
}

/// The cells of such a table one after another.
fn laid_out(walk: &mut Walk<'_>, table: Place) -> Result<(), ReadError> {
    walk.blocks.begin(Kind::Words(Style::Normal));
    walk.leave_out("frames of tables that only lay out the page");
    for part in walk.dom.children(table) {
        if walk.dom.name(part) == "caption" {
            walk.inside(part)?;
            walk.blocks.end();
        }
    }
    for (row, _) in rows(walk.dom, table) {
        for cell in walk.dom.children(row) {
            walk.blocks.end();
            walk.inside(cell)?;
            walk.blocks.end();
        }
    }
    Ok(())
}
