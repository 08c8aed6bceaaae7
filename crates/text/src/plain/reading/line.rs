//! A line: its words, how far in they begin, and what stands before it.

use unicode_width::UnicodeWidthStr as _;

/// One line that is not empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The words, without the spaces around them.
    pub(super) text: String,
    /// In which column they begin.
    pub(super) indent: usize,
    /// How many columns they take.
    pub(super) width: usize,
    /// What parts it from the line before.
    pub(super) gap: Gap,
    /// Its number in the file, from 1.
    pub(super) number: usize,
}

/// What stands between two lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing.
    None,
    /// Empty lines.
    Blank,
    /// The end of a page; whether a paragraph ended there as well is for the words to tell.
    Page,
}

/// Columns from one tabulator stop to the next.
const STOP: usize = 8;
/// No line begins further in.
const DEEPEST: usize = 400;

impl Line {
    /// A line of a file, or `None` where it is empty.
    pub(super) fn of(line: &str, gap: Gap, number: usize) -> Option<Self> {
        let text = line.trim();
        if text.is_empty() {
            return None;
        }
        let before = line.get(..line.len() - line.trim_start().len()).unwrap_or_default();
        let indent = before.chars().fold(0, |column: usize, letter| match letter {
            '\t' => (column / STOP + 1) * STOP,
            _ => column + 1,
        });
        Some(Self { text: text.to_owned(), indent: indent.min(DEEPEST), width: text.width(), gap, number })
    }

    /// The column behind its last letter.
    pub(super) fn end(&self) -> usize {
        self.indent + self.width
    }
}
