//! The written form: EDTF as rule 14 uses it, strictly, and one addition, a bound taken from another fact.

use super::DateError;
use super::point::Point;
use super::when::{Limit, Shape};

const DATE: (&str, &str) = ("a day, month, season or year", "2004-10-22");
const ENTIRE: (&str, &str) = (
    "a date, `a/b` for what lasted, `[a..b]` for some time within, `[a,b]` for one of these, or `unknown`",
    "2004-10-22",
);
const LASTING: (&str, &str) =
    ("two dates, one of which may be `..`, around one `/`", "2010-06-07/2010-06-08");
const WITHIN: (&str, &str) = ("one or two bounds around `..`", "[2010-06-08..2012-02-27]");
const ONE_OF: (&str, &str) = ("two or more different dates between commas", "[2014-05-20,2014-05-21]");
const FACT: (&str, &str) = ("the id of the fact behind `@`", "[@lake/meeting/first..]");

/// Reads the whole text as one date.
pub(super) fn shape(text: &str) -> Result<Shape, DateError> {
    if text.trim().is_empty() {
        Err(DateError::Empty)
    } else if text == "unknown" {
        Ok(Shape::Unknown)
    } else if let Some(inner) = text.strip_prefix('[') {
        bracketed(text, inner)
    } else if let Some((first, last)) = text.split_once('/') {
        lasting(text, first, last)
    } else {
        point(text, text, ENTIRE).map(Shape::Point)
    }
}

fn bracketed(text: &str, inner: &str) -> Result<Shape, DateError> {
    let inner = inner.strip_suffix(']').ok_or_else(|| not_a_date(text, WITHIN))?;
    match inner.split_once("..") {
        Some((from, to)) => within(text, from, to),
        None => one_of(text, inner),
    }
}

fn lasting(text: &str, first: &str, last: &str) -> Result<Shape, DateError> {
    let side = |part: &str| if part == ".." { Ok(None) } else { point(text, part, LASTING).map(Some) };
    match (side(first)?, side(last)?) {
        (None, None) => Err(not_a_date(text, LASTING)),
        (Some(from), Some(to)) if to.last() < from.first() => Err(backwards(text, format!("{last}/{first}"))),
        (from, to) => Ok(Shape::Lasting(from, to)),
    }
}

fn within(text: &str, from: &str, to: &str) -> Result<Shape, DateError> {
    match (limit(text, from)?, limit(text, to)?) {
        (Limit::Open, Limit::Open) => Err(not_a_date(text, WITHIN)),
        (Limit::At(first), Limit::At(last)) if last.last() < first.first() => {
            Err(backwards(text, format!("[{to}..{from}]")))
        }
        (from, to) => Ok(Shape::Within(from, to)),
    }
}

fn limit(text: &str, part: &str) -> Result<Limit, DateError> {
    match part.strip_prefix('@') {
        Some(id) if is_fact(id) => Ok(Limit::Fact(id.into())),
        Some(_) => Err(not_a_date(text, FACT)),
        None if part.is_empty() => Ok(Limit::Open),
        None => point(text, part, WITHIN).map(Limit::At),
    }
}

fn one_of(text: &str, inner: &str) -> Result<Shape, DateError> {
    let mut points = Vec::new();
    for part in inner.split(',') {
        let next = point(text, part, ONE_OF)?;
        if points.contains(&next) {
            return Err(not_a_date(text, ONE_OF));
        }
        points.push(next);
    }
    if points.len() < 2 { Err(not_a_date(text, ONE_OF)) } else { Ok(Shape::OneOf(points)) }
}

/// Whether the text can be the id of a fact: parts of lower-case letters, digits and hyphens between slashes.
fn is_fact(id: &str) -> bool {
    let well_formed = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
    };
    id.contains('/') && id.split('/').all(well_formed)
}

fn point(text: &str, part: &str, wanted: (&'static str, &'static str)) -> Result<Point, DateError> {
    Point::read(part).ok_or_else(|| {
        if has_form_of_date(part) { not_in_calendar(text, part) } else { not_a_date(text, wanted) }
    })
}

/// Whether digits and hyphens stand as in a date, so that only the calendar can object.
fn has_form_of_date(part: &str) -> bool {
    let bare = part.strip_suffix(['~', '?', '%']).unwrap_or(part);
    let form: String =
        bare.chars().map(|letter| if letter.is_ascii_digit() { '9' } else { letter }).collect();
    matches!(form.as_str(), "9999" | "9999-99" | "9999-99-99")
}

fn not_a_date(text: &str, (expected, example): (&'static str, &'static str)) -> DateError {
    DateError::NotADate { text: text.to_owned(), expected, example }
}

fn not_in_calendar(text: &str, part: &str) -> DateError {
    let (expected, example) = if part.split('-').count() == 3 {
        ("a day that its month has", "2004-10-22")
    } else if part.contains('-') {
        ("a month from 01 to 12, or 21 to 24 for the seasons from spring to winter", "2004-10")
    } else {
        DATE
    };
    DateError::NotInCalendar { text: text.to_owned(), part: part.to_owned(), expected, example }
}

fn backwards(text: &str, turned: String) -> DateError {
    DateError::Backwards { text: text.to_owned(), turned }
}

/// The written form of a date that was not written by anybody.
pub(super) fn written(shape: &Shape) -> String {
    let side = |point: &Option<Point>| point.map_or_else(|| "..".to_owned(), Point::written);
    match shape {
        Shape::Point(point) => point.written(),
        Shape::Lasting(first, last) => format!("{}/{}", side(first), side(last)),
        Shape::Within(from, to) => format!("[{}..{}]", bound(from), bound(to)),
        Shape::OneOf(points) => {
            let parts: Vec<String> = points.iter().map(|point| point.written()).collect();
            format!("[{}]", parts.join(","))
        }
        Shape::Unknown => "unknown".to_owned(),
    }
}

fn bound(limit: &Limit) -> String {
    match limit {
        Limit::Open => String::new(),
        Limit::At(point) => point.written(),
        Limit::Fact(id) => format!("@{id}"),
    }
}
