//! The document, from finished pieces: its title and language, what each paragraph is, where links lead.

use std::collections::{HashMap, HashSet};

use super::ledger::{Ledger, Tally};
use super::piece::{Columns, Finished, Piece};
use super::section::NoteFormat;
use super::stories::{self, Edges};
use super::styles::Kind;
use super::walk::{Known, Story};
use super::{Body, languages};
use crate::reading::blocks;
use crate::{Block, Direction, Document, Footnote, Link, Parallel, Run, Style, Table};

/// Everything that the parts of a file say.
pub(super) struct Told {
    pub(super) body: Body,
    pub(super) footnotes: Vec<Story>,
    pub(super) endnotes: Vec<Story>,
    pub(super) comments: Vec<Story>,
    pub(super) edges: Edges,
    pub(super) formats: [NoteFormat; 2],
    /// The title among the properties of the file.
    pub(super) title: String,
}

/// The document.
pub(super) fn document(told: Told, known: &Known, ledger: &mut Ledger) -> Document {
    let Body { story, sections, marks } = told.body;
    let mut pieces = story.pieces;
    let first = sections.first().cloned().unwrap_or_default();
    let language = languages::of(&pieces, &known.styles);
    let (mut title, subtitle) = titles(&mut pieces);
    for other in [Some(told.title), title_within(&pieces)].into_iter().flatten() {
        if title.is_empty() {
            title = other;
        }
    }
    let notes = stories::notes(told.footnotes, told.endnotes, &marks, &sections, &told.formats);
    let anchors = Anchors::of(&pieces, &notes);
    let mut blocks = Blocks::new(&anchors);
    pieces.into_iter().for_each(|piece| blocks.take(piece));
    ledger.tally(Tally::Contents, blocks.contents);
    let direction = blocks.direction(first.right_to_left);
    let mut document = Document {
        title,
        subtitle,
        language,
        direction,
        header: told.edges.header.join("\n"),
        footer: told.edges.footer,
        face: None,
        landscape: first.landscape,
        blocks: blocks.finish(),
        notes,
        comments: stories::comments(told.comments),
    };
    let language = document.language.clone();
    blocks::each_run(&mut document, &mut |run| {
        run.language = languages::differing(run.language.take(), &language);
        run.link = run.link.take().and_then(|link| anchors.led(link));
    });
    document
}

/// The title and subtitle, if they stand before all other words and are nothing but words.
fn titles(pieces: &mut Vec<Piece>) -> (String, String) {
    let mut lines: Vec<String> = Vec::new();
    let mut subtitle = String::new();
    let mut taken = 0;
    for piece in pieces.iter() {
        match piece {
            Piece::Paragraph(paragraph) if is_plain(paragraph) => match paragraph.kind {
                Kind::Title if subtitle.is_empty() => lines.push(paragraph.words().trim().replace('\n', " ")),
                Kind::Subtitle if subtitle.is_empty() && !lines.is_empty() => {
                    paragraph.words().trim().clone_into(&mut subtitle)
                }
                _ => break,
            },
            _ => break,
        }
        taken += 1;
    }
    pieces.drain(..taken);
    (lines.join(" "), subtitle)
}

/// The words of the first title that stands among other words.
fn title_within(pieces: &[Piece]) -> Option<String> {
    pieces.iter().find_map(|piece| match piece {
        Piece::Paragraph(paragraph) if paragraph.kind == Kind::Title => {
            Some(paragraph.words().trim().replace('\n', " "))
        }
        _ => None,
    })
}

/// Whether a paragraph has neither number, notes, changes, comments nor links.
fn is_plain(paragraph: &Finished) -> bool {
    let plain = |run: &Run| {
        run.note.is_none() && run.change.is_none() && run.comments.is_empty() && run.link.is_none()
    };
    paragraph.number.is_none() && !paragraph.contents && paragraph.runs.iter().all(plain)
}

/// Which name each bookmark goes by: a place may have several, and the document gives it one.
struct Anchors(HashMap<String, String>);

impl Anchors {
    fn of(pieces: &[Piece], notes: &[Footnote]) -> Self {
        let mut wanted: HashSet<String> = HashSet::new();
        let mut want = |run: &Run| {
            if let Some(Link::Anchor(name)) = &run.link {
                wanted.insert(name.clone());
            }
        };
        pieces.iter().for_each(|piece| piece.each_run(&mut want));
        notes.iter().flat_map(|note| &note.runs).for_each(want);
        let mut names = HashMap::new();
        let mut name = |here: &[String]| {
            let chosen = here.iter().find(|name| wanted.contains(name.as_str()));
            // Word makes names that begin with a low line for itself.
            let chosen = chosen.or_else(|| here.iter().find(|name| !name.starts_with('_')));
            for name in here {
                if let Some(chosen) = chosen {
                    names.entry(name.clone()).or_insert_with(|| chosen.clone());
                }
            }
        };
        pieces.iter().for_each(|piece| piece.each_place(&mut name));
        Self(names)
    }

    /// Where a link leads, by the name that the place goes by; nowhere if there is no such place.
    fn led(&self, link: Link) -> Option<Link> {
        match link {
            Link::Anchor(name) => self.0.get(&name).cloned().map(Link::Anchor),
            address => Some(address),
        }
    }

    /// The name of a place, by any of its bookmarks.
    fn chosen(&self, here: &[String]) -> Option<String> {
        here.iter().find_map(|name| self.0.get(name).filter(|chosen| here.contains(chosen))).cloned()
    }
}

/// Blocks being put one behind another.
struct Blocks<'a> {
    anchors: &'a Anchors,
    out: Vec<Block>,
    /// A caption that stands right before, with its name.
    caption: Option<(Finished, Option<String>)>,
    /// How many lines of tables of contents were left out.
    contents: usize,
    /// How many more letters run from right to left than from left to right.
    turned: i64,
}

impl<'a> Blocks<'a> {
    const fn new(anchors: &'a Anchors) -> Self {
        Self { anchors, out: Vec::new(), caption: None, contents: 0, turned: 0 }
    }

    fn take(&mut self, piece: Piece) {
        match piece {
            Piece::Paragraph(paragraph) if paragraph.contents || paragraph.kind == Kind::Contents => {
                self.contents += 1;
            }
            Piece::Paragraph(paragraph) => {
                self.release();
                let letters: usize = paragraph.runs.iter().map(|run| run.text.len()).sum();
                let letters = i64::try_from(letters).unwrap_or(i64::MAX);
                self.turned =
                    self.turned.saturating_add(if paragraph.right_to_left { letters } else { -letters });
                let anchor = self.anchors.chosen(&paragraph.anchors);
                if paragraph.kind == Kind::Caption {
                    self.caption = Some((*paragraph, anchor));
                } else {
                    self.out.push(block(*paragraph, anchor));
                }
            }
            Piece::Table(table, anchors) => {
                let anchor = self.anchors.chosen(&anchors);
                self.table(*table, anchor);
            }
            Piece::Parallel(columns) => {
                self.release();
                let columns = self.columns(*columns);
                self.out.push(Block::Parallel(columns));
            }
            Piece::PageBreak => {
                self.release();
                if !matches!(self.out.last(), None | Some(Block::PageBreak)) {
                    self.out.push(Block::PageBreak);
                }
            }
            Piece::SectionEnd => {}
        }
    }

    /// Columns lie in columns no deeper than elements in the file may.
    fn columns(&mut self, columns: Columns) -> Parallel {
        let mut column = |pieces: Vec<Piece>| {
            let mut inner = Blocks::new(self.anchors);
            pieces.into_iter().for_each(|piece| inner.take(piece));
            self.contents += inner.contents;
            self.turned = self.turned.saturating_add(inner.turned);
            inner.finish()
        };
        let rows = columns.rows.into_iter().map(|row| row.into_iter().map(&mut column).collect()).collect();
        Parallel { head: columns.head, widths: columns.widths, rows }
    }

    /// The direction of most letters, else that of the first section.
    const fn direction(&self, section: bool) -> Direction {
        match self.turned {
            1.. => Direction::RightToLeft,
            0 if section => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }

    fn table(&mut self, mut table: Table, anchor: Option<String>) {
        table.anchor = anchor;
        if let Some((caption, anchor)) = self.caption.take() {
            let label = caption.number.as_ref().map(|number| Run::new(stories::label(number)));
            table.caption = label.into_iter().chain(caption.runs).collect();
            table.anchor = anchor.or(table.anchor);
        }
        self.out.push(Block::Table(table));
    }

    fn release(&mut self) {
        if let Some((caption, anchor)) = self.caption.take() {
            self.out.push(block(caption, anchor));
        }
    }

    fn finish(mut self) -> Vec<Block> {
        self.release();
        while matches!(self.out.last(), Some(Block::PageBreak)) {
            self.out.pop();
        }
        self.out
    }
}

fn block(paragraph: Finished, anchor: Option<String>) -> Block {
    let Finished { kind, number, runs, .. } = paragraph;
    let style = match kind {
        Kind::Heading(level) => return Block::Heading { level, runs, anchor, number },
        Kind::Note if number.is_none() => return Block::Note(runs),
        Kind::Title => Style::Title,
        Kind::Quote => Style::Quote,
        Kind::Source => Style::Source,
        _ => Style::Normal,
    };
    Block::Paragraph { style, runs, anchor, number }
}
