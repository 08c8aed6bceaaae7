//! Decisions, plans, set-asides, the catalogue, promises and the review: what was agreed, and what came of it.

use std::collections::BTreeSet;

use forum::date::Day;
use forum::noun::Noun;
use forum::state::State;
use views::{Sheet, ViewError};

use super::pack::{CICA, ILVAR, ask};

/// Asks in English, for everybody.
pub fn en(state: &State, day: &str, view: &str, params: &[(&str, &str)]) -> Sheet {
    ask(state, "en", day.parse::<Day>().ok(), view, params).unwrap()
}

/// The rows of a section: each cell in words.
pub fn rows(sheet: &Sheet, section: &str) -> Vec<Vec<String>> {
    let section = sheet.sections.iter().find(|one| one.name == section).unwrap();
    section.rows.iter().map(|row| row.cells.iter().map(|cell| cell.words()).collect()).collect()
}

/// The cells of one column.
pub fn column(sheet: &Sheet, section: &str, column: &str) -> Vec<String> {
    let found = sheet.sections.iter().find(|one| one.name == section).unwrap();
    let at = found.columns.iter().position(|one| one.name == column).unwrap();
    rows(sheet, section).into_iter().map(|mut row| row.remove(at)).collect()
}

#[test]
fn what_was_adopted_in_part_stands_beside_what_was_set_aside_and_names_no_objector() {
    let sheet = en(&CICA, "", "decisions", &[("year", "2007")]);
    let outcomes = column(&sheet, "outcomes", "outcome");
    assert!(outcomes.contains(&"set aside".to_owned()) && outcomes.contains(&"adopted".to_owned()));
    let in_part = column(&sheet, "outcomes", "in_part").concat();
    for dimension in ["economic", "environmental", "human"] {
        assert!(in_part.contains(&format!("for the {dimension} dimension.: adopted")), "{in_part}");
    }
    let json = views::json(&sheet);
    assert!(!json.contains("according to") && !json.to_lowercase().contains("objection"));
}

#[test]
fn decisions_are_found_by_body_text_year_and_outcome_in_the_forums_words() {
    let council = en(&ILVAR, "", "decisions", &[("body", "Standing Council"), ("year", "2019")]);
    assert!(column(&council, "outcomes", "body").iter().all(|body| body == "Standing Council"));
    assert_eq!(rows(&council, "outcomes").len(), 2);
    let basis = en(&ILVAR, "", "decisions", &[("outcome", "agreed as basis")]);
    assert_eq!(column(&basis, "outcomes", "text")[0], "Guidelines for Sampling");
    let referred = en(&ILVAR, "", "decisions", &[("outcome", "referred")]);
    let told = column(&referred, "outcomes", "outcome");
    assert!(told.contains(&"referred to Assembly of the Basin with a recommendation".to_owned()), "{told:?}");
    assert!(told.contains(&"referred to Assembly of the Basin without a recommendation".to_owned()));
    let none = ask(&ILVAR, "en", None, "decisions", &[("body", "Standing Counsel")]).unwrap_err();
    assert!(matches!(none, ViewError::NotFound { .. }) && none.to_string().contains("Standing Council"));
}

#[test]
fn the_planned_date_stands_beside_the_held_one_and_what_is_not_known_has_no_host() {
    let sheet = en(&ILVAR, "2026-04-01", "plan", &[("year", "2016")]);
    let items = rows(&sheet, "items");
    let course = items.iter().find(|row| row[0] == "Course for gauge keepers").unwrap();
    assert_eq!((course[1].as_str(), course[2].as_str()), ("summer 2016", "14 to 17 June 2016"));
    assert_eq!((course[3].as_str(), course[6].as_str()), ("held", "Halmere"));
    for state in ["2016", "2018", "2020", "2023", "2025", "2026"] {
        let sheet = en(&ILVAR, "2026-04-01", "plan", &[("year", state)]);
        for row in rows(&sheet, "items").iter().filter(|row| row[3] != "held") {
            assert_eq!((row[2].as_str(), row[6].as_str(), row[7].as_str()), ("", "", ""), "{row:?}");
        }
    }
}

#[test]
fn a_plan_seen_before_its_events_has_them_ahead_and_not_known_only_once_their_time_has_passed() {
    let states = |day: &str| column(&en(&ILVAR, day, "plan", &[("year", "2025")]), "items", "state");
    assert_eq!(states("2025-01-01").iter().filter(|state| *state == "planned").count(), 3);
    assert!(states("2026-04-01").contains(&"postponed".to_owned()));
    let told = states("2025-03-26");
    assert!(told.contains(&"held".to_owned()) && told.contains(&"planned".to_owned()), "{told:?}");
}

#[test]
fn no_share_is_drawn_and_what_cannot_be_seen_is_said() {
    for (state, year) in [(&*CICA, "2025"), (&*ILVAR, "2018")] {
        let sheet = en(state, "", "plan", &[("year", year)]);
        let drawn: String = sheet
            .sections
            .iter()
            .filter(|one| one.name != "coverage")
            .flat_map(|one| &one.rows)
            .flat_map(|row| &row.cells)
            .map(|cell| cell.words())
            .collect();
        assert!(!drawn.contains('%') && !sheet.answer.contains('%') && !drawn.contains("percent"));
        let coverage = sheet.sections.iter().find(|one| one.name == "coverage").unwrap();
        assert!(coverage.lines.len() >= 5);
    }
    let years = en(&CICA, "", "plan", &[]);
    let planned: Vec<_> = rows(&years, "years").into_iter().filter(|row| row[0] == "2025").collect();
    assert_eq!(planned[0][3], "44");
}

#[test]
fn a_set_aside_keeps_every_position_told_and_is_never_said_to_be_rejected() {
    let sheet = en(&CICA, "", "set-asides", &[]);
    let positions = column(&sheet, "register", "positions").concat();
    assert_eq!(positions.matches("(according to the author of the paper)").count(), 3);
    let standing = column(&sheet, "register", "standing");
    assert_eq!(standing, ["partly revived"]);
    let json = views::json(&sheet).to_lowercase();
    assert!(!json.contains("failed") && !json.contains("refused"));
    let back = column(&sheet, "register", "way_back").concat();
    assert!(back.contains("at any meeting"));
}

#[test]
fn a_set_aside_is_open_until_it_is_taken_up_again_and_revived_once_a_text_on_it_is_adopted() {
    let state = |day: &str| {
        let sheet = en(&ILVAR, day, "set-asides", &[]);
        rows(&sheet, "register").into_iter().map(|row| (row[1].clone(), row[3].clone())).collect::<Vec<_>>()
    };
    let lights = "The same lights at night in every harbour".to_owned();
    assert!(state("2015-01-01").contains(&(lights.clone(), "open".to_owned())));
    assert!(state("2019-04-01").contains(&(lights.clone(), "partly revived".to_owned())));
    assert!(state("2026-01-01").contains(&(lights, "revived".to_owned())));
    let open = en(&ILVAR, "", "set-asides", &[("state", "open")]);
    assert_eq!(rows(&open, "register").len(), 1);
    let error = ask(&ILVAR, "en", None, "set-asides", &[("state", "rejected")]).unwrap_err();
    assert!(error.to_string().contains("`open`, `partly revived`, `revived`"));
}

#[test]
fn the_three_layers_of_a_measure_are_three_dates() {
    let sheet = en(&CICA, "", "catalogue", &[("dimension", "dimension/military-political")]);
    let measures = rows(&sheet, "measures");
    let visits = measures.iter().find(|row| row[0] == "2.1.4 a").unwrap();
    assert_eq!((visits[2].as_str(), visits[3].as_str()), ("12 October 2021", "on or before 15 January 2013"));
    let budgets = measures.iter().find(|row| row[0] == "2.1.1 b").unwrap();
    assert_eq!(budgets[3], "not known");
    let frames = rows(&en(&CICA, "", "catalogue", &[]), "frames");
    assert!(frames.iter().any(|row| row[0] == "five dimensions" && row[2] == "5"));
    assert!(frames.len() > 2, "the number of areas is data of each frame");
}

#[test]
fn a_layer_is_not_shown_before_its_date() {
    let activated = |day: &str| {
        let sheet = en(&ILVAR, day, "catalogue", &[("area", "area/storage")]);
        column(&sheet, "measures", "activated").concat()
    };
    assert_eq!(activated("2014-01-01"), "");
    assert_eq!(activated("2016-01-01"), "11 June 2015");
}

#[test]
fn undertakings_stand_under_texts_with_their_dated_notes() {
    let sheet = en(&ILVAR, "", "undertakings", &[]);
    let all = column(&sheet, "undertakings", "undertaken");
    assert_eq!(all.len(), 21);
    assert!(all.iter().any(|row| row.contains("varied, 21 February 2017: Lend a boat and two crews")));
    assert!(all.iter().any(|row| row.contains("taken back, March 2021")));
    let section = &sheet.sections[0];
    let groups: Vec<_> = section.rows.iter().filter_map(|row| row.group.clone()).collect();
    assert_eq!(groups[0], "Action Plan on Water Levels");
    let spawning = en(&ILVAR, "", "undertakings", &[("about", "text/declaration-spawning")]);
    assert!(rows(&spawning, "undertakings").len() < 21);
    let row = en(&ILVAR, "2018-01-01", "undertakings", &[("provision", "provision/sampling-places")]);
    assert!(rows(&row, "undertakings").is_empty());
}

#[test]
fn what_is_due_is_ahead_and_names_nobody() {
    let sheet = en(&ILVAR, "2025-01-15", "due", &[]);
    let columns: Vec<_> = sheet.sections[0].columns.iter().map(|one| one.name).collect();
    assert_eq!(columns, ["date", "what", "noun", "under"]);
    let what = column(&sheet, "ahead", "what");
    assert!(
        what.contains(&"List its large outfalls".to_owned()),
        "the date of the variation counts: {what:?}"
    );
    assert!(!what.iter().any(|one| one.contains("Level every gauge")));
    let until = en(&ILVAR, "2025-01-15", "due", &[("until", "2025-03-01")]);
    assert!(rows(&until, "ahead").len() < rows(&sheet, "ahead").len());
    assert!(
        ask(&ILVAR, "en", None, "due", &[("until", "soon")]).unwrap_err().to_string().contains("2014-05-20")
    );
}

#[test]
fn every_adopted_provision_has_exactly_one_standing_and_there_is_no_total() {
    for state in [&*CICA, &*ILVAR] {
        let sheet = en(state, "", "review", &[("year", "2023")]);
        let standings = ["carried-and-reported", "carried", "not-yet-carried", "declaratory", "superseded"];
        let mut seen = BTreeSet::new();
        for name in standings {
            let section = sheet.sections.iter().find(|one| one.name == name).unwrap();
            for row in &section.rows {
                assert!(seen.insert(row.id.clone().unwrap()), "{:?} twice", row.id);
            }
            assert!(section.columns.iter().all(|column| !column.figures));
        }
        let adopted = state.all(Noun::Provision).filter(|provision| seen.contains(&provision.id)).count();
        assert_eq!(adopted, seen.len());
        assert!(seen.len() > 10);
        assert!(!sheet.answer.contains(&seen.len().to_string()));
        let aside = sheet.sections.iter().find(|one| one.name == "set-asides").unwrap();
        assert!(!aside.rows.is_empty());
    }
}

#[test]
fn a_superseded_provision_says_by_what() {
    let sheet = en(&ILVAR, "", "review", &[]);
    let superseded = rows(&sheet, "superseded");
    assert!(superseded.iter().any(|row| row[0].contains("Notice") && !row[1].is_empty()), "{superseded:?}");
    let before = en(&ILVAR, "2016-01-01", "review", &[]);
    assert!(rows(&before, "superseded").is_empty());
}

#[test]
fn undertakings_are_listed_with_the_planned_activities_that_have_none_and_nobody_is_left_over() {
    let sheet = en(&ILVAR, "2026-01-15", "undertakings", &[]);
    let open = column(&sheet, "open", "activity");
    assert!(open.contains(&"Visits to three outfalls".to_owned()), "{open:?}");
    assert!(!open.contains(&"Talk on the winter ferry".to_owned()), "somebody has undertaken it");
    let columns: Vec<_> = sheet.sections[1].columns.iter().map(|one| one.name).collect();
    assert_eq!(columns, ["activity", "planned_for", "area"]);
}

#[test]
fn hosts_and_bodies_bear_the_names_of_their_time() {
    let hosts = column(&en(&CICA, "", "plan", &[("year", "2008")]), "outside", "host");
    assert!(hosts.contains(&"Turkey".to_owned()), "{hosts:?}");
    let bodies = column(&en(&ILVAR, "", "decisions", &[("body", "body/council")]), "outcomes", "body");
    let named = |name: &str| bodies.iter().any(|body| body == name);
    assert!(named("Standing Council"), "{bodies:?}");
}

#[test]
fn claims_about_a_later_time_are_not_known_before_it() {
    let claims = |day: &str| column(&en(&CICA, day, "claims", &[]), "claims", "subject");
    let share = "share of Asia in attacks".to_owned();
    assert!(!claims("2008-01-01").contains(&share) && claims("2015-01-01").contains(&share));
}
