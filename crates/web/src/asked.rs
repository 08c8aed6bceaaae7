//! What an address asks for beside its path: the moment, the eyes, the language. Every link of a page keeps them.

use desk::{KnownAt, Receipt};
use forum::date::{Choice, DateError, Day, Reading, read};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use views::{Eyes, Params};

/// The part of an address behind the question mark, read.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    /// The path.
    pub(crate) path: String,
    /// The day at whose end one looks.
    pub(crate) as_of: Option<Day>,
    /// What was written for it.
    pub(crate) as_of_written: String,
    /// The instant, or the heads, up to which entries count.
    pub(crate) known_at: Option<KnownAt>,
    /// What was written for it.
    pub(crate) known_at_written: String,
    /// Overlays that are left out.
    pub(crate) without: Vec<String>,
    /// For whose eyes.
    pub(crate) eyes: Eyes,
    /// The language asked for, if any.
    pub(crate) language: Option<String>,
    /// Everything else, for the view.
    pub(crate) rest: Params,
    /// The same in the order given, several values of one name kept.
    pub(crate) pairs: Vec<(String, String)>,
    /// What could not be read, by the name of the field.
    pub(crate) unread: Vec<Unread>,
}

/// A date in the address that is not one day.
#[derive(Clone, Debug)]
pub(crate) struct Unread {
    /// `as_of` or `known_at`.
    pub(crate) field: &'static str,
    /// What was written.
    pub(crate) given: String,
    /// What it may mean, where it may mean several things.
    pub(crate) choices: Vec<Choice>,
    /// What to write instead, where the moment itself says it.
    pub(crate) expected: String,
    /// The error of the written form, where the text was meant as that.
    pub(crate) error: Option<Box<DateError>>,
}

impl Asked {
    /// Reads the path and the query of an address.
    pub(crate) fn read(path: &str, pairs: Vec<(String, String)>) -> Self {
        let mut asked = Self {
            path: path.to_owned(),
            as_of: None,
            as_of_written: String::new(),
            known_at: None,
            known_at_written: String::new(),
            without: Vec::new(),
            eyes: Eyes::Desk,
            language: None,
            rest: Params::new(),
            pairs,
            unread: Vec::new(),
        };
        for (name, value) in asked.pairs.clone() {
            asked.take(&name, value.trim());
        }
        asked
    }

    fn take(&mut self, name: &str, value: &str) {
        match name {
            _ if value.is_empty() => {}
            "as_of" => self.take_as_of(value),
            "known_at" => self.take_known_at(value),
            "without" => self.take_without(value),
            "eyes" => self.eyes = eyes_named(value),
            "lang" => self.language = Some(value.chars().take(35).collect()),
            _ => {
                self.rest.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    fn take_as_of(&mut self, value: &str) {
        value.clone_into(&mut self.as_of_written);
        match last_day(value) {
            Ok(day) => {
                self.as_of = Some(day);
                self.as_of_written = day.to_string();
            }
            Err(unread) => self.unread.push(Unread { field: "as_of", ..unread }),
        }
    }

    /// Names of overlays, separated by commas.
    fn take_without(&mut self, value: &str) {
        for name in value.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            if !self.without.iter().any(|known| known == name) {
                self.without.push(name.to_owned());
            }
        }
    }

    /// An instant, the end of a day, or receipts as the command line takes them.
    fn take_known_at(&mut self, value: &str) {
        value.clone_into(&mut self.known_at_written);
        if let Ok(instant) = value.parse::<Timestamp>() {
            self.known_at = Some(KnownAt::Instant(instant));
            return;
        }
        if let Some(heads) = heads(value) {
            self.known_at = Some(heads);
            return;
        }
        match last_day(value) {
            Ok(day) => self.known_at = end_of(day).map(KnownAt::Instant),
            Err(unread) => self.unread.push(Unread { field: "known_at", ..unread }),
        }
    }

    /// The heads asked for are not in this file.
    pub(crate) fn not_held(&mut self, expected: String) {
        let given = self.known_at_written.clone();
        self.unread.push(Unread { field: "known_at", given, choices: Vec::new(), expected, error: None });
        self.known_at = None;
    }

    /// What every link keeps.
    pub(crate) fn kept(&self) -> Vec<(&'static str, String)> {
        let mut kept = Vec::new();
        if !self.as_of_written.is_empty() && self.as_of.is_some() {
            kept.push(("as_of", self.as_of_written.clone()));
        }
        if !self.known_at_written.is_empty() && self.known_at.is_some() {
            kept.push(("known_at", self.known_at_written.clone()));
        }
        if !self.without.is_empty() {
            kept.push(("without", self.without.join(",")));
        }
        if self.eyes != Eyes::Desk {
            kept.push(("eyes", eyes_word(self.eyes).to_owned()));
        }
        if let Some(language) = &self.language {
            kept.push(("lang", language.clone()));
        }
        kept
    }

    /// An address inside the house that keeps the moment, the eyes and the language.
    pub(crate) fn link(&self, path: &str, more: &[(&str, &str)]) -> String {
        let kept = self.kept();
        let given = |name: &str| more.iter().any(|(other, _)| *other == name);
        let kept = kept.iter().filter(|(name, _)| !given(name)).map(|(name, value)| (*name, value.as_str()));
        address(path, kept.chain(more.iter().copied()))
    }

    /// This page with one of the kept values changed; an empty value takes it away.
    pub(crate) fn with(&self, name: &str, value: &str) -> String {
        let others = self.pairs.iter().filter(|(other, _)| other != name);
        let others = others.map(|(name, value)| (name.as_str(), value.as_str()));
        address(&self.path, others.chain([(name, value)]))
    }
}

/// A path with its query; empty values are left out.
pub(crate) fn address<'a>(path: &str, pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut text = String::from(path);
    let mut mark = '?';
    for (name, value) in pairs.filter(|(_, value)| !value.is_empty()) {
        text.push(mark);
        encode(name, &mut text);
        text.push('=');
        encode(value, &mut text);
        mark = '&';
    }
    text
}

/// Percent-encodes a word for an address; what reads well and is safe stays as it is.
pub(crate) fn encode(word: &str, into: &mut String) {
    for byte in word.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' | b':' | b',' => {
                into.push(char::from(byte));
            }
            b' ' => into.push('+'),
            other => {
                let digit =
                    |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0').to_ascii_uppercase();
                into.push('%');
                into.push(digit(other >> 4));
                into.push(digit(other & 15));
            }
        }
    }
}

/// The last day of what was written: looking "as of October 2004" is looking at its end.
fn last_day(text: &str) -> Result<Day, Unread> {
    let unread = |choices, error| Unread {
        field: "",
        given: text.to_owned(),
        choices,
        expected: String::new(),
        error,
    };
    match read(text) {
        Reading::Understood(when) => when.latest().ok_or_else(|| unread(Vec::new(), None)),
        Reading::Ambiguous(choices) => Err(unread(choices, None)),
        Reading::NotUnderstood { error, .. } => Err(unread(Vec::new(), error.map(Box::new))),
    }
}

/// Receipts, separated by commas or spaces.
fn heads(text: &str) -> Option<KnownAt> {
    let parts = text.split([',', ' ']).filter(|part| !part.is_empty());
    let receipts: Vec<Receipt> = parts.map(str::parse).collect::<Result<_, _>>().ok()?;
    if receipts.is_empty() { None } else { KnownAt::read(text).ok() }
}

fn end_of(day: Day) -> Option<Timestamp> {
    let next = day.tomorrow().ok()?.to_zoned_datetime(TimeZone::system()).ok()?.timestamp();
    next.checked_sub(jiff::SignedDuration::from_millis(1)).ok()
}

/// The word for eyes in addresses.
pub(crate) const fn eyes_word(eyes: Eyes) -> &'static str {
    match eyes {
        Eyes::Public => "public",
        Eyes::Forum => "forum",
        Eyes::Desk => "desk",
    }
}

/// The eyes of that name. An unknown word shows the least, so that a slip never shows more than was meant.
fn eyes_named(word: &str) -> Eyes {
    match word {
        "desk" => Eyes::Desk,
        "forum" => Eyes::Forum,
        _ => Eyes::Public,
    }
}
