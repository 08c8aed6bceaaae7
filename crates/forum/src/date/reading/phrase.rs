//! Phrases around dates: after, before, between, from and to, or.

use super::super::When;
use super::super::parse::written;
use super::super::point::{Part, Point};
use super::super::when::{Limit, Shape};
use super::partial::points;
use super::tokens::{Token, tokens};
use super::{Choice, Explanation, Order};

const UNKNOWN: [&str; 9] = [
    "unknown",
    "not known",
    "date not known",
    "date unknown",
    "no date",
    "undated",
    "неизвестно",
    "дата неизвестна",
    "не известно",
];
const AFTER: [&str; 5] = ["after", "later than", "после", "позже", "позднее"];
const ON_OR_AFTER: [&str; 13] = [
    "on or after",
    "in or after",
    "since",
    "not before",
    "not earlier than",
    "no earlier than",
    "at the earliest",
    "не ранее",
    "не раньше",
    "начиная с",
    "с",
    "со",
    "starting",
];
const BEFORE: [&str; 6] = ["before", "earlier than", "prior to", "до", "раньше", "ранее"];
const ON_OR_BEFORE: [&str; 10] = [
    "on or before",
    "in or before",
    "by",
    "not after",
    "not later than",
    "no later than",
    "не позднее",
    "не позже",
    "к",
    "ко",
];
const UNTIL: [&str; 4] = ["until", "till", "up to", "вплоть до"];
const OR_LATER: [&str; 6] =
    ["or later", "or after", "at the earliest", "или позднее", "или позже", "или после"];
const OR_EARLIER: [&str; 6] =
    ["or earlier", "or before", "at the latest", "или ранее", "или раньше", "или до"];
const BETWEEN: [&str; 4] = ["between", "sometime between", "some time between", "между"];
const FROM: [&str; 3] = ["from", "с", "со"];
const ON: [&str; 4] = ["on", "onward", "onwards", "и далее"];
const TO: [&str; 6] = ["to", "until", "till", "through", "по", "до"];
const OR: [&str; 2] = ["or", "или"];
const AND: [&str; 2] = ["and", "и"];

/// Reads one kind of phrase.
type Reader = fn(&[Token], Order) -> Option<Shape>;

/// Tried in this order; `с 8 июня по 20 мая` comes before `с 8 июня`.
const READERS: [Reader; 8] = [decade, between, from_to, bounded, bounded_behind, going_on, one_of, lasting];

/// All dates that the text can mean if its numbers stand in that order.
pub(super) fn choices(text: &str, order: Order) -> Vec<Choice> {
    let Some(tokens) = tokens(text) else { return Vec::new() };
    let by_order = explanation(&tokens, order);
    let shapes = match range(&tokens, order) {
        Some(both) => both,
        None => clause(&tokens, order).map(|shape| (shape, by_order)).into_iter().collect(),
    };
    shapes
        .into_iter()
        .filter_map(|(shape, explanation)| {
            // What runs backwards or leaves the calendar's four digits is no date that somebody meant.
            When::parse(&written(&shape)).ok().map(|when| Choice { when, explanation })
        })
        .collect()
}

fn explanation(tokens: &[Token], order: Order) -> Explanation {
    let year_first = tokens.iter().any(|token| {
        matches!(token, Token::Numbers(numbers) if numbers.first().is_some_and(|first| first.digits == 4))
    });
    match (year_first, order) {
        (false, Order::DayThenMonth) => Explanation::DayFirst,
        (false, Order::MonthThenDay) => Explanation::MonthFirst,
        (true, Order::DayThenMonth) => Explanation::YearThenDay,
        (true, Order::MonthThenDay) => Explanation::YearThenMonth,
    }
}

/// Two dates around a dash: days lasted, while months and years may also be bounds.
fn range(tokens: &[Token], order: Order) -> Option<Vec<(Shape, Explanation)>> {
    if FROM.iter().any(|word| strip(tokens, word).is_some()) {
        return None;
    }
    let (from, to) = halves(tokens, order, |token| *token == Token::Dash)?;
    let lasting = (Shape::Lasting(Some(from), Some(to)), explanation(tokens, order));
    if is_day(from) && is_day(to) {
        return Some(vec![lasting]);
    }
    let within = Shape::Within(Limit::At(from), Limit::At(to));
    Some(vec![(lasting.0, Explanation::Lasting), (within, Explanation::SometimeWithin)])
}

fn clause(tokens: &[Token], order: Order) -> Option<Shape> {
    if UNKNOWN.iter().any(|phrase| strip(tokens, phrase).is_some_and(<[Token]>::is_empty)) {
        return Some(Shape::Unknown);
    }
    READERS
        .into_iter()
        .find_map(|reader| reader(tokens, order))
        .or_else(|| point(tokens, order).map(Shape::Point))
}

/// `the 1990s`.
fn decade(tokens: &[Token], _: Order) -> Option<Shape> {
    let rest = [strip(tokens, "in the"), strip(tokens, "the")].into_iter().flatten().next().unwrap_or(tokens);
    let [Token::Word(word)] = rest else { return None };
    let year: i16 = word.strip_suffix("0s").filter(|digits| digits.len() == 3)?.parse().ok()?;
    let bound = |year| Limit::At(Part::Year(year).into());
    Some(Shape::Within(bound(year * 10), bound(year * 10 + 9)))
}

fn between(tokens: &[Token], order: Order) -> Option<Shape> {
    let (from, to) = halves(strip_any(tokens, &BETWEEN)?, order, |token| is_any(token, &AND))?;
    Some(Shape::Within(Limit::At(from), Limit::At(to)))
}

fn from_to(tokens: &[Token], order: Order) -> Option<Shape> {
    let rest = strip_any(tokens, &FROM)?;
    let (from, to) = halves(rest, order, |token| *token == Token::Dash || is_any(token, &TO))?;
    Some(Shape::Lasting(Some(from), Some(to)))
}

/// A bound that a phrase before the date sets.
fn bounded(tokens: &[Token], order: Order) -> Option<Shape> {
    let behind = |phrases: &[&str]| strip_any(tokens, phrases).and_then(|rest| point(rest, order));
    let (from, to) = if let Some(at) = behind(&ON_OR_AFTER) {
        (Limit::At(at), Limit::Open)
    } else if let Some(at) = behind(&ON_OR_BEFORE) {
        (Limit::Open, Limit::At(at))
    } else if let Some(at) = behind(&AFTER) {
        (Limit::At(next_after(at)?), Limit::Open)
    } else {
        (Limit::Open, Limit::At(last_before(behind(&BEFORE)?)?))
    };
    Some(Shape::Within(from, to))
}

/// `After` leaves out all of what it names, unless that has no sharp limit (`after early May`). Of two winters that
/// one name can mean, the wider bound counts.
fn next_after(at: Point) -> Option<Point> {
    if at.doubt.any() {
        return Some(at);
    }
    let (_, last) = at.spells().first().copied()?;
    last.tomorrow().ok().map(|day| Part::Day(day).into())
}

/// The same for `before`.
fn last_before(at: Point) -> Option<Point> {
    if at.doubt.any() {
        return Some(at);
    }
    let (first, _) = at.spells().last().copied()?;
    first.yesterday().ok().map(|day| Part::Day(day).into())
}

/// A bound that a phrase behind the date sets: `2007 or later`.
fn bounded_behind(tokens: &[Token], order: Order) -> Option<Shape> {
    let before = |phrases: &[&str]| strip_any_behind(tokens, phrases).and_then(|rest| point(rest, order));
    if let Some(at) = before(&OR_LATER) {
        return Some(Shape::Within(Limit::At(at), Limit::Open));
    }
    before(&OR_EARLIER).map(|at| Shape::Within(Limit::Open, Limit::At(at)))
}

/// `from 2007 on`, `until 20 May 2014`: what lasts, with one side open.
fn going_on(tokens: &[Token], order: Order) -> Option<Shape> {
    if let Some(rest) = strip_any(tokens, &UNTIL) {
        return point(rest, order).map(|at| Shape::Lasting(None, Some(at)));
    }
    let rest = strip_any(tokens, &FROM)?;
    let rest = strip_any_behind(rest, &ON).unwrap_or(rest);
    point(rest, order).map(|at| Shape::Lasting(Some(at), None))
}

fn one_of(tokens: &[Token], order: Order) -> Option<Shape> {
    let groups: Vec<&[Token]> = tokens.split(|token| is_any(token, &OR)).collect();
    if groups.len() < 2 {
        return None;
    }
    points(&groups, order).map(Shape::OneOf)
}

/// `8 to 9 June 2010`, and `8 and 9 June 2010` for days that follow each other.
fn lasting(tokens: &[Token], order: Order) -> Option<Shape> {
    if let Some((from, to)) = halves(tokens, order, |token| is_any(token, &TO)) {
        return Some(Shape::Lasting(Some(from), Some(to)));
    }
    let (from, to) = halves(tokens, order, |token| is_any(token, &AND))?;
    let follow = is_day(from) && is_day(to) && from.last().tomorrow().is_ok_and(|next| next == to.first());
    follow.then_some(Shape::Lasting(Some(from), Some(to)))
}

fn point(tokens: &[Token], order: Order) -> Option<Point> {
    points(&[tokens], order)?.first().copied()
}

/// The two dates around the first of these tokens.
fn halves(tokens: &[Token], order: Order, mark: impl Fn(&Token) -> bool) -> Option<(Point, Point)> {
    let groups: Vec<&[Token]> = tokens.splitn(2, mark).collect();
    if groups.len() < 2 || groups.iter().any(|group| group.is_empty()) {
        return None;
    }
    match *points(&groups, order)? {
        [from, to] => Some((from, to)),
        _ => None,
    }
}

const fn is_day(point: Point) -> bool {
    matches!(point.part, Part::Day(_))
}

fn is_any(token: &Token, words: &[&str]) -> bool {
    words.iter().any(|word| token.is(word))
}

fn strip<'a>(tokens: &'a [Token], phrase: &str) -> Option<&'a [Token]> {
    let mut rest = tokens;
    for word in phrase.split(' ') {
        let (first, others) = rest.split_first()?;
        rest = first.is(word).then_some(others)?;
    }
    Some(rest)
}

fn strip_any<'a>(tokens: &'a [Token], phrases: &[&str]) -> Option<&'a [Token]> {
    phrases.iter().find_map(|phrase| strip(tokens, phrase))
}

fn strip_any_behind<'a>(tokens: &'a [Token], phrases: &[&str]) -> Option<&'a [Token]> {
    phrases.iter().find_map(|phrase| {
        let (rest, end) = tokens.split_at_checked(tokens.len().checked_sub(phrase.split(' ').count())?)?;
        strip(end, phrase).map(|_| rest)
    })
}
