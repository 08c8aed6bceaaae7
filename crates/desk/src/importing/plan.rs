//! What an import would do, as data: for the report before recording, for JSON, and to be recorded.

use forum::id::Id;
use serde::Serialize;

use super::lines::Line;
use crate::problem::Problem;
use crate::recording::Item;

/// What the import of one file would do.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Plan {
    /// The file's name.
    pub file: String,
    /// The digest of its bytes (SHA-256, hexadecimal).
    pub digest: String,
    /// The form that it is in.
    pub form: &'static str,
    /// The text that it belongs to; nothing while that is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<OfText>,
    /// What is taken in: one reading, or both of a file with tracked changes; nothing while something stands against it.
    pub readings: Vec<Reading>,
    /// What the reader left out or could not tell: place and sentence.
    pub remarks: Vec<(String, String)>,
    /// Tracked changes that it holds.
    pub tracked: Vec<Tracked>,
    /// Comments that it holds. They stay in the original; the record keeps no person's name.
    pub comments: Vec<Tracked>,
    /// Characters that deceive, each where it stands and made visible.
    pub suspects: Vec<Suspicious>,
    /// What stands against recording it.
    pub problems: Vec<Problem>,
    /// What would be recorded.
    #[serde(skip)]
    pub items: Vec<Item>,
}

/// The text of an import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OfText {
    /// Its id.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Whether the import begins it.
    pub new: bool,
}

/// One reading of the file as a version of the text in a language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// The version.
    pub version: OfVersion,
    /// The language.
    pub language: String,
    /// Whether it is authentic.
    pub authentic: bool,
    /// The label and language of what it was matched with; nothing where the text had no words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub against: Option<(String, String)>,
    /// Whether the text has these very words already, so that nothing changes.
    pub same: bool,
    /// What became of each provision, in the order of the file, what is no longer there where it stood.
    pub lines: Vec<Line>,
    /// Provisions that the text has without words, and that the file was not attached to: id, and what is known of it.
    pub unattached: Vec<(Id, String)>,
}

/// The version of a reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OfVersion {
    /// Its id.
    pub id: Id,
    /// Its label.
    pub label: String,
    /// Whether the import brings it.
    pub new: bool,
}

/// A tracked change or a comment, as the file has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tracked {
    /// `inserted`, `deleted` or `comment`.
    pub kind: &'static str,
    /// Who, as the file says it; may be empty.
    pub author: String,
    /// When, as the file says it; may be empty.
    pub date: String,
    /// The words.
    pub words: String,
}

/// A character that is not what it seems.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Suspicious {
    /// Where it stands first: `paragraph 14`.
    pub place: String,
    /// The word around it, with the character made visible.
    pub word: String,
    /// Its number and name.
    pub name: String,
    /// What it does to a reader.
    pub what: String,
    /// How often it stands so.
    pub count: usize,
}

impl Plan {
    /// Whether recording it would change nothing, and nothing stands against it.
    #[must_use]
    pub fn changes_nothing(&self) -> bool {
        self.problems.is_empty() && self.items.is_empty()
    }

    /// Why the file cannot be read, where it cannot.
    #[must_use]
    pub fn unreadable(&self) -> Option<&str> {
        let unreadable = |problem: &&Problem| {
            problem.message.as_ref().is_some_and(|message| message.code == "import-unreadable")
        };
        self.problems.iter().find(unreadable).map(|problem| problem.what.as_str())
    }

    /// How many provisions something became of.
    #[must_use]
    pub fn count(&self, kind: super::lines::LineKind) -> usize {
        self.readings.iter().flat_map(|reading| &reading.lines).filter(|line| line.kind == kind).count()
    }
}
