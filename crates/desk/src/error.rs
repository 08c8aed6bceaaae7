//! Why the desk refuses: what happened, where, and what to do. Nothing was recorded.

use std::fmt;

use forum::decide::Refusal;
use forum::entry::Ref;
use forum::id::Id;
use record::RecordError;
use serde::Serialize;

use crate::problem::{Place, Problem};

/// One act of a recording that may not be recorded, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Which of the acts handed in, from 0.
    pub index: usize,
    /// Where it stands, when it came from a file or form.
    pub place: Option<Place>,
    /// The act's name.
    pub act: &'static str,
    /// Why.
    pub refusal: Refusal,
}

impl Refused {
    /// The refusal as a problem of the file that it came from.
    #[must_use]
    pub fn problem(&self) -> Problem {
        let place = self.place.clone().unwrap_or_else(|| Place::of(&format!("act {}", self.index + 1)));
        let problem = Problem::new(place, self.refusal.to_string());
        match self.refusal.field() {
            Some(field) => problem.field(field),
            None => problem,
        }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Some(place) => write!(formatter, "{place}: {}", self.refusal),
            None => write!(formatter, "act {} (`{}`): {}", self.index + 1, self.act, self.refusal),
        }
    }
}

impl Serialize for Refused {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut problem = serde_json::to_value(self.problem()).map_err(serde::ser::Error::custom)?;
        if let Some(members) = problem.as_object_mut() {
            members.insert("index".into(), self.index.into());
            members.insert("act".into(), self.act.into());
            members.insert("code".into(), self.refusal.code().into());
        }
        problem.serialize(serializer)
    }
}

/// A refusal of the desk. Unless it says otherwise, nothing was changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DeskError {
    /// The acts may not be recorded as they stand.
    #[error("nothing was recorded: {}", listed(.0))]
    Refused(Vec<Refused>),
    /// The file or pack that was handed in has problems.
    #[error("{}", listed(.0))]
    Problems(Vec<Problem>),
    /// The record refuses.
    #[error(transparent)]
    Record(#[from] RecordError),
    /// There is no such entry in view.
    #[error("there is no entry `{0}` in this file; `show` prints the places of entries")]
    NoEntry(Ref),
    /// The entry cannot be corrected, withdrawn or released so.
    #[error("{at}: {why}")]
    Unfit {
        /// The entry.
        at: Ref,
        /// Why, and what to do.
        why: String,
    },
    /// A desk cannot be that participant's.
    #[error(
        "no participant `{0}` is told to everybody in this record; every entry recorded here would name it, so release it first, or check the id"
    )]
    NoSeat(Id),
    /// The file holds what this program does not understand.
    #[error("this file is served read-only: {0}; open it with a newer Chancery")]
    NotUnderstood(String),
    /// Others kept recording meanwhile.
    #[error("others kept recording in `{0}` meanwhile, and nothing was recorded; try again")]
    Busy(String),
    /// No overlay of that name.
    #[error("there is no overlay `{name}`{hint}")]
    NoOverlay {
        /// The name given.
        name: String,
        /// "; did you mean ...".
        hint: String,
    },
    /// The file was made from no pack of that name.
    #[error("this file holds nothing of the pack `{0}`; `chancery new --pack` makes a file from a pack")]
    NoPack(String),
    /// There is nothing that could be forgotten.
    #[error("`{0}` has no working material that could be forgotten; remarks, drafts and replies have it")]
    NothingToForget(String),
}

impl DeskError {
    /// The same as problems with places, for listing and for JSON.
    #[must_use]
    pub fn problems(&self, file: &str) -> Vec<Problem> {
        match self {
            Self::Refused(refused) => refused.iter().map(Refused::problem).collect(),
            Self::Problems(problems) => problems.clone(),
            other => vec![Problem::new(Place::of(file), other.to_string())],
        }
    }
}

fn listed(items: &[impl fmt::Display]) -> String {
    items.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
