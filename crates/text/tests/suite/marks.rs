//! Numbers, changes, notes and comments in every form that a document leaves in.

use text::{docx, html, markdown, plain};

use crate::formal::{self, NUMBERS};
use crate::parts::{parts, words_of};

#[test]
fn numbers_are_counted_by_the_word_processor_and_typed_where_none_counts_so() {
    let parts = parts(&formal::declaration());
    let body = &parts["word/document.xml"];
    assert!(words_of(body).contains("۱.The provision"), "a number that nobody counts is typed");
    for (label, _) in NUMBERS.iter().filter(|(label, _)| *label != "۱.") {
        assert!(!words_of(body).contains(&format!("{label}The provision")), "{label} was typed");
    }
    let numbering = &parts["word/numbering.xml"];
    for pattern in ["%1.", "(%2)", "(%3)", "%1 bis.", "Article %1", "%2)"] {
        assert!(numbering.contains(&format!("w:lvlText w:val=\"{pattern}\"")), "{pattern} in {numbering}");
    }
    assert!(numbering.contains("w:numFmt w:val=\"russianLower\""));
}

#[test]
fn changes_are_tracked_with_who_and_when_and_whole_paragraphs_with_their_mark() {
    let body = &parts(&formal::declaration())["word/document.xml"];
    let by = "w:author=\"Registry\" w:date=\"2026-05-01T09:00:00Z\"";
    assert!(body.contains("<w:delText xml:space=\"preserve\">telegram</w:delText>"));
    for mark in ["<w:ins ", "<w:del "] {
        let all: Vec<&str> = body.split(mark).skip(1).collect();
        assert!(all.len() >= 3 && all.iter().all(|one| one.contains(by)), "{mark}");
        assert!(all.iter().any(|one| one.split('>').next().is_some_and(|tag| tag.ends_with('/'))), "{mark}");
    }
    let ids: Vec<&str> = body.match_indices("w:author=").map(|(at, _)| &body[at - 12..at]).collect();
    let mut once = ids.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), ids.len(), "a change is numbered twice");
}

#[test]
fn notes_and_comments_are_parts_of_their_own_that_the_words_point_to() {
    let parts = parts(&formal::declaration());
    let body = &parts["word/document.xml"];
    assert!(body.contains("<w:footnoteReference w:id=\"1\"/>"));
    assert!(body.contains("<w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/>"));
    assert!(words_of(&parts["word/footnotes.xml"]).contains("LAKE/2011/1, paragraph 4."));
    for mark in ["commentRangeStart", "commentRangeEnd", "commentReference"] {
        assert_eq!(body.matches(&format!("<w:{mark} w:id=\"0\"/>")).count(), 1, "{mark}");
    }
    assert!(words_of(&parts["word/comments.xml"]).contains("Moved from paragraph 9."));
}

#[test]
fn the_first_page_bears_the_face_and_the_others_the_symbol() {
    let parts = parts(&formal::declaration());
    assert!(parts["word/document.xml"].contains("<w:titlePg/>"));
    let (first, other) = (words_of(&parts["word/header2.xml"]), words_of(&parts["word/header1.xml"]));
    for words in
        ["Lake Commission", "LAKE/2017/1", "Distribution: public", "8 June 2017", "Original: English"]
    {
        assert!(first.contains(words), "{words}");
    }
    assert!(other.contains("LAKE/2017/1") && !other.contains("8 June 2017"));
    let footer = words_of(&parts["word/footer1.xml"]);
    assert!(footer.contains("Page ") && footer.contains(" of "), "{footer}");
}

#[test]
fn a_reply_column_stands_beside_the_words_with_its_head_on_every_page() {
    let body = &parts(&formal::circulated())["word/document.xml"];
    assert!(body.contains("w:orient=\"landscape\"") && body.contains("<w:cantSplit/><w:tblHeader/>"));
    assert_eq!(body.matches("<w:tr>").count(), 41);
    // One list counts all numbers of the column.
    assert_eq!(body.matches("<w:numId w:val=\"1\"/>").count(), 40);
}

#[test]
fn every_form_says_numbers_changes_notes_and_comments() {
    let document = formal::declaration();
    let page = html::write(&document);
    for words in [
        "<span class=\"number\">14 bis.</span>",
        "<del datetime=\"2026-05-01T09:00:00Z\" title=\"Registry\">",
        "href=\"#note:2\"",
        "href=\"#comment:1\"",
    ] {
        assert!(page.contains(words), "{words} in {page}");
    }
    let text = plain::write(&document);
    for words in [
        "    (a) The provision",
        "14 bis. The provision",
        "[-telegram-]{+wire+}.*",
        "¹ LAKE/2011/1",
        "⁽¹⁾ Registry",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
    let mark = markdown::write(&document);
    for words in [
        "1\\. The provision",
        "\\[spawning waters\\]",
        "<del>telegram</del><ins>wire</ins>",
        "[^1]: LAKE/2011/1",
        "[^c1]: **Registry",
        "| Sitting | Persons |",
    ] {
        assert!(mark.contains(words), "{words} in {mark}");
    }
}

#[test]
fn words_come_home_from_every_form() {
    let document = formal::declaration().accepted();
    let forms = [
        ("a.docx", docx::write(&document).unwrap()),
        ("a.html", html::write(&document).into_bytes()),
        ("a.md", markdown::write(&document).into_bytes()),
    ];
    for (name, bytes) in forms {
        let read = text::read(name, &bytes).unwrap().document;
        let words = plain::write(&read).split_whitespace().collect::<Vec<_>>().join(" ");
        for said in
            ["[spawning waters]", "number 15 in its list", "(ii) The provision", "14 bis. The provision"]
        {
            assert!(words.contains(said), "{name}: {said} in {words}");
        }
    }
}
