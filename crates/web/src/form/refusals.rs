//! What the domain refuses or warns of, in the language of the page and with the names of things.

use desk::DeskError;
use forum::date::When;
use forum::decide::{Refusal, Warning};
use forum::id::Id;
use words::Arg;

use super::named;
use crate::page::sentence;
use crate::visit::Visit;

/// What the desk says against a deed as a whole.
pub(crate) fn desk_error(_: &Visit, error: &DeskError) -> String {
    error.to_string()
}

/// A refusal, as a sentence.
pub(crate) fn refusal(visit: &Visit, refusal: &Refusal) -> String {
    let key = format!("refusal-{}", refusal.code());
    said(visit, &key, refusal.arguments(), &refusal.to_string())
}

/// A warning, as a sentence.
pub(super) fn warning(visit: &Visit, warning: &Warning) -> String {
    let key = format!("warning-{}", warning.code());
    let arguments = match warning {
        Warning::Overridden { what }
        | Warning::Departs { what }
        | Warning::MorePrivateSaysOtherwise { what } => {
            vec![("what", refusal(visit, what))]
        }
        other => other.arguments(),
    };
    said(visit, &key, arguments, &warning.to_string())
}

/// The message of that key, or what the domain says itself where no language has it.
fn said(visit: &Visit, key: &str, arguments: Vec<(&'static str, String)>, own: &str) -> String {
    let arguments: Vec<(&str, String)> =
        arguments.into_iter().map(|(name, value)| (name, worded(visit, name, &value))).collect();
    let filled: Vec<(&str, Arg<'_>)> = arguments.iter().map(|(name, value)| (*name, value.into())).collect();
    let said = visit.words.with(key, &filled);
    sentence(if said == key { own } else { &said })
}

/// What a message names, as people call it.
fn worded(visit: &Visit, name: &str, value: &str) -> String {
    let words = &visit.words;
    if let Ok(id) = value.parse::<Id>() {
        return named(visit, &id);
    }
    match name {
        "act" | "right" => words.act(value),
        "name" => words.field(value),
        "noun" => words.noun(value),
        "seat" => words.term(value),
        "outcome" | "kind" => words.choice(value),
        "level" => words.say(&format!("level-{value}")),
        "day" | "until" => When::parse(value).map_or_else(|_| value.to_owned(), |when| words.when(&when)),
        _ => value.to_owned(),
    }
}
