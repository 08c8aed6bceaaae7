//! One written day, month, season or year, and the days that it may mean.

use edtf_core::{DateField, Edtf, YearKind};
use serde::{Deserialize, Serialize};

use super::Day;

/// A season of the northern year, as the codes 21 to 24 of the written form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Season {
    /// Code 21: March to May.
    Spring,
    /// Code 22: June to August.
    Summer,
    /// Code 23: September to November.
    Autumn,
    /// Code 24: January and February of the year, or December and the two months after; sources seldom say which.
    Winter,
}

impl Season {
    /// The code that the written form has for it, 21 to 24.
    #[must_use]
    pub const fn code(self) -> u8 {
        match self {
            Self::Spring => 21,
            Self::Summer => 22,
            Self::Autumn => 23,
            Self::Winter => 24,
        }
    }

    const fn of_code(code: u8) -> Option<Self> {
        match code {
            21 => Some(Self::Spring),
            22 => Some(Self::Summer),
            23 => Some(Self::Autumn),
            24 => Some(Self::Winter),
            _ => None,
        }
    }
}

/// How precise a point is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Part {
    Year(i16),
    Season(i16, Season),
    Month(i16, i8),
    Day(Day),
}

/// The marks `~`, `?` and `%` (both).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Doubt {
    pub(super) approximate: bool,
    pub(super) uncertain: bool,
}

impl Doubt {
    pub(super) const fn mark(self) -> &'static str {
        match (self.approximate, self.uncertain) {
            (false, false) => "",
            (true, false) => "~",
            (false, true) => "?",
            (true, true) => "%",
        }
    }

    pub(super) const fn any(self) -> bool {
        self.approximate || self.uncertain
    }
}

/// One written date with its precision and its doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Point {
    pub(super) part: Part,
    pub(super) doubt: Doubt,
}

impl From<Part> for Point {
    fn from(part: Part) -> Self {
        Self { part, doubt: Doubt::default() }
    }
}

impl Point {
    /// Reads `2004-10-22`, `2004-10`, `2004-23`, `2004`, each perhaps with one mark behind. Of all that EDTF allows,
    /// nothing else can be sorted and compared by day here.
    pub(super) fn read(text: &str) -> Option<Self> {
        let (bare, doubt) = split_mark(text);
        let plain = bare.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        let Some(Edtf::Date(date)) = plain.then(|| Edtf::parse(bare).ok()).flatten() else { return None };
        let YearKind::Standard { negative: false, .. } = date.year.kind else { return None };
        let year = i16::try_from(date.year.value()?).ok()?;
        let month = date.month.and_then(DateField::value);
        let day = date.day.and_then(DateField::value);
        Some(Self { part: part(year, month, day)?, doubt })
    }

    /// The earliest day that it may mean.
    pub(super) fn first(self) -> Day {
        self.spells().first().map_or(Day::MIN, |spell| spell.0)
    }

    /// The latest day that it may mean.
    pub(super) fn last(self) -> Day {
        self.spells().last().map_or(Day::MAX, |spell| spell.1)
    }

    /// The days that it may mean: one run of days, or two for a winter.
    pub(super) fn spells(self) -> Vec<(Day, Day)> {
        match self.part {
            Part::Day(day) => vec![(day, day)],
            Part::Month(year, month) => vec![months(year, month, month)],
            Part::Year(year) => vec![months(year, 1, 12)],
            Part::Season(year, Season::Spring) => vec![months(year, 3, 5)],
            Part::Season(year, Season::Summer) => vec![months(year, 6, 8)],
            Part::Season(year, Season::Autumn) => vec![months(year, 9, 11)],
            Part::Season(year, Season::Winter) => {
                let next = months(year, 12, 12);
                let end = if year < Day::MAX.year() { months(year + 1, 2, 2).1 } else { next.1 };
                vec![months(year, 1, 2), (next.0, end)]
            }
        }
    }

    pub(super) fn written(self) -> String {
        let mark = self.doubt.mark();
        match self.part {
            Part::Day(day) => format!("{day}{mark}"),
            Part::Month(year, month) => format!("{year:04}-{month:02}{mark}"),
            Part::Season(year, season) => format!("{year:04}-{}{mark}", season.code()),
            Part::Year(year) => format!("{year:04}{mark}"),
        }
    }
}

fn split_mark(text: &str) -> (&str, Doubt) {
    let marks = [('~', true, false), ('?', false, true), ('%', true, true)];
    for (mark, approximate, uncertain) in marks {
        if let Some(bare) = text.strip_suffix(mark) {
            return (bare, Doubt { approximate, uncertain });
        }
    }
    (text, Doubt::default())
}

fn part(year: i16, month: Option<u8>, day: Option<u8>) -> Option<Part> {
    let Some(month) = month else { return Some(Part::Year(year)) };
    if let Some(season) = Season::of_code(month) {
        return day.is_none().then_some(Part::Season(year, season));
    }
    let month = i8::try_from(month).ok()?;
    let Some(day) = day else { return (1..=12).contains(&month).then_some(Part::Month(year, month)) };
    Day::new(year, month, i8::try_from(day).ok()?).ok().map(Part::Day)
}

/// From the first day of one month to the last day of another of the same year.
fn months(year: i16, from: i8, to: i8) -> (Day, Day) {
    let first = Day::new(year, from, 1).unwrap_or(Day::MIN);
    let last = Day::new(year, to, 1).map_or(Day::MAX, Day::last_of_month);
    (first, last)
}
