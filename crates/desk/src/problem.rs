//! Problems with what was handed in: what it is, where it stands, and what to do about it.

use std::fmt;
use std::sync::Arc;

use serde::Serialize;

/// A place in a file. In a spreadsheet file the column counts cells, elsewhere characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Place {
    /// The file's name, as it was given.
    pub file: Arc<str>,
    /// The line, from 1; 0 when the problem is the file as a whole.
    pub line: u64,
    /// The column, from 1; 0 when the problem is the line as a whole.
    pub column: u64,
}

impl Place {
    /// A file as a whole.
    #[must_use]
    pub fn of(file: &str) -> Self {
        Self { file: file.into(), line: 0, column: 0 }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.file)?;
        if self.line > 0 {
            write!(formatter, ", line {}", self.line)?;
        }
        if self.column > 0 {
            write!(formatter, ", column {}", self.column)?;
        }
        Ok(())
    }
}

/// A message for other languages: its id, and what it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The id of the message.
    pub code: &'static str,
    /// What it names, by the words that stand in it.
    pub arguments: Vec<(&'static str, String)>,
}

impl Message {
    /// The ids of all messages, for whoever translates them.
    pub const CODES: &[&str] = &[
        "absent",
        "act-absent",
        "cannot-stand",
        "cells-differ",
        "column-twice",
        "document-unreadable",
        "file-kind",
        "file-unreadable",
        "holds-table",
        "import-attach-what",
        "import-attach-where",
        "import-body",
        "import-changes",
        "import-column",
        "import-column-file",
        "import-date",
        "import-language",
        "import-language-tag",
        "import-level",
        "import-no-text",
        "import-no-words",
        "import-outcome",
        "import-reads-otherwise",
        "import-row-file",
        "import-same-title",
        "import-several",
        "import-suspects",
        "import-unreadable",
        "names-nothing",
        "no-act",
        "no-acts",
        "no-column",
        "no-field",
        "no-fields",
        "no-header",
        "no-participant",
        "not-utf8",
        "nul",
        "quote-open",
        "several",
        "syntax",
        "too-large",
        "utf16",
    ];
}

/// One problem with what was handed in. All of a file's problems are told at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Where.
    #[serde(flatten)]
    pub place: Place,
    /// The field or column that it is about, where it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// What is wrong, in one clause.
    pub what: String,
    /// The offending text.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// What was expected there.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub expected: String,
    /// What was probably meant, or what to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
    /// The same for other languages, where it has a message there.
    #[serde(skip)]
    pub message: Option<Message>,
}

impl Problem {
    /// A problem at a place.
    #[must_use]
    pub fn new(place: Place, what: impl Into<String>) -> Self {
        Self {
            place,
            field: None,
            what: what.into(),
            text: String::new(),
            expected: String::new(),
            suggestion: None,
            message: None,
        }
    }

    /// The same, with the message that says it in other languages.
    #[must_use]
    pub fn coded<const N: usize>(mut self, code: &'static str, arguments: [(&'static str, &str); N]) -> Self {
        debug_assert!(Message::CODES.contains(&code), "`{code}` is listed for those who translate");
        let arguments = arguments.map(|(name, value)| (name, value.to_owned())).to_vec();
        self.message = Some(Message { code, arguments });
        self
    }

    /// The same, with the field that it is about.
    #[must_use]
    pub fn field(mut self, field: &str) -> Self {
        self.field = Some(field.to_owned());
        self
    }

    /// The same, with the offending text.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        text.clone_into(&mut self.text);
        self
    }

    /// The same, with what was expected.
    #[must_use]
    pub fn expected(mut self, expected: impl Into<String>) -> Self {
        self.expected = expected.into();
        self
    }

    /// The same, with what to do.
    #[must_use]
    pub fn suggest(mut self, suggestion: impl Into<String>) -> Self {
        self.suggestion = Some(suggestion.into());
        self
    }

    /// The same, with "did you mean" where a known word is near.
    #[must_use]
    pub fn meant(mut self, word: Option<&str>) -> Self {
        if let Some(word) = word {
            self.suggestion = Some(format!("did you mean `{word}`?"));
        }
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.place, self.what)?;
        if !self.text.is_empty() && !self.what.contains(&self.text) {
            write!(formatter, "\n  found: {}", shortened(&self.text))?;
        }
        if !self.expected.is_empty() {
            write!(formatter, "\n  expected: {}", self.expected)?;
        }
        if let Some(suggestion) = &self.suggestion {
            write!(formatter, "\n  {suggestion}")?;
        }
        Ok(())
    }
}

/// The lines of a text, so that the place of a byte is found without reading the text again.
pub(crate) struct Lines<'a> {
    file: Arc<str>,
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(crate) fn of(file: &Arc<str>, text: &'a str) -> Self {
        let after = text.match_indices('\n').map(|(at, _)| at + 1);
        Self { file: Arc::clone(file), text, starts: [0].into_iter().chain(after).collect() }
    }

    /// The place of a byte. In lines of great length the column counts bytes.
    pub(crate) fn place(&self, byte: usize) -> Place {
        let line = self.starts.partition_point(|start| *start <= byte);
        let start = line.checked_sub(1).and_then(|index| self.starts.get(index)).copied().unwrap_or(0);
        let before = self.text.get(start..byte).filter(|before| before.len() < 4096);
        let column = before.map_or(byte - start, |before| before.chars().count()) as u64 + 1;
        Place { file: Arc::clone(&self.file), line: line as u64, column }
    }
}

/// Long cells are told by their beginning.
pub(crate) fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    let mut short: String = line.chars().take(80).collect();
    if short.len() < text.trim_end().len() {
        short.push('…');
    }
    short
}
