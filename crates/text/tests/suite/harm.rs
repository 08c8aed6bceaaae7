//! Files of every form but Word's made to harm: each gives a clear error, or its words, within bounds.

use std::io::{Cursor, Write as _};

use text::{ReadError, markdown, odt, pdf};
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
