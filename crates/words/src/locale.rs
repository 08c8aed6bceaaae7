//! One language as it was embedded: its messages, and what they say of the language itself.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Message};

use crate::needs::Needs;

include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// The language that every other falls back to.
pub(crate) const FALLBACK: &str = "en";

/// Before the key of a word of the vocabulary.
const TERM: &str = "term-";

static LOCALES: LazyLock<Vec<Locale>> =
    LazyLock::new(|| FILES.iter().map(|(language, files)| Locale::new(language, files)).collect());

static LANGUAGES: LazyLock<Vec<&'static str>> = LazyLock::new(|| FILES.iter().map(|file| file.0).collect());

/// One language.
pub(crate) struct Locale {
    /// Its tag, the name of its folder.
    pub(crate) language: &'static str,
    /// The words of the vocabulary that stand where a forum gives none.
    pub(crate) vocabulary: BTreeMap<String, String>,
    bundle: FluentBundle<FluentResource>,
    needs: HashMap<String, Needs>,
}

impl Locale {
    pub(crate) fn new(language: &'static str, files: &[(&str, &str)]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.parse().unwrap_or_default()]);
        // Isolation marks would stand in titles, file names and the terminal; pages isolate by element instead.
        bundle.set_use_isolating(false);
        // Both can only fail where a name is taken twice, which a test of the locale files rules out.
        let _ = bundle.add_builtins();
        let _ = bundle.add_function("CAP", |words, _| words.first().map_or(FluentValue::Error, capitalised));
        let mut locale = Self { language, vocabulary: BTreeMap::new(), bundle, needs: HashMap::new() };
        for (_, source) in files {
            locale.add(source);
        }
        locale
    }

    /// Takes in one file; messages that do not parse are left out, so that English stands in for them.
    fn add(&mut self, source: &str) {
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
        for message in resource.entries().filter_map(as_message) {
            let needs = message.value.as_ref().map(Needs::of).unwrap_or_default();
            self.needs.insert(message.id.name.to_owned(), needs);
        }
        let terms = resource.entries().filter_map(term_id).map(str::to_owned).collect::<Vec<_>>();
        let _ = self.bundle.add_resource(resource);
        for id in terms {
            let word = self.say(&format!("{TERM}{id}"), None).unwrap_or_default();
            self.vocabulary.insert(id, word);
        }
    }

    /// The message, or `None` where the language has none of that key.
    pub(crate) fn say(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        // A variable that is not given shows as `{$name}`: visible, and no reason to lose the page.
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, args, &mut errors).into_owned())
    }

    /// Which variables the message has; `None` where the language has none of that key.
    pub(crate) fn needs(&self, key: &str) -> Option<&Needs> {
        self.needs.get(key)
    }
}

fn as_message<'a>(entry: &'a Entry<&'a str>) -> Option<&'a Message<&'a str>> {
    if let Entry::Message(message) = entry { Some(message) } else { None }
}

fn term_id<'a>(entry: &'a Entry<&'a str>) -> Option<&'a str> {
    as_message(entry)?.id.name.strip_prefix(TERM)
}

/// The function `CAP` of messages: a word with its first letter as at the start of a sentence.
fn capitalised<'a>(word: &FluentValue<'a>) -> FluentValue<'a> {
    match word {
        FluentValue::String(text) => FluentValue::from(capital(text)),
        other => other.clone(),
    }
}

/// The text with its first letter large.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The tags of all languages, sorted.
pub(crate) fn languages() -> &'static [&'static str] {
    &LANGUAGES
}

/// The language of that tag, or that of its first part (`ru` for `ru-KZ`).
pub(crate) fn find(language: &str) -> Option<&'static Locale> {
    let exact = |tag: &str| LOCALES.iter().find(|locale| locale.language.eq_ignore_ascii_case(tag));
    exact(language).or_else(|| exact(language.split(['-', '_']).next()?))
}
