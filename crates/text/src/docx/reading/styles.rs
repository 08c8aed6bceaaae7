//! Styles: what each stands for once everything that it is based on is put together.

use std::collections::HashMap;
use std::rc::Rc;

use super::look::Look;
use super::shape::Shape;
use super::{names, spaces, values};
use crate::ReadError;
use crate::reading::xml::{Element, Node, Pull};

/// What a paragraph style is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    /// Running text.
    #[default]
    Normal,
    /// A heading, by its level from 1.
    Heading(u8),
    /// The title of the whole.
    Title,
    /// The line under the title.
    Subtitle,
    /// Words set apart.
    Quote,
    /// What stands behind a quotation.
    Source,
    /// A remark set apart.
    Note,
    /// What stands above a table.
    Caption,
    /// A line of a table of contents, or its heading.
    Contents,
}

/// A style with everything that it is based on.
#[derive(Clone, Default)]
pub(super) struct Style {
    pub(super) kind: Kind,
    pub(super) look: Look,
    pub(super) shape: Shape,
    /// Whether its words are of the forum: a style of our own.
    pub(super) said: bool,
}

/// A style as the file has it.
#[derive(Default)]
struct Written {
    name: String,
    based_on: Option<Rc<str>>,
    look: Look,
    shape: Shape,
}

/// All styles of a document.
#[derive(Default)]
pub(super) struct Styles {
    /// What holds wherever nothing else is said.
    pub(super) defaults: Look,
    styles: HashMap<Rc<str>, Style>,
    /// The paragraph style of paragraphs that name none.
    default: Option<Rc<str>>,
    nothing: Style,
}

/// How long a chain of styles based on one another may be.
const CHAIN: usize = 64;

impl Styles {
    /// Reads `styles.xml`.
    pub(super) fn read(part: &str, text: &str) -> Result<Self, ReadError> {
        let mut styles = Self::default();
        let mut written = HashMap::new();
        let mut pull = Pull::new(part, text, spaces::named);
        while let Some(node) = pull.next()? {
            let Node::Open(element) = node else { continue };
            match element.name() {
                ("w", "style") => styles.take(&mut written, &mut pull, &element)?,
                ("w", "rPrDefault") => styles.defaults = defaults(&mut pull)?,
                _ => {}
            }
        }
        styles.styles = written.keys().map(|id| (Rc::clone(id), resolved(&written, id))).collect();
        Ok(styles)
    }

    fn take(
        &mut self,
        written: &mut HashMap<Rc<str>, Written>,
        pull: &mut Pull<'_>,
        element: &Element<'_>,
    ) -> Result<(), ReadError> {
        let id = values::short(element, "styleId").unwrap_or_default();
        let is_default =
            element.attribute("w", "default").is_some_and(|value| matches!(&*value, "1" | "true" | "on"));
        if is_default && element.attribute("w", "type").as_deref() == Some("paragraph") {
            self.default = Some(Rc::clone(&id));
        }
        let read = style(pull)?;
        written.entry(id).or_insert(read);
        Ok(())
    }

    /// A paragraph style, or the default one.
    pub(super) fn paragraph(&self, id: Option<&str>) -> &Style {
        let named = id.and_then(|id| self.styles.get(id));
        let default = || self.default.as_ref().and_then(|id| self.styles.get(id));
        named.or_else(default).unwrap_or(&self.nothing)
    }

    /// A character style.
    pub(super) fn characters(&self, id: Option<&str>) -> &Style {
        id.and_then(|id| self.styles.get(id)).unwrap_or(&self.nothing)
    }
}

fn defaults(pull: &mut Pull<'_>) -> Result<Look, ReadError> {
    let mut look = Look::default();
    let depth = pull.depth();
    while pull.depth() >= depth
        && let Some(node) = pull.next()?
    {
        if matches!(&node, Node::Open(element) if element.name() == ("w", "rPr")) {
            look = Look::read(pull)?;
        }
    }
    Ok(look)
}

/// Reads `w:style`, which just began, to its end.
fn style(pull: &mut Pull<'_>) -> Result<Written, ReadError> {
    let mut read = Written::default();
    let depth = pull.depth();
    while pull.depth() >= depth
        && let Some(node) = pull.next()?
    {
        let Node::Open(element) = node else { continue };
        match element.name() {
            ("w", "name") => {
                read.name = values::short(&element, "val").as_deref().unwrap_or_default().to_owned()
            }
            ("w", "basedOn") => read.based_on = values::short(&element, "val"),
            ("w", "pPr") => read.shape = Shape::read(pull)?,
            ("w", "rPr") => read.look = Look::read(pull)?,
            // What a table style says of its first row and the like.
            _ => pull.skip()?,
        }
    }
    Ok(read)
}

/// A style with all that it is based on.
fn resolved(written: &HashMap<Rc<str>, Written>, id: &Rc<str>) -> Style {
    let mut chain: Vec<Rc<str>> = Vec::new();
    let mut next = Some(Rc::clone(id));
    while let Some(id) = next
        && chain.len() < CHAIN
        && !chain.contains(&id)
    {
        next = written.get(&id).and_then(|style| style.based_on.clone());
        chain.push(id);
    }
    let mut style = Style::default();
    for id in chain.iter().rev() {
        let Some(own) = written.get(id) else { continue };
        style.look = own.look.or(&style.look);
        style.shape = own.shape.or(&style.shape);
        if let Some(kind) = names::kind(&own.name) {
            style.kind = kind;
        }
        style.said = matches!(&*own.name, "Said" | "Said link") || style.said;
    }
    if style.kind != Kind::Contents && style.kind != Kind::Title {
        match style.shape.outline {
            Some(level @ 0..=8) => style.kind = Kind::Heading(level + 1),
            Some(_) if matches!(style.kind, Kind::Heading(_)) => style.kind = Kind::Normal,
            _ => {}
        }
    }
    style
}
