//! Standalone pages: one file, no request to anywhere, for screen and print, by day and by night.

mod asides;
mod parallel;
pub(crate) mod reading;
mod run;
mod table;

pub use reading::read;

use crate::xml::{self, Xml};
use crate::{Block, Direction, Document, Face, Item, Number, Run, Style};

const SHEET: &str = include_str!("html/style.css");

/// The document as a page that stands alone.
#[must_use]
pub fn write(document: &Document) -> String {
    let mut xml = Xml::new("<!DOCTYPE html>\n");
    let mut attributes = vec![("dir", document.direction.attribute())];
    attributes.extend(xml::tag(&document.language).map(|language| ("lang", language)));
    xml.element("html", &attributes, |xml| {
        xml.element("head", &[], |xml| head(xml, document));
        let formal = document.face.as_ref().map(|face| if face.own_name { "own-name" } else { "formal" });
        let class: Vec<_> = formal.map(|class| ("class", class)).into_iter().collect();
        xml.element("body", &class, |xml| body(xml, document));
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
    let anchors = document.blocks.iter().flat_map(Block::with_inner).filter_map(Block::anchor);
    let writing = Writing { document, anchors: anchors.collect(), ends: document.comment_ends() };
    let line = |xml: &mut Xml, name, class, text: &str| {
        if !text.is_empty() {
            titled(xml, &writing, name, Place { class, ..Place::default() }, &[Run::new(text)]);
        }
    };
    xml.element("header", &[], |xml| {
        if let Some(face) = &document.face {
            face_of(xml, face);
        }
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
        asides::write(xml, &writing);
    });
    if !document.footer.is_empty() {
        xml.element("footer", &[], |xml| document.footer.iter().for_each(|text| line(xml, "p", "", text)));
    }
}

/// Who issues a formal document, its symbol and whom it is for; and in full what it is where nobody adopted it.
fn face_of(xml: &mut Xml, face: &Face) {
    let said = |xml: &mut Xml, class, text: &str| {
        if !text.is_empty() {
            xml.words("p", &[("class", class)], text);
        }
    };
    xml.element("div", &[("class", "face")], |xml| {
        said(xml, "issuer", &face.issuer);
        said(xml, "symbol", &face.symbol);
        said(xml, "symbol", &face.distribution);
        said(xml, "symbol", &face.date);
        face.lines.iter().for_each(|line| said(xml, "symbol", line));
        said(xml, "standing", &face.standing);
    });
}

/// What is the same for all words of a document.
struct Writing<'a> {
    document: &'a Document,
    anchors: Vec<&'a str>,
    /// For each comment the last run that it is about.
    ends: Vec<Option<&'a Run>>,
}

fn block(xml: &mut Xml, writing: &Writing<'_>, block: &Block, anchor: Option<String>) {
    let place = |class, number| Place { class, anchor: anchor.clone(), number };
    match block {
        Block::Heading { level, runs, number, .. } => {
            // The title of the page is its only first heading.
            let name = match level {
                0 | 1 => "h2",
                2 => "h3",
                _ => "h4",
            };
            titled(xml, writing, name, place("", number.as_ref()), runs);
        }
        Block::Paragraph { style, runs, number, .. } => {
            let (name, class) = match style {
                Style::Normal | Style::Title => ("p", ""),
                Style::Quote => ("blockquote", ""),
                Style::Source => ("p", "source"),
            };
            words(xml, writing, name, place(class, number.as_ref()), runs);
        }
        Block::Note(runs) => words(xml, writing, "aside", place("", None), runs),
        Block::List { ordered, items } => list(xml, writing, *ordered, items),
        Block::Table(table) => table::write(xml, writing, table, anchor),
        Block::Parallel(parallel) => parallel::write(xml, writing, parallel),
        Block::PageBreak => xml.empty("hr", &[("class", "page")]),
    }
}

/// What is said of an element beside its words.
#[derive(Default)]
struct Place<'a> {
    class: &'static str,
    anchor: Option<String>,
    number: Option<&'a Number>,
}

impl Place<'_> {
    /// The class, with how deep a numbered paragraph lies.
    fn class(&self) -> String {
        let numbered = self.number.map(|number| format!("numbered level-{}", number.level.min(8)));
        let class = (!self.class.is_empty()).then(|| self.class.to_owned());
        class.into_iter().chain(numbered).collect::<Vec<_>>().join(" ")
    }

    fn number(&self, xml: &mut Xml) {
        if let Some(number) = self.number {
            xml.words("span", &[("class", "number")], &number.label);
            xml.text(" ");
        }
    }
}

/// An element that holds runs, in the direction of its words.
fn words(xml: &mut Xml, writing: &Writing<'_>, name: &'static str, place: Place<'_>, runs: &[Run]) {
    let way = Direction::of_paragraph(runs, writing.document.direction);
    let class = place.class();
    let mut attributes = Vec::new();
    attributes.extend((!class.is_empty()).then_some(("class", class.as_str())));
    attributes.extend(place.anchor.as_deref().map(|anchor| ("id", anchor)));
    attributes.extend((way != writing.document.direction).then_some(("dir", way.attribute())));
    xml.element(name, &attributes, |xml| {
        place.number(xml);
        runs.iter().for_each(|one| run::write(xml, writing, one, way));
    });
}

/// An element that keeps its place in the document: where its words run the other way, they alone turn.
fn titled(xml: &mut Xml, writing: &Writing<'_>, name: &'static str, place: Place<'_>, runs: &[Run]) {
    let class = place.class();
    let mut attributes = Vec::new();
    attributes.extend((!class.is_empty()).then_some(("class", class.as_str())));
    attributes.extend(place.anchor.as_deref().map(|anchor| ("id", anchor)));
    xml.element(name, &attributes, |xml| {
        place.number(xml);
        turned(xml, writing, runs);
    });
}

/// Runs in a place of the document's direction.
fn turned(xml: &mut Xml, writing: &Writing<'_>, runs: &[Run]) {
    let way = Direction::of_paragraph(runs, writing.document.direction);
    run::wrapped(xml, way != writing.document.direction, "bdi", &[("dir", way.attribute())], |xml| {
        runs.iter().for_each(|one| run::write(xml, writing, one, way));
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

/// An anchor as an id that needs no escaping in an address.
fn id(anchor: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.' | '/' | ':');
    let mut id = String::with_capacity(anchor.len());
    for letter in anchor.chars() {
        if plain(letter) { id.push(letter) } else { id.push_str(&format!("_{:x}_", u32::from(letter))) }
    }
    id
}
