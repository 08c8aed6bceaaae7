//! Bytes as letters. What is not UTF-8 is guessed, and the guess is told: a wrong one would otherwise pass for what the
//! text says.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::{ReadError, Remark};

/// Letters, with what was uncertain about them.
pub(crate) struct Letters {
    pub(crate) text: String,
    pub(crate) remarks: Vec<Remark>,
}

/// Reads bytes as letters. `said` is the encoding that the file itself names, if it does.
pub(crate) fn read(bytes: &[u8], said: Option<&str>) -> Result<Letters, ReadError> {
    if bytes.starts_with(b"\xff\xfe\0\0") || bytes.starts_with(b"\0\0\xfe\xff") {
        return Err(ReadError::Form("this text is in UTF-32; save it as UTF-8".to_owned()));
    }
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return Ok(decoded(bytes.get(length..).unwrap_or_default(), encoding, None));
    }
    // Every byte of Latin letters two bytes wide is UTF-8 as well.
    if let Some(wide) = wide(bytes) {
        return is_text(decoded(bytes, wide, Some("guessed")));
    }
    if let Ok(text) = std::str::from_utf8(bytes).map(str::to_owned) {
        return is_text(Letters { text, remarks: Vec::new() });
    }
    let letters = if is_nearly_utf8(bytes) {
        decoded(bytes, UTF_8, None)
    } else if let Some(named) = said.and_then(|label| Encoding::for_label(label.as_bytes())) {
        decoded(bytes, named, None)
    } else {
        decoded(bytes, guessed(bytes), Some("guessed"))
    };
    is_text(letters)
}

/// UTF-16 without a mark at its start: every other byte of it is zero in any Latin text.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..4096).unwrap_or(bytes);
    let zeros = |first: usize| sample.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = sample.len() / 8;
    match (even > many, odd > many) {
        (false, true) if even == 0 => Some(UTF_16LE),
        (true, false) if odd == 0 => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether damage to a few letters explains why the bytes are not UTF-8: letters of several bytes that are whole
/// hardly ever occur by chance.
fn is_nearly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole > broken * 4
}

fn guessed(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes.get(..1 << 20).unwrap_or(bytes), true);
    detector.guess(None, Utf8Detection::Deny)
}

fn decoded(bytes: &[u8], encoding: &'static Encoding, how: Option<&str>) -> Letters {
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    let mut remarks = Vec::new();
    if let Some(how) = how {
        let sample = sample(&text);
        let what =
            format!("the letters are in {} ({how}): see that `{sample}` reads as it should", encoding.name());
        remarks.push(Remark::new("the file", what));
    }
    if damaged {
        let line = |at: usize| text.get(..at).map_or(1, |before| before.matches('\n').count() + 1);
        let count = text.matches('\u{fffd}').count();
        let place = format!("line {}", text.find('\u{fffd}').map_or(1, line));
        let what = format!("{count} letters are damaged here and below; they stand as `\u{fffd}`");
        remarks.push(Remark::new(place, what));
    }
    Letters { text: text.into_owned(), remarks }
}

/// The first word that the guess matters for, with what stands around it.
fn sample(text: &str) -> String {
    let Some(at) = text.find(|letter: char| !letter.is_ascii()) else { return String::new() };
    let before = text.get(..at).unwrap_or_default();
    let start = before.rfind(char::is_whitespace).map_or(0, |space| space + 1);
    text.get(start..)
        .unwrap_or_default()
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .chars()
        .take(24)
        .collect()
}

/// Refuses what is no text: control characters where letters should be.
fn is_text(letters: Letters) -> Result<Letters, ReadError> {
    let odd = |letter: &char| matches!(letter, '\0'..='\u{8}' | '\u{e}'..='\u{1a}' | '\u{1c}'..='\u{1f}' | '\u{7f}');
    let controls = letters.text.chars().filter(odd).count();
    if controls * 100 > letters.text.len() {
        return Err(ReadError::Form(
            "this file holds no text that can be read; if it is a document, save it as .docx".to_owned(),
        ));
    }
    Ok(letters)
}
