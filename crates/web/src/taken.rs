//! A text set out, in the form in which somebody takes it away.

use views::SetOut;

/// A form, named by the end of a file's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// Word.
    Docx,
    /// PDF.
    Pdf,
    /// A page that stands alone.
    Html,
    /// Markdown.
    Md,
    /// Plain text.
    Txt,
    /// Akoma Ntoso.
    Xml,
}

/// Why a text cannot be taken away so.
#[derive(Debug, thiserror::Error)]
pub enum TakenError {
    /// The parts of a Word document cannot be packed.
    #[error(transparent)]
    Word(#[from] text::docx::DocxError),
    /// This program was built without what sets pages.
    #[error("this program was built without PDF; build it with `cargo build --release --features pdf`")]
    NoPdf,
    /// The pages cannot be set.
    #[cfg(feature = "pdf")]
    #[error(transparent)]
    Pdf(#[from] print::PrintError),
}

impl Taken {
    /// All forms.
    pub const ALL: [Self; 6] = [Self::Docx, Self::Pdf, Self::Html, Self::Md, Self::Txt, Self::Xml];

    /// The form of an end of a file's name.
    #[must_use]
    pub fn of(end: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.end() == end)
    }

    /// The end of a file's name.
    #[must_use]
    pub const fn end(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Md => "md",
            Self::Txt => "txt",
            Self::Xml => "xml",
        }
    }

    /// Its media type.
    #[must_use]
    pub const fn media(self) -> &'static str {
        match self {
            Self::Docx => crate::answer::WORD,
            Self::Pdf => "application/pdf",
            Self::Html => crate::answer::HTML,
            Self::Md => "text/markdown; charset=utf-8",
            Self::Txt => "text/plain; charset=utf-8",
            Self::Xml => "application/akn+xml",
        }
    }

    /// Whether this program can write it.
    #[must_use]
    pub const fn is_here(self) -> bool {
        !matches!(self, Self::Pdf) || cfg!(feature = "pdf")
    }

    /// The bytes of a text in this form.
    ///
    /// # Errors
    /// Where the form cannot hold it, or this program cannot write it.
    pub fn bytes(self, set: &SetOut) -> Result<Vec<u8>, TakenError> {
        Ok(match self {
            Self::Docx => text::docx::write(&set.document)?,
            Self::Pdf => pdf(&set.document)?,
            Self::Html => text::html::write(&set.document).into_bytes(),
            Self::Md => text::markdown::write(&set.document).into_bytes(),
            Self::Txt => text::plain::write(&set.document).into_bytes(),
            Self::Xml => text::akn::write(&set.document, &set.identity).into_bytes(),
        })
    }
}

#[cfg(feature = "pdf")]
fn pdf(document: &text::Document) -> Result<Vec<u8>, TakenError> {
    Ok(print::pdf(document)?)
}

#[cfg(not(feature = "pdf"))]
fn pdf(_: &text::Document) -> Result<Vec<u8>, TakenError> {
    Err(TakenError::NoPdf)
}
