//! Why a right is absent or not certain, as refusals tell it: with a message id, for translation.

use super::{Denial, Doubt};
use crate::date::Day;
use crate::id::Id;

/// Why a right is absent or not certain.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// It is not there.
    #[error(transparent)]
    Denied(#[from] Denial),
    /// It is left open.
    #[error(transparent)]
    Doubtful(#[from] Doubt),
    /// The desk of an office whose holder, as far as is known, is another.
    #[error("`{}` does not hold the office on {day}", holder.as_ref().map_or("nobody", Id::as_str))]
    NotHolder {
        /// Who is named as the seat.
        holder: Option<Id>,
        /// The day.
        day: Day,
    },
    /// Those who will read the entry do not know it.
    #[error("what gives it lies in a more private volume than this entry")]
    MorePrivate,
}

impl Why {
    /// The ids of all messages, for whoever translates them.
    pub const CODES: &[&str] = &[
        "no-charter",
        "no-participant",
        "no-status",
        "not-given",
        "holding-open",
        "charter-open",
        "contested",
        "not-holder",
        "no-holder",
        "more-private",
    ];

    /// The id of the message, for translation.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Denied(Denial::NoCharter(_)) => "no-charter",
            Self::Denied(Denial::NotAParticipant) => "no-participant",
            Self::Denied(Denial::NoStatus(_)) => "no-status",
            Self::Denied(Denial::NotGiven { .. }) => "not-given",
            Self::Doubtful(Doubt::Holding(_)) => "holding-open",
            Self::Doubtful(Doubt::Charter(_)) => "charter-open",
            Self::Doubtful(Doubt::Contested { .. }) => "contested",
            Self::NotHolder { holder: Some(_), .. } => "not-holder",
            Self::NotHolder { holder: None, .. } => "no-holder",
            Self::MorePrivate => "more-private",
        }
    }

    /// What the message names, for translation.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Denied(Denial::NoCharter(day) | Denial::NoStatus(day)) => vec![("day", day.to_string())],
            Self::Denied(Denial::NotGiven { day, holds }) => {
                vec![("day", day.to_string()), ("holds", holds.clone())]
            }
            Self::Doubtful(Doubt::Holding(id) | Doubt::Charter(id)) => vec![("id", id.to_string())],
            Self::Doubtful(Doubt::Contested { one, other }) => {
                vec![("one", one.to_string()), ("other", other.to_string())]
            }
            Self::NotHolder { holder, day } => {
                let holder = holder.as_ref().map(ToString::to_string).unwrap_or_default();
                vec![("id", holder), ("day", day.to_string())]
            }
            Self::Denied(Denial::NotAParticipant) | Self::MorePrivate => Vec::new(),
        }
    }
}
