//! The desk's own page: for the desk alone (rule 18; docs/rules.md, I1 and I8).

use std::sync::Arc;

use forum::entry::{Entry, Mode, Openness, Ref};
use views::Eyes;

use super::pack::{ask_as, column, fold, words};

fn seated() -> forum::state::State {
    let mut state = fold("ilvar");
    state.apply(&Entry {
        at: Ref { volume: Arc::from("desk"), position: 1 },
        act: "seat".into(),
        version: 1,
        mode: Mode::Live,
        actor: None,
        recorder: "desk".into(),
        recorded: "2026-04-01T10:00:00Z".parse().unwrap(),
        sources: Vec::new(),
        payload: serde_json::json!({ "kind": "participant", "participant": "ilvar/participant/svy" }),
        openness: Openness::Desk,
        overlay: None,
    });
    state
}

#[test]
fn only_the_desk_sees_its_own_page() {
    let state = seated();
    let desk = ask_as(&state, "en", None, Eyes::Desk, "ours", &[]).unwrap();
    assert!(desk.title.contains("Sovaya"));
    let undertakings = column(&desk, "undertakings", "what");
    assert!(
        undertakings.contains(&"Keep a warning telephone staffed day and night".to_owned()),
        "{undertakings:?}"
    );
    let statements = column(&desk, "statements", "words");
    assert!(statements.contains(&"The harbour steps at Doveya end in mud.".to_owned()));
    for eyes in [Eyes::Public, Eyes::Forum] {
        let shared = ask_as(&state, "en", None, eyes, "ours", &[]).unwrap();
        assert!(shared.sections.is_empty() && !words(&shared).contains("Sovaya"));
    }
}

#[test]
fn another_seats_statements_are_not_ours() {
    let desk = ask_as(&seated(), "en", None, Eyes::Desk, "ours", &[]).unwrap();
    assert!(!words(&desk).contains("We learn of a closed gate when our river stops."));
}

#[test]
fn dates_ahead_are_those_not_yet_past() {
    let desk = ask_as(&seated(), "en", super::pack::day("2026-04-01"), Eyes::Desk, "ours", &[]).unwrap();
    assert!(column(&desk, "dates", "date").contains(&"30 April 2026".to_owned()));
    let later = ask_as(&seated(), "en", super::pack::day("2026-06-01"), Eyes::Desk, "ours", &[]).unwrap();
    assert!(!column(&later, "dates", "date").contains(&"30 April 2026".to_owned()));
}
