//! Paragraphs and runs: direction, language, voice, links.

use super::marks::Marks;
use super::names::Names;
use super::page;
use crate::xml::{self, Xml};
use crate::{Change, ChangeKind, Direction, Document, Link, Run};

/// What is the same for all words of a document, and the style of those being written.
#[derive(Clone, Copy)]
pub(super) struct Writing<'a> {
    document: &'a Document,
    names: Option<(&'a Names, &'a Marks)>,
    /// How wide a table here is.
    pub(super) measure: u32,
}

impl<'a> Writing<'a> {
    /// For the body, with its anchors and addresses.
    pub(super) fn body(document: &'a Document, names: &'a Names, marks: &'a Marks) -> Self {
        Self { document, names: Some((names, marks)), measure: page::measure(document) }
    }

    /// For a part that links to nothing.
    pub(super) fn plain(document: &'a Document) -> Self {
        Self { document, names: None, measure: page::measure(document) }
    }

    /// Which way a paragraph of these runs is written.
    pub(super) fn way(&self, runs: &[Run]) -> Direction {
        Direction::of_paragraph(runs, self.document.direction)
    }

    /// For a column of that width.
    pub(super) fn within(self, measure: u32) -> Self {
        Self { measure, ..self }
    }

    /// Whether the document as a whole runs from right to left.
    pub(super) fn is_right_to_left(&self) -> bool {
        self.document.direction == Direction::RightToLeft
    }

    /// Opens and closes the bookmark of an anchor around what the closure writes.
    pub(super) fn bookmarked(&self, xml: &mut Xml, anchor: Option<&str>, inside: impl FnOnce(&mut Xml)) {
        let number =
            anchor.and_then(|anchor| self.names?.0.bookmark(anchor)).map(|number| number.to_string());
        if let Some(number) = &number {
            xml.empty("w:bookmarkStart", &[("w:id", number), ("w:name", &format!("p{number}"))]);
        }
        inside(xml);
        if let Some(number) = &number {
            xml.empty("w:bookmarkEnd", &[("w:id", number)]);
        }
    }
}

/// What else a paragraph is.
#[derive(Clone, Copy, Default)]
pub(super) struct Extra<'a> {
    /// Kept on the page of the next paragraph.
    pub(super) keep_next: bool,
    /// The first on a page.
    pub(super) new_page: bool,
    /// The list and the level of the item.
    pub(super) item: Option<(usize, u8)>,
    /// The level of a number that is typed before its words: they hang behind it.
    pub(super) hangs: Option<u8>,
    /// How it stands in the document.
    pub(super) stand: Stand,
    /// The anchor that begins here.
    pub(super) anchor: Option<&'a str>,
}

/// How a paragraph stands whose words all run against the direction of the document.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Stand {
    /// It turns round as a whole: quotations and running text.
    #[default]
    Own,
    /// It keeps its place, and only its words turn: headings, items, lines of header and footer.
    Document,
    /// It turns round, and still begins where the column begins.
    Cell,
    /// It turns round, and still ends where the column ends: figures.
    CellEnd,
}

/// The direction of a paragraph, and that of all its words where they run against it.
#[derive(Clone, Copy)]
struct Flow {
    way: Direction,
    words: Option<Direction>,
}

impl Flow {
    fn of(runs: &[Run], document: Direction, stand: Stand) -> Self {
        let own = Direction::of_paragraph(runs, document);
        match stand {
            Stand::Document => Self { way: document, words: (own != document).then_some(own) },
            _ => Self { way: own, words: None },
        }
    }
}

/// A paragraph of a style in the direction of the document, and what the closure writes behind its words.
pub(super) fn line(
    xml: &mut Xml,
    writing: &Writing<'_>,
    style: &str,
    runs: &[Run],
    mut behind: impl FnMut(&mut Xml),
) {
    let extra = Extra { stand: Stand::Document, ..Extra::default() };
    written(xml, writing, style, extra, runs, [&mut |_| {}, &mut behind]);
}

/// A paragraph of a style in the direction of its words, behind what the closure writes.
pub(super) fn behind(
    xml: &mut Xml,
    writing: &Writing<'_>,
    style: &str,
    runs: &[Run],
    mut before: impl FnMut(&mut Xml),
) {
    written(xml, writing, style, Extra::default(), runs, [&mut before, &mut |_| {}]);
}

/// A paragraph of a style.
pub(super) fn paragraph(xml: &mut Xml, writing: &Writing<'_>, style: &str, extra: Extra<'_>, runs: &[Run]) {
    written(xml, writing, style, extra, runs, [&mut |_| {}, &mut |_| {}]);
}

/// Writes something beside the words of a paragraph.
type Beside<'a> = &'a mut dyn FnMut(&mut Xml);

fn written(
    xml: &mut Xml,
    writing: &Writing<'_>,
    style: &str,
    extra: Extra<'_>,
    runs: &[Run],
    [before, behind]: [Beside<'_>; 2],
) {
    let document = writing.document.direction;
    let flow = Flow::of(runs, document, extra.stand);
    xml.element("w:p", &[], |xml| {
        xml.element("w:pPr", &[], |xml| {
            properties(xml, style, extra, flow.way, document);
            if let (Some(change), Some((_, marks))) = (whole(runs), writing.names) {
                xml.element("w:rPr", &[], |xml| marks.whole(xml, change));
            }
        });
        before(xml);
        writing.bookmarked(xml, extra.anchor, |xml| {
            runs.iter().for_each(|run| marked(xml, writing, run, flow));
        });
        behind(xml);
    });
}

/// The change that put in or took out a paragraph as a whole.
pub(super) fn whole(runs: &[Run]) -> Option<&Change> {
    let mut runs = runs.iter().filter(|run| !run.text.is_empty());
    let first = runs.next()?.change.as_ref()?;
    runs.all(|run| run.change.as_ref().is_some_and(|change| change.kind == first.kind)).then_some(first)
}

/// The properties of a paragraph, in the order in which Word wants them.
fn properties(xml: &mut Xml, style: &str, extra: Extra<'_>, way: Direction, document: Direction) {
    xml.empty("w:pStyle", &[("w:val", style)]);
    if extra.keep_next {
        xml.empty("w:keepNext", &[]);
    }
    if extra.new_page {
        xml.empty("w:pageBreakBefore", &[]);
    }
    if let Some((list, level)) = extra.item {
        xml.element("w:numPr", &[], |xml| {
            xml.empty("w:ilvl", &[("w:val", &level.to_string())]);
            xml.empty("w:numId", &[("w:val", &list.to_string())]);
        });
    }
    xml.empty("w:bidi", &[("w:val", if way == Direction::RightToLeft { "1" } else { "0" })]);
    // Word calls the side where a paragraph begins `left`, whichever side that is on paper.
    if let Some(level) = extra.hangs {
        let indent = (567 * (u32::from(level.min(8)) + 1)).to_string();
        xml.empty("w:ind", &[("w:left", &indent), ("w:hanging", "567")]);
    }
    let at_end = match extra.stand {
        Stand::Own | Stand::Document => false,
        Stand::Cell => way != document,
        Stand::CellEnd => way == document,
    };
    if at_end {
        xml.empty("w:jc", &[("w:val", "right")]);
    }
}

/// A run with the comments on it and the note behind it.
fn marked(xml: &mut Xml, writing: &Writing<'_>, run: &Run, flow: Flow) {
    let Some((_, marks)) = writing.names else { return linked(xml, writing, run, flow) };
    marks.commented(xml, run, |xml| {
        linked(xml, writing, run, flow);
        if let Some(note) = run.note {
            marks.changed(xml, run.change.as_ref(), |xml| marks.note(xml, writing.document, note));
        }
    });
}

fn linked(xml: &mut Xml, writing: &Writing<'_>, run: &Run, flow: Flow) {
    let target = match (&run.link, writing.names) {
        (Some(Link::Anchor(anchor)), Some((names, _))) => {
            names.bookmark(anchor).map(|number| ("w:anchor", format!("p{number}")))
        }
        (Some(Link::Address(address)), Some((names, _))) => names.address(address).map(|id| ("r:id", id)),
        _ => None,
    };
    match target {
        Some((name, value)) => {
            xml.element("w:hyperlink", &[(name, &value), ("w:history", "1")], |xml| {
                pieces(xml, writing, run, flow, true);
            });
        }
        None => pieces(xml, writing, run, flow, false),
    }
}

/// The run in pieces of one direction: Word takes the direction of signs and figures from the run that they are in.
fn pieces(xml: &mut Xml, writing: &Writing<'_>, run: &Run, flow: Flow, link: bool) {
    let text = xml::clean(&run.text);
    let pieces = match run.direction.or(flow.words) {
        Some(said) => vec![(said, text.as_str())],
        None => Direction::pieces(&text, flow.way),
    };
    let change = run.change.as_ref().filter(|_| !text.is_empty());
    let write = |xml: &mut Xml| {
        for (way, piece) in pieces {
            xml.element("w:r", &[], |xml| {
                xml.element("w:rPr", &[], |xml| look(xml, writing.document, run, way, link));
                let deleted = change.is_some_and(|change| change.kind == ChangeKind::Deleted);
                words(xml, piece, if deleted { "w:delText" } else { "w:t" });
            });
        }
    };
    match writing.names {
        Some((_, marks)) => marks.changed(xml, change, write),
        None => write(xml),
    }
}

/// The properties of a run, in the order in which Word wants them.
fn look(xml: &mut Xml, document: &Document, run: &Run, way: Direction, link: bool) {
    if link {
        xml.empty("w:rStyle", &[("w:val", if run.said { "SaidLink" } else { "Hyperlink" })]);
    } else if run.said && document.face.as_ref().is_none_or(|face| face.own_name) {
        // A formal text is set in the serif as a whole, by its styles.
        xml.empty("w:rStyle", &[("w:val", "Said")]);
    }
    for (set, name, script) in [(run.bold, "w:b", "w:bCs"), (run.italic, "w:i", "w:iCs")] {
        if set {
            xml.empty(name, &[]);
            xml.empty(script, &[]);
        }
    }
    if run.small_capitals {
        xml.empty("w:smallCaps", &[]);
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
fn words(xml: &mut Xml, text: &str, name: &'static str) {
    for (place, line) in text.split('\n').enumerate() {
        if place > 0 {
            xml.empty("w:br", &[]);
        }
        for (place, part) in line.split('\t').enumerate() {
            if place > 0 {
                xml.empty("w:tab", &[]);
            }
            if !part.is_empty() {
                xml.words(name, &[("xml:space", "preserve")], part);
            }
        }
    }
}
