//! Date fields: the written form or plain words; what can be meant in two ways is asked about.

use forum::date::{End, Explanation, Reading, read};

use super::{Fault, Typed};
use crate::page::sentence;
use crate::visit::Visit;

/// The written form of a date that was typed.
pub(crate) fn when(visit: &Visit, typed: &Typed, field: &str, given: &str) -> Result<String, Fault> {
    match read(given) {
        Reading::Understood(when) => Ok(when.written().to_owned()),
        Reading::Ambiguous(choices) => {
            let chosen = typed.taken(field, given);
            if let Some(choice) = choices.iter().find(|choice| Some(choice.when.written()) == chosen) {
                return Ok(choice.when.written().to_owned());
            }
            let words = |choice: &forum::date::Choice| {
                format!(
                    "{} ({})",
                    visit.words.when(&choice.when),
                    visit.words.say(explained(choice.explanation))
                )
            };
            Err(Fault {
                given: given.to_owned(),
                choices: choices.iter().map(|one| (one.when.written().to_owned(), words(one))).collect(),
                ..Fault::of(field, visit.words.with("web-date-ambiguous", &[("given", given.into())]))
            })
        }
        Reading::NotUnderstood { error, .. } => {
            let expected = views::date_expected(&visit.words, error.as_ref());
            let args = [("given", given.into()), ("expected", expected.into())];
            Err(Fault::of(field, sentence(&visit.words.with("web-date-not-understood", &args))))
        }
    }
}

/// The written form of an end: none yet, not known, or a date.
pub(super) fn end(visit: &Visit, typed: &Typed, field: &str, given: &str) -> Result<String, Fault> {
    let is = |key: &str| {
        visit.words.say(key).eq_ignore_ascii_case(given) || visit.words.say(key) == given.to_lowercase()
    };
    match given {
        ".." | "unknown" => Ok(given.to_owned()),
        _ if is("end-none-yet") || is("web-none-yet") => Ok("..".to_owned()),
        _ if is("end-not-known") || is("web-not-known") => Ok("unknown".to_owned()),
        _ => when(visit, typed, field, given),
    }
}

/// What a typed date was understood as, in words and as it will be written.
pub(super) fn understood(
    visit: &Visit,
    typed: &Typed,
    field: &str,
    given: &str,
    is_end: bool,
) -> Result<String, Fault> {
    if given.is_empty() {
        return Ok(String::new());
    }
    let written = if is_end { end(visit, typed, field, given) } else { when(visit, typed, field, given) }?;
    let end = End::parse(&written).map_err(|error| Fault::of(field, error.to_string()))?;
    let words = visit.words.end(&end);
    Ok(visit.words.with("web-understood", &[("date", words.into()), ("written", written.into())]))
}

/// The same for a date alone.
pub(crate) fn dated(visit: &Visit, given: &str, is_end: bool) -> Result<String, Fault> {
    understood(visit, &Typed::default(), "date", given.trim(), is_end)
}

const fn explained(how: Explanation) -> &'static str {
    match how {
        Explanation::DayFirst => "web-day-first",
        Explanation::MonthFirst => "web-month-first",
        Explanation::YearThenMonth => "web-year-month-day",
        Explanation::YearThenDay => "web-year-day-month",
        Explanation::Lasting => "web-lasting",
        Explanation::SometimeWithin => "web-sometime-within",
    }
}
