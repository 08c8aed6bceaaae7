//! `pack.toml`: what a pack says of itself, and its files in order.

use std::ops::Range;
use std::sync::Arc;

use forum::schema::{self, ActKind};
use forum::state::PackNote;
use forum::suggest::nearest;
use toml::de::{DeTable, DeValue};

use crate::problem::{Lines, Place, Problem};

/// The manifest, read.
#[derive(Default)]
pub(super) struct Manifest {
    pub forum: String,
    pub note: PackNote,
    pub overlays: Vec<PackNote>,
    pub files: Vec<Listed>,
}

/// One file of the pack.
pub(super) struct Listed {
    pub path: String,
    pub act: Option<&'static ActKind>,
    pub at: Place,
}

const NAME: &str = "pack.toml";
const KEYS: &[&str] =
    &["name", "version", "forum", "title", "short", "languages", "about", "coverage", "overlay", "file"];
const OVERLAY_KEYS: &[&str] = &["name", "title", "short", "about", "coverage"];
const FILE_KEYS: &[&str] = &["path", "act"];

/// Reads the manifest as far as it can be read, with everything that is wrong with it.
pub(super) fn read(text: &str) -> (Manifest, Vec<Problem>) {
    let file: Arc<str> = NAME.into();
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut reading = Reading { lines: Lines::of(&file, text), problems: Vec::new() };
    for error in errors {
        let at = error.span().map_or_else(|| Place::of(NAME), |span| reading.lines.place(span.start));
        reading.problems.push(Problem::new(at, error.message().to_owned()));
    }
    let manifest = reading.manifest(table.get_ref());
    (manifest, reading.problems)
}

struct Reading<'a> {
    lines: Lines<'a>,
    problems: Vec<Problem>,
}

impl Reading<'_> {
    fn manifest(&mut self, table: &DeTable<'_>) -> Manifest {
        self.keys(table, KEYS, "a pack");
        let (name, version) = (self.needed(table, "name", None), self.needed(table, "version", None));
        if !name.is_empty() && format!("{name}/meeting/first").parse::<forum::id::Id>().is_err() {
            let problem = Problem::new(Place::of(NAME), format!("`{name}` cannot be the name of a pack"));
            self.problems.push(problem.expected("lower-case letters, digits and single hyphens"));
        }
        let forum = Some(self.text(table, "forum")).filter(|forum| !forum.is_empty());
        let note = PackNote {
            pack: name.clone(),
            version: version.clone(),
            overlay: None,
            title: self.needed(table, "title", None),
            short: self.text(table, "short"),
            languages: self.texts(table, "languages"),
            about: self.text(table, "about").trim().to_owned(),
            coverage: self.texts(table, "coverage"),
        };
        let overlays = self.tables(table, "overlay").into_iter().map(|(table, span)| {
            self.keys(table, OVERLAY_KEYS, "an overlay");
            PackNote {
                overlay: Some(self.needed(table, "name", Some(&span))),
                title: self.needed(table, "title", Some(&span)),
                pack: name.clone(),
                version: version.clone(),
                short: self.text(table, "short"),
                about: self.text(table, "about").trim().to_owned(),
                coverage: self.texts(table, "coverage"),
                languages: Vec::new(),
            }
        });
        let overlays = overlays.collect();
        let files = self.tables(table, "file").into_iter().map(|(table, span)| self.file(table, &span));
        let files = files.collect();
        Manifest { forum: forum.unwrap_or(name), note, overlays, files }
    }

    fn file(&mut self, table: &DeTable<'_>, span: &Range<usize>) -> Listed {
        self.keys(table, FILE_KEYS, "a file");
        let path = self.needed(table, "path", Some(span));
        let at = self.at(table, "path", span);
        if path.starts_with('/') || path.split(['/', '\\']).any(|part| part == "..") {
            let problem = Problem::new(at.clone(), format!("`{path}` lies outside the pack"));
            self.problems.push(problem.expected("the name of a file in the folder of the pack"));
        }
        let act = self.text(table, "act");
        let kind = schema::act(&act);
        if !act.is_empty() && kind.is_none() {
            let at = self.at(table, "act", span);
            self.problems.push(crate::written::no_act(at, &act));
        }
        Listed { path, act: kind, at }
    }

    /// A table's keys are all known.
    fn keys(&mut self, table: &DeTable<'_>, known: &[&str], what: &str) {
        for key in table.keys().filter(|key| !known.contains(&key.get_ref().as_ref())) {
            let name = key.get_ref().as_ref();
            let problem =
                Problem::new(self.lines.place(key.span().start), format!("{what} has no key `{name}`"));
            let problem = problem.text(name).field(name).expected(format!("one of {}", known.join(", ")));
            self.problems.push(problem.meant(nearest(name, known.iter().copied())));
        }
    }

    fn needed(&mut self, table: &DeTable<'_>, key: &str, span: Option<&Range<usize>>) -> String {
        let text = self.text(table, key);
        if text.is_empty() {
            let at = span.map_or_else(|| Place::of(NAME), |span| self.lines.place(span.start));
            let problem = Problem::new(at, format!("`{key}` was not given"));
            self.problems.push(problem.field(key).expected(format!("{key} = \"...\"")));
        }
        text
    }

    fn text(&mut self, table: &DeTable<'_>, key: &str) -> String {
        match table.get(key).map(|value| (value.get_ref(), value.span())) {
            None => String::new(),
            Some((DeValue::String(text), _)) => text.to_string(),
            Some((_, span)) => {
                self.no_text(key, &span, "a text in quotation marks");
                String::new()
            }
        }
    }

    fn texts(&mut self, table: &DeTable<'_>, key: &str) -> Vec<String> {
        let Some(value) = table.get(key) else { return Vec::new() };
        let texts = match value.get_ref() {
            DeValue::Array(array) => {
                array.iter().map(|one| one.get_ref().as_str().map(str::to_owned)).collect()
            }
            _ => None,
        };
        texts.unwrap_or_else(|| {
            self.no_text(key, &value.span(), "a list of texts, [\"...\", \"...\"]");
            Vec::new()
        })
    }

    fn no_text(&mut self, key: &str, span: &Range<usize>, expected: &str) {
        let problem = Problem::new(self.lines.place(span.start), format!("`{key}` is of another kind"));
        self.problems.push(problem.field(key).expected(expected));
    }

    fn tables<'a, 'b>(&mut self, table: &'a DeTable<'b>, key: &str) -> Vec<(&'a DeTable<'b>, Range<usize>)> {
        let Some(value) = table.get(key) else { return Vec::new() };
        let tables = value.get_ref().as_array().map(|array| {
            array.iter().map(|one| one.get_ref().as_table().map(|table| (table, one.span()))).collect()
        });
        match tables {
            Some(Some(tables)) => tables,
            _ => {
                self.no_text(key, &value.span(), &format!("tables `[[{key}]]`"));
                Vec::new()
            }
        }
    }

    fn at(&self, table: &DeTable<'_>, key: &str, span: &Range<usize>) -> Place {
        self.lines.place(table.get(key).map_or(span.start, |value| value.span().start))
    }
}
