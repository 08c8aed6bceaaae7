//! What a document is: a title, a header and footer, and blocks of runs.

mod block;
mod run;
mod standing;
mod table;

pub use block::{Block, Item, Number, Style};
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
}
