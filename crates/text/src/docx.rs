//! Word documents (Office Open XML): real styles, numbering, repeated table heads, page numbers, both directions.
//!
//! A document gives the same bytes whenever and wherever it is written: no part holds a time.

mod body;
mod inline;
mod marks;
mod names;
mod numbering;
mod package;
mod page;
mod parallel;
mod properties;
mod reading;
mod styles;
mod table;

pub use reading::read;

use crate::Document;

/// Why a document cannot be packed.
#[derive(Debug, thiserror::Error)]
#[error("cannot pack the parts of the Word document: {0}")]
pub struct DocxError(#[from] zip::result::ZipError);

/// The document as the bytes of a `.docx` file.
///
/// # Errors
/// When a part is larger than its container can hold, 4 GiB.
pub fn write(document: &Document) -> Result<Vec<u8>, DocxError> {
    let names = names::Names::of(document);
    let marks = marks::Marks::of(document);
    let (body, numbering) = body::part(document, &names, &marks);
    let mut more = Vec::new();
    let mut written = Vec::new();
    if !document.notes.is_empty() {
        written.push((package::NOTES.name(), marks.notes(document)));
        more.push(package::NOTES);
    }
    if !document.comments.is_empty() {
        written.push((package::COMMENTS.name(), marks::Marks::comments(document)));
        more.push(package::COMMENTS);
    }
    if document.face.is_some() {
        written.push((package::FIRST_HEADER.name(), page::first_header(document)));
        more.push(package::FIRST_HEADER);
    }
    let parts = [
        ("[Content_Types].xml", package::content_types(&more)),
        ("_rels/.rels", package::relationships()),
        ("docProps/core.xml", properties::core(document)),
        ("docProps/app.xml", properties::app()),
        ("word/document.xml", body),
        ("word/_rels/document.xml.rels", names.relationships(&more)),
        ("word/styles.xml", styles::part(document)),
        ("word/numbering.xml", numbering.part(document.direction)),
        ("word/settings.xml", properties::settings(document)),
        ("word/fontTable.xml", styles::fonts()),
        ("word/header1.xml", page::header(document)),
        ("word/footer1.xml", page::footer(document)),
    ];
    let parts = parts.into_iter().map(|(name, part)| (name.to_owned(), part)).chain(written);
    Ok(package::pack(&parts.collect::<Vec<_>>())?)
}
