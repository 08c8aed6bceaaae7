//! How words look: what elements and the styles written on them say, and whether they are seen at all.

use super::dom::{Dom, Place};
use crate::{Change, ChangeKind, Direction, Link, Run, xml};

/// Letters of the name of who changed something.
const NAME: usize = 256;
/// Bytes of an address.
const ADDRESS: usize = 2000;

/// What a page holds that no reader reads as words.
pub(super) fn is_unseen(dom: &Dom, place: Place) -> bool {
    const UNSEEN: [&str; 24] = [
        "script", "style", "template", "head", "title", "meta", "link", "svg", "math", "iframe", "object",
        "embed", "audio", "video", "canvas", "map", "select", "input", "textarea", "button", "datalist",
        "rp", "col", "colgroup",
    ];
    UNSEEN.contains(&dom.name(place))
}

/// Whether words stand here that the page hides.
pub(super) fn is_hidden(dom: &Dom, place: Place) -> bool {
    if dom.attribute(place, "hidden").is_some() {
        return true;
    }
    let styles = Styles::of(dom, place);
    styles.is("display", "none") || styles.is("visibility", "hidden") || styles.is("mso-hide", "all")
}

/// The look of what stands in an element, from the look around it.
pub(super) fn inside(dom: &Dom, place: Place, around: &Run) -> Run {
    let mut look = around.clone();
    match dom.name(place) {
        "b" | "strong" => look.bold = true,
        "i" | "em" | "cite" | "dfn" | "var" => look.italic = true,
        "ins" => look.change = Some(change(dom, place, ChangeKind::Inserted)),
        "del" => look.change = Some(change(dom, place, ChangeKind::Deleted)),
        "s" | "strike" if look.change.is_none() => {
            look.change = Some(change(dom, place, ChangeKind::Deleted));
        }
        "a" => look.link = dom.attribute(place, "href").and_then(link).or(look.link),
        _ => {}
    }
    let classes = dom.attribute(place, "class").unwrap_or_default();
    look.said |= classes.split_whitespace().any(|class| class == "said");
    look.small_capitals |= classes.split_whitespace().any(|class| class == "small-capitals");
    let language = dom.attribute(place, "lang").or_else(|| dom.attribute(place, "xml:lang"));
    if let Some(language) = language.and_then(xml::tag) {
        look.language = Some(language.to_owned());
    }
    if let Some(way) = direction(dom, place) {
        look.direction = Some(way);
    }
    let styles = Styles::of(dom, place);
    if let Some(weight) = styles.get("font-weight") {
        look.bold = weight == "bold" || weight.parse::<u16>().is_ok_and(|weight| weight >= 600);
    }
    if let Some(variant) = styles.get("font-variant") {
        look.small_capitals = variant == "small-caps";
    }
    if let Some(slant) = styles.get("font-style") {
        look.italic = matches!(slant, "italic" | "oblique");
    }
    look
}

/// Which way an element says that its words are written.
pub(super) fn direction(dom: &Dom, place: Place) -> Option<Direction> {
    let said = dom.attribute(place, "dir").map(str::to_lowercase);
    let styles = Styles::of(dom, place);
    match said.as_deref().or_else(|| styles.get("direction"))? {
        "rtl" => Some(Direction::RightToLeft),
        "ltr" => Some(Direction::LeftToRight),
        _ => None,
    }
}

fn change(dom: &Dom, place: Place, kind: ChangeKind) -> Change {
    // They go with every run of the change: a long one would fill the memory.
    let said =
        |name: &str| dom.attribute(place, name).unwrap_or_default().chars().take(NAME).collect::<String>();
    let author =
        ["data-author", "title", "cite"].iter().map(|name| said(name)).find(|author| !author.is_empty());
    Change { kind, author: author.unwrap_or_default(), date: said("datetime") }
}

/// Where an address leads; one that only a browser could follow leads nowhere.
fn link(href: &str) -> Option<Link> {
    let href = href.trim();
    if href.len() > ADDRESS {
        return None;
    }
    if let Some(anchor) = href.strip_prefix('#') {
        return (!anchor.is_empty()).then(|| Link::Anchor(anchor.to_owned()));
    }
    let web = href.starts_with("https://") || href.starts_with("http://");
    web.then(|| Link::Address(href.to_owned()))
}

/// The styles written on an element.
pub(super) struct Styles<'a>(&'a str);

impl<'a> Styles<'a> {
    pub(super) fn of(dom: &'a Dom, place: Place) -> Self {
        Self(dom.attribute(place, "style").unwrap_or_default())
    }

    /// The value of a style, in the letters of the page.
    pub(super) fn get(&self, name: &str) -> Option<&'a str> {
        let mut said = self.0.split(';').filter_map(|style| style.split_once(':'));
        let found = said.rfind(|(own, _)| own.trim().eq_ignore_ascii_case(name))?;
        Some(found.1.trim().trim_end_matches("!important").trim_end())
    }

    fn is(&self, name: &str, value: &str) -> bool {
        self.get(name).is_some_and(|own| own.eq_ignore_ascii_case(value))
    }
}
