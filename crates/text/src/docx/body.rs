//! The body: title and blocks in order.

use super::inline::{self, Extra, Stand, Writing};
use super::marks::Marks;
use super::names::Names;
use super::numbering::{Counted, Numbering};
use super::package::PROLOG;
use super::{page, parallel, table};
use crate::xml::Xml;
use crate::{Block, Document, Item, Number, Run, Style};

/// The namespace of everything in a Word document.
pub(super) const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The part that holds the words, and the lists that it counts.
pub(super) fn part(document: &Document, names: &Names, marks: &Marks) -> (String, Numbering) {
    let writing = Writing::body(document, names, marks);
    let mut xml = Xml::new(PROLOG);
    let mut seen = Seen::default();
    xml.element("w:document", &[("xmlns:w", NAMESPACE), ("xmlns:r", OFFICE)], |xml| {
        xml.element("w:body", &[], |xml| {
            head(xml, &writing, document);
            document.blocks.iter().for_each(|block| seen.block(xml, &writing, block));
            page::section(xml, document);
        });
    });
    (xml.finish(), seen.numbering)
}

fn head(xml: &mut Xml, writing: &Writing<'_>, document: &Document) {
    for (style, text) in [("Title", &document.title), ("Subtitle", &document.subtitle)] {
        if !text.is_empty() {
            inline::line(xml, writing, style, &[Run::new(text)], |_| {});
        }
    }
}

/// What was written so far: lists are numbered through the document, and an anchor begins at its first place only.
#[derive(Default)]
pub(super) struct Seen<'a> {
    numbering: Numbering,
    /// The column of parallel texts that is being written: each counts its numbers for itself.
    pub(super) column: usize,
    anchors: Vec<&'a str>,
    /// The next block begins a page. A break of its own would leave an empty line there.
    breaks: bool,
}

impl<'a> Seen<'a> {
    pub(super) fn block(&mut self, xml: &mut Xml, writing: &Writing<'_>, block: &'a Block) {
        let anchor = block.anchor().filter(|anchor| !self.anchors.contains(anchor));
        self.anchors.extend(anchor);
        let extra = Extra { anchor, new_page: self.breaks && !is_empty(block), ..Extra::default() };
        let titled = Extra { stand: Stand::Document, ..extra };
        self.breaks &= !extra.new_page;
        match block {
            Block::Heading { level, runs, number, .. } => {
                self.numbered(xml, writing, heading(*level), titled, (number.as_ref(), runs));
            }
            Block::Paragraph { style, runs, number, .. } => {
                self.numbered(xml, writing, named(*style), extra, (number.as_ref(), runs));
            }
            Block::Note(runs) => inline::paragraph(xml, writing, "Note", extra, runs),
            Block::List { ordered, items } => {
                let list = self.numbering.list(*ordered);
                self::list(xml, writing, list, items, titled);
            }
            Block::Table(shown) => table::write(xml, writing, shown, titled),
            Block::Parallel(shown) => parallel::write(xml, writing, self, shown, titled),
            Block::PageBreak => self.breaks = true,
        }
    }

    /// A paragraph behind its number: counted by the word processor, or typed with a tab where none counts so.
    fn numbered(
        &mut self,
        xml: &mut Xml,
        writing: &Writing<'_>,
        style: &str,
        extra: Extra<'_>,
        (number, runs): (Option<&Number>, &[Run]),
    ) {
        let Some(number) = number else { return inline::paragraph(xml, writing, style, extra, runs) };
        if let Some(Counted { list, level }) = self.numbering.number(self.column, writing.way(runs), number) {
            let extra = Extra { item: Some((list, level)), ..extra };
            return inline::paragraph(xml, writing, style, extra, runs);
        }
        let change = inline::whole(runs).cloned();
        let typed = Run { text: format!("{}\t", number.label), change, ..Run::default() };
        let runs: Vec<Run> = std::iter::once(typed).chain(runs.iter().cloned()).collect();
        inline::paragraph(xml, writing, style, Extra { hangs: Some(number.level), ..extra }, &runs);
    }
}

/// Whether nothing is written for it, so that it cannot begin a page.
const fn is_empty(block: &Block) -> bool {
    match block {
        Block::List { items, .. } => items.is_empty(),
        Block::PageBreak => true,
        _ => false,
    }
}

fn list(xml: &mut Xml, writing: &Writing<'_>, list: usize, items: &[Item], first: Extra<'_>) {
    for (place, item) in items.iter().enumerate() {
        let new_page = first.new_page && place == 0;
        let extra = Extra { item: Some((list, item.level.min(2))), new_page, ..first };
        inline::paragraph(xml, writing, "ListParagraph", extra, &item.runs);
    }
}

const fn heading(level: u8) -> &'static str {
    match level {
        0 | 1 => "Heading1",
        2 => "Heading2",
        _ => "Heading3",
    }
}

const fn named(style: Style) -> &'static str {
    match style {
        Style::Normal => "Normal",
        Style::Title => "Title",
        Style::Quote => "Quote",
        Style::Source => "Source",
    }
}
