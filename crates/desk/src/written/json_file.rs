//! JSON: an array of objects with a member `act`, or one object that holds an array for each act.

use std::fmt;
use std::sync::Arc;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use serde_json::value::RawValue;

use super::raw::{Cell, Content, RawRow};
use crate::problem::{Lines, Place, Problem, shortened};

/// The rows of a JSON file, and what is wrong with it as JSON.
pub(super) fn rows(file: &Arc<str>, text: &str) -> (Vec<RawRow>, Vec<Problem>) {
    let mut reading = Reading { text, lines: Lines::of(file, text), rows: Vec::new(), problems: Vec::new() };
    match serde_json::from_str::<&RawValue>(text) {
        Ok(whole) => reading.whole(whole),
        Err(error) => {
            let place =
                Place { file: Arc::clone(file), line: error.line() as u64, column: error.column() as u64 };
            let what = error.to_string();
            let what = what.split(" at line ").next().unwrap_or_default().to_owned();
            let problem = Problem::new(place, &*what).expected("JSON: an array of acts");
            reading.problems.push(problem.coded("syntax", [("what", &what)]));
        }
    }
    (reading.rows, reading.problems)
}

/// The members of an object in their order, with the text of each value, whose place can be told.
struct Members<'a>(Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read;
        impl<'de> Visitor<'de> for Read {
            type Value = Members<'de>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry::<String, &'de RawValue>()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Read)
    }
}

struct Reading<'a> {
    text: &'a str,
    lines: Lines<'a>,
    rows: Vec<RawRow>,
    problems: Vec<Problem>,
}

impl Reading<'_> {
    /// The raw text of a value lies within the file's text, so their addresses tell where.
    fn place(&self, raw: &RawValue) -> Place {
        let at = (raw.get().as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        self.lines.place(at)
    }

    fn whole(&mut self, whole: &RawValue) {
        if let Ok(rows) = serde_json::from_str::<Vec<&RawValue>>(whole.get()) {
            rows.into_iter().for_each(|row| self.row(row, None));
        } else if let Ok(Members(members)) = serde_json::from_str(whole.get()) {
            if members.iter().any(|(name, _)| name == "act") {
                self.row(whole, None);
                return;
            }
            for (act, rows) in members {
                match serde_json::from_str::<Vec<&RawValue>>(rows.get()) {
                    Ok(rows) => rows.into_iter().for_each(|row| self.row(row, Some(&act))),
                    Err(_) => self.row(rows, Some(&act)),
                }
            }
        } else {
            let problem = Problem::new(self.place(whole), "the file holds no acts");
            let problem = problem.expected("an array of objects, each with a member `act`");
            self.problems.push(problem.coded("no-acts", []));
        }
    }

    fn row(&mut self, raw: &RawValue, act: Option<&str>) {
        let at = self.place(raw);
        let Ok(Members(members)) = serde_json::from_str(raw.get()) else {
            let problem = Problem::new(at, "this is no act with fields").text(raw.get());
            let problem = problem.expected("an object, such as {\"act\": \"convene\", ...}");
            self.problems.push(problem.coded("no-fields", [("given", &shortened(raw.get()))]));
            return;
        };
        let mut row = RawRow { act: act.map(|act| (act.to_owned(), at.clone())), cells: Vec::new(), at };
        for (name, value) in members {
            let at = self.place(value);
            match serde_json::from_str(value.get()).ok().and_then(content) {
                Some(Content::One(act)) if name == "act" => row.act = Some((act, at)),
                Some(content) => row.cells.push(Cell { name, name_at: at.clone(), content, at }),
                None => {
                    let problem = Problem::new(at, format!("`{name}` holds an object"));
                    let problem = problem.expected("a text, a number or a list of them");
                    self.problems.push(problem.coded("holds-table", [("name", &name)]));
                }
            }
        }
        self.rows.push(row);
    }
}

fn content(value: Value) -> Option<Content> {
    match value {
        Value::Array(items) => items.into_iter().map(plain).collect::<Option<Vec<_>>>().map(Content::Many),
        value => plain(value).map(Content::One),
    }
}

fn plain(value: Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(if flag { "yes" } else { "no" }.to_owned()),
        Value::Null => Some(String::new()),
        Value::Object(ref outcome) => {
            let text = |key: &str| outcome.get(key).and_then(Value::as_str);
            Some(format!("{} = {}", text("id")?, text("outcome")?))
        }
        Value::Array(_) => None,
    }
}
