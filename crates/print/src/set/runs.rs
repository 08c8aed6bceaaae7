//! Runs: voice, look, language, direction, changes, and the notes and comments on them.

use std::cell::RefCell;

use text::{ChangeKind, Direction, Document, Link, Run};

use super::code::quoted;

/// What is the same for all runs of a document.
pub(super) struct Writing<'a> {
    document: &'a Document,
    anchors: Vec<&'a str>,
    ends: Vec<Option<&'a Run>>,
    /// The notes set so far: a second mark only names the first.
    noted: RefCell<Vec<usize>>,
}

impl<'a> Writing<'a> {
    pub(super) fn of(document: &'a Document, anchors: Vec<&'a str>) -> Self {
        Self { document, anchors, ends: document.comment_ends(), noted: RefCell::default() }
    }

    /// Whether links may lead there, and under which name.
    pub(super) fn anchor(&self, name: &str) -> Option<String> {
        let place = self.anchors.iter().position(|known| *known == name)?;
        Some(format!("label(\"a{place}\")"))
    }

    /// Runs as one block of code.
    pub(super) fn runs(&self, runs: &[Run]) -> String {
        let pieces: Vec<String> = runs.iter().map(|run| self.run(run)).collect();
        format!("{{ {} }}", pieces.join("; "))
    }

    fn run(&self, run: &Run) -> String {
        let mut out = format!("run({}", quoted(&run.text));
        for (set, name) in
            [(run.bold, "bold"), (run.italic, "italic"), (run.small_capitals, "small"), (run.said, "said")]
        {
            if set {
                out.push_str(&format!(", {name}: true"));
            }
        }
        if let Some((language, region)) = run.language.as_deref().and_then(place) {
            out.push_str(&format!(", language: {}", quoted(language)));
            out.push_str(&region.map_or_else(String::new, |region| format!(", region: {}", quoted(region))));
        }
        if let Some(way) = run.direction.filter(|way| *way != self.document.direction) {
            out.push_str(if way == Direction::RightToLeft { ", way: rtl" } else { ", way: ltr" });
        }
        if let Some(change) = &run.change {
            out.push_str(match change.kind {
                ChangeKind::Inserted => ", change: \"in\"",
                ChangeKind::Deleted => ", change: \"out\"",
            });
        }
        match &run.link {
            Some(Link::Anchor(name)) => {
                if let Some(label) = self.anchor(name) {
                    out.push_str(&format!(", to: {label}"));
                }
            }
            Some(Link::Address(address)) if is_address(address) => {
                out.push_str(&format!(", to: {}", quoted(address)));
            }
            _ => {}
        }
        out.push(')');
        if let Some(note) = run.note {
            out.push_str(&self.note(note));
        }
        for comment in &run.comments {
            if self.ends.get(*comment).copied().flatten().is_some_and(|end| std::ptr::eq(end, run)) {
                out.push_str(&format!("; remark({})", comment + 1));
            }
        }
        out
    }

    fn note(&self, note: usize) -> String {
        let Some(shown) = self.document.notes.get(note) else { return String::new() };
        if self.noted.borrow().contains(&note) {
            return format!("; super({})", quoted(&shown.label));
        }
        self.noted.borrow_mut().push(note);
        format!("; footed({}, {})", quoted(&shown.label), self.runs(&shown.runs))
    }
}

/// The language of a tag, and the region whose letters it is written in.
pub(super) fn place(tag: &str) -> Option<(&str, Option<&str>)> {
    let mut parts = tag.split('-');
    let language = parts.next()?;
    let known = (2..=3).contains(&language.len()) && language.bytes().all(|byte| byte.is_ascii_lowercase());
    let mut region = None;
    for part in parts {
        region = match part {
            "Hant" => Some("TW"),
            "Hans" => Some("CN"),
            two if two.len() == 2 && two.bytes().all(|byte| byte.is_ascii_uppercase()) => Some(two),
            _ => region,
        };
    }
    // Letters of Chinese differ by region even where the tag says none.
    known.then_some((language, region.or((language == "zh").then_some("CN"))))
}

fn is_address(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}
