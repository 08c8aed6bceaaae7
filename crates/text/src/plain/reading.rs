//! Plain text read into paragraphs.

use crate::reading::encoding;
use crate::{Block, Document, Form, Read, ReadError, Run};

/// Reads plain text.
///
/// # Errors
/// If the bytes are no text.
pub fn read(bytes: &[u8]) -> Result<Read, ReadError> {
    let letters = encoding::read(bytes, None)?;
    let text = letters.text.replace("\r\n", "\n").replace('\r', "\n");
    let mut document = Document::default();
    for paragraph in text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) {
        let words: Vec<&str> = paragraph.split_whitespace().collect();
        document.blocks.push(Block::paragraph([Run::new(words.join(" "))]));
    }
    Ok(Read { form: Form::Plain, document, remarks: letters.remarks })
}
