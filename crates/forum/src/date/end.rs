//! The end of what holds over time: none yet, not known, or a date.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{DateError, When};

/// How what holds over time ends. *None yet* and *not known* are different answers.
///
/// ```
/// use forum::date::End;
/// assert_eq!(End::parse("..")?, End::NoneYet);
/// assert_eq!(End::parse("unknown")?, End::NotKnown);
/// assert_eq!(End::parse("2018-09-24")?.written(), "2018-09-24");
/// # Ok::<(), forum::date::DateError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum End {
    /// It has not ended, written `..`.
    NoneYet,
    /// No source says whether it has ended, written `unknown`.
    NotKnown,
    /// It ended then.
    Date(When),
}

impl End {
    /// Reads the written form: `..`, `unknown` or a date.
    ///
    /// # Errors
    /// When the text is neither; see [`When::parse`].
    pub fn parse(text: &str) -> Result<Self, DateError> {
        match text {
            ".." => Ok(Self::NoneYet),
            "unknown" => Ok(Self::NotKnown),
            other => When::parse(other).map(Self::Date),
        }
    }

    /// The end exactly as it was written.
    #[must_use]
    pub fn written(&self) -> &str {
        match self {
            Self::NoneYet => "..",
            Self::NotKnown => "unknown",
            Self::Date(when) => when.written(),
        }
    }

    /// The date, where there is one.
    #[must_use]
    pub const fn date(&self) -> Option<&When> {
        if let Self::Date(when) = self { Some(when) } else { None }
    }

    /// The end in English words: `no end yet`, `end not known`, or the date.
    #[must_use]
    pub fn to_words(&self) -> String {
        match self {
            Self::NoneYet => "no end yet".to_owned(),
            Self::NotKnown => "end not known".to_owned(),
            Self::Date(when) => when.to_words(),
        }
    }
}

impl fmt::Display for End {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.written())
    }
}

impl From<When> for End {
    /// The date, or *not known* for an unknown date.
    fn from(when: When) -> Self {
        if when.is_unknown() { Self::NotKnown } else { Self::Date(when) }
    }
}

impl FromStr for End {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        Self::parse(text)
    }
}

impl TryFrom<String> for End {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        Self::parse(&text)
    }
}

impl From<End> for String {
    fn from(end: End) -> Self {
        end.written().to_owned()
    }
}
