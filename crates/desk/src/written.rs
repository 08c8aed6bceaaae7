//! The one written form (DESIGN.md, rule 15): pack rows, files of acts, scenario givens and forms, in CSV, TOML or
//! JSON. Every problem of a file is told at once, with its place and what was probably meant.

mod csv_file;
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

/// Reads a file of acts, each of which says what it has to. `origin` completes short ids; `hint` is the act of a file whose rows do not name theirs.
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
    let rows = read_rows(file, bytes, dialect, origin, hint)?;
    let absent = complete(&rows);
    if absent.is_empty() { Ok(rows) } else { Err(absent) }
}

/// The same for one of several files: what its rows leave out may stand in another.
pub(crate) fn read_rows(
    file: &str,
    bytes: &[u8],
    dialect: Dialect,
    origin: &str,
    hint: Option<&'static ActKind>,
) -> Result<Vec<WrittenRow>, Vec<Problem>> {
    let file: Arc<str> = file.into();
    let text = read_text(&file, bytes)?;
    let (rows, mut problems) = match dialect {
        Dialect::Toml => toml_file::rows(&file, text),
        Dialect::Json => json_file::rows(&file, text),
        Dialect::Csv => csv_file::rows(&file, text, hint),
    };
    let mut written = Vec::with_capacity(rows.len());
    for raw in rows {
        match row::read(raw, origin, hint) {
            Ok(row) => written.push(row),
            Err(more) => problems.extend(more),
        }
    }
    if problems.is_empty() {
        return Ok(written);
    }
    problems.sort_by_key(|problem| (problem.place.line, problem.place.column));
    Err(problems)
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
    let row = row::read(RawRow { act: None, cells: cells.collect(), at: place.clone() }, origin, Some(kind))?;
    let absent = complete(std::slice::from_ref(&row));
    if absent.is_empty() { Ok(row) } else { Err(absent) }
}
