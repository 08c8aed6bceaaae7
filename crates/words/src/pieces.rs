//! The pieces of dates: days, months, seasons and years, in the cases that a language needs.

use forum::date::{Day, Described, Season};

use crate::Words;

/// The grammatical case of a piece. Which of them a language needs is said by its message `date-cases`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Case {
    Nominative,
    Genitive,
    Dative,
    Accusative,
    Instrumental,
    Prepositional,
}

impl Case {
    const OBLIQUE: [Self; 5] =
        [Self::Genitive, Self::Dative, Self::Accusative, Self::Instrumental, Self::Prepositional];

    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Nominative => "nominative",
            Self::Genitive => "genitive",
            Self::Dative => "dative",
            Self::Accusative => "accusative",
            Self::Instrumental => "instrumental",
            Self::Prepositional => "prepositional",
        }
    }
}

impl Words {
    /// A date under a name, once plain and once more for each case that the language needs: `from`, `from-genitive`.
    pub(crate) fn in_cases(&self, name: &str, date: &Described) -> Vec<(String, String)> {
        let needed = self.say("date-cases");
        let oblique =
            Case::OBLIQUE.into_iter().filter(|case| needed.split(' ').any(|word| word == case.word()));
        let mut all = vec![(name.to_owned(), self.described(date, Case::Nominative))];
        all.extend(oblique.map(|case| (format!("{name}-{}", case.word()), self.described(date, case))));
        all
    }

    /// A day, month, season or year.
    pub(crate) fn point(&self, point: &Described, case: Case) -> String {
        match point {
            Described::Day(day) => self.full_day(*day),
            Described::Month(year, month) => {
                let name = self.month(*month, case);
                self.with("date-month", &[("month", name.into()), ("year", year.to_string().into())])
            }
            Described::Season(year, season) => {
                let name = self.with(season_key(*season), &[("case", case.word().into())]);
                self.with("date-season", &[("season", name.into()), ("year", year.to_string().into())])
            }
            Described::Year(year) => {
                self.with("date-year", &[("year", year.to_string().into()), ("case", case.word().into())])
            }
            _ => self.say("date-unknown"),
        }
    }

    /// Two days; the first is said without its year, or without month and year, where the second has the same.
    pub(crate) fn shortened(&self, first: Day, second: Day) -> (String, String) {
        let short = match () {
            () if first.year() != second.year() => self.full_day(first),
            () if first.month() != second.month() => {
                let month = self.month(first.month(), Case::Genitive);
                self.with(
                    "date-day-month",
                    &[("day", first.day().to_string().into()), ("month", month.into())],
                )
            }
            () => self.with("date-day-alone", &[("day", first.day().to_string().into())]),
        };
        (short, self.full_day(second))
    }

    fn full_day(&self, day: Day) -> String {
        let month = self.month(day.month(), Case::Genitive);
        let args = [
            ("day", day.day().to_string().into()),
            ("month", month.into()),
            ("year", day.year().to_string().into()),
        ];
        self.with("date-day", &args)
    }

    fn month(&self, month: i8, case: Case) -> String {
        self.with(&format!("month-{month}"), &[("case", case.word().into())])
    }
}

const fn season_key(season: Season) -> &'static str {
    match season {
        Season::Spring => "season-spring",
        Season::Summer => "season-summer",
        Season::Autumn => "season-autumn",
        Season::Winter => "season-winter",
    }
}
