//! What a document is: a title, a header and footer, and blocks of runs.

mod block;
mod face;
mod parallel;
mod run;
mod standing;
mod table;
mod walk;

pub use block::{Block, Item, Number, Style};
pub use face::Face;
pub use parallel::Parallel;
pub use run::{Change, ChangeKind, Run};
pub use table::{Align, Cell, Table};

use crate::Direction;

/// A document, before anything is decided about paper or screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The title, which is also a property of the file.
    pub title: String,
    /// The line under the title; may be empty.
    pub subtitle: String,
    /// The language of everything that says no other (BCP 47).
    pub language: String,
    /// Which way that language is written.
    pub direction: Direction,
    /// The line at the head of every page: symbol and distribution; may be empty.
    pub header: String,
    /// The lines at the foot of every page, such as receipts.
    pub footer: Vec<String>,
    /// What a formal document bears on its pages; none for an answer.
    pub face: Option<Face>,
    /// Whether its pages lie on their long side.
    pub landscape: bool,
    /// What it says, from top to bottom.
    pub blocks: Vec<Block>,
    /// Footnotes and endnotes, in the order of their marks.
    pub notes: Vec<Footnote>,
    /// Comments that somebody wrote beside the words.
    pub comments: Vec<Comment>,
}

/// A footnote or endnote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Footnote {
    /// Its mark as the reader sees it: `1`, `*`.
    pub label: String,
    /// Its words, a line feed between paragraphs.
    pub runs: Vec<Run>,
}

/// A comment beside words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comment {
    /// Who, as the file says it; may be empty.
    pub author: String,
    /// When, as the file says it; may be empty.
    pub date: String,
    /// Its words, a line feed between paragraphs.
    pub text: String,
}

impl Document {
    /// An empty document in a language, written left to right.
    #[must_use]
    pub fn new(title: impl Into<String>, language: impl Into<String>) -> Self {
        Self { title: title.into(), language: language.into(), ..Self::default() }
    }

    /// All runs of its blocks, from the first to the last.
    pub fn all_runs(&self) -> impl Iterator<Item = &Run> {
        self.blocks.iter().flat_map(Block::all_runs)
    }

    /// For each comment the last run that it is about.
    #[must_use]
    pub fn comment_ends(&self) -> Vec<Option<&Run>> {
        let mut ends = vec![None; self.comments.len()];
        for run in self.all_runs() {
            for comment in &run.comments {
                if let Some(end) = ends.get_mut(*comment) {
                    *end = Some(run);
                }
            }
        }
        ends
    }

    /// The words that each comment is about.
    #[must_use]
    pub fn commented_words(&self) -> Vec<String> {
        let mut words = vec![String::new(); self.comments.len()];
        for run in self.all_runs() {
            for comment in &run.comments {
                if let Some(words) = words.get_mut(*comment) {
                    words.push_str(&run.text);
                }
            }
        }
        words
    }
}
