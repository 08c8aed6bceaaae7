//! A run: words of one look, one language and one voice.

use crate::{Direction, Link};

/// Words of one look. Line feeds in them break the line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Heavier.
    pub bold: bool,
    /// Slanted.
    pub italic: bool,
    /// In small capitals: whose words or doubts they are.
    pub small_capitals: bool,
    /// Their language, where it is not the document's (BCP 47).
    pub language: Option<String>,
    /// Which way they are written; by default their letters tell.
    pub direction: Option<Direction>,
    /// Whether the forum said them (set in a serif) or the program does (in a sans).
    pub said: bool,
    /// Where they lead.
    pub link: Option<Link>,
    /// Whether they were put in or taken out with the change tracked.
    pub change: Option<Change>,
    /// The footnote or endnote whose mark stands behind them, by its place in [`crate::Document::notes`].
    pub note: Option<usize>,
    /// The comments that are about them, by their places in [`crate::Document::comments`].
    pub comments: Vec<usize>,
}

/// A tracked change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Put in or taken out.
    pub kind: ChangeKind,
    /// Who, as the file says it; may be empty.
    pub author: String,
    /// When, as the file says it (`2026-05-01T09:00:00Z`); may be empty.
    pub date: String,
}

/// What a tracked change did to words. Moved words are taken out in one place and put in at another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    /// Put in.
    Inserted,
    /// Taken out.
    Deleted,
}

impl Run {
    /// Plain words of the program.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Words of the forum.
    #[must_use]
    pub fn said(text: impl Into<String>) -> Self {
        Self { said: true, ..Self::new(text) }
    }

    /// The same, heavier.
    #[must_use]
    pub fn bold(mut self) -> Self {
        self.bold = true;
        self
    }

    /// The same, slanted.
    #[must_use]
    pub fn italic(mut self) -> Self {
        self.italic = true;
        self
    }

    /// The same, in small capitals.
    #[must_use]
    pub fn small_capitals(mut self) -> Self {
        self.small_capitals = true;
        self
    }

    /// The same, in a language.
    #[must_use]
    pub fn language(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }

    /// The same, written that way.
    #[must_use]
    pub fn direction(mut self, direction: Direction) -> Self {
        self.direction = Some(direction);
        self
    }

    /// The same, leading somewhere.
    #[must_use]
    pub fn link(mut self, link: Link) -> Self {
        self.link = Some(link);
        self
    }

    /// The same, put in or taken out with the change tracked.
    #[must_use]
    pub fn changed(mut self, change: Change) -> Self {
        self.change = Some(change);
        self
    }

    /// Whether they were taken out with the change tracked, and so are no longer said.
    #[must_use]
    pub fn is_deleted(&self) -> bool {
        self.change.as_ref().is_some_and(|change| change.kind == ChangeKind::Deleted)
    }

    /// Which way the words are written: as said, else as all their letters are, else `None`.
    pub(crate) fn way(&self) -> Option<Direction> {
        self.direction.or_else(|| Direction::of(&self.text))
    }
}

impl From<&str> for Run {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Run {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}
