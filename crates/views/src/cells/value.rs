//! One value of one property in words.

use forum::schema::FieldKind;
use forum::state::Assertion;
use forum::value::Value;
use words::Words;

use super::{level, marks, thing};
use crate::{Part, Scene, Tone};

/// Fields that hold words of the forum or of those who speak in it, apart from words of ours about them.
const SAID: &[&str] = &["words", "wording", "quotation", "formula"];

/// Fields without a fixed list whose usual words are translated.
const WORDS: &[&str] = &[
    "state",
    "status",
    "outcome",
    "kind",
    "form",
    "tier",
    "nature",
    "route",
    "language",
    "cadence",
    "format",
    "policy",
    "unit",
    "change",
    "number_of",
];

/// An assertion: its value in words, with who says so.
pub fn value(scene: &Scene<'_>, assertion: &Assertion) -> Part {
    let mut part = match &assertion.value {
        Value::Text(text) => words_of(scene.words, assertion.said.act, assertion.property, text),
        other => alone(scene, assertion.property, other),
    };
    part.sources = marks(&assertion.said);
    part.level = level(&assertion.said.openness).or(part.level);
    part.overlay = assertion.said.overlay.as_deref().map(str::to_owned).or(part.overlay);
    part
}

/// A value in words, without who says so.
pub fn alone(scene: &Scene<'_>, property: &str, value: &Value) -> Part {
    match value {
        Value::Text(text) => words_of(scene.words, "", property, text),
        Value::Ref(id) => thing(scene, id),
        Value::When(when) => super::date::part(scene, when),
        Value::End(end) => match end.date() {
            Some(when) => super::date::part(scene, when),
            None => Part::text(scene.words.end(end)).value(end.written()),
        },
        Value::Number(number) => Part::text(number.to_string()).value(number.to_string()),
        Value::Flag(flag) => {
            Part::text(scene.words.say(if *flag { "yes" } else { "no" })).value(value.written())
        }
        Value::Outcome(id, outcome) => {
            let mut part = thing(scene, id);
            let outcome = scene.words.status(outcome);
            part.text = scene
                .words
                .with("cells-outcome", &[("thing", part.text.as_str().into()), ("outcome", outcome.into())]);
            part.value(value.written())
        }
    }
}

/// A text of a property as answers say it: in the language of the page where it is one of the usual words.
#[must_use]
pub fn text_of(words: &Words, act: &str, property: &str, text: &str) -> String {
    words_of(words, act, property, text).text
}

fn words_of(words: &Words, act: &str, property: &str, text: &str) -> Part {
    let translated = match property {
        _ if is_choice(act, property) => Some(words.choice_of(act, text)),
        _ if WORDS.contains(&property) => Some(word(words, property, text)),
        _ => None,
    };
    match translated {
        Some(said) if said != text => Part::text(said).value(text),
        Some(said) => Part::text(said),
        None if SAID.contains(&property) => Part::text(text).tone(Tone::Said),
        None => Part::text(text),
    }
}

/// A word of the record in the language: the message for it, else the forum's own term, else itself.
pub fn word(words: &Words, property: &str, text: &str) -> String {
    let own = format!("{property}-{}", text.to_lowercase().replace([' ', '_'], "-").replace(['\'', '’'], ""));
    let said = words.say(&own);
    if said != own {
        return said;
    }
    let said = words.status(text);
    if said == text { words.term(text) } else { said }
}

/// Whether an act, or any act where none is known, has a list of words for a field.
fn is_choice(act: &str, property: &str) -> bool {
    let mut fields = forum::schema::acts()
        .filter(|kind| act.is_empty() || kind.name == act)
        .filter_map(|kind| kind.field(property));
    fields.any(|field| matches!(field.kind, FieldKind::Choice(_)))
}
