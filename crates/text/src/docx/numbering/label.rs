//! A label as a reader sees it, taken apart into what a word processor counts and what stands around it.

use crate::reading::numeral::{ROMAN, roman};

/// How a word processor writes a number. Only sequences on which all of them agree are here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Decimal,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
    LowerCyrillic,
    UpperCyrillic,
    /// A sign that counts nothing.
    Bullet,
}

/// One way to understand a label: a count between words that stay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Label {
    pub(super) before: String,
    pub(super) format: Format,
    pub(super) value: u32,
    pub(super) behind: String,
}

/// The letters of Russian lists up to the first on which word processors differ.
const CYRILLIC: &str = "абвгдежзиклмнопрстуфхцчшщ";

impl Format {
    /// The name of the format in a Word document.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Decimal => "decimal",
            Self::LowerLetter => "lowerLetter",
            Self::UpperLetter => "upperLetter",
            Self::LowerRoman => "lowerRoman",
            Self::UpperRoman => "upperRoman",
            Self::LowerCyrillic => "russianLower",
            Self::UpperCyrillic => "russianUpper",
            Self::Bullet => "bullet",
        }
    }

    /// A count as this format writes it.
    pub(super) fn written(self, value: u32) -> String {
        match self {
            Self::Decimal => value.to_string(),
            Self::LowerLetter => repeated(value, "abcdefghijklmnopqrstuvwxyz"),
            Self::UpperLetter => Self::LowerLetter.written(value).to_uppercase(),
            Self::LowerRoman => roman(value.min(3999)),
            Self::UpperRoman => roman(value.min(3999)).to_uppercase(),
            Self::LowerCyrillic => repeated(value, CYRILLIC),
            Self::UpperCyrillic => Self::LowerCyrillic.written(value).to_uppercase(),
            Self::Bullet => String::new(),
        }
    }

    /// The count that is written so, if it is one.
    fn read(self, token: &str) -> Option<u32> {
        let value = match self {
            Self::Decimal => token.parse().ok()?,
            Self::LowerLetter => place(token, "abcdefghijklmnopqrstuvwxyz")?,
            Self::LowerCyrillic => place(token, CYRILLIC).filter(|_| token.chars().count() == 1)?,
            Self::LowerRoman => unroman(token)?,
            Self::UpperLetter => Self::LowerLetter.read(&lower(token)?)?,
            Self::UpperRoman => Self::LowerRoman.read(&lower(token)?)?,
            Self::UpperCyrillic => Self::LowerCyrillic.read(&lower(token)?)?,
            Self::Bullet => return None,
        };
        (self.written(value) == token).then_some(value)
    }
}

impl Label {
    /// Every way to understand a label, the likeliest first; none where nothing in it is counted.
    pub(super) fn readings(label: &str) -> Vec<Self> {
        if label.is_empty() || label.contains(['\n', '\t', '%']) {
            return Vec::new();
        }
        if is_sign(label) {
            let behind = label.to_owned();
            return vec![Self { before: String::new(), format: Format::Bullet, value: 1, behind }];
        }
        let Some((start, end)) = counted(label) else { return Vec::new() };
        let (before, rest) = label.split_at(start);
        let (token, behind) = rest.split_at(end - start);
        let formats = [
            Format::Decimal,
            Format::LowerRoman,
            Format::UpperRoman,
            Format::LowerLetter,
            Format::UpperLetter,
            Format::LowerCyrillic,
            Format::UpperCyrillic,
        ];
        let mut readings: Vec<Self> = formats
            .into_iter()
            .filter_map(|format| {
                let (before, behind) = (before.to_owned(), behind.to_owned());
                Some(Self { before, format, value: format.read(token)?, behind })
            })
            .collect();
        // A letter that begins a list is a Roman figure only where it is the first or stands for many.
        let is_letter = |one: &Self| matches!(one.format, Format::LowerLetter | Format::UpperLetter);
        if token.len() == 1 && !matches!(token, "i" | "I" | "v" | "V" | "x" | "X") {
            readings.sort_by_key(|one| !is_letter(one));
        }
        readings
    }
}

/// Whether the label is a sign, such as a dot or a dash.
fn is_sign(label: &str) -> bool {
    label.chars().count() <= 2
        && !label.chars().any(char::is_alphanumeric)
        && !label.contains(['(', ')', '[', ']'])
}

/// Where the counted part of a label stands: the last figures, else the last short word of its end.
fn counted(label: &str) -> Option<(usize, usize)> {
    let tokens: Vec<(usize, usize)> = tokens(label);
    let text = |(start, end): &(usize, usize)| label.get(*start..*end).unwrap_or_default();
    let figures = |token: &(usize, usize)| text(token).bytes().all(|byte| byte.is_ascii_digit());
    // Behind figures only words of addition may stand: `14 bis`.
    let last = tokens.last()?;
    if text(last).chars().count() <= 3 && text(last).chars().all(|letter| letter.is_ascii_digit()) {
        return Some(*last);
    }
    let counts = [Format::LowerRoman, Format::UpperRoman, Format::LowerLetter, Format::UpperLetter];
    let counts = counts.into_iter().chain([Format::LowerCyrillic, Format::UpperCyrillic]);
    let is_count = counts.filter_map(|format| format.read(text(last))).next().is_some();
    let alone = tokens.len() == 1 || !tokens.iter().any(figures);
    if is_count && (alone || label.get(last.0..).is_some_and(|rest| rest.ends_with([')', '.']))) {
        return Some(*last);
    }
    tokens.iter().rev().find(|token| figures(token)).copied()
}

/// Runs of letters, and runs of figures.
fn tokens(label: &str) -> Vec<(usize, usize)> {
    let mut tokens: Vec<(usize, usize, bool)> = Vec::new();
    for (at, letter) in label.char_indices().filter(|(_, letter)| letter.is_alphanumeric()) {
        let (end, figure) = (at + letter.len_utf8(), letter.is_ascii_digit());
        match tokens.last_mut() {
            Some(last) if last.1 == at && last.2 == figure => last.1 = end,
            _ => tokens.push((at, end, figure)),
        }
    }
    tokens.into_iter().map(|(start, end, _)| (start, end)).collect()
}

fn lower(token: &str) -> Option<String> {
    token.chars().all(char::is_uppercase).then(|| token.to_lowercase())
}

/// After the last letter of the alphabet the letters come twice: `z`, `aa`, `bb`.
fn repeated(value: u32, letters: &str) -> String {
    let count = u32::try_from(letters.chars().count()).unwrap_or(1).max(1);
    let Some(before) = value.checked_sub(1) else { return String::new() };
    let letter = letters.chars().nth(usize::try_from(before % count).unwrap_or_default());
    let times = usize::try_from(before / count + 1).unwrap_or(1);
    letter.map_or_else(String::new, |letter| letter.to_string().repeat(times))
}

fn place(token: &str, letters: &str) -> Option<u32> {
    let first = token.chars().next()?;
    let times = token.chars().count();
    let at = letters.chars().position(|letter| letter == first)?;
    let same = times <= 3 && token.chars().all(|letter| letter == first);
    same.then(|| u32::try_from(at + 1 + (times - 1) * letters.chars().count()).ok()).flatten()
}

fn unroman(token: &str) -> Option<u32> {
    let mut rest = token;
    let mut value = 0_u32;
    for (worth, letters) in ROMAN {
        while let Some(shorter) = rest.strip_prefix(letters) {
            value = value.checked_add(worth).filter(|value| *value < 4000)?;
            rest = shorter;
        }
    }
    (rest.is_empty() && value > 0).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::{Format, Label};

    fn first(label: &str) -> Option<(String, Format, u32, String)> {
        let reading = Label::readings(label).into_iter().next()?;
        Some((reading.before, reading.format, reading.value, reading.behind))
    }

    #[test]
    fn labels_are_taken_apart() {
        let cases = [
            ("1.", "", Format::Decimal, 1, "."),
            ("(a)", "(", Format::LowerLetter, 1, ")"),
            ("(c)", "(", Format::LowerLetter, 3, ")"),
            ("III.", "", Format::UpperRoman, 3, "."),
            ("(ii)", "(", Format::LowerRoman, 2, ")"),
            ("14 bis", "", Format::Decimal, 14, " bis"),
            ("14 bis.", "", Format::Decimal, 14, " bis."),
            ("14.", "", Format::Decimal, 14, "."),
            ("Article 3", "Article ", Format::Decimal, 3, ""),
            ("Chapter II", "Chapter ", Format::UpperRoman, 2, ""),
            ("1.2.", "1.", Format::Decimal, 2, "."),
            ("14(b)", "14(", Format::LowerLetter, 2, ")"),
            ("б)", "", Format::LowerCyrillic, 2, ")"),
            ("А.", "", Format::UpperCyrillic, 1, "."),
            ("№ 5", "№ ", Format::Decimal, 5, ""),
            ("•", "", Format::Bullet, 1, "•"),
            ("–", "", Format::Bullet, 1, "–"),
            ("(aa)", "(", Format::LowerLetter, 27, ")"),
        ];
        for (label, before, format, value, behind) in cases {
            assert_eq!(first(label), Some((before.to_owned(), format, value, behind.to_owned())), "{label}");
        }
    }

    #[test]
    fn what_counts_nothing_is_no_number() {
        for label in ["", "Note", "(الف)", "۱۴.", "第三条", "1%", "1\t2"] {
            assert_eq!(first(label), None, "{label}");
        }
    }

    #[test]
    fn every_reading_writes_the_label_again() {
        for label in ["1.", "(i)", "(v)", "(l)", "(m)", "C.", "xiv)", "Article 3 bis", "2.3.4", "mm)", "щ)"]
        {
            for one in Label::readings(label) {
                assert_eq!(format!("{}{}{}", one.before, one.format.written(one.value), one.behind), label);
            }
        }
    }
}
