//! The tree of a page, made by a parser that reads as browsers do. The parser takes whatever it gets: the tree is
//! measured as it grows, so that no page makes it deep, wide or slow.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink as _};
use html5ever::{Attribute, QualName, local_name, ns, parse_document};

use crate::reading::{ReadError, limit};

/// How many bytes the parser is given at once, before the tree is measured.
const PORTION: usize = 4096;
/// More attributes than any element has: the parser compares each with all before it.
const ATTRIBUTES: usize = 1000;

/// A place in the tree.
pub(super) type Place = usize;

/// The document itself.
pub(super) const ROOT: Place = 0;

/// A page.
pub(super) struct Dom {
    nodes: Vec<Node>,
}

/// What stands in a place.
pub(super) enum Data {
    /// The document, or the inside of a template.
    Whole,
    /// Words.
    Text(StrTendril),
    /// An element.
    Element(Rc<QualName>, Vec<Attribute>),
    /// What no reader sees.
    Unseen,
}

struct Node {
    parent: Option<Place>,
    before: Option<Place>,
    after: Option<Place>,
    first: Option<Place>,
    last: Option<Place>,
    depth: usize,
    template: Option<Place>,
    data: Data,
}

impl Dom {
    /// Parses a page.
    pub(super) fn read(text: &str) -> Result<Self, ReadError> {
        let mut parser = parse_document(Sink::default(), html5ever::ParseOpts::default());
        let text = lean(text);
        let mut rest = text.as_ref();
        let (mut signs, mut calls) = (0, 0);
        while !rest.is_empty() {
            let mut end = PORTION.min(rest.len());
            while !rest.is_char_boundary(end) {
                end += 1;
            }
            let (portion, behind) = rest.split_at(end);
            parser.process(StrTendril::from_slice(portion));
            let sink = &parser.tokenizer.sink.sink;
            // While no token is finished, all that comes may be attributes of one element.
            signs = if sink.calls.get() == calls { signs + separators(portion) } else { 0 };
            calls = sink.calls.get();
            sink.measure(text.len() - behind.len(), signs)?;
            rest = behind;
        }
        let dom = parser.finish();
        Ok(dom)
    }

    /// What stands in a place.
    pub(super) fn data(&self, place: Place) -> &Data {
        self.nodes.get(place).map_or(&Data::Unseen, |node| &node.data)
    }

    /// The places in a place, in order.
    pub(super) fn children(&self, place: Place) -> impl Iterator<Item = Place> {
        let first = self.nodes.get(place).and_then(|node| node.first);
        std::iter::successors(first, |place| self.nodes.get(*place).and_then(|node| node.after))
    }

    /// The place around a place.
    pub(super) fn parent(&self, place: Place) -> Option<Place> {
        self.nodes.get(place).and_then(|node| node.parent)
    }

    /// The name of an element in small letters, or nothing.
    pub(super) fn name(&self, place: Place) -> &str {
        match self.data(place) {
            Data::Element(name, _) => &name.local,
            _ => "",
        }
    }

    /// The value of an attribute of an element.
    pub(super) fn attribute(&self, place: Place, name: &str) -> Option<&str> {
        let Data::Element(_, attributes) = self.data(place) else { return None };
        let named = |attribute: &&Attribute| {
            let own: &str = &attribute.name.local;
            own == name
        };
        attributes.iter().find(named).map(|attribute| attribute.value.as_ref())
    }

    /// Whether an element bears a class that holds the word.
    pub(super) fn class_has(&self, place: Place, word: &str) -> bool {
        self.attribute(place, "class").is_some_and(|classes| classes.to_lowercase().contains(word))
    }

    /// All places, parents before what is in them.
    pub(super) fn places(&self) -> Range<Place> {
        0..self.nodes.len()
    }

    /// The words in a place on one line, of the first so many letters.
    pub(super) fn words(&self, place: Place, most: usize) -> String {
        let mut words = String::new();
        let mut stack = vec![place];
        while let Some(place) = stack.pop()
            && words.len() < most
        {
            match self.data(place) {
                Data::Text(text) => words.extend(text.chars().take(most)),
                _ => {
                    let inside: Vec<Place> = self.children(place).collect();
                    stack.extend(inside.into_iter().rev());
                }
            }
        }
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The page without comments and without pictures written into it, which nobody reads.
fn lean(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let (mut kept, mut at) = (0, 0);
    // Whether an end was looked for in vain: then there is none further on.
    let mut endless = [false; 3];
    while let Some(found) =
        text.as_bytes().get(at..).and_then(|rest| memchr::memchr3(b'<', b'"', b'\'', rest))
    {
        let start = at + found;
        at = start + 1;
        let rest = text.get(start..).unwrap_or_default();
        let (which, end) = if rest.starts_with("<!--") {
            (0, "-->")
        } else if rest.starts_with("\"data:") && before(text, start) {
            (1, "\"")
        } else if rest.starts_with("'data:") && before(text, start) {
            (2, "'")
        } else {
            continue;
        };
        // A comment may end as soon as it begins.
        let inside = if which == 0 { 2 } else { 1 };
        let seen = endless.get_mut(which);
        if seen.as_ref().is_some_and(|seen| **seen) {
            continue;
        }
        let length =
            rest.get(inside..).and_then(|rest| memchr::memmem::find(rest.as_bytes(), end.as_bytes()));
        match (length, seen) {
            (Some(length), _) => {
                let to = start + inside + length + if which == 0 { 3 } else { 0 };
                let from = if which == 0 { start } else { start + 1 };
                out.push_str(text.get(kept..from).unwrap_or_default());
                (kept, at) = (to, to.max(at) + usize::from(which != 0));
            }
            (None, Some(seen)) => *seen = true,
            (None, None) => {}
        }
    }
    if kept == 0 { Cow::Borrowed(text) } else { Cow::Owned(out + text.get(kept..).unwrap_or_default()) }
}

/// Whether an equals sign stands before, as it does before the value of an attribute.
fn before(text: &str, at: usize) -> bool {
    text.get(..at).is_some_and(|before| before.ends_with('='))
}

/// What may part attributes.
fn separators(portion: &str) -> usize {
    let parts = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b'/');
    portion.bytes().filter(parts).count()
}

/// What the parser builds into.
struct Sink {
    nodes: RefCell<Vec<Node>>,
    deepest: Cell<usize>,
    calls: Cell<usize>,
}

/// A place as the parser holds it, with the name that it asks for all the time.
#[derive(Clone)]
struct Handle {
    place: Place,
    name: Rc<QualName>,
}

impl Default for Sink {
    fn default() -> Self {
        let whole = Node::new(Data::Whole);
        Self { nodes: RefCell::new(vec![whole]), deepest: Cell::new(0), calls: Cell::new(0) }
    }
}

impl Node {
    fn new(data: Data) -> Self {
        Self {
            parent: None,
            before: None,
            after: None,
            first: None,
            last: None,
            depth: 0,
            template: None,
            data,
        }
    }
}

impl Sink {
    /// Refuses a tree that is deeper or larger than any page, at so many bytes.
    fn measure(&self, at: usize, signs: usize) -> Result<(), ReadError> {
        let what = if self.deepest.get() > limit::DEPTH {
            format!("elements lie more than {} deep in one another", limit::DEPTH)
        } else if self.nodes.borrow().len() > limit::PIECES {
            format!("holds more than {} elements", limit::PIECES)
        } else if signs > ATTRIBUTES {
            format!("an element has more than {ATTRIBUTES} attributes")
        } else {
            return Ok(());
        };
        Err(ReadError::too_much(format!("the page, byte {at}"), what))
    }

    fn add(&self, data: Data) -> Place {
        self.calls.set(self.calls.get() + 1);
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node::new(data));
        nodes.len() - 1
    }

    fn change(&self, place: Place, change: impl FnOnce(&mut Node)) {
        if let Some(node) = self.nodes.borrow_mut().get_mut(place) {
            change(node);
        }
    }

    fn ask<T: Default>(&self, place: Place, ask: impl FnOnce(&Node) -> T) -> T {
        self.nodes.borrow().get(place).map(ask).unwrap_or_default()
    }

    fn detach(&self, place: Place) {
        let (parent, before, after) = self.ask(place, |node| (node.parent, node.before, node.after));
        match (before, parent) {
            (Some(before), _) => self.change(before, |node| node.after = after),
            (None, Some(parent)) => self.change(parent, |node| node.first = after),
            (None, None) => {}
        }
        match (after, parent) {
            (Some(after), _) => self.change(after, |node| node.before = before),
            (None, Some(parent)) => self.change(parent, |node| node.last = before),
            (None, None) => {}
        }
        self.change(place, |node| (node.parent, node.before, node.after) = (None, None, None));
    }

    /// Puts a place into another, before one of those in it or behind them all.
    fn place(&self, place: Place, parent: Place, next: Option<Place>) {
        self.detach(place);
        let before = match next {
            Some(next) => self.ask(next, |node| node.before),
            None => self.ask(parent, |node| node.last),
        };
        let depth = self.ask(parent, |node| node.depth) + 1;
        self.deepest.set(self.deepest.get().max(depth));
        let mut inside = None;
        self.change(place, |node| {
            (node.parent, node.before, node.after, node.depth) = (Some(parent), before, next, depth);
            inside = node.template;
        });
        if let Some(inside) = inside {
            self.change(inside, |node| node.depth = depth);
        }
        match before {
            Some(before) => self.change(before, |node| node.after = Some(place)),
            None => self.change(parent, |node| node.first = Some(place)),
        }
        match next {
            Some(next) => self.change(next, |node| node.before = Some(place)),
            None => self.change(parent, |node| node.last = Some(place)),
        }
    }

    /// Puts words or an element into a place; words join those that stand before them.
    fn put(&self, child: NodeOrText<Handle>, parent: Place, next: Option<Place>) {
        self.calls.set(self.calls.get() + 1);
        let place = match child {
            NodeOrText::AppendNode(handle) => handle.place,
            NodeOrText::AppendText(text) => {
                let before = match next {
                    Some(next) => self.ask(next, |node| node.before),
                    None => self.ask(parent, |node| node.last),
                };
                let mut nodes = self.nodes.borrow_mut();
                if let Some(Node { data: Data::Text(words), .. }) = before.and_then(|at| nodes.get_mut(at)) {
                    words.push_tendril(&text);
                    return;
                }
                drop(nodes);
                self.add(Data::Text(text))
            }
        };
        self.place(place, parent, next);
    }

    fn nameless(place: Place) -> Handle {
        let name = QualName::new(None, ns!(), local_name!(""));
        Handle { place, name: Rc::new(name) }
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Dom;
    type ElemName<'a> = &'a QualName;

    fn finish(self) -> Dom {
        Dom { nodes: self.nodes.into_inner() }
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn get_document(&self) -> Handle {
        Self::nameless(ROOT)
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        one.place == other.place
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> &'a QualName {
        &target.name
    }

    fn get_template_contents(&self, target: &Handle) -> Handle {
        Self::nameless(self.ask(target.place, |node| node.template).unwrap_or(target.place))
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Handle {
        let name = Rc::new(name);
        let place = self.add(Data::Element(Rc::clone(&name), attributes));
        if flags.template {
            let inside = self.add(Data::Whole);
            self.change(place, |node| node.template = Some(inside));
        }
        Handle { place, name }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        Self::nameless(self.add(Data::Unseen))
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        Self::nameless(self.add(Data::Unseen))
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.put(child, parent.place, None);
    }

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        if let Some(parent) = self.ask(sibling.place, |node| node.parent) {
            self.put(child, parent, Some(sibling.place));
        }
    }

    fn append_based_on_parent_node(&self, element: &Handle, before: &Handle, child: NodeOrText<Handle>) {
        if self.ask(element.place, |node| node.parent).is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(before, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn add_attrs_if_missing(&self, target: &Handle, attributes: Vec<Attribute>) {
        self.change(target.place, |node| {
            let Data::Element(_, own) = &mut node.data else { return };
            for attribute in attributes {
                if own.len() < ATTRIBUTES && own.iter().all(|one| one.name != attribute.name) {
                    own.push(attribute);
                }
            }
        });
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.detach(target.place);
    }

    fn reparent_children(&self, from: &Handle, to: &Handle) {
        while let Some(child) = self.ask(from.place, |node| node.first) {
            self.place(child, to.place, None);
        }
    }
}
