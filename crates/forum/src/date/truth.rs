//! Three answers: *yes*, *possibly*, *no*. Partial dates give no others.

use std::fmt;
use std::ops::Not;

use serde::{Deserialize, Serialize};

/// Whether something holds, as far as is known; ordered from *no* to *yes*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Truth {
    /// It does not hold.
    No,
    /// What is known leaves it open.
    Possibly,
    /// It holds.
    Yes,
}

impl Truth {
    /// Whether both hold: the weaker of the two answers.
    ///
    /// ```
    /// use forum::date::Truth::{No, Possibly, Yes};
    /// assert_eq!((Yes.and(Possibly), Possibly.and(No)), (Possibly, No));
    /// ```
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.min(other)
    }

    /// Whether at least one holds: the stronger of the two answers.
    ///
    /// ```
    /// use forum::date::Truth::{No, Possibly, Yes};
    /// assert_eq!((Yes.or(Possibly), Possibly.or(No)), (Yes, Possibly));
    /// ```
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.max(other)
    }

    /// Whether it holds for certain.
    #[must_use]
    pub const fn is_yes(self) -> bool {
        matches!(self, Self::Yes)
    }

    /// Whether it cannot hold.
    #[must_use]
    pub const fn is_no(self) -> bool {
        matches!(self, Self::No)
    }

    /// The same answer, or *possibly* in place of *yes*: what a doubtful source can say at most.
    #[must_use]
    pub fn at_most_possibly(self) -> Self {
        self.min(Self::Possibly)
    }

    /// The answer as a lower-case word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::No => "no",
            Self::Possibly => "possibly",
            Self::Yes => "yes",
        }
    }
}

impl Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Possibly => Self::Possibly,
            Self::Yes => Self::No,
        }
    }
}

impl fmt::Display for Truth {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.word())
    }
}
