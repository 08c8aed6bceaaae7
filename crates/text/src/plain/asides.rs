//! Changes, footnotes and comments in plain words: `[-taken out-]`, `{+put in+}`, raised marks, the rest at the end.

use super::wrap;
use crate::{ChangeKind, Document, Run, xml};

/// The marks of one document.
pub(super) struct Marks<'a> {
    document: &'a Document,
    ends: Vec<Option<&'a Run>>,
}

impl<'a> Marks<'a> {
    pub(super) fn of(document: &'a Document) -> Self {
        Self { document, ends: document.comment_ends() }
    }

    /// The words of runs with their marks; a line feed in them stays one.
    pub(super) fn words(&self, runs: &[Run]) -> String {
        let mut out = String::new();
        let mut runs = runs.iter().peekable();
        let kind = |run: &Run| run.change.as_ref().map(|change| change.kind);
        let mut open = None;
        while let Some(run) = runs.next() {
            let (own, next) = (kind(run), runs.peek().and_then(|next| kind(next)));
            if own != open {
                out.push_str(match own {
                    Some(ChangeKind::Inserted) => "{+",
                    Some(ChangeKind::Deleted) => "[-",
                    None => "",
                });
            }
            out.push_str(&xml::clean(&run.text));
            self.behind(&mut out, run);
            if own != next {
                out.push_str(match own {
                    Some(ChangeKind::Inserted) => "+}",
                    Some(ChangeKind::Deleted) => "-]",
                    None => "",
                });
            }
            open = own.filter(|_| own == next);
        }
        out
    }

    /// The marks behind a run.
    fn behind(&self, out: &mut String, run: &Run) {
        if let Some(note) = run.note.and_then(|at| self.document.notes.get(at)) {
            out.push_str(&raised(&note.label));
        }
        for comment in &run.comments {
            if self.ends.get(*comment).copied().flatten().is_some_and(|end| std::ptr::eq(end, run)) {
                out.push_str(&format!("⁽{}⁾", raised(&(comment + 1).to_string())));
            }
        }
    }
}

/// Figures as raised figures; a mark of another kind stays what it is.
fn raised(label: &str) -> String {
    let figures = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    let raise = |letter: char| {
        let place = letter.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
        place.and_then(|place| figures.chars().nth(place)).unwrap_or(letter)
    };
    xml::clean(label).chars().map(raise).collect()
}

/// The notes and the comments, a block each.
pub(super) fn at_end(document: &Document, width: usize) -> Vec<String> {
    let marks = Marks { document, ends: Vec::new() };
    let note = |note: &crate::Footnote| {
        wrap::text(&marks.words(&note.runs), width, &format!("{} ", raised(&note.label)), "  ")
    };
    let mut blocks: Vec<String> = document.notes.iter().map(note).collect();
    for (at, comment) in document.comments.iter().enumerate() {
        let who = [comment.author.as_str(), comment.date.as_str()];
        let who = who.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let said = if who.is_empty() { comment.text.clone() } else { format!("{who}: {}", comment.text) };
        let first = format!("⁽{}⁾ ", raised(&(at + 1).to_string()));
        blocks.push(wrap::text(&xml::clean(&said), width, &first, "    "));
    }
    blocks
}
