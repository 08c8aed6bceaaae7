//! Lineage, agreed language, quotations, absence, comparison and citations, over an invented forum with words held.

use forum::state::State;
use views::{Sheet, Tone};

use super::pack::{CICA, ask, column, day, given, row, words};

const FORMULA: &str = "common, comprehensive and lasting care of water";

type Acts<'a> = Vec<(&'a str, Vec<(&'a str, &'a str)>)>;

/// A text with one version and paragraphs in English, adopted by a body on a day.
fn text<'a>(
    key: &'a [&'a str; 8],
    title: &'a str,
    date: &'a str,
    body: &'a str,
    words: &'a [&'a str],
) -> Acts<'a> {
    let [id, version, decision, ..] = key;
    let mut acts: Acts<'a> = vec![
        ("register", vec![("id", id), ("title", title), ("kind", "declaration")]),
        ("issue", vec![("id", version), ("text", id), ("label", "adopted"), ("order", "1"), ("date", date)]),
        (
            "adopt",
            vec![("id", decision), ("text", id), ("outcome", "adopted"), ("date", date), ("body", body)],
        ),
    ];
    for (at, said) in words.iter().enumerate() {
        let (provision, wording) = [(key[3], key[4]), (key[5], key[6])][at];
        acts.push((
            "set out",
            vec![("id", provision), ("text", id), ("order", if at == 0 { "1" } else { "2" })],
        ));
        acts.push((
            "word",
            vec![
                ("id", wording),
                ("provision", provision),
                ("version", version),
                ("address", if at == 0 { "preamble 1" } else { "1" }),
                ("language", "en"),
                ("fidelity", "verbatim"),
                ("wording", said),
            ],
        ));
    }
    acts
}

const A: [&str; 8] =
    ["text/a", "version/a", "decision/a", "provision/a1", "wording/a1", "provision/a2", "wording/a2", ""];
const B: [&str; 8] =
    ["text/b", "version/b", "decision/b", "provision/b1", "wording/b1", "provision/b2", "wording/b2", ""];
const C: [&str; 8] =
    ["text/c", "version/c", "decision/c", "provision/c1", "wording/c1", "provision/c2", "wording/c2", ""];
const D: [&str; 8] =
    ["text/d", "version/d", "decision/d", "provision/d1", "wording/d1", "provision/d2", "wording/d2", ""];

fn forum() -> State {
    let mut acts: Acts<'_> = vec![
        ("establish", vec![("id", "body/meeting"), ("name", "Meeting of Lakes"), ("from", "1990")]),
        (
            "register",
            vec![("id", "text/silent"), ("title", "Silent Protocol"), ("kind", "protocol"), ("date", "1999")],
        ),
        ("define", vec![("id", "term/care"), ("name", FORMULA)]),
        (
            "trace",
            vec![("id", "use/silent"), ("term", "term/care"), ("text", "text/silent"), ("first", "yes")],
        ),
    ];
    acts.extend(text(
        &A,
        "First Declaration",
        "2001-05-04",
        "body/meeting",
        &[
            "Recalling that comprehensive care of water is a task for all,",
            "The Meeting decides to meet twice a year, in spring and in autumn.",
        ],
    ));
    acts.extend(text(&B, "Second Declaration", "2005-06-07", "body/meeting", &[
        "Recalling the First Declaration, and convinced of common, comprehensive and lasting care of water,",
        "The Meeting decides to meet twice a year, in spring and in autumn.",
    ]));
    acts.extend(text(
        &C,
        "Third Declaration",
        "2009-06-07",
        "body/meeting",
        &["Following the Second Declaration and its common, comprehensive and enduring care of water,"],
    ));
    acts.extend(text(
        &D,
        "Fourth Declaration",
        "2013-06-07",
        "body/meeting",
        &["Nothing of the kind is said any more."],
    ));
    let acts: Vec<(&str, &[(&str, &str)])> =
        acts.iter().map(|(act, cells)| (*act, cells.as_slice())).collect();
    given(&acts)
}

fn asked(name: &str, params: &[(&str, &str)]) -> Sheet {
    ask(&forum(), "en", None, name, params).unwrap()
}

#[test]
fn a_phrase_is_followed_from_its_first_use_to_where_it_dropped_out() {
    let sheet = asked("trace", &[("q", FORMULA)]);
    let places = column(&sheet, "uses", "provision");
    assert_eq!(places.len(), 3, "{places:?}");
    assert!(
        places[1].starts_with("Second Declaration, preamble 1") && places[2].starts_with("Third Declaration")
    );
    let manners = column(&sheet, "uses", "manner");
    assert_eq!(&manners[1], "word for word");
    assert!(
        manners[2].starts_with("varied") && manners[2].contains("enduring") && manners[2].contains("lasting")
    );
    assert!(column(&sheet, "uses", "carried_from")[2].contains("Second Declaration; which it cites"));
    assert_eq!(column(&sheet, "drops", "last_in"), ["Third Declaration"]);
    assert_eq!(column(&sheet, "drops", "dropped_in"), ["Fourth Declaration"]);
    let names: Vec<&str> = sheet.sections.iter().map(|section| section.name).collect();
    assert_eq!(names[..3], ["bodies", "years", "uses"], "what answers stands before every use");
    assert!(sheet.sections[2].picture.is_some());
}

#[test]
fn what_a_source_attests_stands_with_what_was_found_and_is_told_apart() {
    let sheet = asked("trace", &[("q", FORMULA)]);
    assert_eq!(
        column(&sheet, "uses", "known_by"),
        ["attested by a source as the first use", "found in the words", "found in the words"]
    );
    assert!(
        sheet.answer.contains("According to a source") && sheet.answer.contains("Silent Protocol"),
        "{}",
        sheet.answer
    );
    let by_words = ask(&forum(), "en", None, "trace", &[("q", FORMULA), ("kind", "declaration")]).unwrap();
    assert!(by_words.answer.contains("stands first in Second Declaration"), "{}", by_words.answer);
}

#[test]
fn each_component_of_a_formula_has_its_own_lineage() {
    let sheet = asked("trace", &[("q", "common, comprehensive and lasting care")]);
    assert_eq!(
        column(&sheet, "components", "component"),
        ["common care", "comprehensive care", "lasting care"]
    );
    assert_eq!(column(&sheet, "components", "first_in")[1], "First Declaration");
}

#[test]
fn a_text_that_was_not_yet_there_at_the_day_is_not_there() {
    let sheet =
        ask(&forum(), "en", day("2004-01-01"), "trace", &[("q", "care of water"), ("kind", "declaration")])
            .unwrap();
    assert_eq!(column(&sheet, "uses", "provision"), ["First Declaration, preamble 1"]);
    let sheet = ask(&forum(), "en", day("2000-01-01"), "absent", &[("q", "care of water")]).unwrap();
    assert!(sheet.answer.contains("cannot be said"), "{}", sheet.answer);
}

#[test]
fn a_provision_is_traced_to_the_same_words_elsewhere() {
    let sheet = asked("trace", &[("q", "story/provision/b2")]);
    assert_eq!(column(&sheet, "uses", "provision"), ["First Declaration, 1", "Second Declaration, 1"]);
    assert_eq!(column(&sheet, "uses", "manner"), ["word for word", "word for word"]);
    assert!(column(&sheet, "uses", "carried_from")[1].contains("First Declaration"));
    assert_eq!(column(&sheet, "drops", "last_in"), ["Second Declaration"]);
    assert_eq!(column(&sheet, "drops", "dropped_in"), ["Third Declaration"]);
    assert_eq!(column(&sheet, "bodies", "count_texts"), ["2"]);
    assert!(sheet.answer.contains("stand first in First Declaration"), "{}", sheet.answer);
}

#[test]
fn search_finds_provisions_in_place_with_what_became_of_them_and_filters_narrow_it() {
    let sheet = asked("search", &[("q", "\"care of water\"")]);
    assert_eq!(column(&sheet, "provisions", "provision").len(), 3);
    let found = row(&sheet, "provisions", "provision/b1");
    let parts = &found.cells[1].parts;
    assert!(parts.iter().any(|part| part.tone == Tone::Found && part.text == "care of water"), "{parts:?}");
    assert!(words(&sheet).contains("adopted; Meeting of Lakes"));
    let late = asked("search", &[("q", "care of water"), ("from", "2006")]);
    assert_eq!(column(&late, "provisions", "provision"), ["Third Declaration, preamble 1"]);
    let none = asked("search", &[("q", "care"), ("status", "other")]);
    assert!(column(&none, "provisions", "provision").is_empty());
    assert!(ask(&forum(), "en", None, "search", &[("q", "care"), ("status", "nice")]).is_err());
}

#[test]
fn agreed_language_shows_the_nearest_adopted_words_with_the_differences() {
    let sheet =
        asked("agreed", &[("q", "The Meeting decides to meet three times a year, in spring and in autumn.")]);
    assert_eq!(column(&sheet, "near", "provision")[0], "First Declaration, 1");
    assert_eq!(column(&sheet, "near", "also_in")[0], "Second Declaration, 1");
    let parts = &sheet.sections[0].rows[0].cells[0].parts;
    let tone = |tone: Tone| {
        parts.iter().filter(|part| part.tone == tone).map(|part| part.text.as_str()).collect::<Vec<_>>()
    };
    assert_eq!((tone(Tone::Out), tone(Tone::In)), (vec!["three times"], vec!["twice"]));
    assert!(asked("agreed", &[("q", "zebras prefer quiet meadows")]).answer.contains("Nothing held"));
}

#[test]
fn a_quotation_is_checked_against_the_words_held_and_nothing_else_proves_it() {
    let of = |q: &str, text: &str| asked("quote", &[("q", q), ("text", text)]);
    assert!(
        of("decides to meet ... in spring", "First Declaration")
            .answer
            .starts_with("Verbatim: First Declaration, 1")
    );
    let altered = of("decides to meet thrice a year, in spring and in autumn", "First Declaration");
    assert!(
        altered.answer.starts_with("Altered") && words(&altered).contains("twicethrice"),
        "{}",
        words(&altered)
    );
    assert!(of("any words", "Silent Protocol").answer.starts_with("Unverified"));
    assert!(of("quite other words altogether", "Fourth Declaration").answer.starts_with("Not found"));
}

#[test]
fn absence_states_what_was_searched_and_what_could_not_be() {
    let sheet = asked("absent", &[("q", "new care of rivers")]);
    assert!(
        sheet.answer.contains("does not occur in the 4 texts searched (4 versions; English)"),
        "{}",
        sheet.answer
    );
    assert_eq!(column(&sheet, "searched", "text").len(), 4);
    assert_eq!(column(&sheet, "unsearched", "text"), ["Silent Protocol"]);
    let sheet = asked("absent", &[("q", "care of water")]);
    assert!(sheet.answer.contains("occurs, in 3"), "{}", sheet.answer);
}

#[test]
fn nothing_is_counted_and_no_absence_told_of_a_participant() {
    let sheet = ask(&CICA, "en", None, "trace", &[("q", "Turkey")]).unwrap();
    assert!(sheet.sections.iter().all(|section| section.name != "years"));
    assert!(ask(&CICA, "en", None, "absent", &[("q", "Turkey")]).is_err());
}

#[test]
fn two_texts_stand_side_by_side_with_what_was_kept_edited_and_added() {
    let sheet = asked("compare", &[("old", "First Declaration"), ("new", "Second Declaration")]);
    let steps = column(&sheet, "provisions", "step");
    assert!(steps.contains(&"kept".to_owned()), "{steps:?}");
    assert_eq!(column(&sheet, "provisions", "new_place").iter().filter(|place| !place.is_empty()).count(), 2);
    let changes =
        asked("compare", &[("old", "First Declaration"), ("new", "Second Declaration"), ("changes", "yes")]);
    assert!(!column(&changes, "provisions", "step").contains(&"kept".to_owned()));
}

#[test]
fn beside_each_provision_of_a_text_stands_where_its_words_were_before_and_went() {
    let sheet = asked("text", &[("id", "First Declaration")]);
    let beside = column(&sheet, "provisions", "elsewhere");
    assert!(
        beside[1].starts_with("After: Second Declaration, 1, 7 June 2005") && !beside[1].contains("Before"),
        "{beside:?}"
    );
    let later = asked("text", &[("id", "Second Declaration")]);
    assert!(
        column(&later, "provisions", "elsewhere")[1].starts_with("Before: First Declaration, 1, 4 May 2001")
    );
    let then = ask(&forum(), "en", day("2003-01-01"), "text", &[("id", "First Declaration")]).unwrap();
    assert_eq!(column(&then, "provisions", "elsewhere")[1], "");
}

#[test]
fn the_list_of_texts_tells_in_which_languages_words_are_held_and_which_have_some() {
    let sheet = asked("texts", &[]);
    assert_eq!(row(&sheet, "decided", "text/a").cells[6].words(), "English");
    let having = asked("texts", &[("q", "\"care of water\""), ("language", "English")]);
    assert_eq!(
        column(&having, "decided", "text"),
        ["First Declaration", "Second Declaration", "Third Declaration"]
    );
    assert!(
        asked("texts", &[("language", "Russian")]).sections.iter().all(|section| section.rows.is_empty())
    );
}

#[test]
fn citations_are_told_from_both_sides_and_as_a_network() {
    let sheet = asked("cites", &[("of", "Second Declaration")]);
    assert_eq!(column(&sheet, "cites", "cited"), ["First Declaration"]);
    assert_eq!(column(&sheet, "cited-by", "provision"), ["Third Declaration, preamble 1"]);
    let network = asked("cites", &[]);
    assert_eq!(column(&network, "pairs", "citing"), ["Second Declaration", "Third Declaration"]);
}

/// Words of a text on which nothing was decided, in two versions.
fn undecided() -> State {
    let said = "The Meeting will keep one register of springs and publish it every year.";
    let word = |id, version| {
        vec![
            ("id", id),
            ("provision", "provision/u1"),
            ("version", version),
            ("address", "1"),
            ("language", "en"),
            ("fidelity", "verbatim"),
            ("wording", said),
        ]
    };
    let acts: Acts<'_> = vec![
        ("register", vec![("id", "text/u"), ("title", "Paper on Springs"), ("kind", "declaration")]),
        ("issue", vec![("id", "version/u1"), ("text", "text/u"), ("label", "first"), ("order", "1")]),
        ("issue", vec![("id", "version/u2"), ("text", "text/u"), ("label", "second"), ("order", "2")]),
        ("set out", vec![("id", "provision/u1"), ("text", "text/u"), ("order", "1")]),
        ("word", word("wording/u1", "version/u1")),
        ("word", word("wording/u2", "version/u2")),
    ];
    let acts: Vec<(&str, &[(&str, &str)])> =
        acts.iter().map(|(act, cells)| (*act, cells.as_slice())).collect();
    given(&acts)
}

#[test]
fn words_held_and_not_adopted_are_shown_as_such_where_none_adopted_is_near() {
    let sheet =
        ask(&undecided(), "en", None, "agreed", &[("q", "keep one register of springs and publish it")])
            .unwrap();
    assert!(
        sheet.answer.starts_with("No adopted") && sheet.answer.contains("Paper on Springs"),
        "{}",
        sheet.answer
    );
    assert!(sheet.sections.iter().all(|section| section.name == "held"));
    assert_eq!(column(&sheet, "held", "provision"), ["Paper on Springs, 1; in 2 versions"]);
    assert_eq!(column(&sheet, "held", "also_in"), [""], "another version is no other place");
}

#[test]
fn what_could_not_be_searched_stands_in_a_line_beside_a_quotation_and_citations() {
    for (view, params) in
        [("quote", [("q", "zebras prefer quiet meadows")]), ("cites", [("of", "Second Declaration")])]
    {
        let sheet = asked(view, &params);
        assert!(sheet.sections.iter().all(|section| section.name != "unsearched"), "{view}");
        assert!(sheet.notes.iter().any(|note| note.words().contains("1 text whose own words")), "{view}");
    }
}

#[test]
fn provisions_of_an_amended_plan_stand_in_the_order_of_the_version_that_was_amended() {
    let sheet = ask(&super::pack::ILVAR, "en", None, "text", &[("id", "text/action-plan-levels")]).unwrap();
    let words = column(&sheet, "provisions", "words");
    let numbered = |wanted: &str| words.iter().position(|words| words.contains(wanted)).unwrap();
    let order: Vec<usize> = ["Paragraph 3", "Paragraph 4", "Paragraph 5(1)", "Paragraph 6", "Paragraph 12"]
        .map(numbered)
        .to_vec();
    assert!(order.is_sorted(), "{order:?}");
}
