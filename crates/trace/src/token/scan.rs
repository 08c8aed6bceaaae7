//! Where words begin and end: the rules WB5 to WB13 of UAX 29 in one pass over the bytes.

use std::ops::Range;

use super::LineEnd;
use super::class::{self, Class};

/// A stretch that the rules do not part.
#[derive(Clone, Debug)]
pub(super) struct Run {
    pub span: Range<usize>,
    /// Nothing beyond ASCII stands in it.
    pub ascii: bool,
    /// Something between letters, such as an apostrophe or a full stop.
    pub mids: bool,
    /// A run of a script without spaces, still to be cut.
    pub spaceless: bool,
}

/// The words of a text by the rules of UAX 29 alone; a run of a script without spaces counts as one.
pub fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(run) = next(text, at) {
        at = run.span.end;
        words.push(run.span);
    }
    words
}

/// Shows every run, words broken over a line joined.
pub(super) fn runs(text: &str, line_end: LineEnd, see: &mut dyn FnMut(Run)) {
    let mut at = 0;
    while let Some(mut run) = next(text, at) {
        while let Some(rest) = after_break(text, &run, line_end) {
            run = Run {
                span: run.span.start..rest.span.end,
                ascii: false,
                mids: run.mids || rest.mids,
                spaceless: false,
            };
        }
        at = run.span.end;
        see(run);
    }
}

/// Whether some hyphen at a line's end can be read both ways.
pub(super) fn is_ambiguous(text: &str) -> bool {
    // Most texts have no line end at all.
    if !text.as_bytes().contains(&b'\n') {
        return false;
    }
    let mut at = 0;
    while let Some(run) = next(text, at) {
        at = run.span.end;
        if after_break(text, &run, LineEnd::Joins).is_some()
            && after_break(text, &run, LineEnd::Parts).is_none()
        {
            return true;
        }
    }
    false
}

/// What continues a word on the next line: a hyphen, the line's end, and a lower-case letter.
fn after_break(text: &str, run: &Run, line_end: LineEnd) -> Option<Run> {
    let rest = text.get(run.span.end..)?;
    let soft = text.get(..run.span.end)?.ends_with('\u{AD}');
    if run.spaceless
        || !(soft || rest.starts_with(['-', '\u{2010}']))
        || (!soft && line_end == LineEnd::Parts)
    {
        return None;
    }
    let hyphen = if soft { 0 } else { rest.chars().next()?.len_utf8() };
    let tail = rest.get(hyphen..)?;
    let trimmed = tail.trim_start_matches([' ', '\t', '\u{A0}']);
    let line = trimmed.strip_prefix("\r\n").or_else(|| trimmed.strip_prefix(['\n', '\u{2028}']))?;
    let start = line.trim_start_matches([' ', '\t', '\u{A0}']);
    start.chars().next().filter(|first| first.is_lowercase())?;
    next(text, text.len() - start.len())
}

/// The next run at or after a place.
fn next(text: &str, from: usize) -> Option<Run> {
    let bytes = text.as_bytes();
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        if byte.is_ascii() {
            if class::of_ascii(*byte).is_inside() {
                if let Some(run) = run_at(text, at) {
                    return Some(run);
                }
                at = end_of_joiners(bytes, at);
                continue;
            }
            at += 1;
            continue;
        }
        let character = text.get(at..)?.chars().next()?;
        match class::of(character) {
            Class::Spaceless => return Some(spaceless_at(text, at)),
            class if class.is_inside() => {
                if let Some(run) = run_at(text, at) {
                    return Some(run);
                }
            }
            _ => {}
        }
        at += character.len_utf8();
    }
    None
}

fn end_of_joiners(bytes: &[u8], at: usize) -> usize {
    bytes.iter().skip(at).position(|byte| *byte != b'_').map_or(bytes.len(), |more| at + more.max(1))
}

fn spaceless_at(text: &str, start: usize) -> Run {
    let rest = text.get(start..).unwrap_or_default();
    let inside = |character: char| matches!(class::of(character), Class::Spaceless | Class::Mark);
    let length = rest.find(|character| !inside(character)).unwrap_or(rest.len());
    Run { span: start..start + length, ascii: false, mids: false, spaceless: true }
}

/// The run that begins at a place, or nothing when it holds no letter and no number.
fn run_at(text: &str, start: usize) -> Option<Run> {
    let bytes = text.as_bytes();
    let mut run = Run { span: start..start, ascii: true, mids: false, spaceless: false };
    let mut at = start;
    let mut before = Class::Other;
    let mut worded = false;
    loop {
        // Letters and digits of ASCII are nearly all that most texts have.
        let quick =
            bytes.iter().skip(at).position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(bytes.len() - at);
        if quick > 0 {
            at += quick;
            worded = true;
            before = bytes.get(at - 1).map_or(Class::Other, |byte| class::of_ascii(*byte));
        }
        let Some((class, width)) = class_at(text, at) else { break };
        match class {
            Class::Letter | Class::Hebrew | Class::Number => worded = true,
            Class::Joiner => {}
            Class::Mark => {
                run.ascii = false;
                at += width;
                continue;
            }
            _ if before == Class::Hebrew && class == Class::Apostrophe => {
                run.mids = true;
                at += width;
                while let Some((Class::Mark, more)) = class_at(text, at) {
                    at += more;
                }
                // WB7a holds the sign to its letter; only another letter goes on (WB7).
                if !class_after_marks(text, at).is_some_and(Class::is_letter) {
                    break;
                }
                continue;
            }
            _ if joins(before, class, class_after_marks(text, at + width)) => run.mids = true,
            _ => break,
        }
        run.ascii &= width == 1;
        at += width;
        if class.is_inside() {
            before = class;
        }
    }
    run.span.end = at;
    worded.then_some(run)
}

/// Whether what stands between two characters holds them together (WB6, WB7, WB7b, WB7c, WB11, WB12).
fn joins(before: Class, mid: Class, after: Option<Class>) -> bool {
    let Some(after) = after else { return false };
    match mid {
        Class::MidLetter => before.is_letter() && after.is_letter(),
        Class::MidNumber => before == Class::Number && after == Class::Number,
        Class::MidBoth | Class::Apostrophe => {
            (before.is_letter() && after.is_letter()) || (before == Class::Number && after == Class::Number)
        }
        Class::DoubleQuote => before == Class::Hebrew && after == Class::Hebrew,
        _ => false,
    }
}

fn class_at(text: &str, at: usize) -> Option<(Class, usize)> {
    let byte = *text.as_bytes().get(at)?;
    if byte.is_ascii() {
        return Some((class::of_ascii(byte), 1));
    }
    let character = text.get(at..)?.chars().next()?;
    Some((class::of(character), character.len_utf8()))
}

fn class_after_marks(text: &str, at: usize) -> Option<Class> {
    text.get(at..)?.chars().map(class::of).find(|class| *class != Class::Mark)
}
