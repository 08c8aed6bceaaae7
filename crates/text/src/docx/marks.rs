//! What stands beside the words: tracked changes, footnotes, comments, each with a number of its own.

use std::cell::{Cell, RefCell};

use super::body::NAMESPACE;
use super::inline::{self, Writing};
use super::package::PROLOG;
use crate::xml::Xml;
use crate::{Block, Change, ChangeKind, Document, Run};

/// The marks of one document, counted while its body is written.
pub(super) struct Marks {
    changes: Cell<usize>,
    /// For each comment, how many runs it is about, and how many of them are still to come.
    comments: Vec<(usize, Cell<usize>)>,
    /// The notes marked so far.
    marked: RefCell<Vec<usize>>,
    /// How many notes were numbered by the word processor so far.
    numbered: Cell<usize>,
    /// The notes that bear a mark of their own.
    own: RefCell<Vec<usize>>,
}

impl Marks {
    pub(super) fn of(document: &Document) -> Self {
        let mut counts = vec![0_usize; document.comments.len()];
        for run in document.blocks.iter().flat_map(Block::all_runs) {
            let mut about = run.comments.clone();
            about.sort_unstable();
            about.dedup();
            about.iter().for_each(|comment| {
                if let Some(count) = counts.get_mut(*comment) {
                    *count += 1;
                }
            });
        }
        Self {
            changes: Cell::new(0),
            comments: counts.into_iter().map(|count| (count, Cell::new(count))).collect(),
            marked: RefCell::default(),
            numbered: Cell::new(0),
            own: RefCell::default(),
        }
    }

    /// Opens the comments that begin with this run, writes it, and closes those that end with it.
    pub(super) fn commented(&self, xml: &mut Xml, run: &Run, inside: impl FnOnce(&mut Xml)) {
        let mut about: Vec<usize> = run.comments.clone();
        about.sort_unstable();
        about.dedup();
        let known: Vec<_> =
            about.iter().filter_map(|at| Some((at.to_string(), self.comments.get(*at)?))).collect();
        for (id, (all, left)) in &known {
            if left.get() == *all {
                xml.empty("w:commentRangeStart", &[("w:id", id)]);
            }
        }
        inside(xml);
        for (id, (_, left)) in &known {
            left.set(left.get().saturating_sub(1));
            if left.get() == 0 {
                xml.empty("w:commentRangeEnd", &[("w:id", id)]);
                xml.element("w:r", &[], |xml| xml.empty("w:commentReference", &[("w:id", id)]));
            }
        }
    }

    /// Writes words inside the mark of the change tracked on them.
    pub(super) fn changed(&self, xml: &mut Xml, change: Option<&Change>, inside: impl FnOnce(&mut Xml)) {
        match change {
            Some(change) => {
                self.with(change, |attributes| xml.element(element(change.kind), attributes, inside))
            }
            None => inside(xml),
        }
    }

    /// Marks a paragraph or row as put in or taken out as a whole.
    pub(super) fn whole(&self, xml: &mut Xml, change: &Change) {
        self.with(change, |attributes| xml.empty(element(change.kind), attributes));
    }

    fn with(&self, change: &Change, inside: impl FnOnce(&[(&str, &str)])) {
        self.changes.set(self.changes.get() + 1);
        let id = self.changes.get().to_string();
        let mut attributes = vec![("w:id", id.as_str()), ("w:author", change.author.as_str())];
        attributes.extend(is_moment(&change.date).then_some(("w:date", change.date.as_str())));
        inside(&attributes);
    }

    /// The mark of a footnote behind words; a note marked before is named again by its mark alone.
    pub(super) fn note(&self, xml: &mut Xml, document: &Document, note: usize) {
        let Some(shown) = document.notes.get(note) else { return };
        let again = self.marked.borrow().contains(&note);
        let counted =
            !again && (shown.label.is_empty() || shown.label == (self.numbered.get() + 1).to_string());
        if !again {
            self.marked.borrow_mut().push(note);
        }
        if counted {
            self.numbered.set(self.numbered.get() + 1);
        } else if !again {
            self.own.borrow_mut().push(note);
        }
        let id = (note + 1).to_string();
        xml.element("w:r", &[], |xml| {
            xml.element("w:rPr", &[], |xml| xml.empty("w:rStyle", &[("w:val", "FootnoteReference")]));
            if counted {
                xml.empty("w:footnoteReference", &[("w:id", &id)]);
            } else if !again {
                xml.empty("w:footnoteReference", &[("w:customMarkFollows", "1"), ("w:id", &id)]);
            }
            if !counted {
                xml.words("w:t", &[("xml:space", "preserve")], &shown.label);
            }
        });
    }

    /// The part with the footnotes.
    pub(super) fn notes(&self, document: &Document) -> String {
        let mut xml = Xml::new(PROLOG);
        xml.element("w:footnotes", &[("xmlns:w", NAMESPACE)], |xml| {
            for (id, kind) in [("-1", "separator"), ("0", "continuationSeparator")] {
                xml.element("w:footnote", &[("w:type", kind), ("w:id", id)], |xml| {
                    let line = if kind == "separator" { "w:separator" } else { "w:continuationSeparator" };
                    xml.element("w:p", &[], |xml| xml.element("w:r", &[], |xml| xml.empty(line, &[])));
                });
            }
            for note in 0..document.notes.len() {
                self.footnote(xml, document, note);
            }
        });
        xml.finish()
    }

    fn footnote(&self, xml: &mut Xml, document: &Document, note: usize) {
        let Some(shown) = document.notes.get(note) else { return };
        let own = self.own.borrow().contains(&note) || !self.marked.borrow().contains(&note);
        let writing = Writing::plain(document);
        xml.element("w:footnote", &[("w:id", &(note + 1).to_string())], |xml| {
            for (place, runs) in paragraphs(&shown.runs).iter().enumerate() {
                let before = |xml: &mut Xml| {
                    if place == 0 {
                        mark(xml, own.then_some(shown.label.as_str()));
                    }
                };
                inline::behind(xml, &writing, "FootnoteText", runs, before);
            }
        });
    }

    /// The part with the comments.
    pub(super) fn comments(document: &Document) -> String {
        let mut xml = Xml::new(PROLOG);
        xml.element("w:comments", &[("xmlns:w", NAMESPACE)], |xml| {
            for (place, comment) in document.comments.iter().enumerate() {
                let (id, initials) = (place.to_string(), initials(&comment.author));
                let mut attributes = vec![("w:id", id.as_str()), ("w:author", comment.author.as_str())];
                attributes.extend(is_moment(&comment.date).then_some(("w:date", comment.date.as_str())));
                attributes.push(("w:initials", &initials));
                xml.element("w:comment", &attributes, |xml| {
                    for line in comment.text.split('\n') {
                        inline::line(
                            xml,
                            &Writing::plain(document),
                            "CommentText",
                            &[Run::new(line)],
                            |_| {},
                        );
                    }
                });
            }
        });
        xml.finish()
    }
}

const fn element(kind: ChangeKind) -> &'static str {
    match kind {
        ChangeKind::Inserted => "w:ins",
        ChangeKind::Deleted => "w:del",
    }
}

/// The mark at the head of a footnote: the word processor's number, or the note's own.
fn mark(xml: &mut Xml, own: Option<&str>) {
    xml.element("w:r", &[], |xml| {
        xml.element("w:rPr", &[], |xml| xml.empty("w:rStyle", &[("w:val", "FootnoteReference")]));
        match own {
            Some(label) => xml.words("w:t", &[("xml:space", "preserve")], label),
            None => xml.empty("w:footnoteRef", &[]),
        }
    });
    xml.element("w:r", &[], |xml| xml.words("w:t", &[("xml:space", "preserve")], " "));
}

/// The runs of a note in paragraphs: line feeds part them.
fn paragraphs(runs: &[Run]) -> Vec<Vec<Run>> {
    let mut paragraphs = vec![Vec::new()];
    for run in runs {
        for (place, line) in run.text.split('\n').enumerate() {
            if place > 0 {
                paragraphs.push(Vec::new());
            }
            if let Some(last) = paragraphs.last_mut() {
                last.push(Run { text: line.to_owned(), ..run.clone() });
            }
        }
    }
    paragraphs
}

fn initials(author: &str) -> String {
    author.split_whitespace().filter_map(|word| word.chars().next()).take(3).collect()
}

/// Whether a date is one that every word processor reads: `2026-05-01T09:00:00Z`.
fn is_moment(date: &str) -> bool {
    let pattern = "dddd-dd-ddTdd:dd:dd";
    let fits =
        |(letter, form): (char, char)| if form == 'd' { letter.is_ascii_digit() } else { letter == form };
    date.chars().zip(pattern.chars()).filter(|pair| fits(*pair)).count() == pattern.len()
        && matches!(date.get(pattern.len()..), Some("" | "Z"))
}
