//! Figures and letters that number paragraphs. One sign can be read in several ways: `i` is the ninth letter and the
//! Roman one, ` ج ` the fifth letter of one order and the third of another. All readings are kept; the sequence decides.

use std::fmt::Write as _;

/// A way of counting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Kind {
    /// Figures of any script: 1, ١, ۱.
    Decimal,
    /// i, ii, iii.
    Roman,
    /// I, II, III.
    Upper,
    /// a, b, c; aa after z.
    Letter,
    /// A, B, C.
    Capital,
    /// а, б, в, without the letters that lists often leave out.
    Cyrillic,
    /// А, Б, В.
    CyrillicCapital,
    /// The Arabic alphabet as dictionaries have it.
    Arabic,
    /// The Persian alphabet.
    Persian,
    /// The Arabic letters in the order of their values: ا ب ج د.
    Abjad,
    /// 一、二、三.
    Han,
}

/// One reading of a figure.
pub(super) type Reading = (Kind, u32);

const CYRILLIC: &str = "абвгдежзиклмнопрстуфхцчшщэюя";
const ARABIC: &str = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";
const PERSIAN: &str = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی";
const ABJAD: &str = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ";

/// Every way to read the text as one figure; none if it is none.
pub(super) fn readings(text: &str) -> Vec<Reading> {
    let single = || {
        let mut letters = text.chars();
        letters.next().filter(|_| letters.next().is_none())
    };
    let mut found = Vec::new();
    let mut add = |kind, value: Option<u32>| found.extend(value.map(|value| (kind, value)));
    add(Kind::Decimal, decimal(text));
    add(Kind::Letter, latin(text, 'a'));
    add(Kind::Capital, latin(text, 'A'));
    add(Kind::Roman, text.chars().all(|letter| letter.is_ascii_lowercase()).then(|| roman(text)).flatten());
    add(Kind::Upper, text.chars().all(|letter| letter.is_ascii_uppercase()).then(|| roman(text)).flatten());
    if let Some(letter) = single() {
        let lower: String = letter.to_lowercase().collect();
        let kind = if letter.is_lowercase() { Kind::Cyrillic } else { Kind::CyrillicCapital };
        add(kind, place(CYRILLIC, &lower));
    }
    let arabic = plain_arabic(text);
    add(Kind::Arabic, place(ARABIC, &arabic));
    add(Kind::Persian, place(PERSIAN, &persian(&arabic)));
    add(Kind::Abjad, place(ABJAD, &arabic));
    add(Kind::Han, han(text));
    found
}

/// The same figure in figures that everybody types: decimals in European figures, everything else as it stands.
pub(super) fn typed(text: &str) -> String {
    decimal(text).map_or_else(|| text.to_owned(), |value| value.to_string())
}

/// The value of figures of any script, up to 9999.
pub(super) fn decimal(text: &str) -> Option<u32> {
    let digits = text.chars().map(digit).collect::<Option<Vec<_>>>()?;
    (1..=4).contains(&digits.len()).then(|| digits.into_iter().fold(0, |value, digit| value * 10 + digit))
}

/// The value of a digit of one of the scripts that number paragraphs with digits of their own.
pub(super) fn digit(letter: char) -> Option<u32> {
    const ZEROS: [u32; 9] = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xed0, 0x17e0, 0xff10];
    let value = u32::from(letter);
    ZEROS.iter().find_map(|zero| value.checked_sub(*zero).filter(|digit| *digit < 10))
}

/// The place of a letter, or of a letter doubled, after the first of its alphabet.
fn latin(text: &str, first: char) -> Option<u32> {
    let letter = text.chars().next()?;
    let place = u32::from(letter).checked_sub(u32::from(first)).filter(|place| *place < 26)? + 1;
    let rounds = u32::try_from(text.chars().count()).ok().filter(|count| *count <= 2)?;
    text.chars().all(|other| other == letter).then(|| (rounds - 1) * 26 + place)
}

fn place(alphabet: &str, letter: &str) -> Option<u32> {
    let wanted = letter.chars().next().filter(|_| letter.chars().count() == 1)?;
    alphabet.chars().zip(1..).find_map(|(letter, place)| (letter == wanted).then_some(place))
}

/// The letter without its carrier and lengthening; the name of the first letter stands for it in lists.
fn plain_arabic(text: &str) -> String {
    if matches!(text, "الف" | "ألف" | "الألف") {
        return "ا".to_owned();
    }
    let plain = |letter| match letter {
        'أ' | 'إ' | 'آ' => Some('ا'),
        'ـ' | '\u{200c}' | '\u{200d}' => None,
        'ی' => Some('ي'),
        'ک' => Some('ك'),
        'ھ' => Some('ه'),
        other => Some(other),
    };
    text.chars().filter_map(plain).collect()
}

fn persian(arabic: &str) -> String {
    arabic.replace('ي', "ی").replace('ك', "ک")
}

/// The value of a Roman figure as it is written, up to 399: `iiii` is none.
fn roman(text: &str) -> Option<u32> {
    let value = |letter: char| match letter.to_ascii_lowercase() {
        'i' => Some(1),
        'v' => Some(5),
        'x' => Some(10),
        'l' => Some(50),
        'c' => Some(100),
        _ => None,
    };
    let values = text.chars().map(value).collect::<Option<Vec<u32>>>().filter(|values| !values.is_empty())?;
    let next = values.iter().skip(1).copied().chain([0]);
    let sum: i64 = values
        .iter()
        .zip(next)
        .map(|(value, next)| if *value < next { -i64::from(*value) } else { i64::from(*value) })
        .sum();
    let sum = u32::try_from(sum).ok().filter(|sum| (1..400).contains(sum))?;
    (written_roman(sum) == text.to_ascii_lowercase()).then_some(sum)
}

fn written_roman(mut value: u32) -> String {
    const SIGNS: [(u32, &str); 9] =
        [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];
    let mut text = String::new();
    for (worth, sign) in SIGNS {
        while value >= worth {
            value -= worth;
            // Writing into a string cannot fail.
            let _ = write!(text, "{sign}");
        }
    }
    text
}

/// The value of a Chinese figure, up to 999.
fn han(text: &str) -> Option<u32> {
    const FIGURES: &str = "一二三四五六七八九";
    let figure = |letter| place(FIGURES, &String::from(letter)).or((letter == '两').then_some(2));
    let (mut sum, mut last, mut above) = (0, None, 1000);
    for letter in text.chars() {
        let worth = match letter {
            '十' => 10,
            '百' => 100,
            '零' | '〇' if sum > 0 && last.is_none() => continue,
            _ => {
                if last.is_some() {
                    return None;
                }
                last = Some(figure(letter)?);
                continue;
            }
        };
        // Hundreds stand before tens, each once.
        if worth >= above {
            return None;
        }
        above = worth;
        sum += last.take().unwrap_or(1) * worth;
    }
    let value = sum + last.unwrap_or(0);
    (1..1000).contains(&value).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::{Kind, readings};

    fn has(text: &str, kind: Kind, value: u32) -> bool {
        readings(text).contains(&(kind, value))
    }

    #[test]
    fn a_sign_is_read_in_every_way_that_it_can_count() {
        assert!(has("i", Kind::Letter, 9) && has("i", Kind::Roman, 1));
        assert!(has("C", Kind::Capital, 3) && has("C", Kind::Upper, 100));
        assert!(has("ج", Kind::Arabic, 5) && has("ج", Kind::Abjad, 3) && has("ج", Kind::Persian, 6));
        assert!(
            has("۱۴", Kind::Decimal, 14) && has("١٤", Kind::Decimal, 14) && has("１４", Kind::Decimal, 14)
        );
        assert!(has("الف", Kind::Persian, 1) && has("هـ", Kind::Abjad, 5) && has("أ", Kind::Arabic, 1));
        assert!(has("и", Kind::Cyrillic, 9) && has("Б", Kind::CyrillicCapital, 2));
        assert!(has("二十三", Kind::Han, 23) && has("十", Kind::Han, 10) && has("一百零五", Kind::Han, 105));
        assert!(has("xiv", Kind::Roman, 14) && has("XL", Kind::Upper, 40) && has("bb", Kind::Letter, 28));
    }

    #[test]
    fn words_are_no_figures() {
        for word in ["", "iiii", "vx", "mix", "ab", "USA", "12345", "百百百百百", "一二", "the", "об"]
        {
            assert!(readings(word).is_empty(), "{word}: {:?}", readings(word));
        }
    }
}
