//! Bounds that are taken from another fact. They follow that fact: when its date is corrected, so are they.

use std::collections::BTreeMap;

use super::point::{Doubt, Part, Point};
use super::when::{Limit, Shape};
use super::{Day, When};

/// How many facts may hang on one another; what is deeper counts as unknown, so that no record can exhaust us.
const DEEPEST: usize = 200;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Earliest,
    Latest,
}

/// A bound, and whether a doubtful value gave it.
type Bound = Option<(Day, Doubt)>;

impl When {
    /// The ids of the facts that its bounds are taken from.
    pub fn facts(&self) -> impl Iterator<Item = &str> {
        let limits =
            if let Shape::Within(from, to) = self.shape() { [Some(from), Some(to)] } else { [None, None] };
        limits
            .into_iter()
            .flatten()
            .filter_map(|limit| if let Limit::Fact(id) = limit { Some(&**id) } else { None })
    }

    /// The same date with every `@id` replaced by what that fact gives: the widest over all its standing values, in
    /// their turn resolved. A circle is unknown, and so is a fact without a date. Should the bounds that come out run
    /// backwards, the date is unknown.
    ///
    /// ```
    /// use forum::date::{DateError, When};
    /// let rivals = [When::parse("1999-09-14")?, When::parse("1999-11")?];
    /// let later = When::parse("[@lake/meeting/first..2002]")?.resolve(&|_: &str| rivals.to_vec());
    /// assert_eq!(later.written(), "[1999-09-14..2002]");
    /// # Ok::<(), DateError>(())
    /// ```
    #[must_use]
    pub fn resolve(&self, lookup: &dyn Fn(&str) -> Vec<Self>) -> Self {
        let Shape::Within(from, to) = self.shape() else { return self.clone() };
        if self.facts().next().is_none() {
            return self.clone();
        }
        let from = settle(from, Side::Earliest, lookup);
        let to = settle(to, Side::Latest, lookup);
        match (&from, &to) {
            (Limit::Open, Limit::Open) => Self::unknown(),
            (Limit::At(first), Limit::At(last)) if last.last() < first.first() => Self::unknown(),
            _ => Self::of(Shape::Within(from, to)),
        }
    }
}

fn settle(limit: &Limit, side: Side, lookup: &dyn Fn(&str) -> Vec<When>) -> Limit {
    let Limit::Fact(id) = limit else { return limit.clone() };
    let mut search = Search { side, lookup, path: Vec::new(), found: BTreeMap::new() };
    match search.fact(id) {
        Some((day, doubt)) => Limit::At(Point { part: Part::Day(day), doubt }),
        None => Limit::Open,
    }
}

struct Search<'a> {
    side: Side,
    lookup: &'a dyn Fn(&str) -> Vec<When>,
    path: Vec<String>,
    found: BTreeMap<String, Bound>,
}

impl Search<'_> {
    /// The widest bound over all values of a fact; any value without a bound leaves it open.
    fn fact(&mut self, id: &str) -> Bound {
        if let Some(found) = self.found.get(id) {
            return *found;
        }
        if self.path.len() >= DEEPEST || self.path.iter().any(|passed| passed == id) {
            return None;
        }
        self.path.push(id.to_owned());
        let bounds: Option<Vec<(Day, Doubt)>> =
            (self.lookup)(id).iter().map(|value| self.value(value)).collect();
        self.path.pop();
        let bound = bounds.and_then(|bounds| self.widest(&bounds));
        self.found.insert(id.to_owned(), bound);
        bound
    }

    fn value(&mut self, value: &When) -> Bound {
        if let (Shape::Within(from, to), side) = (value.shape(), self.side) {
            let limit = if side == Side::Earliest { from } else { to };
            if let Limit::Fact(id) = limit {
                return self.fact(id);
            }
        }
        let day = if self.side == Side::Earliest { value.earliest() } else { value.latest() };
        let doubt = Doubt { approximate: value.is_doubtful(), uncertain: false };
        day.map(|day| (day, doubt))
    }

    /// A doubtful value makes the bound doubtful even where another lies further out: it may yet move past that one.
    fn widest(&self, bounds: &[(Day, Doubt)]) -> Bound {
        let days = bounds.iter().map(|(day, _)| *day);
        let day = if self.side == Side::Earliest { days.min() } else { days.max() }?;
        let approximate = bounds.iter().any(|(_, doubt)| doubt.approximate);
        Some((day, Doubt { approximate, uncertain: false }))
    }
}
