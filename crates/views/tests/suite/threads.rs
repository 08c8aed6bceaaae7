//! From words to deeds: the matrix, and stories S6, S7 and S17.

use forum::date::Truth;
use forum::noun::Noun;
use views::{Link, Tone};

use super::pack::{CICA, ILVAR, ask, column, day, given, row, words};

#[test]
fn the_thread_of_a_consultation_shows_topics_views_compilation_replies_draft_adoption() {
    let sheet = ask(&CICA, "en", None, "thread", &[("of", "area/new-challenges")]).unwrap();
    let steps = column(&sheet, "steps", "step");
    let at =
        |step: &str| steps.iter().position(|one| one == step).unwrap_or_else(|| panic!("{step}: {steps:?}"));
    let order = [
        at("Topics fixed"),
        at("Meeting"),
        at("Views compiled"),
        at("Circulated"),
        at("Reply"),
        at("Brought before a body"),
    ];
    assert!(order.is_sorted(), "{order:?}");
    let adopted = row(&sheet, "steps", "decision/new-challenges-action-plan");
    let place = sheet.sections[0].rows.iter().position(|row| row.id == adopted.id).unwrap();
    assert!(place > order[5]);
    let topics = row(&sheet, "steps", "agenda/ankara-2008").cells[2].words();
    assert!(
        topics.contains("border control and management; police-related issues; counter-terrorism; smuggling")
    );
}

#[test]
fn time_between_stages_is_a_range_where_dates_are_not_exact_and_names_nobody() {
    let sheet = ask(&CICA, "en", None, "thread", &[("of", "area/new-challenges")]).unwrap();
    let times: Vec<(String, String, String)> = column(&sheet, "times", "from_step")
        .into_iter()
        .zip(column(&sheet, "times", "to_step"))
        .zip(column(&sheet, "times", "elapsed"))
        .map(|((from, to), elapsed)| (from, to, elapsed))
        .collect();
    let of = |from: &str| times.iter().find(|(one, ..)| one == from).unwrap().2.clone();
    assert_eq!(of("Topics fixed"), "at least 1 day");
    assert_eq!(of("Meeting"), "up to about 7 months");
    let said = words(&sheet);
    assert!(said.contains("Turkey"), "who convened and compiled is told with the step");
    assert!(times.iter().all(|(from, to, _)| !from.contains("Turkey") && !to.contains("Turkey")));
}

#[test]
fn exact_dates_give_exact_times() {
    let sheet = ask(&ILVAR, "en", None, "thread", &[("of", "set-aside/harbour-lights")]).unwrap();
    assert_eq!(column(&sheet, "times", "elapsed"), ["0 days", "about 6 years", "about 3 months"]);
    let russian = ask(&ILVAR, "ru", None, "thread", &[("of", "set-aside/harbour-lights")]).unwrap();
    assert_eq!(column(&russian, "times", "elapsed"), ["0 дней", "около 6 лет", "около 3 месяцев"]);
}

#[test]
fn the_matrix_has_one_row_a_thread_under_its_dimension() {
    let sheet = ask(&CICA, "en", None, "threads", &[]).unwrap();
    let tourism = row(&sheet, "matrix", "area/tourism");
    assert_eq!(tourism.group.as_deref(), Some("Economic"));
    assert!(
        matches!(&tourism.cells[0].parts[0].link, Some(Link::View("thread", params)) if params[0].1 == "cica/area/tourism")
    );
    assert!(tourism.cells[1].words().contains("Concept Paper on Tourism (2009), 20 February 2009"));
    assert!(tourism.cells[2].words().contains("Coordinating country: Tajikistan"));
    assert!(tourism.cells[3].words().contains("Experts meeting on tourism, 26 October 2022"));
    let mut seen: Vec<_> = sheet.sections[0].rows.iter().map(|row| row.id.clone()).collect();
    let all = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), all);
}

#[test]
fn an_area_without_anybody_says_so_quietly_and_names_nobody() {
    let sheet = ask(&CICA, "en", None, "threads", &[]).unwrap();
    let row = row(&sheet, "matrix", "area/volunteerism");
    assert_eq!(row.cells[2].words(), "no undertaking recorded");
    assert_eq!(row.cells[2].parts[0].tone, Tone::Quiet);
    let russian = ask(&CICA, "ru", None, "threads", &[]).unwrap();
    let row = super::pack::row(&russian, "matrix", "area/volunteerism");
    assert!(!row.cells[2].words().contains("recorded") && !row.cells[2].words().is_empty());
}

#[test]
fn what_was_set_aside_shows_its_return_and_is_never_rejected() {
    for language in ["en", "ru"] {
        let sheet = ask(&CICA, language, None, "threads", &[("set_aside", "yes")]).unwrap();
        let row = row(&sheet, "matrix", "area/military-political");
        assert_eq!(row.cells[4].parts[0].tone, Tone::Aside);
        assert_eq!(row.cells[4].parts.len(), 2, "set aside, and taken up again");
    }
    let of = |on: &str| ask(&CICA, "en", day(on), "threads", &[("set_aside", "yes")]).unwrap();
    let (before, between, after) = (of("2006-01-01"), of("2010-01-01"), of("2014-01-01"));
    assert!(before.sections[0].rows.is_empty(), "not yet set aside");
    let returned =
        |sheet: &views::Sheet| row(sheet, "matrix", "area/military-political").cells[4].parts[1].truth;
    assert_eq!(
        (returned(&between), returned(&after)),
        (Some(Truth::Possibly), None),
        "by 2013 at the latest"
    );
}

#[test]
fn an_unplanned_concern_has_a_thread_that_later_provisions_join() {
    let sheet = ask(&CICA, "en", None, "thread", &[("of", "challenge/financial-crisis")]).unwrap();
    let steps = column(&sheet, "steps", "step");
    assert!(steps.contains(&"Concern raised".to_owned()), "{steps:?}");
    assert!(words(&sheet).contains("Answers to the effects of the financial crisis"));
    let matrix = ask(&CICA, "en", None, "threads", &[("about", "challenge/financial-crisis")]).unwrap();
    assert!(row(&matrix, "matrix", "challenge/financial-crisis").cells[1].words().contains("8 June 2010"));
}

#[test]
fn what_an_author_says_of_the_world_comes_last_under_its_overlay() {
    let sheet = ask(&CICA, "en", None, "threads", &[("page", "2")]).unwrap();
    let overlay = sheet.sections.iter().find(|section| section.name == "overlay").unwrap();
    assert!(overlay.rows.iter().all(|row| row.cells[0].parts[0].overlay.as_deref() == Some("paper")));
    assert!(overlay.rows[0].group.as_deref().unwrap().contains("paper of 2016"));
    let first = ask(&CICA, "en", None, "threads", &[]).unwrap();
    assert!(
        first.sections[0].rows.iter().flat_map(|row| &row.cells[0].parts).all(|part| part.overlay.is_none())
    );
}

#[test]
fn a_chairs_statement_is_not_among_what_was_agreed() {
    let sheet = ask(&ILVAR, "en", None, "threads", &[]).unwrap();
    assert!(!words(&sheet).contains("Statement of the President"));
    let thread = ask(&ILVAR, "en", None, "thread", &[("of", "area/gauges")]).unwrap();
    assert!(!column(&thread, "statements", "provision").is_empty());
    assert!(column(&thread, "words", "text").iter().all(|text| !text.contains("Statement of the President")));
}

#[test]
fn without_the_reference_the_thread_is_shorter() {
    let acts: &[(&str, &[(&str, &str)])] = &[
        ("define", &[("id", "area/one"), ("name", "One")]),
        ("register", &[("id", "text/plan"), ("title", "Plan"), ("kind", "plan")]),
        (
            "adopt",
            &[("id", "decision/plan"), ("text", "text/plan"), ("outcome", "adopted"), ("date", "2010")],
        ),
        (
            "set out",
            &[("id", "provision/p"), ("text", "text/plan"), ("summary", "Do it."), ("about", "area/one")],
        ),
        ("establish", &[("id", "body/b"), ("name", "Body")]),
        (
            "undertake",
            &[
                ("id", "undertaking/u"),
                ("by", "body/b"),
                ("what", "We will."),
                ("provision", "provision/p"),
                ("made", "2011"),
            ],
        ),
        ("report", &[("id", "report/r"), ("on", "undertaking/u"), ("outcome", "done"), ("date", "2012")]),
    ];
    let steps = |upto: usize| {
        let state = given(&acts[..upto]);
        column(&ask(&state, "en", None, "thread", &[("of", "area/one")]).unwrap(), "steps", "step")
    };
    assert_eq!(steps(7), ["Adopted", "Undertaken", "Reported"]);
    assert_eq!(steps(6), ["Adopted", "Undertaken"]);
    assert_eq!(steps(4), ["Adopted"]);
}

#[test]
fn on_an_earlier_day_only_what_had_begun_is_shown() {
    let of = |on: &str| ask(&CICA, "en", day(on), "threads", &[]).unwrap();
    let groups =
        |sheet: &views::Sheet| sheet.sections.iter().flat_map(|section| section.rows.clone()).count();
    assert_eq!(groups(&of("1992-01-01")), 0);
    let sheet = of("2003-01-01");
    assert!(words(&sheet).contains("Almaty Act") && !words(&sheet).contains("Catalogue"));
    assert!(sheet.sections.iter().all(|section| section.name != "overlay"), "the paper is of 2016");
    assert!(groups(&of("2008-01-01")) > groups(&sheet));
}

#[test]
fn an_observers_words_are_told_from_a_members() {
    let who = |area: &str, step: &str| {
        let sheet = ask(&ILVAR, "en", None, "thread", &[("of", area)]).unwrap();
        row(&sheet, "steps", step).cells[3].parts[0].text.clone()
    };
    assert_eq!(who("area/early-warning", "reply/early-warning-union"), "Union of Lake Fisheries (observer)");
    assert_eq!(who("area/early-warning", "reply/early-warning-hlm"), "Halmere");
    assert_eq!(
        who("area/catch", "concern/union-fish"),
        "Union of Lake Fisheries",
        "a day before it became one"
    );
}

#[test]
fn a_set_aside_keeps_every_position_and_they_leave_with_their_overlay() {
    let positions = |state: &forum::state::State| {
        let sheet = ask(state, "en", None, "thread", &[("of", "set-aside/military-political")]).unwrap();
        column(&sheet, "steps", "step").into_iter().filter(|step| step == "Position stated").count()
    };
    assert_eq!(positions(&CICA), 3);
    let rows = super::pack::rows("cica")
        .into_iter()
        .filter(|(_, row)| row.get("overlay").is_none_or(String::is_empty));
    assert_eq!(positions(&super::pack::fold_rows("cica", rows.collect())), 0);
}

#[test]
fn a_thread_can_be_followed_from_any_of_its_ends() {
    let steps =
        |of: &str| column(&ask(&ILVAR, "en", None, "thread", &[("of", of)]).unwrap(), "steps", "step");
    let provision = steps("provision/levels-datum");
    assert!(
        provision.contains(&"Adopted".to_owned()) && provision.contains(&"Undertaken".to_owned()),
        "{provision:?}"
    );
    assert!(provision.iter().any(|step| step == "Reported"), "{provision:?}");
    let consultation = steps("consultation/early-warning-2018");
    for step in ["Circulated", "Reply", "Views compiled"] {
        assert!(consultation.contains(&step.to_owned()), "{step}: {consultation:?}");
    }
    for noun in
        [Noun::Provision, Noun::Undertaking, Noun::Measure, Noun::Activity, Noun::Text, Noun::Consultation]
    {
        for thing in ILVAR.all(noun) {
            let sheet = ask(&ILVAR, "ru", None, "thread", &[("of", thing.id.as_str())]).unwrap();
            assert!(sheet.sections.iter().any(|section| section.name == "steps"), "{}", thing.id);
        }
    }
}
