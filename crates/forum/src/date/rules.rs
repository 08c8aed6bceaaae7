//! The rules of partial dates on the cases that they were made for.

use super::{DateError, Day, Described, End, Season, Span, Truth, When, overlaps_certainly};
use Truth::{No, Possibly, Yes};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn when(text: &str) -> When {
    When::parse(text).unwrap()
}

fn span(from: &str, to: &str, attested: &str) -> Span {
    let attested = attested.split(" ; ").filter(|text| !text.is_empty()).map(when).collect();
    Span { from: when(from), to: End::parse(to).unwrap(), attested }
}

fn answers(span: &Span, table: &[(&str, Truth)]) {
    for (text, truth) in table {
        assert_eq!(span.holds_on(day(text)), *truth, "{span:?} on {text}");
    }
}

#[test]
fn an_office_that_passes_on_one_of_two_days_is_certain_before_and_after() {
    let earlier = span("2010-06-08", "[2014-05-20,2014-05-21]", "");
    let later = span("[2014-05-20,2014-05-21]", "2018-09-24", "");
    answers(&earlier, &[("2010-06-07", No), ("2010-06-08", Yes), ("2014-05-10", Yes), ("2014-05-19", Yes)]);
    answers(&earlier, &[("2014-05-20", Possibly), ("2014-05-21", No), ("2014-06-10", No)]);
    answers(
        &later,
        &[("2014-05-10", No), ("2014-05-20", Possibly), ("2014-05-21", Yes), ("2014-06-10", Yes)],
    );
    answers(&later, &[("2018-09-23", Yes), ("2018-09-24", No)]);
}

#[test]
fn an_approximate_start_is_possible_from_its_day_on_and_never_certain() {
    let rival = span("2014-05-01~", "2018-09-24", "");
    answers(
        &rival,
        &[("2014-04-30", No), ("2014-05-01", Possibly), ("2014-05-10", Possibly), ("2016-01-01", Possibly)],
    );
    answers(
        &span("2014-05-01~", "..", "2015-03-02"),
        &[("2015-03-01", Possibly), ("2015-03-02", Yes), ("2020-01-01", Yes)],
    );
    answers(
        &span("2004-10-22", "2015?", "2005-01-01 ; 2006-01-01"),
        &[("2005-06-01", Yes), ("2006-01-02", Possibly), ("2015-12-31", No)],
    );
}

#[test]
fn a_holder_is_certain_from_the_latest_start_or_the_first_attested_day() {
    let holder = span("[2007-03..2008-01-30]", "..", "2008-01-30 ; 2008-01-31/2008-02-01 ; 2022-05");
    answers(
        &holder,
        &[("2007-02-28", No), ("2007-03-01", Possibly), ("2007-12-01", Possibly), ("2008-01-29", Possibly)],
    );
    answers(&holder, &[("2008-01-30", Yes), ("2008-03-01", Yes), ("2030-01-01", Yes)]);
}

#[test]
fn an_end_that_is_not_known_may_have_come_right_after_the_start_or_the_last_attestation() {
    answers(
        &span("2010-06-08", "unknown", ""),
        &[("2010-06-08", Yes), ("2010-06-09", Possibly), ("2040-01-01", Possibly)],
    );
    answers(
        &span("2010-06", "unknown", ""),
        &[("2010-06-01", Possibly), ("2010-06-30", Possibly), ("2010-05-31", No)],
    );
    let attested = span("2010-06-08", "unknown", "2012-03 ; 2011-01-05");
    answers(
        &attested,
        &[("2011-06-01", Yes), ("2012-03-01", Yes), ("2012-03-02", Possibly), ("2012-04-01", Possibly)],
    );
}

#[test]
fn a_start_that_is_not_known_is_possible_before_and_certain_between_attested_days() {
    let holder = span("unknown", "unknown", "2008-01-31/2008-02-01 ; 2010-05-04");
    answers(
        &holder,
        &[("1990-01-01", Possibly), ("2008-01-30", Possibly), ("2008-01-31", Yes), ("2009-01-01", Yes)],
    );
    answers(&holder, &[("2010-05-04", Yes), ("2010-05-05", Possibly)]);
    answers(
        &span("unknown", "2010-05-04", ""),
        &[("1990-01-01", Possibly), ("2010-05-03", Possibly), ("2010-05-04", No)],
    );
}

#[test]
fn a_single_partial_or_doubtful_attestation_makes_no_day_certain() {
    answers(&span("unknown", "unknown", "2022-05"), &[("2022-05-01", Possibly), ("2022-05-31", Possibly)]);
    answers(&span("unknown", "unknown", "2022-05-03~"), &[("2022-05-03", Possibly)]);
}

#[test]
fn what_has_no_dates_says_so() {
    let undated = span("unknown", "unknown", "");
    assert!(undated.has_no_dates());
    answers(&undated, &[("1900-01-01", Possibly), ("2014-05-20", Possibly)]);
    assert!(span("unknown", "..", "unknown").has_no_dates());
    assert!(!span("unknown", "[..2014]", "").has_no_dates());
    assert!(!span("unknown", "unknown", "2014").has_no_dates());
}

#[test]
fn an_attestation_outside_the_bounds_is_two_answers_and_so_possibly() {
    let contradicted = span("2010", "2012", "2015-03-04");
    answers(
        &contradicted,
        &[("2015-03-03", No), ("2015-03-04", Possibly), ("2015-03-05", No), ("2011-01-01", Yes)],
    );
}

#[test]
fn only_days_that_are_certain_for_both_overlap_certainly() {
    let chair = span("2010-06-08", "[2014-05-20,2014-05-21]", "");
    let next = span("[2014-05-20,2014-05-21]", "2018-09-24", "");
    assert!(!overlaps_certainly(&chair, &next));
    assert!(overlaps_certainly(&chair, &span("2014-05-01", "..", "")));
    assert!(!overlaps_certainly(&chair, &span("2014-05-01~", "..", "")));
    assert!(!overlaps_certainly(&chair, &span("unknown", "unknown", "")));
    assert!(overlaps_certainly(&chair, &span("unknown", "unknown", "2012-01-01")));
}

#[test]
fn a_meeting_includes_both_its_end_days() {
    let table = [("2010-06-06", No), ("2010-06-07", Yes), ("2010-06-08", Yes), ("2010-06-09", No)];
    for (text, truth) in table {
        assert_eq!(when("2010-06-07/2010-06-08").holds_on(day(text)), truth, "{text}");
    }
    assert_eq!(when("1993-08/1993-09").holds_on(day("1993-08-31")), Yes);
    assert_eq!(when("1993-08/1993-09").holds_on(day("1993-08-30")), Possibly);
    assert_eq!(when("1993-08/1993-09").holds_on(day("1993-10-01")), No);
}

#[test]
fn marks_move_no_day_and_turn_yes_into_possibly() {
    assert_eq!(when("2024-12-17").holds_on(day("2024-12-17")), Yes);
    for mark in ["~", "?", "%"] {
        let doubtful = when(&format!("2024-12-17{mark}"));
        assert!(doubtful.is_doubtful());
        assert_eq!(doubtful.holds_on(day("2024-12-17")), Possibly);
        assert_eq!(doubtful.holds_on(day("2024-12-18")), No);
    }
}

#[test]
fn an_open_end_goes_on_while_an_open_start_proves_only_the_last_day() {
    let valid = when("2024-06-27/..");
    assert_eq!((valid.holds_on(day("2024-06-26")), valid.holds_on(day("2030-01-01"))), (No, Yes));
    let until = when("../2014-05-20");
    assert_eq!((until.holds_on(day("2014-05-19")), until.holds_on(day("2014-05-20"))), (Possibly, Yes));
    assert_eq!(until.holds_on(day("2014-05-21")), No);
}

#[test]
fn dates_conflict_only_where_no_value_satisfies_both() {
    let table = [
        ("2014-05-20", "[2014-05-20,2014-05-21]", Yes),
        ("2014-05", "2014-05-20/2014-05-21", Yes),
        ("[2014..2015]", "2014-05-20/2014-05-21", Yes),
        ("2014-05-20", "2014-05-20/2014-05-21", No),
        ("[2014-05-20,2014-05-21]", "2014-05-20/2014-05-21", No),
        ("2014-05/2014-06", "2014-05-20/2014-06-03", Yes),
        ("2014-05-01/2014-05-05", "2014-05-03/2014-05-07", No),
        ("2014-05-01/..", "2014-05-01/2014-05-07", Yes),
        ("1999-09", "1999-11", No),
        ("[..1999-09-14]", "[1999-09-15..]", No),
        ("[..1999-09-14]", "[1999-09-14..]", Yes),
        ("unknown", "2014-05-20", Yes),
        ("2014-05-01~", "[2014-05-20,2014-05-21]", Possibly),
        ("2008-24", "2008-22", No),
        ("2008-24", "2009-01-05", Yes),
        ("2014/..", "../2013", No),
    ];
    for (one, other, truth) in table {
        assert_eq!(when(one).intersects(&when(other)), truth, "{one} and {other}");
        assert_eq!(when(other).intersects(&when(one)), truth, "{other} and {one}");
    }
}

#[test]
fn an_undated_meeting_sorts_behind_what_it_followed_and_before_what_is_known_to_be_later() {
    let mut dates = vec![
        "unknown",
        "2009-10",
        "[2004-10-22..]",
        "2004-10-22",
        "[..1999-09-14]",
        "1999-09-14",
        "1999-09-13",
    ];
    dates.sort_by_key(|text| when(text).sort_key());
    let sorted =
        ["1999-09-13", "[..1999-09-14]", "1999-09-14", "2004-10-22", "[2004-10-22..]", "2009-10", "unknown"];
    assert_eq!(dates, sorted);
}

#[test]
fn a_bound_from_another_fact_is_the_widest_of_all_its_standing_values() {
    let values = |id: &str| match id {
        "lake/meeting/first" => vec![when("1999-09-14"), when("1999-11")],
        "lake/meeting/second" => vec![when("[@lake/meeting/first..2004]")],
        "lake/meeting/late" => vec![when("2008-08~"), when("2007")],
        _ => Vec::new(),
    };
    let table = [
        ("[@lake/meeting/first..]", "[1999-09-14..]"),
        ("[..@lake/meeting/first]", "[..1999-11-30]"),
        ("[@lake/meeting/second..]", "[1999-09-14..]"),
        ("[@lake/meeting/first..@lake/meeting/late]", "[1999-09-14..2008-08-31~]"),
        ("[@lake/meeting/nowhere..2004]", "[..2004]"),
        ("[@lake/meeting/nowhere..]", "unknown"),
        ("[@lake/meeting/late..@lake/meeting/first]", "unknown"),
        ("2004-10-22", "2004-10-22"),
    ];
    for (text, resolved) in table {
        assert_eq!(when(text).resolve(&values).written(), resolved, "{text}");
    }
    assert_eq!(when("[@a/b..@c/d]").facts().collect::<Vec<_>>(), ["a/b", "c/d"]);
}

#[test]
fn a_circle_of_facts_is_unknown() {
    let values = |id: &str| match id {
        "a/a" => vec![when("[@b/b..2010]")],
        "b/b" => vec![when("[@a/a..2012]"), when("2005")],
        _ => Vec::new(),
    };
    assert_eq!(when("[@a/a..]").resolve(&values), When::unknown());
    assert_eq!(when("[..@a/a]").resolve(&values).written(), "[..2010-12-31]");
}

#[test]
fn a_ladder_of_facts_is_resolved_without_walking_every_path() {
    let ladder = |id: &str| {
        let step: usize = id.trim_start_matches("step/").parse().unwrap();
        let next = format!("[@step/{}..]", step + 1);
        if step < 100 { vec![when(&next), when(&next)] } else { vec![when("2004-10-22")] }
    };
    assert_eq!(when("[@step/0..]").resolve(&ladder).written(), "[2004-10-22..]");
    let endless = |id: &str| vec![when(&format!("[@{id}-on..]"))];
    assert_eq!(when("[@step/0..]").resolve(&endless), When::unknown());
}

#[test]
fn a_bound_that_was_not_looked_up_bounds_nothing() {
    let open = when("[@lake/meeting/first..2016-03-02]");
    assert_eq!((open.earliest(), open.latest()), (None, Some(day("2016-03-02"))));
}

#[test]
fn every_kind_of_date_is_described_apart() {
    let month = |year, month| Some(Box::new(Described::Month(year, month)));
    assert_eq!(when("2008-21").describe(), Described::Season(2008, Season::Spring));
    assert_eq!(when("2010-06/..").describe(), Described::Lasting(month(2010, 6), None));
    assert_eq!(when("[..2010-06]").describe(), Described::Within(None, month(2010, 6)));
    assert_eq!(
        when("[2004,2006]").describe(),
        Described::OneOf(vec![Described::Year(2004), Described::Year(2006)])
    );
    let fact = Described::FromFact { id: "a/b".to_owned() };
    assert_eq!(when("[@a/b..]").describe(), Described::Within(Some(Box::new(fact)), None));
    let about = Described::About(Box::new(Described::Year(2008)));
    assert_eq!(when("2008%").describe(), Described::Uncertain(Box::new(about)));
    assert_eq!(when("unknown").describe(), Described::Unknown);
}

#[test]
fn dates_in_words_say_what_is_known_and_no_more() {
    let table = [
        ("2010-06-08", "8 June 2010"),
        ("2004-10", "October 2004"),
        ("[2010-06-08..2012-02-27]", "between 8 June 2010 and 27 February 2012"),
        ("[2004-10-23..]", "on or after 23 October 2004"),
        ("[2004-10..]", "in or after October 2004"),
        ("[..1999-09-14]", "on or before 14 September 1999"),
        ("[2014-05-20,2014-05-21]", "20 or 21 May 2014"),
        ("[2014-05-31,2014-06-01]", "31 May or 1 June 2014"),
        ("2008-21", "spring 2008"),
        ("2008-08~", "about August 2008"),
        ("2008-03?", "perhaps March 2008"),
        ("2010-06-07/2010-06-08", "7 to 8 June 2010"),
        ("2010-06-08/2012-02-27", "8 June 2010 to 27 February 2012"),
        ("1993-08/1993-09", "from August 1993 to September 1993"),
        ("2024-06-27/..", "from 27 June 2024 on"),
        ("../2014-05-20", "until 20 May 2014"),
        ("[@lake/meeting/first..]", "on or after the date of lake/meeting/first"),
        ("unknown", "date not known"),
    ];
    for (text, words) in table {
        assert_eq!(when(text).to_words(), words);
    }
}

#[test]
fn what_is_not_exactly_a_date_is_refused() {
    let refused = [
        "",
        " ",
        "2014 ",
        " 2014",
        "2014-05-20x",
        "2014-13",
        "2014-00",
        "2014-02-30",
        "2015-02-29",
        "2014-25",
        "2014-41",
        "2014-21-03",
        "14",
        "20140520",
        "201X",
        "2004-06~-11",
        "?2004-06",
        "Y20044",
        "-0044",
        "2004S2",
        "1985-04-12T23:20:30Z",
        "2014~~",
        "{2014,2015}",
        "..",
        "../..",
        "2014/",
        "/2014",
        "2012-02-27/2010-06-08",
        "2010/2009-05",
        "2014/2015/2016",
        "[2012..2010]",
        "[..]",
        "[]",
        "[2014]",
        "[2014,2014]",
        "[2014,]",
        "[2014..2015",
        "2014..2015",
        "[2014...2015]",
        "[2014..2015..2016]",
        "[@..]",
        "[@one..]",
        "[@A/b..]",
        "[@a//b..]",
        "[@a/b,2014]",
        "@a/b",
        "[@a/b]",
        "Unknown",
        "5 October 1992",
        "２０１４",
    ];
    for text in refused {
        assert!(When::parse(text).is_err(), "`{text}`");
    }
}

#[test]
fn a_refusal_says_what_was_expected_with_an_example() {
    let message = |text: &str| When::parse(text).unwrap_err().to_string();
    assert_eq!(When::parse(""), Err(DateError::Empty));
    assert!(message("2014-02-30").contains("a day that its month has, such as `2004-10-22`"));
    assert!(message("[2014-13..2015]").contains("`2014-13` is not in the calendar (in `[2014-13..2015]`)"));
    assert!(message("[2012..2010]").contains("such as `[2010..2012]`"));
    assert!(message("2014/").contains("such as `2010-06-07/2010-06-08`"));
    assert!(message("[@first..]").contains("the id of the fact"));
}

#[test]
fn an_end_is_none_yet_not_known_or_a_date() {
    assert_eq!(End::parse(".."), Ok(End::NoneYet));
    assert_eq!(End::parse("unknown"), Ok(End::NotKnown));
    assert_eq!(End::parse("2014").unwrap().date(), Some(&when("2014")));
    assert!(End::parse("2014..").is_err());
    assert_eq!(serde_json::to_string(&End::NoneYet).unwrap(), "\"..\"");
}

#[test]
fn dates_are_stored_as_they_were_written() {
    let stored = serde_json::to_string(&when("[2007-03..2008-01-30]")).unwrap();
    assert_eq!(stored, "\"[2007-03..2008-01-30]\"");
    assert_eq!(serde_json::from_str::<When>(&stored).unwrap(), when("[2007-03..2008-01-30]"));
    assert!(serde_json::from_str::<When>("\"2014-13\"").is_err());
    assert_eq!(serde_json::to_string(&Possibly).unwrap(), "\"possibly\"");
    assert_eq!(Possibly.to_string(), "possibly");
}

#[test]
fn three_answers_combine_like_the_weaker_and_the_stronger() {
    for one in [No, Possibly, Yes] {
        assert_eq!((one.and(Yes), one.or(No), !!one), (one, one, one));
        assert_eq!((one.and(No), one.or(Yes)), (No, Yes));
        assert_eq!(!one.and(Possibly), (!one).or(Possibly));
    }
}
