//! Word files read: what Word writes, made by hand part by part, and what our own writer writes, read back.

use std::io::{Cursor, Write as _};

use text::{Read, docx};
use zip::write::SimpleFileOptions;

use crate::sample;
use crate::shown::{expected, shown};

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
                 xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// A Word file with this body and these other parts.
pub fn word(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let document = format!("<?xml version=\"1.0\"?><w:document {W}><w:body>{body}</w:body></w:document>");
    let mut put = |name: &str, content: &str| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    };
    put("word/document.xml", &document);
    for (name, content) in parts {
        let root = match *name {
            "styles" => "styles",
            "numbering" => "numbering",
            "footnotes" => "footnotes",
            "endnotes" => "endnotes",
            "comments" => "comments",
            "settings" => "settings",
            name => {
                put(name, content);
                continue;
            }
        };
        put(&format!("word/{name}.xml"), &format!("<w:{root} {W}>{content}</w:{root}>"));
    }
    zip.finish().unwrap().into_inner()
}

/// What a Word file with this body and these parts says.
pub fn told(body: &str, parts: &[(&str, &str)]) -> Read {
    docx::read(&word(body, parts)).unwrap()
}

/// A paragraph of one run.
pub fn p(properties: &str, words: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>")
}

#[test]
fn what_we_write_we_read() {
    for document in [sample::handover(), sample::persian()] {
        let read = docx::read(&docx::write(&document).unwrap()).unwrap();
        assert_eq!(read.remarks, []);
        assert_eq!(read.document.title, document.title);
        assert_eq!(read.document.subtitle, document.subtitle);
        assert_eq!(read.document.header, document.header);
        assert_eq!(read.document.footer, document.footer);
        assert_eq!(read.document.language, document.language);
        assert_eq!(read.document.direction, document.direction);
        let words = |document: &text::Document| -> Vec<String> {
            document
                .all_runs()
                .map(|run| run.text.trim().to_owned())
                .filter(|text| !text.is_empty())
                .collect()
        };
        assert_eq!(words(&read.document).join("|"), words(&document).join("|"));
    }
}

#[test]
fn text_between_elements_is_read_once_in_order() {
    let read = told(
        "<w:p><w:r><w:t>The </w:t></w:r><w:smartTag><w:r><w:t>Parties</w:t></w:r></w:smartTag>\
         <w:r><w:t> shall</w:t><w:tab/><w:t>meet</w:t><w:br/><w:t>in</w:t><w:noBreakHyphen/><w:t>ter</w:t></w:r></w:p>",
        &[],
    );
    assert_eq!(shown(&read.document), expected("p The Parties shall\tmeet\\nin\u{2011}ter"));
}
