//! Every four years, more or less: story S16.

use super::pack::{CICA, ILVAR, ask, column, day, given, row, words};

fn summits(third: &'static str) -> forum::state::State {
    given(&[
        (
            "establish",
            &[
                ("id", "body/summit"),
                ("name", "Summit"),
                ("cadence", "every four years"),
                ("cadence_months", "48"),
            ],
        ),
        (
            "establish",
            &[
                ("id", "body/officials"),
                ("name", "Officials"),
                ("tier", "decision"),
                ("cadence", "at least annually"),
            ],
        ),
        ("convene", &[("id", "meeting/first"), ("body", "body/summit"), ("date", "2002-06")]),
        ("convene", &[("id", "meeting/undated"), ("body", "body/summit"), ("date", "[2002-07..2010-05]")]),
        ("convene", &[("id", "meeting/third"), ("body", "body/summit"), ("date", third)]),
        ("convene", &[("id", "meeting/fourth"), ("body", "body/summit"), ("date", "2014-05")]),
        ("convene", &[("id", "meeting/officials-a"), ("body", "body/officials"), ("date", "2012-02")]),
        ("convene", &[("id", "meeting/officials-b"), ("body", "body/officials"), ("date", "2012-11")]),
        ("convene", &[("id", "meeting/officials-c"), ("body", "body/officials"), ("date", "2014-03")]),
    ])
}

#[test]
fn nominal_and_actual_stand_side_by_side_and_the_next_is_a_window() {
    let sheet = ask(&summits("2010-06"), "en", None, "cadence", &[("body", "summit")]).unwrap();
    assert_eq!(column(&sheet, "nominal", "cadence"), ["every four years"]);
    assert_eq!(column(&sheet, "actual", "elapsed").len(), 3);
    assert_eq!(column(&sheet, "actual", "elapsed")[2], "about 4 years");
    let window = &row(&sheet, "next", "body/summit").cells[2].parts[0];
    let value = window.value.as_deref().unwrap();
    assert!(value.starts_with('[') && value.contains(".."), "{value}");
    assert!(window.arithmetic.is_some());
}

#[test]
fn a_late_meeting_moves_the_window_and_is_no_error() {
    let value = |third| {
        let sheet = ask(&summits(third), "en", None, "cadence", &[("body", "summit")]).unwrap();
        row(&sheet, "next", "body/summit").cells[2].parts[0].value.clone().unwrap()
    };
    assert_ne!(value("2010-06"), value("2013-12"));
    let sheet = ask(&summits("2013-12"), "en", None, "cadence", &[]).unwrap();
    for word in ["late", "early", "overdue", "missed"] {
        assert!(!words(&sheet).split_whitespace().any(|said| said == word));
    }
}

#[test]
fn at_least_annually_is_met_by_any_number() {
    let sheet = ask(&summits("2010-06"), "en", None, "cadence", &[]).unwrap();
    assert_eq!(column(&sheet, "years", "year"), ["2012", "2013", "2014"]);
    assert_eq!(column(&sheet, "years", "sittings"), ["2", "none recorded", "1"]);
}

#[test]
fn an_interval_from_an_uncertain_date_is_a_range() {
    let sheet = ask(&summits("2010-06"), "en", None, "cadence", &[("body", "summit")]).unwrap();
    let first = &row(&sheet, "actual", "meeting/undated").cells[3].parts[0];
    assert_eq!(first.text, "between 1 day and about 8 years");
    assert_eq!(first.value.as_deref(), Some("1/2921"));
}

#[test]
fn the_two_cadences_of_ministers_stand_and_informal_meetings_are_apart() {
    let sheet = ask(&CICA, "en", None, "cadence", &[("body", "ministerial")]).unwrap();
    assert_eq!(row(&sheet, "nominal", "body/ministerial").cells[2].words(), "48; 24");
    assert!(sheet.notes.iter().any(|note| note.words().contains("informal")));
    assert!(
        column(&sheet, "actual", "next_meeting").iter().all(|meeting| !meeting.contains("November 1999"))
    );
    let before = ask(&CICA, "en", day("2010-01-01"), "cadence", &[("body", "summit")]).unwrap();
    assert_eq!(column(&before, "actual", "elapsed").len(), 1, "on that day two summits had been held");
}

#[test]
fn some_days_of_a_sitting_make_no_range_of_years() {
    let sheet = ask(&ILVAR, "en", None, "cadence", &[("body", "assembly")]).unwrap();
    let elapsed = column(&sheet, "actual", "elapsed");
    assert!(elapsed.iter().all(|words| words.starts_with("about ")), "{elapsed:?}");
}
