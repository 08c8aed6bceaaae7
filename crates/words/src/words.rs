//! What everything says its words through: a language and the vocabulary of one forum.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};

use crate::locale::{self, FALLBACK, Locale, capital};
use crate::needs::Needs;
use crate::{Arg, Direction};

/// The words of one language for one forum. Cheap to clone.
#[derive(Clone)]
pub struct Words(Arc<Inner>);

struct Inner {
    /// The language, then the one that it falls back to; empty only if no locale was embedded.
    locales: Vec<&'static Locale>,
    vocabulary: BTreeMap<String, String>,
}

impl Words {
    /// The tags of all languages there are, sorted.
    #[must_use]
    pub fn languages() -> &'static [&'static str] {
        locale::languages()
    }

    /// The words of a language; one that is not there falls back to the language without its region, then to English.
    /// The vocabulary is what the forum's charter calls things in that language (`member` is `Party`); for what it
    /// does not name, the language's own words stand.
    #[must_use]
    pub fn new(language: &str, vocabulary: &BTreeMap<String, String>) -> Self {
        let mut locales: Vec<_> = [language, FALLBACK].into_iter().filter_map(locale::find).collect();
        locales.dedup_by_key(|locale| locale.language);
        let mut merged = BTreeMap::new();
        for locale in locales.iter().rev() {
            merged.extend(locale.vocabulary.clone());
        }
        merged.extend(vocabulary.iter().map(|(name, word)| (hyphened(name), word.clone())));
        Self(Arc::new(Inner { locales, vocabulary: merged }))
    }

    /// The tag of the language spoken.
    #[must_use]
    pub fn language(&self) -> &'static str {
        self.0.locales.first().map_or(FALLBACK, |locale| locale.language)
    }

    /// Which way the language is written.
    #[must_use]
    pub fn direction(&self) -> Direction {
        Direction::read(&self.say("direction"))
    }

    /// What a language calls itself; a tag that is not there is its own name.
    #[must_use]
    pub fn native_name(language: &str) -> String {
        locale::find(language)
            .and_then(|locale| locale.say("native-name", None))
            .unwrap_or_else(|| language.to_owned())
    }

    /// The message of a key: in this language, else in English, else the key itself.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The message of a key, with its variables filled. The forum's vocabulary fills the rest.
    ///
    /// ```
    /// # use words::Words;
    /// let words = Words::new("ru", &Default::default());
    /// assert_eq!(words.with("count-days", &[("count", 22_i64.into())]), "22 дня");
    /// ```
    #[must_use]
    pub fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.find(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// The message of a key with a capital first letter, or the vocabulary's word of that name.
    #[must_use]
    pub fn capitalised(&self, key: &str) -> String {
        capital(&self.find(key, &[]).unwrap_or_else(|| self.term(key)))
    }

    /// What the forum calls something: `member`, `chair`, `areas`. A name that nobody has a word for is its own word.
    #[must_use]
    pub fn term(&self, name: &str) -> String {
        self.0.vocabulary.get(&hyphened(name)).cloned().unwrap_or_else(|| name.to_owned())
    }

    /// The vocabulary's word, where there is one of that name.
    pub(crate) fn known_term(&self, name: &str) -> Option<&str> {
        self.0.vocabulary.get(name).map(String::as_str)
    }

    /// The message in the first language that has it.
    pub(crate) fn find(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        self.0.locales.iter().find_map(|locale| {
            let needs = locale.needs(key)?;
            let filled = (!needs.is_nothing()).then(|| self.variables(needs, args));
            locale.say(key, filled.as_ref())
        })
    }

    /// What the caller gives, and the vocabulary for the rest of what the message needs.
    fn variables<'a>(&'a self, needs: &'a Needs, args: &'a [(&str, Arg<'_>)]) -> FluentArgs<'a> {
        let mut all = FluentArgs::new();
        for (name, word) in needs.words(&self.0.vocabulary) {
            all.set(name, FluentValue::from(word));
        }
        for (name, arg) in args {
            all.set(*name, arg.value());
        }
        all
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Words").field(&self.language()).finish()
    }
}

/// A name as keys and variables write it: small letters, hyphens, nothing else (`chair's statement` is
/// `chairs-statement`).
pub(crate) fn hyphened(name: &str) -> String {
    let letters = name.trim().chars().filter(|letter| !matches!(letter, '\'' | '’' | ','));
    letters
        .map(|letter| if matches!(letter, ' ' | '_') { '-' } else { letter })
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::sync::Arc;

    use super::{Inner, Words};
    use crate::locale::{Locale, find};

    /// A language of one file, in front of English.
    fn partial(source: &'static str) -> Words {
        let locale: &'static Locale = Box::leak(Box::new(Locale::new("xx", &[("some.ftl", source)])));
        let vocabulary = BTreeMap::from([("member".to_owned(), "Party".to_owned())]);
        Words(Arc::new(Inner { locales: vec![locale, find("en").unwrap()], vocabulary }))
    }

    #[test]
    fn what_a_language_does_not_say_is_said_in_english() {
        let words = partial("yes = jes\n");
        assert_eq!([words.say("yes"), words.say("no"), words.say("nowhere")], ["jes", "no", "nowhere"]);
        assert_eq!(words.say("level-forum-about"), "for all {$members}", "no language gave the word");
    }

    #[test]
    fn a_message_that_does_not_parse_is_said_in_english_and_harms_no_other() {
        let words = partial("yes = { $\nno = ne\n");
        assert_eq!([words.say("yes"), words.say("no")], ["yes", "ne"]);
    }

    #[test]
    fn a_message_that_refers_to_another_gets_its_variables_too() {
        let words = partial("one = the { $member }\nboth = { one } and { CAP($name) }\n");
        assert_eq!(words.with("both", &[("name", "another".into())]), "the Party and Another");
    }
}
