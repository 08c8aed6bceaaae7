//! Tables in aligned columns; where a terminal is too narrow for that, one line a cell.

use views::{Link, Row, Section};

use super::columns::{GAP, Lines, Wish, share};
use super::marks::Marks;
use super::part::Beside;
use super::{Paper, part, wrap};

/// A table whose rows are taller than this on average is easier to read as a list.
const TALL: usize = 6;

/// A column that is read has at least this many letters in a line, however long its words are.
const WORD: usize = 24;

/// A table ready to be set: its columns that say something, the marks of its rows as the last one.
pub(super) struct Table<'a> {
    pub(super) paper: &'a Paper,
    pub(super) columns: Vec<Heading<'a>>,
    pub(super) rows: Vec<Drawn<'a>>,
}

#[derive(Clone, Copy)]
pub(super) struct Heading<'a> {
    pub(super) label: &'a str,
    figures: bool,
    /// Whether it names what the rows are about.
    pub(super) title: bool,
}

/// A row with its cells as lines.
pub(super) struct Drawn<'a> {
    pub(super) row: &'a Row,
    pub(super) cells: Vec<Vec<String>>,
}

/// The lines of a section's table.
pub fn table(section: &Section, paper: &Paper, marks: &mut Marks) -> Vec<String> {
    let section = &section.shown();
    let title = title(section);
    let columns = section.columns.iter().enumerate().map(|(at, column)| Heading {
        label: &column.label,
        figures: column.figures,
        title: at == title,
    });
    // Where every row is about what is contested, saying so in each would say nothing.
    let all_contested = section.rows.len() > 1 && section.rows.iter().all(part::is_contested);
    let mut table = Table {
        paper,
        columns: columns.chain([Heading { label: "", figures: false, title: false }]).collect(),
        rows: section.rows.iter().map(|row| drawn(row, all_contested, paper, marks)).collect(),
    };
    table.leave_out_empty_columns();
    let wishes: Vec<Wish> = (0..table.columns.len()).map(|at| table.wish(at)).collect();
    match share(&wishes, &table.line_widths(), paper.width) {
        Some(widths) => table.aligned(&widths).unwrap_or_else(|| table.stacked()),
        None => table.stacked(),
    }
}

/// The column that names what the rows are about: the one that leads there, else the first.
fn title(section: &Section) -> usize {
    let about = |row: &Row| {
        let link = Link::Thing(row.id.clone()?);
        row.cells.iter().position(|cell| cell.parts.iter().any(|part| part.link.as_ref() == Some(&link)))
    };
    section.rows.first().and_then(about).unwrap_or(0)
}

fn drawn<'a>(row: &'a Row, all_contested: bool, paper: &Paper, marks: &mut Marks) -> Drawn<'a> {
    let beside = Beside { common: part::common(row), all_contested };
    let common = beside.common;
    let told = row.cells.iter().map(|cell| part::lines_beside(cell, beside, &paper.words, marks));
    let mut cells: Vec<Vec<String>> = told.collect();
    cells.push(if common.is_empty() { Vec::new() } else { vec![marks.mark(common)] });
    Drawn { row, cells }
}

impl Table<'_> {
    fn leave_out_empty_columns(&mut self) {
        let filled =
            |at: usize| self.rows.iter().any(|row| row.cells.get(at).is_some_and(|cell| !cell.is_empty()));
        let keep: Vec<bool> = (0..self.columns.len()).map(filled).collect();
        let kept = |at: usize| keep.get(at).copied().unwrap_or(false);
        let mut at = 0..;
        self.columns.retain(|_| at.next().is_some_and(kept));
        for row in &mut self.rows {
            let mut at = 0..;
            row.cells.retain(|_| at.next().is_some_and(kept));
        }
    }

    fn wish(&self, at: usize) -> Wish {
        let label = self.columns.get(at).map_or("", |column| column.label);
        let lines = || self.rows.iter().filter_map(|row| row.cells.get(at)).flatten().map(String::as_str);
        let natural = lines().map(wrap::width).max().unwrap_or(0).max(wrap::width(label));
        let word = lines().map(wrap::longest_word).max().unwrap_or(0).min(WORD);
        Wish { natural, least: word.max(wrap::longest_word(label)).min(natural) }
    }

    fn line_widths(&self) -> Lines {
        let cell = |cell: &Vec<String>| cell.iter().map(|line| wrap::width(line)).collect();
        self.rows.iter().map(|row| row.cells.iter().map(cell).collect()).collect()
    }

    /// Columns side by side; none where the rows would be so tall that a list is easier to read.
    fn aligned(&self, widths: &[usize]) -> Option<Vec<String>> {
        let rows: Vec<Vec<String>> =
            self.rows.iter().map(|row| self.beside(&wrapped(&row.cells, widths), widths)).collect();
        let lines = rows.iter().map(Vec::len).sum::<usize>();
        if lines > TALL * rows.len() {
            return None;
        }
        let mut page = self.head(widths);
        let airy = lines > 2 * rows.len();
        let mut group = None;
        for (number, (row, drawn)) in rows.into_iter().zip(&self.rows).enumerate() {
            let new_group = drawn.row.group.as_ref().filter(|heading| group != Some(*heading));
            if new_group.is_some() || (airy && number > 0) {
                page.push(String::new());
            }
            page.extend(new_group.into_iter().flat_map(|heading| self.heading(heading)));
            group = drawn.row.group.as_ref();
            page.extend(row);
        }
        Some(page)
    }

    fn head(&self, widths: &[usize]) -> Vec<String> {
        let columns = || self.columns.iter().zip(widths);
        let labels: Vec<Vec<String>> =
            columns().map(|(column, width)| wrap::wrap(column.label, *width)).collect();
        let rule: Vec<String> = columns()
            .map(|(column, width)| if column.label.is_empty() { " " } else { "-" }.repeat(*width))
            .collect();
        let mut lines = self.beside(&labels, widths);
        lines.push(rule.join(&" ".repeat(GAP)).trim_end().to_owned());
        lines.iter().map(|line| self.paper.quiet(line)).collect()
    }

    pub(super) fn heading(&self, heading: &str) -> Vec<String> {
        wrap::wrap(heading, self.paper.width).iter().map(|line| self.paper.bold(line)).collect()
    }

    /// Cells side by side, as many lines as the tallest has.
    fn beside(&self, cells: &[Vec<String>], widths: &[usize]) -> Vec<String> {
        let height = cells.iter().map(Vec::len).max().unwrap_or(0).max(1);
        (0..height)
            .map(|line| {
                let pieces = cells.iter().zip(widths).zip(&self.columns).map(|((cell, width), column)| {
                    wrap::pad(cell.get(line).map_or("", String::as_str), *width, column.figures)
                });
                pieces.collect::<Vec<_>>().join(&" ".repeat(GAP)).trim_end().to_owned()
            })
            .collect()
    }
}

fn wrapped(cells: &[Vec<String>], widths: &[usize]) -> Vec<Vec<String>> {
    let cell = |(cell, width): (&Vec<String>, &usize)| -> Vec<String> {
        cell.iter().flat_map(|line| wrap::wrap(line, *width)).collect()
    };
    cells.iter().zip(widths).map(cell).collect()
}
