//! The forum's own words for things, as its charter has them at the moment looked at.

use std::collections::BTreeMap;

use forum::noun::Noun;
use forum::state::AsOf;

/// What the charter calls things in a language: a value is a word of the forum's first language, or
/// `tag = word` for another.
pub(crate) fn vocabulary(seen: AsOf<'_>, language: &str) -> BTreeMap<String, String> {
    let mut words = BTreeMap::new();
    for (part, _) in seen.holding(Noun::Part) {
        if seen.text(part, "part") != Some("vocabulary") {
            continue;
        }
        let Some(name) = seen.text(part, "name") else { continue };
        let said = seen.values(part, "value");
        let word = said.iter().filter_map(|one| one.value.as_text()).find_map(|text| word_in(text, language));
        if let Some(word) = word {
            words.insert(name.to_owned(), word.to_owned());
        }
    }
    words
}

fn word_in<'a>(text: &'a str, language: &str) -> Option<&'a str> {
    match text.split_once('=') {
        Some((tag, word)) if tag.trim() == language => Some(word.trim()),
        Some(_) => None,
        None => (language == "en").then(|| text.trim()),
    }
}
