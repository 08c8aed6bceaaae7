//! Partial dates: sets of possible days, with the written form kept (docs/rules.md, rule 14).
//!
//! Nothing here guesses. What is not known stays open, an ambiguous numeric date is asked about, and a question
//! about a day is answered *yes*, *possibly* or *no*.
//!
//! ```
//! use forum::date::{Day, End, Span, Truth, When};
//! let chair = Span {
//!     from: When::parse("2010-06-08")?,
//!     to: End::parse("[2014-05-20,2014-05-21]")?,
//!     attested: Vec::new(),
//! };
//! assert_eq!(chair.holds_on(Day::constant(2014, 5, 10)), Truth::Yes);
//! assert_eq!(chair.holds_on(Day::constant(2014, 5, 20)), Truth::Possibly);
//! assert_eq!(chair.holds_on(Day::constant(2014, 5, 21)), Truth::No);
//! # Ok::<(), forum::date::DateError>(())
//! ```

mod both;
mod described;
mod end;
mod error;
mod parse;
mod point;
mod reading;
mod resolve;
mod sort;
mod span;
mod truth;
mod when;
mod words;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod rules;

pub use described::Described;
pub use end::End;
pub use error::DateError;
pub use point::Season;
pub use reading::{Choice, Explanation, Reading, read};
pub use sort::SortKey;
pub use span::{Span, overlaps_certainly};
pub use truth::Truth;
pub use when::When;

/// A day of the civil calendar, without a place or a time of day.
pub type Day = jiff::civil::Date;
