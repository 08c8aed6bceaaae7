//! What the desk and the domain refuse or warn of, in the language of the page and with the names of things.

use desk::{DeskError, Problem};
use forum::decide::{Refusal, Warning};

use crate::page::sentence;
use crate::visit::Visit;

/// A refusal, as a sentence.
pub(crate) fn refusal(visit: &Visit, refusal: &Refusal) -> String {
    views::refusal(&visit.scene(), refusal)
}

/// A warning, as a sentence.
pub(super) fn warning(visit: &Visit, warning: &Warning) -> String {
    views::warning(&visit.scene(), warning)
}

/// A problem with what was handed in, as sentences.
pub(crate) fn problem(visit: &Visit, problem: &Problem) -> String {
    let mut own = problem.what.clone();
    if !problem.expected.is_empty() {
        own = format!("{own}: {}", problem.expected);
    }
    if let Some(hint) = &problem.suggestion {
        own = format!("{own}; {hint}");
    }
    let message = problem.message.as_ref().map(|message| (message.code, message.arguments.as_slice()));
    views::problem(&visit.words, message, problem.suggestion.as_deref(), &own)
}

/// The same with its place in a file, where it has one.
pub(crate) fn placed(visit: &Visit, problem: &Problem) -> String {
    let (words, place) = (&visit.words, &problem.place);
    let told = self::problem(visit, problem);
    let at = |number: u64| number.to_string();
    let key = match (place.line, place.column) {
        (0, _) => return told,
        (_, 0) => "web-at-line",
        _ => "web-at-line-column",
    };
    let place = words.with(key, &[("line", at(place.line).into()), ("column", at(place.column).into())]);
    format!("{place}: {told}")
}

/// What the desk says against a deed as a whole.
pub(crate) fn desk_error(visit: &Visit, error: &DeskError) -> String {
    match error {
        DeskError::Unfit { why, .. } => sentence(why),
        DeskError::Busy(file) => visit.words.with("web-busy", &[("file", file.into())]),
        DeskError::NothingToForget(_) => visit.words.say("web-nothing-to-forget"),
        other => sentence(&other.to_string()),
    }
}
