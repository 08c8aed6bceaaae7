//! What can be told of a file by itself: whether it can be read, what it tracks and hides, and what is said of it.

use forum::entry::Openness;
use forum::source::Source;
use text::{Document, Form};

use super::super::asked::Import;
use super::super::plan::Plan;
use super::super::{place, reading};
use crate::problem::Problem;
use crate::written::{openness_of, read_level};

/// A file that was read, as far as it could be.
pub(super) struct Checked {
    pub plan: Plan,
    pub document: Option<Document>,
    pub sources: Vec<Source>,
    pub openness: Openness,
}

impl Checked {
    /// Reads the file and what is said of it.
    pub(super) fn of(import: &Import, origin: &str) -> Self {
        let digest = record::Digest::of_document(&import.bytes).to_string();
        let sources = sources(import, &digest);
        let mut plan = Plan { file: import.name.clone(), digest, ..Plan::default() };
        let openness = openness(import, origin, &mut plan.problems);
        let document = match text::read(&import.name, &import.bytes) {
            Ok(read) => {
                plan.form = form(read.form);
                plan.remarks = read.remarks.into_iter().map(|remark| (remark.place, remark.what)).collect();
                Some(read.document)
            }
            Err(error) => {
                let what = error.to_string();
                let problem = Problem::new(place(import), format!("the file cannot be read: {what}"));
                plan.problems.push(problem.field("file").coded("import-unreadable", [("what", &what)]));
                None
            }
        };
        if let Some(document) = &document {
            looked_through(import, document, &mut plan);
        }
        Self { plan, document, sources, openness }
    }
}

/// Tracked changes need a choice, and characters that deceive need a word.
fn looked_through(import: &Import, document: &Document, plan: &mut Plan) {
    plan.tracked = reading::tracked(document);
    plan.comments = reading::comments(document);
    plan.suspects = reading::suspects(document);
    if !plan.tracked.is_empty() && import.changes.is_none() {
        let count = plan.tracked.len().to_string();
        let what = format!("the file has tracked changes ({count}), which read in two ways");
        let problem = Problem::new(place(import), what).field("changes");
        let problem = problem
            .suggest("say which: --changes accepted, --changes rejected, or --changes both for two versions");
        plan.problems.push(problem.coded("import-changes", [("count", &count)]));
    }
    if !plan.suspects.is_empty() && !import.despite {
        let count = plan.suspects.len().to_string();
        let what = format!("the file has characters that cannot be seen or look like others ({count})");
        let problem = Problem::new(place(import), what).field("despite");
        let problem = problem.suggest("look at them below, then take them as they are with --despite");
        plan.problems.push(problem.coded("import-suspects", [("count", &count)]));
    }
}

fn openness(import: &Import, origin: &str, problems: &mut Vec<Problem>) -> Openness {
    let Some(level) = import.level.as_deref().filter(|level| !level.trim().is_empty()) else {
        return Openness::Desk;
    };
    match read_level(level, origin) {
        Ok(level) => openness_of(&level),
        Err((expected, meant)) => {
            let problem = Problem::new(place(import), format!("`{level}` is no level")).field("level");
            let mut problem = problem.expected(expected);
            problem.suggestion = meant;
            problems.push(problem.coded("import-level", [("given", level)]));
            Openness::Desk
        }
    }
}

/// Who says so: by default the file itself, by its name and the beginning of its digest.
fn sources(import: &Import, digest: &str) -> Vec<Source> {
    match import.source.as_deref().filter(|source| !source.trim().is_empty()) {
        Some(cell) => Source::read_cell(cell, None),
        None => vec![Source {
            cite: format!("original document {}", import.name),
            place: Some(format!("sha256:{}", digest.get(..16).unwrap_or(digest))),
            confidence: None,
        }],
    }
}

const fn form(form: Form) -> &'static str {
    match form {
        Form::Word => "word",
        Form::OpenDocument => "opendocument",
        Form::Html => "html",
        Form::Markdown => "markdown",
        Form::Plain => "plain",
        Form::Pdf => "pdf",
    }
}
