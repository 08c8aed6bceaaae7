//! Characters that do not show, and those that mean nothing to everybody.

use unicode_properties::{GeneralCategory, UnicodeEmoji as _, UnicodeGeneralCategory as _};
use unicode_script::{Script, UnicodeScript as _};

use super::{Find, SuspectKind, name};

/// Finds them in a paragraph.
pub(super) fn find(text: &str) -> Vec<Find> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let mut found = Vec::new();
    for (place, (at, letter)) in letters.iter().enumerate() {
        if letter.is_ascii_graphic() || matches!(letter, ' ' | '\n' | '\t') {
            continue;
        }
        let near = Near {
            before: place.checked_sub(1).and_then(|place| letters.get(place)).map(|(_, letter)| *letter),
            behind: letters.get(place + 1).map(|(_, letter)| *letter),
        };
        if let Some((kind, what)) = judged(*letter, &near) {
            found.push(Find { at: *at, character: *letter, kind, what: what.to_owned() });
        }
    }
    found
}

/// What stands on both sides.
struct Near {
    before: Option<char>,
    behind: Option<char>,
}

fn judged(letter: char, near: &Near) -> Option<(SuspectKind, &'static str)> {
    use SuspectKind::{Invisible, Lost, Meaningless};
    let hidden = |what| Some((Invisible, what));
    match letter {
        '\u{ad}' if near.is_between(char::is_alphabetic) => None,
        '\u{ad}' => hidden("does not show here, where no word could be broken"),
        '\u{200b}' if near.any(|near| is_spaceless(near.script())) => None,
        '\u{200b}' => hidden("does not show, and cuts the word in two for a search"),
        '\u{200c}' if near.before.is_some_and(joins) => None,
        '\u{200d}' if near.before.is_some_and(|before| joins(before) || is_picture(before)) => None,
        '\u{200c}' | '\u{200d}' => hidden("does not show, and has no use in this script"),
        '\u{2060}' if !near.is_between(char::is_alphabetic) => None,
        '\u{fe00}'..='\u{fe0f}'
            if near.before.is_some_and(|before| is_picture(before) || is_varied(before)) =>
        {
            None
        }
        '\u{e0100}'..='\u{e01ef}' if near.before.is_some_and(|before| before.script() == Script::Han) => None,
        '\u{180b}'..='\u{180f}' if near.any(|near| near.script() == Script::Mongolian) => None,
        '\u{e0020}'..='\u{e007f}'
            if near.before.is_some_and(|before| before == '\u{1f3f4}' || is_tag(before)) =>
        {
            None
        }
        '\u{e0000}'..='\u{e007f}' => hidden("does not show, and can carry hidden words"),
        // Their order is judged as a whole.
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        '\u{fffd}' => Some((Lost, "stands where a letter was lost")),
        '\u{2028}' | '\u{2029}' => Some((Meaningless, "breaks the line in some programs and not in others")),
        _ if name::is_sign(letter) => None,
        _ => match letter.general_category() {
            GeneralCategory::Control => Some((Meaningless, "is a control character, which no text needs")),
            GeneralCategory::PrivateUse => {
                Some((Meaningless, "means what one font makes of it: others show something else or nothing"))
            }
            GeneralCategory::Unassigned => Some((Meaningless, "is no character of Unicode")),
            _ if !name::shows(letter) => hidden("does not show"),
            _ => None,
        },
    }
}

impl Near {
    fn any(&self, of: impl Fn(char) -> bool) -> bool {
        self.before.into_iter().chain(self.behind).any(of)
    }

    fn is_between(&self, of: impl Fn(char) -> bool) -> bool {
        self.before.is_some_and(&of) && self.behind.is_some_and(&of)
    }
}

fn is_spaceless(script: Script) -> bool {
    matches!(
        script,
        Script::Thai
            | Script::Lao
            | Script::Khmer
            | Script::Myanmar
            | Script::Tibetan
            | Script::Han
            | Script::Hiragana
            | Script::Katakana
            | Script::Tai_Tham
            | Script::New_Tai_Lue
            | Script::Tai_Viet
            | Script::Javanese
    )
}

/// Whether letters of the script join, or form clusters, so that joiners have a use.
fn joins(letter: char) -> bool {
    !matches!(
        letter.script(),
        Script::Latin
            | Script::Cyrillic
            | Script::Greek
            | Script::Armenian
            | Script::Georgian
            | Script::Hebrew
            | Script::Han
            | Script::Hiragana
            | Script::Katakana
            | Script::Hangul
            | Script::Common
            | Script::Unknown
    )
}

fn is_picture(letter: char) -> bool {
    letter.is_emoji_char() && !letter.is_ascii()
        || matches!(letter, '\u{fe0f}' | '\u{200d}')
        || matches!(letter, '0'..='9' | '#' | '*')
}

/// Whether there are variants of the character: ideographs, signs.
fn is_varied(letter: char) -> bool {
    letter.script() == Script::Han || !letter.is_alphanumeric()
}

fn is_tag(letter: char) -> bool {
    matches!(letter, '\u{e0020}'..='\u{e007f}')
}
