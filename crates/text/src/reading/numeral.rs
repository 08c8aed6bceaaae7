//! Numbers as lists print them: 4, d, D, iv, IV, and those of other scripts.

/// How a number is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Numeral {
    /// `1`, `2`, `3`.
    #[default]
    Decimal,
    /// `01`, `02`, `03`.
    Padded,
    /// `a` to `z`, then `aa`, `ab`.
    Letter {
        /// Whether `A`.
        capital: bool,
    },
    /// `a` to `z`, then `aa`, `bb`, as OpenDocument asks for with synchronised letters.
    Repeated {
        /// Whether `A`.
        capital: bool,
    },
    /// `i`, `ii`, `iii`.
    Roman {
        /// Whether `I`.
        capital: bool,
    },
    /// The letters of an alphabet one after another, then pairs of them.
    Alphabet(&'static str),
    /// The figures of another script, by its zero.
    Figures(char),
}

/// The letters that number paragraphs in Russian: without ё, й, ъ, ы, ь.
pub(crate) const RUSSIAN: &str = "абвгдежзиклмнопрстуфхцчшщэюя";
/// The letters that number paragraphs in Arabic, in the order of their values.
pub(crate) const ABJAD: &str = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
/// The letters of Hebrew.
pub(crate) const HEBREW: &str = "אבגדהוזחטיכלמנסעפצקרשת";
/// The letters of Greek.
pub(crate) const GREEK: &str = "αβγδεζηθικλμνξοπρστυφχψω";

impl Numeral {
    /// The number written; what cannot be written so (none, negative, too large) is written in figures.
    pub(crate) fn write(self, number: i64) -> String {
        let figures = number.to_string();
        let Some(count) = u32::try_from(number).ok().filter(|count| (1..=100_000).contains(count)) else {
            return figures;
        };
        match self {
            Self::Decimal => figures,
            Self::Padded => format!("{number:02}"),
            Self::Letter { capital } => cased(places(count, "abcdefghijklmnopqrstuvwxyz"), capital),
            Self::Repeated { capital } => {
                let times = usize::try_from((count - 1) / 26 + 1).unwrap_or(1).min(20);
                let letter = places((count - 1) % 26 + 1, "abcdefghijklmnopqrstuvwxyz");
                cased(letter.repeat(times), capital)
            }
            Self::Roman { .. } if count > 3999 => figures,
            Self::Roman { capital } => cased(roman(count), capital),
            Self::Alphabet(letters) => places(count, letters),
            Self::Figures(zero) => {
                let figure = |digit: char| {
                    digit
                        .to_digit(10)
                        .and_then(|digit| char::from_u32(u32::from(zero) + digit))
                        .unwrap_or(digit)
                };
                figures.chars().map(figure).collect()
            }
        }
    }
}

fn cased(text: String, capital: bool) -> String {
    if capital { text.to_uppercase() } else { text }
}

/// The number in letters, as columns of a spreadsheet are named.
fn places(mut count: u32, letters: &str) -> String {
    let letters: Vec<char> = letters.chars().collect();
    let base = u32::try_from(letters.len()).unwrap_or(1).max(1);
    let mut out: Vec<char> = Vec::new();
    while count > 0 {
        count -= 1;
        out.extend(usize::try_from(count % base).ok().and_then(|at| letters.get(at)));
        count /= base;
    }
    out.iter().rev().collect()
}

/// The signs of Roman figures and what they are worth.
pub(crate) const ROMAN: [(u32, &str); 13] = [
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
];

/// A number in Roman figures, small ones.
pub(crate) fn roman(mut count: u32) -> String {
    let mut out = String::new();
    for (value, sign) in ROMAN {
        while count >= value {
            out.push_str(sign);
            count -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{ABJAD, Numeral, RUSSIAN};

    #[test]
    fn numbers_are_written_as_lists_print_them() {
        let letter = Numeral::Letter { capital: false };
        assert_eq!([1, 26, 27, 703].map(|number| letter.write(number)), ["a", "z", "aa", "aaa"]);
        assert_eq!(Numeral::Repeated { capital: true }.write(28), "BB");
        assert_eq!([4, 1994].map(|number| Numeral::Roman { capital: true }.write(number)), ["IV", "MCMXCIV"]);
        assert_eq!(Numeral::Alphabet(RUSSIAN).write(10), "к");
        assert_eq!(Numeral::Alphabet(ABJAD).write(3), "ج");
        assert_eq!(Numeral::Figures('۰').write(14), "۱۴");
        assert_eq!(Numeral::Padded.write(7), "07");
    }

    #[test]
    fn what_cannot_be_written_so_stands_in_figures() {
        assert_eq!(Numeral::Roman { capital: false }.write(0), "0");
        assert_eq!(Numeral::Roman { capital: false }.write(4000), "4000");
        assert_eq!(Numeral::Letter { capital: false }.write(-3), "-3");
        assert_eq!(Numeral::Letter { capital: false }.write(i64::MAX), i64::MAX.to_string());
    }
}
