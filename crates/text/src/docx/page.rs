//! Header and footer of every page, and the page itself.

use super::body::NAMESPACE;
use super::inline::{self, Writing};
use super::package::{FOOTER, HEADER, PROLOG};
use crate::xml::Xml;
use crate::{Document, Run};

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Twentieths of a point: A4, margins of 2.5 cm at the sides.
pub(super) const WIDTH: u32 = 11906;
const HEIGHT: u32 = 16838;
const SIDE: u32 = 1417;

/// The width between the margins.
pub(super) const MEASURE: u32 = WIDTH - 2 * SIDE;

/// The header: symbol and distribution.
pub(super) fn header(document: &Document) -> String {
    let mut xml = Xml::new(PROLOG);
    xml.element("w:hdr", &[("xmlns:w", NAMESPACE), ("xmlns:r", OFFICE)], |xml| {
        let runs = [Run::new(&document.header)];
        inline::line(xml, &Writing::plain(document), "Header", &runs, |_| {});
    });
    xml.finish()
}

/// The footer: its lines, with the number of the page at the end of the last.
pub(super) fn footer(document: &Document) -> String {
    let mut xml = Xml::new(PROLOG);
    xml.element("w:ftr", &[("xmlns:w", NAMESPACE), ("xmlns:r", OFFICE)], |xml| {
        let (last, others) =
            document.footer.split_last().map_or(("", &[][..]), |(last, rest)| (last.as_str(), rest));
        let writing = Writing::plain(document);
        for line in others {
            inline::line(xml, &writing, "Footer", &[Run::new(line)], |_| {});
        }
        inline::line(xml, &writing, "Footer", &[Run::new(last)], numbers);
    });
    xml.finish()
}

/// The page's number and how many there are, in figures: no language needs a word for it.
fn numbers(xml: &mut Xml) {
    xml.element("w:r", &[], |xml| xml.empty("w:tab", &[]));
    field(xml, "PAGE");
    xml.element("w:r", &[], |xml| xml.words("w:t", &[("xml:space", "preserve")], " / "));
    field(xml, "NUMPAGES");
}

fn field(xml: &mut Xml, name: &str) {
    let mark = |xml: &mut Xml, kind: &str| {
        xml.element("w:r", &[], |xml| xml.empty("w:fldChar", &[("w:fldCharType", kind)]));
    };
    mark(xml, "begin");
    xml.element("w:r", &[], |xml| {
        xml.words("w:instrText", &[("xml:space", "preserve")], &format!(" {name} "));
    });
    mark(xml, "separate");
    xml.element("w:r", &[], |xml| xml.words("w:t", &[], "1"));
    mark(xml, "end");
}

/// The properties of the only section: page, margins, header and footer.
pub(super) fn section(xml: &mut Xml, right_to_left: bool) {
    xml.element("w:sectPr", &[], |xml| {
        xml.empty("w:headerReference", &[("w:type", "default"), ("r:id", HEADER)]);
        xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", FOOTER)]);
        xml.empty("w:pgSz", &[("w:w", &WIDTH.to_string()), ("w:h", &HEIGHT.to_string())]);
        let side = SIDE.to_string();
        let margins = [
            ("w:top", "1417"),
            ("w:right", &side),
            ("w:bottom", "1417"),
            ("w:left", &side),
            ("w:header", "709"),
            ("w:footer", "709"),
            ("w:gutter", "0"),
        ];
        xml.empty("w:pgMar", &margins);
        if right_to_left {
            xml.empty("w:bidi", &[]);
        }
    });
}
