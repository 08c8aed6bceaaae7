//! The moment that a command looks at, as a person writes it.

use forum::date::{Day, Reading, When, read};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::problem::Problem;

/// The day meant by a date or period: its last one. What can be meant in two ways is asked about.
pub fn last_day(text: &str, option: &str) -> Result<Day, Problem> {
    understood(text, option)?.latest().ok_or_else(|| unbounded(text, "last", option))
}

/// The first day of a date or period.
pub fn first_day(text: &str, option: &str) -> Result<Day, Problem> {
    understood(text, option)?.earliest().ok_or_else(|| unbounded(text, "first", option))
}

fn unbounded(text: &str, which: &str, option: &str) -> Problem {
    Problem::usage(
        format!("`{text}` has no {which} day"),
        option,
        "give a day, a month or a year, such as 2008-03-01 or \"May 2014\"",
    )
}

fn understood(text: &str, option: &str) -> Result<When, Problem> {
    if text == "today" {
        return Ok(When::from(today()));
    }
    match read(text) {
        Reading::Understood(when) => Ok(when),
        Reading::Ambiguous(choices) => {
            let choices = choices
                .iter()
                .map(|choice| format!("{} ({})", choice.when.written(), choice.explanation.to_words()));
            let choices: Vec<String> = choices.collect();
            Err(Problem::usage(
                format!("`{text}` can mean {} dates", choices.len()),
                option,
                format!("write the one that is meant: {}", choices.join(", or ")),
            ))
        }
        Reading::NotUnderstood { expected, .. } => {
            Err(Problem::usage(format!("`{text}` is no date that is understood here"), option, expected))
        }
    }
}

/// Today, by the clock of this machine.
pub fn today() -> Day {
    TimeZone::system().to_datetime(Timestamp::now()).date()
}

/// What was known by then: an instant, the end of a day or period, or exactly up to some receipts.
pub fn known_at(text: &str) -> Result<desk::KnownAt, Problem> {
    if text.contains(':') && !text.contains('T') {
        return heads(text).map(desk::KnownAt::Heads);
    }
    if let Ok(instant) = text.parse::<jiff::Timestamp>() {
        return Ok(desk::KnownAt::Instant(instant));
    }
    let end = last_day(text, "--known-at")?.at(23, 59, 59, 999_999_999);
    let instant = TimeZone::system().to_timestamp(end);
    let instant =
        instant.map_err(|error| Problem::usage(error.to_string(), "--known-at", "give an earlier day"))?;
    Ok(desk::KnownAt::Instant(instant))
}

fn heads(text: &str) -> Result<record::Heads, Problem> {
    let receipts = text.split(',').map(|receipt| receipt.trim().parse::<desk::Receipt>());
    receipts
        .map(|receipt| {
            let receipt = receipt.map_err(|what| {
                Problem::usage(what, "--known-at", "`chancery receipt` prints the receipts of this file")
            })?;
            let head = record::Head { position: receipt.position, digest: receipt.digest };
            Ok((receipt.volume, head))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_means_its_last_day_and_what_is_ambiguous_is_asked_about() {
        assert_eq!(last_day("May 2014", "--as-of").unwrap(), Day::constant(2014, 5, 31));
        assert_eq!(last_day("2008-03-01", "--as-of").unwrap(), Day::constant(2008, 3, 1));
        let asked = last_day("5/6/2014", "--as-of").unwrap_err();
        assert!(asked.remedy.contains("2014-06-05") && asked.remedy.contains("2014-05-06"), "{asked}");
        assert!(last_day("2004-10-22/..", "--as-of").is_err());
    }

    #[test]
    fn known_at_takes_instants_days_and_receipts() {
        assert!(matches!(known_at("2026-01-01T00:00:00Z"), Ok(desk::KnownAt::Instant(_))));
        assert!(matches!(known_at("2026-01-01"), Ok(desk::KnownAt::Instant(_))));
        assert!(known_at("abc:1").unwrap_err().what.contains("receipt"));
    }
}
