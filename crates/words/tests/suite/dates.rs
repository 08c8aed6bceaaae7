use forum::date::{End, Span, Truth, When};
use words::Words;

fn words(language: &str) -> Words {
    Words::new(language, &Default::default())
}

fn said(language: &str, written: &str) -> String {
    words(language).when(&When::parse(written).unwrap())
}

const WRITTEN: &[&str] = &[
    "1992-10-05",
    "2004-10",
    "2004",
    "2008-21",
    "2008-22",
    "2008-23",
    "2008-24",
    "2008-08~",
    "2008-03?",
    "2008-03%",
    "2010-06-07/2010-06-08",
    "2008-01-31/2008-02-01",
    "2007-12-31/2008-01-02",
    "2010-06/2012-02",
    "2010/2012",
    "2018-09-24/..",
    "../2012-02",
    "[2010-06-08..2012-02-27]",
    "[2003..2005]",
    "[2004-10-23..]",
    "[2004-10..]",
    "[..1999-09-14]",
    "[..1999]",
    "[@cica/meeting/almaty-2004..]",
    "[2014-05-20,2014-05-21]",
    "[2014-05,2014-06]",
    "[2013-12-31,2014-01-01,2014-01-02]",
    "[2014-05-20,2015]",
    "unknown",
    "[..2004~]",
    "2004-10-22~",
];

#[test]
fn english_says_every_date_as_the_domain_does_so_that_it_can_be_read_back() {
    for written in WRITTEN {
        let when = When::parse(written).unwrap_or_else(|error| panic!("{written}: {error}"));
        assert_eq!(words("en").when(&when), when.to_words(), "{written}");
    }
}

#[test]
fn russian_declines_what_a_date_is_made_of() {
    let expected = [
        ("1992-10-05", "5 октября 1992 года"),
        ("2004-10", "октябрь 2004 года"),
        ("2004", "2004 год"),
        ("2008-21", "весна 2008 года"),
        ("2008-24", "зима 2008 года"),
        ("2008-08~", "ориентировочно август 2008 года"),
        ("2008-03?", "предположительно март 2008 года"),
        ("2010-06-07/2010-06-08", "с 7 по 8 июня 2010 года"),
        ("2008-01-31/2008-02-01", "с 31 января по 1 февраля 2008 года"),
        ("2007-12-31/2008-01-02", "с 31 декабря 2007 года по 2 января 2008 года"),
        ("2010-06/2012-02", "с июня 2010 года по февраль 2012 года"),
        ("2018-09-24/..", "начиная с 24 сентября 2018 года"),
        ("[2010-06-08..2012-02]", "между 8 июня 2010 года и февралём 2012 года"),
        ("[2003..2005]", "между 2003 годом и 2005 годом"),
        ("[2004-10..]", "не ранее октября 2004 года"),
        ("[2004-22..]", "не ранее лета 2004 года"),
        ("[..1999-09-14]", "не позднее 14 сентября 1999 года"),
        ("[..1999]", "не позднее 1999 года"),
        ("[@cica/meeting/almaty-2004..]", "не ранее даты записи cica/meeting/almaty-2004"),
        ("[2014-05-20,2014-05-21]", "20 или 21 мая 2014 года"),
        ("[2014-05,2014-06]", "май 2014 года или июнь 2014 года"),
        ("unknown", "дата не известна"),
    ];
    for (written, russian) in expected {
        assert_eq!(said("ru", written), russian, "{written}");
    }
}

#[test]
fn no_date_shows_a_key_or_an_unfilled_variable_in_any_language() {
    for language in Words::languages() {
        for written in WRITTEN {
            let said = said(language, written);
            let shows_key = ["{$", "date-", "month-", "season-"].iter().any(|mark| said.contains(mark));
            assert!(!shows_key, "{language}: {written} is said `{said}`");
        }
    }
}

fn span(language: &str, from: &str, to: &str, attested: &[&str]) -> String {
    let attested = attested.iter().map(|when| When::parse(when).unwrap()).collect();
    words(language).span(&Span { from: When::parse(from).unwrap(), to: End::parse(to).unwrap(), attested })
}

#[test]
fn a_span_says_none_yet_and_not_known_apart_and_keeps_ranges_out_of_ranges() {
    let expected = [
        (
            "2010-06-08",
            "2014-05-20",
            "from 8 June 2010 to 20 May 2014",
            "с 8 июня 2010 года до 20 мая 2014 года",
        ),
        ("2018", "..", "since 2018", "с 2018 года по настоящее время"),
        ("2018", "unknown", "from 2018, end not known", "с 2018 года, окончание не известно"),
        ("unknown", "..", "start not known, no end yet", "начало не известно, пока без окончания"),
        ("unknown", "2014", "start not known, until 2014", "начало не известно, до 2014 года"),
        ("unknown", "unknown", "dates not known", "даты не известны"),
        (
            "[2010-06-08..2012-02-27]",
            "[..2014-05]",
            "start: between 8 June 2010 and 27 February 2012; end: in or before May 2014",
            "начало: между 8 июня 2010 года и 27 февраля 2012 года; окончание: не позднее мая 2014 года",
        ),
        (
            "[..2008-03]",
            "unknown",
            "start: in or before March 2008; end not known",
            "начало: не позднее марта 2008 года; окончание не известно",
        ),
    ];
    for (from, to, english, russian) in expected {
        assert_eq!(span("en", from, to, &[]), english);
        assert_eq!(span("ru", from, to, &[]), russian);
    }
    assert_eq!(span("en", "2010", "..", &["2012-03", "2013"]), "since 2010; attested: March 2012; 2013");
}

#[test]
fn truth_and_end_have_words() {
    assert_eq!(
        [Truth::Yes, Truth::Possibly, Truth::No].map(|truth| words("ru").truth(truth)),
        ["да", "возможно", "нет"]
    );
    assert_eq!(words("en").end(&End::NoneYet), End::NoneYet.to_words());
    assert_eq!(words("en").end(&End::NotKnown), End::NotKnown.to_words());
    assert_eq!(words("ru").end(&End::parse("2014-05").unwrap()), "май 2014 года");
}

#[test]
fn elapsed_time_follows_the_plural_rules_and_claims_no_more_than_the_nearest_unit() {
    let ru = words("ru");
    let said = [1, 2, 5, 11, 21, 59, 61, 91, 640, 730, 7670].map(|days| ru.elapsed(days));
    let expected = [
        "1 день",
        "2 дня",
        "5 дней",
        "11 дней",
        "21 день",
        "59 дней",
        "около 2 месяцев",
        "около 3 месяцев",
        "около 21 месяца",
        "около 2 лет",
        "около 21 года",
    ];
    assert_eq!(said, expected);
    assert_eq!(words("en").elapsed(i64::MIN), words("en").elapsed(i64::MAX));
}
