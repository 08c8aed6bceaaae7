use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use forum::entry::KEEPING;
use forum::noun::Noun;
use forum::schema::{self, COMMON_COLUMNS, FieldKind};
use forum::source::Confidence;
use words::Words;

fn key(kind: &str, name: &str) -> String {
    format!("{kind}-{}", name.replace([' ', '_'], "-"))
}

/// Keys that forms, tables and pages ask for, from the one table of acts.
fn asked() -> Vec<String> {
    let mut keys = Vec::new();
    for act in schema::acts() {
        keys.extend([key("act", act.name), format!("{}-about", key("act", act.name))]);
        for field in act.fields {
            keys.push(key("field", field.name));
            if let FieldKind::Choice(words) = field.kind {
                keys.extend(words.iter().map(|word| key("choice", word)));
            }
        }
    }
    for noun in Noun::ALL {
        keys.extend([key("noun", noun.word()), format!("{}-many", key("noun", noun.word()))]);
    }
    keys.extend(KEEPING.iter().map(|act| key("act", act)));
    keys.extend(COMMON_COLUMNS.iter().map(|column| key("field", column)));
    keys.extend(Confidence::WORDS.iter().map(|word| key("confidence", word)));
    keys.sort();
    keys.dedup();
    keys
}

#[test]
fn every_act_field_choice_and_noun_of_the_table_has_words_in_every_language() {
    for language in Words::languages() {
        let words = Words::new(language, &BTreeMap::new());
        let wordless: Vec<_> = asked().into_iter().filter(|key| words.say(key) == *key).collect();
        assert!(wordless.is_empty(), "{language} has no words for {wordless:#?}");
    }
}

#[test]
fn the_sentence_about_an_act_says_no_less_than_the_table() {
    let words = Words::new("en", &BTreeMap::new());
    for act in schema::acts() {
        assert_eq!(words.act_about(act.name), act.about, "{}", act.name);
    }
}

/// The names that the charters of the packs at hand have words for.
fn words_of_packs() -> Vec<(String, String)> {
    let forums = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../forums");
    let mut all = Vec::new();
    for pack in fs::read_dir(forums).unwrap().map(|entry| entry.unwrap().path()) {
        let Ok(charter) = fs::read_to_string(pack.join("charter.toml")) else { continue };
        let charter: toml::Table = charter.parse().unwrap();
        for part in charter["provide"].as_array().unwrap() {
            if part["part"].as_str() == Some("vocabulary") {
                all.push((pack.display().to_string(), part["name"].as_str().unwrap().to_owned()));
            }
        }
    }
    all
}

#[test]
fn every_word_that_a_pack_has_of_its_own_has_a_plain_one_in_every_language() {
    let named = words_of_packs();
    assert!(named.len() > 40);
    for language in Words::languages() {
        let words = Words::new(language, &BTreeMap::new());
        for (pack, name) in &named {
            let key = format!("term-{}", name.replace(' ', "-").replace('\'', ""));
            assert_ne!(words.say(&key), key, "{pack} names `{name}`, for which {language} has no word");
            assert_eq!(words.term(name), words.say(&key));
        }
    }
}
