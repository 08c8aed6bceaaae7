//! The file of a story: readable TOML, everything that it can say in one place.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::{Spanned, Table};

use crate::problem::{Kind, Problem};

/// A story as it was written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Where it was read from.
    #[serde(skip)]
    pub path: PathBuf,
    /// The text it was read from, for places.
    #[serde(skip)]
    pub text: String,
    /// Its title.
    pub title: String,
    /// What it is about, in a few sentences.
    pub story: String,
    /// What it rests on, for readers.
    pub rests_on: Option<String>,
    /// The day on which it is told, where a plan or cadence is compared with today.
    pub today: Option<String>,
    /// Where it starts.
    #[serde(default)]
    pub start: Start,
    /// Acts that are in the record before anything happens.
    #[serde(default)]
    pub given: Vec<Spanned<Table>>,
    /// What happens.
    #[serde(default)]
    pub when: Vec<Spanned<Table>>,
    /// What is asked then, and the answer.
    pub then: Vec<Spanned<Then>>,
    /// The same story with something changed, and another answer.
    #[serde(default)]
    pub twin: Vec<Spanned<Twin>>,
}

/// Where a story starts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Start {
    /// The pack; none is an empty record.
    pub pack: Option<String>,
    /// Only rows one of whose sources begins with this.
    pub only: Option<String>,
    /// Overlays left out.
    #[serde(default)]
    pub without: Vec<String>,
    /// Whose desk the record is on.
    pub seat: Option<String>,
}

/// A question and what is expected of its answer.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Then {
    /// The statement, in words.
    pub says: String,
    /// The view; `*` is every view that needs no parameter.
    pub view: String,
    /// Its parameters.
    #[serde(default)]
    pub with: BTreeMap<String, String>,
    /// At the end of which day or period.
    pub as_of: Option<String>,
    /// For whose eyes: `public`, `forum` or `desk`.
    pub level: Option<String>,
    /// In which language.
    pub lang: Option<String>,
    /// Overlays left out.
    #[serde(default)]
    pub without: Vec<String>,
    /// Before the first, second ... step of `when` instead of after the last: the number of steps taken.
    pub after: Option<usize>,
    /// The part of the answer that `rows`, `row`, `no_row`, `count` and `order` look at.
    pub section: Option<String>,
    /// Words of the first line.
    #[serde(default)]
    pub answer: OneOrMany<String>,
    /// Words that stand somewhere in the answer or its sources.
    #[serde(default)]
    pub contains: OneOrMany<String>,
    /// Words that stand nowhere: not in the answer, its sources, its links or its ids.
    #[serde(default)]
    pub absent: OneOrMany<String>,
    /// Rows of which each is there.
    #[serde(default)]
    pub row: OneOrMany<Pattern>,
    /// Rows that are not there.
    #[serde(default)]
    pub no_row: OneOrMany<Pattern>,
    /// All rows there are, in this order.
    pub rows: Option<Vec<Pattern>>,
    /// How many rows there are.
    pub count: Option<usize>,
    /// Words or ids that follow one another down the rows.
    #[serde(default)]
    pub order: Vec<String>,
    /// The question has no answer, and the message says this.
    #[serde(default)]
    pub refused: OneOrMany<String>,
    /// The answer has the same bytes without this overlay, and after it was removed from the file.
    pub unmoved_by_removing: Option<String>,
    /// Asked twice, and in a file written from the same acts, the answer has the same bytes.
    pub same_bytes: Option<bool>,
}

/// What a row has to say: words of a cell by the name of its column; `id`, `group`, `truth` and `source` too.
pub type Pattern = BTreeMap<String, String>;

/// The same story with something changed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Twin {
    /// What is changed, in words.
    pub says: String,
    /// Another start.
    pub start: Option<Start>,
    /// Fields of given acts or steps that are changed, by the id of the act.
    #[serde(default)]
    pub set: BTreeMap<String, Table>,
    /// Given acts or steps that are left out, by id.
    #[serde(default)]
    pub drop: Vec<String>,
    /// Acts that are given besides.
    #[serde(default)]
    pub given: Vec<Spanned<Table>>,
    /// The other answer.
    pub then: Vec<Spanned<Then>>,
}

/// One value, or several in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneOrMany<T>(pub Vec<T>);

impl<T> Default for OneOrMany<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMany<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Shape<T> {
            One(T),
            Many(Vec<T>),
        }
        Ok(Self(match Shape::deserialize(deserializer)? {
            Shape::One(one) => vec![one],
            Shape::Many(many) => many,
        }))
    }
}

impl Scenario {
    /// Reads a file.
    pub fn read(path: &Path) -> Result<Self, Problem> {
        let text = std::fs::read_to_string(path).map_err(|error| Problem::file(path, &error))?;
        let mut scenario: Self = toml::from_str(&text).map_err(|error| {
            let at = error.span().map_or_else(
                || path.display().to_string(),
                |span| format!("{}:{}", path.display(), line_of(&text, span.start)),
            );
            Problem::new(
                Kind::Usage,
                error.message().to_owned(),
                at,
                "see docs/scenarios.md for what a story can say",
            )
        })?;
        path.clone_into(&mut scenario.path);
        scenario.text = text;
        Ok(scenario)
    }

    /// File and line of something that was written in it.
    pub fn place<T>(&self, written: &Spanned<T>) -> String {
        format!("{}:{}", self.path.display(), line_of(&self.text, written.span().start))
    }
}

fn line_of(text: &str, byte: usize) -> usize {
    text.get(..byte).unwrap_or(text).matches('\n').count() + 1
}
