//! A date taken apart, so that any language can put it into words.

use super::point::{Part, Point};
use super::when::{Limit, Shape};
use super::{Day, Season, When};

/// What a date says, for a localisation layer to match on. The parts of a whole are never [`Described::Unknown`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Described {
    /// One day.
    Day(Day),
    /// A year and a month from 1 to 12.
    Month(i16, i8),
    /// A year.
    Year(i16),
    /// A year and a season.
    Season(i16, Season),
    /// From a first to a last; `None` is the open side.
    Lasting(Option<Box<Described>>, Option<Box<Described>>),
    /// Once, on or after the first and on or before the second; `None` is the open side.
    Within(Option<Box<Described>>, Option<Box<Described>>),
    /// One of these.
    OneOf(Vec<Described>),
    /// Approximately that: the mark `~`.
    About(Box<Described>),
    /// Perhaps that: the mark `?`. With the mark `%` an [`Described::About`] lies inside.
    Uncertain(Box<Described>),
    /// The date of another fact.
    FromFact {
        /// The id of that fact.
        id: String,
    },
    /// No source says.
    Unknown,
}

impl When {
    /// What the date says, taken apart.
    ///
    /// ```
    /// use forum::date::{Described, When};
    /// let about = Described::About(Box::new(Described::Month(2008, 8)));
    /// assert_eq!(When::parse("2008-08~")?.describe(), about);
    /// # Ok::<(), forum::date::DateError>(())
    /// ```
    #[must_use]
    pub fn describe(&self) -> Described {
        let side = |point: &Option<Point>| point.map(|point| Box::new(point.describe()));
        match self.shape() {
            Shape::Point(point) => point.describe(),
            Shape::Lasting(first, last) => Described::Lasting(side(first), side(last)),
            Shape::Within(from, to) => Described::Within(from.describe(), to.describe()),
            Shape::OneOf(points) => Described::OneOf(points.iter().map(|point| point.describe()).collect()),
            Shape::Unknown => Described::Unknown,
        }
    }
}

impl Limit {
    fn describe(&self) -> Option<Box<Described>> {
        match self {
            Self::Open => None,
            Self::At(point) => Some(Box::new(point.describe())),
            Self::Fact(id) => Some(Box::new(Described::FromFact { id: id.as_ref().to_owned() })),
        }
    }
}

impl Point {
    fn describe(self) -> Described {
        let bare = match self.part {
            Part::Day(day) => Described::Day(day),
            Part::Month(year, month) => Described::Month(year, month),
            Part::Season(year, season) => Described::Season(year, season),
            Part::Year(year) => Described::Year(year),
        };
        let about = if self.doubt.approximate { Described::About(Box::new(bare)) } else { bare };
        if self.doubt.uncertain { Described::Uncertain(Box::new(about)) } else { about }
    }
}
