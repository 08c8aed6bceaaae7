//! Rules apply from their date: story S4, and rule 17.

use super::pack::{CICA, ILVAR, ask, column, day, given, words};

#[test]
fn in_2003_the_charter_of_2002_holds_and_no_rules_of_procedure() {
    let sheet = ask(&CICA, "en", day("2003-01-01"), "rules", &[]).unwrap();
    let texts = column(&sheet, "texts", "text");
    assert_eq!(texts[0], "Almaty Act");
    assert!(!texts.iter().any(|text| text.contains("Rules of Procedure")), "{texts:?}");
    assert!(!words(&sheet).contains("Rules of Procedure"));
    let later = ask(&CICA, "en", day("2005-01-01"), "rules", &[]).unwrap();
    assert!(column(&later, "texts", "text").contains(&"CICA Rules of Procedure".to_owned()));
}

#[test]
fn a_text_holds_from_its_adoption_and_one_meeting_may_adopt_several() {
    let acts: &[(&str, &[(&str, &str)])] = &[
        ("establish", &[("id", "body/summit"), ("name", "Summit")]),
        ("convene", &[("id", "meeting/2002"), ("body", "body/summit"), ("date", "2002-06")]),
        ("register", &[("id", "text/act"), ("title", "Act"), ("kind", "charter")]),
        ("register", &[("id", "text/words"), ("title", "Words"), ("kind", "declaration")]),
        ("register", &[("id", "text/rules"), ("title", "Rules"), ("kind", "rules")]),
        (
            "adopt",
            &[
                ("id", "decision/act"),
                ("text", "text/act"),
                ("outcome", "adopted"),
                ("date", "2002-06"),
                ("meeting", "meeting/2002"),
            ],
        ),
        (
            "adopt",
            &[
                ("id", "decision/words"),
                ("text", "text/words"),
                ("outcome", "adopted"),
                ("date", "2002-06"),
                ("meeting", "meeting/2002"),
            ],
        ),
        (
            "adopt",
            &[("id", "decision/rules"), ("text", "text/rules"), ("outcome", "adopted"), ("date", "2004-10")],
        ),
        (
            "lay down",
            &[
                ("id", "rule/aims"),
                ("topic", "aims"),
                ("rule", "Aims"),
                ("from", "2002-06"),
                ("to", ".."),
                ("text", "text/act"),
            ],
        ),
        (
            "lay down",
            &[
                ("id", "rule/consensus"),
                ("topic", "decision"),
                ("rule", "Consensus"),
                ("from", "2004-10"),
                ("to", ".."),
                ("text", "text/rules"),
            ],
        ),
    ];
    let state = given(acts);
    let on = |when: &str| column(&ask(&state, "en", day(when), "rules", &[]).unwrap(), "texts", "text");
    assert_eq!(on("2003-06-30"), ["Act"]);
    assert_eq!(on("2004-11-30"), ["Act", "Rules"]);
    assert_eq!(on("2001-01-01"), Vec::<String>::new());
    let meeting = ask(&state, "en", None, "meeting", &[("id", "meeting/2002")]).unwrap();
    assert_eq!(column(&meeting, "decisions", "text"), ["Act", "Words"]);
}

#[test]
fn defaults_stand_apart_under_their_ruling() {
    let sheet = ask(&CICA, "en", day("2005-01-01"), "rules", &[]).unwrap();
    let basis = column(&sheet, "defaults", "rests_on");
    assert!(
        !basis.is_empty() && basis.iter().all(|basis| basis.starts_with("our default, ruling R")),
        "{basis:?}"
    );
    assert!(column(&sheet, "parts", "rests_on").iter().all(|basis| !basis.contains("default")));
    let russian = ask(&CICA, "ru", day("2005-01-01"), "rules", &[]).unwrap();
    assert!(column(&russian, "defaults", "rests_on")[0].starts_with("наше допущение, решение R"));
}

#[test]
fn the_chair_served_four_years_and_then_two() {
    let of = |when: &str| {
        column(&ask(&CICA, "en", day(when), "rules", &[("topic", "chair")]).unwrap(), "rules", "rule")
    };
    let (before, after) = (of("2008-01-01"), of("2010-01-01"));
    assert!(before.contains(&"The chair term is four years".to_owned()), "{before:?}");
    assert!(after.contains(&"The chair term is two years".to_owned()), "{after:?}");
    assert!(!after.contains(&"The chair term is four years".to_owned()));
}

#[test]
fn another_forum_has_its_own_rules_and_words() {
    let sheet = ask(&ILVAR, "en", day("2016-01-01"), "rules", &[]).unwrap();
    assert!(
        column(&sheet, "texts", "text")
            .contains(&"Founding Protocol of the Commission of the Ilvar Basin".to_owned())
    );
    assert!(words(&sheet).contains("Ten days' notice for holding back or releasing stored water."));
    let later = ask(&ILVAR, "en", day("2020-01-01"), "rules", &[]).unwrap();
    assert!(!words(&later).contains("Ten days' notice for holding back or releasing stored water."));
}
