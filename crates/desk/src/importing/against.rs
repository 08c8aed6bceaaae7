//! Which version a reading belongs to, and what it is matched with.

use super::held::{Held, Stand, Version};
use super::reading::Said;

/// Where the words of a file go.
#[derive(Clone, Copy, Debug)]
pub(super) enum Going<'a> {
    /// A version that says these very words in this language.
    Same(&'a Version),
    /// A version that has no words in this language.
    Into(&'a Version),
    /// A version of its own.
    New,
    /// A version that reads otherwise: refused.
    Otherwise(&'a Version),
}

/// What a file is matched with.
#[derive(Clone, Copy, Debug)]
pub(super) enum Against<'a> {
    /// Words in the same language.
    Words(&'a Version, &'a [Stand]),
    /// The same provisions in another language.
    Language(&'a Version, &'a str, &'a [Stand]),
    /// Nothing.
    Nothing,
}

/// Where words in a language go. By default a text whose words differ has a new version, and words in a language that the
/// latest version lacks are those of that version.
pub(super) fn going<'a>(held: &'a Held, asked: Option<&str>, language: &str, said: &[Said]) -> Going<'a> {
    let same = |version: &Version| version.readings.get(language).is_some_and(|stands| alike(stands, said));
    match asked.filter(|asked| !asked.trim().is_empty()) {
        Some(asked) => match held.version(asked) {
            None => Going::New,
            Some(version) if same(version) => Going::Same(version),
            Some(version) if version.readings.contains_key(language) => Going::Otherwise(version),
            Some(version) => Going::Into(version),
        },
        None => match held.latest() {
            None => Going::New,
            Some(version) if same(version) => Going::Same(version),
            Some(version) if version.readings.contains_key(language) => Going::New,
            // An earlier version that says the same needs no second one.
            Some(version) => {
                held.versions.iter().rev().find(|one| same(one)).map_or(Going::Into(version), Going::Same)
            }
        },
    }
}

/// What the words are matched with: the latest reading in the same language, else the other languages of the version.
pub(super) fn against<'a>(held: &'a Held, going: Going<'a>, language: &str) -> Against<'a> {
    let other = |version: &'a Version| {
        let other = version.other_than(language);
        other.map(|(tag, stands)| Against::Language(version, tag, stands))
    };
    if let Going::Into(version) = going
        && let Some(against) = other(version)
    {
        return against;
    }
    let words = held.latest_in(language);
    let words = words.and_then(|version| Some(Against::Words(version, version.readings.get(language)?)));
    words.or_else(|| other(held.latest()?)).unwrap_or(Against::Nothing)
}

/// Whether these are the same provisions: words, addresses and headings.
fn alike(stands: &[Stand], said: &[Said]) -> bool {
    stands.len() == said.len()
        && stands.iter().zip(said).all(|(stand, said)| {
            stand.words == said.words
                && (stand.address.is_empty() || stand.address == said.address)
                && (stand.under.is_none() || stand.under == said.under)
        })
}
