//! Values of properties, as the one written form writes them (docs/rules.md, rule 15).

use serde_json::Value as Json;

use crate::date::{End, When};
use crate::id::Id;

/// One value of one property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words, as said or in ours.
    Text(String),
    /// Another thing, by its id.
    Ref(Id),
    /// A date, possibly partial.
    When(When),
    /// The end of a period: a date, none yet, or not known.
    End(End),
    /// A whole number.
    Number(i64),
    /// Yes or no.
    Flag(bool),
    /// A thing and the outcome for it.
    Outcome(Id, String),
}

impl Value {
    /// The value as the record stores it.
    #[must_use]
    pub fn json(&self) -> Json {
        match self {
            Self::Number(number) => Json::from(*number),
            Self::Flag(flag) => Json::from(*flag),
            Self::Outcome(id, outcome) => serde_json::json!({ "id": id, "outcome": outcome }),
            other => Json::from(other.written()),
        }
    }

    /// The value as a cell of a spreadsheet.
    #[must_use]
    pub fn written(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Ref(id) => id.to_string(),
            Self::When(when) => when.written().to_owned(),
            Self::End(end) => end.written().to_owned(),
            Self::Number(number) => number.to_string(),
            Self::Flag(flag) => if *flag { "yes" } else { "no" }.to_owned(),
            Self::Outcome(id, outcome) => format!("{id} = {outcome}"),
        }
    }

    /// The id, where the value is one.
    #[must_use]
    pub const fn as_ref_id(&self) -> Option<&Id> {
        if let Self::Ref(id) | Self::Outcome(id, _) = self { Some(id) } else { None }
    }

    /// The facts from which a date takes its bounds.
    pub fn facts(&self) -> impl Iterator<Item = Id> {
        self.as_when().into_iter().flat_map(When::facts).filter_map(|fact| fact.parse().ok())
    }

    /// Everything that the value names: a thing, or the facts from which a date takes its bounds.
    pub fn names(&self) -> impl Iterator<Item = Id> {
        self.as_ref_id().cloned().into_iter().chain(self.facts())
    }

    /// The words, where the value is words.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The date, where the value is one.
    #[must_use]
    pub const fn as_when(&self) -> Option<&When> {
        match self {
            Self::When(when) => Some(when),
            Self::End(End::Date(when)) => Some(when),
            _ => None,
        }
    }
}
