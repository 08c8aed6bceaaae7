//! Mistakes in parts of a charter, all told at once, each with what was expected and a word for a misspelt one.

use super::words::tagged_in;
use crate::date::overlaps_certainly;
use crate::id::Id;
use crate::noun::Noun;
use crate::schema;
use crate::state::{State, Thing};
use crate::suggest::nearest;

/// Rights that belong to no act of their own, and that charters give all the same.
const FURTHER_RIGHTS: &[&str] = &["receive", "ask for objections", "issue statement"];

/// Words for outcomes beside those of [`schema::OUTCOMES`].
const FURTHER_OUTCOMES: &[&str] = &["noted", "referred"];

/// A mistake in a part of the charter.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// A name or value is none of those expected.
    #[error("`{part}`: `{given}` is no {what}: expected {expected}{hint}")]
    Word {
        /// The part.
        part: Id,
        /// `name` or `value`.
        field: &'static str,
        /// What stands there.
        given: String,
        /// What it should be.
        what: &'static str,
        /// What would do.
        expected: String,
        /// `; did you mean ...`.
        hint: String,
    },
    /// The provision is of another text.
    #[error("`{part}`: `{provision}` is no provision of `{text}`: name the text that it stands in")]
    ProvisionOfAnotherText {
        /// The part.
        part: Id,
        /// The provision.
        provision: Id,
        /// The text.
        text: Id,
    },
    /// Two parts say different things about the same at the same time.
    #[error(
        "`{part}` and `{other}` are both in force for `{name}` on some day: end one where the other begins"
    )]
    Overlap {
        /// The part.
        part: Id,
        /// The other one.
        other: Id,
        /// What both are about.
        name: String,
    },
}

impl Problem {
    /// The part that it is about.
    #[must_use]
    pub const fn part(&self) -> &Id {
        match self {
            Self::Word { part, .. }
            | Self::ProvisionOfAnotherText { part, .. }
            | Self::Overlap { part, .. } => part,
        }
    }

    /// The field of the part.
    #[must_use]
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Word { field, .. } => field,
            Self::ProvisionOfAnotherText { .. } => "provision",
            Self::Overlap { .. } => "from",
        }
    }
}

/// Every mistake in every part of the charter, whatever its date, in the order of ids.
#[must_use]
pub fn problems(state: &State) -> Vec<Problem> {
    let parts: Vec<&Thing> = state.all(Noun::Part).collect();
    let mut problems: Vec<Problem> =
        parts.iter().flat_map(|part| Reading { state, part }.problems()).collect();
    for (at, part) in parts.iter().enumerate() {
        let rest = parts.iter().skip(at + 1);
        problems.extend(rest.filter_map(|other| overlap(state, part, other)));
    }
    problems
}

fn overlap(state: &State, part: &Thing, other: &Thing) -> Option<Problem> {
    let same = part.texts("part") == other.texts("part") && part.texts("name") == other.texts("name");
    let spans = || {
        state
            .spans(part)
            .into_iter()
            .flat_map(|span| state.spans(other).into_iter().map(move |two| (span.clone(), two)))
    };
    let overlaps = same && spans().any(|(one, two)| overlaps_certainly(&one, &two));
    overlaps.then(|| Problem::Overlap {
        part: part.id.clone(),
        other: other.id.clone(),
        name: part.text("name").unwrap_or_default().to_owned(),
    })
}

struct Reading<'a> {
    state: &'a State,
    part: &'a Thing,
}

impl Reading<'_> {
    fn problems(&self) -> Vec<Problem> {
        let names = |problem: Option<Problem>| problem.into_iter();
        let kind = self.part.text("part").unwrap_or_default();
        let mut found: Vec<Problem> = match kind {
            "status" => self.values("right", &rights()),
            "office" => names(self.name("office", &self.words_of(Noun::Office)))
                .chain(self.values("right", &rights()))
                .collect(),
            "seat" => names(self.name("seat", &["secretariat", "chair"].map(str::to_owned)))
                .chain(self.values("right", &rights()))
                .collect(),
            "decision" => names(self.name("body", &self.words_of(Noun::Body)))
                .chain(self.values("policy", &self.policies()))
                .collect(),
            "tier" => names(self.name("tier", &["decision", "working", "functional"].map(str::to_owned)))
                .chain(self.values("body", &self.words_of(Noun::Body)))
                .collect(),
            "route" => self.values("act", &schema::acts().map(|act| act.name.to_owned()).collect::<Vec<_>>()),
            "language" => self.values("standing of a language", &["authentic", "working"].map(str::to_owned)),
            "outcome" => names(self.name("outcome", &outcomes())).chain(self.each(bad_word)).collect(),
            "vocabulary" => self.each(bad_word),
            "formula" => self.each(bad_formula).into_iter().chain(self.formula()).collect(),
            "policy" => self.each(bad_parameter),
            "catalogue" => self.each(bad_level),
            "series" => self.each(bad_pattern),
            _ => Vec::new(),
        };
        found.extend(self.provision());
        found
    }

    fn words_of(&self, noun: Noun) -> Vec<String> {
        self.state.all(noun).map(|thing| thing.id.words().to_owned()).collect()
    }

    fn policies(&self) -> Vec<String> {
        let policies = self.state.all(Noun::Part).filter(|part| part.text("part") == Some("policy"));
        policies.filter_map(|part| part.text("name")).map(str::to_owned).collect()
    }

    fn name(&self, what: &'static str, known: &[String]) -> Option<Problem> {
        let given = self.part.text("name").unwrap_or_default();
        self.unknown("name", what, given, known)
    }

    fn values(&self, what: &'static str, known: &[String]) -> Vec<Problem> {
        let values = self.part.texts("value").into_iter();
        values.filter_map(|given| self.unknown("value", what, given, known)).collect()
    }

    fn unknown(
        &self,
        field: &'static str,
        what: &'static str,
        given: &str,
        known: &[String],
    ) -> Option<Problem> {
        if known.iter().any(|word| word == given) {
            return None;
        }
        let hint = nearest(given, known.iter().map(String::as_str))
            .map_or(String::new(), |word| format!("; did you mean `{word}`?"));
        let mut words: Vec<String> = known.iter().map(|word| format!("`{word}`")).collect();
        words.sort();
        words.dedup();
        let expected =
            if words.is_empty() { "one that the record holds".to_owned() } else { words.join(", ") };
        Some(Problem::Word {
            part: self.part.id.clone(),
            field,
            given: given.to_owned(),
            what,
            expected,
            hint,
        })
    }

    /// Problems of single values, found by a function that says what the value should be.
    fn each(&self, wrong: fn(usize, &str) -> Option<(&'static str, &'static str)>) -> Vec<Problem> {
        let values = self.part.texts("value").into_iter().enumerate();
        values
            .filter_map(|(at, given)| {
                let (what, expected) = wrong(at, given)?;
                Some(Problem::Word {
                    part: self.part.id.clone(),
                    field: "value",
                    given: given.to_owned(),
                    what,
                    expected: expected.to_owned(),
                    hint: String::new(),
                })
            })
            .collect()
    }

    /// What a formula lacks: each of its two values that is not there.
    fn formula(&self) -> Option<Problem> {
        let given = self.part.texts("value");
        (given.len() < 2).then(|| Problem::Word {
            part: self.part.id.clone(),
            field: "value",
            given: given.join(" "),
            what: "formula",
            expected: "its language and what a paragraph is that it opens, such as `en` and `preambular`"
                .to_owned(),
            hint: String::new(),
        })
    }

    fn provision(&self) -> Option<Problem> {
        let provision = self.part.refs("provision").into_iter().next()?;
        let text = self.part.refs("text").into_iter().next()?;
        let stands_in = self.state.thing_of(Noun::Provision, provision)?.refs("text");
        (!stands_in.contains(&text)).then(|| Problem::ProvisionOfAnotherText {
            part: self.part.id.clone(),
            provision: provision.clone(),
            text: text.clone(),
        })
    }
}

fn rights() -> Vec<String> {
    let acts = schema::acts().filter_map(|act| act.right);
    acts.chain(FURTHER_RIGHTS.iter().copied()).map(str::to_owned).collect()
}

fn outcomes() -> Vec<String> {
    let words = schema::OUTCOMES.iter().chain(schema::PROVISION_OUTCOMES).chain(FURTHER_OUTCOMES);
    words.map(|word| (*word).to_owned()).collect()
}

/// The first value is the English word, every other one is written `tag = word`.
fn bad_word(at: usize, value: &str) -> Option<(&'static str, &'static str)> {
    match (at, tagged_in(value)) {
        (0, None) => None,
        (0, Some(_)) => Some(("English word", "the English word first, such as `President`")),
        (_, Some((tag, word))) if is_tag(tag) && !word.is_empty() => None,
        _ => Some(("word in a language", "a language tag and the word, such as `ru = председатель`")),
    }
}

/// The first value is a language, the second what a paragraph is that the words open.
fn bad_formula(at: usize, value: &str) -> Option<(&'static str, &'static str)> {
    match at {
        0 if is_tag(value) => None,
        0 => Some(("language of a formula", "a language tag first, such as `en`")),
        1 if super::NATURES.contains(&value) => None,
        1 => Some(("nature of a paragraph", "`preambular`, `operative` or `declaratory`")),
        _ => Some(("value of a formula", "its language and its nature, and nothing else")),
    }
}

fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

fn bad_parameter(at: usize, value: &str) -> Option<(&'static str, &'static str)> {
    let Some((key, given)) = value.split_once('=').map(|(key, given)| (key.trim(), given.trim())) else {
        let expected = "what is decided by it first, such as `absence of objection`, then parameters such as `days = 14`";
        return (at > 0).then_some(("parameter of a policy", expected));
    };
    let days = given.parse::<u16>().is_ok_and(|days| days > 0);
    match key {
        _ if at == 0 => {
            Some(("way of deciding", "`absence of objection`, or words for what the body does instead"))
        }
        "days" if days => None,
        "days" => Some(("number of days", "a whole number from 1, such as `days = 14`")),
        "extension" if days || given == "none" => None,
        "extension" => Some(("extension", "`extension = none`, or a whole number of days")),
        _ => Some(("parameter of a policy", "`days` or `extension`")),
    }
}

fn bad_level(at: usize, value: &str) -> Option<(&'static str, &'static str)> {
    let good = at == 0 && value.parse::<u8>().is_ok_and(|level| level > 0);
    (!good).then_some(("level of the catalogue", "one whole number, 1 for the highest level"))
}

fn bad_pattern(_: usize, value: &str) -> Option<(&'static str, &'static str)> {
    let bare = value.replace("{year}", "").replace("{number}", "");
    let good = value.contains("{number}") && !bare.contains(['{', '}']);
    (!good).then_some((
        "pattern of a series",
        "a pattern with `{number}` and perhaps `{year}`, such as `BA/{year}/{number}`",
    ))
}
