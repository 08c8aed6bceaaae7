use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use words::Words;

/// Variables that only carry grammar: a language uses them if it needs them.
const GRAMMAR: &[&str] = &["case", "precision"];
const CASES: &[&str] = &["-genitive", "-dative", "-accusative", "-instrumental", "-prepositional"];

fn folder(language: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("locales").join(language)
}

fn files(language: &str) -> BTreeMap<String, String> {
    let named = |path: PathBuf| {
        (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap())
    };
    fs::read_dir(folder(language)).unwrap().map(|entry| named(entry.unwrap().path())).collect()
}

/// Every key of a language, with the file it stands in and the variables of its message.
fn messages(language: &str) -> BTreeMap<String, (String, BTreeSet<String>)> {
    let mut all = BTreeMap::new();
    for (file, source) in files(language) {
        let resource = parser::parse(source.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{language}/{file}: {errors:?}"));
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            let mut variables = BTreeSet::new();
            collect(message.value.as_ref().expect("a message says something"), &mut variables);
            let key = message.id.name.to_owned();
            let before = all.insert(key.clone(), (file.clone(), variables));
            assert!(before.is_none(), "{language}: `{key}` stands in {file} and in {}", before.unwrap().0);
        }
    }
    all
}

fn collect(pattern: &Pattern<&str>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expression_variables(expression, into);
        }
    }
}

fn expression_variables(expression: &Expression<&str>, into: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => inline_variables(inline, into),
        Expression::Select { selector, variants } => {
            inline_variables(selector, into);
            variants.iter().for_each(|variant| collect(&variant.value, into));
        }
    }
}

fn inline_variables(inline: &InlineExpression<&str>, into: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            into.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| inline_variables(argument, into));
        }
        InlineExpression::Placeable { expression } => expression_variables(expression, into),
        _ => {}
    }
}

fn vocabulary(language: &str) -> BTreeSet<String> {
    messages(language).into_keys().filter_map(|key| key.strip_prefix("term-").map(str::to_owned)).collect()
}

/// The variables that a caller has to give: neither grammar nor vocabulary.
fn given(variables: &BTreeSet<String>, vocabulary: &BTreeSet<String>) -> BTreeSet<String> {
    let bare = |name: &String| {
        let ending = CASES.iter().find(|ending| name.ends_with(**ending)).copied().unwrap_or_default();
        name.strip_suffix(ending).unwrap_or(name).to_owned()
    };
    let asked =
        variables.iter().filter(|name| !GRAMMAR.contains(&name.as_str()) && !vocabulary.contains(*name));
    asked.map(bare).collect()
}

#[test]
fn every_language_says_every_message_of_english_in_the_same_file_with_the_same_variables() {
    let english = messages("en");
    let vocabulary = vocabulary("en");
    assert!(english.len() > 400);
    for language in Words::languages() {
        let other = messages(language);
        let keys = |all: &BTreeMap<String, _>| all.keys().cloned().collect::<BTreeSet<_>>();
        let lacking: Vec<_> = keys(&english).difference(&keys(&other)).cloned().collect();
        let unknown: Vec<_> = keys(&other).difference(&keys(&english)).cloned().collect();
        assert!(
            lacking.is_empty() && unknown.is_empty(),
            "{language} lacks {lacking:?}, and {unknown:?} is not in en"
        );
        for (key, (file, variables)) in &other {
            let (english_file, english_variables) = &english[key];
            assert_eq!(file, english_file, "{language}: `{key}` stands in another file than in en");
            let (ours, theirs) = (given(variables, &vocabulary), given(english_variables, &vocabulary));
            assert_eq!(ours, theirs, "{language}: `{key}` has other variables than in en");
        }
    }
}

#[test]
fn every_file_of_a_folder_is_embedded_and_every_folder_is_a_language() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("locales");
    let mut folders: Vec<_> = fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    folders.sort();
    assert_eq!(folders, Words::languages());
    for language in Words::languages() {
        let words = Words::new(language, &BTreeMap::new());
        for (key, (_, variables)) in messages(language) {
            let one_word = !key.contains('-');
            assert!(
                one_word || !variables.is_empty() || words.say(&key) != key,
                "{language}: `{key}` is not said"
            );
        }
    }
}

#[test]
fn no_message_needs_a_variable_that_says_nothing() {
    for language in Words::languages() {
        let words = Words::new(language, &BTreeMap::new());
        let vocabulary = vocabulary(language);
        for (key, (_, variables)) in messages(language) {
            if given(&variables, &vocabulary).is_empty()
                && !variables.iter().any(|name| GRAMMAR.contains(&name.as_str()))
            {
                let said = words.say(&key);
                assert!(!said.contains("{$") && !said.contains("???"), "{language}: `{key}` says `{said}`");
            }
        }
    }
}

#[test]
fn words_of_the_vocabulary_are_plain_so_that_they_can_stand_in_any_message() {
    for language in Words::languages() {
        for (key, (file, variables)) in messages(language) {
            assert_eq!(key.starts_with("term-"), file == "vocabulary.ftl", "{language}: {key}");
            assert!(!key.starts_with("term-") || variables.is_empty(), "{language}: {key}");
        }
    }
}

#[test]
fn no_language_speaks_of_compliance_or_of_what_somebody_did_not_do() {
    let banned =
        ["complian", "overdue", "missing", "failed", "blocked", "vote", "просроч", "невыполн", "голосован"];
    for language in Words::languages() {
        for (file, source) in files(language) {
            for word in banned {
                assert!(!source.to_lowercase().contains(word), "{language}/{file} says `{word}`");
            }
        }
    }
}
