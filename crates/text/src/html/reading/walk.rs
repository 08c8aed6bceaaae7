//! A page from top to bottom: elements that are blocks, elements that are words, lists, tables and notes.

use std::collections::{HashMap, HashSet};

use super::dom::{Data, Dom, Place, ROOT};
use super::list::List;
use super::look::{self, Styles};
use super::notes::Notes;
use super::table;
use crate::reading::blocks::{Blocks, Kind, each_run, joined, paragraphs};
use crate::reading::{ReadError, Remark, limit};
use crate::{Block, Comment, Document, Footnote, Number, Run, Style, xml};

/// A page being read.
pub(super) struct Walk<'a> {
    pub(super) dom: &'a Dom,
    pub(super) blocks: Blocks,
    pub(super) look: Run,
    pub(super) depth: usize,
    style: Style,
    pre: bool,
    lists: Vec<List>,
    targets: HashSet<&'a str>,
    notes: Notes,
    /// The notes read so far, by their places in the page.
    read: HashMap<Place, usize>,
    /// How many cells were made: spans multiply them.
    pub(super) cells: usize,
    document: Document,
    remarks: Vec<Remark>,
    left_out: Vec<(&'static str, usize)>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(dom: &'a Dom) -> Self {
        let notes = Notes::of(dom);
        let links = dom.places().filter(|place| !notes.is_back(*place) && notes.marked_by(*place).is_none());
        let links = links.filter_map(|place| dom.attribute(place, "href"));
        Self {
            dom,
            blocks: Blocks::default(),
            look: Run::default(),
            depth: 0,
            style: Style::Normal,
            pre: false,
            lists: Vec::new(),
            targets: links.filter_map(|href| href.strip_prefix('#')).collect(),
            notes,
            read: HashMap::new(),
            cells: 0,
            document: Document::default(),
            remarks: Vec::new(),
            left_out: Vec::new(),
        }
    }

    /// Reads the whole page.
    pub(super) fn page(&mut self) -> Result<(), ReadError> {
        let dom = self.dom;
        for place in dom.places() {
            match dom.name(place) {
                "html" | "body" => self.whole(place),
                "title" if self.document.title.is_empty() && is_of_head(dom, place) => {
                    self.document.title = dom.words(place, 2000);
                }
                _ => {}
            }
        }
        self.inside(ROOT)
    }

    /// The document, the anchors that stand for others, and what is to be remarked.
    pub(super) fn finish(mut self) -> (Document, HashMap<String, String>, Vec<Remark>) {
        let (blocks, aliases) = self.blocks.finish();
        self.document.blocks = blocks;
        let comments = self.document.comments.len();
        each_run(&mut self.document, &mut |run| run.comments.retain(|at| *at < comments));
        for (what, count) in self.left_out {
            self.remarks.push(Remark::new("the page", format!("{what} left out: {count}")));
        }
        (self.document, aliases, self.remarks)
    }

    /// What is in a place.
    pub(super) fn inside(&mut self, place: Place) -> Result<(), ReadError> {
        self.depth += 1;
        // Each level takes room on the stack, twice with a note or a table in it.
        if self.depth > 2 * limit::DEPTH {
            let what = format!("elements lie more than {} deep in one another", limit::DEPTH);
            return Err(ReadError::too_much("the page", what));
        }
        for child in self.dom.children(place) {
            match self.dom.data(child) {
                Data::Text(text) => self.text(text),
                Data::Element(..) => self.element(child)?,
                Data::Whole | Data::Unseen => {}
            }
        }
        self.depth -= 1;
        Ok(())
    }

    /// What is in a place, gathered apart.
    pub(super) fn apart(&mut self, place: Place) -> Result<Blocks, ReadError> {
        let around = std::mem::take(&mut self.blocks);
        let lists = std::mem::take(&mut self.lists);
        let done = self.inside(place);
        self.lists = lists;
        done.map(|()| std::mem::replace(&mut self.blocks, around))
    }

    /// Counts something that is left out, to be remarked once.
    pub(super) fn leave_out(&mut self, what: &'static str) {
        match self.left_out.iter_mut().find(|(own, _)| *own == what) {
            Some((_, count)) => *count += 1,
            None => self.left_out.push((what, 1)),
        }
    }

    /// What holds for the whole document, and is therefore not said of its words.
    fn whole(&mut self, place: Place) {
        if let Some(language) = self.dom.attribute(place, "lang").and_then(xml::tag) {
            self.document.language = language.to_owned();
        }
        if let Some(way) = look::direction(self.dom, place) {
            self.document.direction = way;
        }
    }

    fn text(&mut self, text: &str) {
        if self.pre {
            for (place, line) in text.split('\n').enumerate() {
                if place > 0 {
                    self.blocks.flow.line(&self.look);
                }
                self.blocks.flow.kept(&self.look, line);
            }
        } else {
            self.blocks.flow.words(&self.look, text);
        }
    }

    fn element(&mut self, place: Place) -> Result<(), ReadError> {
        let dom = self.dom;
        let name = dom.name(place);
        if look::is_unseen(dom, place) || self.notes.is_body(place) || self.notes.is_back(place) {
            return Ok(());
        }
        if look::is_hidden(dom, place) {
            self.leave_out("hidden parts");
            return Ok(());
        }
        if name == "nav" {
            self.leave_out("navigation");
            return Ok(());
        }
        for anchor in [dom.attribute(place, "id"), dom.attribute(place, "name").filter(|_| name == "a")] {
            if let Some(anchor) = anchor.filter(|anchor| self.targets.contains(anchor)) {
                // A block is found under its own name, not the paragraph before it.
                if is_block(name) {
                    self.blocks.end();
                }
                self.blocks.anchor(anchor);
            }
        }
        let around = self.look.clone();
        if !matches!(name, "html" | "body") {
            self.look = look::inside(dom, place, &around);
        }
        self.shaped(place, name)?;
        self.look = around;
        Ok(())
    }

    /// An element by its name.
    fn shaped(&mut self, place: Place, name: &'a str) -> Result<(), ReadError> {
        match name {
            "br" => self.blocks.flow.line(&self.look),
            "hr" => {
                self.blocks.end();
                if self.dom.class_has(place, "page") {
                    self.blocks.push(Block::PageBreak);
                }
            }
            "img" | "picture" => self.leave_out("pictures"),
            "a" => return self.link(place),
            "sup" if self.dom.attribute(place, "class") == Some("comment") => self.comment(place),
            "sup" | "sub" => return self.raised(place, name == "sup"),
            "q" => {
                self.text("“");
                self.inside(place)?;
                self.text("”");
            }
            "ol" | "ul" | "menu" | "dir" => return self.list(place),
            "li" => return self.item(place),
            "table" => return table::read(self, place),
            "pre" | "xmp" | "listing" => {
                self.blocks.begin(Kind::Words(self.style));
                let outer = std::mem::replace(&mut self.pre, true);
                self.inside(place)?;
                self.pre = outer;
                self.blocks.begin(Kind::Words(self.style));
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => return self.heading(place, name),
            "blockquote" => return self.styled(place, Style::Quote),
            "aside" => {
                self.blocks.begin(Kind::Note);
                self.inside(place)?;
                self.blocks.begin(Kind::Words(self.style));
            }
            "p" | "header" | "footer" | "div" if self.is_line_of_page(place, name) => {}
            "p" if self.dom.attribute(place, "class").is_some_and(is_title) => {
                return self.styled(place, Style::Title);
            }
            "p" if self.dom.attribute(place, "class") == Some("source") => {
                return self.styled(place, Style::Source);
            }
            "span" if Styles::of(self.dom, place).get("mso-list").is_some_and(|list| list == "Ignore") => {
                self.numbered(place);
            }
            "span" if self.dom.attribute(place, "class") == Some("number") => self.numbered(place),
            "section" if self.dom.attribute(place, "class") == Some("comments") => self.comments(place),
            _ if is_block(name) => {
                self.blocks.end();
                self.inside(place)?;
                self.blocks.end();
            }
            _ => self.inside(place)?,
        }
        Ok(())
    }

    /// A number that stands before a paragraph as words of their own.
    fn numbered(&mut self, place: Place) {
        let label = self.dom.words(place, 40);
        let label = label.trim_matches(['\u{a0}', ' ']);
        if !label.is_empty() && self.blocks.flow.is_empty() {
            let class = self.dom.parent(place).and_then(|parent| self.dom.attribute(parent, "class"));
            let level = class.and_then(|class| class.split_once("level-")).map(|(_, level)| level.parse());
            self.blocks.number(Number::new(label, level.and_then(Result::ok).unwrap_or(0)));
        } else {
            self.text(&format!("{label} "));
        }
    }

    /// The mark of a comment, as our own pages have it: `#comment:3` is the third.
    fn comment(&mut self, place: Place) {
        let link = self.dom.children(place).find_map(|link| self.dom.attribute(link, "href"));
        let at = link.and_then(|href| href.strip_prefix("#comment:")).and_then(|at| at.parse::<usize>().ok());
        if let Some(at) = at.and_then(|at| at.checked_sub(1)).filter(|at| *at < limit::PIECES) {
            self.blocks.flow.comment(&self.look, at);
        }
    }

    /// The comments at the end of a page of ours, each behind its letter: who, when, and what.
    fn comments(&mut self, place: Place) {
        let dom = self.dom;
        for line in dom.children(place).filter(|line| dom.name(*line) == "p") {
            let who = dom.children(line).find(|part| dom.name(*part) == "strong");
            let said = who.map(|who| dom.words(who, 200)).unwrap_or_default();
            let whole = dom.words(line, 20_000);
            let text = if said.is_empty() { whole.split_once(' ') } else { whole.split_once(said.as_str()) };
            let text = text.map_or("", |(_, text)| text).trim().to_owned();
            let said = said.trim_end_matches(':');
            let (author, date) = said.rsplit_once(", ").unwrap_or((said, ""));
            self.document.comments.push(Comment { author: author.to_owned(), date: date.to_owned(), text });
        }
    }

    /// The lines that stand on every page, as our own pages have them.
    fn is_line_of_page(&mut self, place: Place, name: &str) -> bool {
        let class = self.dom.attribute(place, "class").unwrap_or_default();
        // As word processors write them.
        let title = self.dom.attribute(place, "title").filter(|_| name == "div");
        let words = || self.dom.words(place, 2000);
        match (name, title.unwrap_or(class)) {
            ("div", "header") if self.document.header.is_empty() => self.document.header = words(),
            ("div", "footer") if self.document.footer.is_empty() => self.document.footer.push(words()),
            ("p", "symbol") if self.document.header.is_empty() => self.document.header = words(),
            ("p", "subtitle") if self.document.subtitle.is_empty() => self.document.subtitle = words(),
            ("footer", _) if self.dom.parent(place).is_some_and(|parent| self.dom.name(parent) == "body") => {
                let lines = self.dom.children(place).map(|line| self.dom.words(line, 2000));
                self.document.footer = lines.filter(|line| !line.is_empty()).take(100).collect();
            }
            _ => return false,
        }
        true
    }

    fn heading(&mut self, place: Place, name: &str) -> Result<(), ReadError> {
        let level = name.bytes().last().map_or(1, |digit| digit.saturating_sub(b'0'));
        let kind = if self.dom.attribute(place, "class") == Some("title") && level == 1 {
            Kind::Words(Style::Title)
        } else {
            Kind::Heading(level)
        };
        self.blocks.begin(kind);
        self.inside(place)?;
        self.blocks.begin(Kind::Words(self.style));
        Ok(())
    }

    fn styled(&mut self, place: Place, style: Style) -> Result<(), ReadError> {
        let outer = std::mem::replace(&mut self.style, style);
        self.blocks.begin(Kind::Words(style));
        self.inside(place)?;
        self.style = outer;
        self.blocks.begin(Kind::Words(outer));
        Ok(())
    }

    fn list(&mut self, place: Place) -> Result<(), ReadError> {
        self.blocks.end();
        self.lists.push(List::of(self.dom, place));
        self.inside(place)?;
        self.lists.pop();
        self.blocks.end();
        Ok(())
    }

    fn item(&mut self, place: Place) -> Result<(), ReadError> {
        self.blocks.end();
        let level = self.lists.len().saturating_sub(1);
        if let Some(number) = self.lists.last_mut().and_then(|list| list.number(self.dom, place, level)) {
            self.blocks.number(number);
        }
        self.inside(place)?;
        self.blocks.end_item();
        Ok(())
    }

    /// A link; one that marks a note becomes its mark.
    fn link(&mut self, place: Place) -> Result<(), ReadError> {
        let Some(body) = self.notes.marked_by(place) else { return self.inside(place) };
        let note = match self.read.get(&body) {
            Some(note) => *note,
            None => self.note(place, body)?,
        };
        self.look.link = None;
        self.blocks.flow.note(&self.look, note);
        Ok(())
    }

    /// Reads a note where its first mark stands, so that notes come in the order of their marks.
    fn note(&mut self, mark: Place, body: Place) -> Result<usize, ReadError> {
        let note = self.document.notes.len();
        self.read.insert(body, note);
        let label = self.dom.words(mark, 12).trim_matches(['[', ']', '(', ')', ' ']).to_owned();
        self.document.notes.push(Footnote { label: label.clone(), runs: Vec::new() });
        let outer = (std::mem::take(&mut self.look), std::mem::replace(&mut self.pre, false), self.style);
        let blocks = self.apart(body)?;
        (self.look, self.pre, self.style) = outer;
        let mut runs = joined(paragraphs(blocks.finish().0));
        without_label(&mut runs, &label);
        if let Some(read) = self.document.notes.get_mut(note) {
            read.runs = runs;
        }
        Ok(note)
    }

    /// Raised or lowered figures stay so, since 10² is not 102.
    fn raised(&mut self, place: Place, up: bool) -> Result<(), ReadError> {
        let words = self.dom.words(place, 12);
        let only_text = self.dom.children(place).all(|child| matches!(self.dom.data(child), Data::Text(_)));
        let figures: Option<String> = words.chars().map(|figure| shifted(figure, up)).collect();
        match figures.filter(|figures| only_text && !figures.is_empty()) {
            Some(figures) => self.text(&figures),
            None => self.inside(place)?,
        }
        Ok(())
    }
}

/// The figure as it stands above or below the line.
fn shifted(figure: char, up: bool) -> Option<char> {
    const UP: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    let at = usize::try_from(figure.to_digit(10)?).ok()?;
    if up { UP.chars().nth(at) } else { char::from_u32(0x2080 + figure.to_digit(10)?) }
}

/// A note without the mark that stands before its words.
fn without_label(runs: &mut Vec<Run>, label: &str) {
    let Some(first) = runs.first_mut() else { return };
    let text = first.text.trim_start_matches(['[', '(', ' ', '^', '↑']);
    let raised: String = label.chars().map(|figure| shifted(figure, true).unwrap_or(figure)).collect();
    let rest = text.strip_prefix(label).or_else(|| text.strip_prefix(&raised));
    if let Some(rest) = rest.filter(|rest| !rest.starts_with(char::is_alphanumeric)) {
        first.text = rest.trim_start_matches([']', ')', '.', ' ', '\u{a0}', '\t']).to_owned();
    } else {
        first.text = first.text.trim_start_matches(['^', '↑', ' ', '\n']).to_owned();
    }
    if first.text.is_empty() && first.note.is_none() {
        runs.remove(0);
    }
}

fn is_of_head(dom: &Dom, place: Place) -> bool {
    dom.parent(place).is_some_and(|parent| matches!(dom.name(parent), "head" | "html"))
}

/// Whether a class is that of titles, as word processors write it.
fn is_title(class: &str) -> bool {
    class.split_whitespace().any(|class| matches!(class, "title" | "Title" | "MsoTitle"))
}

/// Elements that begin a paragraph of their own.
pub(super) fn is_block(name: &str) -> bool {
    const BLOCKS: [&str; 44] = [
        "html",
        "body",
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "address",
        "dl",
        "dt",
        "dd",
        "figure",
        "figcaption",
        "center",
        "fieldset",
        "legend",
        "form",
        "details",
        "summary",
        "hgroup",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "aside",
        "pre",
        "xmp",
        "listing",
        "ul",
        "ol",
        "menu",
        "dir",
        "li",
        "table",
        "hr",
        "caption",
        "frameset",
        "noframes",
        "dialog",
    ];
    BLOCKS.contains(&name)
}
