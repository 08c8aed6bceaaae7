//! One row becomes one act: its kind, its fields, and the columns that every act has.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use forum::act::{Act, ValueError, read_cell, read_value};
use forum::id::Id;
use forum::schema::{self, ActKind, COMMON_COLUMNS, Field};
use forum::source::{Confidence, Source};
use forum::suggest::nearest;
use forum::value::Value;
use record::Level;

use super::level::read_level;
use super::raw::{Cell, Content, RawRow};
use crate::problem::{Place, Problem, shortened};

/// One act as written, read: not yet decided, and its references may still name nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct WrittenRow {
    /// Where it begins.
    pub at: Place,
    /// Where each field stands.
    pub places: BTreeMap<&'static str, Place>,
    /// The act.
    pub act: Act,
    /// The row's identity in its pack, where it has one besides the id.
    pub row: Option<String>,
    /// Who says so.
    pub sources: Vec<Source>,
    /// How sure that is, as the row says it.
    pub confidence: Option<Confidence>,
    /// The overlay that it belongs to.
    pub overlay: Option<Arc<str>>,
    /// How open it is, where the row says it.
    pub level: Option<Level>,
    /// Whether it is done here and now, rather than told by a source.
    pub live: bool,
    /// Who acts, where the row says it.
    pub actor: Option<Id>,
    /// Why the charter is departed from, where it is.
    pub departing: Option<String>,
}

impl WrittenRow {
    /// The place of a field, or of the row where the field was not given.
    #[must_use]
    pub fn place(&self, field: &str) -> &Place {
        self.places.get(field).unwrap_or(&self.at)
    }

    /// What identifies the row within its pack.
    #[must_use]
    pub fn identity(&self) -> Option<&str> {
        self.row.as_deref().or_else(|| self.act.id.as_ref().map(Id::short))
    }
}

/// Reads one row as far as it can be read, with everything that is wrong with it.
pub(super) fn read(
    raw: RawRow,
    origin: &str,
    hint: Option<&'static ActKind>,
) -> Result<(WrittenRow, Vec<Problem>), Box<Problem>> {
    let kind = kind(&raw, hint)?;
    let mut reading = Reading { row: empty(kind, raw.at), origin, problems: Vec::new(), confidence: None };
    for cell in raw.cells {
        reading.cell(cell);
    }
    Ok(reading.finish())
}

fn empty(kind: &'static ActKind, at: Place) -> WrittenRow {
    WrittenRow {
        at,
        places: BTreeMap::new(),
        act: Act::new(kind),
        row: None,
        sources: Vec::new(),
        confidence: None,
        overlay: None,
        level: None,
        live: false,
        actor: None,
        departing: None,
    }
}

fn kind(raw: &RawRow, hint: Option<&'static ActKind>) -> Result<&'static ActKind, Box<Problem>> {
    let Some((name, at)) = &raw.act else {
        return hint.ok_or_else(|| {
            let problem = Problem::new(raw.at.clone(), "nothing says which act this is");
            Box::new(problem.expected("a column or member `act`, such as `convene`").coded("act-absent", []))
        });
    };
    schema::act(name).ok_or_else(|| Box::new(no_act(at.clone(), name)))
}

/// There is no act of that name.
pub(crate) fn no_act(at: Place, name: &str) -> Problem {
    let spaced = name.replace(['-', '_'], " ");
    let meant = nearest(&spaced, schema::acts().map(|act| act.name));
    let problem = Problem::new(at, format!("there is no act `{}`", shortened(name))).text(name).field("act");
    let problem = problem.coded("no-act", [("given", &shortened(name))]);
    match meant {
        Some(_) => problem.meant(meant),
        None => problem.suggest("`chancery record --template` lists the acts"),
    }
}

struct Reading<'a> {
    row: WrittenRow,
    origin: &'a str,
    problems: Vec<Problem>,
    confidence: Option<Place>,
}

impl Reading<'_> {
    fn cell(&mut self, cell: Cell) {
        let name = cell.name.trim().to_owned();
        if let Some(field) = self.row.act.kind.field(&name) {
            if !cell.content.is_empty() {
                self.field(field, cell);
            }
        } else if COMMON_COLUMNS.contains(&name.as_str()) {
            if !cell.content.is_empty() {
                let at = cell.at;
                self.common(&name, &cell.content.joined(), &at);
            }
        } else if !cell.content.is_empty() {
            self.problems.push(no_field(self.row.act.kind, &name, cell.name_at));
        }
    }

    fn field(&mut self, field: &'static Field, cell: Cell) {
        let read = match cell.content {
            Content::One(text) => read_cell(field, text.trim(), self.origin),
            Content::Many(texts) => read_many(field, &texts, self.origin),
        };
        match read {
            Ok(values) => {
                self.row.places.insert(field.name, cell.at);
                self.row.act.fields.insert(field.name, values);
            }
            Err(errors) => {
                // A field that was given but not understood is not also told as not given.
                self.row.act.fields.insert(field.name, vec![Value::Text(String::new())]);
                self.problems.extend(errors.into_iter().map(|error| told(error, field, cell.at.clone())));
            }
        }
    }

    fn common(&mut self, name: &str, cell: &str, at: &Place) {
        match name {
            "id" => match Id::within(self.origin, cell) {
                Ok(id) => self.id(id, at),
                Err(error) => self.wrong(at, name, cell, ("id", &error.to_string()), None),
            },
            "row" => self.row.row = Some(cell.to_owned()),
            "source" => self.row.sources = Source::read_cell(cell, None),
            "confidence" => {
                self.confidence = Some(at.clone());
                self.row.confidence = Confidence::read(cell);
                if self.row.confidence.is_none() {
                    let meant = nearest(cell, Confidence::WORDS.iter().copied());
                    let meant = meant.map(|word| format!("did you mean `{word}`?"));
                    self.wrong(at, name, cell, ("confidence", "`high`, `medium` or `low`"), meant);
                }
            }
            "note" => self.row.act.note = Some(cell.to_owned()),
            "overlay" => self.row.overlay = Some(cell.into()),
            "level" => match read_level(cell, self.origin) {
                Ok(level) => self.row.level = Some(level),
                Err((expected, meant)) => self.wrong(at, name, cell, ("level", &expected), meant),
            },
            "live" => match cell {
                "yes" | "true" => self.row.live = true,
                "no" | "false" => {}
                _ => self.wrong(at, name, cell, ("flag", "`yes` or `no`"), None),
            },
            "actor" => match Id::within(self.origin, cell) {
                Ok(id) => self.row.actor = Some(id),
                Err(error) => self.wrong(at, name, cell, ("id", &error.to_string()), None),
            },
            _ => self.row.departing = Some(cell.to_owned()),
        }
        self.row.places.insert(column(name), at.clone());
    }

    /// An act that makes things of several nouns tells which one by the middle part of its id.
    fn id(&mut self, id: Id, at: &Place) {
        let kind = self.row.act.kind;
        if kind.makes.len() > 1 && schema::noun_made(kind, &id).is_none() {
            let nouns: Vec<&str> = kind.makes.iter().map(|noun| noun.word()).collect();
            let middle = id.short().split('/').next().unwrap_or_default().to_owned();
            let expected = format!("an id that says which: {}", examples(&nouns));
            let meant = nearest(&middle, nouns.iter().copied());
            let meant = meant.map(|word| format!("did you mean `{word}/{}`?", id.words()));
            self.wrong(at, "id", id.as_str(), ("id", &expected), meant);
        }
        self.row.act.id = Some(id);
    }

    /// `expected` is what kind of thing was, and the same in words.
    fn wrong(
        &mut self,
        at: &Place,
        name: &str,
        cell: &str,
        (kind, expected): (&'static str, &str),
        suggestion: Option<String>,
    ) {
        let what = format!("`{}` cannot stand in `{name}`", shortened(cell));
        let mut problem = Problem::new(at.clone(), what).text(cell).field(name).expected(expected);
        problem =
            problem.coded("cannot-stand", [("given", &shortened(cell)), ("name", name), ("wanted", kind)]);
        problem.suggestion = suggestion;
        self.problems.push(problem);
    }

    fn finish(mut self) -> (WrittenRow, Vec<Problem>) {
        for source in &mut self.row.sources {
            source.confidence = self.row.confidence;
        }
        (self.row, self.problems)
    }
}

/// Fields that have to be given and that no row says: a second row on one thing need not repeat the first.
pub(crate) fn complete(rows: &[WrittenRow]) -> Vec<Problem> {
    let mut given: HashSet<(&Id, &str)> = HashSet::new();
    for row in rows {
        let Some(id) = &row.act.id else { continue };
        given.extend(row.act.fields.keys().map(|field| (id, *field)));
    }
    let said = |row: &WrittenRow, field: &Field| {
        row.act.id.as_ref().is_some_and(|id| given.contains(&(id, field.name)))
    };
    rows.iter()
        .flat_map(|row| row.act.absent().filter(|field| !said(row, field)).map(|field| absent(row, field)))
        .collect()
}

fn absent(row: &WrittenRow, field: &'static Field) -> Problem {
    let problem = Problem::new(row.at.clone(), format!("`{}` was not given", field.name)).field(field.name);
    let problem = problem.expected(super::template::explain(field));
    let (wanted, listed) = super::template::wanted(field.kind);
    problem.coded("absent", [("name", field.name), ("wanted", wanted), ("listed", &listed)])
}

/// The column's name with the lifetime of the table it comes from.
fn column(name: &str) -> &'static str {
    COMMON_COLUMNS.iter().copied().find(|column| *column == name).unwrap_or("id")
}

fn examples(nouns: &[&str]) -> String {
    nouns.iter().map(|noun| format!("`{noun}/words`")).collect::<Vec<_>>().join(", ")
}

/// The act has no such field.
pub(super) fn no_field(kind: &'static ActKind, name: &str, at: Place) -> Problem {
    let known = kind.fields.iter().map(|field| field.name).chain(COMMON_COLUMNS.iter().copied());
    let names: Vec<&str> = kind.fields.iter().map(|field| field.name).collect();
    Problem::new(at, format!("`{}` has no field `{}`", kind.name, shortened(name)))
        .text(name)
        .field(name)
        .expected(format!("one of {}, or {}", names.join(", "), COMMON_COLUMNS.join(", ")))
        .coded("no-field", [("act", kind.name), ("given", &shortened(name)), ("listed", &names.join(", "))])
        .meant(nearest(name, known))
}

fn read_many(field: &'static Field, texts: &[String], origin: &str) -> Result<Vec<Value>, Vec<ValueError>> {
    if !field.many && texts.len() > 1 {
        return Err(vec![ValueError::Several(field.name)]);
    }
    let (mut values, mut errors) = (Vec::new(), Vec::new());
    for text in texts {
        match read_value(field, text.trim(), origin) {
            Ok(value) => values.push(value),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(values) } else { Err(errors) }
}

fn told(error: ValueError, field: &'static Field, at: Place) -> Problem {
    let what = |given: &str| format!("`{}` cannot stand in `{}`", shortened(given), field.name);
    let problem = |given: String, expected: String| {
        let (wanted, listed) = super::template::wanted(field.kind);
        let given_short = shortened(&given);
        let named =
            [("given", given_short.as_str()), ("name", field.name), ("wanted", wanted), ("listed", &listed)];
        let problem =
            Problem::new(at.clone(), what(&given)).text(&given).field(field.name).expected(expected);
        problem.coded("cannot-stand", named)
    };
    match error {
        ValueError::Kind { given, expected, .. } => problem(given, expected),
        ValueError::Choice { given, expected, hint, .. } => {
            let mut problem = problem(given, expected);
            let hint = hint.trim_start_matches("; ");
            problem.suggestion = (!hint.is_empty()).then(|| hint.to_owned());
            problem
        }
        ValueError::Several(_) => {
            let problem = Problem::new(at.clone(), error.to_string()).field(field.name);
            problem.coded("several", [("name", field.name)])
        }
    }
}
