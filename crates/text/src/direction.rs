//! Which way words are written, told by their letters where nobody says it.

use crate::Run;

/// The direction of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Direction {
    /// As Latin and Cyrillic.
    #[default]
    LeftToRight,
    /// As Arabic, Persian and Hebrew.
    RightToLeft,
}

impl Direction {
    /// The value of the `dir` attribute of HTML.
    #[must_use]
    pub const fn attribute(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }

    /// The direction of a letter; signs, figures and marks have none.
    fn of_letter(letter: char) -> Option<Self> {
        match letter {
            // Figures of the Arabic scripts run left to right wherever they stand.
            '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => None,
            '\u{591}'..='\u{8ff}'
            | '\u{200f}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}' => letter.is_alphabetic().then_some(Self::RightToLeft),
            _ => letter.is_alphabetic().then_some(Self::LeftToRight),
        }
    }

    /// The direction of the text, if all its letters have the same.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let mut ways = text.chars().filter_map(Self::of_letter);
        let first = ways.next()?;
        ways.all(|way| way == first).then_some(first)
    }

    /// The direction of a paragraph: that of its words where all have the same, else the document's.
    #[must_use]
    pub fn of_paragraph(runs: &[Run], document: Self) -> Self {
        let mut ways = runs.iter().filter(|run| run.text.chars().any(char::is_alphabetic)).map(Run::way);
        match ways.next() {
            Some(Some(first)) if ways.all(|way| way == Some(first)) => first,
            _ => document,
        }
    }

    /// The text in pieces of one direction each. Signs and figures between letters of one direction go with them,
    /// other signs with the paragraph.
    pub(crate) fn pieces(text: &str, paragraph: Self) -> Vec<(Self, &str)> {
        let mut cuts: Vec<(usize, Self)> = Vec::new();
        // Where the signs since the last letter begin: they belong to both sides, or to the paragraph.
        let mut signs = 0;
        // The figures that stand right before: where they begin, and where the signs began before them.
        let mut figures: Option<(usize, usize)> = None;
        for (at, letter) in text.char_indices() {
            let next = at + letter.len_utf8();
            let Some(way) = Self::of_letter(letter) else {
                figures = letter.is_numeric().then(|| figures.unwrap_or((at, signs)));
                // A figure behind a word stands with it, as every reader expects of "paragraph 14".
                if letter.is_numeric() && cuts.last().is_some_and(|cut| cut.1 != paragraph) {
                    signs = next;
                }
                continue;
            };
            // A figure that a letter touches is of one word with it, as in a digest.
            let (start, back) = figures.take().unwrap_or((at, signs));
            match cuts.last().map(|cut| cut.1) {
                Some(last) if last == way => {}
                Some(last) => cuts.push((if last == paragraph { start } else { back }, way)),
                None if way == paragraph => cuts.push((0, way)),
                None => cuts.extend([(0, paragraph), (start, way)]),
            }
            signs = next;
        }
        if cuts.last().is_some_and(|cut| cut.1 != paragraph) {
            cuts.push((signs, paragraph));
        }
        if cuts.is_empty() {
            cuts.push((0, paragraph));
        }
        let ends = cuts.iter().skip(1).map(|cut| cut.0).chain([text.len()]);
        let pieces =
            cuts.iter().zip(ends).map(|((from, way), to)| (*way, text.get(*from..to).unwrap_or_default()));
        pieces.filter(|piece| !piece.1.is_empty()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Direction::{self, LeftToRight as L, RightToLeft as R};

    #[test]
    fn letters_tell_and_figures_do_not() {
        assert_eq!(Direction::of("بند ۱۴"), Some(R));
        assert_eq!(Direction::of("пункт 14"), Some(L));
        assert_eq!(Direction::of("14 (۱۴)"), None);
        assert_eq!(Direction::of("бند"), None);
    }

    #[test]
    fn signs_go_with_the_letters_around_them_or_with_the_paragraph() {
        let text = "see بند ۱۴، ب (p. 3)";
        assert_eq!(Direction::pieces(text, L), [(L, "see "), (R, "بند ۱۴، ب"), (L, " (p. 3)")]);
        assert_eq!(Direction::pieces("بند CBM است.", R), [(R, "بند "), (L, "CBM"), (R, " است.")]);
        assert_eq!(Direction::pieces("بند ۱۴ (see)", L), [(R, "بند ۱۴"), (L, " (see)")]);
        assert_eq!(Direction::pieces("رسید: 5f2c : 412", R), [(R, "رسید: "), (L, "5f2c : 412")]);
        assert_eq!(Direction::pieces("ب 5f", L), [(R, "ب"), (L, " 5f")]);
        assert_eq!(Direction::pieces("14.", R), [(R, "14.")]);
        assert_eq!(Direction::pieces("(بند)", L), [(L, "("), (R, "بند"), (L, ")")]);
    }

    #[test]
    fn pieces_put_together_are_the_text() {
        for text in ["", "۱۴", "a ب", "ب a ب", "(a) [ب] 1", "\u{200f}x\u{202e}ب"] {
            for way in [L, R] {
                let whole: String = Direction::pieces(text, way).into_iter().map(|piece| piece.1).collect();
                assert_eq!(whole, text);
            }
        }
    }
}
