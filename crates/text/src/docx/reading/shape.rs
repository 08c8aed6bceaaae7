//! What the properties of a paragraph say that matters to its words.

use std::rc::Rc;

use super::look::Look;
use super::section::Section;
use super::values;
use crate::ReadError;
use crate::reading::xml::{Element, Node, Pull};

/// What `w:pPr` says. `None` is not said.
#[derive(Clone, Default)]
pub(super) struct Shape {
    /// The paragraph style.
    pub(super) style: Option<Rc<str>>,
    /// Which heading it is, from 0; 9 is none.
    pub(super) outline: Option<u8>,
    /// The number that it is counted by; `0` is none.
    pub(super) number: Option<Rc<str>>,
    /// The level of that number.
    pub(super) level: Option<usize>,
    /// From right to left.
    pub(super) right_to_left: Option<bool>,
    /// Whether its words stand where a line ends.
    pub(super) at_end: Option<bool>,
    /// Whether it begins a page.
    pub(super) new_page: Option<bool>,
    /// Whether it is a first letter set large, which the next paragraph goes on from.
    pub(super) first_letter: bool,
    /// How the mark at its end looks, and whether it was put in or taken out.
    pub(super) mark: Look,
    /// The section that ends with it.
    pub(super) section: Option<Section>,
}

impl Shape {
    /// Reads `w:pPr`, which just began, to its end.
    pub(super) fn read(pull: &mut Pull<'_>) -> Result<Self, ReadError> {
        let mut shape = Self::default();
        let depth = pull.depth();
        while pull.depth() >= depth
            && let Some(node) = pull.next()?
        {
            let Node::Open(element) = node else { continue };
            match element.name() {
                ("w", "numPr") => {}
                ("w", "rPr") => shape.mark = Look::read(pull)?,
                ("w", "sectPr") => shape.section = Some(Section::read(pull)?),
                // What was before a tracked change of shape is not what the reader sees.
                ("w", "pPrChange" | "numberingChange" | "ins" | "del") => pull.skip()?,
                _ => shape.take(&element),
            }
        }
        Ok(shape)
    }

    fn take(&mut self, element: &Element<'_>) {
        let ("w", name) = element.name() else { return };
        match name {
            "pStyle" => self.style = values::short(element, "val"),
            "outlineLvl" => self.outline = values::number(element, "val"),
            "numId" => self.number = values::short(element, "val"),
            "ilvl" => self.level = values::number(element, "val"),
            "bidi" => self.right_to_left = Some(values::is_on(element)),
            "jc" => {
                let value = element.attribute("w", "val").unwrap_or_default();
                self.at_end = Some(matches!(&*value, "right" | "end"));
            }
            "pageBreakBefore" => self.new_page = Some(values::is_on(element)),
            "framePr" => {
                let value = element.attribute("w", "dropCap").unwrap_or_default();
                self.first_letter = matches!(&*value, "drop" | "margin");
            }
            _ => {}
        }
    }

    /// What this says, and where it says nothing what the other says. What belongs to one paragraph alone stays.
    pub(super) fn or(&self, base: &Self) -> Self {
        Self {
            style: self.style.clone(),
            outline: self.outline.or(base.outline),
            number: self.number.clone().or_else(|| base.number.clone()),
            level: self.level.or(base.level),
            right_to_left: self.right_to_left.or(base.right_to_left),
            at_end: self.at_end.or(base.at_end),
            new_page: self.new_page.or(base.new_page),
            first_letter: self.first_letter,
            mark: self.mark.clone(),
            section: self.section.clone(),
        }
    }
}
