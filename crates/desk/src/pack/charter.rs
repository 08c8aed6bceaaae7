//! The charter's parts in a pack: rights are those that acts ask for, and each part says what it rests on.

use std::collections::BTreeSet;

use forum::schema;
use forum::suggest::nearest;

use super::Pack;
use crate::problem::Problem;
use crate::written::WrittenRow;

/// Rights that no act of the table asks for, but that a forum's procedure knows.
const PROCEDURAL: &[&str] = &["receive", "ask for objections", "issue statement", "attend", "speak"];

pub(super) fn check(pack: &Pack, problems: &mut Vec<Problem>) {
    let rights: BTreeSet<&str> =
        schema::acts().filter_map(|act| act.right).chain(PROCEDURAL.iter().copied()).collect();
    for row in pack.rows.iter().filter(|row| row.act.kind.name == "provide") {
        let text = |field: &str| row.act.values(field).first().and_then(|value| value.as_text());
        if matches!(text("part"), Some("status" | "office" | "seat")) {
            known_rights(row, &rights, problems);
        }
        let rests = ["text", "provision", "ruling"].iter().any(|field| !row.act.values(field).is_empty());
        let rules =
            matches!(text("part"), Some("status" | "office" | "seat" | "policy" | "decision" | "route"));
        if rules && !rests {
            let problem = Problem::new(row.at.clone(), "the part does not say what it rests on");
            problems.push(problem.field("provision").expected(
                "a `provision` or a `text`, or a `ruling` where it is a default of this pack's own",
            ));
        }
    }
}

fn known_rights(row: &WrittenRow, rights: &BTreeSet<&str>, problems: &mut Vec<Problem>) {
    for right in row.act.values("value").iter().filter_map(|value| value.as_text()) {
        if rights.contains(right) || right.contains('=') {
            continue;
        }
        let problem =
            Problem::new(row.place("value").clone(), format!("no act asks for the right `{right}`"));
        let known: Vec<&str> = rights.iter().copied().collect();
        let problem = problem.text(right).field("value").expected(format!("one of {}", known.join(", ")));
        problems.push(problem.meant(nearest(right, rights.iter().copied())));
    }
}
