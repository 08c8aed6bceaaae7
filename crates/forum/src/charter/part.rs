//! One part of the charter on a day.

use crate::date::{Day, Truth};
use crate::id::Id;
use crate::state::{State, Thing};

/// A part of the charter as it stands on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The part's id.
    pub id: Id,
    /// One of [`super::PARTS`].
    pub kind: String,
    /// What it is about: a status, an office, a body, a word.
    pub name: String,
    /// What it says, in the order written; *possibly* where standing entries do not agree.
    pub values: Vec<(String, Truth)>,
    /// Whether it is in force on the day.
    pub truth: Truth,
    /// What it rests on.
    pub rests_on: RestsOn,
}

/// What a part rests on (rule 17).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RestsOn {
    /// A provision of a text.
    Provision(Id),
    /// A text as a whole.
    Text(Id),
    /// A default of ours, by its ruling; it applies to live acts only.
    OurDefault(String),
    /// A practice that the part's sources tell.
    Practice,
}

/// One value that a part gives, and how certainly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given<'a> {
    /// The value: a right, a policy, a step.
    pub value: &'a str,
    /// Whether it is given on the day.
    pub truth: Truth,
    /// The part that gives it.
    pub part: &'a Id,
}

impl Part {
    /// Reads a part; nothing where it is not in force, or says nothing that can be read.
    pub(super) fn read(state: &State, thing: &Thing, day: Day) -> Option<Self> {
        let seen = state.as_of(Some(day));
        let truth = seen.holds(thing);
        if truth.is_no() {
            return None;
        }
        Some(Self {
            id: thing.id.clone(),
            kind: seen.text(thing, "part")?.to_owned(),
            name: seen.text(thing, "name")?.to_owned(),
            values: values(&seen.values(thing, "value")),
            truth,
            rests_on: RestsOn::of(thing),
        })
    }

    /// Its values, each as certain as the part and the entries that say it.
    pub fn given(&self) -> impl Iterator<Item = Given<'_>> {
        let truth = self.truth;
        self.values.iter().map(move |(value, said)| Given { value, truth: truth.and(*said), part: &self.id })
    }

    /// The values as written.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.values.iter().map(|(value, _)| value.as_str())
    }
}

/// Values with *yes* where every entry that lists values lists this one.
fn values(assertions: &[&crate::state::Assertion]) -> Vec<(String, Truth)> {
    let mut entries: Vec<&crate::entry::Ref> = assertions.iter().map(|one| &one.said.at).collect();
    entries.sort();
    entries.dedup();
    let mut values: Vec<(String, Truth)> = Vec::new();
    for text in assertions.iter().filter_map(|one| one.value.as_text()) {
        let says = |at: &&&crate::entry::Ref| {
            assertions.iter().any(|one| one.said.at == ***at && one.value.as_text() == Some(text))
        };
        let agreed = entries.iter().filter(says).count() == entries.len();
        if values.iter().all(|(value, _)| value != text) {
            values.push((text.to_owned(), if agreed { Truth::Yes } else { Truth::Possibly }));
        }
    }
    values
}

impl RestsOn {
    fn of(thing: &Thing) -> Self {
        let first = |property| thing.refs(property).into_iter().next().cloned();
        if let Some(ruling) = thing.text("ruling") {
            return Self::OurDefault(ruling.to_owned());
        }
        first("provision")
            .map(Self::Provision)
            .or_else(|| first("text").map(Self::Text))
            .unwrap_or(Self::Practice)
    }
}
