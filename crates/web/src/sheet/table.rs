//! Tables: heads that stay, rows under their group, figures on the right.

use maud::{Markup, html};
use views::{Row, Section};

use super::Pen;
use super::part::{cell, is_right_to_left};

/// Up to this many columns a table fits a desk's screen, and its head stays at the top of the window.
const FITS: usize = 6;
/// From this many rows on a table can be filtered.
const LONG: usize = 12;

/// The table of a section. `about` names it for those who hear it.
pub(super) fn table(pen: Pen<'_>, section: &Section, about: &str) -> Markup {
    let class = if section.columns.len() > FITS { "scroll wide" } else { "scroll fits" };
    let long = section.rows.len() >= LONG;
    html! {
        div class=(class) role="region" aria-label=(about) tabindex="0" data-long=[long.then(|| pen.words.say("web-filter"))] {
            table {
                thead { tr {
                    @for column in &section.columns {
                        th scope="col" class=[column.figures.then_some("figures")] { (column.label) }
                    }
                } }
                @for group in groups(&section.rows) { (body(pen, section, group)) }
            }
        }
    }
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
    let anchor = row.id.as_ref().map(|id| format!("{}-{}", section.name, id.short().replace('/', "-")));
    let rest = beside(pen, row);
    html! {
        tr id=[anchor] {
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

/// A cell in a language of its own runs in its own direction. Said outright: isolated words are skipped where a
/// browser looks for the direction itself.
fn direction(cell: &views::Cell) -> Option<&'static str> {
    let own = cell.parts.first().filter(|part| part.language.is_some())?;
    let first = own.text.chars().find(|letter| letter.is_alphabetic())?;
    Some(if is_right_to_left(first) { "rtl" } else { "ltr" })
}
