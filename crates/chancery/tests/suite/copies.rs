//! Copies, merging, overlays, and receipts that find a lost tail.

use crate::desk::holds;
use crate::ground::Ground;

fn acts(word: &str, level: &str) -> String {
    let id = word.to_lowercase();
    format!(
        "[[undertake]]\nid = \"undertaking/{id}\"\nby = \"participant/kaz\"\nwhat = \"{word}\"\nmade = \"2027-11\"\n\
         level = \"{level}\"\nsource = \"a letter\"\n"
    )
}

fn marked() -> Ground {
    let ground = Ground::with_cica();
    let levels = [
        ("MARKPUBLIC", "public"),
        ("MARKFORUM", "forum"),
        ("MARKONE", "addressees: participant/kaz"),
        ("MARKTWO", "addressees: participant/tur"),
        ("MARKDESK", "desk"),
    ];
    for (word, level) in levels {
        ground.write("acts.toml", &acts(word, level));
        ground.run(&["record", "acts.toml"]).done();
    }
    ground.run(&["remark", "Almaty Act", "MARKNOTE"]).done();
    ground
}

#[test]
fn a_copy_holds_exactly_what_its_readers_may_see() {
    let ground = marked();
    let all = ["MARKPUBLIC", "MARKFORUM", "MARKONE", "MARKTWO", "MARKDESK", "MARKNOTE"];
    for (level, seen) in [("public", 1), ("forum", 2)] {
        let file = format!("{level}.forum");
        ground
            .run(&["copy", "-f", "cica.forum", "--level", level, "--preview"])
            .done()
            .has(&["A copy would hold"]);
        ground.run(&["copy", "-f", "cica.forum", "--level", level, "-o", &file]).done();
        let bytes = std::fs::read(ground.path(&file)).unwrap();
        for (number, mark) in all.iter().enumerate() {
            assert_eq!(holds(&bytes, mark), number < seen, "{mark} at {level}");
        }
        assert_eq!(ground.run(&["check", &file]).done().out, "");
        ground.run(&["copy", "-f", "cica.forum", "--level", level, "-o", &file]).refused(3);
    }
}

/// "Copy a file, append on both sides, merge both ways: the same state digest."
#[test]
fn two_files_that_went_on_apart_and_were_merged_both_ways_have_one_state() {
    let ground = Ground::with_cica();
    ground.run(&["copy", "--level", "forum", "-o", "other.forum"]).done();
    for (word, file) in [("HERE", "cica.forum"), ("THERE", "other.forum")] {
        ground.write("acts.toml", &acts(word, "forum"));
        ground.run(&["record", "acts.toml", "-f", file]).done();
    }
    let state = |file: &str| {
        let said = ground.run(&["receipt", "--state", "--level", "forum", "-f", file]).done();
        said.out.lines().next().unwrap().strip_prefix("state ").unwrap().to_owned()
    };
    assert_ne!(state("cica.forum"), state("other.forum"));
    ground.run(&["merge", "other.forum", "-f", "cica.forum"]).done().has(&["came in"]);
    ground.run(&["merge", "cica.forum", "-f", "other.forum"]).done();
    ground.run(&["merge", "cica.forum", "-f", "other.forum"]).done().has(&["Nothing came in"]);
    assert_eq!(state("cica.forum"), state("other.forum"));
    ground.run(&["undertakings", "-f", "other.forum"]).done().has(&["HERE", "THERE"]);
    for file in ["cica.forum", "other.forum"] {
        assert_eq!(ground.run(&["check", file]).done().out, "");
    }
}

/// "A backup restored and written on becomes a fork, refused by name, with what to do." Nothing is lost by it.
#[test]
fn a_backup_that_was_written_on_is_a_fork_and_refused_by_name() {
    let ground = Ground::with_cica();
    ground.write("acts.toml", &acts("FIRST", "forum"));
    ground.run(&["record", "acts.toml"]).done();
    std::fs::copy(ground.path("cica.forum"), ground.path("backup.forum")).unwrap();
    for (word, file) in [("HERE", "cica.forum"), ("THERE", "backup.forum")] {
        ground.write("acts.toml", &acts(word, "forum"));
        ground.run(&["record", "acts.toml", "-f", file]).done();
    }
    let before = ["cica.forum", "backup.forum"].map(|file| std::fs::read(ground.path(file)).unwrap());
    let said = ground.run(&["merge", "backup.forum", "-f", "cica.forum"]).refused(1);
    for words in ["forks at position 3", "cica.forum", "backup.forum", "restored", "choose one to go on with"]
    {
        assert!(said.err.contains(words), "{words}: {}", said.err);
    }
    let after = ["cica.forum", "backup.forum"].map(|file| std::fs::read(ground.path(file)).unwrap());
    assert!(before == after, "a refused merge changes nothing");
}

/// "A file cut back to an earlier moment passes `check` and fails `check --receipt` with the newest receipt, saying how
/// many entries are gone."
#[test]
fn a_file_cut_back_passes_the_check_and_not_the_receipt() {
    let ground = Ground::with_cica();
    ground.write("acts.toml", &acts("FIRST", "forum"));
    let early = ground.run(&["record", "acts.toml"]).done().receipt();
    std::fs::copy(ground.path("cica.forum"), ground.path("earlier.forum")).unwrap();
    let more: String = ["SECOND", "THIRD", "FOURTH"].iter().map(|word| acts(word, "forum")).collect();
    ground.write("acts.toml", &more);
    let receipt = ground.run(&["record", "acts.toml", "-f", "cica.forum"]).done().receipt();
    assert_eq!(ground.run(&["check", "earlier.forum"]).done().out, "");
    ground.run(&["check", "earlier.forum", "--receipt", &early]).done();
    let said = ground.run(&["check", "earlier.forum", "--receipt", &receipt]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains("3 entries are gone"), "{}", said.out);
    assert_eq!(said.out.lines().count(), 1, "{}", said.out);
    ground.run(&["check", "cica.forum", "--receipt", &receipt]).done();
}

#[test]
fn a_flipped_byte_is_found_and_told_in_a_line_with_what_to_do() {
    let ground = Ground::with_cica();
    let path = ground.path("cica.forum");
    let mut bytes = std::fs::read(&path).unwrap();
    let at = bytes.windows(10).position(|window| window == b"Almaty Act").unwrap();
    bytes[at] = b'a';
    std::fs::write(&path, bytes).unwrap();
    let said = ground.run(&["check"]);
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(said.out.contains("; "), "{}", said.out);
}

#[test]
fn an_overlay_is_listed_and_removed_once() {
    let ground = Ground::with_cica();
    ground.run(&["overlay", "list"]).done().has(&["paper", "entries"]);
    ground.run(&["overlay", "remove", "paper"]).done();
    ground.run(&["overlay", "list"]).done().has(&["no overlay"]);
    ground.run(&["overlay", "remove", "paper"]).refused(2);
    assert_eq!(ground.run(&["check"]).done().out, "");
}

#[test]
fn what_was_known_at_a_receipt_or_an_instant_is_answered_again() {
    let ground = Ground::with_cica();
    let receipts = ground.run(&["receipt"]).done().out.lines().collect::<Vec<_>>().join(",");
    ground.write("acts.toml", &acts("LATER", "forum"));
    ground.run(&["record", "acts.toml"]).done();
    ground.run(&["undertakings"]).done().has(&["LATER"]);
    ground.run(&["undertakings", "--known-at", &receipts]).done().lacks(&["LATER"]);
    ground
        .run(&["undertakings", "--known-at", "2020-01-01T00:00:00Z"])
        .done()
        .lacks(&["Prepare a catalogue"]);
}
