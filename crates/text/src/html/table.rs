//! Tables of a page: a head that sticks and repeats in print, wide ones scrolling inside themselves.

use super::{Place, Writing, run, titled, words};
use crate::xml::Xml;
use crate::{Align, Cell, Direction, Table, share};

pub(super) fn write(xml: &mut Xml, writing: &Writing<'_>, table: &Table, anchor: Option<String>) {
    let mut attributes = vec![("class", "register"), ("tabindex", "0")];
    attributes.extend(anchor.as_deref().map(|anchor| ("id", anchor)));
    // What scrolls can be reached by the keyboard, and says what it is.
    let caption: String = table.caption.iter().map(|run| run.text.as_str()).collect();
    if !caption.trim().is_empty() {
        attributes.extend([("role", "region"), ("aria-label", caption.as_str())]);
    }
    xml.element("div", &attributes, |xml| {
        xml.element("table", &[], |xml| inside(xml, writing, table));
    });
}

fn inside(xml: &mut Xml, writing: &Writing<'_>, table: &Table) {
    if !table.caption.is_empty() {
        titled(xml, writing, "caption", Place::default(), &table.caption);
    }
    let widths = share::widths(table, 1000);
    if !widths.is_empty() {
        xml.element("colgroup", &[], |xml| {
            for width in &widths {
                let share = format!("width:{}.{}%", width / 10, width % 10);
                xml.empty("col", &[("style", &share)]);
            }
        });
    }
    if !table.head.is_empty() {
        xml.element("thead", &[], |xml| row(xml, writing, "th", widths.len(), &table.head));
    }
    xml.element("tbody", &[], |xml| {
        table.rows.iter().for_each(|cells| row(xml, writing, "td", widths.len(), cells));
    });
}

fn row(xml: &mut Xml, writing: &Writing<'_>, name: &'static str, columns: usize, cells: &[Cell]) {
    let nothing = Cell::default();
    xml.element("tr", &[], |xml| {
        for place in 0..columns {
            cell(xml, writing, name, cells.get(place).unwrap_or(&nothing));
        }
    });
}

fn cell(xml: &mut Xml, writing: &Writing<'_>, name: &'static str, cell: &Cell) {
    let mut attributes = Vec::new();
    attributes.extend((cell.align == Align::End).then_some(("class", "figure")));
    attributes.extend((name == "th").then_some(("scope", "col")));
    if let [only] = cell.paragraphs.as_slice() {
        let way = Direction::of_paragraph(only, writing.document.direction);
        attributes.extend((way != writing.document.direction).then_some(("dir", way.attribute())));
        xml.element(name, &attributes, |xml| only.iter().for_each(|one| run::write(xml, writing, one, way)));
    } else {
        xml.element(name, &attributes, |xml| {
            cell.paragraphs.iter().for_each(|runs| words(xml, writing, "p", Place::default(), runs));
        });
    }
}
