//! Word files made to harm: each gives a clear error, or its words, within bounds, and never a panic.

use std::io::{Cursor, Write as _};

use proptest::prelude::*;
use text::{ReadError, docx};
use zip::write::SimpleFileOptions;

use crate::sample;
use crate::word::{p, told, word};

fn refused(bytes: &[u8]) -> String {
    docx::read(bytes).map(|read| read.document.blocks.len()).unwrap_err().to_string()
}

#[test]
fn a_bomb_of_zeros_is_too_much() {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    let megabyte = vec![b' '; 1 << 20];
    (0..300).for_each(|_| zip.write_all(&megabyte).unwrap());
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 1 << 20, "{} bytes", bytes.len());
    assert!(matches!(docx::read(&bytes), Err(ReadError::TooMuch { .. })));
}

#[test]
fn entities_and_document_types_are_refused() {
    let bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><w:styles/>";
    assert!(refused(&word(&p("", "x"), &[("word/styles.xml", bomb)])).contains("document type"));
    let outside = "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><w:styles/>";
    assert!(refused(&word(&p("", "x"), &[("word/styles.xml", outside)])).contains("document type"));
    assert!(refused(&word(&p("", "&a;"), &[])).contains("entity of its own"));
}

#[test]
fn what_lies_outside_the_file_is_named_and_never_opened() {
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
                     <Relationship Id=\"rId1\" Type=\"http://x/attachedTemplate\" Target=\"http://127.0.0.1:1/evil.dotm\" TargetMode=\"External\"/>\
                     <Relationship Id=\"rId2\" Type=\"http://x/styles\" Target=\"../../../../etc/passwd\"/></Relationships>";
    let read = told(&p("", "words"), &[("word/_rels/document.xml.rels", relations)]);
    assert_eq!(read.document.blocks.len(), 1);
    assert!(read.remarks[0].what.contains("evil.dotm") && read.remarks[0].what.contains("not opened"));
}

#[test]
fn a_hundred_megabytes_of_nested_tables_end_at_the_bound_of_depth() {
    let open = "<w:tbl><w:tr><w:tc>".repeat(5_900_000);
    assert!(open.len() > 100 << 20);
    assert!(refused(&word(&open, &[])).contains("deep"));
}

#[test]
fn tables_as_deep_as_may_be_keep_their_words() {
    let (open, close) = ("<w:tbl><w:tr><w:tc>".repeat(80), "</w:tc></w:tr></w:tbl>".repeat(80));
    let read = told(&format!("{open}{}{close}", p("", "inmost")), &[]);
    assert!(read.document.all_runs().any(|run| run.text == "inmost"));
}

#[test]
fn names_that_go_with_every_run_cannot_fill_the_memory() {
    let author = "x".repeat(1 << 20);
    let runs: String = (0..20_000)
        .map(|number| format!("<w:r><w:rPr><w:b w:val=\"{}\"/></w:rPr><w:t>a</w:t></w:r>", number % 2))
        .collect();
    let read = told(&format!("<w:p><w:ins w:id=\"1\" w:author=\"{author}\">{runs}</w:ins></w:p>"), &[]);
    assert_eq!(read.document.all_runs().count(), 20_000);
    assert!(read.document.all_runs().all(|run| run.change.as_ref().unwrap().author.len() <= 256));
}

#[test]
fn numbers_spans_and_patterns_without_measure_stay_small() {
    let numbering = format!(
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"4294967295\"/><w:numFmt w:val=\"lowerLetter\"/>\
         <w:lvlText w:val=\"{}\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>",
        "%1".repeat(100_000)
    );
    let numbered = p("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>", "x").repeat(100);
    let spanning = "<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"4000000000\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"4000000000\"/></w:tcPr>\
                    <w:p/></w:tc></w:tr></w:tbl>";
    let read = told(&format!("{numbered}{spanning}"), &[("numbering", &numbering)]);
    for block in &read.document.blocks {
        match block {
            text::Block::Paragraph { number: Some(number), .. } => assert!(number.label.len() < 4_000),
            text::Block::Table(table) => assert!(table.rows[0].len() < 200),
            block => panic!("{block:?}"),
        }
    }
}

#[test]
fn fields_and_boxes_that_never_end_lose_nothing_behind_their_story() {
    let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>".repeat(10_000);
    let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>".repeat(10_000);
    let read = told(&format!("<w:p>{begin}{end}</w:p>{}", p("", "behind")), &[]);
    assert_eq!(read.document.blocks.len(), 1);
}

#[test]
fn an_archive_cut_off_anywhere_is_an_error() {
    let whole = docx::write(&sample::handover()).unwrap();
    for end in (0..whole.len()).step_by(100) {
        let error = docx::read(&whole[..end]).unwrap_err();
        assert!(!error.to_string().is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn bytes_turned_over_at_random_never_panic(flips in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..40)) {
        let mut bytes = docx::write(&sample::persian()).unwrap();
        for (at, with) in flips {
            let at = at.index(bytes.len());
            bytes[at] ^= with;
        }
        let _ = docx::read(&bytes);
    }

    #[test]
    fn letters_of_the_body_turned_over_at_random_never_panic(
        flips in proptest::collection::vec((any::<proptest::sample::Index>(), proptest::char::range(' ', '~')), 1..30),
        cut in any::<proptest::sample::Index>(),
    ) {
        let parts = crate::parts::parts(&sample::handover());
        let mut letters: Vec<char> = parts["word/document.xml"].chars().take(40_000).collect();
        for (at, with) in flips {
            let at = at.index(letters.len());
            letters[at] = with;
        }
        letters.truncate(cut.index(letters.len()) * 2 + 1);
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in &parts {
            zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
            let changed: String = letters.iter().collect();
            let content = if name == "word/document.xml" { &changed } else { content };
            zip.write_all(content.as_bytes()).unwrap();
        }
        let _ = docx::read(&zip.finish().unwrap().into_inner());
    }
}
