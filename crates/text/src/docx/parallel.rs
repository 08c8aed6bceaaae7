//! Columns side by side: a table whose cells hold blocks, each column counting its own numbers.

use super::body::Seen;
use super::inline::{self, Extra, Stand, Writing};
use crate::xml::Xml;
use crate::{Block, Parallel, Run};

/// The columns, their heads repeated on every page. A row may run over a page: provisions are long.
pub(super) fn write<'a>(
    xml: &mut Xml,
    writing: &Writing<'_>,
    seen: &mut Seen<'a>,
    parallel: &'a Parallel,
    extra: Extra<'_>,
) {
    let widths = parallel.shares(writing.measure);
    if extra.new_page {
        inline::paragraph(xml, writing, "AfterTable", Extra { keep_next: true, ..extra }, &[]);
    }
    if widths.is_empty() || parallel.rows.is_empty() && parallel.head.is_empty() {
        return;
    }
    xml.element("w:tbl", &[], |xml| {
        properties(xml, writing);
        xml.element("w:tblGrid", &[], |xml| {
            widths.iter().for_each(|width| xml.empty("w:gridCol", &[("w:w", &width.to_string())]));
        });
        if !parallel.head.is_empty() {
            head(xml, writing, &widths, &parallel.head);
        }
        for row in &parallel.rows {
            xml.element("w:tr", &[], |xml| {
                for (column, width) in widths.iter().enumerate() {
                    seen.column = column;
                    cell(xml, writing, seen, *width, row.get(column).map_or(&[], Vec::as_slice));
                }
            });
        }
    });
    seen.column = 0;
    inline::line(xml, writing, "AfterTable", &[], |_| {});
}

fn properties(xml: &mut Xml, writing: &Writing<'_>) {
    xml.element("w:tblPr", &[], |xml| {
        xml.empty("w:tblStyle", &[("w:val", "Columns")]);
        if writing.is_right_to_left() {
            xml.empty("w:bidiVisual", &[]);
        }
        xml.empty("w:tblW", &[("w:w", &writing.measure.to_string()), ("w:type", "dxa")]);
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        let look = [("w:val", "0020"), ("w:firstRow", "1"), ("w:noHBand", "1"), ("w:noVBand", "1")];
        xml.empty("w:tblLook", &look);
    });
}

fn head(xml: &mut Xml, writing: &Writing<'_>, widths: &[u32], head: &[Vec<Run>]) {
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| xml.raw("<w:cantSplit/><w:tblHeader/>"));
        for (column, width) in widths.iter().enumerate() {
            xml.element("w:tc", &[], |xml| {
                sized(xml, *width);
                let extra = Extra { stand: Stand::Cell, keep_next: true, ..Extra::default() };
                let runs = head.get(column).map_or(&[][..], Vec::as_slice);
                inline::paragraph(xml, writing, "TableHead", extra, runs);
            });
        }
    });
}

fn cell<'a>(xml: &mut Xml, writing: &Writing<'_>, seen: &mut Seen<'a>, width: u32, blocks: &'a [Block]) {
    xml.element("w:tc", &[], |xml| {
        sized(xml, width);
        // What stands between the edges of the column and its words.
        let inside = writing.within(width.saturating_sub(2 * 113));
        let before = xml.len();
        blocks.iter().for_each(|block| seen.block(xml, &inside, block));
        if xml.len() == before {
            // Word takes a cell without a paragraph for a damaged file.
            inline::paragraph(xml, writing, "Normal", Extra::default(), &[]);
        }
    });
}

fn sized(xml: &mut Xml, width: u32) {
    xml.element("w:tcPr", &[], |xml| {
        xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
    });
}
