//! Dates as people write them: the written form, English or Russian words, numbers.

use super::When;

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
    /// Several dates can be meant: ask.
    Ambiguous(Vec<Choice>),
    /// No date was found.
    NotUnderstood {
        /// What to write instead, for a person to read.
        expected: String,
    },
}

/// Reads a date that a person wrote.
#[must_use]
pub fn read(text: &str) -> Reading {
    match When::parse(text.trim()) {
        Ok(when) => Reading::Understood(when),
        Err(error) => Reading::NotUnderstood { expected: error.to_string() },
    }
}
