//! Dates in English words. What [`When::to_words`] says, [`read`](super::read) understands as the same date.

use super::{Day, Described, Season, When};

pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl When {
    /// The date in English words.
    ///
    /// ```
    /// use forum::date::When;
    /// let words = |text| When::parse(text).map(|when| when.to_words());
    /// assert_eq!(words("[2004-10-23..]")?, "on or after 23 October 2004");
    /// assert_eq!(words("[2014-05-20,2014-05-21]")?, "20 or 21 May 2014");
    /// assert_eq!(words("2008-01-31/2008-02-01")?, "31 January to 1 February 2008");
    /// # Ok::<(), forum::date::DateError>(())
    /// ```
    #[must_use]
    pub fn to_words(&self) -> String {
        self.describe().to_words()
    }
}

impl Described {
    /// What is described, in English words.
    #[must_use]
    pub fn to_words(&self) -> String {
        match self {
            Self::Day(day) => day_words(*day),
            Self::Month(year, month) => format!("{} {year}", month_name(*month)),
            Self::Year(year) => year.to_string(),
            Self::Season(year, season) => format!("{} {year}", season_name(*season)),
            Self::Lasting(first, last) => lasting(first.as_deref(), last.as_deref()),
            Self::Within(from, to) => within(from.as_deref(), to.as_deref()),
            Self::OneOf(several) => one_of(several),
            Self::About(inner) => format!("about {}", inner.to_words()),
            Self::Uncertain(inner) => format!("perhaps {}", inner.to_words()),
            Self::FromFact { id } => format!("the date of {id}"),
            Self::Unknown => "date not known".to_owned(),
        }
    }

    /// `on` before a day or the date of a fact, `in` before what is longer.
    fn preposition(&self) -> &'static str {
        match self {
            Self::Day(_) | Self::FromFact { .. } => "on",
            Self::About(inner) | Self::Uncertain(inner) => inner.preposition(),
            _ => "in",
        }
    }
}

fn lasting(first: Option<&Described>, last: Option<&Described>) -> String {
    match (first, last) {
        (Some(Described::Day(first)), Some(Described::Day(last))) => days(&[*first, *last], " to "),
        (Some(first), Some(last)) => format!("from {} to {}", first.to_words(), last.to_words()),
        (Some(first), None) => format!("from {} on", first.to_words()),
        (None, Some(last)) => format!("until {}", last.to_words()),
        (None, None) => Described::Unknown.to_words(),
    }
}

fn within(from: Option<&Described>, to: Option<&Described>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => format!("between {} and {}", from.to_words(), to.to_words()),
        (Some(from), None) => format!("{} or after {}", from.preposition(), from.to_words()),
        (None, Some(to)) => format!("{} or before {}", to.preposition(), to.to_words()),
        (None, None) => Described::Unknown.to_words(),
    }
}

fn one_of(several: &[Described]) -> String {
    let only_days: Option<Vec<Day>> =
        several.iter().map(|one| if let Described::Day(day) = one { Some(*day) } else { None }).collect();
    match only_days {
        Some(all) => days(&all, " or "),
        None => several.iter().map(Described::to_words).collect::<Vec<_>>().join(" or "),
    }
}

/// Several days in a row of words, where month and year are said once if the next day has the same.
fn days(all: &[Day], between: &str) -> String {
    let mut words = Vec::new();
    for (place, day) in all.iter().enumerate() {
        let next = all.get(place + 1);
        words.push(match next {
            Some(next) if (next.year(), next.month()) == (day.year(), day.month()) => day.day().to_string(),
            Some(next) if next.year() == day.year() => format!("{} {}", day.day(), month_name(day.month())),
            _ => day_words(*day),
        });
    }
    words.join(between)
}

fn day_words(day: Day) -> String {
    format!("{} {} {}", day.day(), month_name(day.month()), day.year())
}

fn month_name(month: i8) -> &'static str {
    let place = usize::try_from(month - 1).unwrap_or_default();
    MONTHS.get(place).copied().unwrap_or_default()
}

const fn season_name(season: Season) -> &'static str {
    match season {
        Season::Spring => "spring",
        Season::Summer => "summer",
        Season::Autumn => "autumn",
        Season::Winter => "winter",
    }
}
