//! Standalone pages: one file, no request to anywhere, for screen and print, by day and by night.

mod table;

use crate::xml::{self, Xml};
use crate::{Block, Direction, Document, Item, Link, Run, Style, link};

const SHEET: &str = include_str!("html/style.css");

/// The document as a page that stands alone.
#[must_use]
pub fn write(document: &Document) -> String {
    let mut xml = Xml::new("<!DOCTYPE html>\n");
    let mut attributes = vec![("dir", document.direction.attribute())];
    attributes.extend(xml::tag(&document.language).map(|language| ("lang", language)));
    xml.element("html", &attributes, |xml| {
        xml.element("head", &[], |xml| head(xml, document));
        xml.element("body", &[], |xml| body(xml, document));
    });
    xml.finish() + "\n"
}

fn head(xml: &mut Xml, document: &Document) {
    xml.empty("meta", &[("charset", "utf-8")]);
    xml.empty("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
    // Nothing may be fetched, whatever words the document holds.
    let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
    xml.empty("meta", &[("http-equiv", "Content-Security-Policy"), ("content", policy)]);
    xml.empty("meta", &[("name", "referrer"), ("content", "no-referrer")]);
    xml.words("title", &[], &document.title);
    xml.element("style", &[], |xml| xml.raw(SHEET));
}

fn body(xml: &mut Xml, document: &Document) {
    let writing = Writing { document, anchors: document.blocks.iter().filter_map(Block::anchor).collect() };
    let line = |xml: &mut Xml, name, class, text: &str| {
        if !text.is_empty() {
            titled(xml, &writing, name, class, None, &[Run::new(text)]);
        }
    };
    xml.element("header", &[], |xml| {
        line(xml, "p", "symbol", &document.header);
        line(xml, "h1", "title", &document.title);
        line(xml, "p", "subtitle", &document.subtitle);
    });
    xml.element("main", &[], |xml| {
        let mut seen = Vec::new();
        for one in &document.blocks {
            let anchor = one.anchor().filter(|anchor| !seen.contains(anchor));
            seen.extend(anchor);
            block(xml, &writing, one, anchor.map(id));
        }
    });
    if !document.footer.is_empty() {
        xml.element("footer", &[], |xml| document.footer.iter().for_each(|text| line(xml, "p", "", text)));
    }
}

/// What is the same for all words of a document.
struct Writing<'a> {
    document: &'a Document,
    anchors: Vec<&'a str>,
}

fn block(xml: &mut Xml, writing: &Writing<'_>, block: &Block, anchor: Option<String>) {
    match block {
        Block::Heading { level, runs, .. } => {
            // The title of the page is its only first heading.
            let name = match level {
                0 | 1 => "h2",
                2 => "h3",
                _ => "h4",
            };
            titled(xml, writing, name, "", anchor, runs);
        }
        Block::Paragraph { style: Style::Normal | Style::Title, runs, .. } => {
            words(xml, writing, "p", "", anchor, runs)
        }
        Block::Paragraph { style: Style::Quote, runs, .. } => {
            words(xml, writing, "blockquote", "", anchor, runs)
        }
        Block::Paragraph { style: Style::Source, runs, .. } => {
            words(xml, writing, "p", "source", anchor, runs)
        }
        Block::Note(runs) => words(xml, writing, "aside", "", anchor, runs),
        Block::List { ordered, items } => list(xml, writing, *ordered, items),
        Block::Table(table) => table::write(xml, writing, table, anchor),
        Block::PageBreak => xml.empty("hr", &[("class", "page")]),
    }
}

/// An element that holds runs, in the direction of its words.
fn words(
    xml: &mut Xml,
    writing: &Writing<'_>,
    name: &'static str,
    class: &str,
    anchor: Option<String>,
    runs: &[Run],
) {
    let way = Direction::of_paragraph(runs, writing.document.direction);
    let mut attributes = Vec::new();
    attributes.extend((!class.is_empty()).then_some(("class", class)));
    attributes.extend(anchor.as_deref().map(|anchor| ("id", anchor)));
    attributes.extend((way != writing.document.direction).then_some(("dir", way.attribute())));
    xml.element(name, &attributes, |xml| runs.iter().for_each(|one| run(xml, writing, one, way)));
}

/// An element that keeps its place in the document: where its words run the other way, they alone turn.
fn titled(
    xml: &mut Xml,
    writing: &Writing<'_>,
    name: &'static str,
    class: &str,
    anchor: Option<String>,
    runs: &[Run],
) {
    let mut attributes = Vec::new();
    attributes.extend((!class.is_empty()).then_some(("class", class)));
    attributes.extend(anchor.as_deref().map(|anchor| ("id", anchor)));
    xml.element(name, &attributes, |xml| turned(xml, writing, runs));
}

/// Runs in a place of the document's direction.
fn turned(xml: &mut Xml, writing: &Writing<'_>, runs: &[Run]) {
    let way = Direction::of_paragraph(runs, writing.document.direction);
    wrapped(xml, way != writing.document.direction, "bdi", &[("dir", way.attribute())], |xml| {
        runs.iter().for_each(|one| run(xml, writing, one, way));
    });
}

/// Items in lists within lists, as their levels say.
fn list(xml: &mut Xml, writing: &Writing<'_>, ordered: bool, items: &[Item]) {
    let name = if ordered { "ol" } else { "ul" };
    xml.element(name, &[], |xml| {
        let mut depth = 0;
        for (place, item) in items.iter().enumerate() {
            let level = if place == 0 { 0 } else { item.level.min(2).min(depth + 1) };
            if level > depth {
                xml.open(name, &[]);
            } else if place > 0 {
                xml.close();
                (level..depth).for_each(|_| {
                    xml.close();
                    xml.close();
                });
            }
            depth = level;
            xml.open("li", &[]);
            turned(xml, writing, &item.runs);
        }
        if !items.is_empty() {
            (0..=2 * depth).for_each(|_| xml.close());
        }
    });
}

/// A run, with its voice, its language and where it leads.
fn run(xml: &mut Xml, writing: &Writing<'_>, run: &Run, way: Direction) {
    let language = run.language.as_deref().and_then(xml::tag).filter(|own| *own != writing.document.language);
    let mut attributes = Vec::new();
    attributes.extend(run.said.then_some(("class", "said")));
    attributes.extend(language.map(|language| ("lang", language)));
    let target = run.link.as_ref().and_then(|link| target(writing, link));
    wrapped(xml, target.is_some(), "a", &[("href", target.as_deref().unwrap_or_default())], |xml| {
        wrapped(xml, !attributes.is_empty(), "span", &attributes, |xml| {
            wrapped(xml, run.bold, "strong", &[], |xml| {
                wrapped(xml, run.italic, "em", &[], |xml| pieces(xml, run, way));
            });
        });
    });
}

/// The words, isolated where they run the other way. Spaces around them stay outside, where they part words.
fn pieces(xml: &mut Xml, run: &Run, way: Direction) {
    let text = xml::clean(&run.text);
    let pieces = match run.direction {
        Some(said) => {
            let inner = text.trim();
            let (before, after) = text.split_once(inner).unwrap_or((&text, ""));
            vec![(way, before), (said, inner), (way, after)]
        }
        None => Direction::pieces(&text, way),
    };
    for (own, piece) in pieces {
        wrapped(xml, own != way && !piece.is_empty(), "bdi", &[("dir", own.attribute())], |xml| {
            lines(xml, piece)
        });
    }
}

fn wrapped(
    xml: &mut Xml,
    wrap: bool,
    name: &'static str,
    attributes: &[(&str, &str)],
    inside: impl FnOnce(&mut Xml),
) {
    if wrap { xml.element(name, attributes, inside) } else { inside(xml) }
}

fn lines(xml: &mut Xml, text: &str) {
    for (place, line) in text.split('\n').enumerate() {
        if place > 0 {
            xml.empty("br", &[]);
        }
        xml.text(line);
    }
}

fn target(writing: &Writing<'_>, link: &Link) -> Option<String> {
    match link {
        Link::Anchor(anchor) => {
            writing.anchors.contains(&anchor.as_str()).then(|| format!("#{}", id(anchor)))
        }
        Link::Address(written) => link::address(written),
    }
}

/// An anchor as an id that needs no escaping in an address.
fn id(anchor: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.' | '/' | ':');
    let mut id = String::with_capacity(anchor.len());
    for letter in anchor.chars() {
        if plain(letter) { id.push(letter) } else { id.push_str(&format!("_{:x}_", u32::from(letter))) }
    }
    id
}
