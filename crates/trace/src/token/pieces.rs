//! Where a word of UAX 29 is still two to a reader who searches: an elided article (`l'accord`), a missing space
//! (`peace.The`), a colon.

use std::ops::Range;

/// What stands before an apostrophe as a word of its own, in French, Italian and Catalan.
const ELIDED: [&str; 24] = [
    "l", "d", "j", "n", "s", "t", "m", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "un", "dell",
    "nell", "all", "sull", "dall", "coll", "quell", "bell", "sant", "dagl",
];

const APOSTROPHES: [char; 4] = ['\'', '\u{2018}', '\u{2019}', '\u{FF07}'];

/// Shows the pieces of a word, most often itself.
pub(super) fn of(text: &str, span: &Range<usize>, see: &mut dyn FnMut(Range<usize>)) {
    let Some(word) = text.get(span.clone()) else { return };
    let acronym = is_acronym(word);
    let mut from = 0;
    for (at, sign) in word.match_indices(is_mid) {
        if !acronym && parts(word, from, at, sign) {
            if at > from {
                see(span.start + from..span.start + at);
            }
            from = at + sign.len();
        }
    }
    if word.len() > from {
        see(span.start + from..span.end);
    }
}

fn is_mid(character: char) -> bool {
    matches!(character, '.' | ':' | '\u{FF0E}' | '\u{FF1A}' | '\u{2024}') || APOSTROPHES.contains(&character)
}

fn parts(word: &str, from: usize, at: usize, sign: &str) -> bool {
    let numeric = |character: Option<char>| character.is_some_and(char::is_numeric);
    let before = word.get(from..at).unwrap_or_default();
    let after = word.get(at + sign.len()..).unwrap_or_default();
    if numeric(before.chars().next_back()) && numeric(after.chars().next()) {
        return false;
    }
    if sign.starts_with(APOSTROPHES) {
        return ELIDED.iter().any(|elided| elided.eq_ignore_ascii_case(before));
    }
    true
}

/// `U.N`, `e.g`: single letters with full stops between them.
fn is_acronym(word: &str) -> bool {
    word.contains('.') && word.split('.').all(|part| part.chars().count() == 1)
}
