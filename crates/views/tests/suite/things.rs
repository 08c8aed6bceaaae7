//! Anything in the record, with both times and what became of earlier values.

use std::sync::Arc;

use forum::entry::{Entry, Mode, Openness, Ref};
use forum::state::Keeping;
use views::{Eyes, ViewError};

use super::pack::{CICA, ask, ask_as, column, day, given, words};

const LAKE: &[(&str, &[(&str, &str)])] = &[
    ("introduce", &[("id", "participant/a"), ("name", "Ashland")]),
    ("establish", &[("id", "body/c"), ("name", "Council"), ("cadence", "yearly")]),
    ("establish", &[("id", "body/c"), ("name", "Council"), ("cadence", "twice a year")]),
];

fn keep(act: &str, position: u64, keeping: &Keeping) -> Entry {
    Entry {
        at: Ref { volume: Arc::from("desk"), position },
        act: act.to_owned(),
        version: 1,
        mode: Mode::Reported,
        actor: None,
        recorder: "desk".into(),
        recorded: "2026-05-05T10:00:00Z".parse().unwrap(),
        sources: Vec::new(),
        payload: serde_json::Value::Object(keeping.payload()),
        openness: Openness::Public,
        overlay: None,
    }
}

fn at(position: u64) -> Ref {
    Ref { volume: Arc::from("pub"), position }
}

#[test]
fn standing_values_stand_side_by_side_as_contested() {
    let sheet = ask(&given(LAKE), "en", None, "thing", &[("id", "Council")]).unwrap();
    let said = sheet.sections.iter().find(|section| section.name == "said").unwrap();
    let cadences: Vec<_> =
        said.rows.iter().filter(|row| row.cells[0].words() == "how often it meets").collect();
    assert_eq!(cadences.len(), 2);
    assert!(cadences.iter().all(|row| row.cells[1].parts[0].tone == views::Tone::Contested));
    assert!(cadences.iter().all(|row| row.cells[1].parts[0].sources[0].cite == "paper 1"));
}

#[test]
fn a_corrected_value_is_kept_with_why_and_when() {
    let mut state = given(LAKE);
    let correct = Keeping::Correct {
        of: at(3),
        property: "cadence".into(),
        value: serde_json::json!("yearly"),
        why: "misread".into(),
    };
    state.apply(&keep("correct", 1, &correct));
    let sheet = ask(&state, "en", None, "thing", &[("id", "Council")]).unwrap();
    assert_eq!(column(&sheet, "earlier", "value"), ["twice a year"]);
    assert_eq!(column(&sheet, "earlier", "became"), ["corrected"]);
    assert_eq!(column(&sheet, "earlier", "why"), ["misread"]);
    assert_eq!(column(&sheet, "earlier", "recorded"), ["5 May 2026, 10:00 UTC"]);
    let said = sheet.sections.iter().find(|section| section.name == "said").unwrap();
    let cadence: Vec<_> =
        said.rows.iter().filter(|row| row.cells[0].words() == "how often it meets").collect();
    assert_eq!(cadence.len(), 1, "two entries now say the same");
}

#[test]
fn a_changed_value_speaks_for_the_days_before() {
    let mut state = given(&LAKE[..2]);
    let change = Keeping::Change {
        of: at(2),
        property: "name".into(),
        value: serde_json::json!("Standing Council"),
        from: forum::date::When::parse("2013-05-23").unwrap(),
        why: String::new(),
    };
    state.apply(&keep("change", 1, &change));
    let title = |when: &str| ask(&state, "en", day(when), "thing", &[("id", "body/c")]).unwrap().title;
    assert_eq!(
        (title("2012-01-01"), title("2014-01-01")),
        ("Council".to_owned(), "Standing Council".to_owned())
    );
    let sheet = ask(&state, "en", None, "thing", &[("id", "body/c")]).unwrap();
    assert!(column(&sheet, "said", "true_from").contains(&"23 May 2013".to_owned()));
}

#[test]
fn only_the_desk_is_told_what_it_can_record() {
    let section = |eyes| {
        let sheet = ask_as(&CICA, "en", None, eyes, "thing", &[("id", "area/tourism")]).unwrap();
        sheet.sections.iter().find(|section| section.name == "acts").map(|section| section.lines.clone())
    };
    assert!(section(Eyes::Public).is_none() && section(Eyes::Forum).is_none());
    let acts = section(Eyes::Desk).unwrap();
    let names: Vec<&str> = acts[0].parts.iter().filter_map(|part| part.value.as_deref()).collect();
    assert!(
        names.contains(&"undertake") && names.contains(&"remark") && !names.contains(&"convene"),
        "{names:?}"
    );
}

#[test]
fn who_objected_is_told_at_the_desk_alone() {
    let state = given(&[
        ("introduce", &[("id", "participant/a"), ("name", "Ashland")]),
        ("register", &[("id", "text/plan"), ("title", "Plan"), ("kind", "plan")]),
        (
            "object",
            &[("id", "objection/o"), ("to", "text/plan"), ("by", "participant/a"), ("words", "Not yet.")],
        ),
    ]);
    for (view, params) in [
        ("thing", ("id", "text/plan")),
        ("thing", ("id", "participant/a")),
        ("text", ("id", "text/plan")),
        ("thread", ("of", "text/plan")),
        ("search", ("q", "not yet")),
    ] {
        let said = words(&ask_as(&state, "en", None, Eyes::Forum, view, &[params]).unwrap());
        assert!(!said.contains("Objection") && !said.contains("Not yet."), "{view}: {said}");
    }
    assert!(ask(&state, "en", None, "thing", &[("id", "objection/o")]).is_err());
    let desk = ask_as(&state, "en", None, Eyes::Desk, "thing", &[("id", "text/plan")]).unwrap();
    assert!(words(&desk).contains("Objection to Plan"));
}

#[test]
fn nothing_is_counted_of_a_participant() {
    let sheet = ask(&CICA, "en", None, "thing", &[("id", "participant/kaz")]).unwrap();
    assert!(sheet.answer.starts_with("Participant: Member State, "), "{}", sheet.answer);
    assert!(!words(&sheet).contains("entries"), "{}", words(&sheet));
    let found = ask(&CICA, "en", None, "search", &[("q", "Kazakhstan")]).unwrap();
    assert_eq!(found.answer, "Found for “Kazakhstan”");
}

#[test]
fn what_refers_to_a_thing_stands_under_what_it_is_to_it() {
    let sheet = ask(&CICA, "en", None, "thing", &[("id", "meeting/shanghai-2014")]).unwrap();
    let references = sheet.sections.iter().find(|section| section.name == "references").unwrap();
    let groups: Vec<&str> = references.rows.iter().filter_map(|row| row.group.as_deref()).collect();
    assert!(groups.contains(&"Decided there"), "{groups:?}");
}

#[test]
fn several_things_of_one_name_are_told_apart_by_id() {
    let state = given(&[
        ("introduce", &[("id", "place/x"), ("name", "Harbour")]),
        ("establish", &[("id", "body/x"), ("name", "Harbour")]),
    ]);
    let Err(ViewError::Several { ids, .. }) = ask(&state, "en", None, "thing", &[("id", "harbour")]) else {
        panic!()
    };
    assert_eq!(ids, "`body/x`, `place/x`");
    assert!(words(&ask(&state, "en", None, "thing", &[("id", "place/x")]).unwrap()).contains("Harbour"));
}

#[test]
fn notes_on_notes_are_called_notes_however_they_go_round() {
    let state = given(&[
        ("remark", &[("id", "remark/a"), ("about", "remark/b"), ("matter", "x")]),
        ("remark", &[("id", "remark/b"), ("about", "remark/a"), ("matter", "y")]),
    ]);
    assert_eq!(
        ask_as(&state, "en", None, Eyes::Desk, "thing", &[("id", "remark/a")]).unwrap().title,
        "Desk note"
    );
}
