//! What characters are called that have no look of their own.

use unicode_properties::{GeneralCategory, UnicodeGeneralCategory as _};
use unicode_script::{Script, UnicodeScript as _};

/// The number and name of a character; a letter is named by its script.
pub(super) fn of(letter: char) -> String {
    let number = format!("U+{:04X}", u32::from(letter));
    if let Some(name) = invisible(letter) {
        return format!("{number}, {name}");
    }
    match (letter.general_category(), letter.script()) {
        (GeneralCategory::PrivateUse, _) => format!("{number}, for private use"),
        (GeneralCategory::Unassigned, _) => format!("{number}, not assigned"),
        (GeneralCategory::Control, _) => format!("{number}, control character"),
        (_, Script::Common | Script::Inherited | Script::Unknown) => number,
        (_, script) => format!("{number}, {} `{letter}`", script.full_name().replace('_', " ")),
    }
}

/// Whether a character shows, or is a space, a line feed or a tabulator.
pub(super) fn shows(letter: char) -> bool {
    if matches!(letter, '\n' | '\t') {
        return true;
    }
    let category = letter.general_category();
    let odd = matches!(
        category,
        GeneralCategory::Control
            | GeneralCategory::Format
            | GeneralCategory::PrivateUse
            | GeneralCategory::Unassigned
    );
    invisible(letter).is_none() && (!odd || is_sign(letter))
}

/// Signs that span figures in Arabic and Syriac: format characters, and yet to be seen.
pub(super) fn is_sign(letter: char) -> bool {
    matches!(
        letter,
        '\u{600}'
            ..='\u{605}'
                | '\u{6dd}'
                | '\u{70f}'
                | '\u{890}'
                | '\u{891}'
                | '\u{8e2}'
                | '\u{110bd}'
                | '\u{110cd}'
    )
}

/// The name of a character that does not show.
fn invisible(letter: char) -> Option<&'static str> {
    Some(match letter {
        '\u{ad}' => "soft hyphen",
        '\u{34f}' => "combining grapheme joiner",
        '\u{61c}' => "Arabic letter mark",
        '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' => "Hangul filler",
        '\u{17b4}' | '\u{17b5}' => "Khmer inherent vowel",
        '\u{180b}'..='\u{180d}' | '\u{180f}' => "Mongolian variation selector",
        '\u{180e}' => "Mongolian vowel separator",
        '\u{200b}' => "zero width space",
        '\u{200c}' => "zero width non-joiner",
        '\u{200d}' => "zero width joiner",
        '\u{200e}' => "left-to-right mark",
        '\u{200f}' => "right-to-left mark",
        '\u{2028}' => "line separator",
        '\u{2029}' => "paragraph separator",
        '\u{202a}' => "left-to-right embedding",
        '\u{202b}' => "right-to-left embedding",
        '\u{202c}' => "pop directional formatting",
        '\u{202d}' => "left-to-right override",
        '\u{202e}' => "right-to-left override",
        '\u{2060}' => "word joiner",
        '\u{2061}'..='\u{2064}' => "invisible operator",
        '\u{2066}' => "left-to-right isolate",
        '\u{2067}' => "right-to-left isolate",
        '\u{2068}' => "first strong isolate",
        '\u{2069}' => "pop directional isolate",
        '\u{206a}'..='\u{206f}' => "deprecated format character",
        '\u{2800}' => "blank Braille pattern",
        '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => "variation selector",
        '\u{feff}' => "zero width no-break space",
        '\u{fff9}'..='\u{fffb}' => "interlinear annotation mark",
        '\u{fffd}' => "replacement character",
        '\u{1d173}'..='\u{1d17a}' => "musical format character",
        '\u{e0000}'..='\u{e007f}' => "tag character",
        _ => return None,
    })
}
