//! What a character does at the edge of a word: the property `Word_Break` of UAX 29, as far as the fast path needs it.

use unicode_normalization::char::is_combining_mark;

use super::digits;

/// The part that a character plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Ends a word.
    Other,
    Letter,
    Hebrew,
    Number,
    /// Joins what stands on both sides, such as `_`.
    Joiner,
    /// A mark or an invisible sign: belongs to what it follows.
    Mark,
    MidLetter,
    MidNumber,
    /// Between two letters or two numbers.
    MidBoth,
    Apostrophe,
    DoubleQuote,
    /// A letter of a script that writes without spaces.
    Spaceless,
}

impl Class {
    pub(super) fn is_letter(self) -> bool {
        matches!(self, Self::Letter | Self::Hebrew)
    }

    pub(super) fn is_inside(self) -> bool {
        matches!(self, Self::Letter | Self::Hebrew | Self::Number | Self::Joiner)
    }
}

/// The class of an ASCII byte.
pub(super) const fn of_ascii(byte: u8) -> Class {
    match byte {
        b'A'..=b'Z' | b'a'..=b'z' => Class::Letter,
        b'0'..=b'9' => Class::Number,
        b'_' => Class::Joiner,
        b':' => Class::MidLetter,
        b',' | b';' => Class::MidNumber,
        b'.' => Class::MidBoth,
        b'\'' => Class::Apostrophe,
        b'"' => Class::DoubleQuote,
        _ => Class::Other,
    }
}

/// The class of any character.
pub(super) fn of(character: char) -> Class {
    let code = u32::from(character);
    match code {
        0..=0x7F => of_ascii(code as u8),
        0xAA | 0xB5 | 0xB8 | 0xBA | 0xC0..=0xD6 | 0xD8..=0xF6 | 0xF8..=0x2FF => Class::Letter,
        0x300..=0x36F => Class::Mark,
        0x430..=0x481 | 0x400..=0x42F | 0x48A..=0x52F => Class::Letter,
        0x5D0..=0x5EA | 0x5EF..=0x5F2 | 0xFB1D | 0xFB1F..=0xFB28 => Class::Hebrew,
        _ => of_rare(character, code),
    }
}

fn of_rare(character: char, code: u32) -> Class {
    match code {
        0xB7 | 0x387 | 0x55F | 0x5F4 | 0x2027 | 0xFE13 | 0xFE55 | 0xFF1A => Class::MidLetter,
        // The narrow no-break space groups digits (`10 000`); beside letters it is a space, whatever UAX 29 says.
        0x202F | 0x37E | 0x589 | 0x60C | 0x60D | 0x66C | 0x7F8 | 0x2044 | 0xFE10 | 0xFE14 | 0xFE50
        | 0xFE54 | 0xFF0C | 0xFF1B => Class::MidNumber,
        0x2018 | 0x2019 | 0x2024 | 0xFE52 | 0xFF07 | 0xFF0E => Class::MidBoth,
        0x203F | 0x2040 | 0x2054 | 0xFE33 | 0xFE34 | 0xFE4D..=0xFE4F | 0xFF3F => Class::Joiner,
        0x600..=0x605 | 0x66B | 0x6DD | 0x70F | 0x890 | 0x891 | 0x8E2 => Class::Number,
        0x55A..=0x55C | 0x55E | 0x58A | 0x5F3 => Class::Letter,
        _ if is_mark(character, code) => Class::Mark,
        0xFB2A..=0xFB4F if character.is_alphabetic() => Class::Hebrew,
        _ if digits::value(character).is_some() => Class::Number,
        _ if is_spaceless(code) && character.is_alphabetic() => Class::Spaceless,
        _ if character.is_alphabetic() => Class::Letter,
        _ => Class::Other,
    }
}

/// Marks, and signs that show nothing: soft hyphen, joiners, marks of direction.
fn is_mark(character: char, code: u32) -> bool {
    matches!(code, 0xAD | 0x61C | 0x180E | 0x200C..=0x200F | 0x202A..=0x202E | 0x2060..=0x2064 | 0x2066..=0x206F
        | 0xFEFF | 0xFF9E | 0xFF9F | 0xFFF9..=0xFFFB)
        || is_combining_mark(character)
}

/// Thai, Lao, Burmese, Khmer and their neighbours, kana and Chinese characters.
fn is_spaceless(code: u32) -> bool {
    matches!(code, 0xE00..=0xEFF | 0x1000..=0x109F | 0x1780..=0x17FF | 0x1950..=0x19FF | 0x1A20..=0x1AAF
        | 0x2E80..=0x2FDF | 0x3005..=0x3007 | 0x3021..=0x3029 | 0x3031..=0x303C | 0x3040..=0x30FF | 0x31F0..=0x31FF
        | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xA9E0..=0xA9FF | 0xAA60..=0xAADF | 0xF900..=0xFAFF
        | 0xFF66..=0xFF9D | 0x1B000..=0x1B16F | 0x20000..=0x3FFFF)
}

/// Whether a character belongs to the one before it.
pub(super) fn is_attached(character: char) -> bool {
    of(character) == Class::Mark
}
