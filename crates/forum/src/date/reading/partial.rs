//! The parts of one date as far as they were said, and how a neighbour completes them (`20 or 21 May 2014`).

use super::super::point::{Doubt, Part, Point};
use super::super::{Day, Season};
use super::tokens::{Number, Token};
use super::{Order, vocabulary};

/// What was said of one date.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Partial {
    day: Option<i8>,
    month: Option<i8>,
    season: Option<Season>,
    year: Option<i16>,
    weekday: Option<i8>,
    whole: Option<Point>,
    doubt: Doubt,
    partly: bool,
}

/// Puts a value where none was yet; a second one is a contradiction.
fn once<T>(place: &mut Option<T>, value: T) -> Option<()> {
    place.replace(value).is_none().then_some(())
}

impl Partial {
    /// Collects the parts, in whatever order they stand; `None` where a word is not understood.
    pub(super) fn of(tokens: &[Token], order: Order) -> Option<Self> {
        let mut partial = Self::default();
        for token in tokens {
            match token {
                Token::Word(word) => partial.word(word)?,
                Token::Day(day) => once(&mut partial.day, *day)?,
                Token::Year(year) => once(&mut partial.year, *year)?,
                Token::Written(point) => once(&mut partial.whole, *point)?,
                Token::Numbers(numbers) => once(&mut partial.whole, numeric(numbers, order)?.into())?,
                Token::Dash => return None,
            }
        }
        Some(partial)
    }

    fn word(&mut self, word: &str) -> Option<()> {
        if let Some(month) = vocabulary::month(word) {
            once(&mut self.month, month)
        } else if let Some(season) = vocabulary::season(word) {
            once(&mut self.season, season)
        } else if let Some(weekday) = vocabulary::weekday(word) {
            once(&mut self.weekday, weekday)
        } else if let Some(doubt) = vocabulary::doubt(word) {
            self.doubt.approximate |= doubt.approximate;
            self.doubt.uncertain |= doubt.uncertain;
            Some(())
        } else if vocabulary::is_partly(word) {
            self.partly = true;
            Some(())
        } else {
            vocabulary::is_filler(word).then_some(())
        }
    }

    /// Takes month and year from the next, as in `31 January to 1 February 2008` or `20 or 21 May 2014`.
    fn complete_before(&mut self, next: &Self) {
        if self.whole.is_some() || next.whole.is_some() {
            return;
        }
        if self.year.is_none() {
            self.year = next.year;
            if self.day.is_some() && next.day.is_some() {
                self.month = self.month.or(next.month);
            }
        }
    }

    /// Takes the month from the one before, as in `June 8 or 9, 2010`.
    fn complete_behind(&mut self, before: &Self) {
        if self.day.is_some() && before.day.is_some() {
            self.month = self.month.or(before.month);
        }
    }

    fn point(self) -> Option<Point> {
        let part = match self.whole {
            Some(whole) if self.has_no_parts() => whole.part,
            Some(_) => return None,
            None => self.part()?,
        };
        let is_day = matches!(part, Part::Day(_));
        let on_weekday = match (self.weekday, part) {
            (None, _) => true,
            (Some(weekday), Part::Day(day)) => day.weekday().to_monday_zero_offset() == weekday,
            (Some(_), _) => false,
        };
        let own = self.whole.map(|whole| whole.doubt).unwrap_or_default();
        let approximate = self.doubt.approximate || self.partly || own.approximate;
        let doubt = Doubt { approximate, uncertain: self.doubt.uncertain || own.uncertain };
        (on_weekday && !(is_day && self.partly)).then_some(Point { part, doubt })
    }

    const fn has_no_parts(&self) -> bool {
        self.day.is_none() && self.month.is_none() && self.season.is_none() && self.year.is_none()
    }

    fn part(&self) -> Option<Part> {
        let year = self.year?;
        match (self.season, self.month, self.day) {
            (Some(season), None, None) => Some(Part::Season(year, season)),
            (None, Some(month), Some(day)) => Day::new(year, month, day).ok().map(Part::Day),
            (None, Some(month), None) => Some(Part::Month(year, month)),
            (None, None, None) => Some(Part::Year(year)),
            _ => None,
        }
    }
}

/// The dates that several groups of words say together, each completed from its neighbours.
pub(super) fn points(groups: &[&[Token]], order: Order) -> Option<Vec<Point>> {
    let mut partials: Vec<Partial> =
        groups.iter().map(|group| Partial::of(group, order)).collect::<Option<_>>()?;
    let mut next: Option<Partial> = None;
    for partial in partials.iter_mut().rev() {
        if let Some(next) = next {
            partial.complete_before(&next);
        }
        next = Some(*partial);
    }
    let mut before: Option<Partial> = None;
    for partial in &mut partials {
        if let Some(before) = before {
            partial.complete_behind(&before);
        }
        before = Some(*partial);
    }
    partials.into_iter().map(Partial::point).collect()
}

/// A date made of numbers only, taken in one order.
fn numeric(numbers: &[Number], order: Order) -> Option<Part> {
    match *numbers {
        [month, year] if year.digits == 4 && month.digits <= 2 => {
            let month = i8::try_from(month.value).ok().filter(|month| (1..=12).contains(month))?;
            Some(Part::Month(year.value, month))
        }
        [one, other, year] if year.digits == 4 => of_numbers(year, one, other, order),
        [year, one, other] if year.digits == 4 => of_numbers(year, one, other, order),
        _ => None,
    }
}

fn of_numbers(year: Number, one: Number, other: Number, order: Order) -> Option<Part> {
    let (day, month) = if order == Order::DayThenMonth { (one, other) } else { (other, one) };
    let (day, month) = (i8::try_from(day.value).ok()?, i8::try_from(month.value).ok()?);
    Day::new(year.value, month, day).ok().map(Part::Day)
}
