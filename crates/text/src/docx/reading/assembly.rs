//! The document, from finished pieces: its title and language, what each paragraph is, where links lead.

use std::collections::{HashMap, HashSet};

use super::ledger::{Ledger, Tally};
use super::piece::{self, Finished, Piece};
use super::section::NoteFormat;
use super::stories::{self, Edges};
use super::styles::Kind;
use super::walk::{Known, Story};
use super::{Body, languages};
use crate::{Block, Document, Link, Run, Style, Table};

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
    let section = sections.first().is_some_and(|section| section.right_to_left);
    let language = languages::of(&pieces, &known.styles);
    let direction = languages::direction(&pieces, section);
    let (title, subtitle) = titles(&mut pieces);
    let mut document = Document {
        title: if title.is_empty() { told.title } else { title },
        subtitle,
        language,
        direction,
        header: told.edges.header.join("\n"),
        footer: told.edges.footer,
        blocks: Vec::new(),
        notes: stories::notes(told.footnotes, told.endnotes, &marks, &sections, &told.formats),
        comments: stories::comments(told.comments),
    };
    let anchors = Anchors::of(&pieces, &document);
    let mut blocks = Blocks { anchors: &anchors, out: Vec::new(), caption: None, contents: 0 };
    pieces.into_iter().for_each(|piece| blocks.take(piece));
    ledger.tally(Tally::Contents, blocks.contents);
    document.blocks = blocks.finish();
    settle(&mut document, &anchors);
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
    if lines.is_empty() {
        let title = pieces.iter().find_map(|piece| match piece {
            Piece::Paragraph(paragraph) if paragraph.kind == Kind::Title => Some(paragraph.words()),
            _ => None,
        });
        return (title.unwrap_or_default().trim().replace('\n', " "), subtitle);
    }
    pieces.drain(..taken);
    (lines.join(" "), subtitle)
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
    fn of(pieces: &[Piece], document: &Document) -> Self {
        let notes = document.notes.iter().flat_map(|note| &note.runs);
        let wanted: HashSet<&str> = languages::runs(pieces)
            .chain(notes)
            .filter_map(|run| match &run.link {
                Some(Link::Anchor(name)) => Some(name.as_str()),
                _ => None,
            })
            .collect();
        let mut names = HashMap::new();
        for piece in pieces {
            let here = match piece {
                Piece::Paragraph(paragraph) => &paragraph.anchors,
                Piece::Table(_, anchors) => anchors,
                Piece::PageBreak | Piece::SectionEnd => continue,
            };
            let chosen = here.iter().find(|name| wanted.contains(name.as_str()));
            // Word makes names that begin with a low line for itself.
            let chosen = chosen.or_else(|| here.iter().find(|name| !name.starts_with('_')));
            if let Some(chosen) = chosen {
                for name in here {
                    names.entry(name.clone()).or_insert_with(|| chosen.clone());
                }
            }
        }
        Self(names)
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
    contents: usize,
}

impl Blocks<'_> {
    fn take(&mut self, piece: Piece) {
        match piece {
            Piece::Paragraph(paragraph) if paragraph.contents || paragraph.kind == Kind::Contents => {
                self.contents += 1
            }
            Piece::Paragraph(paragraph) => {
                self.release();
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
            Piece::PageBreak => {
                self.release();
                if !matches!(self.out.last(), None | Some(Block::PageBreak)) {
                    self.out.push(Block::PageBreak);
                }
            }
            Piece::SectionEnd => {}
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

/// Says of runs only what differs from the document, and leads links to the names that places go by.
fn settle(document: &mut Document, anchors: &Anchors) {
    let language = document.language.clone();
    let mut lists: Vec<&mut Vec<Run>> = document.notes.iter_mut().map(|note| &mut note.runs).collect();
    for block in &mut document.blocks {
        match block {
            Block::Heading { runs, .. } | Block::Paragraph { runs, .. } | Block::Note(runs) => {
                lists.push(runs)
            }
            Block::Table(table) => {
                lists.push(&mut table.caption);
                lists.extend(
                    table
                        .head
                        .iter_mut()
                        .chain(table.rows.iter_mut().flatten())
                        .flat_map(|cell| &mut cell.paragraphs),
                );
            }
            Block::List { .. } | Block::PageBreak => {}
        }
    }
    for runs in lists {
        languages::settle(runs.iter_mut(), &language);
        for run in runs.iter_mut() {
            run.link = run.link.take().and_then(|link| match link {
                Link::Anchor(name) => anchors.0.get(&name).cloned().map(Link::Anchor),
                address => Some(address),
            });
        }
        *runs = piece::merged(std::mem::take(runs));
    }
}
