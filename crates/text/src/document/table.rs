//! Tables: a caption, a head that repeats on every page, rows.

use super::Run;

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What it shows, above it; may be empty.
    pub caption: Vec<Run>,
    /// The head, repeated on every page; may be empty.
    pub head: Vec<Cell>,
    /// The rows; one that is too short is filled up with empty cells.
    pub rows: Vec<Vec<Cell>>,
    /// Each column's share of the width; empty to let the contents tell.
    pub widths: Vec<u32>,
    /// The name under which links find it.
    pub anchor: Option<String>,
}

/// A cell: one paragraph or several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Its paragraphs.
    pub paragraphs: Vec<Vec<Run>>,
    /// Where its words stand.
    pub align: Align,
}

/// Where the words of a cell stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Align {
    /// Where a line begins.
    #[default]
    Start,
    /// Where a line ends: figures.
    End,
}

impl Table {
    /// How many columns the widest row has.
    pub(crate) fn columns(&self) -> usize {
        self.rows.iter().map(Vec::len).chain([self.head.len()]).max().unwrap_or_default()
    }

    /// Each column's part of `total`: as the table says, else as its contents need.
    #[must_use]
    pub fn shares(&self, total: u32) -> Vec<u32> {
        crate::share::widths(self, total)
    }

    /// All rows, the head first if there is one.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &[Cell]> {
        let head = (!self.head.is_empty()).then_some(self.head.as_slice());
        head.into_iter().chain(self.rows.iter().map(Vec::as_slice))
    }
}

impl Cell {
    /// A cell of one paragraph.
    #[must_use]
    pub fn new(runs: impl IntoIterator<Item = Run>) -> Self {
        Self { paragraphs: vec![runs.into_iter().collect()], align: Align::Start }
    }

    /// The same, with its words where a line ends.
    #[must_use]
    pub fn at_end(mut self) -> Self {
        self.align = Align::End;
        self
    }

    /// The words without their look, paragraphs on lines of their own.
    pub(crate) fn words(&self) -> String {
        let paragraph = |runs: &Vec<Run>| runs.iter().map(|run| run.text.as_str()).collect::<String>();
        self.paragraphs.iter().map(paragraph).collect::<Vec<_>>().join("\n")
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::new([Run::new(text)])
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::new([Run::new(text)])
    }
}

impl From<Run> for Cell {
    fn from(run: Run) -> Self {
        Self::new([run])
    }
}
