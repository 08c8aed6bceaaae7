//! Sections: which header and footer their pages have, and how their notes are numbered.

use super::numerals::Format;
use super::values;
use crate::ReadError;
use crate::reading::xml::{Node, Pull};

/// What `w:sectPr` says that matters to words.
#[derive(Clone, Default)]
pub(super) struct Section {
    /// The relationships of the headers of the first page and of all others.
    pub(super) headers: [Option<String>; 2],
    /// Those of the footers.
    pub(super) footers: [Option<String>; 2],
    /// Whether the first page has a header and footer of its own.
    pub(super) has_first: bool,
    /// Whether it runs from right to left.
    pub(super) right_to_left: bool,
    /// Whether its pages lie on their long side.
    pub(super) landscape: bool,
    /// Whether it goes on on the page of the one before.
    pub(super) same_page: bool,
    /// How footnotes and endnotes are numbered.
    pub(super) notes: [NoteFormat; 2],
}

/// How notes are numbered, where it is said.
#[derive(Clone, Default)]
pub(super) struct NoteFormat {
    pub(super) format: Option<Format>,
    pub(super) start: Option<u32>,
    /// Whether each section begins again.
    pub(super) by_section: bool,
    /// Whether each page begins again, which cannot be told without pages.
    pub(super) by_page: bool,
}

impl NoteFormat {
    /// Reads `w:footnotePr` or `w:endnotePr`, which just began, to its end.
    pub(super) fn read(pull: &mut Pull<'_>) -> Result<Self, ReadError> {
        let mut read = Self::default();
        let depth = pull.depth();
        while pull.depth() >= depth
            && let Some(node) = pull.next()?
        {
            let Node::Open(element) = node else { continue };
            match element.name() {
                ("w", "numFmt") => {
                    read.format = element.attribute("w", "val").map(|name| Format::named(&name))
                }
                ("w", "numStart") => read.start = values::number(&element, "val"),
                ("w", "numRestart") => {
                    let value = element.attribute("w", "val").unwrap_or_default();
                    read.by_section = &*value == "eachSect";
                    read.by_page = &*value == "eachPage";
                }
                _ => {}
            }
        }
        Ok(read)
    }
}

impl Section {
    /// Reads `w:sectPr`, which just began, to its end.
    pub(super) fn read(pull: &mut Pull<'_>) -> Result<Self, ReadError> {
        let mut section = Self::default();
        let depth = pull.depth();
        while pull.depth() >= depth
            && let Some(node) = pull.next()?
        {
            let Node::Open(element) = node else { continue };
            match element.name() {
                ("w", name @ ("headerReference" | "footerReference")) => {
                    let place = match element.attribute("w", "type").as_deref() {
                        Some("first") => 0,
                        Some("even") => continue,
                        _ => 1,
                    };
                    let row =
                        if name == "headerReference" { &mut section.headers } else { &mut section.footers };
                    if let Some(slot) = row.get_mut(place) {
                        *slot = element.attribute("r", "id").map(|id| values::shortened(&id).to_owned());
                    }
                }
                ("w", "pgSz") => {
                    section.landscape = element.attribute("w", "orient").as_deref() == Some("landscape");
                }
                ("w", "titlePg") => section.has_first = values::is_on(&element),
                ("w", "bidi") => section.right_to_left = values::is_on(&element),
                ("w", "type") => {
                    section.same_page = element.attribute("w", "val").as_deref() == Some("continuous")
                }
                ("w", "footnotePr") => section.notes[0] = NoteFormat::read(pull)?,
                ("w", "endnotePr") => section.notes[1] = NoteFormat::read(pull)?,
                ("w", "sectPrChange") => pull.skip()?,
                _ => {}
            }
        }
        Ok(section)
    }
}
