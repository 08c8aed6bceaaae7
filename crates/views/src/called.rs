//! What the charter calls bodies and offices in another language than the forum's first: its vocabulary has the
//! word, beside the one that the body bore in its time.

use forum::noun::Noun;
use forum::state::Thing;

use crate::Scene;

/// The charter's word for a body or an office in the language of the page, as it was called on the day.
pub fn in_language(scene: &Scene<'_>, thing: &Thing) -> Option<String> {
    let language = scene.words.language();
    if language == "en" || !matches!(thing.noun, Noun::Body | Noun::Office) {
        return None;
    }
    let then = scene.as_of();
    let (own, said) = (then.name_of(thing), then.name_in(thing, language));
    if own != said {
        return None;
    }
    let key = thing.id.as_str().rsplit('/').next().unwrap_or_default();
    let parts = || scene.state.all(Noun::Part).filter(|part| part.text("part") == Some("vocabulary"));
    let same = parts().find(|part| part.texts("value").iter().any(|word| is_word(word, own)));
    let named = || parts().find(|part| part.text("name") == Some(key) && !then.come_about(part).is_no());
    let words = same.or_else(named)?.texts("value");
    words.into_iter().find_map(|word| in_tongue(word, language)).map(str::to_owned)
}

/// Whether a word of the forum's first language is this name.
fn is_word(word: &str, name: &str) -> bool {
    !word.contains('=') && word.trim().to_lowercase() == name.to_lowercase()
}

fn in_tongue<'w>(word: &'w str, language: &str) -> Option<&'w str> {
    word.split_once('=').filter(|(tag, _)| tag.trim() == language).map(|(_, word)| word.trim())
}
