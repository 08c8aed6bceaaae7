//! Forgetting: words are destroyed wherever they lie in the file, in view or not.

use super::ground::{desk, folder, holds, id, lake, sound};

#[test]
fn words_that_were_withdrawn_can_be_forgotten() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let remark = desk.remark(&id("lake/text/plan"), "forgetmarker").unwrap();
    let (at, remark) = (remark.entries[0].clone(), remark.ids[0].clone().unwrap());
    desk.withdraw(&at, "").unwrap();
    assert!(holds(desk.path(), "forgetmarker"), "the record keeps both");
    desk.forget(&[remark.as_str()], "policy").unwrap_or_else(|error| panic!("{error}"));
    assert!(!holds(desk.path(), "forgetmarker"));
    sound(&desk);
}

#[test]
fn words_that_sleep_can_be_forgotten() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let remark = desk.remark(&id("lake/claim/turn"), "forgetmarker").unwrap().ids[0].clone().unwrap();
    desk.remove_overlay("reading").unwrap();
    assert!(holds(desk.path(), "forgetmarker"));
    desk.forget(&[remark.as_str()], "policy").unwrap_or_else(|error| panic!("{error}"));
    assert!(!holds(desk.path(), "forgetmarker"));
    sound(&desk);
}
