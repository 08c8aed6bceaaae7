//! Header and footer of every page, and the page itself.

use super::body::NAMESPACE;
use super::inline::{self, Writing};
use super::package::{FIRST_HEADER, FOOTER, HEADER, PROLOG};
use crate::xml::Xml;
use crate::{Direction, Document, Run};

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Twentieths of a point: A4, margins of 2.5 cm at the sides.
const WIDTH: u32 = 11906;
const HEIGHT: u32 = 16838;
const SIDE: u32 = 1417;

/// The sides of the page, as it lies.
const fn sides(document: &Document) -> [u32; 2] {
    if document.landscape { [HEIGHT, WIDTH] } else { [WIDTH, HEIGHT] }
}

/// The width between the margins.
pub(super) const fn measure(document: &Document) -> u32 {
    let [width, _] = sides(document);
    width - 2 * SIDE
}

/// The header: symbol and distribution, or of a formal document what it is and its symbol.
pub(super) fn header(document: &Document) -> String {
    headed(|xml| {
        let (own, symbol) = match &document.face {
            Some(face) => (face.standing.as_str(), face.symbol.as_str()),
            None => (document.header.as_str(), ""),
        };
        if document.face.is_some() {
            tabbed(xml, document, "Header", &[Run::new(own)], &[Run::new(symbol).bold()]);
        } else {
            inline::line(xml, &Writing::plain(document), "Header", &[Run::new(own)], |_| {});
        }
    })
}

/// The header of the first page of a formal document: who issues it, and at the end of the line its symbol, for whom
/// it is, its date.
pub(super) fn first_header(document: &Document) -> String {
    let Some(face) = &document.face else { return headed(|_| {}) };
    let mut ends: Vec<Run> = Vec::new();
    ends.extend((!face.symbol.is_empty()).then(|| Run::new(face.symbol.as_str()).bold()));
    let more = [&face.distribution, &face.date].into_iter().chain(&face.lines);
    ends.extend(more.filter(|line| !line.is_empty()).map(|line| Run::new(line.as_str())));
    headed(|xml| {
        let mut ends = ends.chunks(1);
        let first = ends.next().unwrap_or_default();
        tabbed(xml, document, "Masthead", &[Run::new(face.issuer.as_str()).bold()], first);
        ends.for_each(|end| tabbed(xml, document, "Masthead", &[], end));
        inline::line(xml, &Writing::plain(document), "Header", &[Run::new(face.standing.as_str())], |_| {});
    })
}

fn headed(inside: impl FnOnce(&mut Xml)) -> String {
    let mut xml = Xml::new(PROLOG);
    xml.element("w:hdr", &[("xmlns:w", NAMESPACE), ("xmlns:r", OFFICE)], inside);
    xml.finish()
}

/// Words that run against the document, with marks at both ends that keep their figures in place.
fn kept(document: &Document, text: &str) -> String {
    let turned = document.direction == Direction::RightToLeft;
    let against = turned && Direction::of(text) == Some(Direction::LeftToRight);
    if against { format!("\u{200e}{text}\u{200e}") } else { text.to_owned() }
}

/// A line with words at its beginning and words at its end.
fn tabbed(xml: &mut Xml, document: &Document, style: &str, begin: &[Run], end: &[Run]) {
    let kept = |run: &Run| Run { text: kept(document, &run.text), ..run.clone() };
    let tab = Run::new("\t");
    let runs: Vec<Run> = begin.iter().map(kept).chain([tab]).chain(end.iter().map(kept)).collect();
    inline::line(xml, &Writing::plain(document), style, &runs, |_| {});
}

/// The footer: its lines, with the number of the page at the end of the last.
pub(super) fn footer(document: &Document) -> String {
    let mut xml = Xml::new(PROLOG);
    xml.element("w:ftr", &[("xmlns:w", NAMESPACE), ("xmlns:r", OFFICE)], |xml| {
        // Of a formal document the number of the page stands on a line of its own, whatever is long above it.
        let (last, others) = match document.footer.split_last() {
            Some((last, rest)) if document.face.is_none() => (last.as_str(), rest),
            _ => ("", document.footer.as_slice()),
        };
        let writing = Writing::plain(document);
        for line in others {
            inline::line(xml, &writing, "Footer", &[Run::new(line)], |_| {});
        }
        let words = document.face.as_ref().map(|face| face.page.each_ref().map(|word| kept(document, word)));
        inline::line(xml, &writing, "Footer", &[Run::new(last)], |xml| numbers(xml, words.as_ref()));
    });
    xml.finish()
}

/// The page's number and how many there are, in the words given, else in figures alone: no language needs a word for it.
fn numbers(xml: &mut Xml, words: Option<&[String; 3]>) {
    let words = words.filter(|words| words.iter().any(|word| !word.is_empty()));
    let [before, between, behind] =
        words.map_or(["", " / ", ""], |words| words.each_ref().map(String::as_str));
    let say = |xml: &mut Xml, word: &str| {
        if !word.is_empty() {
            xml.element("w:r", &[], |xml| xml.words("w:t", &[("xml:space", "preserve")], word));
        }
    };
    xml.element("w:r", &[], |xml| xml.empty("w:tab", &[]));
    say(xml, before);
    field(xml, "PAGE");
    say(xml, between);
    field(xml, "NUMPAGES");
    say(xml, behind);
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
pub(super) fn section(xml: &mut Xml, document: &Document) {
    xml.element("w:sectPr", &[], |xml| {
        let formal = document.face.is_some();
        xml.empty("w:headerReference", &[("w:type", "default"), ("r:id", HEADER)]);
        if formal {
            xml.empty("w:headerReference", &[("w:type", "first"), ("r:id", FIRST_HEADER.id())]);
        }
        xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", FOOTER)]);
        if formal {
            xml.empty("w:footerReference", &[("w:type", "first"), ("r:id", FOOTER)]);
        }
        let [width, height] = sides(document).map(|side| side.to_string());
        let mut size = vec![("w:w", width.as_str()), ("w:h", &height)];
        size.extend(document.landscape.then_some(("w:orient", "landscape")));
        xml.empty("w:pgSz", &size);
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
        if formal {
            xml.empty("w:titlePg", &[]);
        }
        if document.direction == Direction::RightToLeft {
            xml.empty("w:bidi", &[]);
        }
    });
}
