//! What the domain refuses or warns of, in the language of the page and with the names of things.

use forum::date::{DateError, When};
use forum::decide::{Refusal, Warning};
use forum::id::Id;
use words::{Arg, Words};

use crate::{Scene, labels};

/// The longest name, in letters, that stands in a message whole.
const LONG: usize = 110;

/// A refusal, as a sentence.
#[must_use]
pub fn refusal(scene: &Scene<'_>, refusal: &Refusal) -> String {
    let mut arguments = refusal.arguments();
    if let Some(why) = refusal.why() {
        let said = said(scene, "why", why.code(), why.arguments(), &why.to_string());
        arguments.retain(|(name, _)| *name != "why");
        arguments.push(("why", said));
    }
    if let Refusal::AnotherNoun { .. } = refusal {
        for (_, value) in arguments.iter_mut().filter(|(name, _)| *name == "expected") {
            *value = nouns(scene, value);
        }
    }
    sentence(&said(scene, "refusal", refusal.code(), arguments, &refusal.to_string()))
}

/// A warning, as a sentence.
#[must_use]
pub fn warning(scene: &Scene<'_>, warning: &Warning) -> String {
    let arguments = match warning {
        Warning::Overridden { what }
        | Warning::Departs { what }
        | Warning::MorePrivateSaysOtherwise { what } => vec![("what", refusal(scene, what))],
        other => other.arguments(),
    };
    sentence(&said(scene, "warning", warning.code(), arguments, &warning.to_string()))
}

/// What was probably meant, in the language of the page: of `; did you mean ...?` as the domain writes it.
#[must_use]
pub fn meant(scene: &Scene<'_>, hint: &str) -> String {
    match hint.split('`').nth(1) {
        Some(word) => {
            let known = word.parse().ok().filter(|id| scene.state.thing(id).is_some());
            let word = known.map_or_else(|| word.to_owned(), |id| format!("{} ({word})", named(scene, &id)));
            scene.words.with("did-you-mean", &[("word", word.into())])
        }
        None => hint.trim_start_matches("; ").to_owned(),
    }
}

/// A message with a capital first and a full stop last.
fn sentence(message: &str) -> String {
    let end = if message.ends_with(['.', '?', '!']) { "" } else { "." };
    // An id keeps its letters.
    let begins = message.split_whitespace().next().is_some_and(|word| word.contains('/'));
    if begins { message.to_owned() + end } else { labels::capital(message) + end }
}

/// The message of that code, or what the domain says itself where no language has it.
fn said(
    scene: &Scene<'_>,
    kind: &str,
    code: &str,
    arguments: Vec<(&'static str, String)>,
    own: &str,
) -> String {
    let key = format!("{kind}-{code}");
    let arguments: Vec<(&str, String)> =
        arguments.into_iter().map(|(name, value)| (name, worded(scene, name, &value))).collect();
    let filled: Vec<(&str, Arg<'_>)> = arguments.iter().map(|(name, value)| (*name, value.into())).collect();
    let said = scene.words.with(&key, &filled);
    if said == key { own.to_owned() } else { said }
}

/// What a message names, as people call it.
fn worded(scene: &Scene<'_>, name: &str, value: &str) -> String {
    let words = scene.words;
    if let Ok(id) = value.parse::<Id>() {
        return named(scene, &id);
    }
    match name {
        "act" | "right" => words.act(value),
        "name" => words.field(value),
        "noun" => words.noun(value),
        "seat" => words.term(value),
        "outcome" | "kind" => words.choice(value),
        "level" => words.say(&format!("level-{value}")),
        "day" | "until" => When::parse(value).map_or_else(|_| value.to_owned(), |when| words.when(&when)),
        "hint" if value.is_empty() => ".".to_owned(),
        "hint" => format!("; {}", meant(scene, value)),
        _ => value.to_owned(),
    }
}

/// A problem with what was handed in, as sentences: from its message id, what it names, and what was probably meant.
/// What no language has is said as the reader of files says it (`own`).
#[must_use]
pub fn problem(
    words: &Words,
    message: Option<(&str, &[(&'static str, String)])>,
    suggestion: Option<&str>,
    own: &str,
) -> String {
    let Some((code, arguments)) = message else { return sentence(own) };
    let given = |name: &str| {
        arguments.iter().find(|(other, _)| *other == name).map_or("", |(_, value)| value.as_str())
    };
    let mut filled: Vec<(&str, Arg<'_>)> = Vec::new();
    for (name, value) in arguments {
        let value = match *name {
            "name" => words.field(value),
            "act" => words.act(value),
            _ => value.clone(),
        };
        filled.push((name, value.into()));
    }
    filled.push(("expected", wanted(words, given("wanted"), given("listed")).into()));
    let key = format!("problem-{code}");
    let said = words.with(&key, &filled);
    if said == key {
        return sentence(own);
    }
    match suggestion.filter(|hint| hint.starts_with("did you mean")).and_then(|hint| hint.split('`').nth(1)) {
        Some(word) => {
            sentence(&said)
                + " "
                + &sentence(&labels::capital(&words.with("did-you-mean", &[("word", word.into())])))
        }
        None => sentence(&said),
    }
}

/// What a field takes, in one clause.
fn wanted(words: &Words, kind: &str, listed: &str) -> String {
    match kind {
        "" => String::new(),
        "thing" => {
            let nouns: Vec<String> = listed.split(" or ").map(|noun| words.noun(noun)).collect();
            let nouns = nouns.join(&format!(" {} ", words.say("or")));
            words.with("wanted-thing", &[("nouns", nouns.into())])
        }
        kind => words.with(&format!("wanted-{kind}"), &[("listed", listed.into())]),
    }
}

/// What to write instead of a date that was not understood.
#[must_use]
pub fn date_expected(words: &Words, error: Option<&DateError>) -> String {
    match error {
        None => words.say("wanted-when-in-words"),
        Some(DateError::Empty) => words.say("date-error-empty"),
        Some(DateError::NotADate { text, example, .. }) => {
            words.with("date-error-not-a-date", &[("text", text.into()), ("example", (*example).into())])
        }
        Some(DateError::NotInCalendar { part, example, .. }) => {
            words.with("date-error-not-in-calendar", &[("part", part.into()), ("example", (*example).into())])
        }
        Some(DateError::Backwards { text, turned }) => {
            words.with("date-error-backwards", &[("text", text.into()), ("turned", turned.into())])
        }
        Some(other) => other.to_string(),
    }
}

fn named(scene: &Scene<'_>, id: &Id) -> String {
    let name = scene.state.thing(id).map_or_else(|| id.to_string(), |thing| labels::of(scene, thing));
    if name.chars().count() <= LONG {
        return name;
    }
    name.chars().take(LONG - 2).chain(" …".chars()).collect()
}

/// `body or office`, in the words of the page.
fn nouns(scene: &Scene<'_>, listed: &str) -> String {
    let nouns: Vec<String> = listed.split(" or ").map(|noun| scene.words.noun(noun)).collect();
    nouns.join(&format!(" {} ", scene.words.say("or")))
}
