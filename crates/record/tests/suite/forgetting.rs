//! Forgetting and removing leave the record checkable, and not one byte of what is gone.

use record::{Access, Defect, File, Level, Matter, RecordError, Until};
use serde_json::json;

use super::ground::{
    at, citing, draft, file, findings, folder, forgetting, reading, record, rich, sound, stands_in,
    with_document, with_matter,
};

#[test]
fn forgotten_material_leaves_check_silent_and_neither_text_nor_key_in_the_file() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    let mut forgotten = Vec::new();
    for index in 0..60 {
        let long = format!("mark-{index:02}-{}", "z".repeat(index * 150));
        let (working, digest) = with_matter(draft(Level::Desk, json!({})), &long);
        record(&mut file, vec![working]).unwrap();
        forgotten.extend((index % 3 == 0).then_some((index, digest)));
    }
    let keys: Vec<Vec<u8>> = {
        let connection = rusqlite::Connection::open(file.path()).unwrap();
        let key = |digest: &record::Digest| {
            let sql = "SELECT key FROM matter WHERE digest = ?1";
            connection.query_row(sql, [digest.to_string()], |row| row.get(0)).unwrap()
        };
        forgotten.iter().map(|(_, digest)| key(digest)).collect()
    };
    assert!(keys.iter().all(|key| stands_in(file.path(), key)));
    for (_, digest) in &forgotten {
        record(&mut file, vec![forgetting(Level::Desk, *digest)]).unwrap();
    }
    for ((index, digest), key) in forgotten.iter().zip(keys) {
        assert_eq!(file.matter(*digest).unwrap(), Some(Matter::Forgotten));
        assert!(!stands_in(file.path(), format!("mark-{index:02}")) && !stands_in(file.path(), key));
    }
    assert!(stands_in(file.path(), "mark-01"));
    sound(&file);
}

#[test]
fn forgetting_is_of_one_volume_and_of_what_it_holds() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    let (working, digest) = with_matter(draft(Level::Forum, json!({})), "circulated");
    record(&mut file, vec![working]).unwrap();
    let elsewhere = record(&mut file, vec![forgetting(Level::Desk, digest)]);
    assert!(matches!(elsewhere, Err(RecordError::NoMatter { .. })));
    assert_eq!(file.matter(digest).unwrap(), Some(Matter::Present("circulated".into())));
    record(&mut file, vec![forgetting(Level::Forum, digest)]).unwrap();
    record(&mut file, vec![forgetting(Level::Forum, digest)]).unwrap();
    sound(&file);
}

#[test]
fn what_could_not_be_swept_at_once_is_reported_and_swept_by_the_next_writer() {
    let folder = folder();
    let file = rich(&folder, "a.forum");
    let connection = rusqlite::Connection::open(file.path()).unwrap();
    connection.execute("INSERT INTO setting VALUES ('sweep', 'due')", []).unwrap();
    drop(connection);
    assert!(matches!(file.check(&[]).unwrap()[..], [record::Finding { defect: Defect::Unswept, .. }]));
    sound(&File::open(file.path(), Access::Write).unwrap());
}

#[test]
fn a_removed_overlay_leaves_no_byte_and_everything_else_as_it_was() {
    let folder = folder();
    let mut file = rich(&folder, "a.forum");
    let overlay = file.volumes().unwrap().into_iter().find(|volume| volume.overlay.is_some()).unwrap();
    let receipt = record(&mut file, vec![reading(Level::Public, "paper", json!({}))]).unwrap()[0];
    let named = reading(Level::Public, "paper", json!({ "by": { "person": "author" } }));
    record(&mut file, vec![named]).unwrap();
    file.set_person(&super::ground::person("author", "mark-author")).unwrap();
    let without =
        |file: &File, until: &Until| file.replay(|volume| volume.overlay.is_none(), Some(until)).unwrap();
    let heads = file.heads().unwrap();
    let until = Until::Heads(heads.clone());
    let before = without(&file, &until);
    let note = draft(Level::Desk, json!({ "removed": true }));
    let noted = file.remove_overlay("paper", &heads, at(0), vec![note]).unwrap();
    assert_eq!(without(&file, &until), before);
    assert_eq!(before.entries.iter().filter(|entry| entry.asleep).count(), 1);
    for trace in ["mark-overlay", "mark-author", "author", &overlay.id.to_string()] {
        let expected = trace == overlay.id.to_string();
        assert_eq!(
            stands_in(file.path(), trace),
            expected,
            "{trace}: the desk's own cite keeps the id alone"
        );
    }
    assert_eq!(noted.len(), 1);
    assert!(findings(&file, &[receipt])[0].contains("not in this file"));
    let again = file.remove_overlay("paper", &file.heads().unwrap(), at(0), Vec::new());
    assert!(matches!(again, Err(RecordError::NoOverlay(_))));
    sound(&file);
}

#[test]
fn a_document_of_a_removed_overlay_stays_with_the_desk_entry_that_names_it() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    let claim = with_document(reading(Level::Public, "paper", json!({})), "paper.txt", "mark-paper");
    let digest = claim.documents[0].digest();
    let receipt = record(&mut file, vec![claim]).unwrap()[0];
    let mut note = draft(Level::Desk, citing(&receipt));
    note.payload["see"] = json!({ "document": digest });
    record(&mut file, vec![note]).unwrap();
    let heads = file.heads().unwrap();
    file.remove_overlay("paper", &heads, at(0), Vec::new()).unwrap();
    let (kept, _) = file.document(digest).unwrap().unwrap();
    assert_eq!(heads.get(&kept.volume).map(|head| head.position), Some(2));
    sound(&file);
}
