//! The charter's parts in a pack: each is of the form that the domain reads, and says what it rests on.

use forum::charter;
use forum::entry::{Entry, Mode, Openness, Ref};
use forum::state::State;
use jiff::Timestamp;

use super::Pack;
use crate::problem::Problem;
use crate::written::WrittenRow;

/// Kinds of parts that acts are judged by; words and numbers may rest on a source alone.
const RULING: &[&str] = &["status", "office", "seat", "policy", "decision", "route"];

pub(super) fn check(pack: &Pack, problems: &mut Vec<Problem>) {
    for row in pack.rows.iter().filter(|row| row.act.kind.name == "provide") {
        problems.extend(rests_on_nothing(row));
    }
    problems.extend(charter::problems(&folded(pack)).iter().map(|problem| told(problem, pack)));
}

fn rests_on_nothing(row: &WrittenRow) -> Option<Problem> {
    let kind = row.act.values("part").first().and_then(|value| value.as_text())?;
    let rests = ["text", "provision", "ruling"].iter().any(|field| !row.act.values(field).is_empty());
    if rests || !RULING.contains(&kind) {
        return None;
    }
    let expected = "a `provision` or a `text`, or a `ruling` where it is a default of this pack's own";
    let problem = Problem::new(row.at.clone(), "the part does not say what it rests on");
    Some(problem.field("provision").expected(expected))
}

/// The state of a forum that holds nothing but this pack.
fn folded(pack: &Pack) -> State {
    let mut state = State::default();
    for (position, row) in (1..).zip(&pack.rows) {
        state.apply(&Entry {
            at: Ref { volume: "pack".into(), position },
            act: row.act.kind.name.to_owned(),
            version: row.act.kind.version,
            mode: Mode::Reported,
            actor: None,
            recorder: pack.recorder(),
            recorded: Timestamp::UNIX_EPOCH,
            sources: row.sources.clone(),
            payload: row.act.payload().into(),
            openness: Openness::Public,
            overlay: row.overlay.clone(),
        });
    }
    state
}

fn told(problem: &charter::Problem, pack: &Pack) -> Problem {
    let rows = || pack.rows.iter().filter(|row| row.act.id.as_ref() == Some(problem.part()));
    let row = rows().find(|row| row.places.contains_key(problem.field())).or_else(|| rows().next());
    let place = row.map_or_else(|| crate::Place::of("pack.toml"), |row| row.place(problem.field()).clone());
    let charter::Problem::Word { given, what, expected, hint, .. } = problem else {
        return Problem::new(place, problem.to_string()).field(problem.field());
    };
    let mut told = Problem::new(place, format!("`{given}` is no {what}"));
    told.suggestion = Some(hint.trim_start_matches("; ").to_owned()).filter(|hint| !hint.is_empty());
    told.text(given).field(problem.field()).expected(expected.as_str())
}
