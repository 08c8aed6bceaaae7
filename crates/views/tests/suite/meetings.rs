//! A forum before it has rules, and partial dates: stories S1 and S2.

use super::pack::{CICA, ask, column, day, given, words};

/// The meetings of the paper, in an order that is not that of time.
const MEETINGS: &[(&str, &[(&str, &str)])] = &[
    ("establish", &[("id", "body/experts"), ("name", "Experts meeting"), ("from", "1993")]),
    ("establish", &[("id", "body/vice"), ("name", "Meeting of deputy ministers"), ("from", "1996-02")]),
    ("establish", &[("id", "body/ministers"), ("name", "Meeting of ministers"), ("from", "1999-09")]),
    ("establish", &[("id", "body/summit"), ("name", "Summit"), ("from", "2002-06")]),
    ("establish", &[("id", "body/secretariat"), ("name", "Secretariat"), ("from", "2006")]),
    ("convene", &[("id", "meeting/officials-2009"), ("body", "body/experts"), ("date", "2009-10")]),
    (
        "convene",
        &[
            ("id", "meeting/summit-second"),
            ("body", "body/summit"),
            ("ordinal", "2"),
            ("date", "[@meeting-2004..]"),
        ],
    ),
    (
        "convene",
        &[("id", "meeting/ministers-third"), ("body", "body/ministers"), ("date", "[2004-11..2009-09]")],
    ),
    ("convene", &[("id", "meeting/ministers-2004"), ("body", "body/ministers"), ("date", "2004-10")]),
    ("convene", &[("id", "meeting/ministers-november"), ("body", "body/ministers"), ("date", "1999-11")]),
    ("convene", &[("id", "meeting/ministers-september"), ("body", "body/ministers"), ("date", "1999-09")]),
    ("convene", &[("id", "meeting/vice-1997"), ("body", "body/vice"), ("date", "1997-12")]),
    ("convene", &[("id", "meeting/vice-1996"), ("body", "body/vice"), ("date", "1996-02")]),
];

fn story() -> forum::state::State {
    let acts: Vec<(&str, Vec<(&str, &str)>)> = MEETINGS
        .iter()
        .map(|(act, cells)| {
            let cell = |value: &'static str| {
                if value == "[@meeting-2004..]" { "[@story/meeting/ministers-2004..]" } else { value }
            };
            (*act, cells.iter().map(|(name, value)| (*name, cell(value))).collect())
        })
        .collect();
    let acts: Vec<(&str, &[(&str, &str)])> =
        acts.iter().map(|(act, cells)| (*act, cells.as_slice())).collect();
    given(&acts)
}

#[test]
fn undated_meetings_sort_by_what_is_known_and_no_date_is_invented() {
    let sheet = ask(&story(), "en", None, "meetings", &[]).unwrap();
    assert_eq!(
        column(&sheet, "list", "date"),
        [
            "February 1996",
            "December 1997",
            "September 1999",
            "November 1999",
            "October 2004",
            "on or after 1 October 2004",
            "between November 2004 and September 2009",
            "October 2009",
        ]
    );
    let stored = sheet.sections[0].rows[5].cells[0].parts[0].value.as_deref();
    assert_eq!(stored, Some("[@story/meeting/ministers-2004..]"), "the written form is kept");
}

#[test]
fn in_1998_there_is_no_summit_and_no_secretariat() {
    let sheet = ask(&story(), "en", day("1998-12-31"), "bodies", &[]).unwrap();
    let mut bodies = column(&sheet, "list", "body");
    bodies.sort();
    assert_eq!(bodies, ["Experts meeting", "Meeting of deputy ministers"]);
    assert_eq!(
        column(&ask(&story(), "en", day("1998-12-31"), "meetings", &[]).unwrap(), "list", "date").len(),
        2
    );
    let cica = ask(&CICA, "en", day("1998-12-31"), "bodies", &[]).unwrap();
    let bodies = column(&cica, "list", "body");
    assert!(!bodies.iter().any(|body| body == "Summit" || body == "Secretariat"), "{bodies:?}");
    assert!(
        bodies.contains(&"Senior Officials Committee (possibly)".to_owned()),
        "its start is only bounded: {bodies:?}"
    );
}

#[test]
fn bodies_bear_the_name_of_the_day() {
    let of = |when: &str| column(&ask(&CICA, "en", day(when), "bodies", &[]).unwrap(), "list", "body");
    assert!(of("2010-01-01").contains(&"Summit".to_owned()));
    assert!(of("2023-01-01").contains(&"Council of Heads of State or Government".to_owned()));
    assert!(of("2023-01-01").contains(&"Secretariat".to_owned()));
}

#[test]
fn a_meeting_is_called_by_the_body_then_its_place_and_its_dates_only() {
    let sheet = ask(&CICA, "en", None, "meeting", &[("id", "meeting/almaty-2006")]).unwrap();
    assert_eq!(sheet.title, "Summit, Almaty, 17 June 2006");
    let sheet = ask(&CICA, "ru", None, "meeting", &[("id", "Shanghai 2014")]).unwrap();
    assert_eq!(sheet.title, "Саммит, Shanghai, с 20 по 21 мая 2014 года");
    assert_eq!(column(&sheet, "decisions", "text").len(), 2, "one meeting may adopt several texts");
}

#[test]
fn both_meetings_of_1999_are_listed_each_with_its_source_and_state() {
    let sheet = ask(&CICA, "en", None, "meetings", &[("year", "1999"), ("body", "ministerial")]).unwrap();
    assert_eq!(column(&sheet, "list", "date"), ["14 September 1999", "November 1999"]);
    assert_eq!(column(&sheet, "list", "state"), ["held", "asserted by one source only"]);
    assert!(sheet.sections[0].rows.iter().all(|row| !row.cells[0].parts[0].sources.is_empty()));
    assert!(!words(&sheet).contains("Second"), "no ordinal is invented");
}
