//! The words of a PDF, found by where they stand on its pages. A PDF knows no paragraphs: they are told by indents, gaps
//! and short lines, as a reader tells them.

mod font;
mod glyphs;
mod layout;
mod load;
mod order;
mod paragraphs;

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::reading::{Form, Read, ReadError};

/// Reads a PDF that has words in it.
///
/// # Errors
/// If it is damaged, encrypted or too large, or holds pictures of pages only.
pub fn read(bytes: &[u8]) -> Result<Read, ReadError> {
    load::measure(bytes)?;
    // The library that takes the file apart answers damage with errors, and is tried with damaged files of every kind; yet
    // it indexes in many places, and no file may take a forum down.
    let pages = catch_unwind(AssertUnwindSafe(|| load::pages(bytes))).map_err(|_| {
        ReadError::damaged("the file", "this PDF is damaged in a way that its parser cannot follow")
    })??;
    let lines = pages.glyphs.iter().map(|page| layout::lines(page)).collect::<Vec<_>>();
    if lines.iter().all(Vec::is_empty) {
        let what = "this PDF holds pictures of pages; run it through character recognition and save the words as .docx";
        return Err(ReadError::Form(what.to_owned()));
    }
    let (mut document, mut remarks) = paragraphs::document(&lines);
    document.title = pages.title;
    crate::reading::headings::name(&mut document);
    remarks.splice(0..0, pages.remarks);
    Ok(Read { form: Form::Pdf, document, remarks })
}
