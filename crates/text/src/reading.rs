//! What files from outside say, read into the model. Every file is hostile until it is read: each reader is bounded
//! in what it unpacks, how deep it goes and how much it makes, and tells what it could not take in.

pub(crate) mod blocks;
pub(crate) mod encoding;
pub(crate) mod flow;
pub(crate) mod furniture;
pub(crate) mod headings;
pub(crate) mod lines;
pub(crate) mod numeral;
pub(crate) mod package;
mod recognise;
pub(crate) mod xml;

use crate::{Document, docx, html, markdown, odt, pdf, plain};

/// Reads a file: its content says what form it is in, its name (with or without a path) only where content cannot.
///
/// ```
/// let read = text::read("declaration.txt", b"1. The Parties agree.\n")?;
/// assert_eq!(read.form, text::Form::Plain);
/// # Ok::<(), text::ReadError>(())
/// ```
///
/// # Errors
/// If the file is in no form that is read here, is damaged, or holds more than any document does; the words say what to do.
pub fn read(name: &str, bytes: &[u8]) -> Result<Read, ReadError> {
    if bytes.len() > limit::FILE {
        let what = format!("{} MB; at most {} MB are read", bytes.len() >> 20, limit::FILE >> 20);
        return Err(ReadError::too_much("the file", what));
    }
    match recognise::form(name, bytes)? {
        Form::Word => docx::read(bytes),
        Form::Plain => plain::read(bytes),
        Form::Html => html::read(bytes),
        Form::Markdown => markdown::read(bytes),
        Form::OpenDocument => odt::read(bytes),
        Form::Pdf => pdf::read(bytes),
    }
}

impl ReadError {
    /// A file that holds more than any document does.
    pub(crate) fn too_much(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self::TooMuch { place: place.into(), what: what.into() }
    }

    /// A damaged file.
    pub(crate) fn damaged(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self::Damaged { place: place.into(), what: what.into() }
    }
}

impl Remark {
    /// A remark about a place.
    pub(crate) fn new(place: impl Into<String>, what: impl Into<String>) -> Self {
        Self { place: place.into(), what: what.into() }
    }
}

/// What one file may hold, whatever it says of itself: beyond any real document, well within any machine.
pub(crate) mod limit {
    /// Bytes of a file as it came.
    pub(crate) const FILE: usize = 64 << 20;
    /// Bytes of all parts unpacked together.
    pub(crate) const UNPACKED: u64 = 256 << 20;
    /// Parts of one package.
    pub(crate) const PARTS: usize = 10_000;
    /// Elements of one part.
    pub(crate) const ELEMENTS: usize = 10_000_000;
    /// How deep elements, lists and tables may lie in one another.
    pub(crate) const DEPTH: usize = 256;
    /// Blocks, cells and runs together.
    pub(crate) const PIECES: usize = 2_000_000;
}

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// Word, `.docx`.
    Word,
    /// OpenDocument text, `.odt`.
    OpenDocument,
    /// HTML.
    Html,
    /// Markdown.
    Markdown,
    /// Plain text.
    Plain,
    /// PDF with a text layer.
    Pdf,
}

/// What was read from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The form it was in.
    pub form: Form,
    /// What it says.
    pub document: Document,
    /// What the reader left out or could not tell, for the user to see.
    pub remarks: Vec<Remark>,
}

/// Something about a file that is not in the document read from it, such as a picture or a page header left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Where: a part and line, a page, a paragraph.
    pub place: String,
    /// What, as a short sentence.
    pub what: String,
}

/// Why a file cannot be read. The words say where, what was expected and what to do.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// No form that is read here.
    #[error("{0}")]
    Form(String),
    /// The file is damaged or cut off.
    #[error("{place}: {what}")]
    Damaged {
        /// The part of the file, with a line or offset where there is one.
        place: String,
        /// What is wrong and what was expected.
        what: String,
    },
    /// The file holds more than any document does: a bomb, or a mistake.
    #[error("{place}: {what}")]
    TooMuch {
        /// The part of the file.
        place: String,
        /// Which bound it broke.
        what: String,
    },
}
