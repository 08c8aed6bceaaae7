//! The ground that every test stands on: a folder, a file, drafts, and a full check at the end.

use std::path::Path;

use jiff::Timestamp;
use record::{Digest, Draft, File, Level, NewDocument, NewMatter, Person, Receipt, RecordError, Target};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A folder of its own, gone when the test is. It lies in memory where it can: killing a process shows what is
/// written in one piece and in which order, never what a disk confirms, and a busy disk makes tests wait.
pub fn folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm").unwrap_or_else(|_| on_disk())
}

/// A folder of its own where programs may be run from.
pub fn on_disk() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// A new file of the forum `lake`.
pub fn file(folder: &TempDir, name: &str) -> File {
    File::create(folder.path().join(name), "lake").unwrap()
}

/// An instant, in milliseconds after the start of 2026-11-24.
pub fn at(milliseconds: i64) -> Timestamp {
    Timestamp::from_millisecond(1_795_478_400_000 + milliseconds).unwrap()
}

/// The level of these addressees.
pub fn addressees(ids: &[&str]) -> Level {
    Level::Addressees(ids.iter().map(|id| (*id).to_owned()).collect())
}

/// A draft for this file's own volume of a level.
pub fn draft(level: Level, payload: Value) -> Draft {
    Draft::new(Target::own(level), "convene", "secretariat", payload)
}

/// A draft for an overlay.
pub fn reading(level: Level, overlay: &str, payload: Value) -> Draft {
    let volume = Target::Own { level, overlay: Some(overlay.to_owned()) };
    Draft::new(volume, "claim", "author", payload)
}

/// Records on whatever stands.
pub fn record(file: &mut File, batch: Vec<Draft>) -> Result<Vec<Receipt>, RecordError> {
    let heads = file.heads()?;
    file.append(&heads, at(0), batch)
}

/// A payload that cites an entry.
pub fn citing(receipt: &Receipt) -> Value {
    json!({ "cites": [{ "volume": receipt.volume, "position": receipt.position }] })
}

/// The full check of a file, with which every test ends that made one.
#[track_caller]
pub fn sound(file: &File) {
    let findings: Vec<String> = file.check(&[]).unwrap().iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "{}: {findings:#?}", file.path().display());
}

/// What the check finds, in words.
pub fn findings(file: &File, receipts: &[Receipt]) -> Vec<String> {
    file.check(receipts).unwrap().iter().map(ToString::to_string).collect()
}

/// All bytes of a file.
pub fn raw(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap()
}

/// Whether the bytes stand anywhere in a file.
pub fn stands_in(path: &Path, marker: impl AsRef<[u8]>) -> bool {
    let (raw, marker) = (raw(path), marker.as_ref());
    raw.windows(marker.len()).any(|window| window == marker)
}

/// A draft that names and attaches a document.
pub fn with_document(mut draft: Draft, name: &str, bytes: &str) -> Draft {
    let document = NewDocument::new(name, "text/plain", bytes.into());
    draft.payload["text"] = json!({ "document": document.digest() });
    draft.documents.push(document);
    draft
}

/// A draft that names and attaches working material, and its digest.
pub fn with_matter(mut draft: Draft, bytes: &str) -> (Draft, Digest) {
    let matter = NewMatter::seal(bytes.into()).unwrap();
    let digest = matter.digest();
    draft.payload["draft"] = json!({ "matter": digest });
    draft.matter.push(matter);
    (draft, digest)
}

/// A draft that forgets working material of this file's own volume of a level.
pub fn forgetting(level: Level, digest: Digest) -> Draft {
    Draft::new(Target::own(level), "forget", "secretariat", json!({ "forgets": [digest] }))
}

/// A person whose name and contact hold a word.
pub fn person(id: &str, word: &str) -> Person {
    Person { id: id.to_owned(), name: format!("{word} name"), contact: format!("{word}@example.org") }
}

/// A file that holds something of every kind. Every level has its mark, `mark-<level>`, also in what is kept
/// beside the entries.
pub fn rich(folder: &TempDir, name: &str) -> File {
    let mut file = file(folder, name);
    for (word, level) in levels() {
        record(&mut file, vec![draft(level.clone(), json!({ "note": format!("mark-{word}") }))]).unwrap();
        let paper = with_document(
            draft(level.clone(), json!({})),
            &format!("mark-{word}.txt"),
            &format!("document mark-{word}"),
        );
        let (working, _) = with_matter(draft(level.clone(), json!({})), &format!("matter mark-{word}"));
        let (gone, digest) =
            with_matter(draft(level.clone(), json!({})), &format!("mark-forgotten in {word}"));
        let named = draft(level.clone(), json!({ "contact": { "person": format!("person-{word}") } }));
        let receipts = record(&mut file, vec![paper, working, gone, named]).unwrap();
        file.set_person(&person(&format!("person-{word}"), &format!("mark-{word}"))).unwrap();
        let cites = draft(level.clone(), citing(&receipts[0]));
        record(&mut file, vec![forgetting(level, digest), cites]).unwrap();
    }
    let claim = with_document(
        reading(Level::Public, "paper", json!({ "note": "mark-overlay" })),
        "mark-overlay.txt",
        "mark-overlay",
    );
    let claim = record(&mut file, vec![claim]).unwrap()[0];
    record(&mut file, vec![draft(Level::Desk, citing(&claim))]).unwrap();
    file.set_setting("seat", "mark-setting").unwrap();
    file
}

/// A word for each level, the most open first.
pub fn levels() -> [(&'static str, Level); 5] {
    [
        ("public", Level::Public),
        ("forum", Level::Forum),
        ("pair", addressees(&["reed", "heron"])),
        ("single", addressees(&["otter"])),
        ("desk", Level::Desk),
    ]
}
