//! Anything in the record, with both times and what became of earlier values.

use std::sync::Arc;

use forum::entry::{Entry, Mode, Openness, Ref};
use forum::state::Keeping;
use views::{Eyes, Link, ViewError};

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
    assert_eq!(column(&sheet, "earlier", "recorded"), ["2026-05-05"]);
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
    let undertake = acts.iter().find(|line| line.parts[0].value.as_deref() == Some("undertake")).unwrap();
    let Some(Link::View("record", params)) = &undertake.parts[0].link else { panic!("no link") };
    assert_eq!(params[1], ("about", "area/tourism".to_owned()));
}

#[test]
fn what_refers_to_a_thing_stands_by_noun_and_field() {
    let sheet = ask(&CICA, "en", None, "thing", &[("id", "meeting/shanghai-2014")]).unwrap();
    let references = sheet.sections.iter().find(|section| section.name == "references").unwrap();
    let groups: Vec<&str> = references.rows.iter().filter_map(|row| row.group.as_deref()).collect();
    assert!(groups.contains(&"Decisions, as meeting"), "{groups:?}");
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
