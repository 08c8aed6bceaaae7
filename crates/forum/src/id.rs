//! Identities. An id says nothing about what it names (docs/rules.md, rule 13): it is written behind the name of
//! the pack or desk that gave it, as in `lake/meeting/first`, and is never reused.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An identity of three parts, `origin/kind/words`: lower-case letters, digits and single hyphens.
///
/// ```
/// use forum::id::Id;
/// let id: Id = "lake/meeting/first-council".parse()?;
/// assert_eq!((id.origin(), id.short()), ("lake", "meeting/first-council"));
/// assert!("meeting/first".parse::<Id>().is_err());
/// # Ok::<(), forum::id::IdError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Id(std::sync::Arc<str>);

/// Why a text is not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not an id: expected `origin/kind/words` in lower-case letters, digits and hyphens, such as `lake/meeting/first`"
)]
pub struct IdError(pub String);

impl Id {
    /// Reads an id that may leave its origin out, as pack files do: `meeting/first` in the pack `lake` is
    /// `lake/meeting/first`.
    ///
    /// # Errors
    /// When the text has neither two nor three well-formed parts.
    pub fn within(origin: &str, text: &str) -> Result<Self, IdError> {
        match text.split('/').count() {
            2 => format!("{origin}/{text}").parse().map_err(|_| IdError(text.to_owned())),
            _ => text.parse(),
        }
    }

    /// The whole id as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name of the pack or desk that gave the id.
    #[must_use]
    pub fn origin(&self) -> &str {
        self.0.split('/').next().unwrap_or_default()
    }

    /// The id without its origin: `meeting/first`.
    #[must_use]
    pub fn short(&self) -> &str {
        self.0.split_once('/').map_or("", |(_, rest)| rest)
    }

    /// The last part: `first`.
    #[must_use]
    pub fn words(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
    }
}

fn well_formed(part: &str) -> bool {
    !part.is_empty()
        && !part.starts_with('-')
        && !part.ends_with('-')
        && !part.contains("--")
        && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

impl FromStr for Id {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let parts: Vec<&str> = text.split('/').collect();
        if parts.len() == 3 && parts.iter().all(|part| well_formed(part)) && text.len() <= 200 {
            Ok(Self(text.into()))
        } else {
            Err(IdError(text.to_owned()))
        }
    }
}

impl TryFrom<String> for Id {
    type Error = IdError;

    fn try_from(text: String) -> Result<Self, IdError> {
        text.parse()
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0.to_string()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Turns any words into the last part of an id: letters and digits kept, everything else a hyphen.
#[must_use]
pub fn words_for_id(text: &str) -> String {
    let mut words = String::new();
    for character in text.chars().flat_map(char::to_lowercase) {
        if character.is_ascii_alphanumeric() {
            words.push(character);
        } else if !words.ends_with('-') && !words.is_empty() {
            words.push('-');
        }
        if words.len() >= 60 {
            break;
        }
    }
    words.trim_end_matches('-').to_owned()
}
