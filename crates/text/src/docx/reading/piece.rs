//! Finished pieces of a story, before it is known what they are in the document.

use super::styles::Kind;
use crate::{Change, ChangeKind, Direction, Number, Run, Table};

/// A finished piece.
pub(super) enum Piece {
    /// A paragraph.
    Paragraph(Box<Finished>),
    /// A table and the bookmarks in it.
    Table(Box<Table>, Vec<String>),
    /// Columns side by side, which hold pieces of their own: heads, shares of the width, rows.
    Parallel(Box<Columns>),
    /// What follows begins a page.
    PageBreak,
    /// Where a section ended; the next one says whether it begins a page.
    SectionEnd,
}

/// Columns side by side.
#[derive(Default)]
pub(super) struct Columns {
    pub(super) head: Vec<Vec<Run>>,
    pub(super) widths: Vec<u32>,
    pub(super) rows: Vec<Vec<Vec<Piece>>>,
}

impl Piece {
    /// Calls for each run in it.
    pub(super) fn each_run(&self, call: &mut dyn FnMut(&Run)) {
        match self {
            Self::Paragraph(paragraph) => paragraph.runs.iter().for_each(call),
            Self::Table(table, _) => {
                table.lines().flatten().flat_map(|cell| &cell.paragraphs).flatten().for_each(call);
            }
            Self::Parallel(columns) => {
                columns.head.iter().flatten().for_each(&mut *call);
                columns.rows.iter().flatten().flatten().for_each(|piece| piece.each_run(call));
            }
            Self::PageBreak | Self::SectionEnd => {}
        }
    }

    /// Calls for the bookmarks of each place in it.
    pub(super) fn each_place(&self, call: &mut dyn FnMut(&[String])) {
        match self {
            Self::Paragraph(paragraph) => call(&paragraph.anchors),
            Self::Table(_, anchors) => call(anchors),
            Self::Parallel(columns) => {
                columns.rows.iter().flatten().flatten().for_each(|piece| piece.each_place(call));
            }
            Self::PageBreak | Self::SectionEnd => {}
        }
    }
}

/// A finished paragraph.
#[derive(Default)]
pub(super) struct Finished {
    pub(super) kind: Kind,
    pub(super) number: Option<Number>,
    pub(super) runs: Vec<Run>,
    /// The bookmarks that begin in it.
    pub(super) anchors: Vec<String>,
    pub(super) right_to_left: bool,
    pub(super) at_end: bool,
    /// Whether it is of a table of contents.
    pub(super) contents: bool,
}

impl Finished {
    /// Its words, those that are taken out left out.
    pub(super) fn words(&self) -> String {
        words(&self.runs)
    }

    /// Whether there is nothing in it to keep.
    pub(super) fn is_empty(&self) -> bool {
        self.runs.iter().all(|run| run.text.trim().is_empty() && run.note.is_none())
    }

    /// Whether all words of it are taken out.
    pub(super) fn is_deleted(&self) -> bool {
        let shown = |run: &&Run| !run.text.is_empty() || run.note.is_some();
        let mut shown = self.runs.iter().filter(shown).peekable();
        shown.peek().is_some() && shown.all(is_deleted)
    }
}

/// The words of runs, those that are taken out left out.
pub(super) fn words(runs: &[Run]) -> String {
    runs.iter().filter(|run| !is_deleted(run)).map(|run| run.text.as_str()).collect()
}

fn is_deleted(run: &Run) -> bool {
    matches!(&run.change, Some(Change { kind: ChangeKind::Deleted, .. }))
}

/// Paragraphs being put one behind another: the body, a cell, a note, a box.
#[derive(Default)]
pub(super) struct Flow {
    pieces: Vec<Piece>,
    /// A paragraph whose end was taken out, so that the next one goes on in it.
    joined: Option<(Box<Finished>, Option<Change>)>,
    /// Bookmarks of paragraphs without words, which the next piece takes over.
    anchors: Vec<String>,
}

impl Flow {
    /// Takes a paragraph. `end` says that its end was taken out; `first_letter` that the next one goes on in it.
    pub(super) fn paragraph(&mut self, mut paragraph: Finished, end: Option<Change>, first_letter: bool) {
        if let Some((before, mark)) = self.joined.take() {
            paragraph = joined(*before, mark, paragraph);
        }
        if end.is_some() && !paragraph.is_deleted() && !paragraph.is_empty()
            || first_letter && !paragraph.is_empty()
        {
            self.joined = Some((Box::new(paragraph), end));
        } else {
            self.put(paragraph);
        }
    }

    fn put(&mut self, mut paragraph: Finished) {
        if paragraph.is_empty() {
            self.anchors.append(&mut paragraph.anchors);
        } else {
            paragraph.anchors.splice(0..0, std::mem::take(&mut self.anchors));
            self.pieces.push(Piece::Paragraph(Box::new(paragraph)));
        }
    }

    /// Takes anything that is no paragraph, in front of which a paragraph ends whatever its mark.
    pub(super) fn other(&mut self, mut piece: Piece) {
        self.end_joined();
        if let Piece::Table(_, anchors) = &mut piece {
            anchors.splice(0..0, std::mem::take(&mut self.anchors));
        }
        self.pieces.push(piece);
    }

    /// Bookmarks that begin in the next piece.
    pub(super) fn anchored(&mut self, anchor: String) {
        self.anchors.push(anchor);
    }

    /// Says how the section behind the last end of one begins.
    pub(super) fn section(&mut self, new_page: bool) {
        let last = self.pieces.iter_mut().rev().find(|piece| matches!(piece, Piece::SectionEnd));
        if let Some(end) = last.filter(|_| new_page) {
            *end = Piece::PageBreak;
        }
    }

    /// All pieces.
    pub(super) fn finish(mut self) -> Vec<Piece> {
        self.end_joined();
        self.pieces.retain(|piece| !matches!(piece, Piece::SectionEnd));
        self.pieces
    }

    fn end_joined(&mut self) {
        if let Some((before, _)) = self.joined.take() {
            self.put(*before);
        }
    }
}

/// Two paragraphs of which the first lost its end: what is left of it stands before the second in one paragraph, the
/// end between them as a line feed that was taken out.
fn joined(mut before: Finished, mark: Option<Change>, mut behind: Finished) -> Finished {
    before.anchors.append(&mut behind.anchors);
    if let Some(change) = mark {
        before.runs.push(Run::new("\n").changed(change));
    }
    before.runs.append(&mut behind.runs);
    if before.number.is_none() {
        before.number = behind.number;
    }
    before
}

/// The pieces as paragraphs of a cell: numbers stand as words, tables inside are set as lines of their cells.
pub(super) fn lines(pieces: Vec<Piece>, anchors: &mut Vec<String>) -> (Vec<Vec<Run>>, usize) {
    let mut nested = 0;
    let mut lines = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Paragraph(mut paragraph) => {
                anchors.append(&mut paragraph.anchors);
                let label = paragraph.number.map(|number| Run::new(format!("{} ", number.label)));
                lines.push(label.into_iter().chain(paragraph.runs).collect());
            }
            Piece::Table(table, mut inner) => {
                nested += 1;
                anchors.append(&mut inner);
                let head = (!table.head.is_empty()).then_some(table.head);
                lines.extend(head.into_iter().chain(table.rows).map(line).filter(|line| !line.is_empty()));
            }
            Piece::Parallel(columns) => {
                nested += 1;
                let (mut inner, more) = lines_of(*columns, anchors);
                nested += more;
                lines.append(&mut inner);
            }
            Piece::PageBreak | Piece::SectionEnd => {}
        }
    }
    (lines, nested)
}

/// The lines of columns, one column behind another in each row.
fn lines_of(columns: Columns, anchors: &mut Vec<String>) -> (Vec<Vec<Run>>, usize) {
    let pieces = columns.rows.into_iter().flatten().flatten().collect();
    let (inner, nested) = lines(pieces, anchors);
    (columns.head.into_iter().chain(inner).collect(), nested)
}

/// The cells of a row in one line, a tab between them.
fn line(cells: Vec<crate::Cell>) -> Vec<Run> {
    let mut runs = Vec::new();
    for cell in cells {
        for (place, mut paragraph) in cell.paragraphs.into_iter().enumerate() {
            if !runs.is_empty() {
                runs.push(Run::new(if place == 0 { "\t" } else { "\n" }));
            }
            runs.append(&mut paragraph);
        }
    }
    runs
}

/// Runs with their directions told only where their letters do not tell the same, and those alike put together.
pub(super) fn tidied(runs: Vec<Run>, paragraph: Direction) -> Vec<Run> {
    let mut tidy: Vec<Run> = Vec::with_capacity(runs.len());
    for run in merged(runs) {
        let letters = Direction::of(&run.text);
        let has_letters = run.text.chars().any(char::is_alphabetic);
        let direction =
            run.direction.filter(|way| if has_letters { letters != Some(*way) } else { *way != paragraph });
        tidy.push(Run { direction, ..run });
    }
    merged(tidy)
}

/// Runs with those alike put together.
pub(super) fn merged(runs: Vec<Run>) -> Vec<Run> {
    let mut merged: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs {
        match merged.last_mut() {
            Some(last) if is_alike(last, &run) => {
                last.text.push_str(&run.text);
                last.note = run.note;
            }
            _ => merged.push(run),
        }
    }
    merged
}

fn is_alike(one: &Run, other: &Run) -> bool {
    one.note.is_none()
        && (one.bold, one.italic, one.small_capitals, one.said)
            == (other.bold, other.italic, other.small_capitals, other.said)
        && one.language == other.language
        && one.direction == other.direction
        && one.link == other.link
        && one.change == other.change
        && one.comments == other.comments
}
