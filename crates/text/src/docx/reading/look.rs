//! How words look and what language they are in, as the properties of a run say it.

use std::rc::Rc;

use super::values;
use crate::reading::xml::{Element, Node, Pull};
use crate::{Change, ReadError};

/// What the properties of a run, or of a style, say. `None` is not said.
#[derive(Clone, Default)]
pub(super) struct Look {
    /// The character style.
    pub(super) style: Option<Rc<str>>,
    /// Heavier: for most scripts, and for those from right to left.
    pub(super) bold: [Option<bool>; 2],
    /// Slanted: for most scripts, and for those from right to left.
    pub(super) italic: [Option<bool>; 2],
    /// In small capitals.
    pub(super) small_capitals: Option<bool>,
    /// Kept from the reader.
    pub(super) hidden: Option<bool>,
    /// Struck through by hand.
    pub(super) struck: Option<bool>,
    /// From right to left.
    pub(super) right_to_left: Option<bool>,
    /// The language of letters of most scripts, of those from right to left, of those of East Asia.
    pub(super) languages: [Option<Rc<str>>; 3],
    /// The font, which tells what the letters of a symbol font are.
    pub(super) font: Option<Rc<str>>,
    /// On the mark that ends a paragraph: that the mark was put in or taken out.
    pub(super) tracked: Option<Change>,
    /// Whether it was changed, with the change tracked.
    pub(super) changed: bool,
}

impl Look {
    /// Reads `w:rPr`, which just began, to its end.
    pub(super) fn read(pull: &mut Pull<'_>) -> Result<Self, ReadError> {
        let mut look = Self::default();
        let depth = pull.depth();
        while pull.depth() >= depth
            && let Some(node) = pull.next()?
        {
            if let Node::Open(element) = node {
                if pull.depth() == depth + 1 {
                    look.take(&element);
                }
                // What was before a tracked change of looks is not what the reader sees.
                pull.skip()?;
            }
        }
        Ok(look)
    }

    fn take(&mut self, element: &Element<'_>) {
        let ("w", name) = element.name() else { return };
        let on = || Some(values::is_on(element));
        match name {
            "rStyle" => self.style = values::short(element, "val"),
            "b" => self.bold = [on(), self.bold[1]],
            "bCs" => self.bold = [self.bold[0], on()],
            "i" => self.italic = [on(), self.italic[1]],
            "iCs" => self.italic = [self.italic[0], on()],
            "smallCaps" => self.small_capitals = on(),
            "vanish" => self.hidden = on(),
            "strike" | "dstrike" => self.struck = Some(self.struck == Some(true) || values::is_on(element)),
            "rPrChange" => self.changed = true,
            "rtl" => self.right_to_left = on(),
            "rFonts" => {
                let font = ["ascii", "hAnsi", "cs"].iter().find_map(|name| values::short(element, name));
                self.font = font.or_else(|| self.font.take());
            }
            "lang" => {
                for (place, name) in ["val", "bidi", "eastAsia"].iter().enumerate() {
                    if let (Some(language), Some(said)) =
                        (self.languages.get_mut(place), values::language(element, name))
                    {
                        *language = Some(said);
                    }
                }
            }
            _ => {
                if let Some(tracked) = values::tracked(element) {
                    self.tracked = Some(tracked);
                }
            }
        }
    }

    /// What this says, and where it says nothing what the other says.
    pub(super) fn or(&self, base: &Self) -> Self {
        let pair = |own: [Option<bool>; 2], base: [Option<bool>; 2]| [own[0].or(base[0]), own[1].or(base[1])];
        let language = |place: usize| {
            let of = |look: &Self| look.languages.get(place).cloned().flatten();
            of(self).or_else(|| of(base))
        };
        Self {
            style: self.style.clone().or_else(|| base.style.clone()),
            bold: pair(self.bold, base.bold),
            italic: pair(self.italic, base.italic),
            small_capitals: self.small_capitals.or(base.small_capitals),
            hidden: self.hidden.or(base.hidden),
            struck: self.struck.or(base.struck),
            right_to_left: self.right_to_left.or(base.right_to_left),
            languages: [language(0), language(1), language(2)],
            font: self.font.clone().or_else(|| base.font.clone()),
            tracked: None,
            changed: false,
        }
    }
}

/// How words look once all that says so is put together.
#[derive(Clone, Default)]
pub(super) struct Voice {
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) small_capitals: bool,
    pub(super) hidden: bool,
    pub(super) struck: bool,
    pub(super) right_to_left: bool,
    pub(super) said: bool,
    pub(super) languages: [Option<Rc<str>>; 3],
    pub(super) font: Option<Rc<str>>,
}

impl Voice {
    /// Of the defaults of the document, the style of the paragraph, the style of the characters and what is said
    /// directly. Weight and slant of two styles undo each other; what is said directly stands.
    pub(super) fn of(defaults: &Look, paragraph: &Look, characters: &Look, direct: &Look) -> Self {
        let whole = direct.or(&characters.or(&paragraph.or(defaults)));
        let right_to_left = whole.right_to_left == Some(true);
        let script = usize::from(right_to_left);
        let toggled = |of: fn(&Look, usize) -> Option<bool>| {
            let at = |look: &Look| of(look, script);
            let styles = || at(paragraph).unwrap_or(false) != at(characters).unwrap_or(false);
            at(direct).unwrap_or_else(|| at(defaults) == Some(true) || styles())
        };
        Self {
            bold: toggled(|look, script| look.bold.get(script).copied().flatten()),
            italic: toggled(|look, script| look.italic.get(script).copied().flatten()),
            small_capitals: toggled(|look, _| look.small_capitals),
            hidden: toggled(|look, _| look.hidden),
            struck: toggled(|look, _| look.struck),
            right_to_left,
            said: false,
            languages: whole.languages,
            font: whole.font,
        }
    }
}
