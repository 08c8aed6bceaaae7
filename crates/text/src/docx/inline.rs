//! Paragraphs and runs: direction, language, voice, links.

use super::names::Names;
use crate::xml::{self, Xml};
use crate::{Direction, Document, Link, Run};

/// What is the same for all words of a document, and the style of those being written.
#[derive(Clone, Copy)]
pub(super) struct Writing<'a> {
    document: &'a Document,
    names: Option<&'a Names>,
}

impl<'a> Writing<'a> {
    /// For the body, with its anchors and addresses.
    pub(super) const fn body(document: &'a Document, names: &'a Names) -> Self {
        Self { document, names: Some(names) }
    }

    /// For a part that links to nothing.
    pub(super) const fn plain(document: &'a Document) -> Self {
        Self { document, names: None }
    }

    /// Whether the document as a whole runs from right to left.
    pub(super) fn is_right_to_left(&self) -> bool {
        self.document.direction == Direction::RightToLeft
    }

    /// Opens and closes the bookmark of an anchor around what the closure writes.
    pub(super) fn bookmarked(&self, xml: &mut Xml, anchor: Option<&str>, inside: impl FnOnce(&mut Xml)) {
        let number = anchor.and_then(|anchor| self.names?.bookmark(anchor)).map(|number| number.to_string());
        if let Some(number) = &number {
            xml.empty("w:bookmarkStart", &[("w:id", number), ("w:name", &format!("p{number}"))]);
        }
        inside(xml);
        if let Some(number) = &number {
            xml.empty("w:bookmarkEnd", &[("w:id", number)]);
        }
    }
}

/// What else a paragraph is, in the order in which Word wants it said.
#[derive(Clone, Copy, Default)]
pub(super) struct Extra<'a> {
    /// Kept on the page of the next paragraph.
    pub(super) keep_next: bool,
    /// The list and the level of the item.
    pub(super) item: Option<(usize, u8)>,
    /// Figures: at the end of the line.
    pub(super) at_end: bool,
    /// The anchor that begins here.
    pub(super) anchor: Option<&'a str>,
}

/// A paragraph of a style, and what the closure writes behind its words.
pub(super) fn paragraph(
    xml: &mut Xml,
    writing: &Writing<'_>,
    style: &str,
    runs: &[Run],
    behind: impl FnOnce(&mut Xml, Direction),
) {
    shaped(xml, writing, style, Extra::default(), runs, behind);
}

/// A paragraph with more properties than its style.
pub(super) fn shaped(
    xml: &mut Xml,
    writing: &Writing<'_>,
    style: &str,
    extra: Extra<'_>,
    runs: &[Run],
    behind: impl FnOnce(&mut Xml, Direction),
) {
    let way = Direction::of_paragraph(runs, writing.document.direction);
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| properties(xml, style, extra, way));
        writing
            .bookmarked(xml, extra.anchor, |xml| runs.iter().for_each(|run| linked(xml, writing, run, way)));
        behind(xml, way);
    });
}

fn properties(xml: &mut Xml, style: &str, extra: Extra<'_>, way: Direction) {
    xml.empty("w:pStyle", &[("w:val", style)]);
    if extra.keep_next {
        xml.empty("w:keepNext", &[]);
    }
    if let Some((list, level)) = extra.item {
        xml.element("w:numPr", &[], |xml| {
            xml.empty("w:ilvl", &[("w:val", &level.to_string())]);
            xml.empty("w:numId", &[("w:val", &list.to_string())]);
        });
    }
    xml.empty("w:bidi", &[("w:val", if way == Direction::RightToLeft { "1" } else { "0" })]);
    if extra.at_end {
        xml.empty("w:jc", &[("w:val", "right")]);
    }
}

fn linked(xml: &mut Xml, writing: &Writing<'_>, run: &Run, way: Direction) {
    let target = match (&run.link, writing.names) {
        (Some(Link::Anchor(anchor)), Some(names)) => {
            names.bookmark(anchor).map(|number| ("w:anchor", format!("p{number}")))
        }
        (Some(Link::Address(address)), Some(names)) => names.address(address).map(|id| ("r:id", id)),
        _ => None,
    };
    match target {
        Some((name, value)) => {
            xml.element("w:hyperlink", &[(name, &value), ("w:history", "1")], |xml| {
                pieces(xml, writing, run, way, true);
            });
        }
        None => pieces(xml, writing, run, way, false),
    }
}

/// The run in pieces of one direction: Word takes the direction of signs and figures from the run that they are in.
fn pieces(xml: &mut Xml, writing: &Writing<'_>, run: &Run, way: Direction, link: bool) {
    let text = xml::clean(&run.text);
    let pieces = match run.direction {
        Some(said) => vec![(said, text.as_str())],
        None => Direction::pieces(&text, way),
    };
    for (way, piece) in pieces {
        xml.element("w:r", &[], |xml| {
            xml.element("w:rPr", &[], |xml| look(xml, writing.document, run, way, link));
            words(xml, piece);
        });
    }
}

/// The properties of a run, in the order in which Word wants them.
fn look(xml: &mut Xml, document: &Document, run: &Run, way: Direction, link: bool) {
    if link {
        xml.empty("w:rStyle", &[("w:val", if run.said { "SaidLink" } else { "Hyperlink" })]);
    } else if run.said {
        xml.empty("w:rStyle", &[("w:val", "Said")]);
    }
    for (set, name, script) in [(run.bold, "w:b", "w:bCs"), (run.italic, "w:i", "w:iCs")] {
        if set {
            xml.empty(name, &[]);
            xml.empty(script, &[]);
        }
    }
    let right_to_left = way == Direction::RightToLeft;
    if right_to_left {
        xml.empty("w:rtl", &[]);
    }
    let language = run.language.as_deref().unwrap_or(&document.language);
    if let Some(language) = xml::tag(language) {
        let name = if right_to_left { "w:bidi" } else { "w:val" };
        xml.empty("w:lang", &[(name, language)]);
    }
}

/// The words of a run, with line feeds and tabs as Word has them.
fn words(xml: &mut Xml, text: &str) {
    for (place, line) in text.split('\n').enumerate() {
        if place > 0 {
            xml.empty("w:br", &[]);
        }
        for (place, part) in line.split('\t').enumerate() {
            if place > 0 {
                xml.empty("w:tab", &[]);
            }
            if !part.is_empty() {
                xml.words("w:t", &[("xml:space", "preserve")], part);
            }
        }
    }
}
