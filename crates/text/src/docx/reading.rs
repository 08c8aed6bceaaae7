//! Word documents read into the model.

mod spaces;

use crate::reading::limit;
use crate::reading::package::Package;
use crate::reading::xml::{Node, Pull};
use crate::{Block, Document, Form, Read, ReadError, Run};

/// The part that holds the words of most files.
const BODY: &str = "word/document.xml";

/// The document of a `.docx` file.
///
/// # Errors
/// When the file is no Word document, is damaged or cut off, or holds more than any document does.
pub fn read(bytes: &[u8]) -> Result<Read, ReadError> {
    let mut package = Package::open(bytes)?;
    if !package.has(BODY) {
        let parts = package.names().count();
        return Err(ReadError::Form(format!(
            "a package of {parts} parts without `{BODY}`: no Word document"
        )));
    }
    let text = package.text(BODY)?.unwrap_or_default();
    let mut document = Document::default();
    let mut pull = Pull::new(BODY, &text, spaces::named);
    let mut words = String::new();
    while let Some(node) = pull.next()? {
        match node {
            Node::Open(element) if element.name() == ("w", "t") => {
                // Word keeps the spaces at the ends of words only where it is told to.
                let kept = element.attribute("xml", "space").as_deref() == Some("preserve");
                let said = pull.words()?;
                words.push_str(if kept { &said } else { said.trim() });
            }
            Node::Open(element) if matches!(element.name(), ("w", "pPr" | "rPr")) => pull.skip()?,
            Node::Close(("w", "p")) => {
                document.blocks.push(Block::paragraph([Run::new(std::mem::take(&mut words))]))
            }
            _ => {}
        }
        if document.blocks.len() > limit::PIECES {
            return Err(ReadError::too_much(pull.place(), format!("more than {} paragraphs", limit::PIECES)));
        }
        if pull.depth() == 0 {
            break;
        }
    }
    Ok(Read { form: Form::Word, document, remarks: Vec::new() })
}
