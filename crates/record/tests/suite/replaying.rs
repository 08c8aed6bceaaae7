//! Replay: one order in every file that holds the same volumes.

use record::{Digest, Level, RecordError, Until};
use serde_json::json;

use super::ground::{at, citing, draft, file, folder, reading, record, sound};

#[test]
fn a_file_of_one_writer_replays_in_the_order_of_writing() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    let mut written = Vec::new();
    for turn in 0..30 {
        let level = [Level::Public, Level::Desk, Level::Forum][turn % 3].clone();
        written.extend(record(&mut file, vec![draft(level, json!({}))]).unwrap());
    }
    let replay = file.replay(|_| true, None).unwrap();
    let digests: Vec<_> = replay.entries.iter().map(|entry| entry.digest).collect();
    let places: Vec<_> =
        written.iter().map(|receipt| digests.iter().position(|digest| *digest == receipt.digest)).collect();
    assert!(places.is_sorted() && places[0].is_some() && replay.waiting.is_empty());
    sound(&file);
}

#[test]
fn an_entry_that_rests_on_an_overlay_left_out_sleeps_and_so_does_what_rests_on_it() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    let claim = record(&mut file, vec![reading(Level::Public, "paper", json!({}))]).unwrap()[0];
    let note = record(&mut file, vec![draft(Level::Desk, citing(&claim))]).unwrap()[0];
    let before = file.heads().unwrap();
    record(&mut file, vec![draft(Level::Desk, citing(&note)), draft(Level::Desk, json!({}))]).unwrap();
    let asleep = |with: bool| -> Vec<u64> {
        let replay = file.replay(|volume| with || volume.overlay.is_none(), None).unwrap();
        assert!(replay.waiting.is_empty());
        replay.entries.iter().filter(|entry| entry.asleep).map(|entry| entry.position).collect()
    };
    assert!(asleep(true).is_empty());
    assert_eq!(asleep(false), [2, 3]);
    assert_eq!(file.read_after(&before).unwrap().entries.len(), 2);
    sound(&file);
}

#[test]
fn a_replay_ends_at_an_instant_or_at_heads() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    record(&mut file, vec![draft(Level::Public, json!({}))]).unwrap();
    let heads = file.heads().unwrap();
    file.append(&heads, at(10), vec![draft(Level::Public, json!({})), draft(Level::Desk, json!({}))])
        .unwrap();
    let length = |until| file.replay(|_| true, Some(&until)).unwrap().entries.len();
    assert_eq!(length(Until::Heads(heads)), 2);
    assert_eq!(length(Until::Instant(at(9))), 2);
    assert_eq!(length(Until::Instant(at(10))), 5);
    sound(&file);
}

#[test]
fn a_new_entry_that_rests_on_a_sleeper_sleeps_however_far_back_that_is() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    let claim = record(&mut file, vec![reading(Level::Public, "paper", json!({}))]).unwrap()[0];
    let note = record(&mut file, vec![draft(Level::Desk, citing(&claim))]).unwrap()[0];
    let heads = file.heads().unwrap();
    file.remove_overlay("paper", &heads, at(0), Vec::new()).unwrap();
    let mut last = note;
    for length in [1, 5, 1_200, 1] {
        let mut chain = vec![draft(Level::Desk, citing(&last))];
        chain.extend(
            (1..length).map(|index| draft(Level::Desk, json!({ "cites": [{ "batch": index - 1 }] }))),
        );
        let before = file.heads().unwrap();
        last = *record(&mut file, chain).unwrap().last().unwrap();
        let after = file.read_after(&before).unwrap();
        assert_eq!(after.entries.len(), length);
        assert!(after.continues && after.entries.iter().all(|entry| entry.asleep), "{length}");
    }
    let before = file.heads().unwrap();
    record(&mut file, vec![draft(Level::Desk, json!({}))]).unwrap();
    assert!(!file.read_after(&before).unwrap().entries[0].asleep);
    sound(&file);
}

#[test]
fn what_would_stand_before_older_entries_says_that_it_does_not_continue() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    record(&mut file, vec![draft(Level::Desk, json!({})), draft(Level::Public, json!({}))]).unwrap();
    let mut continues = |draft| {
        let heads = file.heads().unwrap();
        record(&mut file, vec![draft]).unwrap();
        file.read_after(&heads).unwrap().continues
    };
    assert!(continues(draft(Level::Desk, json!({}))));
    assert!(continues(draft(Level::Public, json!({}))));
    assert!(continues(reading(Level::Public, "paper", json!({}))));
    assert!(continues(draft(Level::Forum, json!({}))), "the overlay is more private and comes first anyhow");
    assert!(
        !continues(draft(Level::Desk, json!({}))),
        "the desk comes before the overlay that it does not cite"
    );
    sound(&file);
}

#[test]
fn a_replay_to_heads_that_the_file_does_not_hold_is_refused() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    let receipt = record(&mut file, vec![draft(Level::Public, json!({}))]).unwrap()[0];
    let heads = file.heads().unwrap();
    let refused = |position: u64, digest: Digest| {
        let mut heads = heads.clone();
        let head = heads.get_mut(&receipt.volume).unwrap();
        (head.position, head.digest) = (position, digest);
        file.replay(|_| true, Some(&Until::Heads(heads))).map(|replay| replay.entries.len())
    };
    assert_eq!(refused(2, receipt.digest).unwrap(), 2);
    for (position, digest) in [(2, Digest::NONE), (1, receipt.digest), (3, receipt.digest)] {
        assert!(matches!(refused(position, digest), Err(RecordError::NoHead { .. })), "{position}");
    }
    sound(&file);
}
