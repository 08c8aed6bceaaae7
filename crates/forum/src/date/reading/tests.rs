use super::super::{Day, When};
use super::{Explanation, Reading, read};

fn understood(text: &str) -> String {
    match read(text) {
        Reading::Understood(when) => when.written().to_owned(),
        other => panic!("`{text}` is read as {other:?}"),
    }
}

fn choices(text: &str) -> Vec<(String, Explanation)> {
    match read(text) {
        Reading::Ambiguous(all) => {
            all.into_iter().map(|choice| (choice.when.written().to_owned(), choice.explanation)).collect()
        }
        other => panic!("`{text}` is read as {other:?}"),
    }
}

fn assert_all(table: &[(&str, &str)]) {
    for (text, written) in table {
        assert_eq!(understood(text), *written, "`{text}`");
    }
}

#[test]
fn the_written_form_is_read_as_it_stands() {
    assert_all(&[
        ("2004-10-22", "2004-10-22"),
        (" [2014-05-20,2014-05-21] ", "[2014-05-20,2014-05-21]"),
        ("2008-21", "2008-21"),
        ("2024-06-27/..", "2024-06-27/.."),
        ("unknown", "unknown"),
    ]);
}

#[test]
fn one_date_is_read_in_any_usual_order_of_words() {
    assert_all(&[
        ("5 October 1992", "1992-10-05"),
        ("October 5, 1992", "1992-10-05"),
        ("5th of October, 1992", "1992-10-05"),
        ("on 1st Sept. 1992", "1992-09-01"),
        ("1992 October 5", "1992-10-05"),
        ("Monday, 5 October 1992", "1992-10-05"),
        ("Oct 2004", "2004-10"),
        ("in May 2014", "2014-05"),
        ("1999", "1999"),
        ("spring 2008", "2008-21"),
        ("in the autumn of 2008", "2008-23"),
        ("Fall 2008", "2008-23"),
    ]);
}

#[test]
fn bounds_leave_out_what_after_and_before_name_and_include_what_since_and_by_name() {
    assert_all(&[
        ("after October 2004", "[2004-11-01..]"),
        ("after 22 October 2004", "[2004-10-23..]"),
        ("on or after 22 October 2004", "[2004-10-22..]"),
        ("in or after October 2004", "[2004-10..]"),
        ("since 2007", "[2007..]"),
        ("2007 or later", "[2007..]"),
        ("not before 2007", "[2007..]"),
        ("before 2006", "[..2005-12-31]"),
        ("before June 2002", "[..2002-05-31]"),
        ("by June 2002", "[..2002-06]"),
        ("no later than 14 September 1999", "[..1999-09-14]"),
        ("not after 2006", "[..2006]"),
        ("June 2002 or earlier", "[..2002-06]"),
        ("between June 2010 and February 2012", "[2010-06..2012-02]"),
        ("between June and August 2010", "[2010-06..2010-08]"),
        ("between 8 June 2010 and 27 February 2012", "[2010-06-08..2012-02-27]"),
        ("between 20 and 21 May 2014", "[2014-05-20..2014-05-21]"),
        ("after 2014-05-20", "[2014-05-21..]"),
        ("in the 1990s", "[1990..1999]"),
    ]);
}

#[test]
fn what_lasted_is_another_reading_than_some_time_within() {
    assert_all(&[
        ("from 8 June 2010 to 20 May 2014", "2010-06-08/2014-05-20"),
        ("from 8 June 2010 until 20 May 2014", "2010-06-08/2014-05-20"),
        ("7 to 8 June 2010", "2010-06-07/2010-06-08"),
        ("7-8 June 2010", "2010-06-07/2010-06-08"),
        ("June 7–8, 2010", "2010-06-07/2010-06-08"),
        ("7 and 8 June 2010", "2010-06-07/2010-06-08"),
        ("31 January – 1 February 2008", "2008-01-31/2008-02-01"),
        ("from June to August 2010", "2010-06/2010-08"),
        ("from 2007 on", "2007/.."),
        ("until 20 May 2014", "../2014-05-20"),
    ]);
    assert_eq!(
        choices("2001–2005"),
        [
            ("2001/2005".to_owned(), Explanation::Lasting),
            ("[2001..2005]".to_owned(), Explanation::SometimeWithin)
        ]
    );
}

#[test]
fn doubt_and_parts_without_limits_become_marks() {
    assert_all(&[
        ("about August 2008", "2008-08~"),
        ("c. 2008", "2008~"),
        ("ca.2008", "2008~"),
        ("perhaps March 2008", "2008-03?"),
        ("perhaps about March 2008", "2008-03%"),
        ("early May 2014", "2014-05~"),
        ("mid-May 2014", "2014-05~"),
        ("the end of May 2014", "2014-05~"),
        ("in late 2010", "2010~"),
        ("after early May 2014", "[2014-05~..]"),
        ("before the end of 2010", "[..2010~]"),
    ]);
}

#[test]
fn alternatives_share_what_is_said_once() {
    assert_all(&[
        ("20 or 21 May 2014", "[2014-05-20,2014-05-21]"),
        ("May 20 or 21, 2014", "[2014-05-20,2014-05-21]"),
        ("31 May or 1 June 2014", "[2014-05-31,2014-06-01]"),
        ("May or June 2014", "[2014-05,2014-06]"),
        ("2004 or 2006", "[2004,2006]"),
    ]);
}

#[test]
fn nothing_known_has_its_own_words() {
    assert_all(&[
        ("not known", "unknown"),
        ("Unknown", "unknown"),
        ("date not known", "unknown"),
        ("Неизвестно", "unknown"),
    ]);
}

#[test]
fn russian_words_are_read_like_english_ones() {
    assert_all(&[
        ("5 октября 1992 г.", "1992-10-05"),
        ("5-го октября 1992 года", "1992-10-05"),
        ("в октябре 2004 года", "2004-10"),
        ("май 2014", "2014-05"),
        ("после октября 2004", "[2004-11-01..]"),
        ("до 2006 года", "[..2005-12-31]"),
        ("не позднее июня 2002", "[..2002-06]"),
        ("между июнем 2010 и февралём 2012", "[2010-06..2012-02]"),
        ("с 8 июня 2010 по 20 мая 2014", "2010-06-08/2014-05-20"),
        ("с 2007 года", "[2007..]"),
        ("весна 2008", "2008-21"),
        ("летом 2008 года", "2008-22"),
        ("осенью 2008", "2008-23"),
        ("зима 2008", "2008-24"),
        ("20 или 21 мая 2014", "[2014-05-20,2014-05-21]"),
        ("около августа 2008", "2008-08~"),
        ("в начале мая 2014", "2014-05~"),
    ]);
}

#[test]
fn an_ambiguous_numeric_date_is_asked_about() {
    let day_first = ("2001-09-11".to_owned(), Explanation::DayFirst);
    let both = [day_first, ("2001-11-09".to_owned(), Explanation::MonthFirst)];
    assert_eq!(choices("11/9/2001"), both);
    assert_eq!(choices("11-09-2001"), both);
    let dotted = [
        ("2010-05-04".to_owned(), Explanation::DayFirst),
        ("2010-04-05".to_owned(), Explanation::MonthFirst),
    ];
    assert_eq!(choices("04.05.2010"), dotted);
    assert_eq!(
        choices("2010.04.05"),
        [
            ("2010-05-04".to_owned(), Explanation::YearThenDay),
            ("2010-04-05".to_owned(), Explanation::YearThenMonth)
        ]
    );
    let after = choices("after 11/9/2001");
    assert_eq!(after.first().map(|choice| choice.0.as_str()), Some("[2001-09-12..]"));
    assert_eq!(after.len(), 2);
}

#[test]
fn a_numeric_date_with_one_meaning_is_not_asked_about() {
    assert_all(&[
        ("31/12/2010", "2010-12-31"),
        ("12/31/2010", "2010-12-31"),
        ("31.12.2010", "2010-12-31"),
        ("5.5.2010", "2010-05-05"),
        ("09/2001", "2001-09"),
        ("between 11/9/2001 and 31/12/2001", "[2001-09-11..2001-12-31]"),
    ]);
}

#[test]
fn what_is_not_a_date_is_not_guessed() {
    let not_dates = [
        "",
        "next week",
        "5 October",
        "October",
        "11/9/01",
        "10.11",
        "May '14",
        "31 April 2010",
        "31/31/2010",
        "2010-13-08",
        "2010-6-8",
        "1990-е",
        "Tuesday, 5 October 1992",
        "early 5 May 2014",
        "5 May 6 2014",
        "20 and 22 May 2014",
        "June 2010 to August",
        "from December to February 2008",
        "between 2012 and 2010",
        "123",
        "5 October 1992 approximately soon",
        "after",
        "or",
        "to",
        "between and",
        "-",
        "20 or 20 May 2014",
        "after 9999",
        "before 0000",
        "0 May 2014",
    ];
    for text in not_dates {
        assert!(matches!(read(text), Reading::NotUnderstood { .. }), "`{text}` is read as {:?}", read(text));
    }
}

#[test]
fn what_is_not_understood_says_what_to_write() {
    let expected = |text: &str| match read(text) {
        Reading::NotUnderstood { expected, .. } => expected,
        other => panic!("`{text}` is read as {other:?}"),
    };
    assert!(expected("next week").contains("`5 October 1992`"));
    assert!(expected("2010-13-08").contains("`2010-13-08` is not in the calendar"));
    assert!(expected("[2012..2010]").contains("`[2010..2012]`"));
}

#[test]
fn of_two_winters_neither_is_ruled_out() {
    let winter = When::parse("2008-24").unwrap();
    for day in [Day::constant(2008, 1, 1), Day::constant(2008, 12, 31), Day::constant(2009, 2, 28)] {
        assert!(winter.may_be(day), "{day}");
    }
    assert!(!winter.may_be(Day::constant(2008, 7, 1)));
    assert_all(&[("after winter 2008", "[2008-03-01..]"), ("before winter 2008", "[..2008-11-30]")]);
}
