//! Partial dates in words, from what the domain says of them.

use forum::date::{Described, End, Truth, When};

use crate::Words;
use crate::pieces::Case;

impl Words {
    /// A date in words, as it would stand alone in a table: `5 October 1992`, `on or after 23 October 2004`.
    #[must_use]
    pub fn when(&self, when: &When) -> String {
        self.described(&when.describe(), Case::Nominative)
    }

    /// An instant as people read it: the day in words and the minute, UTC. What is no instant stands as written.
    #[must_use]
    pub fn instant(&self, written: &str) -> String {
        let day = written.get(..10).and_then(|day| When::parse(day).ok());
        match (day, written.get(11..16)) {
            (Some(day), Some(minute)) => {
                self.with("date-instant", &[("date", self.when(&day).into()), ("time", minute.into())])
            }
            _ => written.to_owned(),
        }
    }

    /// The end of what holds over time: a date, no end yet, or end not known.
    #[must_use]
    pub fn end(&self, end: &End) -> String {
        match end {
            End::NoneYet => self.say("end-none-yet"),
            End::NotKnown => self.say("end-not-known"),
            End::Date(when) => self.when(when),
        }
    }

    /// Yes, possibly or no.
    #[must_use]
    pub fn truth(&self, truth: Truth) -> String {
        self.say(truth.word())
    }

    /// A described date in one grammatical case.
    pub(crate) fn described(&self, date: &Described, case: Case) -> String {
        match date {
            Described::Lasting(first, last) => {
                self.sides("date-lasting", first.as_deref(), last.as_deref(), case)
            }
            Described::Within(from, to) => self.sides("date-within", from.as_deref(), to.as_deref(), case),
            Described::OneOf(several) => self.one_of(several, case),
            Described::About(inner) => self.marked("date-about", inner, case),
            Described::Uncertain(inner) => self.marked("date-uncertain", inner, case),
            Described::FromFact { id } => {
                self.with("date-of-fact", &[("id", id.into()), ("case", case.word().into())])
            }
            Described::Unknown => self.say("date-unknown"),
            point => self.point(point, case),
        }
    }

    fn marked(&self, key: &str, inner: &Described, case: Case) -> String {
        self.with(key, &[("date", self.described(inner, case).into())])
    }

    /// What has two sides, either of which may be open.
    fn sides(&self, key: &str, from: Option<&Described>, to: Option<&Described>, case: Case) -> String {
        match (from, to) {
            (Some(Described::Day(from)), Some(Described::Day(to))) if key == "date-lasting" => {
                let (first, second) = self.shortened(*from, *to);
                self.with("date-days-lasting", &[("from", first.into()), ("to", second.into())])
            }
            (Some(from), Some(to)) => {
                let args = [self.in_cases("from", from), self.in_cases("to", to)].concat();
                self.with_owned(key, &args)
            }
            (Some(from), None) => self.one_side(&format!("{key}-from"), "from", from),
            (None, Some(to)) => self.one_side(&format!("{key}-until"), "to", to),
            (None, None) => self.described(&Described::Unknown, case),
        }
    }

    fn one_side(&self, key: &str, name: &str, side: &Described) -> String {
        let mut args = self.in_cases(name, side);
        args.push(("precision".to_owned(), precision(side).to_owned()));
        self.with_owned(key, &args)
    }

    fn one_of(&self, several: &[Described], case: Case) -> String {
        let said = self.alternatives(several, case);
        let joined = said.into_iter().reduce(|first, second| {
            self.with("date-or", &[("first", first.into()), ("second", second.into())])
        });
        joined.unwrap_or_else(|| self.say("date-unknown"))
    }

    /// Each alternative; of days in a row, month and year are said once if the next has the same.
    fn alternatives(&self, several: &[Described], case: Case) -> Vec<String> {
        let following = several.iter().skip(1).map(Some).chain([None]);
        let all_days = several.iter().all(|one| matches!(one, Described::Day(_)));
        let pairs = several.iter().zip(following);
        pairs
            .map(|pair| match pair {
                (Described::Day(day), Some(Described::Day(next))) if all_days => {
                    self.shortened(*day, *next).0
                }
                (one, _) => self.described(one, case),
            })
            .collect()
    }

    fn with_owned(&self, key: &str, args: &[(String, String)]) -> String {
        let args: Vec<_> = args.iter().map(|(name, value)| (name.as_str(), value.into())).collect();
        self.with(key, &args)
    }
}

/// Whether a date is a day, or longer: some languages say *on* the one and *in* the other.
fn precision(date: &Described) -> &'static str {
    match date {
        Described::Day(_) | Described::FromFact { .. } => "day",
        Described::About(inner) | Described::Uncertain(inner) => precision(inner),
        _ => "longer",
    }
}
