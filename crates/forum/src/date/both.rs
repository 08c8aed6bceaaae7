//! Whether two dates could both be true of one fact: the question behind every conflict of dates.

use super::point::Point;
use super::when::{Limit, Shape};
use super::{Day, Truth, When};

/// A run of days, both ends included.
type Run = (Day, Day);

impl When {
    /// Whether some value satisfies both. *No* is a conflict; *possibly* means that only a mark `~` or `?` leaves room.
    ///
    /// What is written as one day was on that day only. A month, season, year or *sometime within* may also be said of
    /// something that lasted, as long as all of it lies inside.
    ///
    /// ```
    /// use forum::date::{Truth, When};
    /// let could = |one, other| Ok::<_, forum::date::DateError>(When::parse(one)?.intersects(&When::parse(other)?));
    /// assert_eq!(could("2014-05", "[2014-05-20,2014-05-21]")?, Truth::Yes);
    /// assert_eq!(could("1999-09", "1999-11")?, Truth::No);
    /// assert_eq!(could("2014-05-01~", "2014-05-20")?, Truth::Possibly);
    /// # Ok::<(), forum::date::DateError>(())
    /// ```
    #[must_use]
    pub fn intersects(&self, other: &Self) -> Truth {
        if both(self.shape(), other.shape()) {
            Truth::Yes
        } else if self.is_doubtful() || other.is_doubtful() {
            Truth::Possibly
        } else {
            Truth::No
        }
    }
}

fn both(one: &Shape, other: &Shape) -> bool {
    match (sides(one), sides(other)) {
        (None, None) => meeting(&runs(one), &runs(other)).next().is_some(),
        (Some(lasting), None) => inside(&lasting, &runs(other)),
        (None, Some(lasting)) => inside(&lasting, &runs(one)),
        (Some((starts, ends)), Some((other_starts, other_ends))) => {
            in_order(meeting(&starts, &other_starts).min(), meeting(&ends, &other_ends).max())
        }
    }
}

/// Whether what lasted can lie within one of the runs.
fn inside((starts, ends): &(Vec<Run>, Vec<Run>), runs: &[Run]) -> bool {
    runs.iter().any(|run| in_order(meeting(starts, &[*run]).min(), meeting(ends, &[*run]).max()))
}

/// Whether the first start can lie before the last end.
fn in_order(start: Option<Run>, end: Option<Run>) -> bool {
    matches!((start, end), (Some((first, _)), Some((_, last))) if first <= last)
}

/// The days that are in a run of either side.
fn meeting(one: &[Run], other: &[Run]) -> impl Iterator<Item = Run> {
    one.iter()
        .flat_map(|(first, last)| other.iter().map(|(from, to)| (*first.max(from), *last.min(to))))
        .filter(|(first, last)| first <= last)
        .collect::<Vec<_>>()
        .into_iter()
}

/// The possible first and last days of what lasted.
fn sides(shape: &Shape) -> Option<(Vec<Run>, Vec<Run>)> {
    let days = |point: &Option<Point>| point.map_or_else(|| vec![(Day::MIN, Day::MAX)], Point::spells);
    if let Shape::Lasting(first, last) = shape { Some((days(first), days(last))) } else { None }
}

/// The possible days of what was once.
fn runs(shape: &Shape) -> Vec<Run> {
    match shape {
        Shape::Point(point) => point.spells(),
        Shape::OneOf(points) => points.iter().flat_map(|point| point.spells()).collect(),
        Shape::Within(from, to) => {
            let first = Limit::at(from).map_or(Day::MIN, Point::first);
            vec![(first, Limit::at(to).map_or(Day::MAX, Point::last))]
        }
        Shape::Lasting(..) | Shape::Unknown => vec![(Day::MIN, Day::MAX)],
    }
}
