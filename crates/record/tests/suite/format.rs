//! The format: golden bytes, and a description that holds to the letter.

use std::path::Path;
use std::process::Command;

use record::{Digest, Envelope, Heads, Level, Mode};
use rusqlite::Connection;
use serde_json::json;

use super::ground::{draft, file, folder, record, rich, sound};

const VOLUME: &str = "3f1c0a5e9b7d42864a1be07c95d2f630";
const GOLDEN: &str = "{\"format\":1,\"forum\":\"lake\",\"volume\":\"3f1c0a5e9b7d42864a1be07c95d2f630\",\"position\":2,\
    \"previous\":\"e43a467e1addd8e971a3a814d22ab50c7a566f0cf3166270dc590fe66119cb32\",\"heads\":{},\
    \"recorded\":\"2026-11-24T09:30:00.000Z\",\"act\":\"convene\",\"version\":1,\"mode\":\"reported\",\"actor\":null,\
    \"recorder\":\"secretariat\",\"sources\":[{\"text\":\"minutes\",\"page\":3}],\
    \"payload\":{\"meeting\":\"lake/meeting/first\",\"held\":\"2004-10-22\"}}";
const DIGEST: &str = "92bb2e3c1ae99e1ffe5566ca14723df89fa1bee1929bdab5c90a243f53dbb20c";

fn described() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/format.md")).unwrap()
}

/// The fenced blocks of a language.
fn blocks(text: &str, language: &str) -> Vec<String> {
    let fence = format!("```{language}\n");
    text.split(&fence).skip(1).map(|rest| rest.split("```").next().unwrap().trim().to_owned()).collect()
}

#[test]
fn an_entry_has_golden_bytes_and_a_golden_digest() {
    let entry = Envelope {
        format: 1,
        forum: "lake".to_owned(),
        volume: VOLUME.parse().unwrap(),
        position: 2,
        previous: "e43a467e1addd8e971a3a814d22ab50c7a566f0cf3166270dc590fe66119cb32".parse().unwrap(),
        heads: Heads::new(),
        recorded: "2026-11-24T09:30:00Z".parse().unwrap(),
        act: "convene".to_owned(),
        version: 1,
        mode: Mode::Reported,
        actor: None,
        recorder: "secretariat".to_owned(),
        sources: json!([{ "text": "minutes", "page": 3 }]),
        payload: json!({ "meeting": "lake/meeting/first", "held": "2004-10-22" }),
    };
    assert_eq!(entry.encode().unwrap(), GOLDEN);
    assert_eq!(Envelope::decode(GOLDEN).unwrap(), entry);
    assert_eq!(Digest::of_entry(GOLDEN.as_bytes()).to_string(), DIGEST);
}

#[test]
fn bytes_that_differ_in_form_alone_are_no_entry() {
    let wrong = [
        GOLDEN.replace("09:30:00.000Z", "09:30:00Z"),
        GOLDEN.replace("09:30:00.000Z", "10:30:00.000+01:00"),
        GOLDEN.replace(VOLUME, &VOLUME.to_uppercase()),
        GOLDEN.replace("\"mode\":\"reported\",", ""),
        GOLDEN.replace("\"mode\"", "\"colour\":1,\"mode\""),
        GOLDEN.replace("\"position\":2", "\"position\":-2"),
    ];
    for bytes in wrong {
        assert!(Envelope::decode(&bytes).is_err(), "{bytes}");
    }
}

#[test]
fn the_worked_example_holds() {
    let text = described();
    let entries = blocks(&text, "json").remove(0);
    let mut previous = "0".repeat(64);
    for bytes in entries.lines() {
        let entry = Envelope::decode(bytes).unwrap();
        assert_eq!(entry.encode().unwrap(), bytes);
        assert_eq!(entry.previous.to_string(), previous);
        previous = Digest::of_entry(bytes.as_bytes()).to_string();
        assert!(text.contains(&format!("`{previous}`")), "the page tells the digest {previous}");
    }
    assert_eq!(entries.lines().last(), Some(GOLDEN));
    let command = blocks(&text, "sh").remove(0);
    let output = Command::new("sh").args(["-c", &command]).output().unwrap();
    let printed = String::from_utf8(output.stdout).unwrap();
    assert_eq!(
        printed.split(' ').next(),
        Some(Envelope::decode(GOLDEN).unwrap().previous.to_string().as_str())
    );
}

#[test]
fn the_described_tables_and_queries_are_those_of_a_file() {
    let folder = folder();
    let file = rich(&folder, "a.forum");
    let connection = Connection::open(file.path()).unwrap();
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let blocks = blocks(&described(), "sql");
    let tables = words(blocks.iter().find(|block| block.starts_with("CREATE")).unwrap());
    let mut statement = connection.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL").unwrap();
    let made: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(tables, made.iter().map(|sql| format!("{};", words(sql))).collect::<Vec<_>>().join(" "));
    let queries: Vec<_> = blocks.iter().filter(|block| !block.starts_with("CREATE")).collect();
    assert!(queries.len() > 3);
    for query in
        queries.iter().flat_map(|block| block.split_inclusive(';')).filter(|query| query.ends_with(';'))
    {
        let mut statement = connection.prepare(query.trim()).unwrap();
        assert!(statement.query([]).unwrap().next().unwrap().is_some(), "{query} finds nothing");
    }
    let application: i64 = connection.query_row("PRAGMA application_id", [], |row| row.get(0)).unwrap();
    assert!(described().contains(&format!("{application}, the letters CHNC")));
    sound(&file);
}

#[test]
fn an_opening_says_level_addressees_overlay_and_writer_in_that_order() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    let levels = [(Level::Public, None), (super::ground::addressees(&["reed", "heron"]), Some("paper"))];
    for (level, overlay) in levels {
        let id = file.open_volume(&level, overlay, super::ground::at(0)).unwrap();
        let payload = file.entry(id, 1).unwrap().unwrap().envelope().unwrap().payload.to_string();
        let writer = file.writer();
        let expected = match overlay {
            None => format!("{{\"level\":\"public\",\"writer\":\"{writer}\"}}"),
            Some(_) => format!(
                "{{\"level\":\"addressees\",\"addressees\":[\"heron\",\"reed\"],\"overlay\":\"paper\",\"writer\":\"{writer}\"}}"
            ),
        };
        assert_eq!(payload, expected);
    }
    record(&mut file, vec![draft(Level::Public, json!({}))]).unwrap();
    sound(&file);
}
