//! Plain text read into paragraphs: what stands on every page is left out, lines that a printer or a mail program broke
//! are joined again.

mod columns;
mod join;
mod line;
mod notes;
mod pages;
mod shape;

use join::Join;
use line::Line;

use crate::reading::{Form, Read, ReadError, Remark, encoding, headings, limit};
use crate::{Document, Run};

/// Reads plain text.
///
/// # Errors
/// If the bytes are no text.
pub fn read(bytes: &[u8]) -> Result<Read, ReadError> {
    let letters = encoding::read(bytes, None)?;
    let count = |sign: u8| memchr::memchr_iter(sign, letters.text.as_bytes()).count();
    if count(b'\n') + count(b'\r') > limit::PIECES || count(b'\x0c') > PAGES {
        let what = format!("more than {} lines or {PAGES} pages", limit::PIECES);
        return Err(ReadError::too_much("the file", what));
    }
    let (document, mut remarks) = text(&letters.text);
    remarks.splice(0..0, letters.remarks);
    Ok(Read { form: Form::Plain, document, remarks })
}

/// More pages than any text has.
const PAGES: usize = 50_000;

/// Reads letters.
fn text(text: &str) -> (Document, Vec<Remark>) {
    let mut document = Document::default();
    let mut remarks = Vec::new();
    let pages = pages::of(text);
    document.header = pages.header;
    if !pages.left_out.is_empty() {
        let what = format!("page headers, footers and numbers left out: `{}`", pages.left_out.join("`, `"));
        remarks.push(Remark::new(format!("{} pages", pages.count), what));
    }
    let (lines, notes) = notes::apart(pages.lines);
    let mut join = Join::of(&lines);
    let mut kept = 0_usize;
    for block in join.blocks(&lines) {
        kept += usize::from(shape::push(&mut document, &block, &mut join.hyphens));
    }
    notes::tie(&mut document, notes, &mut join.hyphens);
    shape::settle(&mut document);
    headings::name(&mut document);
    if kept > 0 {
        remarks.push(Remark::new("the text", format!("columns and drawings kept as lines: {kept}")));
    }
    for word in &join.hyphens.unsure {
        let what = format!(
            "`{word}` was broken at the end of a line; whether its hyphen belongs to it is not known"
        );
        remarks.push(Remark::new("the text", what));
    }
    (document, remarks)
}

/// Lines that belong together, before anything is decided of what they are.
struct Block<'a> {
    lines: Vec<&'a Line>,
}

impl Block<'_> {
    /// The words of its lines on one line.
    fn words(&self, hyphens: &mut crate::reading::lines::Hyphens) -> String {
        let mut words = String::new();
        self.lines.iter().for_each(|line| hyphens.join(&mut words, &line.text));
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Its lines as they stand, spaces in them included.
    fn as_lines(&self) -> Vec<Run> {
        let least = self.lines.iter().map(|line| line.indent).min().unwrap_or_default();
        let line = |line: &&Line| format!("{}{}", " ".repeat(line.indent.saturating_sub(least)), line.text);
        vec![Run::new(self.lines.iter().map(line).collect::<Vec<_>>().join("\n"))]
    }
}
