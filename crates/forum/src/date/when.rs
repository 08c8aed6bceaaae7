//! When something was: a set of possible days that keeps the words of its written form.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::point::{Part, Point};
use super::{DateError, Day, Truth};

/// A set of possible days, written in EDTF (ISO 8601-2), and equal only to what is written alike.
///
/// ```
/// use forum::date::{Day, When};
/// let when = When::parse("[2010-06-08..2012-02]")?;
/// assert_eq!(when.earliest(), Some(Day::constant(2010, 6, 8)));
/// assert_eq!(when.latest(), Some(Day::constant(2012, 2, 29)));
/// assert_eq!(when.to_words(), "between 8 June 2010 and February 2012");
/// # Ok::<(), forum::date::DateError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct When {
    written: Arc<str>,
    shape: Shape,
}

/// What a written date means.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Shape {
    Point(Point),
    /// From the first to the last; `None` is the open side. INVARIANT: one side is a date.
    Lasting(Option<Point>, Option<Point>),
    /// Once, some time between. INVARIANT: one side is not open.
    Within(Limit, Limit),
    OneOf(Vec<Point>),
    Unknown,
}

/// A bound of *sometime within*.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Limit {
    Open,
    At(Point),
    /// The bound is that of another fact, by its id.
    Fact(Arc<str>),
}

impl When {
    /// Reads the written form; English words and numeric dates are for [`read`](super::read).
    ///
    /// # Errors
    /// When the text is not exactly a date of the written form, names a day that no calendar has, or runs backwards.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let shape = super::parse::shape(text)?;
        Ok(Self { written: text.into(), shape })
    }

    /// A date that no source gives, written `unknown`.
    #[must_use]
    pub fn unknown() -> Self {
        Self::of(Shape::Unknown)
    }

    pub(super) fn of(shape: Shape) -> Self {
        Self { written: super::parse::written(&shape).into(), shape }
    }

    pub(super) const fn shape(&self) -> &Shape {
        &self.shape
    }

    /// The date exactly as it was written.
    #[must_use]
    pub fn written(&self) -> &str {
        &self.written
    }

    /// The first possible day; `None` where nothing bounds it, as for `unknown` and for a bound from another fact
    /// that was not looked up with [`resolve`](Self::resolve).
    #[must_use]
    pub fn earliest(&self) -> Option<Day> {
        match &self.shape {
            Shape::Point(point) => Some(point.first()),
            Shape::Lasting(first, _) => first.map(Point::first),
            Shape::Within(from, _) => from.at().map(Point::first),
            Shape::OneOf(points) => points.iter().map(|point| point.first()).min(),
            Shape::Unknown => None,
        }
    }

    /// The last possible day; `None` where nothing bounds it.
    #[must_use]
    pub fn latest(&self) -> Option<Day> {
        match &self.shape {
            Shape::Point(point) => Some(point.last()),
            Shape::Lasting(_, last) => last.map(Point::last),
            Shape::Within(_, to) => to.at().map(Point::last),
            Shape::OneOf(points) => points.iter().map(|point| point.last()).max(),
            Shape::Unknown => None,
        }
    }

    /// The latest day on which it can have begun.
    pub fn begun_by(&self) -> Option<Day> {
        match &self.shape {
            Shape::Lasting(first, _) => first.map(Point::last),
            _ => self.latest(),
        }
    }

    /// The earliest day on which it can have had its last day.
    pub(super) fn lasted_to(&self) -> Option<Day> {
        match &self.shape {
            Shape::Lasting(_, last) => last.map(Point::first),
            _ => self.earliest(),
        }
    }

    /// Whether it lasted from a first to a last day, as `a/b`, rather than being one day.
    #[must_use]
    pub const fn is_lasting(&self) -> bool {
        matches!(self.shape, Shape::Lasting(..))
    }

    /// Whether nothing is known of it, as written `unknown`.
    #[must_use]
    pub const fn is_unknown(&self) -> bool {
        matches!(self.shape, Shape::Unknown)
    }

    /// Whether any part of it bears `~`, `?` or `%`, which turn *yes* into *possibly*.
    #[must_use]
    pub fn is_doubtful(&self) -> bool {
        match &self.shape {
            Shape::Point(point) => point.doubt.any(),
            Shape::Lasting(first, last) => [first, last].into_iter().flatten().any(|point| point.doubt.any()),
            Shape::Within(from, to) => {
                [from, to].into_iter().filter_map(Limit::at).any(|point| point.doubt.any())
            }
            Shape::OneOf(points) => points.iter().any(|point| point.doubt.any()),
            Shape::Unknown => false,
        }
    }

    /// Whether it was going on that day. What lasts, such as a meeting, includes both its first and its last day; what
    /// is written with an open end is *yes* from its start on.
    ///
    /// ```
    /// use forum::date::{Day, Truth, When};
    /// let meeting = When::parse("2010-06-07/2010-06-08")?;
    /// assert_eq!(meeting.holds_on(Day::constant(2010, 6, 8)), Truth::Yes);
    /// assert_eq!(When::parse("2010-06")?.holds_on(Day::constant(2010, 6, 8)), Truth::Possibly);
    /// # Ok::<(), forum::date::DateError>(())
    /// ```
    #[must_use]
    pub fn holds_on(&self, day: Day) -> Truth {
        let possible = if self.may_be(day) { Truth::Possibly } else { Truth::No };
        let certain = possible != Truth::No && !self.is_doubtful() && self.is_certainly(day);
        if certain { Truth::Yes } else { possible }
    }

    /// Whether the day is one of the possible days.
    #[must_use]
    pub fn may_be(&self, day: Day) -> bool {
        match &self.shape {
            Shape::OneOf(points) => points.iter().any(|point| point.may_be(day)),
            Shape::Point(point) => point.may_be(day),
            _ => {
                self.earliest().is_none_or(|earliest| earliest <= day)
                    && self.latest().is_none_or(|latest| day <= latest)
            }
        }
    }

    fn is_certainly(&self, day: Day) -> bool {
        match &self.shape {
            // An open end goes on; an open start does not say that there was none, so it proves only the last day.
            Shape::Lasting(Some(first), last) => {
                first.last() <= day && last.is_none_or(|last| day <= last.first())
            }
            Shape::Unknown | Shape::Lasting(None, None) => false,
            _ => self.lasted_to() == self.latest() && self.latest() == Some(day),
        }
    }
}

impl Point {
    pub(super) fn may_be(self, day: Day) -> bool {
        self.spells().iter().any(|(first, last)| *first <= day && day <= *last)
    }
}

impl Limit {
    /// The date that the bound is written with, where it is not another fact's.
    pub(super) const fn at(&self) -> Option<Point> {
        if let Self::At(point) = self { Some(*point) } else { None }
    }
}

impl From<Day> for When {
    /// One day, known to be that day.
    fn from(day: Day) -> Self {
        Self::of(Shape::Point(Part::Day(day).into()))
    }
}

impl fmt::Display for When {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.written)
    }
}

impl FromStr for When {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        Self::parse(text)
    }
}

impl TryFrom<String> for When {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        Self::parse(&text)
    }
}

impl From<When> for String {
    fn from(when: When) -> Self {
        when.written.as_ref().to_owned()
    }
}
