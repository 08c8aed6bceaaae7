//! Fonts: which letters the codes on a page stand for, and how wide they are.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Encoding, Object};
use unicode_normalization::UnicodeNormalization as _;

/// A font of a page.
#[derive(Debug)]
pub(super) struct Font {
    /// Whether each letter is two bytes.
    pub(super) wide: bool,
    pub(super) bold: bool,
    pub(super) italic: bool,
    /// How the file maps codes to Unicode.
    map: Option<Encoding<'static>>,
    letters: HashMap<u32, Option<String>>,
    widths: HashMap<u32, f32>,
    /// The width of letters whose width is not listed, in thousandths.
    width: f32,
}

/// What reading a font costs at least, in bytes unpacked.
const COST: usize = 2000;
/// What stands for a letter that nobody can tell.
pub(super) const LOST: char = '\u{fffd}';

impl Font {
    /// Reads a font, with how many bytes it took to unpack.
    pub(super) fn read(document: &Document, own: &Dictionary, limit: usize) -> (Self, usize) {
        let name = |key: &[u8]| own.get(key).and_then(Object::as_name).unwrap_or_default();
        let wide = name(b"Subtype") == b"Type0";
        let base = String::from_utf8_lossy(name(b"BaseFont")).to_lowercase();
        let descendant = own.get_deref(b"DescendantFonts", document).and_then(Object::as_array).ok();
        let descendant =
            descendant.and_then(|fonts| document.dereference(fonts.first()?).ok()?.1.as_dict().ok());
        let metrics = descendant.unwrap_or(own);
        let descriptor = metrics.get_deref(b"FontDescriptor", document).and_then(Object::as_dict).ok();
        let flags = descriptor.and_then(|own| own.get(b"Flags").and_then(Object::as_i64).ok()).unwrap_or(0);
        let number = |dictionary: Option<&Dictionary>, key: &[u8]| {
            dictionary.and_then(|own| own.get_deref(key, document).and_then(Object::as_float).ok())
        };
        let fallback = if wide { number(Some(metrics), b"DW").unwrap_or(1000.0) } else { 500.0 };
        let mut font = Self {
            wide,
            bold: ["bold", "black", "heavy", "demi"].iter().any(|word| base.contains(word))
                || flags & (1 << 18) != 0,
            italic: ["italic", "oblique"].iter().any(|word| base.contains(word)) || flags & (1 << 6) != 0,
            map: None,
            letters: HashMap::new(),
            widths: HashMap::new(),
            width: number(descriptor, b"MissingWidth").filter(|width| *width > 0.0).unwrap_or(fallback),
        };
        if wide {
            font.wide_widths(document, metrics)
        } else {
            font.narrow_widths(document, own)
        }
        // A type 3 font counts in units of its own.
        let matrix = own.get_deref(b"FontMatrix", document).and_then(Object::as_array).ok();
        if let Some(unit) = matrix.and_then(|matrix| matrix.first()?.as_float().ok()) {
            font.widths.values_mut().for_each(|width| *width *= unit * 1000.0);
        }
        let bytes = font.read_letters(document, own, limit);
        (font, bytes)
    }

    /// The letters of a code; `LOST` where the file does not say.
    pub(super) fn letters(&self, code: u32) -> String {
        let mapped = self.map.as_ref().and_then(|map| self.decoded(map, code));
        mapped.or_else(|| self.letters.get(&code).cloned().flatten()).unwrap_or_else(|| LOST.to_string())
    }

    /// How wide the letters of a code are, in parts of the size.
    pub(super) fn width(&self, code: u32) -> f32 {
        self.widths.get(&code).copied().unwrap_or(self.width) / 1000.0
    }

    fn narrow_widths(&mut self, document: &Document, own: &Dictionary) {
        let first = own.get_deref(b"FirstChar", document).and_then(Object::as_i64).unwrap_or(0);
        let Ok(widths) = own.get_deref(b"Widths", document).and_then(Object::as_array) else { return };
        for (at, width) in widths.iter().enumerate().take(256) {
            let code = u32::try_from(first)
                .ok()
                .zip(u32::try_from(at).ok())
                .map(|(first, at)| first.saturating_add(at));
            let width = document.dereference(width).and_then(|(_, width)| width.as_float());
            if let (Some(code), Ok(width)) = (code, width) {
                self.widths.insert(code, width);
            }
        }
    }

    fn wide_widths(&mut self, document: &Document, own: &Dictionary) {
        let Ok(all) = own.get_deref(b"W", document).and_then(Object::as_array) else { return };
        let value =
            |object: &Object| document.dereference(object).and_then(|(_, object)| object.as_float()).ok();
        let mut rest = all.as_slice();
        while let [first, second, behind @ ..] = rest {
            let Some(first) = value(first).and_then(code) else { break };
            if let Ok(widths) = document.dereference(second).and_then(|(_, object)| object.as_array()) {
                for (code, width) in (first..=0xffff).zip(widths) {
                    self.widths.extend(value(width).map(|width| (code, width)));
                }
                rest = behind;
            } else if let ([width, behind @ ..], Some(last)) = (behind, value(second).and_then(code)) {
                if let Some(width) = value(width) {
                    self.widths.extend((first..=last.min(0xffff)).map(|code| (code, width)));
                }
                rest = behind;
            } else {
                break;
            }
        }
    }

    /// What each code stands for: as the file maps it to Unicode, else as its encoding names it.
    fn read_letters(&mut self, document: &Document, own: &Dictionary, limit: usize) -> usize {
        let mapped = own.get_deref(b"ToUnicode", document).and_then(Object::as_stream).ok();
        let bytes = mapped.map_or(0, |stream| {
            stream.get_plain_content_with_limit(limit).map_or(limit, |plain| plain.len())
        });
        self.map = mapped.and_then(|_| {
            // With the encoding gone, the map is what is left to go by.
            let mut bare = own.clone();
            bare.remove(b"Encoding");
            match bare.get_font_encoding_with_limit(document, limit).ok()? {
                Encoding::UnicodeMapEncoding(map) => Some(Encoding::UnicodeMapEncoding(map)),
                _ => None,
            }
        });
        let encoding = own.get_font_encoding_with_limit(document, limit).ok().filter(|_| !self.wide);
        let differs = own
            .get_deref(b"Encoding", document)
            .and_then(Object::as_dict)
            .is_ok_and(|own| own.has(b"Differences"));
        // Differences that name unknown letters are passed over in silence: then nobody knows what the codes mean.
        let named = encoding.filter(|encoding| !differs || matches!(encoding, Encoding::Differences(_)));
        if let Some(encoding) = named.filter(|encoding| !matches!(encoding, Encoding::UnicodeMapEncoding(_)))
        {
            self.letters = (0..=0xff).map(|code| (code, self.decoded(&encoding, code))).collect();
        }
        bytes + COST
    }

    fn decoded(&self, encoding: &Encoding<'_>, code: u32) -> Option<String> {
        let bytes = code.to_be_bytes();
        let own = bytes.get(if self.wide { 2 } else { 3 }..)?;
        let text = encoding.bytes_to_string(own).ok()?;
        let lost = text.is_empty() || text.contains([LOST, '\0']);
        (!lost).then(|| plain(&text))
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "checked to be a code of two bytes"
)]
fn code(number: f32) -> Option<u32> {
    (0.0..=65535.0).contains(&number).then_some(number as u32)
}

/// Letters without the forms that only printing needs: ligatures, the forms of Arabic letters inside words.
fn plain(text: &str) -> String {
    let is_form = |letter: char| matches!(letter, '\u{fb00}'..='\u{fb06}' | '\u{fb50}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}');
    if !text.chars().any(is_form) {
        return text.to_owned();
    }
    text.chars()
        .flat_map(|letter| {
            if is_form(letter) { letter.nfkc().collect() } else { letter.to_string() }
                .chars()
                .collect::<Vec<_>>()
        })
        .collect()
}
