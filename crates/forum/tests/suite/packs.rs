//! The packs, read row by row and decided like anybody's reports.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::LazyLock;

use forum::act::{Act, read_cell};
use forum::decide::{Context, Proposal, decide};
use forum::entry::{Openness, PackRow};
use forum::id::Id;
use forum::noun::Noun;
use forum::schema;
use forum::source::{Confidence, Source};

use super::ground::House;

type Row = Vec<(String, String)>;

/// A pack folded into a house.
pub fn house(pack: &str) -> House {
    static CICA: LazyLock<House> = LazyLock::new(|| fold("cica"));
    static ILVAR: LazyLock<House> = LazyLock::new(|| fold("ilvar"));
    if pack == "cica" { CICA.clone() } else { ILVAR.clone() }
}

/// Decides and folds row by row; every row that may not be recorded is told.
fn fold(pack: &str) -> House {
    let rows = rows(pack);
    let made: HashMap<Id, Noun> = rows
        .iter()
        .filter_map(|(act, row)| {
            let id = Id::within(pack, cell(row, "id")?).unwrap();
            let noun = schema::noun_made(schema::act(act).unwrap(), &id)?;
            Some((id, noun))
        })
        .collect();
    let mut house = House::empty();
    let mut wrong = Vec::new();
    for (act, row) in &rows {
        let proposal = proposal(pack, act, row);
        let mut context = Context {
            today: house.today,
            recorder: "pack",
            made_here: &|id| made.get(id).copied(),
            salt: &mut || [0; 32],
        };
        match decide(&house.state, &proposal, &mut context) {
            Ok(decided) => {
                for one in decided {
                    house.put(one);
                }
            }
            Err(refusals) => {
                let told = refusals.iter().map(ToString::to_string).collect::<Vec<_>>();
                wrong.push(format!("{:?}: {}", cell(row, "id"), told.join(" / ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    house
}

fn cell<'a>(row: &'a Row, name: &str) -> Option<&'a str> {
    row.iter().find(|(column, cell)| column == name && !cell.is_empty()).map(|(_, cell)| cell.as_str())
}

fn proposal(pack: &str, name: &str, row: &Row) -> Proposal {
    let kind = schema::act(name).unwrap();
    let mut act = Act::new(kind);
    act.id = cell(row, "id").map(|id| Id::within(pack, id).unwrap());
    act.note = cell(row, "note").map(str::to_owned);
    for field in kind.fields {
        if let Some(cell) = cell(row, field.name) {
            act.fields
                .insert(field.name, read_cell(field, cell, pack).unwrap_or_else(|why| panic!("{why:?}")));
        }
    }
    let confidence = cell(row, "confidence").and_then(Confidence::read);
    let sources = Source::read_cell(cell(row, "source").unwrap_or_default(), confidence);
    let mut proposal = Proposal::reported(act, sources);
    proposal.openness = Openness::Public;
    proposal.overlay = cell(row, "overlay").map(Into::into);
    let id = cell(row, "row").or_else(|| cell(row, "id")).unwrap_or_default();
    proposal.pack = Some(PackRow { pack: pack.into(), version: "1".into(), row: id.to_owned() });
    proposal
}

fn folder(pack: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", "..", "forums", pack].iter().collect()
}

fn rows(pack: &str) -> Vec<(String, Row)> {
    let read = |path: &str| std::fs::read_to_string(folder(pack).join(path)).unwrap();
    let manifest: toml::Table = read("pack.toml").parse().unwrap();
    let mut rows = Vec::new();
    for file in manifest["file"].as_array().unwrap() {
        let path = file["path"].as_str().unwrap();
        let act = file.get("act").and_then(toml::Value::as_str);
        match path.rsplit('.').next().unwrap() {
            "csv" => rows.extend(from_csv(&read(path), act)),
            _ => rows.extend(from_toml(&read(path))),
        }
    }
    rows
}

fn from_csv(text: &str, act: Option<&str>) -> Vec<(String, Row)> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let columns = reader.headers().unwrap().clone();
    let records = reader.records().map(|record| {
        let record = record.unwrap();
        let row: Row =
            columns.iter().zip(&record).map(|(column, cell)| (column.to_owned(), cell.to_owned())).collect();
        (act.or_else(|| cell(&row, "act")).unwrap().to_owned(), row)
    });
    records.collect()
}

fn from_toml(text: &str) -> Vec<(String, Row)> {
    let tables: toml::Table = text.parse().unwrap();
    let mut rows = Vec::new();
    for (act, several) in tables {
        for table in several.as_array().unwrap() {
            let cells =
                table.as_table().unwrap().iter().map(|(column, value)| (column.clone(), written(value)));
            rows.push((act.clone(), cells.collect()));
        }
    }
    rows
}

pub fn written(value: &toml::Value) -> String {
    match value {
        toml::Value::String(text) => text.clone(),
        toml::Value::Array(several) => several.iter().map(written).collect::<Vec<_>>().join(" ; "),
        other => other.to_string(),
    }
}
