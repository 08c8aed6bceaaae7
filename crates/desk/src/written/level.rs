//! Levels as cells write them, as the record keeps them and as the domain reads them.

use std::collections::BTreeSet;

use forum::entry::Openness;
use forum::id::Id;
use forum::suggest::nearest;
use record::Level;

/// Reads a cell: `public`, `forum`, `desk`, or `addressees: participant/a ; participant/b`.
///
/// # Errors
/// Says what was expected, and what was probably meant.
pub fn read_level(cell: &str, origin: &str) -> Result<Level, (String, Option<String>)> {
    const EXPECTED: &str =
        "`public`, `forum`, `desk`, or `addressees: participant/words ; participant/words`";
    let (word, ids) = cell.split_once(':').map_or((cell, ""), |(word, ids)| (word, ids));
    match (word.trim(), ids.trim()) {
        ("public", "") => Ok(Level::Public),
        ("forum", "") => Ok(Level::Forum),
        ("desk", "") => Ok(Level::Desk),
        ("addressees", ids) => {
            let ids: Result<BTreeSet<String>, _> = ids
                .split(';')
                .map(str::trim)
                .filter(|id| !id.is_empty())
                .map(|id| Id::within(origin, id).map(|id| id.to_string()))
                .collect();
            match ids {
                Ok(ids) if !ids.is_empty() => Ok(Level::Addressees(ids)),
                Ok(_) => Err((format!("at least one addressee: {EXPECTED}"), None)),
                Err(error) => Err((error.to_string(), None)),
            }
        }
        (word, _) => {
            let meant = nearest(word, ["public", "forum", "desk", "addressees"]);
            Err((EXPECTED.to_owned(), meant.map(|word| format!("did you mean `{word}`?"))))
        }
    }
}

/// A level as a cell writes it.
#[must_use]
pub fn written_level(level: &Level) -> String {
    match level {
        Level::Addressees(ids) => {
            format!("addressees: {}", ids.iter().map(String::as_str).collect::<Vec<_>>().join(" ; "))
        }
        level => level.word().to_owned(),
    }
}

/// A level of the record as the domain reads it.
#[must_use]
pub fn openness_of(level: &Level) -> Openness {
    match level {
        Level::Public => Openness::Public,
        Level::Forum => Openness::Forum,
        Level::Addressees(ids) => Openness::Addressees(ids.iter().cloned().collect()),
        Level::Desk => Openness::Desk,
    }
}

/// The level at which the record keeps what is so open.
#[must_use]
pub fn level_of(openness: &Openness) -> Level {
    match openness {
        Openness::Public => Level::Public,
        Openness::Forum => Level::Forum,
        Openness::Addressees(ids) => Level::Addressees(ids.iter().cloned().collect()),
        Openness::Desk => Level::Desk,
    }
}
