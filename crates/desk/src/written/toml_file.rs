//! TOML: one table an act, `[[set-aside]]`; comments are ignored, lists may be arrays.

use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::raw::{Cell, Content, RawRow};
use crate::problem::{Lines, Place, Problem};

/// The rows of a TOML file in their order, and what is wrong with it as TOML.
pub(super) fn rows(file: &Arc<str>, text: &str) -> (Vec<RawRow>, Vec<Problem>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut reading =
        Reading { file, text, lines: Lines::of(file, text), rows: Vec::new(), problems: Vec::new() };
    for error in errors {
        let at = error.span().map_or_else(|| Place::of(reading.file), |span| reading.place(&span));
        let found = error.span().and_then(|span| reading.text.get(span)).unwrap_or_default();
        let problem = Problem::new(at, error.message().to_owned()).text(found);
        reading.problems.push(problem.coded("syntax", [("what", error.message())]));
    }
    for (act, tables) in table.get_ref() {
        reading.tables(act, tables);
    }
    // A table is kept by its name; the order of the file is that of the places.
    reading.rows.sort_by_key(|row| (row.at.line, row.at.column));
    (reading.rows, reading.problems)
}

struct Reading<'a> {
    file: &'a Arc<str>,
    text: &'a str,
    lines: Lines<'a>,
    rows: Vec<RawRow>,
    problems: Vec<Problem>,
}

impl Reading<'_> {
    fn place(&self, span: &Range<usize>) -> Place {
        self.lines.place(span.start)
    }

    fn tables(&mut self, act: &Spanned<std::borrow::Cow<'_, str>>, tables: &Spanned<DeValue<'_>>) {
        let name = act.get_ref().to_string();
        let act_at = self.place(&act.span());
        match tables.get_ref() {
            DeValue::Table(table) => self.table(&name, &act_at, table, &tables.span()),
            DeValue::Array(array) => {
                for one in array {
                    match one.get_ref() {
                        DeValue::Table(table) => self.table(&name, &act_at, table, &one.span()),
                        _ => self.no_table(&name, &one.span()),
                    }
                }
            }
            _ => self.no_table(&name, &tables.span()),
        }
    }

    fn table(&mut self, act: &str, act_at: &Place, table: &DeTable<'_>, span: &Range<usize>) {
        let at = self.place(span);
        let mut row =
            RawRow { act: Some((act.to_owned(), act_at.clone())), cells: Vec::new(), at: at.clone() };
        if let Some((_, place)) = &mut row.act {
            place.line = at.line;
        }
        for (name, value) in table {
            let content = match content(value.get_ref()) {
                Some(content) => content,
                None => {
                    let at = self.place(&value.span());
                    let what = format!("`{}` holds a table", name.get_ref());
                    let problem = Problem::new(at, what).expected("a text, a number or a list of them");
                    self.problems.push(problem.coded("holds-table", [("name", name.get_ref())]));
                    continue;
                }
            };
            let (name_at, at) = (self.place(&name.span()), self.place(&value.span()));
            row.cells.push(Cell { name: name.get_ref().to_string(), name_at, content, at });
        }
        row.cells.sort_by_key(|cell| (cell.at.line, cell.at.column));
        self.rows.push(row);
    }

    fn no_table(&mut self, act: &str, span: &Range<usize>) {
        let problem = Problem::new(self.place(span), format!("`{act}` is no act with fields"));
        let problem = problem.expected(format!("`[[{}]]`, then its fields", act.replace(' ', "-")));
        self.problems.push(problem.coded("no-fields", [("given", act)]));
    }
}

fn content(value: &DeValue<'_>) -> Option<Content> {
    match value {
        DeValue::Array(array) => {
            array.iter().map(|one| plain(one.get_ref())).collect::<Option<_>>().map(Content::Many)
        }
        value => plain(value).map(Content::One),
    }
}

fn plain(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Integer(number) => Some(number.to_string()),
        DeValue::Float(number) => Some(number.to_string()),
        DeValue::Boolean(flag) => Some(if *flag { "yes" } else { "no" }.to_owned()),
        DeValue::Datetime(date) => Some(date.to_string()),
        DeValue::Array(_) | DeValue::Table(_) => None,
    }
}
