//! Tables: heads that stay, rows under their group, figures on the right.

use maud::{Markup, html};
use views::{Row, Section};

use super::Pen;
use super::part::cell;

/// Up to this many columns a table fits a desk's screen, and its head stays at the top of the window.
const FITS: usize = 6;
/// From this many rows on a table can be filtered.
const LONG: usize = 12;

/// So few rows of a wide table are read one by one.
const FEW: usize = 3;

/// The table of a section. `about` names it for those who hear it.
pub(super) fn table(pen: Pen<'_>, section: &Section, about: &str) -> Markup {
    let section = &section.shown();
    if section.columns.len() > FITS && section.rows.len() <= FEW {
        return html! { @for row in &section.rows { (turned(pen, section, row)) } };
    }
    let class = if section.columns.len() > FITS { "scroll wide" } else { "scroll fits" };
    let long = section.rows.len() >= LONG;
    html! {
        div class=(class) role="region" aria-label=(about) tabindex="0" data-long=[long.then(|| pen.words.say("web-filter"))] {
            table {
                thead { tr {
                    @for (place, column) in section.columns.iter().enumerate() {
                        th scope="col" class=[class_of(section, place)] { (column.label) }
                    }
                } }
                @for group in groups(&section.rows) { (body(pen, section, group)) }
            }
        }
    }
}

/// One row of a wide table on its side: a line for each column that says something.
fn turned(pen: Pen<'_>, section: &Section, row: &Row) -> Markup {
    let rest = beside(pen, row);
    html! {
        table.turned id=[anchor(section, row)] {
            @if let Some(heading) = &row.group { caption { (heading) } }
            tbody {
                @for (place, (column, one)) in section.columns.iter().zip(&row.cells).enumerate() {
                    @if !one.parts.is_empty() {
                        tr { th scope="row" { span { (column.label) } } td dir=[direction(one)] { (cell(if place == 0 { pen } else { rest }, one)) } }
                    }
                }
            }
        }
    }
}

/// From this many letters in a cell a column is one of prose, and needs room.
const PROSE: usize = 90;

/// What a column holds: figures, or prose; else nothing that needs a class.
fn class_of(section: &Section, place: usize) -> Option<&'static str> {
    if section.columns.get(place).is_some_and(|column| column.figures) {
        return Some("figures");
    }
    let letters = |row: &Row| {
        row.cells
            .get(place)
            .map_or(0, |cell| cell.parts.iter().map(|part| part.text.len()).max().unwrap_or(0))
    };
    section.rows.iter().any(|row| letters(row) > PROSE).then_some("prose")
}

/// Neighbouring rows with one heading.
fn groups(rows: &[Row]) -> impl Iterator<Item = &[Row]> {
    rows.chunk_by(|one, next| one.group == next.group)
}

fn body(pen: Pen<'_>, section: &Section, rows: &[Row]) -> Markup {
    let heading = rows.first().and_then(|row| row.group.as_ref());
    html! {
        tbody {
            @if let Some(heading) = heading {
                tr.group { th colspan=(section.columns.len()) scope="rowgroup" { span { (heading) } } }
            }
            @for row in rows { (line(pen, section, row)) }
        }
    }
}

fn line(pen: Pen<'_>, section: &Section, row: &Row) -> Markup {
    let rest = beside(pen, row);
    html! {
        tr id=[anchor(section, row)] {
            @for (place, (column, one)) in section.columns.iter().zip(&row.cells).enumerate() {
                @if place == 0 {
                    th scope="row" class=[column.figures.then_some("figures")] { (cell(pen, one)) }
                } @else {
                    td class=[column.figures.then_some("figures")] dir=[direction(one)] { (cell(rest, one)) }
                }
            }
        }
    }
}

/// Where links to a row of a page lead.
fn anchor(section: &Section, row: &Row) -> Option<String> {
    row.id.as_ref().map(|id| format!("{}-{}", section.name, id.short().replace('/', "-")))
}

/// What the head of a row tells of its level, overlay and sources is not told again in every cell.
fn beside<'a>(pen: Pen<'a>, row: &'a Row) -> Pen<'a> {
    let head = || row.cells.first().into_iter().flat_map(|first| &first.parts);
    Pen {
        told: head().find_map(|part| part.level.as_ref()),
        overlaid: head().find_map(|part| part.overlay.as_deref()),
        rests_on: head().map(|part| part.sources.as_slice()).find(|marks| !marks.is_empty()),
        ..pen
    }
}

/// The direction of a cell that holds one thing in a language of its own.
fn direction(cell: &views::Cell) -> Option<&'static str> {
    let mut runs = cell.runs();
    match (runs.next(), runs.next()) {
        (Some(only), None) => super::part::run_direction(only),
        _ => None,
    }
}
