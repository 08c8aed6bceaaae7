//! Word documents (Office Open XML): real styles, numbering, repeated table heads, page numbers, both directions.
//!
//! A document gives the same bytes whenever and wherever it is written: no part holds a time.

mod body;
mod inline;
mod names;
mod numbering;
mod package;
mod page;
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
    let parts = [
        ("[Content_Types].xml", package::content_types()),
        ("_rels/.rels", package::relationships()),
        ("docProps/core.xml", properties::core(document)),
        ("docProps/app.xml", properties::app()),
        ("word/document.xml", body::part(document, &names)),
        ("word/_rels/document.xml.rels", names.relationships()),
        ("word/styles.xml", styles::part(document)),
        ("word/numbering.xml", numbering::part(document)),
        ("word/settings.xml", properties::settings(document)),
        ("word/fontTable.xml", styles::fonts()),
        ("word/header1.xml", page::header(document)),
        ("word/footer1.xml", page::footer(document)),
    ];
    Ok(package::pack(&parts)?)
}
