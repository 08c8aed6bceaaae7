//! Files that this program does not fully understand, or that lost something: served as far as may be, and said.

use std::fs;

use desk::{Access, Desk, DeskError, Eyes, Level, NewDocument};
use record::{Draft, File, Target};
use sha2::{Digest as _, Sha256};

use super::ground::{desk, folder, holds, id, lake, now, record, see, sound, told};

#[test]
fn what_a_newer_program_recorded_stops_its_volume_and_the_more_private_ones() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    record(
        &mut here,
        "[[register]]\ntitle = \"Before\"\nkind = \"plan\"\nlevel = \"public\"\nsource = \"G 1\"\n",
    );
    let path = here.path().to_owned();
    let mut file = File::open(&path, Access::Write).unwrap();
    for (level, act) in [(Level::Forum, "weigh up"), (Level::Public, "register")] {
        let payload = serde_json::json!({ "id": format!("desk-test/text/after-{act}").replace(' ', "-"), "title": "After", "kind": "plan" });
        let heads = file.heads().unwrap();
        file.append(&heads, now(), vec![Draft::new(Target::own(level), act, "a newer program", payload)])
            .unwrap();
    }
    drop(file);
    let mut here = Desk::open(&path, Access::Write).unwrap().with_clock(now);
    let whole = see(&mut here, Eyes::Desk);
    assert_eq!(whole.waiting.len(), 1);
    assert!(whole.waiting[0].contains("`weigh up`"), "{:?}", whole.waiting);
    assert!(whole.state.find("desk-test/text/after-register").is_some(), "what is more open goes on");
    assert!(see(&mut here, Eyes::Public).waiting.is_empty());
    let items = here.read(
        "a.toml",
        b"[[register]]\ntitle = \"X\"\nkind = \"plan\"\nsource = \"G\"\n",
        desk::Dialect::Toml,
        None,
        None,
    );
    assert!(matches!(here.record_items(items.unwrap()), Err(DeskError::NotUnderstood(_))));
    assert!(matches!(here.remark(&id("lake/text/plan"), "x"), Err(DeskError::NotUnderstood(_))));
    let found = here.check(&[]).unwrap();
    assert!(told(&found).contains("newer Chancery"), "{}", told(&found));
}

#[test]
fn a_lost_tail_is_found_by_the_newest_receipt() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let earlier = folder.path().join("earlier.forum");
    fs::copy(here.path(), &earlier).unwrap();
    let text = "[[register]]\ntitle = \"T\"\nkind = \"plan\"\nlevel = \"public\"\nsource = \"G 1\"\n";
    let receipts = record(&mut here, &text.repeat(3)).receipts;
    let cut = Desk::open(&earlier, Access::Read).unwrap();
    sound(&cut);
    let found = cut.check(&receipts).unwrap();
    assert_eq!(found.len(), 1);
    assert!(found[0].what.starts_with("3 entries are gone after position"), "{}", found[0]);
    assert!(here.check(&receipts).unwrap().is_empty());
}

#[test]
fn documents_and_forgotten_drafts_are_in_no_copy() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let kept = NewDocument::new("originalname.txt", "text/plain", b"originalmarker".to_vec());
    here.keep_document("As printed", kept, Some(&id("lake/text/plan"))).unwrap();
    let draft = here.draft("Drafttitle", "draftmarker", None).unwrap().ids[0].clone().unwrap();
    here.forget(&[draft.as_str()], "old").unwrap();
    assert!(!holds(here.path(), "draftmarker") && holds(here.path(), "originalmarker"));
    for level in [Level::Public, Level::Forum] {
        let path = folder.path().join(format!("{level}.forum"));
        here.copy(&path, &level, &[]).unwrap();
        for marker in ["originalmarker", "originalname", "draftmarker", "Drafttitle", "As printed"] {
            assert!(!holds(&path, marker), "{marker} at {level}");
        }
    }
    sound(&here);
}

#[test]
fn a_desk_that_only_reads_records_nothing() {
    let folder = folder();
    let here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let mut reader = Desk::open(here.path(), Access::Read).unwrap();
    assert!(!reader.writes());
    let error = reader.remark(&id("lake/text/plan"), "x").unwrap_err();
    assert!(error.to_string().contains("opened for reading"), "{error}");
    sound(&here);
}

/// Puts an entry behind the last of its act, as a program of a newer format would.
fn forge_newer(path: &std::path::Path, act: &str) {
    let connection = rusqlite::Connection::open(path).unwrap();
    let sql = "SELECT volume, position, digest, bytes FROM entry WHERE act = ?1 ORDER BY rowid DESC LIMIT 1";
    let (volume, position, previous, bytes): (String, i64, String, String) = connection
        .query_row(sql, [act], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .unwrap();
    let mut entry: serde_json::Value = serde_json::from_str(&bytes).unwrap();
    entry["format"] = 2.into();
    entry["position"] = (position + 1).into();
    entry["previous"] = previous.clone().into();
    let bytes = entry.to_string();
    let digest = Sha256::new().chain_update([0]).chain_update(&bytes).finalize();
    let digest: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let sql = "INSERT INTO entry SELECT volume, position + 1, ?1, ?2, recorded, act, ?3 FROM entry \
               WHERE volume = ?4 AND position = ?5";
    connection.execute(sql, rusqlite::params![digest, previous, bytes, volume, position]).unwrap();
}

#[test]
fn nothing_is_recorded_on_top_of_a_newer_format() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let text = "[[register]]\ntitle = \"T\"\nkind = \"plan\"\nlevel = \"forum\"\nsource = \"G 1\"\n";
    record(&mut here, text);
    let path = here.path().to_owned();
    drop(here);
    forge_newer(&path, "register");
    let mut here = Desk::open(&path, Access::Write).unwrap().with_clock(now);
    let waiting = see(&mut here, Eyes::Desk).waiting;
    assert!(waiting.len() == 1 && waiting[0].contains("format 2"), "{waiting:?}");
    assert!(see(&mut here, Eyes::Public).waiting.is_empty());
    let receipts = here.receipts().unwrap();
    let items = here.read("a.toml", text.as_bytes(), desk::Dialect::Toml, None, None).unwrap();
    assert!(matches!(here.record_items(items), Err(DeskError::NotUnderstood(_))));
    assert!(matches!(here.remark(&id("lake/text/plan"), "x"), Err(DeskError::NotUnderstood(_))));
    assert_eq!(here.receipts().unwrap(), receipts);
}
