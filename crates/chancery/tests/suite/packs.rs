//! Packs: checked, updated with differences shown, and never over what somebody entered.

use std::path::Path;

use crate::ground::{Ground, repository};

fn copied(ground: &Ground) {
    let to = ground.path("pack");
    std::fs::create_dir(&to).unwrap();
    for entry in std::fs::read_dir(repository().join("forums/cica")).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
}

fn change(file: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(file).unwrap();
    assert!(text.contains(from), "{from} is not in {}", file.display());
    std::fs::write(file, text.replace(from, to)).unwrap();
}

/// "`pack update` from a pack to one in which a date is corrected, a row has vanished and a third row contradicts what the
/// user entered: three differences shown, recorded as corrections, the user's own entry still standing beside the new value."
#[test]
fn a_newer_pack_is_shown_and_recorded_as_corrections_and_what_was_entered_stays() {
    let ground = Ground::with_cica();
    copied(&ground);
    ground.write(
        "acts.toml",
        "[[convene]]\nid = \"cica/meeting/soc-february-2009\"\nbody = \"cica/body/soc\"\ndate = \"2009-02-21\"\n\
         state = \"held\"\nsource = \"my own notes\"\nlevel = \"forum\"\n",
    );
    ground.run(&["record", "acts.toml"]).done();
    let folder = ground.path("pack");
    change(&folder.join("pack.toml"), "version = \"1.0.0\"", "version = \"1.0.1\"");
    change(&folder.join("meetings.csv"), ",2010-06-08,held,Istanbul", ",2010-06-09,held,Istanbul");
    change(&folder.join("meetings.csv"), ",2009-02-20,held", ",2009-02-22,held");
    let contacts = std::fs::read_to_string(folder.join("relations.csv")).unwrap();
    let kept: Vec<&str> =
        contacts.lines().filter(|line| !line.starts_with("relation/apk-memorandum,")).collect();
    std::fs::write(folder.join("relations.csv"), kept.join("\n") + "\n").unwrap();

    let shown = ground.run(&["pack", "update", "./pack", "--dry-run"]).done();
    let shown = shown.has(&[
        "2010-06-08 becomes 2010-06-09",
        "relation/apk-memorandum",
        "2009-02-20 becomes 2009-02-22",
    ]);
    assert!(shown.out.contains("nothing was recorded") && shown.out.contains("2009-02-21"), "{}", shown.out);
    ground.run(&["pack", "update", "./pack"]).done().has(&["recorded"]);
    ground.run(&["pack", "update", "./pack"]).done().has(&["Nothing differs"]);
    ground.run(&["show", "meeting/istanbul-2010"]).done().has(&["9 June 2010", "8 June 2010"]);
    ground.run(&["show", "meeting/soc-february-2009"]).done().has(&["22 February 2009", "21 February 2009"]);
    ground.run(&["show", "relation/apk-memorandum"]).refused(2);
    assert_eq!(ground.run(&["check"]).done().out, "");
}

#[test]
fn a_pack_with_problems_is_told_all_of_them_with_their_places() {
    let ground = Ground::new();
    copied(&ground);
    ground.run(&["pack", "check", "pack"]).done();
    let folder = ground.path("pack");
    change(&folder.join("meetings.csv"), ",2009-10-29,held", ",2009-10-32,held");
    change(
        &folder.join("decisions.csv"),
        "almaty-act,text/almaty-act,adopted",
        "almaty-act,text/almaty-act,adoptd",
    );
    let said = ground.run(&["pack", "check", "pack"]);
    assert_eq!(said.code, 1);
    for words in ["meetings.csv, line", "2009-10-32", "decisions.csv, line", "did you mean `adopted`?"] {
        assert!(said.out.contains(words), "{words} is not in {}", said.out);
    }
    change(&folder.join("meetings.csv"), ",2009-10-32,held", ",2009-10-29,held");
    change(
        &folder.join("decisions.csv"),
        "almaty-act,text/almaty-act,adoptd",
        "almaty-act,text/almaty-act,adopted",
    );
    change(&folder.join("meetings.csv"), "meeting/beijing-2009,body/soc", "meeting/beijing-2009,body/sok");
    let said = ground.run(&["pack", "check", "pack"]);
    assert!(said.code == 1 && said.out.contains("did you mean `body/soc`?"), "{}", said.out);
    ground.run(&["new", "x.forum", "--pack", "./pack"]).refused(2);
    assert!(!ground.path("x.forum").exists());
}

#[test]
fn a_file_can_be_made_without_an_overlay() {
    let ground = Ground::new();
    ground.run(&["new", "clean.forum", "--pack", "cica", "--without", "paper"]).done();
    ground.run(&["overlay", "list"]).done().has(&["no overlay"]);
    ground.run(&["show", "claim/attacks-world-2014"]).refused(2);
    ground.run(&["new", "other.forum", "--pack", "cica", "--without", "papre"]).refused(2);
    ground.run(&["pack", "list"]).done().has(&["cica", "ilvar"]);
}
