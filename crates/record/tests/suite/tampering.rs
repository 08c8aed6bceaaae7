//! Whatever is altered in a file is found, by the check and by the verifier that uses none of this code.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use record::{Access, File, Level, Receipt};
use rusqlite::Connection;
use serde_json::json;
use tempfile::TempDir;

use super::ground::{draft, file, findings, folder, raw, record, rich, sound};

/// One alteration: its name, the statements that make it, and a word of what is found.
type Alteration = (&'static str, &'static str, &'static str);

/// `PUBLIC` and `FORUM` stand for the ids of two volumes.
const ALTERATIONS: [Alteration; 27] = [
    ("a changed letter", "UPDATE entry SET bytes = replace(bytes, 'mark-public', 'mark-publik')", "digest"),
    (
        "a changed letter and its digest",
        "UPDATE entry SET bytes = replace(bytes, 'mark-public', 'mark-publik'), digest = SHA WHERE position = 2 AND volume = PUBLIC",
        "does not continue",
    ),
    (
        "a dropped entry",
        "DELETE FROM entry WHERE volume = PUBLIC AND position = 3",
        "position 3 was expected",
    ),
    (
        "a dropped first entry",
        "DELETE FROM entry WHERE volume = PUBLIC AND position = 1",
        "position 1 was expected",
    ),
    (
        "two entries in each other's place",
        "UPDATE entry SET position = -position WHERE volume = PUBLIC AND position IN (3, 4); \
         UPDATE entry SET position = 7 + position WHERE position < 0",
        "column `position`",
    ),
    (
        "a renumbered entry",
        "UPDATE entry SET position = 700 WHERE volume = PUBLIC AND position = (SELECT max(position) FROM entry WHERE volume = PUBLIC)",
        "was expected here",
    ),
    (
        "an entry moved to another volume",
        "UPDATE entry SET volume = FORUM, position = 800 WHERE volume = PUBLIC AND position = 3",
        "column `volume`",
    ),
    ("a re-levelled volume", "UPDATE volume SET level = 'public' WHERE id = FORUM", "`level`"),
    (
        "a volume for other addressees",
        "UPDATE volume SET addressees = '[\"heron\",\"swan\"]' WHERE addressees LIKE '%heron%'",
        "`addressees`",
    ),
    ("an overlay made ordinary", "UPDATE volume SET overlay = NULL", "`overlay`"),
    ("a volume made an overlay", "UPDATE volume SET overlay = 'paper' WHERE id = FORUM", "`overlay`"),
    ("a volume of another forum", "UPDATE volume SET forum = 'river' WHERE id = FORUM", "`forum`"),
    ("a volume closed to its writer", "UPDATE volume SET own = 0 WHERE id = FORUM", "`own`"),
    (
        "a changed digest",
        "UPDATE entry SET digest = previous WHERE volume = PUBLIC AND position = 4",
        "digest",
    ),
    (
        "a changed previous digest",
        "UPDATE entry SET previous = digest WHERE volume = PUBLIC AND position = 4",
        "`previous`",
    ),
    (
        "a changed instant",
        "UPDATE entry SET recorded = '2026-11-25T00:00:00.000Z' WHERE position = 4",
        "`recorded`",
    ),
    ("a changed act", "UPDATE entry SET act = 'adopt' WHERE volume = PUBLIC AND position = 4", "`act`"),
    (
        "a changed document",
        "UPDATE document SET bytes = CAST('document mark-publik' AS BLOB) WHERE name = 'mark-public.txt'",
        "document",
    ),
    ("a changed length", "UPDATE document SET length = length + 1", "document"),
    ("a dropped document", "DELETE FROM document WHERE name = 'mark-forum.txt'", "not in the file"),
    (
        "a document under a more private volume",
        "UPDATE document SET volume = (SELECT id FROM volume WHERE level = 'desk') WHERE volume = PUBLIC",
        "document",
    ),
    ("an added document", "INSERT INTO document VALUES (SHA, PUBLIC, 'a', 'b', 0, x'')", "document"),
    (
        "changed working material",
        "UPDATE matter SET bytes = CAST('other' AS BLOB) WHERE bytes IS NOT NULL",
        "working material",
    ),
    ("a changed key", "UPDATE matter SET key = zeroblob(32) WHERE key IS NOT NULL", "working material"),
    ("dropped working material", "DELETE FROM matter WHERE bytes IS NOT NULL", "gone"),
    (
        "working material emptied without a forgetting entry",
        "UPDATE matter SET key = NULL, bytes = NULL",
        "gone",
    ),
    (
        "forgotten material brought back",
        "UPDATE matter SET key = zeroblob(32), bytes = x'00' WHERE bytes IS NULL",
        "still there",
    ),
];

#[test]
fn each_alteration_is_found_by_the_check_and_by_the_verifier() {
    let folder = folder();
    let file = rich(&folder, "a.forum");
    sound(&file);
    let accepted = verify(file.path(), &[]);
    assert!(accepted.status.success(), "{}", told(&accepted));
    for (index, (name, sql, word)) in ALTERATIONS.into_iter().enumerate() {
        let altered = altered(&folder, &file, index, sql);
        let found = findings(&File::open(&altered, Access::Read).unwrap(), &[]);
        assert!(found.iter().any(|finding| finding.contains(word)), "{name}: {found:#?}");
        let rejected = verify(&altered, &[]);
        assert_eq!(rejected.status.code(), Some(1), "{name}: {}", told(&rejected));
    }
}

/// What a forger writes who knows the format and seals the last entry of the desk anew.
const FORGERIES: [Alteration; 12] = [
    ("members in another order", r#""version":1,"mode":"reported""#, r#""mode":"reported","version":1"#),
    ("a member twice", r#""payload":{"#, r#""payload":{"note":1,"note":2,"#),
    ("a member twice, far inside", r#""payload":{"#, r#""payload":{"a":[{"b":1,"b":2}],"#),
    ("an unknown member", r#""mode":"#, r#""colour":1,"mode":"#),
    ("another format", r#""format":1"#, r#""format":2"#),
    ("another forum", r#""forum":"lake""#, r#""forum":"river""#),
    ("an earlier instant", r#""recorded":"2026"#, r#""recorded":"2025"#),
    ("a second opening", r#""act":"convene""#, r#""act":"open volume""#),
    ("a noted head that never was", r#""position":8,"digest":""#, r#""position":7,"digest":""#),
    ("a noted head beyond the file", r#""position":8,"digest":""#, r#""position":80,"digest":""#),
    (
        "a cite of what comes later",
        r#""cites":[{"volume":"OVERLAY","position":2}]"#,
        r#""cites":[{"volume":"DESK","position":90}]"#,
    ),
    ("a forgetting of what is there", r#""act":"convene""#, r#""act":"forget""#),
];

#[test]
fn an_entry_sealed_anew_in_a_wrong_form_is_found_by_both() {
    let folder = folder();
    let file = rich(&folder, "a.forum");
    for (index, (name, from, to)) in FORGERIES.into_iter().enumerate() {
        let forged = forged(&folder, &file, index, from, to);
        assert!(!findings(&File::open(&forged, Access::Read).unwrap(), &[]).is_empty(), "{name}");
        let rejected = verify(&forged, &[]);
        assert_eq!(rejected.status.code(), Some(1), "{name}: {}", told(&rejected));
    }
    sound(&file);
}

/// Replaces something in the last entry of the desk, and its digest and columns with it.
fn forged(folder: &TempDir, file: &File, index: usize, from: &str, to: &str) -> PathBuf {
    let path = folder.path().join(format!("forged-{index}.forum"));
    std::fs::copy(file.path(), &path).unwrap();
    let connection = Connection::open(&path).unwrap();
    let id = |which: &str| -> String {
        connection.query_row(&format!("SELECT id FROM volume WHERE {which}"), [], |row| row.get(0)).unwrap()
    };
    let (desk, overlay) = (id("level = 'desk'"), id("overlay IS NOT NULL"));
    let last = "volume = ?1 AND position = (SELECT max(position) FROM entry WHERE volume = ?1)";
    let bytes: String = connection
        .query_row(&format!("SELECT bytes FROM entry WHERE {last}"), [&desk], |row| row.get(0))
        .unwrap();
    let named = |text: &str| text.replace("DESK", &desk).replace("OVERLAY", &overlay);
    let forged = bytes.replace(&named(from), &named(to));
    assert_ne!(forged, bytes, "`{from}` does not stand in {bytes}");
    let digest = record::Digest::of_entry(forged.as_bytes()).to_string();
    let sql = format!(
        "UPDATE entry SET bytes = ?2, digest = ?3, act = ?2 ->> '$.act', recorded = ?2 ->> '$.recorded' WHERE {last}"
    );
    connection.execute(&sql, [&desk, &forged, &digest]).unwrap();
    path
}

fn altered(folder: &TempDir, file: &File, index: usize, sql: &str) -> PathBuf {
    let path = folder.path().join(format!("altered-{index}.forum"));
    std::fs::copy(file.path(), &path).unwrap();
    let connection = Connection::open(&path).unwrap();
    let id = |level: &str| -> String {
        let sql = "SELECT quote(id) FROM volume WHERE level = ?1 AND overlay IS NULL";
        connection.query_row(sql, [level], |row| row.get(0)).unwrap()
    };
    let entry =
        "SELECT replace(bytes, 'mark-public', 'mark-publik') FROM entry WHERE bytes LIKE '%mark-public%'";
    let bytes: String = connection.query_row(entry, [], |row| row.get(0)).unwrap();
    let digest = format!("'{}'", record::Digest::of_entry(bytes.as_bytes()));
    let sql = sql.replace("PUBLIC", &id("public")).replace("FORUM", &id("forum")).replace("SHA", &digest);
    connection.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    connection.execute_batch(&sql).unwrap();
    path
}

#[test]
fn a_flipped_bit_anywhere_is_found_or_changes_nothing_that_is_told() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    let drafts = vec![draft(Level::Public, json!({ "note": "mark" })), draft(Level::Desk, json!({}))];
    record(&mut file, drafts).unwrap();
    let bytes = raw(file.path());
    let whole = dump(file.path()).unwrap();
    let path = folder.path().join("flipped.forum");
    let mut found = 0;
    for (place, _) in bytes.iter().enumerate().filter(|(_, byte)| **byte != 0).step_by(3) {
        let mut flipped = bytes.clone();
        flipped[place] ^= 1 << (place % 8);
        std::fs::write(&path, &flipped).unwrap();
        let unsound = match File::open(&path, Access::Read) {
            Err(_) => true,
            Ok(file) => file.check(&[]).map_or(true, |findings| !findings.is_empty()),
        };
        found += usize::from(unsound);
        assert!(unsound || dump(&path).is_some_and(|dump| dump == whole), "byte {place} was changed unseen");
    }
    assert!(found > 700, "{found}");
    sound(&file);
}

#[test]
fn every_flipped_bit_of_an_entry_is_found() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    let receipt = record(&mut file, vec![draft(Level::Public, json!({}))]).unwrap()[0];
    let entry = file.entry(receipt.volume, 2).unwrap().unwrap().bytes;
    let bytes = raw(file.path());
    let start = bytes.windows(entry.len()).position(|window| window == entry.as_bytes()).unwrap();
    let path = folder.path().join("flipped.forum");
    for bit in 0..entry.len() * 8 {
        let mut flipped = bytes.clone();
        flipped[start + bit / 8] ^= 1 << (bit % 8);
        std::fs::write(&path, &flipped).unwrap();
        let flipped = File::open(&path, Access::Read).unwrap();
        assert!(!flipped.check(&[]).unwrap().is_empty(), "bit {bit}");
    }
    sound(&file);
}

/// What the file tells of entries, volumes and settings; nothing when SQLite refuses.
fn dump(path: &Path) -> Option<BTreeMap<String, String>> {
    let connection = Connection::open(path).ok()?;
    let sql = "SELECT volume || position, digest || previous || recorded || act || bytes FROM entry UNION ALL \
               SELECT id, forum || level || coalesce(addressees, '') || coalesce(overlay, '') || own FROM volume \
               UNION ALL SELECT name, value FROM setting";
    let mut statement = connection.prepare(sql).ok()?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).ok()?;
    rows.collect::<rusqlite::Result<_>>().ok()
}

#[test]
fn a_tail_that_was_cut_off_is_found_by_the_newest_receipt_alone() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    let early = record(&mut file, vec![draft(Level::Public, json!({}))]).unwrap()[0];
    let earlier = folder.path().join("earlier.forum");
    std::fs::copy(file.path(), &earlier).unwrap();
    let newest = record(&mut file, vec![draft(Level::Public, json!({})); 7]).unwrap()[6];
    let cut = File::open(&earlier, Access::Read).unwrap();
    sound(&cut);
    assert!(findings(&cut, &[early]).is_empty());
    let found = findings(&cut, &[early, newest]);
    assert_eq!(found.len(), 1);
    assert!(found[0].contains("7 entries are gone after position 2"), "{found:?}");
    let verified = verify(&earlier, &[newest]);
    assert!(
        !verified.status.success() && told(&verified).contains("7 entries are gone"),
        "{}",
        told(&verified)
    );
    assert!(verify(file.path(), &[early, newest]).status.success());
    let other = Receipt { digest: early.digest, ..newest };
    assert!(findings(&file, &[other])[0].contains("the receipt says"));
    sound(&file);
}

#[test]
fn a_receipt_reads_as_it_prints() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    let receipt = record(&mut file, vec![draft(Level::Public, json!({}))]).unwrap()[0];
    assert_eq!(receipt.to_string().parse(), Ok(receipt));
    for wrong in ["", "a:b:c", &receipt.to_string()[..90], &receipt.to_string().to_uppercase()] {
        assert!(wrong.parse::<Receipt>().is_err(), "{wrong}");
    }
    sound(&file);
}

#[test]
fn the_verifier_accepts_copies_and_merges_and_is_short_and_stands_alone() {
    let folder = folder();
    let file = rich(&folder, "a.forum");
    file.copy(folder.path().join("b.forum"), &Level::Forum, &[]).unwrap();
    let copy = File::open(folder.path().join("b.forum"), Access::Read).unwrap();
    let mut merged = File::create(folder.path().join("c.forum"), "lake").unwrap();
    merged.merge(&[&copy, &file], &[]).unwrap();
    for path in [copy.path(), merged.path()] {
        let accepted = verify(path, &[]);
        assert!(accepted.status.success(), "{}", told(&accepted));
    }
    let source = std::fs::read_to_string(verifier()).unwrap();
    assert!(source.lines().count() < 100);
    let imports: Vec<_> = source.lines().filter(|line| line.contains("import ")).collect();
    assert_eq!(imports, ["import hashlib, hmac, json, pathlib, re, sqlite3, sys"]);
    sound(&merged);
    sound(&file);
}

fn verifier() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tools/verify.py")
}

fn verify(path: &Path, receipts: &[Receipt]) -> Output {
    let mut python = Command::new("python3");
    python.arg(verifier()).arg(path).args(receipts.iter().map(ToString::to_string));
    python.output().unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&[&output.stdout[..], &output.stderr[..]].concat()).into_owned()
}
