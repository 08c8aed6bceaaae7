//! Release levels, and which of two is the more open one (rule 3).

use std::collections::BTreeSet;
use std::fmt;

/// Who may read a volume.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Everybody.
    Public,
    /// Every member of the forum.
    Forum,
    /// These participants alone, by their ids.
    Addressees(BTreeSet<String>),
    /// The desk that keeps the file.
    Desk,
}

impl Level {
    /// Whether all who may read `other` may read this.
    #[must_use]
    pub fn as_open_as(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Public, _) | (_, Self::Desk) | (Self::Forum, Self::Forum | Self::Addressees(_)) => true,
            (Self::Addressees(mine), Self::Addressees(theirs)) => theirs.is_subset(mine),
            _ => false,
        }
    }

    /// The word by which the stored form names this level.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Forum => "forum",
            Self::Addressees(_) => "addressees",
            Self::Desk => "desk",
        }
    }

    /// The level of a stored word and its addressees, if the two go together.
    pub(crate) fn from_word(word: &str, addressees: Option<BTreeSet<String>>) -> Option<Self> {
        match (word, addressees) {
            ("public", None) => Some(Self::Public),
            ("forum", None) => Some(Self::Forum),
            ("addressees", Some(addressees)) if !addressees.is_empty() => Some(Self::Addressees(addressees)),
            ("desk", None) => Some(Self::Desk),
            _ => None,
        }
    }

    /// The participants of an addressees level.
    pub(crate) fn addressees(&self) -> Option<&BTreeSet<String>> {
        match self {
            Self::Addressees(addressees) => Some(addressees),
            _ => None,
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.word())?;
        let Some(addressees) = self.addressees() else { return Ok(()) };
        let names: Vec<&str> = addressees.iter().map(String::as_str).collect();
        write!(formatter, " ({})", names.join(", "))
    }
}
