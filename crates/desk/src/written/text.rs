//! Bytes become text, or a clear problem: nothing of a file is read by guessing.

use std::sync::Arc;

use crate::problem::{Lines, Place, Problem};

/// The most that is read at once: a hundred thousand acts fit well.
const MOST: usize = 64 << 20;

const AS_UTF8: &str = "save it as UTF-8 (in a spreadsheet: \"CSV UTF-8\") and try again";

/// The text of a file, without the mark that some programs write before it.
pub(crate) fn read_text<'a>(file: &Arc<str>, bytes: &'a [u8]) -> Result<&'a str, Vec<Problem>> {
    let whole = Place::of(file);
    if bytes.len() > MOST {
        let what = format!("the file has {} bytes, and at most {MOST} are read at once", bytes.len());
        return Err(vec![
            Problem::new(whole, what)
                .suggest("divide it into several files")
                .coded("too-large", [("bytes", &bytes.len().to_string()), ("most", &MOST.to_string())]),
        ]);
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        let problem = Problem::new(whole, "the file is UTF-16, not UTF-8").suggest(AS_UTF8);
        return Err(vec![problem.coded("utf16", [])]);
    }
    let bytes = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| not_utf8(file, bytes, error.valid_up_to()))?;
    match text.find('\0') {
        None => Ok(text),
        Some(at) => {
            let problem = Problem::new(Lines::of(file, text).place(at), "a NUL character stands in the text");
            Err(vec![
                problem
                    .suggest("this is no text file, or it is damaged; take the original and save it again")
                    .coded("nul", []),
            ])
        }
    }
}

fn not_utf8(file: &Arc<str>, bytes: &[u8], valid: usize) -> Vec<Problem> {
    let before = std::str::from_utf8(bytes.get(..valid).unwrap_or_default()).unwrap_or_default();
    let byte = bytes.get(valid).copied().unwrap_or_default();
    let place = Lines::of(file, before).place(valid);
    let problem = Problem::new(place, format!("the byte {byte:#04x} is not UTF-8 text")).suggest(AS_UTF8);
    vec![problem.coded("not-utf8", [("byte", &format!("{byte:#04x}"))])]
}
