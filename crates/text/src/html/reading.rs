//! HTML read into blocks: what a reader of the page sees, without scripts, styles, pictures and what is hidden.

mod dom;
mod list;
mod look;
mod notes;
mod table;
mod walk;

use dom::Dom;
use walk::Walk;

use crate::reading::blocks::{each_run, settle_links};
use crate::reading::{Form, Read, ReadError, encoding, headings};
use crate::{Direction, Document};

/// The attribute by which readers of other forms say what stands before an item.
pub(crate) const LABEL: &str = "data-chancery-label";

/// Reads a page.
///
/// # Errors
/// If the bytes are no text, or hold more than any document does.
pub fn read(bytes: &[u8]) -> Result<Read, ReadError> {
    let letters = encoding::read(bytes, charset(bytes).as_deref())?;
    let mut read = markup(&letters.text, Form::Html)?;
    read.remarks.splice(0..0, letters.remarks);
    Ok(read)
}

/// Reads markup that stands for a file of a form.
pub(crate) fn markup(text: &str, form: Form) -> Result<Read, ReadError> {
    let dom = Dom::read(text)?;
    let mut walk = Walk::new(&dom);
    walk.page()?;
    let (mut document, aliases, remarks) = walk.finish();
    headings::settle(&mut document);
    settle_links(&mut document, &aliases);
    settle_runs(&mut document);
    Ok(Read { form, document, remarks })
}

/// Leaves unsaid what is so anyway: the language of the document, a direction that the letters tell.
fn settle_runs(document: &mut Document) {
    let language = document.language.clone();
    each_run(document, &mut |run| {
        run.language.take_if(|own| *own == language);
        let told = Direction::of(&run.text);
        let letters = run.text.chars().any(char::is_alphabetic);
        run.direction.take_if(|said| !letters || told == Some(*said));
    });
}

/// The encoding that the page names near its start.
fn charset(bytes: &[u8]) -> Option<String> {
    let start = String::from_utf8_lossy(bytes.get(..2048).unwrap_or(bytes)).to_lowercase();
    let value = start.split_once("charset=").or_else(|| start.split_once("encoding="))?.1;
    let value = value.trim_start_matches(['"', '\'', ' ']);
    let end =
        value.find(|letter: char| !letter.is_ascii_alphanumeric() && !matches!(letter, '-' | '_' | ':'));
    value.get(..end.unwrap_or(value.len())).map(str::to_owned)
}
