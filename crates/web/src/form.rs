//! Forms, drawn from the table of acts and read into the one written form. Whatever was typed comes back with what
//! is to be done about it.

mod dates;
mod deed;
mod draw;
mod field;
mod kept;
mod names;
mod read;
mod refusals;

use std::fmt::Write as _;

use crate::visit::Visit;
pub(crate) use dates::{dated, when};
pub(crate) use deed::{deed, readers, said};
pub(crate) use draw::{Sending, carried, confirm, draw, problems, sealed};
pub(crate) use field::{errors, field_naming};
pub(crate) use kept::{kept, speaks_of};
pub(crate) use names::{named, named_in, resolve};
pub(crate) use read::read;
pub(crate) use refusals::{desk_error, placed, problem, refusal};

/// What was typed into a form, in its order, several values of one field kept.
#[derive(Clone, Debug, Default)]
pub(crate) struct Typed(pub(crate) Vec<(String, String)>);

/// Something to be settled before anything is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// The field that it is about; nothing for the form as a whole.
    pub(crate) field: Option<String>,
    /// What to do, as a sentence.
    pub(crate) words: String,
    /// What was typed, where it may mean several things.
    pub(crate) given: String,
    /// What it may mean: the value to take, and its words.
    pub(crate) choices: Vec<(String, String)>,
}

impl Fault {
    /// Something about a field.
    pub(crate) fn of(field: &str, words: impl Into<String>) -> Self {
        Self { field: Some(field.to_owned()), words: words.into(), given: String::new(), choices: Vec::new() }
    }

    /// Something about the form as a whole.
    pub(crate) fn whole(words: impl Into<String>) -> Self {
        Self { field: None, words: words.into(), given: String::new(), choices: Vec::new() }
    }
}

impl Typed {
    /// What was typed into a field; blank lines of it left out.
    pub(crate) fn all<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a str> {
        let given = self.0.iter().filter(move |(name, _)| name == field);
        given.map(|(_, value)| value.trim()).filter(|value| !value.is_empty())
    }

    /// The first of it.
    pub(crate) fn first(&self, field: &str) -> &str {
        self.0
            .iter()
            .filter(|(name, _)| name == field)
            .map(|(_, value)| value.trim())
            .find(|value| !value.is_empty())
            .unwrap_or_default()
    }

    /// What was chosen where something typed could mean several things.
    fn taken(&self, field: &str, given: &str) -> Option<&str> {
        let name = taken(field, given);
        self.0.iter().find(|(other, _)| *other == name).map(|(_, value)| value.as_str())
    }
}

/// The name of the radio buttons that ask what something typed means.
fn taken(field: &str, given: &str) -> String {
    let mut name = String::new();
    let _ = write!(name, "taken:{field}:{given}");
    name
}

impl Visit {
    /// What was posted, or what the address fills in beforehand.
    pub(crate) fn typed(&self) -> Typed {
        let pairs = if self.posted.is_empty() { &self.asked.pairs } else { &self.posted };
        let ours = |name: &str| {
            !matches!(name, "token" | "step" | "as_of" | "known_at" | "without" | "eyes" | "lang")
        };
        Typed(pairs.iter().filter(|(name, _)| ours(name)).cloned().collect())
    }
}
