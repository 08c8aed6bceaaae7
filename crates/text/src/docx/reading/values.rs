//! Values of attributes as Word writes them, cut to what any document needs, so that none can be made to fill the memory.

use std::rc::Rc;

use crate::reading::xml::Element;
use crate::{Change, ChangeKind, xml};

/// The most letters of a name, an author, a pattern.
const SHORT: usize = 256;
/// The most letters of an address.
const ADDRESS: usize = 2048;

/// Whether a property is on: without a value it is.
pub(super) fn is_on(element: &Element<'_>) -> bool {
    element.attribute("w", "val").is_none_or(|value| !matches!(&*value, "0" | "false" | "off" | "none"))
}

/// The value of an attribute, cut to a reasonable length.
pub(super) fn short(element: &Element<'_>, name: &str) -> Option<Rc<str>> {
    element.attribute("w", name).map(|value| Rc::from(cut(&value, SHORT)))
}

/// The text, cut to a reasonable length.
pub(super) fn shortened(text: &str) -> &str {
    cut(text, SHORT)
}

/// The address, cut to a reasonable length.
pub(super) fn address(text: &str) -> &str {
    cut(text, ADDRESS)
}

fn cut(text: &str, most: usize) -> &str {
    let end = text.char_indices().nth(most).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}

/// The value of an attribute as a number.
pub(super) fn number<T: std::str::FromStr>(element: &Element<'_>, name: &str) -> Option<T> {
    element.attribute("w", name)?.trim().parse().ok()
}

/// The value of an attribute as a language tag; `x-none` is none.
pub(super) fn language(element: &Element<'_>, name: &str) -> Option<Rc<str>> {
    let said = element.attribute("w", name)?;
    let said = said.trim().replace('_', "-");
    xml::tag(&said).filter(|tag| *tag != "x-none" && !tag.eq_ignore_ascii_case("zxx")).map(Rc::from)
}

/// The tracked change that an element stands for. Moved words are taken out here and put in there.
pub(super) fn tracked(element: &Element<'_>) -> Option<Change> {
    let kind = match element.name() {
        ("w", "ins" | "moveTo" | "cellIns") => ChangeKind::Inserted,
        ("w", "del" | "moveFrom" | "cellDel") => ChangeKind::Deleted,
        _ => return None,
    };
    let said = |name: &str| element.attribute("w", name).map(|value| shortened(&value).to_owned());
    Some(Change { kind, author: said("author").unwrap_or_default(), date: said("date").unwrap_or_default() })
}
