//! Copies hold what their readers may see, byte for byte, and nothing that tells of more.

use record::{Access, File, Level, RecordError, Volume};
use serde_json::json;

use super::ground::{
    addressees, at, citing, draft, file, folder, levels, raw, record, rich, sound, stands_in, with_document,
};

/// Every mark that stands somewhere in a rich file before anything is copied.
const MARKS: [&str; 8] = [
    "mark-public",
    "mark-forum",
    "mark-pair",
    "mark-single",
    "mark-desk",
    "mark-overlay",
    "mark-setting",
    "mark-forgotten",
];

#[test]
fn a_raw_search_of_a_copy_finds_exactly_the_marks_that_belong_there() {
    let folder = folder();
    let file = rich(&folder, "a.forum");
    let found =
        |path: &std::path::Path| MARKS.into_iter().filter(|mark| stands_in(path, mark)).collect::<Vec<_>>();
    assert_eq!(found(file.path()), MARKS[..7], "the working file holds all but what was forgotten");
    let expected: [(Level, &[&str], &[&str]); 5] = [
        (Level::Public, &[], &["mark-public", "mark-overlay"]),
        (Level::Public, &["paper"], &["mark-public"]),
        (Level::Forum, &[], &["mark-public", "mark-forum", "mark-overlay"]),
        (Level::Forum, &["paper"], &["mark-public", "mark-forum"]),
        (addressees(&["otter"]), &["paper"], &["mark-public", "mark-forum", "mark-single"]),
    ];
    for (index, (level, without, marks)) in expected.into_iter().enumerate() {
        let path = folder.path().join(format!("copy-{index}.forum"));
        let preview = file.preview_copy(&level, without).unwrap();
        assert_eq!(file.copy(&path, &level, without).unwrap(), preview);
        let copy = File::open(&path, Access::Read).unwrap();
        sound(&copy);
        assert_eq!(found(&path), marks, "{level} without {without:?}");
        assert_eq!(copy.volumes().unwrap(), preview.volumes);
        assert_eq!(copy.documents().unwrap(), preview.documents);
        assert_eq!(copy.setting("seat").unwrap(), None);
        assert_ne!(copy.writer(), file.writer());
        closed_are_absent(&file, &copy);
    }
    sound(&file);
}

/// Not even the id, an addressee or a freed page tells that there is more.
fn closed_are_absent(file: &File, copy: &File) {
    let held: Vec<_> = copy.volumes().unwrap().into_iter().map(|volume| volume.id).collect();
    let closed = file.volumes().unwrap().into_iter().filter(|volume| !held.contains(&volume.id));
    for Volume { id, .. } in closed {
        assert!(!stands_in(copy.path(), id.to_string()));
    }
    assert!(!stands_in(copy.path(), "heron"));
    assert_eq!(raw(copy.path())[36..40], [0; 4], "the count of freed pages in the header");
}

#[test]
fn a_copy_holds_the_same_bytes_and_replays_like_its_origin() {
    let folder = folder();
    let file = rich(&folder, "a.forum");
    file.copy(folder.path().join("b.forum"), &Level::Forum, &[]).unwrap();
    let copy = File::open(folder.path().join("b.forum"), Access::Write).unwrap();
    let open = |volume: &Volume| volume.level.as_open_as(&Level::Forum);
    assert_eq!(copy.replay(|_| true, None).unwrap(), file.replay(open, None).unwrap());
    assert!(copy.volumes().unwrap().iter().all(|volume| !volume.own));
    sound(&copy);
}

#[test]
fn the_holder_of_a_copy_records_in_volumes_of_its_own() {
    let folder = folder();
    let file = rich(&folder, "a.forum");
    file.copy(folder.path().join("b.forum"), &Level::Forum, &[]).unwrap();
    let mut copy = File::open(folder.path().join("b.forum"), Access::Write).unwrap();
    let closed = copy.volumes().unwrap()[0].id;
    let mut intruding = draft(Level::Public, json!({}));
    intruding.volume = record::Target::Existing(closed);
    assert!(matches!(record(&mut copy, vec![intruding]), Err(RecordError::NotWriter { .. })));
    let receipt = record(&mut copy, vec![draft(Level::Public, json!({}))]).unwrap()[0];
    assert_eq!(receipt.position, 2);
    sound(&copy);
    sound(&file);
}

#[test]
fn a_copy_is_refused_at_the_desk_over_another_file_and_without_an_unknown_overlay() {
    let folder = folder();
    let file = rich(&folder, "a.forum");
    let path = folder.path().join("b.forum");
    assert!(matches!(file.copy(&path, &Level::Desk, &[]), Err(RecordError::NoCopyAt(_))));
    assert!(matches!(file.copy(&path, &Level::Forum, &["papr"]), Err(RecordError::NoOverlay(_))));
    std::fs::write(&path, "mine").unwrap();
    assert!(matches!(file.copy(&path, &Level::Forum, &[]), Err(RecordError::Exists(_))));
    assert_eq!(raw(&path), b"mine");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "nothing half made is left lying");
    sound(&file);
}

#[test]
fn a_damaged_file_is_not_copied_and_nothing_is_left_lying() {
    let folder = folder();
    let file = rich(&folder, "a.forum");
    let altered = rusqlite::Connection::open(file.path()).unwrap();
    altered.execute("UPDATE document SET bytes = x'00' WHERE name = 'mark-public.txt'", []).unwrap();
    let refused = file.copy(folder.path().join("b.forum"), &Level::Public, &[]);
    assert!(matches!(refused, Err(RecordError::Unsound { findings, .. }) if findings.len() == 1));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_document_is_shown_under_the_name_that_its_readers_were_given() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    let paper = |level: &Level, name: &str| with_document(draft(level.clone(), json!({})), name, "one text");
    for (word, level) in levels().into_iter().rev() {
        record(&mut file, vec![paper(&level, &format!("name-{word}.txt"))]).unwrap();
    }
    let names = |file: &File| file.documents().unwrap().into_iter().map(|kept| kept.name).collect::<Vec<_>>();
    assert_eq!(names(&file), ["name-public.txt"], "released, it stands once, under the most open volume");
    sound(&file);

    let mut apart = super::ground::file(&folder, "b.forum");
    record(&mut apart, vec![paper(&addressees(&["reed"]), "for-reed.txt")]).unwrap();
    record(&mut apart, vec![paper(&addressees(&["otter"]), "for-otter.txt")]).unwrap();
    assert_eq!(names(&apart).len(), 2);
    apart.copy(folder.path().join("otter.forum"), &addressees(&["otter"]), &[]).unwrap();
    assert!(!stands_in(&folder.path().join("otter.forum"), "for-reed"));
    sound(&apart);
}

#[test]
fn a_document_of_the_desk_is_not_released_by_naming_it() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    let held = with_document(draft(Level::Desk, json!({})), "desk.txt", "one text");
    let digest = held.documents[0].digest();
    record(&mut file, vec![held]).unwrap();
    let naming = draft(Level::Public, json!({ "document": digest }));
    assert!(matches!(record(&mut file, vec![naming]), Err(RecordError::NoDocument { .. })));
    sound(&file);
}

#[test]
fn a_copy_made_while_others_write_is_of_one_moment() {
    let folder = folder();
    let mut file = rich(&folder, "a.forum");
    let heads = file.heads().unwrap();
    let copy = |name: &str| {
        let reader = File::open(file.path(), Access::Read).unwrap();
        reader.copy(folder.path().join(name), &Level::Public, &[]).unwrap()
    };
    let before = copy("b.forum");
    let receipt = file.append(&heads, at(1), vec![draft(Level::Public, json!({}))]).unwrap()[0];
    record(&mut file, vec![draft(Level::Public, citing(&receipt))]).unwrap();
    let reader = File::open(file.path(), Access::Read).unwrap();
    let after = reader.copy(folder.path().join("c.forum"), &Level::Public, &[]).unwrap();
    assert_eq!(after.entries, before.entries + 2);
    sound(&file);
}
