//! What holds over time (tenures, standings, names, rules), and on which days it holds.

use serde::{Deserialize, Serialize};

use super::{Day, End, Truth, When};

/// One assertion that something held from a start to an end, and the dates at which a source attests it.
///
/// It holds *yes* from the latest possible start until before the earliest possible end and between attested days,
/// *no* outside the outer bounds, else *possibly*. The day on which it ends is no longer part of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Span {
    /// When it began.
    pub from: When,
    /// When it ended, if it did.
    pub to: End,
    /// Dates at which a source says that it held.
    pub attested: Vec<When>,
}

impl Span {
    /// Whether it held on that day.
    ///
    /// ```
    /// use forum::date::{Day, End, Span, Truth, When};
    /// let name = Span { from: When::parse("2022-06")?, to: End::NoneYet, attested: Vec::new() };
    /// assert_eq!(name.holds_on(Day::constant(2022, 5, 31)), Truth::No);
    /// assert_eq!(name.holds_on(Day::constant(2022, 6, 15)), Truth::Possibly);
    /// assert_eq!(name.holds_on(Day::constant(2022, 6, 30)), Truth::Yes);
    /// # Ok::<(), forum::date::DateError>(())
    /// ```
    #[must_use]
    pub fn holds_on(&self, day: Day) -> Truth {
        if !self.within_bounds(day) {
            // A source may attest a day outside: then both are said, and neither answer is certain.
            let attested =
                self.attested.iter().any(|when| !when.is_unknown() && when.may_be(day) && !self.fits(when));
            return if attested { Truth::Possibly } else { Truth::No };
        }
        let certain = self
            .certain_days()
            .is_some_and(|(first, last)| first <= day && last.is_none_or(|last| day <= last));
        if certain { Truth::Yes } else { Truth::Possibly }
    }

    /// The first and the last day of those on which it certainly held; no last day where it has not ended.
    /// A start, end or attestation marked `~` or `?` makes nothing certain.
    #[must_use]
    pub fn certain_days(&self) -> Option<(Day, Option<Day>)> {
        let by_start =
            if self.from.is_doubtful() { None } else { self.from.latest().or(self.from.begun_by()) };
        let first = by_start.into_iter().chain(self.attestations().filter_map(When::begun_by)).min()?;
        let last = match self.known_through() {
            Some(through) => through.map(|day| self.before_end(day)),
            None => return None,
        };
        let first = self.from.earliest().map_or(first, |earliest| first.max(earliest));
        last.is_none_or(|last| first <= last).then_some((first, last))
    }

    /// Whether neither start, end nor attestation gives a date: nothing can be said of any day.
    ///
    /// ```
    /// use forum::date::{End, Span, When};
    /// assert!(Span { from: When::unknown(), to: End::NotKnown, attested: Vec::new() }.has_no_dates());
    /// ```
    #[must_use]
    pub fn has_no_dates(&self) -> bool {
        let dated = |when: &When| when.earliest().is_some() || when.latest().is_some();
        let ended = self.to.date().is_some_and(dated);
        !ended && !dated(&self.from) && !self.attested.iter().any(dated)
    }

    /// The same with every bound that another fact gives looked up; see [`When::resolve`].
    #[must_use]
    pub fn resolve(&self, lookup: &dyn Fn(&str) -> Vec<When>) -> Self {
        let to = match &self.to {
            End::Date(when) => End::from(when.resolve(lookup)),
            other => other.clone(),
        };
        let attested = self.attested.iter().map(|when| when.resolve(lookup)).collect();
        Self { from: self.from.resolve(lookup), to, attested }
    }

    /// `Some(None)` where it goes on, `Some(day)` where it certainly held to the end of that day, if it had begun.
    fn known_through(&self) -> Option<Option<Day>> {
        let by_end = match &self.to {
            End::NoneYet => return Some(None),
            // It held at least on the day on which it began.
            End::NotKnown if self.from.is_doubtful() => None,
            End::NotKnown => self.from.earliest(),
            End::Date(when) if when.is_doubtful() => None,
            End::Date(when) => when.earliest().and_then(|end| end.yesterday().ok()),
        };
        by_end.into_iter().chain(self.attestations().filter_map(When::lasted_to)).max().map(Some)
    }

    /// Attestations that are certain and can be true together with the bounds.
    fn attestations(&self) -> impl Iterator<Item = &When> {
        self.attested.iter().filter(|when| !when.is_doubtful() && self.fits(when))
    }

    fn fits(&self, attested: &When) -> bool {
        let after_start = match (self.from.earliest(), attested.begun_by()) {
            (Some(start), Some(day)) => start <= day,
            _ => true,
        };
        let before_end = match (self.outer_end(), attested.lasted_to()) {
            (Some(end), Some(day)) => day < end,
            _ => true,
        };
        after_start && before_end
    }

    /// The first day on which it has certainly ended.
    fn outer_end(&self) -> Option<Day> {
        self.to.date().and_then(When::latest)
    }

    fn before_end(&self, day: Day) -> Day {
        self.outer_end().and_then(|end| end.yesterday().ok()).map_or(day, |last| day.min(last))
    }

    fn within_bounds(&self, day: Day) -> bool {
        self.from.earliest().is_none_or(|start| start <= day) && self.outer_end().is_none_or(|end| day < end)
    }
}

/// Whether there is a day on which both certainly held.
///
/// ```
/// use forum::date::{End, Span, When, overlaps_certainly};
/// let span = |from, to| Ok::<_, forum::date::DateError>(Span {
///     from: When::parse(from)?, to: End::parse(to)?, attested: Vec::new(),
/// });
/// assert!(overlaps_certainly(&span("2010", "2014")?, &span("2013-03", "..")?));
/// assert!(!overlaps_certainly(&span("2010", "2014")?, &span("2014", "..")?));
/// # Ok::<(), forum::date::DateError>(())
/// ```
#[must_use]
pub fn overlaps_certainly(one: &Span, other: &Span) -> bool {
    let (Some((first, last)), Some((other_first, other_last))) = (one.certain_days(), other.certain_days())
    else {
        return false;
    };
    last.is_none_or(|last| other_first <= last) && other_last.is_none_or(|last| first <= last)
}
