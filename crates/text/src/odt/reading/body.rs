//! The words: blocks, lists, notes, comments and changes, as they follow one another.

use std::collections::HashMap;

use super::changes::{self, Changes};
use super::lists::{Lists, Said};
use super::styles::{Languages, Styles};
use super::{inline, levels, settle, table};
use crate::reading::blocks::{Blocks, Kind};
use crate::reading::xml::{Element, Node, Pull};
use crate::reading::{ReadError, Remark, headings};
use crate::{Block, Change, Document, Run, Style};

/// A document being read.
pub(super) struct Body<'a> {
    pub(super) styles: &'a mut Styles,
    pub(super) blocks: Blocks,
    pub(super) look: Run,
    pub(super) languages: Languages,
    pub(super) in_words: bool,
    pub(super) lists: Lists,
    pub(super) changes: Changes,
    /// The deletion whose words are being read.
    pub(super) taken_out: Option<Change>,
    /// Comments that are open, by their names.
    pub(super) comments: HashMap<String, usize>,
    /// Blocks of boxes that stand beside the open paragraph.
    pub(super) boxes: Vec<Block>,
    pub(super) cells: usize,
    pub(super) at_end: bool,
    /// Whether a body was found.
    pub(super) found: bool,
    pub(super) document: Document,
    left_out: Vec<(&'static str, usize)>,
}

impl<'a> Body<'a> {
    pub(super) fn new(styles: &'a mut Styles) -> Self {
        Self {
            styles,
            blocks: Blocks::default(),
            look: Run::default(),
            languages: Languages::default(),
            in_words: false,
            lists: Lists::default(),
            changes: Changes::default(),
            taken_out: None,
            comments: HashMap::new(),
            boxes: Vec::new(),
            cells: 0,
            at_end: false,
            found: false,
            document: Document::default(),
            left_out: Vec::new(),
        }
    }

    /// What the file says of itself.
    pub(super) fn meta(&mut self, pull: &mut Pull<'_>) -> Result<(), ReadError> {
        let depth = pull.depth();
        while pull.depth() >= depth
            && let Some(node) = pull.next()?
        {
            match node {
                Node::Open(element) if element.name() == ("dc", "title") => {
                    self.document.title = pull.words()?.trim().to_owned();
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The line at the head of every page and those at its foot, of the first kind of page that has any.
    pub(super) fn masters(&mut self, pull: &mut Pull<'_>) -> Result<(), ReadError> {
        let depth = pull.depth();
        while pull.depth() >= depth
            && let Some(node) = pull.next()?
        {
            let Node::Open(element) = node else { continue };
            let ("style", name @ ("header" | "footer")) = element.name() else { continue };
            let hidden = element.attribute("style", "display").as_deref() == Some("false");
            let blocks = self.apart(|body| body.inside(pull))?;
            let lines = settle::lines(blocks);
            if !hidden && name == "header" && self.document.header.is_empty() {
                self.document.header = lines.join(" · ");
            } else if !hidden && name == "footer" && self.document.footer.is_empty() {
                self.document.footer = lines;
            }
        }
        self.document.notes.clear();
        Ok(())
    }

    /// The document, and what is to be remarked.
    pub(super) fn finish(mut self) -> (Document, Vec<Remark>) {
        let language = self.styles.language();
        let (blocks, aliases) = self.blocks.finish();
        self.document.blocks = blocks;
        headings::name(&mut self.document);
        settle::settle(&mut self.document, &aliases, language);
        let remark =
            |(what, count): &(&str, usize)| Remark::new("the document", format!("{what} left out: {count}"));
        (self.document, self.left_out.iter().map(remark).collect())
    }

    /// Counts something that is left out, to be remarked once.
    pub(super) fn leave_out(&mut self, what: &'static str) {
        match self.left_out.iter_mut().find(|(own, _)| *own == what) {
            Some((_, count)) => *count += 1,
            None => self.left_out.push((what, 1)),
        }
    }

    /// Everything inside the element that began last.
    pub(super) fn inside(&mut self, pull: &mut Pull<'_>) -> Result<(), ReadError> {
        let depth = pull.depth();
        while pull.depth() >= depth
            && let Some(node) = pull.next()?
        {
            match node {
                Node::Open(element) => self.element(&element, pull)?,
                Node::Text(text) if self.in_words => self.words(&text),
                Node::Text(_) | Node::Close(_) => {}
            }
        }
        Ok(())
    }

    /// What is read apart from the words around it, such as a cell or a note.
    pub(super) fn apart(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<(), ReadError>,
    ) -> Result<Vec<Block>, ReadError> {
        let blocks = std::mem::take(&mut self.blocks);
        let (look, languages) = (std::mem::take(&mut self.look), std::mem::take(&mut self.languages));
        let (in_words, lists) = (std::mem::take(&mut self.in_words), self.lists.apart());
        let boxes = std::mem::take(&mut self.boxes);
        let done = read(self);
        self.lists.back(lists);
        (self.look, self.languages, self.in_words) = (look, languages, in_words);
        let beside = std::mem::replace(&mut self.boxes, boxes);
        let (mut read, _) = std::mem::replace(&mut self.blocks, blocks).finish();
        read.extend(beside);
        done.map(|()| read)
    }

    /// Adds words in the look that holds here.
    pub(super) fn words(&mut self, text: &str) {
        let look = self.look_here(text);
        self.blocks.flow.words(&look, text);
    }

    /// The look that holds here, for words of a script.
    pub(super) fn look_here(&self, text: &str) -> Run {
        let change = self.taken_out.as_ref().or_else(|| self.changes.current()).cloned();
        let mut comments: Vec<usize> = self.comments.values().copied().collect();
        comments.sort_unstable();
        Run { language: settle::language(&self.languages, text), change, comments, ..self.look.clone() }
    }

    /// One element, whose end is read as well.
    pub(super) fn element(&mut self, element: &Element<'_>, pull: &mut Pull<'_>) -> Result<(), ReadError> {
        match element.name() {
            ("text", "p") => self.paragraph(element, pull, None),
            ("text", "h") => {
                self.paragraph(element, pull, Some(levels::number(element, "outline-level").unwrap_or(1)))
            }
            ("text", "list") => self.list(element, pull),
            ("text", "list-item") => {
                self.lists.item(true, levels::number(element, "start-value"));
                self.inside(pull)
            }
            ("text", "list-header") => {
                self.lists.item(false, None);
                self.inside(pull)
            }
            ("text", "tracked-changes") => changes::read(self, pull),
            ("table", "table") => {
                self.blocks.end();
                table::read(self, pull)
            }
            ("text", "section") if element.attribute("text", "display").as_deref() == Some("none") => {
                self.leave_out("hidden parts");
                pull.skip()
            }
            (
                "text",
                "table-of-content" | "alphabetical-index" | "illustration-index" | "table-index"
                | "user-index",
            ) => {
                self.leave_out("tables of contents and indexes");
                pull.skip()
            }
            ("text", "soft-page-break") => pull.skip(),
            ("office", "forms")
            | ("text", "sequence-decls" | "variable-decls" | "user-field-decls" | "dde-connection-decls") => {
                pull.skip()
            }
            _ => inline::element(self, element, pull),
        }
    }

    fn list(&mut self, element: &Element<'_>, pull: &mut Pull<'_>) -> Result<(), ReadError> {
        let said = |name: &str| element.attribute("text", name).map(std::borrow::Cow::into_owned);
        self.lists.begin(Said {
            name: element.attribute("xml", "id").map(std::borrow::Cow::into_owned),
            style: said("style-name"),
            goes_on: said("continue-numbering").as_deref() == Some("true"),
            goes_on_from: said("continue-list"),
        });
        self.inside(pull)?;
        self.lists.end();
        Ok(())
    }

    fn paragraph(
        &mut self,
        element: &Element<'_>,
        pull: &mut Pull<'_>,
        level: Option<i64>,
    ) -> Result<(), ReadError> {
        let name = element.attribute("text", "style-name").unwrap_or_default();
        let whole = self.styles.whole("paragraph", &name);
        let kind = match (level, self.styles.kind(&name)) {
            (_, Style::Title) => Kind::Words(Style::Title),
            (Some(level), _) => Kind::Heading(u8::try_from(level.clamp(1, 3)).unwrap_or(3)),
            (None, style) => Kind::Words(style),
        };
        if whole.page_before() {
            self.blocks.push(Block::PageBreak);
        }
        self.blocks.begin(kind);
        self.at_end |= whole.at_end();
        let own = if kind == Kind::Words(Style::Normal) {
            self.styles.own("paragraph", &name)
        } else {
            Default::default()
        };
        self.look = Run {
            bold: own.bold == Some(true),
            italic: own.italic == Some(true),
            small_capitals: own.small_capitals == Some(true),
            direction: whole.direction(),
            ..Run::default()
        };
        self.languages = whole.languages.clone();
        // A deleted paragraph is no longer counted.
        if self.taken_out.is_none() {
            let header = element.attribute("text", "is-list-header").as_deref() == Some("true");
            let number = self.number(element, level.filter(|_| !header), whole.list());
            if let Some(number) = number {
                self.blocks.number(number);
            }
        }
        let outer = std::mem::replace(&mut self.in_words, true);
        let done = self.inside(pull);
        self.in_words = outer;
        self.blocks.end_item();
        for beside in std::mem::take(&mut self.boxes) {
            self.blocks.push(beside);
        }
        self.blocks.begin(Kind::Words(Style::Normal));
        done
    }

    fn number(
        &mut self,
        element: &Element<'_>,
        level: Option<i64>,
        list: Option<&str>,
    ) -> Option<crate::Number> {
        let styles = &*self.styles;
        let of_list = self.lists.number(list, |name| styles.levels(name));
        of_list.or_else(|| {
            let at = usize::try_from(level?.checked_sub(1)?).ok();
            let anew = element.attribute("text", "restart-numbering").as_deref() == Some("true");
            let start = levels::number(element, "start-value").or(anew.then_some(1));
            self.lists.outline(at?, start, &styles.outline)
        })
    }
}
