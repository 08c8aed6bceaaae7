//! Folds a pack into a state, as the first import of it would: public, overlays in volumes of their own.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use forum::act::{Act, read_cell};
use forum::date::Day;
use forum::entry::{Entry, Mode, Openness, PackRow, Ref};
use forum::id::Id;
use forum::schema;
use forum::source::{Confidence, Source};
use forum::state::State;
use serde_json::{Value as Json, json};
use views::{Eyes, Params, Scene, Sheet, ViewError, show};
use words::Words;

/// A row of the written form: column and cell.
type Row = BTreeMap<String, String>;

/// The states of the two packs.
pub static CICA: LazyLock<State> = LazyLock::new(|| fold("cica"));
/// The invented lake commission.
pub static ILVAR: LazyLock<State> = LazyLock::new(|| fold("ilvar"));

/// Today in these tests.
pub const TODAY: Day = Day::constant(2026, 4, 1);

/// Asks a view in English or Russian, for everybody.
pub fn ask(
    state: &State,
    language: &str,
    day: Option<Day>,
    name: &str,
    params: &[(&str, &str)],
) -> Result<Sheet, ViewError> {
    ask_as(state, language, day, Eyes::Public, name, params)
}

/// Asks a view for certain eyes.
pub fn ask_as(
    state: &State,
    language: &str,
    day: Option<Day>,
    eyes: Eyes,
    name: &str,
    params: &[(&str, &str)],
) -> Result<Sheet, ViewError> {
    let words = Words::new(language, &vocabulary(state, language));
    let library = trace::Library::of(std::sync::Arc::new(state.clone()));
    let scene = Scene { state, day, today: TODAY, words: &words, library: &library, eyes };
    let params: Params =
        params.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    show(&scene, name, &params)
}

/// The forum's own words, as the charter gives them.
pub fn vocabulary(state: &State, language: &str) -> BTreeMap<String, String> {
    let mut words = BTreeMap::new();
    for part in state.all(forum::noun::Noun::Part).filter(|part| part.text("part") == Some("vocabulary")) {
        let Some(name) = part.text("name") else { continue };
        for value in part.texts("value") {
            let tagged = value.split_once(" = ");
            match tagged {
                Some((tag, word)) if tag == language => drop(words.insert(name.to_owned(), word.to_owned())),
                None if language == "en" => drop(words.insert(name.to_owned(), value.to_owned())),
                _ => {}
            }
        }
    }
    words
}

/// Folds a pack's rows into a state.
pub fn fold(name: &str) -> State {
    fold_rows(name, rows(name))
}

/// A state of these givens alone: acts with id and fields, in the written form. The source is one paper.
pub fn given(acts: &[(&str, &[(&str, &str)])]) -> State {
    let mut state = State::default();
    for (position, (act, cells)) in acts.iter().enumerate() {
        let row: Row = cells.iter().map(|(name, cell)| ((*name).to_owned(), (*cell).to_owned())).collect();
        let row: Row = row.into_iter().chain([("source".to_owned(), "paper 1".to_owned())]).collect();
        state.apply(&entry("story", position as u64 + 1, act, payload("story", act, &row), None, &row));
    }
    state
}

/// All words of a sheet: title, answer, notes, headings and cells.
pub fn words(sheet: &Sheet) -> String {
    let mut all = vec![sheet.title.clone(), sheet.answer.clone()];
    all.extend(sheet.notes.iter().map(views::Cell::words));
    for section in &sheet.sections {
        all.extend([section.title.clone(), section.lead.clone()]);
        all.extend(section.empty.clone());
        for row in &section.rows {
            all.extend(row.group.clone());
            all.extend(row.cells.iter().map(views::Cell::words));
        }
        all.extend(section.lines.iter().map(views::Cell::words));
    }
    all.join("\n")
}

/// One column of a section as words.
pub fn column(sheet: &Sheet, section: &str, column: &str) -> Vec<String> {
    let section = sheet.sections.iter().find(|one| one.name == section);
    let rows = section.map(|section| section.rows.as_slice()).unwrap_or_default();
    let of = |row: &views::Row| {
        let at = row.names.iter().position(|name| *name == column).unwrap();
        row.cells[at].words()
    };
    rows.iter().map(of).collect()
}

/// The row of a section about a thing.
pub fn row<'a>(sheet: &'a Sheet, section: &str, id: &str) -> &'a views::Row {
    let section = sheet.sections.iter().find(|one| one.name == section).unwrap();
    let about = |row: &&views::Row| row.id.as_ref().is_some_and(|of| of.short() == id);
    section.rows.iter().find(about).unwrap_or_else(|| panic!("no row about {id}"))
}

/// A day.
pub fn day(text: &str) -> Option<Day> {
    Some(text.parse().unwrap())
}

/// Folds rows into a state.
pub fn fold_rows(name: &str, rows: Vec<(String, Row)>) -> State {
    let mut state = State::default();
    let pack: toml::Table =
        toml::from_str(&fs::read_to_string(folder(name).join("pack.toml")).unwrap()).unwrap();
    let note = json!({
        "pack": name, "version": "1", "title": pack["title"].as_str(), "short": pack["short"].as_str(),
        "coverage": pack["coverage"].as_array().unwrap().iter().map(|line| line.as_str()).collect::<Vec<_>>(),
    });
    state.apply(&entry(name, 1, "pack", note, None, &Row::new()));
    for (at, overlay) in pack["overlay"].as_array().into_iter().flatten().enumerate() {
        let called = overlay["name"].as_str().unwrap();
        let note = json!({
            "pack": name, "version": "1", "title": overlay["title"].as_str(), "overlay": called,
        });
        state.apply(&entry(name, 1_000_000 + at as u64, "pack", note, Some(called.to_owned()), &Row::new()));
    }
    for (position, (act, row)) in rows.into_iter().enumerate() {
        let payload = payload(name, &act, &row);
        let overlay = row.get("overlay").filter(|overlay| !overlay.is_empty()).cloned();
        state.apply(&entry(name, position as u64 + 2, &act, payload, overlay, &row));
    }
    state
}

fn entry(pack: &str, position: u64, act: &str, payload: Json, overlay: Option<String>, row: &Row) -> Entry {
    let confidence = row.get("confidence").and_then(|word| Confidence::read(word));
    let sources = row.get("source").map(|cell| Source::read_cell(cell, confidence)).unwrap_or_default();
    let key = row.get("row").filter(|key| !key.is_empty()).or_else(|| row.get("id"));
    Entry {
        at: Ref { volume: Arc::from(overlay.as_deref().unwrap_or("pub")), position },
        act: act.to_owned(),
        version: 1,
        mode: Mode::Reported,
        actor: None,
        recorder: "pack".into(),
        recorded: "2026-04-01T00:00:00Z".parse().unwrap(),
        sources,
        payload: with_pack(payload, pack, key.map_or("", String::as_str)),
        openness: Openness::Public,
        overlay: overlay.map(Arc::from),
    }
}

fn with_pack(mut payload: Json, pack: &str, row: &str) -> Json {
    let row = PackRow { pack: pack.into(), version: "1".into(), row: row.into() };
    if !row.row.is_empty() {
        payload["pack"] = json!({ "pack": row.pack, "version": row.version, "row": row.row });
    }
    payload
}

fn payload(pack: &str, act: &str, row: &Row) -> Json {
    let kind = schema::act(act).unwrap_or_else(|| panic!("no act {act}"));
    let mut made = Act::new(kind);
    made.id = row.get("id").map(|id| Id::within(pack, id).unwrap());
    made.note = row.get("note").filter(|note| !note.is_empty()).cloned();
    for (name, cell) in row.iter().filter(|(_, cell)| !cell.is_empty()) {
        if schema::COMMON_COLUMNS.contains(&name.as_str()) || name == "act" {
            continue;
        }
        let field = kind.field(name).unwrap_or_else(|| panic!("{act} has no {name}"));
        made.fields.insert(field.name, read_cell(field, cell, pack).unwrap());
    }
    Json::Object(made.payload())
}

fn folder(pack: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../forums").join(pack)
}

/// The rows of a pack in order, with the act of each.
pub fn rows(pack: &str) -> Vec<(String, Row)> {
    let folder = folder(pack);
    let toml: toml::Table = toml::from_str(&fs::read_to_string(folder.join("pack.toml")).unwrap()).unwrap();
    let files = toml["file"].as_array().unwrap();
    let of = |file: &toml::Value| {
        let path = folder.join(file["path"].as_str().unwrap());
        let act = file.get("act").and_then(toml::Value::as_str).unwrap_or_default();
        if path.extension().is_some_and(|end| end == "csv") { csv_rows(&path, act) } else { toml_rows(&path) }
    };
    files.iter().flat_map(of).collect()
}

fn csv_rows(path: &Path, act: &str) -> Vec<(String, Row)> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let rows = reader.deserialize::<Row>().map(Result::unwrap);
    rows.map(|row| (row.get("act").cloned().unwrap_or_else(|| act.to_owned()), row))
        .map(|(act, mut row)| {
            let kind = schema::act(&act).unwrap();
            row.retain(|name, cell| !cell.is_empty() || kind.field(name).is_some());
            (act, row)
        })
        .collect()
}

fn toml_rows(path: &Path) -> Vec<(String, Row)> {
    // Tables of several acts stand in one file; the order in which they were written is kept by their places.
    let source = fs::read_to_string(path).unwrap();
    let table: toml::Table = toml::from_str(&source).unwrap();
    let mut all = Vec::new();
    for (act, several) in table {
        for one in several.as_array().unwrap() {
            let cells = one.as_table().unwrap().iter().map(|(name, value)| (name.clone(), cell(value)));
            let row: Row = cells.collect();
            let at = source.find(&format!("id = \"{}\"", row["id"])).unwrap();
            all.push((at, act.replace('-', " "), row));
        }
    }
    all.sort_by_key(|(at, ..)| *at);
    all.into_iter().map(|(_, act, row)| (act, row)).collect()
}

fn cell(value: &toml::Value) -> String {
    match value {
        toml::Value::String(text) => text.clone(),
        toml::Value::Array(several) => several.iter().map(cell).collect::<Vec<_>>().join(" ; "),
        other => other.to_string(),
    }
}
