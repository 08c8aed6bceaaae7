//! Numbering: real lists, each numbered one beginning at 1.

use super::body::NAMESPACE;
use super::package::PROLOG;
use crate::xml::Xml;
use crate::{Block, Direction, Document};

/// The definitions: marks as 0, figures as 1; then one number for each list of the document.
pub(super) fn part(document: &Document) -> String {
    let lists = document.blocks.iter().filter_map(|block| match block {
        Block::List { ordered, .. } => Some(*ordered),
        _ => None,
    });
    let mut xml = Xml::new(PROLOG);
    xml.element("w:numbering", &[("xmlns:w", NAMESPACE)], |xml| {
        definition(xml, document.direction, "0", "bullet", ["•", "–", "·"]);
        definition(xml, document.direction, "1", "decimal", ["%1.", "%1.%2.", "%1.%2.%3."]);
        for (place, ordered) in lists.enumerate() {
            number(xml, place + 1, ordered);
        }
    });
    xml.finish()
}

fn definition(xml: &mut Xml, direction: Direction, id: &str, format: &str, marks: [&str; 3]) {
    // LibreOffice begins a mark from right to left where Word ends it: further in, both stay within the margin.
    let further = if direction == Direction::RightToLeft { 170 } else { 0 };
    xml.element("w:abstractNum", &[("w:abstractNumId", id)], |xml| {
        xml.empty("w:multiLevelType", &[("w:val", "multilevel")]);
        for (place, mark) in marks.iter().enumerate() {
            let indent = (425 * (place + 1) + further).to_string();
            xml.element("w:lvl", &[("w:ilvl", &place.to_string())], |xml| {
                xml.empty("w:start", &[("w:val", "1")]);
                xml.empty("w:numFmt", &[("w:val", format)]);
                xml.empty("w:lvlText", &[("w:val", mark)]);
                xml.empty("w:lvlJc", &[("w:val", "left")]);
                xml.element("w:pPr", &[], |xml| {
                    xml.empty("w:ind", &[("w:left", &indent), ("w:hanging", "425")]);
                });
            });
        }
    });
}

fn number(xml: &mut Xml, list: usize, ordered: bool) {
    xml.element("w:num", &[("w:numId", &list.to_string())], |xml| {
        xml.empty("w:abstractNumId", &[("w:val", if ordered { "1" } else { "0" })]);
        if ordered {
            for level in ["0", "1", "2"] {
                xml.element("w:lvlOverride", &[("w:ilvl", level)], |xml| {
                    xml.empty("w:startOverride", &[("w:val", "1")]);
                });
            }
        }
    });
}
