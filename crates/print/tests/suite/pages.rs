use std::process::Command;

use crate::sample::{self, CHINESE, RUSSIAN};

/// Whether a program is here. Skipped, loudly, where it is not, except in CI.
fn has(program: &str) -> bool {
    let found = Command::new(program).arg("-v").output().is_ok();
    assert!(found || std::env::var("CI").as_deref() != Ok("true"), "{program} is needed in CI");
    if !found {
        eprintln!("SKIPPED: {program} is not installed, so nobody read the PDF");
    }
    found
}

#[test]
fn words_stand_in_order_on_pages_that_say_what_they_are() {
    if !has("pdftotext") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("declaration.pdf");
    std::fs::write(&path, print::pdf(&sample::declaration()).unwrap()).unwrap();
    if let Ok(keep) = std::env::var("PRINT_KEEP") {
        std::fs::copy(&path, keep).unwrap();
    }
    let output = Command::new("pdftotext").arg("-layout").arg(&path).arg("-").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let closed = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let said = [
        "Lake Commission LAKE/2017/1",
        "Declaration on Quiet Waters",
        "Recalling the Founding Protocol,1",
        "[spawning waters]",
        "I. Measures",
        "1. The Parties shall exchange forecasts",
        "(a) by letter;",
        "(b) by",
        "telegram",
        "1 bis. The President tells the Assembly.",
        CHINESE,
        RUSSIAN,
        "Table 1. Sittings",
        "Sitting 60",
        "2. The Parties keep the reed belts.",
        "Moved from paragraph 9.",
    ];
    let mut from = 0;
    for words in said {
        let at = closed.get(from..).unwrap().find(words);
        from += at.unwrap_or_else(|| panic!("`{words}` is not there or not in its place in:\n{text}"));
    }
    let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
    for (place, page) in pages.iter().enumerate() {
        assert!(page.contains(&format!("Page {} of {}", place + 1, pages.len())), "{page}");
        assert!(page.contains("LAKE/2017/1") && page.contains("Receipt"), "{page}");
        let has_rows = page.lines().any(|line| line.trim_start().starts_with("Sitting "));
        assert!(!has_rows || page.contains("What was planned"), "{page}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes_and_holds_no_time() {
    let document = sample::declaration();
    let bytes = print::pdf(&document).unwrap();
    assert_eq!(bytes, print::pdf(&document.clone()).unwrap());
    let text = String::from_utf8_lossy(&bytes);
    assert!(!text.contains("CreationDate") && !text.contains("CreateDate"));
}

#[test]
fn a_letter_without_a_font_is_told_and_not_left_out() {
    let mut document = text::Document::new("Letters", "en");
    document.blocks = vec![text::Block::paragraph([text::Run::new("\u{10fffd}")])];
    let error = print::pdf(&document).unwrap_err().to_string();
    assert!(error.contains("no font on this machine"), "{error}");
}

#[test]
fn no_word_is_ever_markup() {
    let mut document = text::Document::new("#panic(\"x\") \\ $a$ \"q\"", "en");
    document.blocks = vec![
        text::Block::paragraph([text::Run::new(
            "#import \"/etc/passwd\" *b* _i_ `r` $x$ @ref <lab> // c \\u{41} ]})\"",
        )])
        .numbered("#1\"", 0),
    ];
    print::pdf(&document).unwrap();
}
