//! A text cut into words, numbers and dates made of numbers.

use super::super::point::Point;

/// One piece of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Word(String),
    /// One or two digits: a day, never a year.
    Day(i8),
    /// Four digits.
    Year(i16),
    /// A date of the written form.
    Written(Point),
    /// Two or three numbers between dots, slashes or hyphens.
    Numbers(Vec<Number>),
    Dash,
}

/// A number and how many digits it was written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Number {
    pub(super) value: i16,
    pub(super) digits: usize,
}

impl Token {
    pub(super) fn is(&self, word: &str) -> bool {
        matches!(self, Self::Word(own) if own == word)
    }
}

/// Cuts a text; `None` where a piece is none of the above, such as a number of three digits.
pub(super) fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut found = Vec::new();
    for piece in plain(text).split_whitespace() {
        match whole(piece) {
            Some(token) => found.push(token),
            None => dashed(piece, &mut found)?,
        }
    }
    Some(found)
}

/// Lower case, with one kind of dash and of space, and nothing that only decorates.
fn plain(text: &str) -> String {
    text.to_lowercase()
        .replace(['–', '—', '−', '‒'], " - ")
        .replace('ё', "е")
        .replace("mid-", "mid ")
        .replace("c.", "c ")
        .replace("ca.", "ca ")
        .replace(['\u{a0}', '\u{202f}', ','], " ")
}

/// A piece that stands for one thing as it is.
fn whole(piece: &str) -> Option<Token> {
    if piece == "-" {
        return Some(Token::Dash);
    }
    let bare = piece.trim_end_matches('.');
    let written =
        if bare.contains('-') || bare.ends_with(['~', '?', '%']) { Point::read(bare) } else { None };
    if let Some(point) = written {
        return Some(Token::Written(point));
    }
    if let Some(numbers) = numbers(bare) {
        return Some(Token::Numbers(numbers));
    }
    single(bare)
}

/// Pieces between hyphens: `8-9`, `january-february`, `08.06.2010-10.06.2010`, and endings such as `5-го`.
fn dashed(piece: &str, found: &mut Vec<Token>) -> Option<()> {
    let parts: Vec<&str> = piece.split('-').collect();
    for (place, part) in parts.iter().enumerate() {
        let is_ending = place > 0 && ["го", "й", "м", "ого"].contains(part);
        if is_ending {
            continue;
        }
        if place > 0 {
            found.push(Token::Dash);
        }
        found.push(whole(part)?);
    }
    Some(())
}

fn numbers(text: &str) -> Option<Vec<Number>> {
    let separator = ['/', '.', '-'].into_iter().find(|mark| text.contains(*mark))?;
    let numbers: Vec<Number> = text.split(separator).map(number).collect::<Option<_>>()?;
    let dated = numbers.iter().any(|number| number.digits == 4);
    let sized = numbers.len() == 3 || (numbers.len() == 2 && separator != '-');
    // With hyphens and the year first it is the written form or a slip, and a slip is not repaired by exchanging numbers.
    let slip = separator == '-' && numbers.first().is_some_and(|first| first.digits == 4);
    (dated && sized && !slip).then_some(numbers)
}

fn number(text: &str) -> Option<Number> {
    let plain = matches!(text.len(), 1 | 2 | 4) && text.bytes().all(|byte| byte.is_ascii_digit());
    let value = plain.then(|| text.parse().ok()).flatten()?;
    Some(Number { value, digits: text.len() })
}

fn single(text: &str) -> Option<Token> {
    let cardinal =
        ["st", "nd", "rd", "th"].into_iter().find_map(|ending| text.strip_suffix(ending)).unwrap_or(text);
    match number(cardinal) {
        Some(Number { value, digits: 4 }) if cardinal == text => Some(Token::Year(value)),
        Some(Number { value, digits: 1 | 2 }) => i8::try_from(value).ok().map(Token::Day),
        Some(_) => None,
        None => is_word(text).then(|| Token::Word(text.to_owned())),
    }
}

fn is_word(text: &str) -> bool {
    let decade = text.strip_suffix('s').is_some_and(|digits| number(digits).is_some());
    decade || (!text.is_empty() && text.chars().all(|letter| letter.is_alphabetic() || letter == '\''))
}
