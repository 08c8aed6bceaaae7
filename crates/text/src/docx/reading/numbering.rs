//! The definitions of numbering: abstract ones with nine levels, and the numbers that paragraphs refer to.

use std::collections::HashMap;
use std::rc::Rc;

use super::numerals::Format;
use super::{spaces, symbols, values};
use crate::ReadError;
use crate::reading::xml::{Element, Node, Pull};

/// How many levels a definition has.
pub(super) const LEVELS: usize = 9;

/// All definitions of a document.
#[derive(Default)]
pub(super) struct Numbering {
    abstracts: HashMap<Rc<str>, Abstract>,
    numbers: HashMap<Rc<str>, Number>,
    /// The abstract definition that a numbering style stands for.
    styled: HashMap<Rc<str>, Rc<str>>,
}

/// An abstract definition.
#[derive(Default)]
struct Abstract {
    levels: [Option<Level>; LEVELS],
    /// The numbering style whose definition is meant in place of its own.
    link: Option<Rc<str>>,
}

/// A number that paragraphs refer to: an abstract definition, and what differs from it.
#[derive(Default)]
struct Number {
    of: Option<Rc<str>>,
    levels: [Option<Level>; LEVELS],
    starts: [Option<u32>; LEVELS],
}

/// A level of a definition.
#[derive(Clone, Default)]
pub(super) struct Level {
    /// The first number.
    pub(super) start: u32,
    /// How its number is written.
    pub(super) format: Format,
    /// The label: `%1` stands for the number of the first level.
    pub(super) pattern: Rc<str>,
    /// The level, counted from 1, behind which it begins again; 0 is never.
    pub(super) restart: Option<u8>,
    /// Whether the numbers of all levels are written in figures.
    pub(super) in_figures: bool,
    /// The font of its mark.
    font: Option<Rc<str>>,
    /// Whether the reader does not see it.
    hidden: bool,
    /// Whether its mark is a picture.
    picture: bool,
}

/// One level of one number.
pub(super) struct Found<'a> {
    /// The abstract definition that counts, shared by all its numbers.
    pub(super) counted: Rc<str>,
    /// The level, as the number has it.
    pub(super) level: &'a Level,
    /// The number at which this one begins anew.
    pub(super) begins: Option<u32>,
}

impl Numbering {
    /// Reads `numbering.xml`.
    pub(super) fn read(part: &str, text: &str) -> Result<Self, ReadError> {
        let mut numbering = Self::default();
        let mut pull = Pull::new(part, text, spaces::named);
        while let Some(node) = pull.next()? {
            match node {
                Node::Open(element) if element.name() == ("w", "abstractNum") => {
                    let id = values::short(&element, "abstractNumId").unwrap_or_default();
                    let read = numbering.definition(&mut pull, &id)?;
                    numbering.abstracts.insert(id, read);
                }
                Node::Open(element) if element.name() == ("w", "num") => {
                    let id = values::short(&element, "numId").unwrap_or_default();
                    let read = number(&mut pull)?;
                    numbering.numbers.insert(id, read);
                }
                _ => {}
            }
        }
        Ok(numbering)
    }

    fn definition(&mut self, pull: &mut Pull<'_>, id: &Rc<str>) -> Result<Abstract, ReadError> {
        let mut read = Abstract::default();
        let depth = pull.depth();
        while pull.depth() >= depth
            && let Some(node) = pull.next()?
        {
            let Node::Open(element) = node else { continue };
            match element.name() {
                ("w", "lvl") => {
                    let (place, level) = level(pull, &element)?;
                    put(&mut read.levels, place, level);
                }
                ("w", "numStyleLink") => read.link = values::short(&element, "val"),
                ("w", "styleLink") => {
                    let style = values::short(&element, "val");
                    self.styled.extend(style.map(|style| (style, Rc::clone(id))));
                }
                _ => {}
            }
        }
        Ok(read)
    }

    /// A level of a number, or `None` where the number is nowhere defined.
    pub(super) fn level(&self, number: &str, level: usize) -> Option<Found<'_>> {
        let number = self.numbers.get(number)?;
        let (counted, definition) = self.resolved(number.of.as_ref()?)?;
        let own = number.levels.get(level).and_then(Option::as_ref);
        let shared = definition.levels.get(level).and_then(Option::as_ref);
        let begins = number.starts.get(level).copied().flatten();
        Some(Found { counted, level: own.or(shared)?, begins })
    }

    /// The definition itself, where one only refers to a numbering style.
    fn resolved(&self, id: &Rc<str>) -> Option<(Rc<str>, &Abstract)> {
        let own = self.abstracts.get(id)?;
        let linked = own.link.as_ref().and_then(|style| self.styled.get(style));
        match linked.and_then(|other| self.abstracts.get(other).map(|meant| (Rc::clone(other), meant))) {
            Some(meant) => Some(meant),
            None => Some((Rc::clone(id), own)),
        }
    }
}

impl Level {
    /// The mark of a level that does not count, as the reader sees it.
    pub(super) fn mark(&self) -> String {
        if self.picture { "•".to_owned() } else { symbols::shown(&self.pattern, self.font.as_deref()).0 }
    }

    /// Whether the reader sees a label at all.
    pub(super) fn is_shown(&self) -> bool {
        !self.hidden && (self.picture || !self.pattern.is_empty())
    }
}

fn number(pull: &mut Pull<'_>) -> Result<Number, ReadError> {
    let mut read = Number::default();
    let depth = pull.depth();
    let mut place = 0;
    while pull.depth() >= depth
        && let Some(node) = pull.next()?
    {
        let Node::Open(element) = node else { continue };
        match element.name() {
            ("w", "abstractNumId") => read.of = values::short(&element, "val"),
            ("w", "lvlOverride") => place = values::number(&element, "ilvl").unwrap_or(LEVELS),
            ("w", "startOverride") => {
                put(&mut read.starts, place, values::number(&element, "val").unwrap_or(0))
            }
            ("w", "lvl") => {
                let (place, level) = level(pull, &element)?;
                put(&mut read.levels, place, level);
            }
            _ => {}
        }
    }
    Ok(read)
}

fn put<T>(row: &mut [Option<T>; LEVELS], place: usize, what: T) {
    if let Some(slot) = row.get_mut(place) {
        *slot = Some(what);
    }
}

/// Reads `w:lvl`, which just began, to its end, and says which level it is.
fn level(pull: &mut Pull<'_>, opened: &Element<'_>) -> Result<(usize, Level), ReadError> {
    let place = values::number(opened, "ilvl").unwrap_or(0);
    let mut level = Level::default();
    let depth = pull.depth();
    while pull.depth() >= depth
        && let Some(node) = pull.next()?
    {
        let Node::Open(element) = node else { continue };
        match element.name() {
            ("w", "start") => level.start = values::number(&element, "val").unwrap_or(0),
            ("w", "numFmt") => level.format = format(&element).unwrap_or(level.format),
            ("w", "lvlText") => level.pattern = values::short(&element, "val").unwrap_or_default(),
            ("w", "lvlRestart") => level.restart = values::number(&element, "val"),
            ("w", "isLgl") => level.in_figures = values::is_on(&element),
            ("w", "lvlPicBulletId") => level.picture = true,
            ("w", "rPr") => {
                let look = super::look::Look::read(pull)?;
                level.font = look.font;
                level.hidden = look.hidden == Some(true);
            }
            // The format of newer programs comes first, and behind it one for older programs.
            ("mc", "Fallback") if level.format != Format::default() => pull.skip()?,
            ("w", "pPr") => pull.skip()?,
            _ => {}
        }
    }
    Ok((place, level))
}

fn format(element: &Element<'_>) -> Option<Format> {
    let name = element.attribute("w", "val")?;
    if &*name == "custom" {
        return Format::custom(&element.attribute("w", "format").unwrap_or_default());
    }
    Some(Format::named(&name))
}
