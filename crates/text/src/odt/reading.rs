//! OpenDocument text read into the model: styles first, then the words.

mod body;
mod changes;
mod inline;
mod levels;
mod lists;
mod settle;
mod spaces;
mod styles;
mod table;

use body::Body;
use styles::Styles;

use crate::reading::package::Package;
use crate::reading::xml::{Node, Pull, decode};
use crate::reading::{Form, Read, ReadError};

const CONTENT: &str = "content.xml";
const STYLES: &str = "styles.xml";
const META: &str = "meta.xml";
const MANIFEST: &str = "META-INF/manifest.xml";

/// Reads OpenDocument text, in a package or as one file of XML.
///
/// # Errors
/// If the file is encrypted, damaged or cut off, is no text, or holds more than any document does.
pub fn read(bytes: &[u8]) -> Result<Read, ReadError> {
    let mut styles = Styles::default();
    if !bytes.starts_with(b"PK") {
        let text = decode("the file", bytes.to_vec())?;
        let mut body = Body::new(&mut styles);
        part(&mut body, "the file", &text)?;
        return finish(body);
    }
    let mut package = Package::open(bytes)?;
    if package.text(MANIFEST)?.is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(ReadError::Form(
            "this document is encrypted; open it with its password, save it without one and import that"
                .to_owned(),
        ));
    }
    let Some(content) = package.text(CONTENT)? else {
        return Err(ReadError::damaged(
            "the file",
            format!("a package without `{CONTENT}` is no OpenDocument file"),
        ));
    };
    let (sheet, meta) = (package.text(STYLES)?, package.text(META)?);
    let mut body = Body::new(&mut styles);
    if let Some(meta) = &meta {
        part(&mut body, META, meta)?;
    }
    if let Some(sheet) = &sheet {
        part(&mut body, STYLES, sheet)?;
        // The automatic styles of that part are for its page headers only.
        body.styles.forget_automatic();
    }
    part(&mut body, CONTENT, &content)?;
    finish(body)
}

/// Reads one part: what it says of the document, its styles, its words.
fn part(body: &mut Body<'_>, name: &str, text: &str) -> Result<(), ReadError> {
    let mut pull = Pull::new(name, text, spaces::named);
    while let Some(node) = pull.next()? {
        let Node::Open(element) = node else { continue };
        match element.name() {
            ("office", "meta") => body.meta(&mut pull)?,
            ("office", "styles") => body.styles.read(&mut pull, false)?,
            ("office", "automatic-styles") => body.styles.read(&mut pull, true)?,
            ("office", "master-styles") => body.masters(&mut pull)?,
            ("office", "text") => {
                body.found = true;
                body.inside(&mut pull)?;
            }
            ("office", "spreadsheet" | "presentation" | "drawing" | "chart" | "image") => {
                return Err(ReadError::Form(
                    "this is a spreadsheet, a presentation or a drawing, not a text; copy its words into a document"
                        .to_owned(),
                ));
            }
            _ => {}
        }
    }
    Ok(())
}

fn finish(body: Body<'_>) -> Result<Read, ReadError> {
    if !body.found {
        return Err(ReadError::damaged("the file", "holds no text (`office:text`)"));
    }
    let (document, remarks) = body.finish();
    Ok(Read { form: Form::OpenDocument, document, remarks })
}
