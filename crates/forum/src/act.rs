//! An act as somebody wants it recorded: checked against the schema, not yet decided.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use crate::date::{End, When};
use crate::id::Id;
use crate::schema::{ActKind, Field, FieldKind};
use crate::suggest::nearest;
use crate::value::Value;

/// The fields of an act, by name, in the order of the alphabet so that equal acts have equal bytes.
pub type Fields = BTreeMap<&'static str, Vec<Value>>;

/// An act whose fields are of the kinds that the schema names. References may still name nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// Which act.
    pub kind: &'static ActKind,
    /// The id of the thing it makes or speaks of.
    pub id: Option<Id>,
    /// What it says.
    pub fields: Fields,
    /// A note for users.
    pub note: Option<String>,
}

/// Why one value cannot stand in a field.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ValueError {
    /// The field has another kind.
    #[error("`{given}` cannot stand in `{field}`: expected {expected}")]
    Kind {
        /// What was given.
        given: String,
        /// The field.
        field: &'static str,
        /// What would do, with an example.
        expected: String,
    },
    /// Not one of the words of a choice.
    #[error("`{given}` is none of the words for `{field}`: expected {expected}{hint}")]
    Choice {
        /// What was given.
        given: String,
        /// The field.
        field: &'static str,
        /// The words.
        expected: String,
        /// "; did you mean ...".
        hint: String,
    },
    /// More than one value where one is expected.
    #[error("`{0}` takes one value, and several were given")]
    Several(&'static str),
}

impl Act {
    /// An empty act of a kind.
    #[must_use]
    pub const fn new(kind: &'static ActKind) -> Self {
        Self { kind, id: None, fields: BTreeMap::new(), note: None }
    }

    /// The values of a field, none when nothing was said.
    #[must_use]
    pub fn values(&self, field: &str) -> &[Value] {
        self.fields.get(field).map_or(&[], Vec::as_slice)
    }

    /// Every id that the act refers to, with the field.
    pub fn references(&self) -> impl Iterator<Item = (&'static str, &Id)> {
        self.fields
            .iter()
            .flat_map(|(name, values)| values.iter().filter_map(|value| Some((*name, value.as_ref_id()?))))
    }

    /// Every fact from which one of its dates takes a bound, with the field.
    pub fn facts(&self) -> impl Iterator<Item = (&'static str, Id)> {
        self.fields
            .iter()
            .flat_map(|(name, values)| values.iter().flat_map(Value::facts).map(|fact| (*name, fact)))
    }

    /// Fields that have to be given and were not.
    pub fn absent(&self) -> impl Iterator<Item = &'static Field> {
        self.kind.required().filter(|field| self.values(field.name).is_empty())
    }

    /// The payload that an entry of this act carries: id, fields and note.
    #[must_use]
    pub fn payload(&self) -> Map<String, Json> {
        let mut payload = Map::new();
        if let Some(id) = &self.id {
            payload.insert("id".into(), Json::from(id.to_string()));
        }
        for (name, values) in &self.fields {
            let many = self.kind.field(name).is_some_and(|field| field.many);
            let json = match values.as_slice() {
                [only] if !many => only.json(),
                several => several.iter().map(Value::json).collect(),
            };
            payload.insert((*name).to_owned(), json);
        }
        if let Some(note) = &self.note {
            payload.insert("note".into(), Json::from(note.as_str()));
        }
        payload
    }
}

/// Reads one value of a field from the written form. `origin` completes short ids.
///
/// # Errors
/// When the text is of another kind than the field.
pub fn read_value(field: &'static Field, text: &str, origin: &str) -> Result<Value, ValueError> {
    let wrong = |expected: String| ValueError::Kind { given: text.to_owned(), field: field.name, expected };
    match field.kind {
        FieldKind::Text
        | FieldKind::Prose
        | FieldKind::Language
        | FieldKind::Matter
        | FieldKind::Document => Ok(Value::Text(text.to_owned())),
        FieldKind::Ref(nouns) => {
            Id::within(origin, text).map(Value::Ref).map_err(|_| wrong(expected_reference(nouns)))
        }
        FieldKind::When => When::parse(text).map(Value::When).map_err(|error| wrong(error.to_string())),
        FieldKind::End => End::parse(text).map(Value::End).map_err(|error| wrong(error.to_string())),
        FieldKind::Choice(words) => read_choice(field.name, words, text),
        FieldKind::Number => {
            text.parse().map(Value::Number).map_err(|_| wrong("a whole number, such as 12".to_owned()))
        }
        FieldKind::Flag => match text {
            "yes" | "true" => Ok(Value::Flag(true)),
            "no" | "false" => Ok(Value::Flag(false)),
            _ => Err(wrong("`yes` or `no`".to_owned())),
        },
        FieldKind::Outcome => {
            let parts = text.split_once('=').map(|(id, outcome)| (id.trim(), outcome.trim()));
            let read = parts.and_then(|(id, outcome)| Some((Id::within(origin, id).ok()?, outcome)));
            read.map(|(id, outcome)| Value::Outcome(id, outcome.to_owned()))
                .ok_or_else(|| wrong("`provision/words = adopted`".to_owned()))
        }
    }
}

fn expected_reference(nouns: &[crate::noun::Noun]) -> String {
    let words: Vec<&str> = nouns.iter().map(|noun| noun.word()).collect();
    match words.as_slice() {
        [] => "the id of a thing in the record, such as `meeting/first`".to_owned(),
        [first, ..] => format!("the id of a {}, such as `{first}/words`", words.join(" or ")),
    }
}

fn read_choice(field: &'static str, words: &[&'static str], text: &str) -> Result<Value, ValueError> {
    if words.contains(&text) {
        return Ok(Value::Text(text.to_owned()));
    }
    let hint = nearest(text, words.iter().copied())
        .map_or(String::new(), |word| format!("; did you mean `{word}`?"));
    let expected = words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    Err(ValueError::Choice { given: text.to_owned(), field, expected, hint })
}

/// Reads a cell of the written form: one value, or several separated by ` ; ` where the field takes many.
///
/// # Errors
/// Every value that does not fit, so that all can be told at once.
pub fn read_cell(field: &'static Field, cell: &str, origin: &str) -> Result<Vec<Value>, Vec<ValueError>> {
    if !field.many {
        return read_value(field, cell, origin).map(|value| vec![value]).map_err(|error| vec![error]);
    }
    let (mut values, mut errors) = (Vec::new(), Vec::new());
    for part in cell.split(" ; ").map(str::trim).filter(|part| !part.is_empty()) {
        match read_value(field, part, origin) {
            Ok(value) => values.push(value),
            Err(error) => errors.push(error),
        }
    }
    if errors.is_empty() { Ok(values) } else { Err(errors) }
}

/// Reads the stored form of a field back: what [`Act::payload`] wrote. Nothing in a stored payload can make
/// this fail; a value that is of no known shape is kept as its text.
#[must_use]
pub fn read_stored(field: &'static Field, json: &Json) -> Vec<Value> {
    match json {
        Json::Array(several) => several.iter().map(|one| read_stored_one(field, one)).collect(),
        one => vec![read_stored_one(field, one)],
    }
}

fn read_stored_one(field: &'static Field, json: &Json) -> Value {
    match (json, field.kind) {
        (Json::Number(number), _) => Value::Number(number.as_i64().unwrap_or_default()),
        (Json::Bool(flag), _) => Value::Flag(*flag),
        (Json::Object(outcome), FieldKind::Outcome) => {
            let text = |key: &str| outcome.get(key).and_then(Json::as_str).unwrap_or_default();
            text("id").parse().map_or_else(
                |_| Value::Text(json.to_string()),
                |id| Value::Outcome(id, text("outcome").to_owned()),
            )
        }
        (Json::String(text), FieldKind::Choice(_)) => Value::Text(text.clone()),
        (Json::String(text), _) => read_value(field, text, "").unwrap_or_else(|_| Value::Text(text.clone())),
        (other, _) => Value::Text(other.to_string()),
    }
}
