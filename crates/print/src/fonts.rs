//! Fonts: two families that are always the same, and for letters beyond them the best that the machine has.

use std::collections::BTreeSet;

use fontdb::{Database, FaceInfo, Source, Style};
use typst::foundations::Bytes;
use typst::text::{Font, FontBook, FontInfo};
use typst::utils::LazyHash;

use crate::PrintError;

const OWN: [&[u8]; 7] = [
    include_bytes!("../fonts/LibertinusSerif-Regular.otf"),
    include_bytes!("../fonts/LibertinusSerif-Bold.otf"),
    include_bytes!("../fonts/LibertinusSerif-Italic.otf"),
    include_bytes!("../fonts/LibertinusSerif-BoldItalic.otf"),
    include_bytes!("../fonts/NotoSans-Regular.ttf"),
    include_bytes!("../fonts/NotoSans-Bold.ttf"),
    include_bytes!("../fonts/NotoSans-Italic.ttf"),
];

/// What is taken first for letters that the own families do not have: open fonts that Debian and others carry.
const WANTED: &[&str] = &[
    "Noto Naskh Arabic",
    "Noto Serif Hebrew",
    "Noto Serif Thai",
    "Noto Serif Lao",
    "Noto Serif Khmer",
    "Noto Serif Myanmar",
    "Noto Serif Devanagari",
    "Noto Serif Bengali",
    "Noto Serif Tamil",
    "Noto Serif Sinhala",
    "Noto Serif Georgian",
    "Noto Serif Armenian",
    "Noto Serif Ethiopic",
    "Noto Serif Tibetan",
    "Noto Serif CJK SC",
    "Noto Serif CJK JP",
    "Noto Serif CJK KR",
    "Noto Sans CJK SC",
    "Noto Sans Mongolian",
    "Noto Sans",
    "Noto Serif",
    "DejaVu Sans",
];

const TO_INSTALL: &str = "the Debian packages fonts-noto-core and fonts-noto-cjk";

/// The fonts of one document.
pub(crate) struct Fonts {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    /// The families taken from the machine.
    pub(crate) others: Vec<String>,
}

impl Fonts {
    /// Fonts for all letters of a text.
    pub(crate) fn for_text(text: &str) -> Result<Self, PrintError> {
        let mut fonts: Vec<Font> = OWN.iter().flat_map(|data| Font::iter(Bytes::new(*data))).collect();
        let letters = text.chars().filter(|letter| !is_without_shape(*letter));
        let mut missing: BTreeSet<char> =
            letters.filter(|letter| !fonts.iter().any(|font| has(font.info(), *letter))).collect();
        let mut others = Vec::new();
        if !missing.is_empty() {
            let mut machine = Database::new();
            machine.load_system_fonts();
            while let Some(family) = best(&machine, &missing, &others) {
                for face in machine.faces().filter(|face| is_of(face, &family) && is_plain(face)) {
                    fonts.extend(loaded(face));
                }
                missing.retain(|letter| !fonts.iter().any(|font| has(font.info(), *letter)));
                others.push(family);
            }
        }
        if !missing.is_empty() {
            let letters = missing.iter().take(12).collect();
            return Err(PrintError::Letters { letters, fonts: TO_INSTALL });
        }
        Ok(Self { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts, others })
    }

    pub(crate) const fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    pub(crate) fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }
}

fn has(info: &FontInfo, letter: char) -> bool {
    info.coverage.contains(u32::from(letter))
}

/// Signs that tell where lines break and which way they run need no font.
fn is_without_shape(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// The family to take next: of those wanted the first that has a missing letter, else the one that has the most.
fn best(machine: &Database, missing: &BTreeSet<char>, taken: &[String]) -> Option<String> {
    if missing.is_empty() {
        return None;
    }
    let new = |family: &str| !taken.iter().any(|other| other == family);
    let count = |face: &FaceInfo| {
        let info = machine.with_face_data(face.id, FontInfo::new).flatten();
        info.map_or(0, |info| missing.iter().filter(|letter| has(&info, **letter)).count())
    };
    let regular = |face: &&FaceInfo| is_plain(face) && face.weight.0 == 400;
    for family in WANTED.iter().filter(|family| new(family)) {
        if machine.faces().filter(regular).any(|face| is_of(face, family) && count(face) > 0) {
            return Some((*family).to_owned());
        }
    }
    let mut all: Vec<(usize, &str)> = machine
        .faces()
        .filter(regular)
        .filter_map(|face| Some((count(face), face.families.first()?.0.as_str())))
        .filter(|(count, family)| *count > 0 && new(family))
        .collect();
    all.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(other.1)));
    all.first().map(|(_, family)| (*family).to_owned())
}

fn is_of(face: &FaceInfo, family: &str) -> bool {
    face.families.first().is_some_and(|(name, _)| name == family)
}

/// Upright, in the common width, regular or bold.
fn is_plain(face: &FaceInfo) -> bool {
    face.style == Style::Normal
        && matches!(face.weight.0, 400 | 700)
        && face.stretch == fontdb::Stretch::Normal
}

fn loaded(face: &FaceInfo) -> Option<Font> {
    let (Source::File(path) | Source::SharedFile(path, _)) = &face.source else { return None };
    Font::new(Bytes::new(std::fs::read(path).ok()?), face.index)
}
