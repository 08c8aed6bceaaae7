//! Styles: what each says itself and, through its parents, what holds for the words.

use std::collections::HashMap;
use std::rc::Rc;

use super::levels::Levels;
use crate::reading::ReadError;
use crate::reading::xml::{Element, Node, Pull};
use crate::{Direction, Style as Kind};

/// No style has more parents.
const PARENTS: usize = 32;

/// All styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles {
    /// By family and name.
    common: HashMap<(String, String), Style>,
    automatic: HashMap<(String, String), Style>,
    /// What holds where no style says otherwise, by family.
    defaults: HashMap<String, Style>,
    lists: HashMap<String, Rc<Levels>>,
    automatic_lists: HashMap<String, Rc<Levels>>,
    /// How headings are numbered.
    pub(super) outline: Rc<Levels>,
}

/// What one style says.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    parent: Option<String>,
    shown_name: Option<String>,
    list: Option<String>,
    page_before: Option<bool>,
    direction: Option<Direction>,
    at_end: Option<bool>,
    hidden: Option<bool>,
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) small_capitals: Option<bool>,
    pub(super) languages: Languages,
}

/// The languages of words by their script: Western, of East Asia, complex (Arabic, Hebrew, Thai, Indic).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Languages {
    pub(super) western: Option<String>,
    pub(super) asian: Option<String>,
    pub(super) complex: Option<String>,
}

impl Styles {
    /// Reads the styles inside the element that began last.
    pub(super) fn read(&mut self, pull: &mut Pull<'_>, automatic: bool) -> Result<(), ReadError> {
        let depth = pull.depth();
        while pull.depth() >= depth
            && let Some(node) = pull.next()?
        {
            let Node::Open(element) = node else { continue };
            let named = |name: &str| element.attribute("style", name).unwrap_or_default().into_owned();
            match element.name() {
                ("style", "style") => {
                    let style = Style::read(&element, pull)?;
                    let to = if automatic { &mut self.automatic } else { &mut self.common };
                    to.insert((named("family"), named("name")), style);
                }
                ("style", "default-style") => {
                    let style = Style::read(&element, pull)?;
                    self.defaults.insert(named("family"), style);
                }
                ("text", "list-style") => {
                    let levels = Rc::new(Levels::read(pull)?);
                    let to = if automatic { &mut self.automatic_lists } else { &mut self.lists };
                    to.insert(named("name"), levels);
                }
                ("text", "outline-style") => self.outline = Rc::new(Levels::read(pull)?),
                _ => {}
            }
        }
        Ok(())
    }

    /// Forgets the automatic styles of a part.
    pub(super) fn forget_automatic(&mut self) {
        self.automatic.clear();
        self.automatic_lists.clear();
    }

    /// The levels of a list style.
    pub(super) fn levels(&self, name: &str) -> Option<Rc<Levels>> {
        self.automatic_lists.get(name).or_else(|| self.lists.get(name)).cloned()
    }

    /// What a style says itself, with what its parents say where it says nothing.
    pub(super) fn whole(&self, family: &str, name: &str) -> Style {
        let mut whole = Style::default();
        self.parents(family, name).for_each(|(style, _)| whole.fill(style));
        if let Some(default) = self.defaults.get(family) {
            whole.fill(default);
        }
        whole
    }

    /// What was said of one paragraph or of some words alone: the look of a kind of paragraph is not theirs.
    pub(super) fn own(&self, family: &str, name: &str) -> Style {
        let mut own = Style::default();
        let taken = self.parents(family, name).take_while(|(_, automatic)| *automatic || family == "text");
        taken.for_each(|(style, _)| own.fill(style));
        own
    }

    /// What a paragraph of a style is.
    pub(super) fn kind(&self, name: &str) -> Kind {
        for (style, _) in self.parents("paragraph", name) {
            let shown = style.shown_name.as_deref().unwrap_or_default().to_lowercase();
            match shown.as_str() {
                "title" => return Kind::Title,
                "quotations" | "quote" | "intense quote" | "block text" => return Kind::Quote,
                "source" => return Kind::Source,
                _ => {}
            }
        }
        Kind::Normal
    }

    /// The language that holds where nothing else is said.
    pub(super) fn language(&self) -> Option<String> {
        self.defaults.get("paragraph")?.languages.western.clone()
    }

    /// A style and its parents, each with whether it is automatic.
    fn parents(&self, family: &str, name: &str) -> impl Iterator<Item = (&Style, bool)> {
        let find = move |family: &str, name: &str| {
            let key = (family.to_owned(), name.to_owned());
            let automatic = self.automatic.get(&key).map(|style| (style, true));
            automatic.or_else(|| self.common.get(&key).map(|style| (style, false)))
        };
        let family = family.to_owned();
        let first = find(&family, name);
        std::iter::successors(first, move |(style, _)| find(&family, style.parent.as_deref()?)).take(PARENTS)
    }
}

impl Style {
    fn read(element: &Element<'_>, pull: &mut Pull<'_>) -> Result<Self, ReadError> {
        let said = |name: &str| element.attribute("style", name).map(std::borrow::Cow::into_owned);
        let name = said("display-name").or_else(|| said("name").map(|name| name.replace("_20_", " ")));
        let mut style = Self {
            parent: said("parent-style-name"),
            shown_name: name,
            list: said("list-style-name"),
            ..Self::default()
        };
        let depth = pull.depth();
        while pull.depth() >= depth
            && let Some(node) = pull.next()?
        {
            match node {
                Node::Open(element) if element.name() == ("style", "text-properties") => {
                    style.words(&element)
                }
                Node::Open(element) if element.name() == ("style", "paragraph-properties") => {
                    style.paragraph(&element);
                }
                _ => {}
            }
        }
        Ok(style)
    }

    fn words(&mut self, element: &Element<'_>) {
        let said = |space: &str, name: &str| element.attribute(space, name);
        let either = |name: &str| {
            let complex = format!("{name}-complex");
            said("fo", name).or_else(|| said("style", &complex))
        };
        self.bold = either("font-weight")
            .map(|weight| weight == "bold" || weight.parse::<u16>().is_ok_and(|weight| weight >= 600));
        self.italic = either("font-style").map(|slant| slant != "normal");
        self.small_capitals = said("fo", "font-variant").map(|variant| variant == "small-caps");
        self.hidden = said("text", "display").map(|display| display == "none");
        let language = |space: &str, behind: &str| {
            let language = said(space, &format!("language{behind}"))?;
            let country = said(space, &format!("country{behind}"));
            let known = !matches!(language.as_ref(), "none" | "zxx" | "und" | "");
            let country = country.filter(|country| !matches!(country.as_ref(), "none" | ""));
            known.then(|| {
                country.map_or_else(|| language.to_string(), |country| format!("{language}-{country}"))
            })
        };
        self.languages = Languages {
            western: language("fo", ""),
            asian: language("style", "-asian"),
            complex: language("style", "-complex"),
        };
    }

    fn paragraph(&mut self, element: &Element<'_>) {
        self.page_before = element.attribute("fo", "break-before").map(|kind| kind == "page");
        self.direction = element.attribute("style", "writing-mode").and_then(|mode| match mode.as_ref() {
            "rl-tb" | "rl" => Some(Direction::RightToLeft),
            "lr-tb" | "lr" => Some(Direction::LeftToRight),
            _ => None,
        });
        self.at_end = element.attribute("fo", "text-align").map(|align| align == "end" || align == "right");
    }

    /// Takes over what is not said here.
    fn fill(&mut self, other: &Self) {
        fn or<T: Clone>(own: &mut Option<T>, other: &Option<T>) {
            if own.is_none() {
                own.clone_from(other);
            }
        }
        or(&mut self.list, &other.list);
        or(&mut self.page_before, &other.page_before);
        or(&mut self.direction, &other.direction);
        or(&mut self.at_end, &other.at_end);
        or(&mut self.hidden, &other.hidden);
        or(&mut self.bold, &other.bold);
        or(&mut self.italic, &other.italic);
        or(&mut self.small_capitals, &other.small_capitals);
        or(&mut self.languages.western, &other.languages.western);
        or(&mut self.languages.asian, &other.languages.asian);
        or(&mut self.languages.complex, &other.languages.complex);
    }

    /// The list style of the paragraph.
    pub(super) fn list(&self) -> Option<&str> {
        self.list.as_deref()
    }

    /// Whether a page begins with the paragraph.
    pub(super) fn page_before(&self) -> bool {
        self.page_before == Some(true)
    }

    /// Which way the paragraph is written.
    pub(super) fn direction(&self) -> Option<Direction> {
        self.direction
    }

    /// Whether its words stand where a line ends.
    pub(super) fn at_end(&self) -> bool {
        self.at_end == Some(true)
    }

    /// Whether nobody sees the words.
    pub(super) fn hidden(&self) -> bool {
        self.hidden == Some(true)
    }
}
