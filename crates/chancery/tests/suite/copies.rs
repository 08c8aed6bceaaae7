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

#[test]
fn an_export_holds_exactly_what_its_readers_may_see_and_its_foot_tells_nothing_more() {
    let ground = marked();
    for level in ["public", "forum"] {
        for format in ["json", "csv", "html"] {
            let folder = format!("{level}-{format}");
            ground.run(&["export", "--level", level, "--format", format, "-o", &folder]).done();
            let mut all = Vec::new();
            for entry in std::fs::read_dir(ground.path(&folder)).unwrap() {
                all.extend(std::fs::read(entry.unwrap().path()).unwrap());
            }
            assert!(holds(&all, "MARKPUBLIC"), "{folder}");
            assert_eq!(holds(&all, "MARKFORUM"), level == "forum", "{folder}");
            for mark in ["MARKONE", "MARKTWO", "MARKDESK", "MARKNOTE"] {
                assert!(!holds(&all, mark), "{mark} in {folder}");
            }
        }
    }
    let receipts = |ground: &Ground| ground.run(&["receipt", "--level", "public"]).done().out.lines().count();
    assert_eq!(receipts(&ground), receipts(&Ground::with_cica()));
}

#[test]
fn two_files_that_went_on_apart_are_merged_both_ways_into_the_same_answers() {
    let ground = Ground::with_cica();
    ground.run(&["copy", "--level", "forum", "-o", "other.forum"]).done();
    ground.write("acts.toml", &acts("HERE", "forum"));
    ground.run(&["record", "acts.toml", "-f", "cica.forum"]).done();
    ground.write("acts.toml", &acts("THERE", "forum"));
    ground.run(&["record", "acts.toml", "-f", "other.forum"]).done();
    ground.run(&["merge", "other.forum", "-f", "cica.forum"]).done().has(&["came in"]);
    ground.run(&["merge", "cica.forum", "-f", "other.forum"]).done();
    ground.run(&["merge", "cica.forum", "-f", "other.forum"]).done().has(&["Nothing came in"]);
    let answer =
        |file: &str| ground.run(&["undertakings", "--json", "--level", "forum", "-f", file]).done().out;
    assert!(answer("cica.forum").contains("THERE"));
    assert_eq!(answer("cica.forum"), answer("other.forum"));
}

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
    let said = ground.run(&["merge", "backup.forum", "-f", "cica.forum"]).refused(1);
    assert!(said.err.contains("forks") && said.err.contains("backup.forum"), "{}", said.err);
}

#[test]
fn a_file_cut_back_passes_the_check_and_not_the_receipt() {
    let ground = Ground::with_cica();
    ground.write("acts.toml", &acts("FIRST", "forum"));
    ground.run(&["record", "acts.toml"]).done();
    std::fs::copy(ground.path("cica.forum"), ground.path("earlier.forum")).unwrap();
    ground.write("acts.toml", &acts("SECOND", "forum"));
    let receipt = ground.run(&["record", "acts.toml", "-f", "cica.forum"]).done().receipt();
    ground.run(&["check", "earlier.forum"]).done();
    let said = ground.run(&["check", "earlier.forum", "--receipt", &receipt]);
    assert_eq!(said.code, 1);
    assert!(
        said.out.contains("1 entry") || said.out.contains("1 entries") || said.out.contains("one"),
        "{}",
        said.out
    );
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
fn an_overlay_goes_without_a_trace_and_every_answer_that_left_it_out_stays() {
    let ground = Ground::with_cica();
    ground.run(&["overlay", "list"]).done().has(&["paper", "entries"]);
    let export = |folder: &str, extra: &[&str]| {
        let args = ["export", "--format", "json", "--level", "public", "--as-of", "2026-05-31", "-o", folder];
        ground.run(&[&args[..], extra].concat()).done();
    };
    export("before", &["--without", "paper"]);
    ground.run(&["overlay", "remove", "paper"]).done();
    export("after", &[]);
    let mut files = 0;
    for entry in std::fs::read_dir(ground.path("before")).unwrap() {
        let name = entry.unwrap().file_name();
        let read = |folder: &str| std::fs::read(ground.path(folder).join(&name)).unwrap();
        assert!(read("before") == read("after"), "{}", name.to_string_lossy());
        files += 1;
    }
    assert!(files > 15, "{files}");
    let bytes = std::fs::read(ground.path("cica.forum")).unwrap();
    assert!(!holds(&bytes, "terrorist attacks worldwide"));
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
