//! Packs: what comes with the program is without problems, becomes entries, and agrees with the tables it was made of.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use desk::{Desk, Eyes, NewOptions, Pack};

use super::ground::{folder, now, see, sound, told};

#[test]
fn the_packs_of_the_program_have_no_problem() {
    for name in Pack::built_in_names() {
        let problems = Pack::built_in(name).err().unwrap_or_default();
        assert!(problems.is_empty(), "{name}: {}\n{}", problems.len(), told(&problems));
    }
}

#[test]
fn a_misspelt_pack_is_told_with_the_one_that_was_meant() {
    let problems = Pack::named("cicca").unwrap_err();
    assert!(told(&problems).contains("did you mean `cica`?"), "{}", told(&problems));
}

#[test]
fn every_row_of_a_pack_becomes_an_entry_and_a_fresh_file_is_sound() {
    let folder = folder();
    for name in Pack::built_in_names() {
        let pack = Pack::built_in(name).unwrap();
        let mut told = Vec::new();
        let options = NewOptions { now: Some(now()), ..NewOptions::default() };
        let path = folder.path().join(format!("{name}.forum"));
        let mut desk =
            Desk::create(path, &pack, &options, &mut |done, total| told.push((done, total))).unwrap();
        assert_eq!(told.last(), Some(&(pack.rows.len(), pack.rows.len())));
        let look = see(&mut desk, Eyes::Public);
        let rows: BTreeMap<_, _> =
            look.state.pack_rows(name).map(|(row, at)| (row.row.clone(), at)).collect();
        for row in &pack.rows {
            assert!(rows.contains_key(row.identity().unwrap()), "{name}: {:?}", row.identity());
            let thing = look.state.thing(row.act.id.as_ref().unwrap()).unwrap();
            assert!(row.act.kind.makes.contains(&thing.noun));
        }
        assert_eq!(look.title, pack.note.title);
        assert!(look.waiting.is_empty(), "{:?}", look.waiting);
        sound(&desk);
    }
}

#[test]
fn an_overlay_can_stay_out_from_the_first_day() {
    let folder = folder();
    let pack = Pack::built_in("cica").unwrap();
    let options = NewOptions { without: vec!["paper".to_owned()], ..NewOptions::default() };
    let mut desk = Desk::create(folder.path().join("c.forum"), &pack, &options, &mut |_, _| {}).unwrap();
    assert!(desk.overlays().unwrap().is_empty());
    assert!(see(&mut desk, Eyes::Desk).state.find("cica/claim/attacks-world-2014").is_none());
    sound(&desk);
    let wrong = NewOptions { without: vec!["papper".to_owned()], ..NewOptions::default() };
    let Err(error) = Desk::create(folder.path().join("d.forum"), &pack, &wrong, &mut |_, _| {}) else {
        panic!()
    };
    assert!(error.to_string().contains("did you mean `paper`?"));
    assert!(!folder.path().join("d.forum").exists());
    let Err(error) = Desk::create(desk.path(), &pack, &NewOptions::default(), &mut |_, _| {}) else {
        panic!()
    };
    assert!(error.to_string().contains("never overwritten"), "{error}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing half-made is left");
}

/// The tables of facts, where they are at hand; they have to be when CI says so.
fn facts() -> Option<PathBuf> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/facts/cica");
    let path = std::env::var_os("CHANCERY_FACTS").map_or(beside, PathBuf::from);
    if path.is_dir() {
        return Some(path);
    }
    let required = std::env::var("CI").is_ok_and(|ci| ci == "true");
    assert!(!required, "the tables of facts are required here; set CHANCERY_FACTS to their folder");
    eprintln!("SKIPPED: no tables of facts at {}; set CHANCERY_FACTS", path.display());
    None
}

type Table = Vec<BTreeMap<String, String>>;

fn table(path: &std::path::Path) -> Table {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let header = reader.headers().unwrap().clone();
    let row = |record: csv::StringRecord| {
        header.iter().map(str::to_owned).zip(record.iter().map(str::to_owned)).collect()
    };
    reader.records().map(|record| row(record.unwrap())).collect()
}

/// Tables whose rows are rows of the pack under the same id, and the columns that must agree.
const TABLES: &[(&str, &[&str])] = &[
    ("aliases", &["from", "to", "alias", "target"]),
    ("chairs", &["from", "to", "participant"]),
    ("coordinators", &["from", "to", "area", "participant", "attested"]),
    ("documents", &["date", "title"]),
    ("events", &["date", "number", "host"]),
    ("frames", &["as_of", "area", "dimension"]),
    ("measures", &["listed", "activated", "planned"]),
    ("meetings", &["date", "body", "ordinal", "state"]),
    ("members", &["from", "to", "status", "participant"]),
    ("plans", &["year", "adopted"]),
    ("relations", &["from", "to", "kind"]),
    ("rules", &["from", "to", "topic"]),
    ("claims", &["as_of", "value", "arithmetic"]),
    ("rivals", &["as_of", "value", "bearing"]),
    ("undertakings", &["made", "due"]),
];

#[test]
fn the_pack_agrees_with_the_tables_that_it_was_made_of() {
    let Some(facts) = facts() else { return };
    let pack = Pack::built_in("cica").unwrap();
    let mut differ = Vec::new();
    for (name, columns) in TABLES {
        for row in table(&facts.join(format!("{name}.csv"))) {
            // A text's date is told by what was decided of it, where something was.
            let about = |of: &&desk::WrittenRow| {
                let texts = of.act.values("text").iter().filter_map(forum::value::Value::as_ref_id);
                let of_it =
                    of.act.kind.name == "adopt" && texts.into_iter().any(|text| text.short() == row["id"]);
                of.act.id.as_ref().is_some_and(|id| id.short() == row["id"]) || of_it
            };
            let rows: Vec<_> = pack.rows.iter().filter(about).collect();
            if rows.is_empty() {
                differ.push(format!("{name}: {} is not in the pack", row["id"]));
            }
            for column in *columns {
                let cell = row.get(*column).map(String::as_str).unwrap_or_default();
                let says = |of: &&desk::WrittenRow| {
                    let values = of.act.values(column).iter().map(forum::value::Value::written);
                    values.collect::<Vec<_>>().join(" ; ").replace("cica/", "") == cell
                };
                let unsaid = matches!(cell, "" | "unknown");
                if !unsaid && !rows.is_empty() && !rows.iter().any(says) {
                    differ.push(format!("{name}: {} says {column} = {cell}", row["id"]));
                }
            }
        }
    }
    assert!(differ.is_empty(), "{} differences:\n{}", differ.len(), differ.join("\n"));
}

#[test]
fn no_note_for_builders_is_shipped() {
    let Some(facts) = facts() else { return };
    let pack = Pack::built_in("cica").unwrap();
    let shipped: Vec<String> = pack.rows.iter().map(|row| format!("{:?}", row.act)).collect();
    let shipped = shipped.join("\n");
    for entry in fs::read_dir(facts).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|end| end != "csv") {
            continue;
        }
        for row in table(&path) {
            let note = row.get("builder_note").map(String::as_str).unwrap_or_default();
            let own = row.get("note").map(String::as_str).unwrap_or_default();
            assert!(note.len() < 20 || note == own || !shipped.contains(note), "{}: {note}", row["id"]);
        }
    }
}

#[test]
fn everything_wrong_with_a_pack_is_told_at_once() {
    let folder = folder();
    let path = folder.path().join("wrong");
    fs::create_dir(&path).unwrap();
    for (file, text) in super::ground::LAKE {
        let text = match *file {
            "pack.toml" => text.replace("title = \"Lake Forum\"", "titel = \"Lake Forum\""),
            "meetings.csv" => "id,row,body,date,place,source,note\nmeeting/first,,body/councl,2002-06-04,Harbour,R 3,\n\
                               meeting/first,,body/council,2003,,R 3,\nmeeting/late,,body/council,[@lake/meeting/lost..2009],,R 3,\n"
                .to_owned(),
            "texts.csv" => "id,title,kind,about,source\ntext/plan,Plan,plan,claim/turn,R 6\n".to_owned(),
            "reading.csv" => text.replace(",reading,", ",raeding,"),
            _ => (*text).to_owned(),
        };
        fs::write(path.join(file), text).unwrap();
    }
    fs::write(path.join("forgotten.csv"), "id\n").unwrap();
    let problems = told(&desk::pack::check(&path));
    for expected in [
        "a pack has no key `titel`",
        "did you mean `title`?",
        "the file `forgotten.csv` is not listed",
        "meetings.csv, line 2, column 3: `body/councl` names nothing in this pack",
        "did you mean `body/council`?",
        "meetings.csv, line 3, column 1: the row `meeting/first` stands at meetings.csv, line 2",
        "the bound `@lake/meeting/lost` names nothing",
        "texts.csv, line 2, column 4: `claim/turn` is said by the overlay",
        "did you mean `reading`?",
    ] {
        assert!(problems.contains(expected), "{expected:?} in\n{problems}");
    }
}

#[test]
fn a_misspelt_right_is_told_with_its_place() {
    let folder = folder();
    let path = folder.path().join("wrong");
    fs::create_dir(&path).unwrap();
    for (file, text) in super::ground::LAKE {
        fs::write(path.join(file), text.replace("\"undertake\"", "\"undretake\"")).unwrap();
    }
    let problems = told(&desk::pack::check(&path));
    assert!(problems.contains("charter.toml, line 26, column 9: `undretake` is no right"), "{problems}");
    assert!(problems.contains("did you mean `undertake`?"), "{problems}");
}
