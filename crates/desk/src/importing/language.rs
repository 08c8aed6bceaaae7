//! The language of a file: as it is said, as the file says it, or as the words show that the text has already. It is never
//! guessed otherwise.

use std::collections::HashSet;

use super::held::Held;

/// Letters by which a script is told from others, for languages that are written in no other.
const WRITTEN_IN: &[(&str, &str)] = &[
    ("latin", "en fr es de it pt nl pl cs tr vi id fi sv da no et lv lt hu ro"),
    ("cyrillic", "ru uk be bg mk ky tg"),
    ("arabic", "ar fa ur ps"),
    ("hebrew", "he yi"),
    ("han", "zh"),
    ("thai", "th"),
];

/// A language that was given, as the record writes it; nothing if it is no tag.
pub(super) fn given(tag: &str) -> Option<String> {
    let tag = tag.trim().replace('_', "-");
    let mut parts = tag.split('-');
    let first = parts.next()?;
    let letters = |part: &str, from, to| {
        (from..=to).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    let rest =
        |part: &str| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if !letters(first, 2, 3) || !parts.all(rest) {
        return None;
    }
    let mut written = first.to_ascii_lowercase();
    for part in tag.split('-').skip(1) {
        written.push('-');
        match part.len() {
            2 => written.push_str(&part.to_ascii_uppercase()),
            4 => written.extend(part.char_indices().map(|(at, letter)| {
                if at == 0 { letter.to_ascii_uppercase() } else { letter.to_ascii_lowercase() }
            })),
            _ => written.push_str(&part.to_ascii_lowercase()),
        }
    }
    Some(written)
}

/// The language that the file says, without its region, which says how its writer spells; nothing where the letters are of a
/// script in which that language is not written: then the file was made from somebody else's.
pub(super) fn said(tag: &str, words: &[&str]) -> Option<String> {
    let tag = given(tag)?;
    let mut parts = tag.split('-');
    let language = parts.next()?.to_owned();
    let script = parts.find(|part| part.len() == 4);
    if language == "und" || contradicts(&language, words) {
        return None;
    }
    Some(script.map_or_else(|| language.clone(), |script| format!("{language}-{script}")))
}

/// The one language in which the text has most of these words already: no two languages share so many.
pub(super) fn shown(held: &Held, words: &[&str]) -> Option<String> {
    let asked: HashSet<String> = words.iter().flat_map(|words| vocabulary(words)).collect();
    let mut found: Option<&str> = None;
    for language in held.versions.iter().flat_map(|version| version.readings.keys()) {
        let readings = held.versions.iter().filter_map(|version| version.readings.get(language));
        let known: HashSet<String> = readings.flatten().flat_map(|stand| vocabulary(&stand.words)).collect();
        let alike = asked.iter().filter(|word| known.contains(*word)).count();
        if alike * 5 > asked.len() * 3 {
            if found.is_some_and(|other| other != language) {
                return None;
            }
            found = Some(language);
        }
    }
    found.map(str::to_owned)
}

/// The words of some length; shorter ones stand in several languages.
fn vocabulary(words: &str) -> impl Iterator<Item = String> {
    let words = words.split(|letter: char| !letter.is_alphabetic()).filter(|word| word.chars().count() > 3);
    words.map(str::to_lowercase)
}

fn contradicts(language: &str, words: &[&str]) -> bool {
    let Some((script, _)) = WRITTEN_IN.iter().find(|(_, all)| all.split(' ').any(|one| one == language))
    else {
        return false;
    };
    let letters = words.iter().flat_map(|words| words.chars()).filter(|letter| letter.is_alphabetic());
    let (mut all, mut own) = (0_usize, 0_usize);
    for letter in letters.take(4000) {
        all += 1;
        own += usize::from(script_of(letter) == *script);
    }
    own * 2 < all
}

const fn script_of(letter: char) -> &'static str {
    match letter {
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => "latin",
        '\u{400}'..='\u{52f}' => "cyrillic",
        '\u{600}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => "arabic",
        '\u{590}'..='\u{5ff}' => "hebrew",
        '\u{2e80}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => "han",
        '\u{e00}'..='\u{e7f}' => "thai",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_written_as_the_standard_writes_it_and_nothing_else_is_a_tag() {
        assert_eq!(given("EN_gb").as_deref(), Some("en-GB"));
        assert_eq!(given("zh-hANS-cn").as_deref(), Some("zh-Hans-CN"));
        assert_eq!(given("english"), None);
        assert_eq!(given(""), None);
    }

    #[test]
    fn what_the_file_says_is_taken_unless_its_letters_say_otherwise() {
        assert_eq!(said("en-US", &["The Parties agree."]).as_deref(), Some("en"));
        assert_eq!(said("en-US", &["Стороны договорились о следующем."]), None);
        assert_eq!(said("ru-RU", &["Стороны договорились о следующем."]).as_deref(), Some("ru"));
        assert_eq!(said("sr-Latn-RS", &["Strane su se dogovorile."]).as_deref(), Some("sr-Latn"));
    }
}
