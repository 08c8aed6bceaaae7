//! What is asked of an import: a file, and what is said of it. What is not said the file tells, or is asked about.

use crate::problem::Place;

/// A file to be imported, and what is said of it, each as a person writes it.
#[derive(Clone, Debug, Default)]
pub struct Import {
    /// The file's name, from the folder on that is imported.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Where this was asked, when it came from a list.
    pub place: Option<Place>,
    /// The text that it belongs to: an id or any of its names; or what a new one is called. Without it the title that the
    /// file gives.
    pub text: Option<String>,
    /// The title of a new text.
    pub title: Option<String>,
    /// The kind of a new text. Without it no text is begun.
    pub kind: Option<String>,
    /// The symbol of a new text.
    pub symbol: Option<String>,
    /// The date of a new text.
    pub date: Option<String>,
    /// Other names of the text.
    pub aliases: Vec<String>,
    /// The version: the label or id of one that there is, or what a new one is called.
    pub version: Option<String>,
    /// The language of the words (BCP 47).
    pub language: Option<String>,
    /// Whether this language is authentic.
    pub authentic: bool,
    /// Whether the words were not compared with the text.
    pub unverified: bool,
    /// Who may read it; the desk alone without it.
    pub level: Option<String>,
    /// Who says so, as a cell of the written form; the file itself without it.
    pub source: Option<String>,
    /// Which of the two readings of a file with tracked changes.
    pub changes: Option<Taking>,
    /// Whether suspicious characters are taken as they are.
    pub despite: bool,
    /// Provisions that are known without words, each with the address at which the file has them.
    pub attach: Vec<(String, String)>,
    /// What a body did with the text, where that is reported with it.
    pub adoption: Option<Adoption>,
}

/// That a body adopted the text, as a source reports it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Adoption {
    /// One of [`forum::schema::OUTCOMES`].
    pub outcome: String,
    /// The body, by id or any of its names.
    pub body: Option<String>,
    /// When, where that is not the date of the text.
    pub date: Option<String>,
}

/// Which reading of tracked changes is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Taking {
    /// The words as they read with every change made.
    Accepted,
    /// The words as they read before the changes.
    Rejected,
    /// Both, as two versions, the earlier first.
    Both,
}

impl Taking {
    /// The words for them on the command line and in forms.
    pub const WORDS: &[&str] = &["accepted", "rejected", "both"];

    /// Reads one of [`Self::WORDS`].
    #[must_use]
    pub fn read(word: &str) -> Option<Self> {
        match word {
            "accepted" => Some(Self::Accepted),
            "rejected" => Some(Self::Rejected),
            "both" => Some(Self::Both),
            _ => None,
        }
    }
}
