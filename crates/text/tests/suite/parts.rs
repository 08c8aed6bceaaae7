use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::Event;
use text::{Block, Document, Link, Run, Table, docx};

use crate::sample;

/// The parts of a Word document, by name.
pub fn parts(document: &Document) -> BTreeMap<String, String> {
    let bytes = docx::write(document).unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = BTreeMap::new();
    for place in 0..zip.len() {
        let mut file = zip.by_index(place).unwrap();
        let mut content = String::new();
        file.read_to_string(&mut content).unwrap();
        parts.insert(file.name().unwrap().into_owned(), content);
    }
    parts
}

fn legal(text: &str) -> bool {
    text.chars().all(|letter| {
        matches!(letter, '\t' | '\n' | '\r') || (letter >= ' ' && !matches!(letter, '\u{fffe}' | '\u{ffff}'))
    })
}

/// The words of well-formed XML; panics where it is not.
pub fn words_of(xml: &str) -> String {
    assert!(legal(xml), "a letter that XML forbids");
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let (mut words, mut depth) = (String::new(), 0_i32);
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => break,
            Event::Start(start) => {
                depth += 1;
                attributes(&start);
            }
            Event::Empty(empty) => attributes(&empty),
            Event::End(_) => depth -= 1,
            Event::Text(text) => words.push_str(&text),
            Event::GeneralRef(entity) => {
                let name = format!("&{};", &*entity);
                words.push_str(&quick_xml::escape::unescape(&name).unwrap());
            }
            _ => {}
        }
    }
    assert_eq!(depth, 0, "an element is not closed");
    words
}

fn attributes(element: &quick_xml::events::BytesStart<'_>) {
    let mut names = Vec::new();
    for attribute in element.attributes() {
        let attribute = attribute.unwrap();
        let value = attribute.value.into_owned();
        assert!(legal(&quick_xml::escape::unescape(&value).unwrap()));
        assert!(!value.contains('<'));
        names.push(attribute.key.as_ref().to_owned());
    }
    let count = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), count, "an attribute twice");
}

#[test]
fn every_part_is_well_formed_and_named_in_the_contents() {
    let parts = parts(&sample::handover());
    let contents = &parts["[Content_Types].xml"];
    for (name, part) in &parts {
        words_of(part);
        let listed =
            name.ends_with(".rels") || name.starts_with('[') || contents.contains(&format!("\"/{name}\""));
        assert!(listed, "{name} is not named in the contents");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes_and_holds_no_time_of_its_own() {
    let document = sample::handover();
    let bytes = docx::write(&document).unwrap();
    assert_eq!(bytes, docx::write(&document.clone()).unwrap());
    for (name, part) in parts(&document) {
        assert!(!part.contains("dcterms") && !part.contains("T00:00") && !part.contains("rsid"), "{name}");
    }
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    for place in 0..zip.len() {
        let stamp = zip.by_index(place).unwrap().last_modified().unwrap();
        assert_eq!((stamp.year(), stamp.month(), stamp.day(), stamp.second()), (1980, 1, 1, 0));
    }
}

#[test]
fn every_style_that_is_used_is_defined() {
    let parts = parts(&sample::handover());
    let styles = &parts["word/styles.xml"];
    for part in ["word/document.xml", "word/header1.xml", "word/footer1.xml"] {
        for mark in ["w:pStyle w:val=\"", "w:rStyle w:val=\"", "w:tblStyle w:val=\""] {
            for use_of in parts[part].split(mark).skip(1) {
                let id = use_of.split('"').next().unwrap();
                assert!(styles.contains(&format!("w:styleId=\"{id}\"")), "{part}: {id}");
            }
        }
    }
}

#[test]
fn a_table_repeats_its_head_and_cuts_no_row() {
    let body = &parts(&sample::handover())["word/document.xml"];
    assert_eq!(body.matches("<w:tblHeader/>").count(), 2);
    assert_eq!(body.matches("<w:cantSplit/>").count(), body.matches("<w:tr>").count());
}

#[test]
fn links_lead_to_bookmarks_that_are_there_and_to_addresses_that_are_listed() {
    let parts = parts(&sample::handover());
    let body = &parts["word/document.xml"];
    let anchor = body.split("w:anchor=\"").nth(1).unwrap().split('"').next().unwrap();
    assert_eq!(body.matches(&format!("w:name=\"{anchor}\"")).count(), 1);
    assert!(parts["word/_rels/document.xml.rels"].contains("Target=\"https://example.org/%D0%BF"));
    assert!(parts["word/_rels/document.xml.rels"].contains("TargetMode=\"External\""));
}

#[test]
fn a_link_to_nowhere_and_a_second_anchor_of_one_name_do_no_harm() {
    let mut document = Document::new("x", "en");
    let lost = Run::new("lost").link(Link::Anchor("nowhere".to_owned()));
    let script = Run::new("script").link(Link::Address("javascript:alert(1)".to_owned()));
    document.blocks = vec![
        Block::heading(1, "one").anchored("a"),
        Block::heading(1, "two").anchored("a"),
        Block::paragraph([lost, script]),
    ];
    let parts = parts(&document);
    let body = &parts["word/document.xml"];
    assert!(!body.contains("w:hyperlink"));
    assert_eq!(body.matches("w:bookmarkStart").count(), 1);
    assert!(words_of(body).contains("lostscript"));
    let page = text::html::write(&document);
    assert!(!page.contains("<a ") && page.matches("id=\"a\"").count() == 1);
}

#[test]
fn numbered_lists_are_real_lists_and_each_begins_again() {
    let parts = parts(&sample::handover());
    let body = &parts["word/document.xml"];
    assert_eq!(body.matches("<w:numId w:val=\"1\"/>").count(), 4);
    assert_eq!(body.matches("<w:numId w:val=\"3\"/>").count(), 2);
    assert_eq!(parts["word/numbering.xml"].matches("<w:num ").count(), 3);
    assert!(parts["word/numbering.xml"].contains("startOverride"));
}

#[test]
fn words_from_right_to_left_are_marked_as_such_with_their_language() {
    let body = &parts(&sample::handover())["word/document.xml"];
    assert!(
        body.contains("<w:rtl/><w:lang w:bidi=\"fa\"/>") && body.contains("<w:rtl/><w:lang w:bidi=\"ar\"/>")
    );
    assert!(body.contains("<w:lang w:val=\"ru\"/>"));
    assert!(!body.contains("<w:bidiVisual/>"));
    let body = &parts(&sample::persian())["word/document.xml"];
    assert!(body.contains("<w:bidiVisual/>") && body.contains("<w:bidi/></w:sectPr>"));
    assert!(body.contains("<w:bidi w:val=\"0\"/>"), "an English quotation stays left to right");
}

#[test]
fn words_against_the_document_turn_quotations_round_and_leave_headings_items_and_columns_in_place() {
    let mut document = Document::new("بند", "en");
    document.blocks = vec![
        Block::heading(1, "بند نخست."),
        Block::styled(text::Style::Quote, [Run::said("بند نخست.")]),
        Block::list(false, [vec![Run::new("بند نخست.")]]),
        Block::Table(Table {
            rows: vec![vec!["بند".into(), text::Cell::from("بند").at_end()]],
            ..Table::default()
        }),
    ];
    let body = &parts(&document)["word/document.xml"];
    let paragraph = |style: &str| {
        let from = body.split(&format!("<w:pStyle w:val=\"{style}\"/>")).nth(1).unwrap();
        from.split("</w:p>").next().unwrap().to_owned()
    };
    for kept in ["Title", "Heading1", "ListParagraph"] {
        let kept = paragraph(kept);
        assert!(kept.contains("<w:bidi w:val=\"0\"/>") && kept.contains("<w:rtl/>"), "{kept}");
        assert_eq!(kept.matches("<w:r>").count(), 1, "the stop at the end goes with the words: {kept}");
    }
    assert!(paragraph("Quote").contains("<w:bidi w:val=\"1\"/>"));
    let cells: Vec<_> = body.split("<w:tc>").skip(1).collect();
    assert!(cells[0].contains("<w:bidi w:val=\"1\"/><w:jc w:val=\"right\"/>"), "{}", cells[0]);
    assert!(cells[1].contains("<w:bidi w:val=\"1\"/>") && !cells[1].contains("<w:jc"), "{}", cells[1]);
    let page = text::html::write(&document);
    assert!(page.contains("<h2><bdi dir=\"rtl\">بند نخست.</bdi></h2>"));
    assert!(page.contains("<li><bdi dir=\"rtl\">بند نخست.</bdi></li>"));
    assert!(page.contains("<blockquote dir=\"rtl\">"));
}

#[test]
fn a_page_break_begins_a_page_with_whatever_is_written_next_and_leaves_no_empty_line() {
    let table = || Block::Table(Table { rows: vec![vec!["cell".into()]], ..Table::default() });
    let list = || Block::list(false, [vec![Run::new("one")], vec![Run::new("two")]]);
    for next in [Block::heading(1, "x"), Block::paragraph([Run::new("x")]), list(), table()] {
        let mut document = Document::new("", "en");
        document.blocks = vec![Block::PageBreak, Block::list(true, []), Block::PageBreak, next, table()];
        let body = &parts(&document)["word/document.xml"];
        assert_eq!(body.matches("<w:pageBreakBefore/>").count(), 1, "{body}");
        let first = body.split("<w:p>").nth(1).unwrap();
        assert!(first.contains("<w:pageBreakBefore/>"), "{first}");
    }
}

#[test]
fn tables_of_no_columns_no_rows_or_uneven_rows_are_still_documents() {
    let mut document = Document::new("x", "en");
    let uneven = Table { rows: vec![vec![], vec!["a".into(), "b".into()]], ..Table::default() };
    document.blocks = vec![
        Block::Table(Table::default()),
        Block::Table(Table { rows: vec![vec![], vec![]], ..Table::default() }),
        Block::Table(Table { head: vec!["only a head".into()], ..Table::default() }),
        Block::Table(uneven),
    ];
    let body = &parts(&document)["word/document.xml"];
    assert_eq!(body.matches("<w:tbl>").count(), 2);
    assert_eq!(body.matches("<w:tc>").count(), 1 + 4);
    for cell in body.split("<w:tc>").skip(1) {
        assert!(cell.split("</w:tc>").next().unwrap().contains("<w:p>"), "a cell without a paragraph");
    }
    words_of(&text::html::write(&document));
}
