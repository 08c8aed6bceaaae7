//! Blocks as they are gathered from a file: a paragraph is open until something ends it.

use std::collections::HashMap;

use super::flow::Flow;
use crate::{Block, Document, Link, Number, Run, Style};

/// What the open paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A paragraph.
    Words(Style),
    /// A heading, as deep as the file says.
    Heading(u8),
    /// A remark set apart.
    Note,
}

/// The blocks of a body or of a cell, being gathered.
#[derive(Debug)]
pub(crate) struct Blocks {
    done: Vec<Block>,
    /// The words of the open paragraph.
    pub(crate) flow: Flow,
    kind: Kind,
    number: Option<Number>,
    anchor: Option<String>,
    /// Anchors that share a block with another one, by that one.
    aliases: HashMap<String, String>,
}

impl Default for Blocks {
    fn default() -> Self {
        Self {
            done: Vec::new(),
            flow: Flow::default(),
            kind: Kind::Words(Style::Normal),
            number: None,
            anchor: None,
            aliases: HashMap::new(),
        }
    }
}

impl Blocks {
    /// Ends the open paragraph and says what the next one is.
    pub(crate) fn begin(&mut self, kind: Kind) {
        self.end();
        self.kind = kind;
    }

    /// The next paragraph stands behind a number.
    pub(crate) fn number(&mut self, number: Number) {
        self.end_item();
        self.number = Some(number);
    }

    /// Takes back the number that waits for the words behind it.
    pub(crate) fn take_number(&mut self) -> Option<Number> {
        self.number.take()
    }

    /// The open paragraph stands behind a number.
    pub(crate) fn put_number(&mut self, number: Number) {
        self.number = Some(number);
    }

    /// Links find the open paragraph, or the next one, under this name.
    pub(crate) fn anchor(&mut self, name: &str) {
        match &self.anchor {
            Some(first) if first != name => drop(self.aliases.insert(name.to_owned(), first.clone())),
            Some(_) => {}
            None => self.anchor = Some(name.to_owned()),
        }
    }

    /// The name under which links find the next block.
    pub(crate) fn take_anchor(&mut self) -> Option<String> {
        self.end();
        self.anchor.take()
    }

    /// Ends the open paragraph, if words stand in it.
    pub(crate) fn end(&mut self) {
        let runs = self.flow.take();
        if !runs.is_empty() {
            let block = self.block(runs);
            self.done.push(block);
        }
    }

    /// Ends the open paragraph, and keeps a number that nothing stands behind.
    pub(crate) fn end_item(&mut self) {
        self.end();
        if self.number.is_some() {
            let block = self.block(Vec::new());
            self.done.push(block);
        }
    }

    /// Adds a block that is whole.
    pub(crate) fn push(&mut self, block: Block) {
        self.end();
        self.done.push(block);
    }

    /// The blocks, and the anchors that stand for others.
    pub(crate) fn finish(mut self) -> (Vec<Block>, HashMap<String, String>) {
        self.end_item();
        (self.done, self.aliases)
    }

    fn block(&mut self, runs: Vec<Run>) -> Block {
        let (anchor, number) = (self.anchor.take(), self.number.take());
        match self.kind {
            Kind::Words(style) => Block::Paragraph { style, runs, anchor, number },
            Kind::Heading(level) => Block::Heading { level, runs, anchor, number },
            Kind::Note => Block::Note(runs),
        }
    }
}

/// Blocks as paragraphs of a place that knows nothing else, such as a cell or a note: numbers become words.
pub(crate) fn paragraphs(blocks: Vec<Block>) -> Vec<Vec<Run>> {
    let mut paragraphs = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph { runs, number, .. } | Block::Heading { runs, number, .. } => {
                let label = number.map(|number| Run::new(format!("{} ", number.label)));
                paragraphs.push(label.into_iter().chain(runs).collect());
            }
            Block::Note(runs) => paragraphs.push(runs),
            Block::List { items, .. } => paragraphs.extend(items.into_iter().map(|item| item.runs)),
            Block::Table(table) => {
                let cells = table.head.into_iter().chain(table.rows.into_iter().flatten());
                paragraphs.extend(cells.flat_map(|cell| cell.paragraphs));
            }
            Block::Parallel(parallel) => {
                paragraphs.extend(parallel.head);
                paragraphs.extend(parallel.rows.into_iter().flatten().flat_map(self::paragraphs));
            }
            Block::PageBreak => {}
        }
    }
    paragraphs
}

/// Paragraphs as the words of a note: line feeds part them.
pub(crate) fn joined(paragraphs: Vec<Vec<Run>>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for paragraph in paragraphs {
        if let Some(last) = runs.last_mut() {
            last.text.push('\n');
        }
        runs.extend(paragraph);
    }
    runs
}

/// Leads links to anchors that stand for others to those, and drops links to anchors that are nowhere.
pub(crate) fn settle_links(document: &mut Document, aliases: &HashMap<String, String>) {
    let mut anchors: Vec<String> = document
        .blocks
        .iter()
        .flat_map(Block::with_inner)
        .filter_map(Block::anchor)
        .map(str::to_owned)
        .collect();
    anchors.sort_unstable();
    each_run(document, &mut |run| {
        let Some(Link::Anchor(name)) = &mut run.link else { return };
        if let Some(first) = aliases.get(name) {
            name.clone_from(first);
        }
        if anchors.binary_search(name).is_err() {
            run.link = None;
        }
    });
}

/// Calls for each run of a document.
pub(crate) fn each_run(document: &mut Document, call: &mut dyn FnMut(&mut Run)) {
    document.blocks.iter_mut().for_each(|block| each_run_of(block, call));
    document.notes.iter_mut().flat_map(|note| &mut note.runs).for_each(&mut *call);
}

fn each_run_of(block: &mut Block, call: &mut dyn FnMut(&mut Run)) {
    match block {
        Block::Heading { runs, .. } | Block::Paragraph { runs, .. } | Block::Note(runs) => {
            runs.iter_mut().for_each(call);
        }
        Block::List { items, .. } => items.iter_mut().flat_map(|item| &mut item.runs).for_each(call),
        Block::Table(table) => {
            table.caption.iter_mut().for_each(&mut *call);
            let cells = table.head.iter_mut().chain(table.rows.iter_mut().flatten());
            cells.flat_map(|cell| &mut cell.paragraphs).flatten().for_each(call);
        }
        Block::Parallel(parallel) => {
            parallel.head.iter_mut().flatten().for_each(&mut *call);
            parallel.rows.iter_mut().flatten().flatten().for_each(|block| each_run_of(block, call));
        }
        Block::PageBreak => {}
    }
}
