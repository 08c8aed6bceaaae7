//! What the record of the conference answers, as the issues show it.

use crate::ground::{Ground, texts};

/// "`chancery new cica.forum --pack cica && chancery check -f cica.forum` is silent and exits 0."
#[test]
fn a_fresh_file_is_sound_and_the_check_says_nothing() {
    let said = Ground::with_cica().run(&["check", "-f", "cica.forum"]).done();
    assert_eq!((said.out.as_str(), said.err.as_str()), ("", ""));
}

/// "`chancery conflicts -f cica.forum` lists the two 1999 ministerials, nine against five, the attack totals and the
/// ministerial cadence."
#[test]
fn conflicts_list_what_sources_do_not_agree_on() {
    let sheet = Ground::with_cica().json(&["conflicts"]);
    let said = texts(&sheet).join("\n");
    for words in [
        "once or twice in 1999",
        "nine dimensions, official sources have five",
        "number of attacks in 2014",
        "every two or every four years",
    ] {
        assert!(said.contains(words), "{words} is not in {said}");
    }
}

/// "`chancery claims` recomputes 1794/2383 = 75.28 % and shows the rival totals beside it."
#[test]
fn claims_are_computed_again_and_rival_totals_stand_beside_them() {
    let said = Ground::with_cica().run(&["claims", "--sources"]).done();
    said.has(&["75.28", "1794", "2383", "13463", "16903", "csis.org"]);
}

/// "`chancery who --office coordinator --area ... --as-of 2008-03-01` answers Turkey with its source for new challenges and
/// threats"; "possibly" on 2007-12-01, "yes" on 2008-03-01.
#[test]
fn the_coordinator_of_a_day_is_answered_with_its_source() {
    let ground = Ground::with_cica();
    let who = ["who", "--office", "coordinator", "--area", "area/new-challenges", "--as-of", "2008-03-01"];
    ground.run(&[&who[..], &["--sources"]].concat()).done().has(&["Turkey (yes)", "paper 573-577"]);
    let possibly = ["who", "coordinator", "--area", "area/new-challenges", "--as-of", "2007-12-01"];
    ground.run(&possibly).done().has(&["Turkey (possibly)"]);
}

/// "An area without one answers plainly"; "an area whose holder has no dates says so."
#[test]
fn an_area_without_a_coordinator_and_one_without_dates_answer_plainly() {
    let ground = Ground::with_cica();
    let none = ["who", "--office", "coordinator", "--area", "area/terrorism", "--as-of", "2008-03-01"];
    ground.run(&none).done().has(&["India (possibly)", "no date"]);
    let none = ["who", "--office", "coordinator", "--area", "area/health", "--as-of", "2008-03-01"];
    ground.run(&none).done().has(&["no holder recorded"]);
}

/// "`who --office chair --as-of 2014-05-10` gives both standing assertions with their sources; on 2014-06-10 one."
#[test]
fn the_chair_of_may_2014_has_two_standing_assertions_and_that_of_june_one() {
    let ground = Ground::with_cica();
    let may = ground.json(&["who", "--office", "chair", "--as-of", "2014-05-10"]);
    let held: Vec<_> = texts(&may["sections"][0]["rows"]);
    assert!(held.contains(&"Turkey".to_owned()) && held.contains(&"China".to_owned()), "{held:?}");
    let possibly = may.to_string();
    assert!(possibly.contains("\"truth\":\"possibly\"") && possibly.contains("\"sources\""), "{possibly}");
    let june = ground.json(&["who", "--office", "chair", "--as-of", "2014-06-10"]);
    assert_eq!(june["sections"][0]["rows"].as_array().unwrap().len(), 1);
    assert!(june.to_string().contains("\"truth\":\"yes\""));
}

/// "`chancery rules --as-of 2003-01-01` returns the charter of 2002 and no rules of procedure."
#[test]
fn rules_of_2003_are_the_charter_of_2002_alone() {
    let said = Ground::with_cica().run(&["rules", "--as-of", "2003-01-01"]).done();
    said.has(&["Almaty Act"]).lacks(&["Rules of Procedure"]);
}

#[test]
fn every_question_of_the_table_is_a_command_and_answers() {
    let ground = Ground::with_cica();
    let help = ground.run(&["--help"]).done().out;
    for view in views::VIEWS {
        let verb = verb(view.name);
        let line = help.lines().find(|line| line.trim_start().starts_with(&format!("{verb} ")));
        let line = line.unwrap_or_else(|| panic!("{} is no command", view.name));
        assert!(!line.contains("command-view-"), "{} is not described", view.name);
        if view.params.iter().all(|param| !param.required) {
            let sheet = ground.json(&[verb]);
            assert_eq!(sheet["view"], view.name);
            assert!(
                sheet["title"].is_string() && sheet["answer"].is_string() && sheet["sections"].is_array()
            );
        }
    }
}

/// The verb that asks a view: its name, but for two that are verbs of doing.
pub fn verb(view: &'static str) -> &'static str {
    match view {
        "record" => "entries",
        "thing" => "show",
        name => name,
    }
}

#[test]
fn an_answer_in_russian_is_russian() {
    let ground = Ground::with_cica();
    ground.run(&["who", "chair", "--as-of", "2011-01-01", "--lang", "ru"]).done().has(&["января 2011"]);
    let mut command = ground.command();
    command.env("LANG", "ru_KZ.UTF-8").args(["set-asides"]);
    crate::ground::said(&command.output().unwrap()).done().has(&["отложен"]);
}
