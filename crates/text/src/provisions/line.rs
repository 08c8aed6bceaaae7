//! The blocks of a document as lines: a heading, a paragraph, an item, the row of a table.

use super::mark::{self, Mark};
use crate::{Block, Cell, ChangeKind, Document, Item, Parallel, Run, Style, Table};

/// One line of a document, without what was deleted.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub block: usize,
    pub kind: Kind,
    /// The number that the file keeps apart from the words, and how deep it lies.
    pub number: Option<(String, u8)>,
    pub runs: Vec<Run>,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Title,
    Heading(u8),
    Words,
    Quote,
    Caption,
    Head,
    Row,
}

impl Line {
    /// Its words, with their spaces.
    pub(super) fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// Its last letter that is not a space.
    pub(super) fn ends_with(&self, signs: &[char]) -> bool {
        self.text().trim_end().ends_with(signs)
    }

    /// The numbers that it begins with: what the file kept apart, then what is typed.
    pub(super) fn marks(&self) -> Vec<(Mark, bool)> {
        let mut marks: Vec<(Mark, bool)> = Vec::new();
        if let Some((label, _)) = &self.number {
            marks.push((mark::printed(label), false));
        }
        let heading = matches!(self.kind, Kind::Heading(_));
        if !matches!(self.kind, Kind::Heading(_) | Kind::Words) {
            return marks;
        }
        let text = self.text();
        let mut rest = text.as_str();
        while let Some(mark) = mark::read(rest, heading && marks.is_empty()).filter(|_| marks.len() < 4) {
            let inner = marks.is_empty() || mark.sure && mark.shape == mark::Shape::Paren;
            if !inner || mark.length == 0 {
                break;
            }
            rest = rest.get(mark.length..).unwrap_or_default();
            marks.push((mark, true));
        }
        marks
    }
}

/// The lines of a document that say something.
pub(super) fn lines(document: &Document) -> Vec<Line> {
    let mut lines = Vec::new();
    for (block, content) in document.blocks.iter().enumerate() {
        match content {
            Block::Heading { level, runs, number, .. } => {
                let number = number.as_ref().map(|number| (number.label.clone(), number.level));
                lines.push(Line { block, kind: Kind::Heading(*level), number, runs: standing(runs) });
            }
            Block::Paragraph { style, runs, number, .. } => {
                let kind = match style {
                    Style::Title => Kind::Title,
                    Style::Quote | Style::Source => Kind::Quote,
                    Style::Normal => Kind::Words,
                };
                let number = number.as_ref().map(|number| (number.label.clone(), number.level));
                lines.push(Line { block, kind, number, runs: standing(runs) });
            }
            Block::List { ordered, items } => items_of(&mut lines, block, *ordered, items),
            Block::Table(table) => rows(&mut lines, block, table),
            Block::Note(runs) => {
                lines.push(Line { block, kind: Kind::Quote, number: None, runs: standing(runs) })
            }
            Block::Parallel(parallel) => columns(&mut lines, block, parallel),
            Block::PageBreak => {}
        }
    }
    lines.retain(|line| line.number.is_some() || !line.text().trim().is_empty());
    lines
}

fn items_of(lines: &mut Vec<Line>, block: usize, ordered: bool, items: &[Item]) {
    let mut counts = [0_usize; 3];
    for Item { level, runs } in items {
        let level = (*level).min(2);
        for (deeper, count) in counts.iter_mut().enumerate().skip(usize::from(level)) {
            *count = if deeper == usize::from(level) { *count + 1 } else { 0 };
        }
        let count = counts.get(usize::from(level)).copied().unwrap_or_default();
        let label = if ordered { format!("{count}.") } else { "•".to_owned() };
        lines.push(Line { block, kind: Kind::Words, number: Some((label, level)), runs: standing(runs) });
    }
}

fn rows(lines: &mut Vec<Line>, block: usize, table: &Table) {
    let mut add = |kind, runs| lines.push(Line { block, kind, number: None, runs });
    add(Kind::Caption, standing(&table.caption));
    add(Kind::Head, row(&table.head));
    for cells in &table.rows {
        add(Kind::Row, row(cells));
    }
}

/// Columns side by side, a row of them as the row of a table.
fn columns(lines: &mut Vec<Line>, block: usize, parallel: &Parallel) {
    let mut add = |kind, cells: &[Cell]| lines.push(Line { block, kind, number: None, runs: row(cells) });
    let heads = parallel.head.iter().map(|runs| Cell::new(runs.iter().cloned()));
    add(Kind::Head, &heads.collect::<Vec<_>>());
    for columns in &parallel.rows {
        let cells = columns.iter().map(|blocks| {
            let paragraphs = blocks.iter().map(|block| block.all_runs().cloned().collect()).collect();
            Cell { paragraphs, ..Cell::default() }
        });
        add(Kind::Row, &cells.collect::<Vec<_>>());
    }
}

/// The runs of a row, its cells set apart.
fn row(cells: &[Cell]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            runs.push(Run::new(" | "));
        }
        for (place, paragraph) in cell.paragraphs.iter().enumerate() {
            if place > 0 {
                runs.push(Run::new("\n"));
            }
            runs.extend(standing(paragraph));
        }
    }
    if runs.iter().all(|run| run.text.trim().is_empty() || run.text == " | ") {
        runs.clear();
    }
    runs
}

fn standing(runs: &[Run]) -> Vec<Run> {
    let deleted = |run: &&Run| run.change.as_ref().is_none_or(|change| change.kind != ChangeKind::Deleted);
    runs.iter().filter(deleted).cloned().collect()
}

/// The runs without the first bytes of their words, and without spaces around what is left.
pub(super) fn cut(mut runs: Vec<Run>, mut length: usize) -> Vec<Run> {
    for run in &mut runs {
        let taken = length.min(run.text.len());
        run.text = run.text.get(taken..).unwrap_or_default().to_owned();
        length -= taken;
    }
    while let Some(run) = runs.iter_mut().find(|run| !run.text.is_empty()) {
        run.text = run.text.trim_start().to_owned();
        if !run.text.is_empty() {
            break;
        }
    }
    while let Some(run) = runs.iter_mut().rev().find(|run| !run.text.is_empty()) {
        run.text = run.text.trim_end().to_owned();
        if !run.text.is_empty() {
            break;
        }
    }
    runs.retain(|run| !run.text.is_empty() || run.note.is_some());
    runs
}

/// The words of runs in one line.
pub(super) fn words(runs: &[Run]) -> String {
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    text.replace(['\n', '\r', '\u{2028}'], " ").trim().to_owned()
}
