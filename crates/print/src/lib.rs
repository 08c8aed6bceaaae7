//! PDF through Typst, as a library: no program beside, no network, no packages.
//!
//! The same document gives the same bytes: nothing in the file holds a time, and its letters come from the families
//! that this crate brings along. Only what those do not have (Arabic, Chinese, Thai) is looked for on the machine.

mod fonts;
mod set;
mod world;

use text::Document;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// Why a document cannot be printed.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// No font on this machine has these letters.
    #[error(
        "no font on this machine has the letters `{letters}`; install one that has them, such as {fonts}"
    )]
    Letters {
        /// Some of the letters.
        letters: String,
        /// What to install.
        fonts: &'static str,
    },
    /// The typesetter refused the document; a defect of ours.
    #[error("the typesetter refused the document: {0}")]
    Typesetter(String),
}

/// The document as the bytes of a PDF file: tagged, so that every reader finds its way (PDF/UA-1).
/// An archive's standard would need a date of making, which no document of ours has.
///
/// # Errors
/// When a letter has no font, or the typesetter refuses.
pub fn pdf(document: &Document) -> Result<Vec<u8>, PrintError> {
    let source = set::source(document);
    let fonts = fonts::Fonts::for_text(&source)?;
    let others: String = fonts.others.iter().map(|family| format!("{family:?}, ")).collect();
    let world = world::Setting::new(format!("#let others = ({others})\n{source}"), fonts);
    let pages = typst::compile::<typst_layout::PagedDocument>(&world).output.map_err(refused)?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1])
        .map_err(|error| PrintError::Typesetter(error.message().to_string()))?;
    let options = PdfOptions {
        creator: typst::foundations::Smart::Custom(Some("Chancery".to_owned())),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&pages, &options).map_err(refused)
}

fn refused(errors: typst::ecow::EcoVec<typst::diag::SourceDiagnostic>) -> PrintError {
    let said: Vec<String> = errors.iter().map(|error| error.message.to_string()).collect();
    PrintError::Typesetter(said.join("; "))
}
