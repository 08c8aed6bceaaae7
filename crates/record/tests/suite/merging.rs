//! Merging: the longest chain of each volume, one state whatever the order, and no fork.

use proptest::prelude::*;
use record::{Access, Digest, File, Level, Matter, Receipt, RecordError};
use serde_json::json;
use tempfile::TempDir;

use super::ground::{
    citing, draft, file, folder, forgetting, person, raw, reading, record, rich, sound, stands_in,
    with_document, with_matter,
};
use super::histories::{history, play};

/// The digests of a replay, in its order.
fn order(file: &File) -> Vec<Digest> {
    let replay = file.replay(|_| true, None).unwrap();
    assert!(replay.waiting.is_empty(), "{:?}", replay.waiting);
    replay.entries.iter().map(|entry| entry.digest).collect()
}

fn copy(folder: &TempDir, file: &File, name: &str, level: &Level) -> File {
    let path = folder.path().join(name);
    file.copy(&path, level, &[]).unwrap();
    File::open(path, Access::Write).unwrap()
}

/// A byte copy, as a backup is.
fn backup(folder: &TempDir, file: &File, name: &str) -> File {
    let path = folder.path().join(name);
    std::fs::copy(file.path(), &path).unwrap();
    File::open(path, Access::Write).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_volumes_of_three_writers_merged_in_every_order_give_one_order_of_replay(
        steps in history()
    ) {
        let folder = folder();
        let files = play(&folder, &steps);
        let mut seen = Vec::new();
        for (turn, sequence) in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]].iter().enumerate() {
            let mut merged = file(&folder, &format!("merged-{turn}.forum"));
            for index in sequence {
                merged.merge(&[&files[*index]], &["paper"]).unwrap();
            }
            sound(&merged);
            seen.push((merged.heads().unwrap(), order(&merged)));
        }
        let mut at_once = file(&folder, "at-once.forum");
        at_once.merge(&files.iter().collect::<Vec<_>>(), &["paper"]).unwrap();
        sound(&at_once);
        seen.push((at_once.heads().unwrap(), order(&at_once)));
        prop_assert!(seen.iter().all(|one| *one == seen[0]));
    }
}

#[test]
fn a_copy_and_its_origin_written_on_and_merged_both_ways_are_the_same() {
    let folder = folder();
    let mut here = rich(&folder, "a.forum");
    let mut there = copy(&folder, &here, "b.forum", &Level::Forum);
    let said =
        record(&mut here, vec![draft(Level::Public, json!({})), draft(Level::Forum, json!({}))]).unwrap();
    let closed = there.volumes().unwrap().into_iter().find(|volume| volume.level == Level::Forum).unwrap().id;
    let first =
        Receipt { volume: closed, position: 1, digest: there.entry(closed, 1).unwrap().unwrap().digest };
    let paper = with_document(draft(Level::Forum, citing(&first)), "reply.txt", "a reply");
    record(&mut there, vec![paper, draft(Level::Public, json!({ "contact": { "person": "nadir" } }))])
        .unwrap();
    there.set_person(&person("nadir", "Nadir")).unwrap();
    let came = there.merge(&[&here], &[]).unwrap();
    let expected = came.entries;
    here.merge(&[&there], &[]).unwrap();
    there.merge(&[&here], &[]).unwrap();
    assert!(expected > 2 && came.left_out.is_empty());
    assert_eq!(here.heads().unwrap(), there.heads().unwrap());
    assert_eq!(order(&here), order(&there));
    assert_eq!(here.person("nadir").unwrap(), Some(person("nadir", "Nadir")));
    assert_eq!(here.documents().unwrap(), there.documents().unwrap());
    assert!(findings_none(&there, &said));
    assert_eq!(there.merge(&[&here], &[]).unwrap().entries, 0, "a second time there is nothing to take");
    let own = |file: &File| file.volumes().unwrap().iter().filter(|volume| volume.own).count();
    assert_eq!(own(&there), 2, "each goes on in the volumes that it opened");
    sound(&here);
}

fn findings_none(file: &File, receipts: &[Receipt]) -> bool {
    file.check(receipts).unwrap().is_empty()
}

#[test]
fn a_backup_restored_and_written_on_is_a_fork_refused_by_name() {
    let folder = folder();
    let mut file = rich(&folder, "a.forum");
    let mut restored = backup(&folder, &file, "restored.forum");
    let here = record(&mut file, vec![draft(Level::Public, json!({ "side": 1 })); 3]).unwrap()[0];
    let there = record(&mut restored, vec![draft(Level::Public, json!({ "side": 2 })); 5]).unwrap()[0];
    let before = raw(file.path());
    let Err(RecordError::Fork(fork)) = file.merge(&[&restored], &[]) else { panic!("a fork was merged") };
    assert_eq!((fork.volume, fork.position), (here.volume, here.position));
    assert_eq!((fork.here, fork.there), (here.digest, there.digest));
    assert_eq!((fork.file.as_path(), fork.other.as_path()), (file.path(), restored.path()));
    let told = fork.to_string();
    for part in [here.digest.to_string(), there.digest.to_string(), "a.forum".into(), "restored.forum".into()]
    {
        assert!(told.contains(&part), "{told}");
    }
    assert!(told.contains("choose one to go on with"), "{told}");
    assert_eq!(raw(file.path()), before, "nothing was changed");
    sound(&file);
    sound(&restored);
}

#[test]
fn a_fork_between_two_of_the_others_names_these_two() {
    let folder = folder();
    let file = rich(&folder, "a.forum");
    let mut one = backup(&folder, &file, "one.forum");
    let mut two = backup(&folder, &file, "two.forum");
    record(&mut one, vec![draft(Level::Forum, json!({ "side": 1 }))]).unwrap();
    record(&mut two, vec![draft(Level::Forum, json!({ "side": 2 }))]).unwrap();
    let mut file = file;
    let heads = file.heads().unwrap();
    let Err(RecordError::Fork(fork)) = file.merge(&[&one, &two], &[]) else { panic!("a fork was merged") };
    assert_eq!((fork.file.as_path(), fork.other.as_path()), (one.path(), two.path()));
    assert_eq!(file.heads().unwrap(), heads, "the first of them did not come in either");
    sound(&file);
}

#[test]
fn a_backup_restored_takes_its_lost_tail_back_and_goes_on() {
    let folder = folder();
    let mut file = rich(&folder, "a.forum");
    let mut restored = backup(&folder, &file, "restored.forum");
    let lost =
        record(&mut file, vec![draft(Level::Public, json!({})), draft(Level::Forum, json!({}))]).unwrap();
    let handed_out = copy(&folder, &file, "handed-out.forum", &Level::Forum);
    assert_eq!(restored.merge(&[&handed_out], &[]).unwrap().entries, 2);
    let next = record(&mut restored, vec![draft(Level::Public, json!({}))]).unwrap()[0];
    assert_eq!((next.volume, next.position), (lost[0].volume, lost[0].position + 1));
    assert!(findings_none(&restored, &lost));
    let mut fresh = super::ground::file(&folder, "fresh.forum");
    fresh.merge(&[&restored], &["paper"]).unwrap();
    assert!(fresh.volumes().unwrap().iter().all(|volume| !volume.own), "another file is another writer");
    sound(&fresh);
    sound(&file);
}

#[test]
fn another_forum_and_a_damaged_file_are_refused_and_nothing_is_taken() {
    let folder = folder();
    let mut here = file(&folder, "a.forum");
    let good = rich(&folder, "good.forum");
    let river = File::create(folder.path().join("river.forum"), "river").unwrap();
    let heads = here.heads().unwrap();
    assert!(matches!(here.merge(&[&good, &river], &[]), Err(RecordError::OtherForum { .. })));
    let bad = backup(&folder, &good, "bad.forum");
    let altered = rusqlite::Connection::open(bad.path()).unwrap();
    altered.execute("UPDATE entry SET bytes = replace(bytes, 'mark-forum', 'mark-farum')", []).unwrap();
    assert!(matches!(here.merge(&[&good, &bad], &[]), Err(RecordError::Unsound { .. })));
    assert_eq!(here.heads().unwrap(), heads);
    sound(&here);
}

#[test]
fn a_file_merged_into_itself_gains_nothing() {
    let folder = folder();
    let mut file = rich(&folder, "a.forum");
    let same = File::open(folder.path().join(".").join("a.forum"), Access::Read).unwrap();
    assert_eq!(file.merge(&[&same], &[]).unwrap(), record::Merged::default());
    sound(&file);
}

#[test]
fn what_was_forgotten_on_one_side_is_destroyed_on_the_other_and_does_not_return() {
    let folder = folder();
    let mut here = file(&folder, "a.forum");
    let (working, digest) = with_matter(draft(Level::Forum, json!({})), "mark-circulated");
    record(&mut here, vec![working]).unwrap();
    let mut there = copy(&folder, &here, "b.forum", &Level::Forum);
    let mut old = copy(&folder, &here, "old.forum", &Level::Forum);
    assert_eq!(there.matter(digest).unwrap(), Some(Matter::Present("mark-circulated".into())));
    record(&mut here, vec![forgetting(Level::Forum, digest)]).unwrap();
    here.merge(&[&there], &[]).unwrap();
    assert_eq!(here.matter(digest).unwrap(), Some(Matter::Forgotten), "the older side brings nothing back");
    there.merge(&[&here], &[]).unwrap();
    assert_eq!(there.matter(digest).unwrap(), Some(Matter::Forgotten));
    let mut fresh = file(&folder, "fresh.forum");
    fresh.merge(&[&old, &here], &[]).unwrap();
    for merged in [&here, &there, &fresh] {
        assert!(!stands_in(merged.path(), "mark-circulated"));
        sound(merged);
    }
    old.merge(&[&there], &[]).unwrap();
    assert!(!stands_in(old.path(), "mark-circulated"));
    sound(&old);
}

#[test]
fn a_removed_overlay_stays_out_until_somebody_asks_for_it() {
    let folder = folder();
    let mut here = rich(&folder, "a.forum");
    let there = copy(&folder, &here, "b.forum", &Level::Forum);
    let heads = here.heads().unwrap();
    here.remove_overlay("paper", &heads, super::ground::at(0), Vec::new()).unwrap();
    let merged = here.merge(&[&there], &[]).unwrap();
    assert_eq!(merged.left_out.into_iter().collect::<Vec<_>>(), ["paper"]);
    assert!(!stands_in(here.path(), "mark-overlay"));
    sound(&here);
    assert!(here.merge(&[&there], &["paper"]).unwrap().left_out.is_empty());
    assert!(stands_in(here.path(), "mark-overlay"));
    assert_eq!(here.heads().unwrap(), heads);
    sound(&here);
}

#[test]
fn a_desk_document_that_stands_under_an_overlay_comes_along_without_it() {
    let folder = folder();
    let mut there = file(&folder, "a.forum");
    let claim = with_document(reading(Level::Public, "paper", json!({})), "paper.txt", "mark-paper");
    let digest = claim.documents[0].digest();
    record(&mut there, vec![claim, draft(Level::Desk, json!({ "see": { "document": digest } }))]).unwrap();
    let mut here = file(&folder, "b.forum");
    here.merge(&[&there], &[]).unwrap();
    assert!(here.document(digest).unwrap().is_some());
    assert!(here.volumes().unwrap().iter().all(|volume| volume.overlay.is_none()));
    sound(&here);
    sound(&there);
}

#[test]
fn a_name_taken_out_here_does_not_return_with_a_merge() {
    let folder = folder();
    let mut here = rich(&folder, "a.forum");
    let there = copy(&folder, &here, "b.forum", &Level::Forum);
    here.remove_person("person-forum").unwrap();
    here.merge(&[&there], &[]).unwrap();
    assert_eq!(here.person("person-forum").unwrap(), None);
    assert!(!stands_in(here.path(), "mark-forum name"));
    sound(&here);
    let mut fresh = file(&folder, "fresh.forum");
    fresh.merge(&[&there], &[]).unwrap();
    assert!(fresh.person("person-forum").unwrap().is_some());
    sound(&fresh);
}
