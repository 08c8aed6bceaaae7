//! The charter as data: parts with dates of validity, each resting on a provision or on a default of ours
//! (docs/rules.md, rule 17). Nothing of any one forum is code.

mod formula;
mod may;
mod part;
mod policy;
mod problem;
mod seat;
mod why;
mod words;

pub use formula::{Formula, NATURES};
pub use may::{Denial, Doubt, May, holds_office, may, may_seen};
pub use part::{Given, Part, RestsOn};
pub use policy::Policy;
pub use problem::{Problem, problems};
pub use seat::{open_acts, seat_may};
pub use why::Why;

use crate::date::{Day, Truth};
use crate::noun::Noun;
use crate::state::{Eyes, State};

/// Kinds of parts, as the `part` field of the act `provide` writes them.
///
/// `status`, `office` and `seat` give rights to their holders; `policy` names a way of deciding with its
/// parameters; `decision` says which policies a body uses; `route` lists the steps of a way of preparing a
/// text; `tier` and `catalogue` order bodies and headings; `series` numbers documents; `language`,
/// `vocabulary` and `outcome` give the forum's own words, `formula` those that open paragraphs of its texts.
pub const PARTS: &[&str] = &[
    "status",
    "office",
    "seat",
    "policy",
    "decision",
    "route",
    "tier",
    "catalogue",
    "series",
    "language",
    "vocabulary",
    "outcome",
    "formula",
];

/// Kinds of parts that a live act is checked against; the others order and name.
const RULING: &[&str] = &["status", "office", "seat", "policy", "decision"];

/// The parts in force on a day, and those that possibly are.
#[derive(Clone, Debug)]
pub struct Charter {
    /// The day.
    pub day: Day,
    parts: Vec<Part>,
}

impl Charter {
    /// The charter of a day, as all that the file holds has it, overlays excepted.
    #[must_use]
    pub fn at(state: &State, day: Day) -> Self {
        Self::seen(state, day, &Eyes::Everything)
    }

    /// The charter of a day as those eyes see it.
    #[must_use]
    pub fn seen(state: &State, day: Day, eyes: &Eyes) -> Self {
        let things = state.all(Noun::Part).filter_map(|thing| state.seen(thing, eyes));
        let parts = things.filter_map(|thing| Part::read(state, &thing, day)).collect();
        Self { day, parts }
    }

    /// Every part in force or possibly in force, in the order of ids.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The parts of a kind.
    pub fn parts_of(&self, kind: &str) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(move |part| part.kind == kind)
    }

    /// Whether there is anything that an act can be checked against: words and numbers alone are no charter.
    #[must_use]
    pub fn is_in_force(&self) -> Truth {
        let ruling = self.parts.iter().filter(|part| RULING.contains(&part.kind.as_str()));
        ruling.map(|part| part.truth).max().unwrap_or(Truth::No)
    }

    /// What a status gives its holders: the same to every one of them.
    #[must_use]
    pub fn rights_of_status(&self, name: &str) -> Vec<Given<'_>> {
        self.given("status", name)
    }

    /// What an office gives its holder; `name` is the last part of the office's id.
    #[must_use]
    pub fn rights_of_office(&self, name: &str) -> Vec<Given<'_>> {
        self.given("office", name)
    }

    /// What the desk in a seat may record live.
    #[must_use]
    pub fn seat_rights(&self, seat: &str) -> Vec<Given<'_>> {
        self.given("seat", seat)
    }

    fn given(&self, kind: &str, name: &str) -> Vec<Given<'_>> {
        self.parts_of(kind).filter(|part| part.name == name).flat_map(Part::given).collect()
    }

    /// Whether a right is one that participants hold themselves, by some status.
    #[must_use]
    pub fn is_right_of_participants(&self, right: &str) -> bool {
        self.parts_of("status").any(|part| part.values.iter().any(|(value, _)| value == right))
    }
}
