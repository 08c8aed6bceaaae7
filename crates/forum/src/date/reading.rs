//! Dates as people write them: the written form, English or Russian words, numbers.
//!
//! What is read is never narrower than what was said, and what can be meant in two ways is asked about.

mod partial;
mod phrase;
mod tokens;
mod vocabulary;

#[cfg(test)]
mod tests;

use super::{DateError, When};

/// How one of several possible readings takes the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Explanation {
    /// Day, month, year.
    DayFirst,
    /// Month, day, year.
    MonthFirst,
    /// Year, month, day.
    YearThenMonth,
    /// Year, day, month.
    YearThenDay,
    /// It lasted from the first to the last.
    Lasting,
    /// It was once, some time within.
    SometimeWithin,
}

impl Explanation {
    /// The explanation in English words, to stand behind the date.
    #[must_use]
    pub const fn to_words(self) -> &'static str {
        match self {
            Self::DayFirst => "day first",
            Self::MonthFirst => "month first",
            Self::YearThenMonth => "year, month, day",
            Self::YearThenDay => "year, day, month",
            Self::Lasting => "lasting from the first to the last",
            Self::SometimeWithin => "some time within",
        }
    }
}

/// One of several possible readings.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Choice {
    /// The date, if the text is taken so.
    pub when: When,
    /// How the text is taken.
    pub explanation: Explanation,
}

/// What was read from a text that a person wrote.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reading {
    /// One date can be meant.
    Understood(When),
    /// Several dates can be meant: ask which.
    Ambiguous(Vec<Choice>),
    /// No date was found.
    NotUnderstood {
        /// What to write instead: a clause without capital or full stop, written form in backticks.
        expected: String,
        /// The error of the written form, where the text was meant as that: for other languages.
        error: Option<DateError>,
    },
}

impl Reading {
    /// The date, where only one can be meant.
    #[must_use]
    pub const fn understood(&self) -> Option<&When> {
        if let Self::Understood(when) = self { Some(when) } else { None }
    }
}

/// How numbers between dots, slashes or hyphens are taken, throughout one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    DayThenMonth,
    MonthThenDay,
}

/// Reads a date that a person wrote, in the written form, in English or Russian words, or in numbers.
///
/// ```
/// use forum::date::{Reading, read};
/// let written = |text| read(text).understood().map(|when| when.written().to_owned());
/// assert_eq!(written("5 October 1992").as_deref(), Some("1992-10-05"));
/// assert_eq!(written("after October 2004").as_deref(), Some("[2004-11-01..]"));
/// assert_eq!(written("между июнем 2010 и февралём 2012").as_deref(), Some("[2010-06..2012-02]"));
/// assert!(matches!(read("11/9/2001"), Reading::Ambiguous(both) if both.len() == 2));
/// assert!(matches!(read("next week"), Reading::NotUnderstood { .. }));
/// ```
#[must_use]
pub fn read(text: &str) -> Reading {
    let text = text.trim();
    let error = match When::parse(text) {
        Ok(when) => return Reading::Understood(when),
        Err(error) => error,
    };
    let mut choices: Vec<Choice> = Vec::new();
    for order in [Order::DayThenMonth, Order::MonthThenDay] {
        for choice in phrase::choices(text, order) {
            if choices.iter().all(|known| known.when.written() != choice.when.written()) {
                choices.push(choice);
            }
        }
    }
    match <[Choice; 1]>::try_from(choices) {
        Ok([only]) => Reading::Understood(only.when),
        Err(none) if none.is_empty() => not_understood(text, error),
        Err(several) => Reading::Ambiguous(several),
    }
}

/// What to write instead. Where the text was meant as the written form, its own error says more.
fn not_understood(text: &str, error: DateError) -> Reading {
    let meant_as_written = text.starts_with('[') || !matches!(error, DateError::NotADate { .. });
    if meant_as_written {
        return Reading::NotUnderstood { expected: error.to_string(), error: Some(error) };
    }
    let expected = "expected a day that is in the calendar, a month, a season or a year with its four digits, such as `5 October 1992`, \
     `October 2004`, `after October 2004`, `between June 2010 and February 2012`, `20 or 21 May 2014`, `spring 2008`, \
     `about August 2008` or `not known`"
        .to_owned();
    Reading::NotUnderstood { expected, error: None }
}
