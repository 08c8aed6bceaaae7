//! A newer pack: only differences are recorded, and nobody else's words are touched.

use desk::{DeskError, DifferenceKind, Pack};

use super::ground::{LAKE, desk, entry, folder, id, lake, record, see, sound, told, values};

const NEWER: &[(&str, &str)] = &[
    (
        "meetings.csv",
        "id,row,body,date,place,source,note\nmeeting/first,,body/council,2002-06-05,Harbour,Register 3,\n\
         meeting/second,,body/council,2004,Harbour,Register 4,\n\
         meeting/second,meeting/second-b,body/council,2005,,Gazette 9,another source\n\
         meeting/fourth,,body/council,2008,,Register 8,\n",
    ),
    ("texts.csv", "id,title,kind,date,source\ntext/plan,Plan,plan,2003,Register 6\n"),
];

fn newer(folder: &tempfile::TempDir) -> Pack {
    let manifest = LAKE[0].1.replace("1.0.0", "1.1.0");
    let mut files = NEWER.to_vec();
    files.push(("pack.toml", &manifest));
    lake(folder, "newer", &files)
}

#[test]
fn the_same_pack_again_is_no_difference() {
    let folder = folder();
    for name in ["cica", "ilvar"] {
        let pack = Pack::built_in(name).unwrap();
        let mut desk = desk(&folder, name, &pack);
        let differences = desk.pack_differences(&pack).unwrap();
        assert!(differences.is_empty(), "{name}: {differences:#?}");
        sound(&desk);
    }
}

#[test]
fn a_corrected_date_a_vanished_row_and_a_contradiction_are_shown_and_recorded() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    record(
        &mut desk,
        "[[register]]\nid = \"lake/text/plan\"\ntitle = \"Plan\"\nkind = \"plan\"\ndate = \"2009\"\nlevel = \"public\"\nsource = \"G 1\"\n",
    );
    let pack = newer(&folder);
    let receipts = desk.receipts().unwrap();
    let (shown, _) = desk.pack_update(&pack, true).unwrap();
    assert_eq!(desk.receipts().unwrap(), receipts, "a dry run records nothing");
    let rows: Vec<&str> = shown.iter().map(|one| one.row.as_str()).collect();
    assert_eq!(rows, ["lake", "meeting/first", "meeting/fourth", "text/plan", "meeting/third"], "{shown:#?}");
    assert_eq!(
        shown[1].kind,
        DifferenceKind::Changed {
            property: "date".to_owned(),
            before: "2002-06-04".to_owned(),
            after: "2002-06-05".to_owned()
        }
    );
    assert_eq!(
        shown[1].place.as_ref().map(ToString::to_string).as_deref(),
        Some("meetings.csv, line 2, column 4")
    );
    assert_eq!(shown[3].beside, ["date: 2009"]);
    assert_eq!(shown[4].kind, DifferenceKind::Vanished);
    desk.pack_update(&pack, false).unwrap();
    assert_eq!(values(&mut desk, "lake/meeting/first", "date"), ["2002-06-05"]);
    assert!(see(&mut desk, desk::Eyes::Desk).state.thing(&id("lake/meeting/third")).is_none());
    let mut dates = values(&mut desk, "lake/text/plan", "date");
    dates.sort();
    assert_eq!(dates, ["2003", "2009"], "both stand");
    assert!(
        desk.pack_differences(&pack).unwrap().is_empty(),
        "{}",
        told(&[format!("{:?}", desk.pack_differences(&pack))])
    );
    sound(&desk);
}

#[test]
fn what_a_user_corrected_is_not_overridden() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let at = entry(&mut desk, "lake/meeting/first");
    desk.correct(&at, "date", "2002-06-07", "seen in the minutes", &[]).unwrap();
    let pack = newer(&folder);
    desk.pack_update(&pack, false).unwrap();
    let mut dates = values(&mut desk, "lake/meeting/first", "date");
    dates.sort();
    assert_eq!(dates, ["2002-06-05", "2002-06-07"]);
    assert!(desk.pack_differences(&pack).unwrap().is_empty());
    sound(&desk);
}

#[test]
fn going_back_to_the_older_pack_works_too() {
    let folder = folder();
    let old = lake(&folder, "lake", &[]);
    let mut desk = desk(&folder, "a.forum", &old);
    desk.pack_update(&newer(&folder), false).unwrap();
    desk.pack_update(&old, false).unwrap();
    assert_eq!(values(&mut desk, "lake/meeting/first", "date"), ["2002-06-04"]);
    assert_eq!(values(&mut desk, "lake/meeting/third", "date"), ["2006"]);
    assert!(desk.pack_differences(&old).unwrap().is_empty());
    sound(&desk);
}

#[test]
fn a_pack_that_is_not_here_is_no_update() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    assert!(matches!(desk.pack_differences(&Pack::built_in("ilvar").unwrap()), Err(DeskError::NoPack(_))));
    sound(&desk);
}

const MEETINGS: &str = "id,row,body,date,place,source,note\nmeeting/first,,body/council,DATE,Harbour,Register 3,\n\
     meeting/second,,body/council,2004,Harbour,Register 4,\n\
     meeting/second,meeting/second-b,body/council,2005,,Gazette 9,another source\n";

fn version(folder: &tempfile::TempDir, version: &str, date: &str) -> Pack {
    let manifest = LAKE[0].1.replace("1.0.0", version);
    lake(folder, version, &[("pack.toml", &manifest), ("meetings.csv", &MEETINGS.replace("DATE", date))])
}

#[test]
fn files_made_of_one_pack_and_merged_are_updated_as_one() {
    let folder = folder();
    let old = lake(&folder, "lake", &[]);
    let (new, newer) = (version(&folder, "1.1.0", "2002-06-05"), version(&folder, "1.2.0", "2002-06-06"));
    for (made_of, name) in [(&old, "updated apart"), (&new, "made of both")] {
        let mut here = desk(&folder, &format!("{name} here"), &old);
        let mut there = desk(&folder, &format!("{name} there"), made_of);
        here.pack_update(&new, false).unwrap();
        there.pack_update(&new, false).unwrap();
        let path = folder.path().join(format!("{name} copy"));
        there.copy(&path, &desk::Level::Forum, &[]).unwrap();
        here.merge(&[&path], &[]).unwrap();
        for (pack, date, third) in
            [(&newer, "2002-06-06", &[][..]), (&old, "2002-06-04", &["2006"]), (&new, "2002-06-05", &[])]
        {
            here.pack_update(pack, false).unwrap();
            let mut dates = values(&mut here, "lake/meeting/first", "date");
            dates.dedup();
            assert_eq!(dates, [date], "{name}");
            assert_eq!(values(&mut here, "lake/meeting/third", "date"), third, "{name}");
            let left = here.pack_differences(pack).unwrap();
            assert!(left.is_empty(), "{name}: {left:#?}");
        }
        sound(&here);
    }
}

#[test]
fn a_row_told_on_another_source_still_stands() {
    let folder = folder();
    let old = lake(&folder, "lake", &[]);
    let manifest = LAKE[0].1.replace("1.0.0", "1.1.0");
    let texts = "id,title,kind,source\ntext/plan,Plan,plan,Register 60\n";
    let new = lake(&folder, "new", &[("pack.toml", &manifest), ("texts.csv", texts)]);
    let mut desk = desk(&folder, "a.forum", &old);
    for (pack, place) in [(&new, "60"), (&old, "6"), (&new, "60")] {
        desk.pack_update(pack, false).unwrap();
        let look = see(&mut desk, desk::Eyes::Desk);
        let plan = look.state.thing(&id("lake/text/plan")).unwrap();
        let places: Vec<_> = plan.said().filter_map(|said| said.sources[0].place.as_deref()).collect();
        assert_eq!(places, [place]);
        assert!(desk.pack_differences(pack).unwrap().is_empty());
    }
    sound(&desk);
}

#[test]
fn what_a_user_corrected_stands_when_the_row_has_vanished() {
    let folder = folder();
    let mut desk = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let at = entry(&mut desk, "lake/meeting/third");
    let text = "[[convene]]\nid = \"lake/meeting/third\"\nbody = \"lake/body/council\"\ndate = \"2006\"\nsource = \"G 1\"\n";
    record(&mut desk, text);
    desk.correct(&at, "date", "2007", "seen in the minutes", &[]).unwrap();
    desk.pack_update(&newer(&folder), false).unwrap();
    let mut dates = values(&mut desk, "lake/meeting/third", "date");
    dates.sort();
    assert_eq!(dates, ["2006", "2007"]);
    sound(&desk);
}

#[test]
fn a_row_that_moved_into_an_overlay_and_back_is_told_where_it_stands() {
    let folder = folder();
    let old = lake(&folder, "lake", &[]);
    let manifest = LAKE[0].1.replace("1.0.0", "1.1.0");
    let meetings = "id,row,body,date,place,source,note,overlay\nmeeting/first,,body/council,2002-06-04,Harbour,Register 3,,\n\
         meeting/second,,body/council,2004,Harbour,Register 4,,\nmeeting/third,,body/council,2006,,Register 5,,reading\n\
         meeting/second,meeting/second-b,body/council,2005,,Gazette 9,another source,\n";
    let moved = lake(&folder, "moved", &[("pack.toml", &manifest), ("meetings.csv", meetings)]);
    let mut desk = desk(&folder, "a.forum", &old);
    for pack in [&moved, &old, &moved] {
        desk.pack_update(pack, false).unwrap();
        assert_eq!(values(&mut desk, "lake/meeting/third", "date"), ["2006"]);
        assert!(desk.pack_differences(pack).unwrap().is_empty());
    }
    desk.remove_overlay("reading").unwrap();
    assert!(see(&mut desk, desk::Eyes::Desk).state.thing(&id("lake/meeting/third")).is_none());
    assert!(desk.pack_differences(&moved).unwrap().is_empty(), "the overlay does not come back");
    desk.pack_update(&old, false).unwrap();
    assert_eq!(values(&mut desk, "lake/meeting/third", "date"), ["2006"]);
    sound(&desk);
}
