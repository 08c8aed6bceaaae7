//! A check that cannot fail proves nothing, and is refused before anything runs.

use toml::Spanned;

use super::file::{Scenario, Then, Twin};
use crate::problem::Problem;

/// Refuses a story with a statement that nothing could contradict.
pub fn guard(scenario: &Scenario) -> Result<(), Problem> {
    if scenario.then.is_empty() {
        return refuse("the story states nothing", scenario.path.display().to_string(), "add a [[then]]");
    }
    if scenario.twin.is_empty() {
        return refuse(
            "the story has no twin: nothing shows that its statements can fail",
            scenario.path.display().to_string(),
            "add a [[twin]] in which one given is changed and the answer is another",
        );
    }
    for then in scenario.then.iter().chain(scenario.twin.iter().flat_map(|twin| &twin.get_ref().then)) {
        statement(scenario, then)?;
    }
    scenario.twin.iter().try_for_each(|twin| changes_something(scenario, twin))
}

fn statement(scenario: &Scenario, then: &Spanned<Then>) -> Result<(), Problem> {
    let written = then.get_ref();
    if !expects(written) {
        return refuse(
            "this statement expects nothing, so it cannot fail",
            scenario.place(then),
            "say what is expected: answer, contains, absent, row, no_row, rows, count, order or refused",
        );
    }
    let texts = [&written.answer, &written.contains, &written.absent, &written.refused];
    let blank =
        texts.iter().flat_map(|texts| &texts.0).chain(&written.order).any(|text| text.trim().is_empty());
    let shapeless = written.row.0.iter().chain(&written.no_row.0).any(|pattern| pattern.is_empty());
    if blank || shapeless || written.same_bytes == Some(false) {
        return refuse(
            "one of the expectations is empty, so it cannot fail",
            scenario.place(then),
            "write the words that are expected, or leave the expectation out",
        );
    }
    Ok(())
}

fn expects(then: &Then) -> bool {
    let texts = [&then.answer, &then.contains, &then.absent, &then.refused];
    texts.iter().any(|texts| !texts.0.is_empty())
        || !then.row.0.is_empty()
        || !then.no_row.0.is_empty()
        || then.rows.is_some()
        || then.count.is_some()
        || !then.order.is_empty()
        || then.unmoved_by_removing.is_some()
        || then.same_bytes.is_some()
}

fn changes_something(scenario: &Scenario, twin: &Spanned<Twin>) -> Result<(), Problem> {
    let written = twin.get_ref();
    let changed = written.start.is_some()
        || !written.set.is_empty()
        || !written.drop.is_empty()
        || !written.given.is_empty();
    if !changed || written.then.is_empty() {
        return refuse(
            "this twin changes nothing, or states no answer",
            scenario.place(twin),
            "change one given with set, drop, given or start, and state the other answer in [[twin.then]]",
        );
    }
    Ok(())
}

fn refuse(what: &str, place: String, remedy: &str) -> Result<(), Problem> {
    Err(Problem::usage(what, place, remedy))
}
