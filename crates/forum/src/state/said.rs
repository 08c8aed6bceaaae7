//! Assertions: one value of one property, said in one entry.

use std::sync::Arc;

use jiff::Timestamp;
use serde_json::Value as Json;

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
    /// What a decision carries about objections to it.
    pub objections: Objections,
}

/// What an entry says about objections to what was decided. *None* and *not known* are different values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Objections {
    /// The entry does not say: so it is with what sources report, and with all acts that decide nothing.
    #[default]
    NotKnown,
    /// A release: the list lies elsewhere, and its digest is here.
    Sealed {
        /// HMAC-SHA-256 of the list, in hexadecimal digits.
        digest: String,
    },
    /// The list itself: every objection that was lodged before and not withdrawn.
    Listed(Vec<Id>),
}

impl Objections {
    /// Reads them from an entry's payload.
    #[must_use]
    pub fn read(payload: &Json) -> Self {
        let list = payload.get("objections").and_then(Json::as_array);
        let digest = payload.get("objections_digest").and_then(Json::as_str);
        match (list, digest) {
            (Some(list), _) => Self::Listed(list.iter().filter_map(|at| at.as_str()?.parse().ok()).collect()),
            (None, Some(digest)) => Self::Sealed { digest: digest.to_owned() },
            (None, None) => Self::NotKnown,
        }
    }
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
