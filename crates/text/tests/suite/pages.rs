use text::{Block, Document, Run, html, plain};

use crate::parts::words_of;
use crate::sample;

#[test]
fn a_page_asks_nobody_for_anything() {
    let page = html::write(&sample::handover());
    for request in ["src=", "<link", "<script", "@import", "url(", "<iframe", "<img", "onclick", "<form"] {
        assert!(!page.contains(request), "{request}");
    }
    assert!(page.contains("default-src &apos;none&apos;"));
    let addresses = page.matches("https://").count() + page.matches("http://").count();
    assert_eq!(addresses, 1, "only the link to the source");
}

#[test]
fn a_page_is_well_formed_and_says_its_language_and_direction() {
    let page = html::write(&sample::persian());
    words_of(&page);
    assert!(page.contains("<html dir=\"rtl\" lang=\"fa\">"));
    assert!(page.contains("<blockquote dir=\"ltr\"><span class=\"said\" lang=\"en\">The Parties"));
}

#[test]
fn words_of_the_other_direction_are_isolated() {
    let page = html::write(&sample::handover());
    assert!(page.contains("<blockquote dir=\"rtl\"><span class=\"said\" lang=\"fa\">"));
    assert!(page.contains("mixed: <bdi dir=\"rtl\">פסקה 14</bdi>, paragraph 3"));
    let persian = html::write(&sample::persian());
    assert!(persian.contains("</span> (<bdi dir=\"ltr\">Declaration, paragraph 14</bdi>)</p>"), "{persian}");
    let mut document = Document::new("x", "en");
    document.blocks = vec![Block::paragraph([Run::new("by "), Run::new("طرف").bold(), Run::new(" (14)")])];
    assert!(html::write(&document).contains("<p>by <strong><bdi dir=\"rtl\">طرف</bdi></strong> (14)</p>"));
}

#[test]
fn a_page_has_one_first_heading_and_its_links_have_targets() {
    let page = html::write(&sample::handover());
    assert_eq!(page.matches("<h1").count(), 1);
    for link in page.split("href=\"#").skip(1) {
        let target = link.split('"').next().unwrap();
        assert_eq!(page.matches(&format!("id=\"{target}\"")).count(), 1, "{target}");
    }
}

#[test]
fn lists_lie_within_their_items() {
    let page = html::write(&sample::handover());
    let list = "<ol><li>the first item<ol><li>an item below it</li><li>another below</li></ol></li><li>the second item</li></ol>";
    assert!(page.contains(list));
}

#[test]
fn plain_text_keeps_to_its_width_and_says_everything() {
    let text = plain::write(&sample::handover());
    for line in text.lines().filter(|line| line.is_ascii()) {
        assert!(line.len() <= 80, "{line}");
    }
    for said in [
        sample::RUSSIAN,
        "LAKE/2014/H.1",
        "1. the first item",
        "   1. an item below it",
        "2. the second item",
    ] {
        let spaced = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(spaced(&text).contains(&spaced(said)), "{said}");
    }
    assert!(text.contains("Handover of the presidency\n==========================\n"));
}

#[test]
fn plain_tables_stand_in_columns() {
    let mut document = Document::new("T", "en");
    let head = vec!["Year".into(), text::Cell::from("Held").at_end()];
    let rows = vec![
        vec!["2012".into(), text::Cell::from("7").at_end()],
        vec!["2013".into(), text::Cell::from("11").at_end()],
    ];
    document.blocks =
        vec![Block::Table(text::Table { head, rows, widths: vec![1, 1], ..text::Table::default() })];
    let expected = "\
        T\n=\n\n\
        Year                                                                        Held\n\
        ---------------------------------------  ---------------------------------------\n\
        2012                                                                           7\n\
        2013                                                                          11\n";
    assert_eq!(plain::write(&document), expected);
}
