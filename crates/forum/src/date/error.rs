//! Why a text is not a written date, and what to write in its place.

/// Why a text is not a date. Every message names the text, what was expected, and an example.
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum DateError {
    /// Nothing was written.
    #[error("the date is empty: expected a date such as `2004-10-22`, or `unknown` where no source says")]
    Empty,
    /// The text has another form than a date has.
    #[error("`{text}` is not a date: expected {expected}, such as `{example}`")]
    NotADate {
        /// What was written.
        text: String,
        /// What could stand there.
        expected: &'static str,
        /// A date of that kind.
        example: &'static str,
    },
    /// The form is right, but no calendar has such a day, month or season.
    #[error("`{part}` is not in the calendar (in `{text}`): expected {expected}, such as `{example}`")]
    NotInCalendar {
        /// What was written.
        text: String,
        /// The part that is not in the calendar.
        part: String,
        /// What could stand there.
        expected: &'static str,
        /// A date of that kind.
        example: &'static str,
    },
    /// The second date lies before the first.
    #[error("`{text}` runs backwards: expected the earlier date first, such as `{turned}`")]
    Backwards {
        /// What was written.
        text: String,
        /// The same with both dates exchanged.
        turned: String,
    },
}
