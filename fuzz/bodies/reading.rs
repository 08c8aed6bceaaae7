//! What the fuzz targets of documents do with bytes. The test suite runs the same over seeds that it damages itself.

use text::{Conventions, Read, ReadError, differences, matching, provisions, suspects, visible};

/// What a target does with bytes: it may refuse them, and nothing else may happen.
pub type Target = fn(&[u8]);

/// The targets, by name.
pub const TARGETS: [(&str, Target); 9] = [
    ("docx", docx),
    ("odt", odt),
    ("pdf", pdf),
    ("html", html),
    ("markdown", markdown),
    ("plain", plain),
    ("read", read),
    ("matching", matched),
    ("differences", differed),
];

/// Word.
pub fn docx(bytes: &[u8]) {
    taken(text::docx::read(bytes));
}

/// OpenDocument, in a package or flat.
pub fn odt(bytes: &[u8]) {
    taken(text::odt::read(bytes));
}

/// PDF.
pub fn pdf(bytes: &[u8]) {
    taken(text::pdf::read(bytes));
}

/// HTML.
pub fn html(bytes: &[u8]) {
    taken(text::html::read(bytes));
}

/// Markdown.
pub fn markdown(bytes: &[u8]) {
    taken(text::markdown::read(bytes));
}

/// Plain text.
pub fn plain(bytes: &[u8]) {
    taken(text::plain::read(bytes));
}

/// Any form, by its content; the first byte says what the name is.
pub fn read(bytes: &[u8]) {
    const NAMES: [&str; 8] = ["a.docx", "a.odt", "a.pdf", "a.html", "a.md", "a.txt", "a.doc", "a"];
    let (name, rest) = bytes.split_first().unwrap_or((&0, &[]));
    taken(text::read(NAMES[usize::from(*name) % NAMES.len()], rest));
}

/// Two versions of a text, a line a provision, parted by the first zero.
pub fn matched(bytes: &[u8]) {
    let (old, new) = halves(bytes);
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let _ = matching(&old, &new);
}

/// Two readings of a provision, parted by the first zero.
pub fn differed(bytes: &[u8]) {
    let (old, new) = halves(bytes);
    let pieces = differences(&old, &new);
    let side = |other: text::PieceKind| -> String {
        pieces.iter().filter(|piece| piece.kind != other).map(|piece| piece.text.as_str()).collect()
    };
    assert_eq!(side(text::PieceKind::In), old);
    assert_eq!(side(text::PieceKind::Out), new);
}

fn halves(bytes: &[u8]) -> (String, String) {
    let cut = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    let (old, new) = bytes.split_at(cut);
    (String::from_utf8_lossy(old).into_owned(), String::from_utf8_lossy(new).into_owned())
}

/// What the product does with a document it has read; an error says something.
fn taken(read: Result<Read, ReadError>) {
    match read {
        Ok(read) => {
            let document = &read.document;
            for suspect in suspects(document) {
                assert!(!suspect.place.is_empty() && suspect.count > 0);
            }
            let _ = visible(&text::plain::write(document));
            let _ = text::html::write(document);
            let _ = provisions(document, &Conventions::default());
            assert!(read.remarks.iter().all(|remark| !remark.what.is_empty()));
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}
