//! What the three dialects have in common before it is read as an act: named cells with their places.

use crate::problem::Place;

/// One act as written: cells by name.
pub(crate) struct RawRow {
    /// The act's name, where the row or its table gives it.
    pub act: Option<(String, Place)>,
    /// What it says.
    pub cells: Vec<Cell>,
    /// Where it begins.
    pub at: Place,
}

/// One named cell.
pub(crate) struct Cell {
    pub name: String,
    pub name_at: Place,
    pub content: Content,
    pub at: Place,
}

/// A cell holds one text, which may list several values, or a list of texts that are taken as they are.
pub(crate) enum Content {
    One(String),
    Many(Vec<String>),
}

impl Content {
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Self::One(text) => text.trim().is_empty(),
            Self::Many(texts) => texts.is_empty(),
        }
    }

    /// The content as one cell of a spreadsheet.
    pub(crate) fn joined(self) -> String {
        match self {
            Self::One(text) => text.trim().to_owned(),
            Self::Many(texts) => texts.join(" ; "),
        }
    }
}
