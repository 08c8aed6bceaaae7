//! Stories with their own givens: agreeing on what can be agreed, what stays voluntary, other organisations.

use forum::state::State;
use views::Sheet;

use super::ledger::{column, en, rows};
use super::pack::{given, words};

/// An act and its fields.
type Told<'a> = (&'a str, &'a [(&'a str, &'a str)]);

/// A draft of two paragraphs, of which one is free of objection.
const DRAFT: &[Told<'static>] = &[
    ("define", &[("id", "dimension/trade"), ("name", "Trade")]),
    ("define", &[("id", "dimension/arms"), ("name", "Arms")]),
    ("register", &[("id", "text/measures"), ("title", "Measures"), ("kind", "plan")]),
    (
        "set out",
        &[
            ("id", "provision/trade"),
            ("text", "text/measures"),
            ("heading", "On trade"),
            ("nature", "operative"),
            ("about", "dimension/trade"),
        ],
    ),
    (
        "set out",
        &[
            ("id", "provision/arms"),
            ("text", "text/measures"),
            ("heading", "On arms"),
            ("nature", "operative"),
            ("about", "dimension/arms"),
        ],
    ),
    (
        "state position",
        &[("id", "position/not-yet"), ("words", "The time has not come."), ("date", "2007-03")],
    ),
    ("state position", &[("id", "position/first"), ("words", "Trade comes first."), ("date", "2007-03")]),
    ("state position", &[("id", "position/core"), ("words", "This is the core."), ("date", "2007-03")]),
    (
        "adopt",
        &[
            ("id", "decision/measures"),
            ("text", "text/measures"),
            ("outcome", "adopted in part"),
            ("provisions", "provision/trade = adopted"),
            ("date", "2007-03-20"),
        ],
    ),
    (
        "set aside",
        &[
            ("id", "set-aside/arms"),
            ("item", "The paragraph on arms"),
            ("text", "text/measures"),
            ("provision", "provision/arms"),
            ("about", "dimension/arms"),
            ("positions", "position/not-yet ; position/first ; position/core"),
            ("decision", "decision/measures"),
            ("date", "2007-03-20"),
        ],
    ),
];

const REVIVED: &[Told<'static>] = &[
    ("register", &[("id", "text/arms"), ("title", "Measures on arms"), ("kind", "plan")]),
    (
        "revive",
        &[
            ("id", "revival/arms"),
            ("set_aside", "set-aside/arms"),
            ("supports", "provision/trade"),
            ("text", "text/arms"),
            ("date", "2012-05-01"),
        ],
    ),
];

const AGREED: &[Told<'static>] = &[(
    "adopt",
    &[("id", "decision/arms"), ("text", "text/arms"), ("outcome", "adopted"), ("date", "2013-06-01")],
)];

fn story(parts: &[&[Told<'static>]]) -> State {
    let all: Vec<Told<'_>> = parts.iter().flat_map(|part| part.iter().copied()).collect();
    given(&all)
}

#[test]
fn what_is_free_of_objection_is_adopted_and_the_rest_is_set_aside_with_every_position() {
    let state = story(&[DRAFT]);
    let decisions = en(&state, "", "decisions", &[]);
    assert_eq!(column(&decisions, "outcomes", "outcome"), ["adopted in part", "set aside"]);
    assert_eq!(column(&decisions, "outcomes", "in_part")[0], "On trade: adopted");
    let review = en(&state, "", "review", &[]);
    assert_eq!(column(&review, "not-yet-carried", "provision"), ["On trade"]);
    let register = en(&state, "", "set-asides", &[]);
    let positions = column(&register, "register", "positions").concat();
    for said in ["The time has not come.", "Trade comes first.", "This is the core."] {
        assert!(positions.contains(said), "{positions}");
    }
}

#[test]
fn adopted_whole_nothing_is_set_aside_and_both_paragraphs_are_agreed() {
    let whole: Vec<_> = DRAFT
        .iter()
        .copied()
        .filter(|(act, _)| !["set aside", "adopt"].contains(act))
        .chain([(
            "adopt",
            &[
                ("id", "decision/measures"),
                ("text", "text/measures"),
                ("outcome", "adopted"),
                ("date", "2007"),
            ] as &[_],
        )])
        .collect();
    let state = given(&whole);
    assert_eq!(column(&en(&state, "", "review", &[]), "not-yet-carried", "provision").len(), 2);
    assert!(rows(&en(&state, "", "set-asides", &[]), "register").is_empty());
}

#[test]
fn a_set_aside_stands_in_every_handover_until_a_text_on_it_is_agreed() {
    let aside = |state: &State, day: &str| -> Vec<String> {
        let sheet: Sheet = en(state, "", "handover", &[("to", day)]);
        assert!(!words(&sheet).to_lowercase().contains("reject") && !words(&sheet).contains("failed"));
        column(&sheet, "set-asides", "standing")
    };
    let open = story(&[DRAFT]);
    for day in ["2008-01-01", "2014-05-20", "2026-01-01"] {
        assert_eq!(aside(&open, day), ["open"], "{day}");
    }
    let revived = story(&[DRAFT, REVIVED]);
    assert_eq!(aside(&revived, "2012-05-01"), ["open"], "the day itself is not over");
    assert_eq!(aside(&revived, "2014-05-20"), ["partly revived"]);
    let agreed = story(&[DRAFT, REVIVED, AGREED]);
    assert_eq!(aside(&agreed, "2013-06-01"), ["partly revived"]);
    assert!(aside(&agreed, "2014-05-20").is_empty());
}

/// Twenty members, ten planned activities, six undertakings.
fn voluntary() -> State {
    let mut acts: Vec<(String, Vec<(String, String)>)> = Vec::new();
    let mut say = |act: &str, cells: &[(&str, String)]| {
        let cells = cells.iter().map(|(name, cell)| ((*name).to_owned(), cell.clone())).collect();
        acts.push((act.to_owned(), cells));
    };
    for at in 1..=20 {
        say(
            "introduce",
            &[("id", format!("participant/member-{at}")), ("name", format!("Memberland {at:02}"))],
        );
    }
    say("plan", &[("id", "plan/next".into()), ("year", "2026".into()), ("adopted", "2025-12-01".into())]);
    for at in 1..=10 {
        let cells = [
            ("id", format!("activity/{at}")),
            ("what", format!("Seminar {at}")),
            ("date", "2026-09".into()),
            ("plan", "plan/next".into()),
        ];
        say("schedule", &cells);
    }
    for at in 1..=6 {
        let cells = [
            ("id", format!("undertaking/{at}")),
            ("by", format!("participant/member-{at}")),
            ("what", format!("Host seminar {at}")),
            ("made", "2025-12-02".into()),
            ("due", "2025-12-31".into()),
            ("activity", format!("activity/{at}")),
        ];
        say("undertake", &cells);
    }
    let cells: Vec<Vec<(&str, &str)>> = acts
        .iter()
        .map(|(_, cells)| cells.iter().map(|(name, cell)| (name.as_str(), cell.as_str())).collect())
        .collect();
    let acts: Vec<Told<'_>> =
        acts.iter().zip(&cells).map(|((act, _), cells)| (act.as_str(), cells.as_slice())).collect();
    given(&acts)
}

#[test]
fn six_undertakings_and_the_activities_without_one_are_listed_and_the_other_fourteen_are_nowhere() {
    let state = voluntary();
    let sheet = en(&state, "2026-02-01", "undertakings", &[]);
    assert_eq!(rows(&sheet, "undertakings").len(), 6);
    assert_eq!(column(&sheet, "open", "activity"), ["Seminar 10", "Seminar 7", "Seminar 8", "Seminar 9"]);
    for view in ["undertakings", "plan", "reports", "due", "review", "handover", "decisions"] {
        let said = words(&en(&state, "2026-02-01", view, &[]));
        for at in 7..=20 {
            assert!(!said.contains(&format!("Memberland {at:02}")), "{view} names {at}");
        }
    }
    let due = words(&en(&state, "2026-02-01", "due", &[]));
    assert!(!due.contains("Host seminar"), "what is past is no list of its own");
}

#[test]
fn what_touches_another_organisation_is_seen_before_it_is_held() {
    let state = given(&[
        ("introduce", &[("id", "organisation/river"), ("name", "River Union")]),
        ("schedule", &[("id", "activity/count"), ("what", "Count of fish"), ("date", "2027")]),
        (
            "relate",
            &[
                ("id", "relation/river"),
                ("organisation", "organisation/river"),
                ("kind", "working contact"),
                ("from", "2020"),
                ("to", ".."),
                ("about", "activity/count"),
            ],
        ),
    ]);
    let sheet = en(&state, "2026-01-01", "relations", &[]);
    assert_eq!(rows(&sheet, "overlaps"), [["Count of fish", "River Union", "activity"]]);
}
