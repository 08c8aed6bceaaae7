//! What a document is: a title, a header and footer, and blocks of runs.

mod block;
mod run;
mod table;

pub use block::{Block, Item, Style};
pub use run::Run;
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
}

impl Document {
    /// An empty document in a language, written left to right.
    #[must_use]
    pub fn new(title: impl Into<String>, language: impl Into<String>) -> Self {
        Self { title: title.into(), language: language.into(), ..Self::default() }
    }
}
