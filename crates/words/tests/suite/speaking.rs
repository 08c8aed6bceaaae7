use std::collections::BTreeMap;

use words::{Arg, Direction, Words};

fn lake() -> BTreeMap<String, String> {
    [
        ("member", "Party"),
        ("members", "Parties"),
        ("undertaking", "offer"),
        ("chair's statement", "statement of the President"),
    ]
    .map(|(name, word)| (name.to_owned(), word.to_owned()))
    .into()
}

#[test]
fn the_forum_speaks_its_own_vocabulary_in_every_message() {
    let words = Words::new("en", &lake());
    assert_eq!(words.say("no-undertaking-recorded"), "no offer recorded");
    assert_eq!(words.noun("undertaking"), "offer");
    assert_eq!(words.act_about("vary"), "An offer is changed or taken back, with a dated note");
    assert_eq!(words.say("level-forum-about"), "for all Parties");
    assert_eq!(words.term("Chair's statement"), "statement of the President");
    assert_eq!(words.term("co-coordinator"), "co-coordinator");
}

#[test]
fn what_the_forum_does_not_name_is_said_in_the_plain_words_of_the_language() {
    let words = Words::new("ru", &lake());
    assert_eq!(words.term("chair"), "председатель");
    assert_eq!(words.term("member"), "Party");
    assert_eq!(words.capitalised("chair"), "Председатель");
    assert_eq!(words.capitalised("act-set-aside"), "Отложить");
}

#[test]
fn a_key_that_nobody_has_is_shown_as_it_is() {
    let words = Words::new("ru", &BTreeMap::new());
    assert_eq!(words.say("no-such-key"), "no-such-key");
    assert_eq!(words.choice("put on hold"), "put on hold");
    assert_eq!(words.field("some_column"), "some column");
    assert_eq!(words.term("conclave"), "conclave");
}

#[test]
fn an_unknown_language_falls_back_to_english_and_a_region_to_its_language() {
    let spoken = |tag| Words::new(tag, &BTreeMap::new()).language();
    assert_eq!([spoken("tlh"), spoken("ru-KZ"), spoken("RU"), spoken("")], ["en", "ru", "ru", "en"]);
    assert_eq!(Words::new("ru", &BTreeMap::new()).direction(), Direction::LeftToRight);
    assert_eq!([Words::native_name("ru"), Words::native_name("tlh")], ["Русский", "tlh"]);
}

#[test]
fn a_forum_can_give_its_own_word_for_an_outcome() {
    let own = BTreeMap::from([("choice-set aside".to_owned(), "put by".to_owned())]);
    assert_eq!(Words::new("en", &own).choice("set aside"), "put by");
    assert_eq!(Words::new("en", &own).choice("no consensus recorded"), "no consensus recorded");
}

#[test]
fn a_field_is_named_by_what_it_means_in_its_act() {
    let words = Words::new("en", &BTreeMap::new());
    assert_eq!([words.field_of("refer", "to"), words.field_of("admit", "to")], ["sent to", "to"]);
    assert_eq!(words.field_of("set aside", "way_back"), "way back");
}

#[test]
fn a_word_of_a_field_is_said_by_what_it_means_in_its_act() {
    let words = Words::new("en", &BTreeMap::new());
    let said = ["convene", "establish", "register"].map(|act| words.choice_of(act, "decision"));
    assert_eq!(said, ["decision without a sitting", "takes decisions", "decision"]);
    assert_eq!(words.choice("announced, holding not confirmed"), "announced, not known to have been held");
}

#[test]
fn arguments_stand_as_given_without_marks_around_them() {
    let words = Words::new("en", &BTreeMap::new());
    let source = "https://example.org/a?b=1&c=<2>";
    assert_eq!(words.with("according-to", &[("source", source.into())]), format!("according to {source}"));
    assert_eq!(words.with("count-days", &[("count", 1_usize.into())]), "1 day");
    assert_eq!(words.with("count-days", &[("count", Arg::Number(2383))]), "2383 days");
}

#[test]
fn the_words_can_be_shared_between_threads() {
    let words = Words::new("ru", &lake());
    let said = std::thread::scope(|scope| {
        let here = words.clone();
        scope.spawn(move || here.say("yes")).join().unwrap()
    });
    assert_eq!(said, words.say("yes"));
}

#[test]
fn numbers_are_grouped_as_the_language_groups_them() {
    let number = |language, number| Words::new(language, &BTreeMap::new()).number(number);
    assert_eq!([number("en", 2383), number("en", 999), number("en", -13463)], ["2,383", "999", "-13,463"]);
    assert_eq!([number("ru", 1_002_383), number("ru", 0)], ["1\u{a0}002\u{a0}383", "0"]);
}
