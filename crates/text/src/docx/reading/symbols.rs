//! Letters of symbol fonts, which stand for other letters than their numbers say.

/// The letters of the font Symbol, from 0x20.
const SYMBOL: [&str; 2] = [
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    // From 0xA0.
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\u{f8ff}〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭",
];

/// Marks of the font Wingdings that documents use.
const WINGDINGS: &[(u32, char)] = &[
    (0x21, '✏'),
    (0x22, '✂'),
    (0x28, '☎'),
    (0x2a, '✉'),
    (0x46, '☞'),
    (0x4a, '☺'),
    (0x4c, '☹'),
    (0x6c, '●'),
    (0x6d, '❍'),
    (0x6e, '■'),
    (0x6f, '□'),
    (0x71, '❑'),
    (0x72, '❒'),
    (0x74, '⧫'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0x77, '⬥'),
    (0x9e, '·'),
    (0x9f, '•'),
    (0xa1, '○'),
    (0xa7, '▪'),
    (0xa8, '☐'),
    (0xaa, '✦'),
    (0xab, '★'),
    (0xd8, '➢'),
    (0xdf, '←'),
    (0xe0, '→'),
    (0xe1, '↑'),
    (0xe2, '↓'),
    (0xe8, '➔'),
    (0xf0, '⇨'),
    (0xfb, '✗'),
    (0xfc, '✓'),
    (0xfd, '☒'),
    (0xfe, '☑'),
];

/// The text as the reader sees it in a font, and whether some of it could not be told.
pub(super) fn shown(text: &str, font: Option<&str>) -> (String, bool) {
    let mut untold = false;
    let seen = text.chars().map(|letter| match letter {
        '\u{f020}'..='\u{f0ff}' => of_font(u32::from(letter) - 0xf000, font).unwrap_or_else(|| {
            untold = true;
            letter
        }),
        'o' if font.is_some_and(|font| font.starts_with("Courier")) && text == "o" => '○',
        '§' if text == "§" && font.is_some_and(|font| font.starts_with("Wingdings")) => '▪',
        '·' if text == "·" && font == Some("Symbol") => '•',
        'Ø' | 'ü' | 'q' | 'v' | 'n' | 'l' | 'u'
            if text.chars().count() == 1 && font.is_some_and(|font| font.starts_with("Wingdings")) =>
        {
            of_font(u32::from(letter), font).unwrap_or(letter)
        }
        letter => letter,
    });
    let seen = seen.collect();
    (seen, untold)
}

/// The letter that a symbol font shows for a code.
pub(super) fn of_font(code: u32, font: Option<&str>) -> Option<char> {
    let code = if (0xf000..=0xf0ff).contains(&code) { code - 0xf000 } else { code };
    match font.unwrap_or("Symbol") {
        "Wingdings" => WINGDINGS.iter().find(|mark| mark.0 == code).map(|mark| mark.1),
        "Symbol" => {
            let [low, high] = SYMBOL;
            let (row, first) = if code < 0x80 { (low, 0x20) } else { (high, 0xa0) };
            row.chars().nth(usize::try_from(code.checked_sub(first)?).ok()?)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{of_font, shown};

    #[test]
    fn marks_and_greek_letters_are_told_by_their_font() {
        assert_eq!(shown("\u{f0b7}", Some("Symbol")), ("•".to_owned(), false));
        assert_eq!(shown("\u{f0a7}", Some("Wingdings")), ("▪".to_owned(), false));
        assert_eq!(shown("o", Some("Courier New")), ("○".to_owned(), false));
        assert_eq!(shown("\u{f0b7}", Some("Some Font")), ("\u{f0b7}".to_owned(), true));
        let told = [
            (0x61, 'α'),
            (0x57, 'Ω'),
            (0xa3, '≤'),
            (0xb3, '≥'),
            (0xf0b4, '×'),
            (0xae, '→'),
            (0xe5, '∑'),
            (0xf2, '∫'),
        ];
        for (code, letter) in told {
            assert_eq!(of_font(code, Some("Symbol")), Some(letter), "{code:x}");
        }
        assert_eq!(of_font(0xfe, Some("Wingdings")), Some('☑'));
    }
}
