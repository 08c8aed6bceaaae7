//! Recording: all or none, on the heads that it was judged on.

use record::{Access, File, Level, RecordError};
use serde_json::json;

use super::ground::{addressees, at, citing, draft, file, folder, reading, record, sound};

#[test]
fn an_entry_is_kept_as_written_with_its_members_in_order() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    let receipt = record(&mut file, vec![draft(Level::Public, json!({"z": 1, "a": 2}))]).unwrap()[0];
    let stored = file.entry(receipt.volume, 2).unwrap().unwrap();
    let envelope = stored.envelope().unwrap();
    let volume = receipt.volume;
    let expected = format!(
        "{{\"format\":1,\"forum\":\"lake\",\"volume\":\"{volume}\",\"position\":2,\"previous\":\"{}\",\"heads\":{{}},\
         \"recorded\":\"2026-11-24T00:00:00.000Z\",\"act\":\"convene\",\"version\":1,\"mode\":\"reported\",\"actor\":null,\
         \"recorder\":\"secretariat\",\"sources\":[],\"payload\":{{\"z\":1,\"a\":2}}}}",
        envelope.previous
    );
    assert_eq!(stored.bytes, expected);
    assert_eq!(envelope.encode().unwrap(), stored.bytes);
    sound(&file);
}

#[test]
fn an_entry_notes_the_heads_of_what_is_as_open_and_of_nothing_else() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    let levels = [Level::Public, Level::Forum, addressees(&["x", "y"]), addressees(&["x"]), Level::Desk];
    let batch = levels.iter().map(|level| draft(level.clone(), json!({}))).collect();
    let first = record(&mut file, batch).unwrap();
    record(&mut file, vec![reading(Level::Public, "paper", json!({}))]).unwrap();
    let batch = levels.iter().map(|level| draft(level.clone(), json!({}))).collect();
    for (index, receipt) in record(&mut file, batch).unwrap().into_iter().enumerate() {
        let envelope = file.entry(receipt.volume, receipt.position).unwrap().unwrap().envelope().unwrap();
        let noted: Vec<_> = envelope.heads.keys().copied().collect();
        let mut as_open: Vec<_> = first[..index].iter().map(|receipt| receipt.volume).collect();
        as_open.sort_unstable();
        assert_eq!(noted, as_open, "level {}", levels[index]);
    }
    sound(&file);
}

#[test]
fn a_recording_judged_on_old_heads_is_refused_and_leaves_nothing() {
    let folder = folder();
    let mut one = file(&folder, "a.forum");
    let mut two = File::open(one.path(), Access::Write).unwrap();
    let old = two.heads().unwrap();
    record(&mut one, vec![draft(Level::Desk, json!({}))]).unwrap();
    assert!(two.changed().unwrap());
    let refused = two.append(&old, at(0), vec![draft(Level::Public, json!({}))]);
    assert!(matches!(refused, Err(RecordError::Moved { volumes }) if volumes.len() == 1));
    assert_eq!(two.heads().unwrap(), one.heads().unwrap());
    sound(&one);
}

#[test]
fn a_batch_with_one_bad_draft_leaves_nothing() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    let secret = record(&mut file, vec![draft(Level::Desk, json!({}))]).unwrap()[0];
    let before = file.heads().unwrap();
    let refused =
        record(&mut file, vec![draft(Level::Forum, json!({})), draft(Level::Public, citing(&secret))]);
    assert!(matches!(refused, Err(RecordError::CitesMorePrivate { draft: 1, .. })));
    assert_eq!(file.heads().unwrap(), before);
    sound(&file);
}

#[test]
fn a_draft_may_cite_an_earlier_one_of_its_batch() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    let batch = vec![draft(Level::Public, json!({})), draft(Level::Desk, json!({"cites": [{"batch": 0}]}))];
    let receipts = record(&mut file, batch).unwrap();
    let cites = file.entry(receipts[1].volume, 2).unwrap().unwrap().envelope().unwrap().cites().unwrap();
    assert_eq!((cites[0].volume, cites[0].position), (receipts[0].volume, receipts[0].position));
    let refused = record(&mut file, vec![draft(Level::Desk, json!({"cites": [{"batch": 0}]}))]);
    assert!(matches!(refused, Err(RecordError::Draft { draft: 0, .. })));
    sound(&file);
}

#[test]
fn nothing_is_recorded_earlier_than_what_the_file_holds() {
    let folder = folder();
    let mut file = file(&folder, "a.forum");
    let heads = file.heads().unwrap();
    file.append(&heads, at(5_000), vec![draft(Level::Desk, json!({}))]).unwrap();
    let receipt = record(&mut file, vec![draft(Level::Public, json!({}))]).unwrap()[0];
    let envelope = file.entry(receipt.volume, 2).unwrap().unwrap().envelope().unwrap();
    assert_eq!(envelope.recorded, at(5_000));
    sound(&file);
}
