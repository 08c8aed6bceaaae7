//! Contradictions, listed and never resolved (rule 13): what single-valued properties make plain, two holders of an
//! office for one, and what somebody entered where no computation can see it.

mod entered;
mod holders;
mod unlisted;
mod values;

use crate::id::Id;
use crate::state::{AsOf, Assertion};

/// Where a contradiction comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Sources give one property values that cannot all be true.
    Values,
    /// Two participants certainly held an office for one at the same time.
    Holders,
    /// An objection was lodged before a decision made here, and the decision does not list it: it came from elsewhere.
    Unlisted,
    /// Somebody set things against each other.
    Entered,
}

/// One side of a contradiction.
#[derive(Clone, Debug)]
pub struct Side<'a> {
    /// The things on this side.
    pub things: Vec<&'a Id>,
    /// The assertions on it, where it is about a property; all say the same.
    pub assertions: Vec<&'a Assertion>,
}

/// Whether a contradiction still stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// It does.
    Stands,
    /// A thing on a side is gone.
    LapsedAsGone(Id),
    /// Something said on a side was corrected after it was entered.
    LapsedAsCorrected(Id),
}

/// A contradiction: its sides, and no winner.
#[derive(Clone, Debug)]
pub struct Conflict<'a> {
    /// Where it comes from.
    pub kind: Kind,
    /// The thing that it is about: one whose property is contested, an office, a decision, or the
    /// entered conflict itself.
    pub about: &'a Id,
    /// The property, where it is about one.
    pub property: Option<&'static str>,
    /// Two sides or more, in the order of what they say.
    pub sides: Vec<Side<'a>>,
    /// What does not agree, in a sentence, where somebody entered one.
    pub sentence: Option<&'a str>,
    /// Whether it stands.
    pub status: Status,
}

impl Conflict<'_> {
    /// Whether it still stands.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.status == Status::Stands
    }
}

/// Every contradiction in view, computed ones first, each kind in the order of ids; those that lapsed stand last.
#[must_use]
pub fn conflicts(as_of: AsOf<'_>) -> Vec<Conflict<'_>> {
    let mut found = values::conflicts(as_of);
    found.extend(holders::conflicts(as_of));
    found.extend(unlisted::conflicts(as_of));
    found.extend(entered::conflicts(as_of));
    found.sort_by_key(|conflict| (!conflict.stands(), conflict.kind, conflict.about, conflict.property));
    found
}
