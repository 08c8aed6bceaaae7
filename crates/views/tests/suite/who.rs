//! Who held an office on a day: stories S10 and S14.

use forum::date::Truth;
use views::{Picture, ViewError};

use super::pack::{CICA, ask, column, day, given, row, words};

/// The holders with their answers, as a program reads them.
fn holders(sheet: &views::Sheet) -> Vec<(String, Option<Truth>)> {
    let section = &sheet.sections[0];
    section.rows.iter().map(|row| (row.cells[0].words(), row.cells[3].parts[0].truth)).collect()
}

#[test]
fn both_assertions_of_a_change_of_chair_stand_with_their_sources() {
    let sheet = ask(&CICA, "en", day("2014-05-10"), "who", &[("office", "chair")]).unwrap();
    assert_eq!(sheet.answer, "Chair on 10 May 2014: Turkey (yes), China (possibly)");
    let china = row(&sheet, "holders", "chair/chn");
    let cites: Vec<&str> = china.cells[0].parts[0].sources.iter().map(|mark| mark.cite.as_str()).collect();
    assert!(cites.contains(&"paper 848-849"), "{cites:?}");
    assert_eq!(china.cells[4].parts.len(), 2, "two starts stand side by side");
}

#[test]
fn after_the_change_one_holder_is_left() {
    for (language, answer) in
        [("en", "Chair on 10 June 2014: China (yes)"), ("ru", "Председатель, 10 июня 2014 года: China (да)")]
    {
        let sheet = ask(&CICA, language, day("2014-06-10"), "who", &[("office", "chair")]).unwrap();
        assert_eq!(sheet.answer, answer);
        assert_eq!(holders(&sheet), [("China".to_owned(), Some(Truth::Yes))]);
    }
}

#[test]
fn an_area_is_given_by_id_or_short_id_or_name_and_answers_possibly_then_yes() {
    for area in [
        "cica/area/new-challenges",
        "area/new-challenges",
        "new-challenges",
        "new challenges and threats (general)",
    ] {
        let params = [("office", "coordinator"), ("area", area)];
        let early = ask(&CICA, "en", day("2007-12-01"), "who", &params).unwrap();
        assert_eq!(holders(&early), [("Turkey".to_owned(), Some(Truth::Possibly))], "{area}");
        let later = ask(&CICA, "en", day("2008-03-01"), "who", &params).unwrap();
        assert_eq!(holders(&later), [("Turkey".to_owned(), Some(Truth::Yes))], "{area}");
        assert!(
            !row(&later, "holders", "coordination/new-challenges-tur").cells[0].parts[0].sources.is_empty()
        );
    }
}

#[test]
fn names_are_those_of_the_day() {
    let params = [("office", "coordinator"), ("area", "new-challenges")];
    assert_eq!(holders(&ask(&CICA, "en", day("2008-03-01"), "who", &params).unwrap())[0].0, "Turkey");
    assert_eq!(holders(&ask(&CICA, "en", day("2024-03-01"), "who", &params).unwrap())[0].0, "Türkiye");
}

#[test]
fn an_area_whose_holder_has_no_dates_says_so() {
    let params = [("office", "coordinator"), ("area", "terrorism")];
    let sheet = ask(&CICA, "en", day("2020-01-01"), "who", &params).unwrap();
    assert_eq!(holders(&sheet), [("India".to_owned(), Some(Truth::Possibly))]);
    assert!(words(&sheet).contains("dates not known"));
    assert!(!sheet.notes.is_empty());
}

#[test]
fn an_area_without_a_holder_answers_plainly() {
    let params = [("office", "coordinator"), ("area", "tourism")];
    let sheet = ask(&CICA, "en", day("2003-01-01"), "who", &params).unwrap();
    assert_eq!(sheet.answer, "Coordinating country, Tourism: no holder recorded on 1 January 2003");
    assert!(holders(&sheet).is_empty());
    assert_eq!(column(&sheet, "others", "holder"), ["Tajikistan"]);
    let none =
        ask(&CICA, "en", day("2024-01-01"), "who", &[("office", "coordinator"), ("area", "volunteerism")])
            .unwrap();
    assert!(none.answer.contains("no holder recorded"));
}

#[test]
fn an_unknown_area_is_an_error_with_a_suggestion() {
    let asked = ask(&CICA, "en", None, "who", &[("office", "coordinator"), ("area", "new-chalenges")]);
    let Err(ViewError::NotFound { hint, .. }) = asked else { panic!("{asked:?}") };
    assert!(hint.contains("new-challenges"), "{hint}");
    assert_eq!(
        ask(&CICA, "en", None, "who", &[]).unwrap_err(),
        ViewError::Needs { view: "who", param: "office" }
    );
}

#[test]
fn one_area_may_have_several_and_another_none() {
    let acts: &[(&str, &[(&str, &str)])] = &[
        ("introduce", &[("id", "participant/a"), ("name", "Ashland")]),
        ("introduce", &[("id", "participant/b"), ("name", "Bayland")]),
        ("establish", &[("id", "office/coordinator"), ("name", "Coordinator")]),
        ("define", &[("id", "area/one"), ("name", "One")]),
        ("define", &[("id", "area/two"), ("name", "Two")]),
        (
            "appoint",
            &[
                ("id", "tenure/a"),
                ("office", "office/coordinator"),
                ("participant", "participant/a"),
                ("area", "area/one"),
                ("from", "2007"),
                ("to", ".."),
            ],
        ),
        (
            "appoint",
            &[
                ("id", "tenure/b"),
                ("office", "office/coordinator"),
                ("participant", "participant/b"),
                ("area", "area/one"),
                ("from", "2008"),
                ("to", ".."),
            ],
        ),
    ];
    let of = |area: &str, on: &str| {
        let state = given(acts);
        holders(&ask(&state, "en", day(on), "who", &[("office", "coordinator"), ("area", area)]).unwrap())
            .len()
    };
    assert_eq!(
        (of("one", "2009-06-01"), of("one", "2008-01-01"), of("one", "2007-06-01"), of("two", "2009-06-01")),
        (2, 2, 1, 0)
    );
}

#[test]
fn offices_draw_bars_with_honest_ends() {
    let sheet = ask(&CICA, "en", None, "offices", &[("office", "chair")]).unwrap();
    let Some(Picture::Timeline(bars)) = &sheet.sections[0].picture else { panic!("no picture") };
    let turkey = bars.iter().find(|bar| bar.label == "Turkey").unwrap();
    assert_eq!(turkey.earliest.as_deref(), Some("2010-06-08"));
    assert_eq!(turkey.certain_to.as_deref(), Some("2014-05-19"));
    assert_eq!(turkey.latest.as_deref(), Some("2014-05-21"));
    let now = bars.iter().find(|bar| bar.label == "Azerbaijan").unwrap();
    assert_eq!((now.certain_to.clone(), now.latest.clone()), (None, None), "it has not ended");
    assert_eq!(bars.iter().filter(|bar| bar.label == "China").count(), 2, "rival starts stand side by side");
}

#[test]
fn a_dimension_is_answered_with_the_holders_of_the_areas_under_it() {
    let params = [("office", "coordinator"), ("area", "new challenges and threats")];
    let sheet = ask(&CICA, "en", day("2008-03-01"), "who", &params).unwrap();
    assert!(sheet.answer.contains("Turkey, New challenges and threats (general) (yes)"), "{}", sheet.answer);
    assert!(!sheet.answer.contains("Tajikistan"), "{}", sheet.answer);
}
