//! Blocks: headings, paragraphs, lists, tables, notes, page breaks.

use super::{Parallel, Run, Table};

/// One block of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading {
        /// From 1 to 3; what is deeper counts as 3.
        level: u8,
        /// Its words.
        runs: Vec<Run>,
        /// The name under which links find it.
        anchor: Option<String>,
        /// Its number, where the file kept one apart from the words.
        number: Option<Number>,
    },
    /// A paragraph.
    Paragraph {
        /// What it is.
        style: Style,
        /// Its words.
        runs: Vec<Run>,
        /// The name under which links find it.
        anchor: Option<String>,
        /// Its number, where the file kept one apart from the words.
        number: Option<Number>,
    },
    /// A list, with marks or numbered from 1.
    List {
        /// Whether it is numbered.
        ordered: bool,
        /// Its items.
        items: Vec<Item>,
    },
    /// A table.
    Table(Table),
    /// Columns side by side, such as a text and room for replies.
    Parallel(Parallel),
    /// A remark set apart from the text around it, such as what cannot be seen.
    Note(Vec<Run>),
    /// What follows begins a page.
    PageBreak,
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Style {
    /// Running text.
    #[default]
    Normal,
    /// The title of the whole, where a file has one in its body.
    Title,
    /// Words of a text, set apart.
    Quote,
    /// Who says so and where: smaller, behind what it is the source of.
    Source,
}

/// A number or mark that stands before a paragraph, as the reader sees it: `1.`, `(a)`, `III.`, `•`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Number {
    /// The number with what stands around it.
    pub label: String,
    /// How deep its list lies: 0 is the outermost.
    pub level: u8,
}

impl Number {
    /// A number of a level.
    #[must_use]
    pub fn new(label: impl Into<String>, level: u8) -> Self {
        Self { label: label.into(), level }
    }
}

/// An item of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// How deep it lies: 0 for most, 2 at most.
    pub level: u8,
    /// Its words.
    pub runs: Vec<Run>,
}

impl Block {
    /// A heading without an anchor.
    #[must_use]
    pub fn heading(level: u8, text: impl Into<Run>) -> Self {
        Self::Heading { level, runs: vec![text.into()], anchor: None, number: None }
    }

    /// A paragraph of running text.
    #[must_use]
    pub fn paragraph(runs: impl IntoIterator<Item = Run>) -> Self {
        Self::styled(Style::Normal, runs)
    }

    /// A paragraph of a style.
    #[must_use]
    pub fn styled(style: Style, runs: impl IntoIterator<Item = Run>) -> Self {
        Self::Paragraph { style, runs: runs.into_iter().collect(), anchor: None, number: None }
    }

    /// A list of items without levels.
    #[must_use]
    pub fn list(ordered: bool, items: impl IntoIterator<Item = Vec<Run>>) -> Self {
        Self::List { ordered, items: items.into_iter().map(|runs| Item { level: 0, runs }).collect() }
    }

    /// The same heading or paragraph under a name that links find.
    #[must_use]
    pub fn anchored(mut self, name: impl Into<String>) -> Self {
        if let Self::Heading { anchor, .. } | Self::Paragraph { anchor, .. } = &mut self {
            *anchor = Some(name.into());
        }
        self
    }

    /// The same heading or paragraph behind a number.
    #[must_use]
    pub fn numbered(mut self, label: impl Into<String>, level: u8) -> Self {
        if let Self::Heading { number, .. } | Self::Paragraph { number, .. } = &mut self {
            *number = Some(Number::new(label, level));
        }
        self
    }

    /// All runs in it, from its first to its last, those of its columns and cells among them.
    pub fn all_runs(&self) -> Box<dyn Iterator<Item = &Run> + '_> {
        match self {
            Self::Heading { runs, .. } | Self::Paragraph { runs, .. } | Self::Note(runs) => {
                Box::new(runs.iter())
            }
            Self::List { items, .. } => Box::new(items.iter().flat_map(|item| &item.runs)),
            Self::Table(table) => {
                let cells = table.lines().flatten().flat_map(|cell| &cell.paragraphs).flatten();
                Box::new(table.caption.iter().chain(cells))
            }
            Self::Parallel(parallel) => {
                let blocks = parallel.rows.iter().flatten().flatten();
                Box::new(parallel.head.iter().flatten().chain(blocks.flat_map(Self::all_runs)))
            }
            Self::PageBreak => Box::new(std::iter::empty()),
        }
    }

    /// It and the blocks of its columns, in order.
    pub fn with_inner(&self) -> Box<dyn Iterator<Item = &Self> + '_> {
        let inner = match self {
            Self::Parallel(parallel) => Some(parallel.rows.iter().flatten().flatten()),
            _ => None,
        };
        Box::new(std::iter::once(self).chain(inner.into_iter().flatten().flat_map(Self::with_inner)))
    }

    /// The name under which links find it.
    #[must_use]
    pub fn anchor(&self) -> Option<&str> {
        match self {
            Self::Heading { anchor, .. } | Self::Paragraph { anchor, .. } => anchor.as_deref(),
            Self::Table(table) => table.anchor.as_deref(),
            _ => None,
        }
    }
}
