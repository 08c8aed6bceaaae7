//! The one written form (docs/rules.md, rule 15): pack rows, files of acts, scenario givens and forms, in CSV, TOML or
//! JSON. Every problem of a file is told at once, with its place and what was probably meant.

pub(crate) mod csv_file;
mod json_file;
mod level;
mod raw;
mod row;
mod template;
mod text;
mod toml_file;

use std::sync::Arc;

use forum::schema::ActKind;

pub use level::{level_of, openness_of, read_level, written_level};
pub use row::WrittenRow;
pub(crate) use row::{complete, no_act};
pub use template::template;

use crate::problem::{Place, Problem};
use raw::{Cell, Content, RawRow};
pub(crate) use text::read_text;

/// The dialects of the written form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Tables named by their act, `[[set-aside]]`.
    Toml,
    /// An array of objects with a member `act`, or an object with an array for each act.
    Json,
    /// A spreadsheet: a header, then one act a row.
    Csv,
}

impl Dialect {
    /// The dialect of a file, by the end of its name.
    #[must_use]
    pub fn of(file: &str) -> Option<Self> {
        match file.rsplit_once('.')?.1.to_ascii_lowercase().as_str() {
            "toml" => Some(Self::Toml),
            "json" => Some(Self::Json),
            "csv" | "tsv" => Some(Self::Csv),
            _ => None,
        }
    }
}

/// Reads a file of acts, each of which says what it has to. `origin` completes short ids; `hint` is the act of a
/// file whose rows do not name theirs.
///
/// # Errors
/// Every problem of the file.
pub fn read(
    file: &str,
    bytes: &[u8],
    dialect: Dialect,
    origin: &str,
    hint: Option<&'static ActKind>,
) -> Result<Vec<WrittenRow>, Vec<Problem>> {
    let mut written = read_all(file, bytes, dialect, origin, hint);
    written.problems.extend(complete(&written.rows));
    if written.problems.is_empty() { Ok(written.rows) } else { Err(sorted(written.problems)) }
}

/// What a file holds, as far as it could be read.
pub(crate) struct Written {
    /// Its rows; where one has a problem, without what could not be read of it.
    pub rows: Vec<WrittenRow>,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// Whether every row is there with its id, so that it can be told what names nothing.
    pub whole: bool,
}

/// The same as far as it goes: what rows leave out, or what they name, may stand elsewhere.
pub(crate) fn read_all(
    file: &str,
    bytes: &[u8],
    dialect: Dialect,
    origin: &str,
    hint: Option<&'static ActKind>,
) -> Written {
    let file: Arc<str> = file.into();
    let text = match read_text(&file, bytes) {
        Ok(text) => text,
        Err(problems) => return Written { rows: Vec::new(), problems, whole: false },
    };
    let (raw, problems) = match dialect {
        Dialect::Toml => toml_file::rows(&file, text),
        Dialect::Json => json_file::rows(&file, text),
        Dialect::Csv => csv_file::rows(&file, text, hint),
    };
    let mut written = Written { rows: Vec::with_capacity(raw.len()), whole: problems.is_empty(), problems };
    for raw in raw {
        match row::read(raw, origin, hint) {
            Ok((row, problems)) => {
                written.whole &= problems.iter().all(|problem| problem.field.as_deref() != Some("id"));
                written.problems.extend(problems);
                written.rows.push(row);
            }
            Err(problem) => {
                written.whole = false;
                written.problems.push(*problem);
            }
        }
    }
    written
}

/// Problems in the order of their places.
pub(crate) fn sorted(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.sort_by_key(|problem| (problem.place.line, problem.place.column));
    problems
}

/// Reads the fields of a form: names and cells, as a spreadsheet row would hold them. `name` stands where a file's
/// name would.
///
/// # Errors
/// Every problem, each with its field.
pub fn read_form(
    name: &str,
    kind: &'static ActKind,
    fields: &[(String, String)],
    origin: &str,
) -> Result<WrittenRow, Vec<Problem>> {
    let place = Place::of(name);
    let cells = fields.iter().map(|(name, cell)| Cell {
        name: name.clone(),
        name_at: place.clone(),
        content: Content::One(cell.clone()),
        at: place.clone(),
    });
    let raw = RawRow { act: None, cells: cells.collect(), at: place.clone() };
    let (row, mut problems) = row::read(raw, origin, Some(kind)).map_err(|problem| vec![*problem])?;
    problems.extend(complete(std::slice::from_ref(&row)));
    if problems.is_empty() { Ok(row) } else { Err(problems) }
}
