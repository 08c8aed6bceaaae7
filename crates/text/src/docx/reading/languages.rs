//! The language of a document: that of most of its letters. Runs say only what differs from it.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::piece::Piece;
use super::styles::Styles;

/// The language of most letters, else the one that the styles name.
pub(super) fn of(pieces: &[Piece], styles: &Styles) -> String {
    let mut letters: HashMap<String, usize> = HashMap::new();
    let mut count = |run: &crate::Run| {
        if let Some(language) = &run.language {
            let many = run.text.chars().filter(|letter| letter.is_alphabetic()).count();
            match letters.get_mut(language) {
                Some(count) => *count += many,
                None => drop(letters.insert(language.clone(), many)),
            }
        }
    };
    pieces.iter().for_each(|piece| piece.each_run(&mut count));
    // Of two with as many letters the first by name, so that the same file always says the same.
    let most = letters.into_iter().filter(|(_, many)| *many > 0);
    let most = most.max_by(|one, other| (one.1, Reverse(&one.0)).cmp(&(other.1, Reverse(&other.0))));
    let default = || styles.defaults.languages[0].as_deref().unwrap_or_default().to_owned();
    most.map_or_else(default, |(language, _)| language)
}

/// What is left to say of a language in a document of a language: nothing where only the country differs.
pub(super) fn differing(language: Option<String>, document: &str) -> Option<String> {
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    language.filter(|language| primary(language) != primary(document))
}
