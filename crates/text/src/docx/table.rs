//! Tables: a head that repeats on every page, rows that no page cuts in two.

use super::inline::{self, Extra, Stand, Writing};
use crate::xml::Xml;
use crate::{Align, Cell, Table, share};

/// The caption, the table, and a small space below, which also keeps two tables from growing together.
pub(super) fn write(xml: &mut Xml, writing: &Writing<'_>, table: &Table, extra: Extra<'_>) {
    if !table.caption.is_empty() || extra.anchor.is_some() || extra.new_page {
        // What has no caption still needs a line to hold its anchor or to begin its page.
        let style = if table.caption.is_empty() { "AfterTable" } else { "Caption" };
        inline::paragraph(xml, writing, style, Extra { keep_next: true, ..extra }, &table.caption);
    }
    let widths = share::widths(table, writing.measure);
    // A table without columns or rows is no table to Word.
    if !widths.is_empty() && table.lines().next().is_some() {
        xml.element("w:tbl", &[], |xml| {
            properties(xml, writing);
            xml.element("w:tblGrid", &[], |xml| {
                widths.iter().for_each(|width| xml.empty("w:gridCol", &[("w:w", &width.to_string())]));
            });
            if !table.head.is_empty() {
                row(xml, writing, &widths, &table.head, true);
            }
            table.rows.iter().for_each(|cells| row(xml, writing, &widths, cells, false));
        });
        inline::line(xml, writing, "AfterTable", &[], |_| {});
    }
}

fn properties(xml: &mut Xml, writing: &Writing<'_>) {
    xml.element("w:tblPr", &[], |xml| {
        xml.empty("w:tblStyle", &[("w:val", "Register")]);
        if writing.is_right_to_left() {
            xml.empty("w:bidiVisual", &[]);
        }
        xml.empty("w:tblW", &[("w:w", &writing.measure.to_string()), ("w:type", "dxa")]);
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        let look = [("w:val", "0020"), ("w:firstRow", "1"), ("w:noHBand", "1"), ("w:noVBand", "1")];
        xml.empty("w:tblLook", &look);
    });
}

fn row(xml: &mut Xml, writing: &Writing<'_>, widths: &[u32], cells: &[Cell], head: bool) {
    let nothing = Cell::default();
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| {
            xml.empty("w:cantSplit", &[]);
            if head {
                xml.empty("w:tblHeader", &[]);
            }
        });
        for (place, width) in widths.iter().enumerate() {
            let shown = cells.get(place).unwrap_or(&nothing);
            xml.element("w:tc", &[], |xml| cell(xml, writing, *width, shown, head));
        }
    });
}

fn cell(xml: &mut Xml, writing: &Writing<'_>, width: u32, cell: &Cell, head: bool) {
    xml.element("w:tcPr", &[], |xml| {
        xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        if head {
            xml.empty("w:vAlign", &[("w:val", "bottom")]);
        }
    });
    let style = if head { "TableHead" } else { "TableText" };
    let stand = if cell.align == Align::End { Stand::CellEnd } else { Stand::Cell };
    let extra = Extra { stand, keep_next: head, ..Extra::default() };
    if cell.paragraphs.is_empty() {
        // Word takes a cell without a paragraph for a damaged file.
        inline::paragraph(xml, writing, style, extra, &[]);
    }
    for runs in &cell.paragraphs {
        inline::paragraph(xml, writing, style, extra, runs);
    }
}
