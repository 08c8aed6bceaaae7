//! Assertions: one value of one property, said in one entry.

use std::sync::Arc;

use jiff::Timestamp;

use crate::date::When;
use crate::entry::{Mode, Openness, PackRow, Ref};
use crate::id::Id;
use crate::source::Source;
use crate::value::Value;

/// What all assertions of one entry have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Where it stands in the record.
    pub at: Ref,
    /// The act.
    pub act: &'static str,
    /// Live or reported.
    pub mode: Mode,
    /// Who acted.
    pub actor: Option<Id>,
    /// Who recorded it.
    pub recorder: String,
    /// When it was taken in.
    pub recorded: Timestamp,
    /// Who says so.
    pub sources: Vec<Source>,
    /// How open it is.
    pub openness: Openness,
    /// The overlay it belongs to.
    pub overlay: Option<Arc<str>>,
    /// The pack row it was made from.
    pub pack: Option<PackRow>,
    /// A note for users.
    pub note: Option<String>,
    /// Why the charter was departed from, where it was.
    pub departed: Option<String>,
}

/// What became of an assertion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It stands.
    Stands,
    /// A correction took its place.
    Corrected {
        /// The correcting entry.
        by: Ref,
        /// Why.
        why: String,
    },
    /// It was withdrawn.
    Withdrawn {
        /// The withdrawing entry.
        by: Ref,
        /// Why.
        why: String,
    },
    /// A new value holds from a date.
    Changed {
        /// The entry of the change.
        by: Ref,
    },
    /// The same thing is said at a more private level, which speaks where both show (rule 3).
    SpokenFor {
        /// The entry that speaks.
        by: Ref,
    },
}

/// One value of one property of one thing.
#[derive(Clone, Debug)]
pub struct Assertion {
    /// The property: a field of the schema.
    pub property: &'static str,
    /// The value.
    pub value: Value,
    /// The entry that said it.
    pub said: Arc<Said>,
    /// For a change: from when the value holds.
    pub from: Option<When>,
    /// What became of it.
    pub fate: Fate,
}

impl Fate {
    /// The entry that took its place, where one did.
    #[must_use]
    pub const fn by(&self) -> Option<&Ref> {
        match self {
            Self::Stands => None,
            Self::Corrected { by, .. }
            | Self::Withdrawn { by, .. }
            | Self::Changed { by }
            | Self::SpokenFor { by } => Some(by),
        }
    }
}

impl Assertion {
    /// Whether nothing has taken its place.
    #[must_use]
    pub const fn stands(&self) -> bool {
        matches!(self.fate, Fate::Stands)
    }
}
