//! The check: what the record finds in the bytes, and what the domain finds in what they say.

mod objections;

use std::fmt;

use forum::date::When;
use forum::schema::{self, Field, FieldKind};
use forum::state::{Assertion, State};
use forum::value::Value;
use record::{Finding, Receipt};
use serde::Serialize;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::fold::Folded;

/// One thing that is wrong, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Found {
    /// The entry or volume, where it is about one.
    #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub remedy: String,
}

impl fmt::Display for Found {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.at {
            Some(at) => write!(formatter, "{at}: {}; {}", self.what, self.remedy),
            None => write!(formatter, "{}; {}", self.what, self.remedy),
        }
    }
}

impl From<Finding> for Found {
    fn from(finding: Finding) -> Self {
        let at = match (finding.volume, finding.position) {
            (Some(volume), Some(position)) => Some(format!("{volume}:{position}")),
            (Some(volume), None) => Some(format!("volume {volume}")),
            _ => None,
        };
        Self { at, what: finding.defect.to_string(), remedy: finding.defect.remedy().to_owned() }
    }
}

impl Desk {
    /// Checks everything: the bytes, what they say, and that the file still holds what the receipts say. Nothing found
    /// means an empty list.
    ///
    /// # Errors
    /// When the file cannot be read at all.
    pub fn check(&self, receipts: &[Receipt]) -> Result<Vec<Found>, DeskError> {
        let mut found: Vec<Found> = self.file.check(receipts)?.into_iter().map(Found::from).collect();
        // What cannot be read cannot be folded: the record has said so.
        if let Ok(folded) = Folded::of(&self.file, |_| true, None) {
            found.extend(not_understood(&folded));
            found.extend(unknown(&folded.state));
            for thing in folded.state.things() {
                found.extend(thing.assertions.iter().filter_map(|one| unsound(&folded.state, one)));
            }
            found.extend(self.over_objections(&folded.state)?);
        }
        Ok(found)
    }
}

fn not_understood(folded: &Folded) -> Vec<Found> {
    let stopped = folded.waiting.iter().filter(|_| folded.stopped());
    let found = stopped.map(|what| Found {
        at: None,
        what: what.clone(),
        remedy: "open the file with a newer Chancery".to_owned(),
    });
    found.collect()
}

fn unknown(state: &State) -> Vec<Found> {
    let found = state.unknown().iter().map(|at| Found {
        at: Some(at.to_string()),
        what: "the entry speaks of something that this file does not hold, and has no effect".to_owned(),
        remedy: "merge the file that holds it, or withdraw the entry".to_owned(),
    });
    found.collect()
}

/// A standing assertion that names nothing, or whose value is not of its field's kind.
fn unsound(state: &State, one: &Assertion) -> Option<Found> {
    if !one.stands() {
        return None;
    }
    let what = match one.value.as_ref_id() {
        Some(id) if state.noun_of(id).is_none() => {
            format!("`{}` names `{id}`, which nothing brought up", one.property)
        }
        _ => {
            let field = schema::act(one.said.act)?.field(one.property)?;
            if fits(field, &one.value) {
                return None;
            }
            format!("`{}` holds `{}`, which cannot stand there", one.property, one.value.written())
        }
    };
    let remedy = "correct the entry, with the reason".to_owned();
    Some(Found { at: Some(one.said.at.to_string()), what, remedy })
}

fn fits(field: &Field, value: &Value) -> bool {
    match (field.kind, value) {
        (FieldKind::Ref(_), Value::Ref(_))
        | (FieldKind::Number, Value::Number(_))
        | (FieldKind::Flag, Value::Flag(_))
        | (FieldKind::Outcome, Value::Outcome(..))
        | (FieldKind::End, Value::End(_)) => true,
        (FieldKind::When, Value::When(when)) => When::parse(when.written()).is_ok(),
        (
            FieldKind::Text
            | FieldKind::Prose
            | FieldKind::Language
            | FieldKind::Matter
            | FieldKind::Document
            | FieldKind::Choice(_),
            Value::Text(_),
        ) => true,
        _ => false,
    }
}
