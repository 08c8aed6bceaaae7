//! The ground that every test stands on: a folder, a file, drafts, and a full check at the end.

use jiff::Timestamp;
use record::{Draft, File, Level, Receipt, RecordError, Target};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A folder of its own, gone when the test is.
pub fn folder() -> TempDir {
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
