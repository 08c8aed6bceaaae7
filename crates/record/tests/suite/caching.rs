//! What can be computed again is kept, dropped and never trusted.

use record::{Access, File, Level};
use serde_json::json;

use super::ground::{at, draft, file, folder, forgetting, reading, record, sound, stands_in, with_matter};

#[test]
fn what_is_kept_comes_back_for_its_key_alone() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    assert_eq!(file.cached("index", "one").unwrap(), None);
    file.keep_cached("index", "one", b"computed").unwrap();
    assert_eq!(file.cached("index", "one").unwrap().as_deref(), Some(&b"computed"[..]));
    assert_eq!(file.cached("index", "two").unwrap(), None);
    assert_eq!(file.cached("reuse", "one").unwrap(), None);
    file.keep_cached("index", "two", b"anew").unwrap();
    assert_eq!(file.cached("index", "one").unwrap(), None);
    sound(&file);
    let reader = File::open(file.path(), Access::Read).unwrap();
    assert_eq!(reader.cached("index", "two").unwrap().as_deref(), Some(&b"anew"[..]));
    file.drop_cached().unwrap();
    assert_eq!(file.cached("index", "two").unwrap(), None);
    sound(&file);
}

#[test]
fn damaged_bytes_are_nothing() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    file.keep_cached("index", "one", b"computed").unwrap();
    let other = rusqlite::Connection::open(file.path()).unwrap();
    other.execute("UPDATE cache SET bytes = x'00'", []).unwrap();
    assert_eq!(file.cached("index", "one").unwrap(), None);
    sound(&file);
}

#[test]
fn nothing_computed_outlives_what_is_forgotten_or_taken_out() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    let (working, digest) = with_matter(draft(Level::Desk, json!({})), "a draft");
    record(&mut file, vec![working]).unwrap();
    record(&mut file, vec![reading(Level::Desk, "paper", json!({}))]).unwrap();
    file.keep_cached("index", "one", b"made of the draft").unwrap();
    record(&mut file, vec![forgetting(Level::Desk, digest)]).unwrap();
    assert!(!stands_in(file.path(), "made of the draft"));
    file.keep_cached("index", "two", b"made of the reading").unwrap();
    let heads = file.heads().unwrap();
    file.remove_overlay("paper", &heads, at(0), vec![draft(Level::Desk, json!({}))]).unwrap();
    assert!(!stands_in(file.path(), "made of the reading"));
    sound(&file);
}

#[test]
fn a_copy_has_no_cache() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    record(&mut file, vec![draft(Level::Public, json!({}))]).unwrap();
    file.keep_cached("index", "one", b"computed from it").unwrap();
    let to = folder.path().join("b.forum");
    file.copy(&to, &Level::Public, &[]).unwrap();
    assert!(!stands_in(&to, "computed from it"));
}
