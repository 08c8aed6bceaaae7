//! The order of dates that are known in part. It uses what is known and invents nothing.

use super::when::Shape;
use super::{Day, When};

/// Where a date stands in a list. Compare keys; they hold nothing to show.
///
/// Something known only to be on or after a day stands right behind what was on that day; something known only to be
/// on or before a day, right before it; what is not known at all, at the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SortKey {
    undated: bool,
    anchor: Day,
    side: Side,
    reaches: Day,
    once: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Side {
    Before,
    From,
}

impl When {
    /// Where it stands in a list that is ordered by time. Resolve bounds from other facts first.
    ///
    /// ```
    /// use forum::date::When;
    /// let mut dates = ["2009-10", "unknown", "[2004-10-22..]", "2004-10-23", "2004-10-22", "2004-10"];
    /// dates.sort_by_cached_key(|text| When::parse(text).map(|when| when.sort_key()).ok());
    /// assert_eq!(dates, ["2004-10", "2004-10-22", "[2004-10-22..]", "2004-10-23", "2009-10", "unknown"]);
    /// ```
    #[must_use]
    pub fn sort_key(&self) -> SortKey {
        let once = !matches!(self.shape(), Shape::Lasting(..));
        let reaches = self.latest().unwrap_or(Day::MAX);
        match (self.earliest(), self.latest()) {
            (Some(anchor), _) => SortKey { undated: false, anchor, side: Side::From, reaches, once },
            (None, Some(anchor)) => SortKey { undated: false, anchor, side: Side::Before, reaches, once },
            (None, None) => SortKey { undated: true, anchor: Day::MAX, side: Side::From, reaches, once },
        }
    }
}
