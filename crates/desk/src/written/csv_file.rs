//! Spreadsheets: a header, then one act a row. A row whose first cell begins with `#` is a remark.

use std::sync::Arc;

use csv::{ReaderBuilder, StringRecord};
use forum::schema::{self, ActKind, COMMON_COLUMNS};
use forum::suggest::nearest;

use super::raw::{Cell, Content, RawRow};
use super::row::no_field;
use crate::problem::{Lines, Place, Problem};

/// The rows of a spreadsheet file, and what is wrong with it as a spreadsheet.
pub(super) fn rows(
    file: &Arc<str>,
    text: &str,
    hint: Option<&'static ActKind>,
) -> (Vec<RawRow>, Vec<Problem>) {
    let delimiter = delimiter(text);
    if let Some(at) = open_quote(text, delimiter) {
        let problem =
            Problem::new(Lines::of(file, text).place(at), "a quotation mark is opened and never closed");
        let problem =
            problem.expected("a closing `\"` at the end of the cell; a mark within a cell is written twice");
        return (Vec::new(), vec![problem.coded("quote-open", [])]);
    }
    let mut reader = ReaderBuilder::new().flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    let header = match reader.headers() {
        Ok(header) if !header.is_empty() => header.clone(),
        Ok(_) => return (Vec::new(), vec![nothing(file)]),
        Err(error) => return (Vec::new(), vec![told(file, &error)]),
    };
    let mut sheet = Sheet { file, header, hint, rows: Vec::new(), problems: Vec::new() };
    sheet.columns();
    for record in reader.records() {
        match record {
            Ok(record) => sheet.row(&record),
            Err(error) => sheet.problems.push(told(file, &error)),
        }
    }
    (sheet.rows, sheet.problems)
}

struct Sheet<'a> {
    file: &'a Arc<str>,
    header: StringRecord,
    hint: Option<&'static ActKind>,
    rows: Vec<RawRow>,
    problems: Vec<Problem>,
}

impl Sheet<'_> {
    /// A column that no act could have is told once, at the header; two of one name are not understood.
    fn columns(&mut self) {
        let names: Vec<&str> = self.header.iter().map(str::trim).collect();
        for (index, name) in names.iter().enumerate() {
            let at = self.place(1, index);
            if names.iter().take(index).any(|earlier| earlier == name) {
                let what = format!("the column `{name}` stands here for the second time");
                let problem = Problem::new(at, what).field(name).suggest("keep one of the two");
                self.problems.push(problem.coded("column-twice", [("name", name)]));
            } else if !self.known(name) {
                let problem = match self.hint.filter(|_| !names.contains(&"act")) {
                    Some(kind) => no_field(kind, name, at),
                    None => no_column(name, at),
                };
                self.problems.push(problem);
            }
        }
    }

    fn known(&self, name: &str) -> bool {
        let has = |kind: &ActKind| kind.field(name).is_some();
        COMMON_COLUMNS.contains(&name)
            || name == "act"
            || match self.hint.filter(|_| !self.header.iter().any(|other| other.trim() == "act")) {
                Some(kind) => has(kind),
                None => schema::acts().any(has),
            }
    }

    fn row(&mut self, record: &StringRecord) {
        let line = record.position().map_or(0, csv::Position::line);
        if record.get(0).is_some_and(|first| first.trim_start().starts_with('#'))
            || record.iter().all(|cell| cell.trim().is_empty())
        {
            return;
        }
        if record.len() != self.header.len() {
            let what =
                format!("the row has {} cells, and the header has {}", record.len(), self.header.len());
            let problem = Problem::new(self.place(line, 0), what).text(record.get(0).unwrap_or_default());
            let (cells, header) = (record.len().to_string(), self.header.len().to_string());
            self.problems.push(
                problem
                    .suggest("put a cell that holds a comma between quotation marks, and count the commas")
                    .coded("cells-differ", [("cells", &cells), ("header", &header)]),
            );
            return;
        }
        let mut row = RawRow { act: None, cells: Vec::new(), at: self.place(line, 0) };
        for (index, (name, cell)) in self.header.iter().zip(record).enumerate() {
            let at = self.place(line, index);
            if name.trim() == "act" {
                row.act = (!cell.trim().is_empty()).then(|| (cell.trim().to_owned(), at));
            } else if self.known(name.trim()) {
                let content = Content::One(cell.to_owned());
                row.cells.push(Cell { name: name.to_owned(), name_at: at.clone(), content, at });
            }
        }
        self.rows.push(row);
    }

    fn place(&self, line: u64, index: usize) -> Place {
        Place { file: Arc::clone(self.file), line, column: index as u64 + 1 }
    }
}

fn no_column(name: &str, at: Place) -> Problem {
    let fields = schema::acts().flat_map(|kind| kind.fields.iter().map(|field| field.name));
    Problem::new(at, format!("no act has a field `{name}`"))
        .text(name)
        .field(name)
        .expected("`act`, a field of the acts in this file, or one of the columns that every act has")
        .meant(nearest(name, fields.chain(COMMON_COLUMNS.iter().copied())))
        .coded("no-column", [("given", name)])
}

fn nothing(file: &Arc<str>) -> Problem {
    let problem = Problem::new(Place::of(file), "the file holds no header");
    problem.suggest("`chancery record --template ACT` writes a file to fill in").coded("no-header", [])
}

/// What is wrong with the cells of a file, and where.
pub(crate) fn told(file: &Arc<str>, error: &csv::Error) -> Problem {
    let line = error.position().map_or(0, csv::Position::line);
    let what = error.to_string();
    Problem::new(Place { file: Arc::clone(file), line, column: 0 }, &*what).coded("syntax", [("what", &what)])
}

/// Some spreadsheets separate cells by semicolons or tabs; the header tells.
pub(crate) fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    match (header.contains(','), header.contains('\t'), header.contains(';')) {
        (false, true, _) => b'\t',
        (false, false, true) => b';',
        _ => b',',
    }
}

/// Where a quotation mark opens a cell that never ends. The reader of cells would take the rest of the file in.
fn open_quote(text: &str, delimiter: u8) -> Option<usize> {
    let (mut opened, mut start) = (None, true);
    let mut bytes = text.bytes().enumerate().peekable();
    while let Some((at, byte)) = bytes.next() {
        match (opened, byte) {
            (Some(_), b'"') if bytes.peek().is_some_and(|(_, next)| *next == b'"') => {
                bytes.next();
            }
            (Some(_), b'"') => opened = None,
            (Some(_), _) => {}
            (None, b'"') if start => opened = Some(at),
            (None, _) => {}
        }
        start = opened.is_none() && (byte == delimiter || byte == b'\n' || byte == b'\r');
    }
    opened
}
