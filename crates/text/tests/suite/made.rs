//! Files that a word processor makes, read back. Skipped, loudly, where none is installed, except in CI.

use std::fs;

use text::{Direction, Document};

use crate::office::{converted, has, written};
use crate::sample;
use crate::shown::shown;

/// The documents of [`written`], in a form that a word processor made of them.
fn made(format: &str) -> Option<(Document, Document)> {
    if !has("soffice") {
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    let sent = folder.path().join("sent");
    fs::create_dir(&sent).unwrap();
    converted(folder.path(), format, &written(&sent));
    let read = |name: &str| {
        let path = folder.path().join(format!("{name}.{format}"));
        let bytes = fs::read(&path).unwrap();
        text::read(path.to_str().unwrap(), &bytes).unwrap()
    };
    let (handover, persian) = (read("handover"), read("persian"));
    Some((handover.document, persian.document))
}

/// Whether the lines stand in a document, in this order.
fn has_lines(document: &Document, lines: &[&str]) {
    let all = shown(document);
    let mut from = 0;
    for line in lines {
        let at = all
            .get(from..)
            .unwrap()
            .find(line)
            .unwrap_or_else(|| panic!("`{line}` is not behind {from} in\n{all}"));
        from += at + line.len();
    }
}

const LISTS: [&str; 5] = [
    "the first item",
    "an item below it",
    "another below",
    "the second item",
    "a second numbered list begins again",
];

#[test]
fn an_open_document_keeps_styles_numbers_links_tables_and_languages() {
    let Some((handover, persian)) = made("odt") else { return };
    assert_eq!(
        (handover.title.as_str(), handover.header.as_str()),
        ("Handover of the presidency", "LAKE/2014/H.1 · Distribution: forum")
    );
    has_lines(
        &handover,
        &[
            "title Handover of the presidency",
            "h1 What was agreed",
            "see [#p1: the areas without a lead], the words in [i: the Declaration of 2011]",
            "quote The Parties shall exchange forecasts of low water",
            "quote [fa-IR: ",
            "h2#p1 What stands open",
            "p <0:1.> the first item",
            "p <1:1.1.> an item below it",
            "p <1:1.2.> another below",
            "p <0:2.> the second item",
            "p <0:•> a mark",
            "p <0:1.> a second numbered list begins again",
            "head | Sitting | What was planned | Outcome | Persons",
            "row | Sitting 90 |",
            "row | Chinese | ",
        ],
    );
    assert_eq!((persian.language.as_str(), persian.direction), ("fa-IR", Direction::RightToLeft));
    has_lines(
        &persian,
        &["title تحویل ریاست کمیسیون", "h1 آنچه توافق شد", "p <0:1.> بند نخست", "head | گام | وضعیت | شمار"],
    );
}

#[test]
fn a_word_file_saved_again_keeps_its_numbers() {
    let Some((handover, persian)) = made("docx") else { return };
    has_lines(
        &handover,
        &[
            "h1 What was agreed",
            "p <0:1.> the first item",
            "p <1:1.1.> an item below it",
            "p <1:1.2.> another below",
            "p <0:2.> the second item",
            "p <0:•> a mark",
            "p <0:1.> a second numbered list begins again",
            "row | Sitting 90 |",
        ],
    );
    assert_eq!((persian.language.as_str(), persian.direction), ("fa-IR", Direction::RightToLeft));
    has_lines(&persian, &["h1 آنچه توافق شد", "p <0:1.> بند نخست"]);
}

#[test]
fn a_page_of_a_word_processor_keeps_numbers_and_tables() {
    let Some((handover, persian)) = made("html") else { return };
    has_lines(
        &handover,
        &[
            "h1 What was agreed",
            "h2#p1 What stands open",
            "p <0:1.> the first item",
            "p <1:1.> an item below it",
            "p <0:2.> the second item",
            "row | Sitting 90 |",
        ],
    );
    assert_eq!(handover.header, "LAKE/2014/H.1 · Distribution: forum");
    assert_eq!((persian.language.as_str(), persian.direction), ("fa-IR", Direction::RightToLeft));
}

#[test]
fn a_printed_document_keeps_paragraphs_headings_and_the_order_of_letters_and_loses_what_is_on_every_page() {
    let Some((handover, persian)) = made("pdf") else { return };
    let said = [
        "title Handover of the presidency",
        "h1 What was agreed",
        "the words in [i: the Declaration of 2011 ]and the source.",
        "before the first of May.",
        "What cannot be seen: [b: sittings before 2011 left no record.]",
        "What stands open",
    ];
    has_lines(&handover, &said);
    has_lines(&handover, &LISTS);
    let all = shown(&handover);
    for words in [sample::PERSIAN, sample::ARABIC, sample::RUSSIAN, "הצדדים יחליפו תחזיות", "各方应交换信息"]
    {
        assert!(all.contains(words), "{words} in\n{all}");
    }
    assert_eq!(handover.header, "LAKE/2014/H.1 · Distribution: forum");
    assert!(!all.contains("Receipt") && !all.contains("3 / 7"), "{all}");
    // No row is taken for a header, however often it is repeated.
    for number in 1..=sample::ROWS {
        assert!(all.contains(&format!("Sitting {number} ")), "Sitting {number} in\n{all}");
    }
    assert_eq!(persian.direction, Direction::RightToLeft);
    has_lines(&persian, &["title تحویل ریاست کمیسیون", "آنچه توافق شد", "بند نخست", "بند دوم: CBM و 2014"]);
}
