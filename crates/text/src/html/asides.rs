//! Footnotes and comments of a page: marks in the words, the rest at its end, each leading to the other.

use super::{Place, Writing, run, words};
use crate::xml::Xml;
use crate::{Direction, Run};

/// The marks behind a run: of its footnote, and of the comments that end with it.
pub(super) fn marks(xml: &mut Xml, writing: &Writing<'_>, run: &Run) {
    if let Some((at, note)) = run.note.and_then(|at| Some((at, writing.document.notes.get(at)?))) {
        mark(xml, "note", at, &note.label);
    }
    for comment in &run.comments {
        let end = writing.ends.get(*comment).copied().flatten();
        if end.is_some_and(|end| std::ptr::eq(end, run)) {
            mark(xml, "comment", *comment, &letter(*comment));
        }
    }
}

fn mark(xml: &mut Xml, kind: &'static str, at: usize, label: &str) {
    let target = format!("#{kind}:{}", at + 1);
    xml.element("sup", &[("class", kind)], |xml| xml.words("a", &[("href", &target)], label));
}

/// Comments are lettered, so that nobody takes them for footnotes.
pub(super) fn letter(at: usize) -> String {
    let letters = u8::try_from(at % 26).map_or('a', |place| char::from(b'a' + place));
    letters.to_string().repeat(at / 26 + 1)
}

/// All notes and comments, at the end.
pub(super) fn write(xml: &mut Xml, writing: &Writing<'_>) {
    let document = writing.document;
    if !document.notes.is_empty() {
        xml.element("section", &[("class", "notes"), ("role", "doc-endnotes")], |xml| {
            for (at, note) in document.notes.iter().enumerate() {
                let way = Direction::of_paragraph(&note.runs, document.direction);
                let (id, own) = (format!("note:{}", at + 1), way != document.direction);
                let mut attributes = vec![("id", id.as_str())];
                attributes.extend(own.then_some(("dir", way.attribute())));
                xml.element("p", &attributes, |xml| {
                    xml.words("sup", &[], &note.label);
                    xml.text(" ");
                    note.runs.iter().for_each(|one| run::write(xml, writing, one, way));
                });
            }
        });
    }
    if !document.comments.is_empty() {
        xml.element("section", &[("class", "comments")], |xml| {
            for (at, comment) in document.comments.iter().enumerate() {
                let who = [comment.author.as_str(), comment.date.as_str()];
                let who = who.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
                let runs = [
                    Run::new(format!("{} ", letter(at))),
                    Run::new(if who.is_empty() { who } else { format!("{who}: ") }).bold(),
                    Run::new(comment.text.as_str()),
                ];
                let anchor = Some(format!("comment:{}", at + 1));
                words(xml, writing, "p", Place { anchor, ..Place::default() }, &runs);
            }
        });
    }
}
