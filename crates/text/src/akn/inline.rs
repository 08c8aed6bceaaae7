//! Runs: look, language, changes, notes and comments inside a block.

use std::cell::Cell;

use crate::xml::{self, Xml};
use crate::{ChangeKind, Document, Link, Run, link};

/// What is the same for all runs of a document.
pub(super) struct Writing<'a> {
    document: &'a Document,
    ends: Vec<Option<&'a Run>>,
    /// How many notes were written: each has an identifier.
    notes: Cell<usize>,
}

impl<'a> Writing<'a> {
    pub(super) fn of(document: &'a Document) -> Self {
        Self { document, ends: document.comment_ends(), notes: Cell::new(0) }
    }

    pub(super) fn runs(&self, xml: &mut Xml, runs: &[&Run]) {
        runs.iter().for_each(|run| self.changed(xml, run));
    }

    fn changed(&self, xml: &mut Xml, run: &Run) {
        match run.change.as_ref().map(|change| change.kind) {
            Some(ChangeKind::Inserted) => xml.element("ins", &[], |xml| self.run(xml, run)),
            Some(ChangeKind::Deleted) => xml.element("del", &[], |xml| self.run(xml, run)),
            None => self.run(xml, run),
        }
    }

    fn run(&self, xml: &mut Xml, run: &Run) {
        let address = match &run.link {
            Some(Link::Address(written)) => link::address(written),
            _ => None,
        };
        let language =
            run.language.as_deref().and_then(xml::tag).filter(|own| *own != self.document.language);
        let mut opened = 0;
        let mut open = |xml: &mut Xml, name: &'static str, attributes: &[(&str, &str)]| {
            xml.open(name, attributes);
            opened += 1;
        };
        if let Some(address) = &address {
            open(xml, "a", &[("href", address)]);
        }
        if let Some(language) = language {
            open(xml, "span", &[("xml:lang", language)]);
        }
        if run.small_capitals {
            open(xml, "inline", &[("name", "attribution")]);
        }
        for (set, name) in [(run.bold, "b"), (run.italic, "i")] {
            if set {
                open(xml, name, &[]);
            }
        }
        for (place, line) in run.text.split('\n').enumerate() {
            if place > 0 {
                xml.empty("br", &[]);
            }
            xml.text(line);
        }
        (0..opened).for_each(|_| xml.close());
        self.behind(xml, run);
    }

    /// The note whose mark stands behind a run, and the comments that end with it.
    fn behind(&self, xml: &mut Xml, run: &Run) {
        if let Some(note) = run.note.and_then(|at| self.document.notes.get(at)) {
            let runs: Vec<&Run> = note.runs.iter().collect();
            self.note(xml, &note.label, "note", |xml| self.runs(xml, &runs));
        }
        for at in &run.comments {
            let ends = self.ends.get(*at).copied().flatten().is_some_and(|end| std::ptr::eq(end, run));
            if let Some(comment) = self.document.comments.get(*at).filter(|_| ends) {
                let who =
                    if comment.author.is_empty() { String::new() } else { format!("{}: ", comment.author) };
                self.note(xml, "", "comment", |xml| xml.text(&format!("{who}{}", comment.text)));
            }
        }
    }

    fn note(&self, xml: &mut Xml, mark: &str, class: &str, inside: impl FnOnce(&mut Xml)) {
        self.notes.set(self.notes.get() + 1);
        let id = format!("authorialNote_{}", self.notes.get());
        let mut attributes = vec![("eId", id.as_str()), ("class", class), ("placement", "bottom")];
        attributes.extend((!mark.is_empty()).then_some(("marker", mark)));
        xml.element("authorialNote", &attributes, |xml| xml.element("p", &[], inside));
    }
}
