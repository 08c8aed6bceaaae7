//! The forum's own words, languages, series, tiers and routes.

use std::collections::BTreeMap;

use super::{Charter, Part};

impl Charter {
    /// What the forum calls things, by our word, in a language; words that it does not have there are left out.
    /// The first value of a part is the English one, others are written `ru = ...`.
    #[must_use]
    pub fn vocabulary(&self, language: &str) -> BTreeMap<String, String> {
        self.named("vocabulary", language)
    }

    /// What the forum calls outcomes, by our word, in a language.
    #[must_use]
    pub fn outcome_words(&self, language: &str) -> BTreeMap<String, String> {
        self.named("outcome", language)
    }

    /// A part certainly in force speaks before one that possibly is.
    fn named(&self, kind: &str, language: &str) -> BTreeMap<String, String> {
        let mut parts: Vec<&Part> = self.parts_of(kind).collect();
        parts.sort_by_key(|part| part.truth);
        let words = parts.into_iter().filter_map(|part| Some((part.name.clone(), part.word_in(language)?)));
        words.collect()
    }

    /// The languages of the forum, with what each is: `authentic`, `working`.
    #[must_use]
    pub fn languages(&self) -> BTreeMap<&str, Vec<&str>> {
        self.lists("language")
    }

    /// The patterns by which documents are numbered, by series, such as `BA/{year}/{number}`.
    #[must_use]
    pub fn series(&self) -> BTreeMap<&str, Vec<&str>> {
        self.lists("series")
    }

    /// The bodies of each tier, by the last part of their ids.
    #[must_use]
    pub fn tiers(&self) -> BTreeMap<&str, Vec<&str>> {
        self.lists("tier")
    }

    /// The steps of each way of preparing a text, in order.
    #[must_use]
    pub fn routes(&self) -> BTreeMap<&str, Vec<&str>> {
        self.lists("route")
    }

    /// The levels of the catalogue, by the forum's name for each, from the highest down.
    #[must_use]
    pub fn catalogue(&self) -> Vec<(u32, &str)> {
        let level = |part: &Part| part.words().find_map(|word| word.parse().ok());
        let mut levels: Vec<(u32, &str)> =
            self.parts_of("catalogue").filter_map(|part| Some((level(part)?, part.name.as_str()))).collect();
        levels.sort_unstable();
        levels
    }

    fn lists(&self, kind: &str) -> BTreeMap<&str, Vec<&str>> {
        let mut parts: Vec<&Part> = self.parts_of(kind).collect();
        parts.sort_by_key(|part| part.truth);
        parts.into_iter().map(|part| (part.name.as_str(), part.words().collect())).collect()
    }
}

impl Part {
    /// The word in a language: the plain value for English, the one behind `tag =` for others.
    fn word_in(&self, language: &str) -> Option<String> {
        let tagged = self.words().filter_map(tagged_in).find(|(tag, _)| *tag == language);
        let plain = || self.words().find(|word| tagged_in(word).is_none()).filter(|_| language == "en");
        tagged.map(|(_, word)| word).or_else(plain).map(str::to_owned)
    }
}

/// The language tag and the word of `fa = ...`.
pub(super) fn tagged_in(value: &str) -> Option<(&str, &str)> {
    value.split_once(" = ").map(|(tag, word)| (tag.trim(), word.trim()))
}
