//! Files of every form but Word's made to harm: each gives a clear error, or its words, within bounds.

use std::io::{Cursor, Write as _};

use text::{ReadError, html, markdown, odt, pdf, plain};
use zip::write::SimpleFileOptions;

fn too_much(read: Result<text::Read, ReadError>, what: &str) {
    match read {
        Err(ReadError::TooMuch { what: said, .. }) => assert!(said.contains(what), "{said}"),
        other => panic!("{:?}", other.map(|read| read.document.blocks.len())),
    }
}

fn package(content: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [("META-INF/manifest.xml", "<x/>"), ("content.xml", content)] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const OPEN: &str = "<office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'><office:body><office:text>";
const CLOSE: &str = "</office:text></office:body></office:document>";

#[test]
fn a_hundred_megabytes_are_refused_before_they_are_looked_at() {
    let large = vec![b'a'; 100 << 20];
    too_much(text::read("a.txt", &large), "at most 64 MB");
    too_much(markdown::read(&large), "at most 8 MB");
}

#[test]
fn entities_of_its_own_and_bombs_in_a_package_are_refused() {
    let bomb = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><office:document>&b;</office:document>";
    assert!(odt::read(bomb.as_bytes()).unwrap_err().to_string().contains("document type"));
    let content = format!("{OPEN}{}{CLOSE}", " ".repeat(300 << 20));
    too_much(odt::read(&package(&content)), "256 MiB");
}

#[test]
fn a_pdf_that_is_cut_off_encrypted_or_full_of_numbers_says_so() {
    let whole = include_bytes!("../../../../fuzz/seeds/pdf/hand.pdf");
    for end in (0..whole.len()).step_by(40) {
        let _ = pdf::read(&whole[..end]);
    }
    assert!(pdf::read(b"%PDF-1.4\n").unwrap_err().to_string().contains("damaged"));
    too_much(
        pdf::read(format!("%PDF-1.4\n1 0 obj\n[{}]\nendobj\n", "0 ".repeat(7_000_000)).as_bytes()),
        "words and numbers",
    );
    let bare = String::from_utf8_lossy(whole).replace("BT", "%T").replace("Do", "%o");
    let error = pdf::read(bare.as_bytes()).unwrap_err().to_string();
    assert!(error.contains("pictures of pages"), "{error}");
}

#[test]
fn what_lies_deep_is_read_up_to_the_bound_and_refused_in_words_beyond_it() {
    let nested = |open: &str, count: usize, close: &str| {
        format!("{}<p>the innermost</p>{}", open.repeat(count), close.repeat(count))
    };
    for (open, count, close) in
        [("<div>", 240, "</div>"), ("<ul><li>", 120, "</li></ul>"), ("<ol><li>", 120, "</li></ol>")]
    {
        let read = html::read(nested(open, count, close).as_bytes()).unwrap();
        assert!(plain::write(&read.document).contains("the innermost"), "{open}");
        too_much(html::read(nested(open, 100_000, close).as_bytes()), "deep in one another");
    }
    too_much(markdown::read("> ".repeat(5000).as_bytes()), "deep in one another");
    let open = format!("{OPEN}{}<text:p/>", "<text:list><text:list-item>".repeat(100_000));
    too_much(odt::read(open.as_bytes()), "deep");
}

#[test]
fn what_a_parser_would_need_the_square_of_ends_soon() {
    // Enough of each that a step for every pair would take longer than anybody waits.
    let times = |piece: &str| piece.repeat(60_000 / piece.len());
    for piece in [
        "<b>",
        "<a>",
        "<p>",
        "<p><b>",
        "<!--",
        "<a href=\"data:",
        "<![CDATA[",
        "&amp",
        "<svg>x",
        "</p>",
        "<br>",
    ] {
        let _ = html::read(times(piece).as_bytes());
    }
    for piece in [
        "[", "[a](", "![", "*a_", "`a``", "<!--", "<?", "<a ", "> ", "- a\n", "[^1]", "|a", "a\n=", "\\",
        "~~a", "\n[^a]: ",
    ] {
        let _ = markdown::read(times(piece).as_bytes());
    }
    for piece in ["a-\n", "1.\n", "\u{c}", "a  b\n", "[1] a\n\n", "a\n\n", "   ", ">", "1\n\u{c}"] {
        let _ = plain::read(times(piece).as_bytes());
    }
}
