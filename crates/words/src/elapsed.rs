//! How long something took or will take, in whole units that nobody can read as more exact than they are.

use crate::Words;

/// Below this many days the days themselves are said.
const MONTHS_FROM: u64 = 60;
/// Below this many days months are said.
const YEARS_FROM: u64 = 730;

impl Words {
    /// A number of days in words: the days up to two months, then about how many months, then about how many years.
    ///
    /// ```
    /// # use words::Words;
    /// let words = Words::new("en", &Default::default());
    /// assert_eq!((words.elapsed(1), words.elapsed(27)), ("1 day".into(), "27 days".into()));
    /// assert_eq!((words.elapsed(91), words.elapsed(800)), ("about 3 months".into(), "about 2 years".into()));
    /// ```
    #[must_use]
    pub fn elapsed(&self, days: i64) -> String {
        let days = days.unsigned_abs();
        // A year of the calendar has 365.2425 days; the nearest whole month or year is said.
        let nearest = |unit: u64| days.saturating_mul(10_000).saturating_add(unit / 2) / unit;
        let (key, count) = match days {
            days if days < MONTHS_FROM => ("count-days", days),
            days if days < YEARS_FROM => ("about-months", nearest(304_369)),
            _ => ("about-years", nearest(3_652_425)),
        };
        self.with(key, &[("count", i64::try_from(count).unwrap_or(i64::MAX).into())])
    }
}
