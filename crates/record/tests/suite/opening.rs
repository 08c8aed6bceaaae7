//! Opening: what is no sound forum file is refused in clear words and left as it was.

use std::fs;
use std::path::Path;

use record::{Access, File, Level, RecordError};
use rusqlite::Connection;
use serde_json::json;

use super::ground::{draft, file, folder, raw, record, rich, sound};

/// Opens for reading and for writing, sees that both are refused and that the file is as it was.
#[track_caller]
fn refused(path: &Path) -> String {
    let before = raw(path);
    let reading = File::open(path, Access::Read).unwrap_err().to_string();
    let writing = File::open(path, Access::Write).unwrap_err().to_string();
    assert_eq!(reading, writing);
    assert_eq!(raw(path), before);
    reading
}

#[test]
fn a_file_that_is_not_there_is_not_made() {
    let folder = folder();
    let path = folder.path().join("none.forum");
    let error = File::open(&path, Access::Write).unwrap_err();
    assert!(matches!(error, RecordError::NotFound(_)) && error.to_string().contains("check the name"));
    assert!(!path.exists());
}

#[test]
fn a_file_that_is_no_forum_is_refused() {
    let folder = folder();
    let path = |name: &str| folder.path().join(name);
    fs::write(
        path("text"),
        "These are minutes, long enough to be taken for the header of a database.".repeat(20),
    )
    .unwrap();
    fs::write(path("empty"), "").unwrap();
    let other = Connection::open(path("other")).unwrap();
    other.execute_batch("PRAGMA application_id = 7; CREATE TABLE a (b)").unwrap();
    drop(other);
    for (name, word) in [("text", "no SQLite database"), ("empty", "or empty"), ("other", "0x00000007")] {
        let told = refused(&path(name));
        assert!(told.contains("is not a forum file") && told.contains(word), "{told}");
    }
    fs::create_dir(path("folder")).unwrap();
    assert!(File::open(path("folder"), Access::Read).is_err());
}

#[test]
fn a_file_of_a_newer_version_is_refused_and_kept() {
    let folder = folder();
    let file = rich(&folder, "a.forum");
    Connection::open(file.path()).unwrap().execute_batch("PRAGMA user_version = 2").unwrap();
    let told = refused(file.path());
    assert!(told.contains("version 2") && told.contains("newer Chancery"), "{told}");
}

#[test]
fn a_truncated_file_is_told_as_such_and_left_as_it_is() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    for _ in 0..40 {
        record(&mut file, vec![draft(Level::Public, json!({ "note": "x".repeat(900) }))]).unwrap();
    }
    let bytes = raw(file.path());
    for length in [100, 600, 4096, 4097, 20_480, bytes.len() / 2, bytes.len() - 4096, bytes.len() - 1] {
        let path = folder.path().join("cut.forum");
        fs::write(&path, &bytes[..length]).unwrap();
        let told = File::open(&path, Access::Write).unwrap_err().to_string();
        assert!(told.contains("is damaged or cut short"), "{length}: {told}");
        assert_eq!(raw(&path), bytes[..length], "{length}");
    }
    sound(&file);
}

#[test]
fn a_file_opened_for_reading_takes_no_entry() {
    let folder = folder();
    let file = rich(&folder, "a.forum");
    let before = raw(file.path());
    let mut reader = File::open(file.path(), Access::Read).unwrap();
    let refused = record(&mut reader, vec![draft(Level::Public, json!({}))]).unwrap_err();
    assert!(matches!(refused, RecordError::ReadOnly { .. }));
    assert!(refused.to_string().contains("nothing was recorded"));
    assert_eq!(raw(file.path()), before);
    sound(&file);
}

#[test]
fn a_file_with_a_foreign_trigger_is_read_and_never_written() {
    let folder = folder();
    let file = rich(&folder, "a.forum");
    let trigger = "CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM matter; END";
    Connection::open(file.path()).unwrap().execute_batch(trigger).unwrap();
    let refused = File::open(file.path(), Access::Write).unwrap_err().to_string();
    assert!(refused.contains("the table or trigger `t`"), "{refused}");
    let reader = File::open(file.path(), Access::Read).unwrap();
    assert_eq!(reader.check(&[]).unwrap().len(), 1);
    reader.copy(folder.path().join("b.forum"), &Level::Forum, &[]).unwrap();
    sound(&File::open(folder.path().join("b.forum"), Access::Write).unwrap());
}

#[test]
fn a_new_file_never_takes_the_place_of_another() {
    let folder = folder();
    let path = folder.path().join("a.forum");
    fs::write(&path, "mine").unwrap();
    assert!(matches!(File::create(&path, "lake"), Err(RecordError::Exists(_))));
    assert_eq!(raw(&path), b"mine");
    assert!(File::create(folder.path().join("no such folder/a.forum"), "lake").is_err());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn settings_of_the_record_itself_are_not_to_be_written_over() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    for name in ["forum", "writer", "sweep"] {
        assert!(matches!(file.set_setting(name, "x"), Err(RecordError::Reserved(_))));
    }
    sound(&file);
}
