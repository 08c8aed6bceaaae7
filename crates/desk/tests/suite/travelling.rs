//! Copies and merging: files that hold the same volumes say the same; an overlay leaves without a trace.

use desk::{Access, Desk, Eyes, Level, Scope};

use super::ground::{desk, entry, folder, holds, id, lake, now, record, see, sound};

fn act(title: &str, level: &str) -> String {
    format!("[[register]]\ntitle = \"{title}\"\nkind = \"plan\"\nlevel = \"{level}\"\nsource = \"G 1\"\n")
}

#[test]
fn files_written_on_apart_and_merged_both_ways_say_the_same() {
    let folder = folder();
    let mut here = desk(&folder, "here.forum", &lake(&folder, "lake", &[]));
    record(&mut here, &act("Before", "forum"));
    let path = folder.path().join("there.forum");
    here.copy(&path, &Level::Forum, &[]).unwrap();
    let mut there = Desk::open(&path, Access::Write).unwrap().with_clock(now);
    record(&mut here, &act("Here", "forum"));
    let at = entry(&mut there, "lake/meeting/first");
    there.correct(&at, "place", "Pier", "a misprint", &[]).unwrap();
    record(&mut there, &act("There", "forum"));
    let before = here.receipts().unwrap();
    let foreseen = here.preview_merge(&[&path], &[]).unwrap();
    assert_eq!(here.receipts().unwrap(), before, "what is foreseen changes nothing");
    assert_eq!(here.merge(&[&path], &[]).unwrap(), foreseen);
    let merged = see(&mut here, Eyes::Forum).state.digest();
    let back = folder.path().join("back.forum");
    here.copy(&back, &Level::Forum, &[]).unwrap();
    let again = folder.path().join("again.forum");
    there.copy(&again, &Level::Forum, &[]).unwrap();
    there.merge(&[&back], &[]).unwrap();
    assert_eq!(there.state_digest().unwrap(), merged);
    let mut copy = Desk::open(&again, Access::Write).unwrap();
    copy.merge(&[&back], &[]).unwrap();
    assert_eq!(copy.state_digest().unwrap(), merged);
    for desk in [&here, &there, &copy] {
        sound(desk);
    }
}

#[test]
fn an_overlay_leaves_everything_else_as_it_was() {
    let folder = folder();
    let pack = lake(&folder, "lake", &[]);
    let mut desk = desk(&folder, "a.forum", &pack);
    let without = Scope { without: vec!["reading".to_owned()], ..Scope::of(Eyes::Forum) };
    record(&mut desk, &act("Something", "forum"));
    let remark = desk.remark(&id("lake/claim/turn"), "doubtful").unwrap().ids[0].clone().unwrap();
    let before = desk.look(&without).unwrap();
    assert!(holds(desk.path(), "overlaymarker"));
    assert_eq!(desk.overlays().unwrap()[0].name, "reading");
    let error = desk.remove_overlay("readng").unwrap_err().to_string();
    assert!(error.contains("did you mean `reading`?"), "{error}");
    desk.remove_overlay("reading").unwrap();
    let after = see(&mut desk, Eyes::Forum);
    assert_eq!(after.state.digest(), before.state.digest());
    assert_eq!(after.receipts, before.receipts);
    assert!(!holds(desk.path(), "overlaymarker"));
    assert!(see(&mut desk, Eyes::Desk).state.thing(&remark).is_none(), "the remark should sleep");
    assert!(desk.overlays().unwrap().is_empty());
    sound(&desk);
}

#[test]
fn nothing_outside_an_overlay_but_the_desk_rests_on_it() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let text = "[[contest]]\nclaim = \"lake/claim/turn\"\nvalue = \"2005\"\nbearing = \"rival\"\nlevel = \"LEVEL\"\nsource = \"G 1\"\n";
    for (level, allowed) in [("public", false), ("forum", false), ("desk", true)] {
        let text = text.replace("LEVEL", level);
        let items = desk.read("a.toml", text.as_bytes(), desk::Dialect::Toml, None, None).unwrap();
        assert_eq!(desk.record_items(items).is_ok(), allowed, "{level}");
    }
    let text = text.replace("LEVEL", "public") + "overlay = \"reading\"\n";
    record(&mut desk, &text);
    desk.remove_overlay("reading").unwrap();
    sound(&desk);
}

#[test]
fn a_remark_on_what_rests_on_an_overlay_sleeps_with_it() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    record(
        &mut desk,
        "[[contest]]\nid = \"rival/turn\"\nclaim = \"lake/claim/turn\"\nvalue = \"2005\"\nbearing = \"rival\"\nsource = \"G 1\"\n",
    );
    let remark = desk.remark(&id("desk-test/rival/turn"), "check this").unwrap().ids[0].clone().unwrap();
    desk.remove_overlay("reading").unwrap();
    assert!(see(&mut desk, Eyes::Desk).state.thing(&remark).is_none());
    sound(&desk);
}

#[test]
fn the_overlay_of_a_real_pack_leaves_without_a_trace() {
    let folder = folder();
    let pack = desk::Pack::built_in("cica").unwrap();
    let mut with = desk(&folder, "with.forum", &pack);
    let without = Scope { without: vec!["paper".to_owned()], ..Scope::of(Eyes::Public) };
    let before = with.look(&without).unwrap();
    with.remove_overlay("paper").unwrap();
    let after = see(&mut with, Eyes::Public);
    assert_eq!((after.state.digest(), &after.receipts), (before.state.digest(), &before.receipts));
    let theirs = pack.rows.iter().filter(|row| row.overlay.is_some()).filter_map(|row| row.identity());
    for identity in theirs {
        let quoted = format!("\"{identity}\"");
        assert!(!holds(with.path(), &quoted), "{identity}");
    }
    sound(&with);
}

#[test]
fn what_the_desk_says_of_an_overlay_stands_in_memory_as_in_a_fresh_reading() {
    let folder = folder();
    let reading = "id,row,subject,value,about,overlay,source\nclaim/turn,,overlaymarker,2004,meeting/second,reading,An author 12\n\
                   claim/turn,claim/turn-b,second words,2004,meeting/second,reading,An author 14\n";
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[("reading.csv", reading)]));
    see(&mut desk, Eyes::Desk);
    record(
        &mut desk,
        "[[cite]]\nid = \"lake/claim/turn\"\nsubject = \"x\"\nvalue = \"y\"\nsource = \"G 2\"\n",
    );
    assert_eq!(see(&mut desk, Eyes::Desk).state.digest(), desk.state_digest().unwrap());
    desk.remark(&id("lake/claim/turn"), "hm").unwrap();
    assert_eq!(see(&mut desk, Eyes::Desk).state.digest(), desk.state_digest().unwrap());
    sound(&desk);
}
