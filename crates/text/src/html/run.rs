//! Runs of a page: voice, language, look, changes, and the marks of notes and comments behind them.

use super::{Writing, asides, id};
use crate::xml::{self, Xml};
use crate::{Change, ChangeKind, Direction, Link, Run, link};

/// A run inside the mark of the change tracked on it, and what is marked behind it.
pub(super) fn write(xml: &mut Xml, writing: &Writing<'_>, run: &Run, way: Direction) {
    match &run.change {
        Some(change) => changed(xml, change, |xml| marked(xml, writing, run, way)),
        None => marked(xml, writing, run, way),
    }
}

/// Words put in or taken out, with who and when.
fn changed(xml: &mut Xml, change: &Change, inside: impl FnOnce(&mut Xml)) {
    let name = match change.kind {
        ChangeKind::Inserted => "ins",
        ChangeKind::Deleted => "del",
    };
    let mut attributes = Vec::new();
    attributes.extend((!change.date.is_empty()).then_some(("datetime", change.date.as_str())));
    attributes.extend((!change.author.is_empty()).then_some(("title", change.author.as_str())));
    xml.element(name, &attributes, inside);
}

/// A run with the marks behind it.
fn marked(xml: &mut Xml, writing: &Writing<'_>, run: &Run, way: Direction) {
    voiced(xml, writing, run, way);
    asides::marks(xml, writing, run);
}

/// A run, with its voice, its language and where it leads.
fn voiced(xml: &mut Xml, writing: &Writing<'_>, run: &Run, way: Direction) {
    let language = run.language.as_deref().and_then(xml::tag).filter(|own| *own != writing.document.language);
    let mut attributes = Vec::new();
    let class = match (run.said, run.small_capitals) {
        (true, true) => Some("said small-capitals"),
        (true, false) => Some("said"),
        (false, true) => Some("small-capitals"),
        (false, false) => None,
    };
    attributes.extend(class.map(|class| ("class", class)));
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

pub(super) fn wrapped(
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
