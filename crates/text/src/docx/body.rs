//! The body: title and blocks in order.

use super::inline::{self, Extra, Stand, Writing};
use super::names::Names;
use super::package::PROLOG;
use super::{page, table};
use crate::xml::Xml;
use crate::{Block, Direction, Document, Item, Run, Style};

/// The namespace of everything in a Word document.
pub(super) const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The part that holds the words.
pub(super) fn part(document: &Document, names: &Names) -> String {
    let writing = Writing::body(document, names);
    let mut xml = Xml::new(PROLOG);
    xml.element("w:document", &[("xmlns:w", NAMESPACE), ("xmlns:r", OFFICE)], |xml| {
        xml.element("w:body", &[], |xml| {
            head(xml, &writing, document);
            let mut seen = Seen::default();
            document.blocks.iter().for_each(|block| seen.block(xml, &writing, block));
            page::section(xml, document.direction == Direction::RightToLeft);
        });
    });
    xml.finish()
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
struct Seen<'a> {
    lists: usize,
    anchors: Vec<&'a str>,
    /// The next block begins a page. A break of its own would leave an empty line there.
    breaks: bool,
}

impl<'a> Seen<'a> {
    fn block(&mut self, xml: &mut Xml, writing: &Writing<'_>, block: &'a Block) {
        let anchor = block.anchor().filter(|anchor| !self.anchors.contains(anchor));
        self.anchors.extend(anchor);
        let extra = Extra { anchor, new_page: self.breaks && !is_empty(block), ..Extra::default() };
        let titled = Extra { stand: Stand::Document, ..extra };
        self.breaks &= !extra.new_page;
        let plain =
            |xml: &mut Xml, style: &str, runs: &[Run]| inline::paragraph(xml, writing, style, extra, runs);
        match block {
            Block::Heading { level, runs, .. } => {
                inline::paragraph(xml, writing, heading(*level), titled, runs);
            }
            Block::Paragraph { style, runs, .. } => plain(xml, named(*style), runs),
            Block::Note(runs) => plain(xml, "Note", runs),
            Block::List { items, .. } => {
                self.lists += 1;
                list(xml, writing, self.lists, items, titled);
            }
            Block::Table(shown) => table::write(xml, writing, shown, titled),
            Block::PageBreak => self.breaks = true,
        }
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
