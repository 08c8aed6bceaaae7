//! "The independent verifier accepts a fresh `cica.forum`, and rejects it after any one of: a flipped bit, a dropped,
//! reordered, re-levelled or renumbered entry, a changed document." The program's own check finds each of them too.

use std::path::Path;
use std::process::Command;

use rusqlite::Connection;

use crate::ground::{Ground, Said, repository, said};

/// What is done to the file, PUBLIC and FORUM being volumes.
const ALTERATIONS: &[(&str, &str)] = &[
    ("a dropped entry", "DELETE FROM entry WHERE volume = PUBLIC AND position = 100"),
    ("a dropped last entry with its receipt", "DELETE FROM entry WHERE volume = FORUM AND position = 2"),
    (
        "two entries in each other's place",
        "UPDATE entry SET position = -position WHERE volume = PUBLIC AND position IN (100, 101);
         UPDATE entry SET position = 201 + position WHERE position < 0",
    ),
    (
        "a renumbered entry",
        "UPDATE entry SET position = (SELECT max(position) + 1 FROM entry WHERE volume = PUBLIC)
         WHERE volume = PUBLIC AND position = 100",
    ),
    (
        "a re-levelled entry",
        "UPDATE entry SET volume = PUBLIC, position = 5000 WHERE volume = FORUM AND position = 3",
    ),
    ("a re-levelled volume", "UPDATE volume SET level = 'public' WHERE id = FORUM"),
    ("a changed document", "UPDATE document SET bytes = CAST('An original letteR' AS BLOB)"),
    (
        "a changed word",
        "UPDATE entry SET bytes = replace(bytes, 'Lend a hall', 'Lend a hull') WHERE volume = FORUM",
    ),
];

#[test]
fn a_fresh_file_is_accepted_and_whatever_is_altered_is_found_by_both() {
    let ground = Ground::new();
    ground.run(&["new", "cica.forum", "--pack", "cica", "--seat", "secretariat"]).done();
    assert_eq!(verify(&ground.path("cica.forum"), &[]).code, 0);
    ground.write("letter.txt", "An original letter");
    ground.run(&["keep", "letter.txt", "--of", "Almaty Act"]).done();
    let act = |what: &str| {
        format!(
            "[[undertake]]\nby = \"participant/kaz\"\nwhat = \"{what}\"\nlevel = \"forum\"\nsource = \"a letter\"\n"
        )
    };
    ground.write("acts.toml", &(act("Lend a hall") + &act("Lend another")));
    let receipt = ground.run(&["record", "acts.toml"]).done().receipt();
    verify(&ground.path("cica.forum"), &[&receipt]).done().has(&["entries in 4 volumes hold"]);
    for (name, sql) in ALTERATIONS {
        let altered = ground.path("altered.forum");
        std::fs::copy(ground.path("cica.forum"), &altered).unwrap();
        alter(&altered, sql);
        found(&ground, &altered, name);
    }
}

#[test]
fn a_flipped_bit_of_an_entry_or_of_a_document_is_found_by_both() {
    let ground = Ground::with_cica();
    ground.write("letter.txt", "An original letter");
    ground.run(&["keep", "letter.txt", "--of", "Almaty Act"]).done();
    let bytes = std::fs::read(ground.path("cica.forum")).unwrap();
    for word in ["An original letter", "cica/area/terrorism", "\"act\":\"register\"", "\"previous\":\""] {
        let at =
            bytes.windows(word.len()).position(|window| window == word.as_bytes()).unwrap() + word.len() - 2;
        let mut flipped = bytes.clone();
        flipped[at] ^= 1;
        let path = ground.path("flipped.forum");
        std::fs::write(&path, flipped).unwrap();
        found(&ground, &path, word);
    }
}

fn found(ground: &Ground, altered: &Path, name: &str) {
    let rejected = verify(altered, &[]);
    assert!(rejected.code == 1 && !rejected.out.is_empty(), "{name}: {}", rejected.out);
    let check = ground.run(&["check", &altered.to_string_lossy()]);
    assert_eq!(check.code, 1, "{name}: {} {}", check.out, check.err);
}

fn alter(path: &Path, sql: &str) {
    let connection = Connection::open(path).unwrap();
    let id = |level: &str| -> String {
        let sql = "SELECT quote(id) FROM volume WHERE level = ?1 AND overlay IS NULL";
        connection.query_row(sql, [level], |row| row.get(0)).unwrap()
    };
    let sql = sql.replace("PUBLIC", &id("public")).replace("FORUM", &id("forum"));
    connection.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
    connection.execute_batch(&sql).unwrap();
    assert!(connection.total_changes() > 0, "{sql}");
}

fn verify(path: &Path, receipts: &[&str]) -> Said {
    let mut python = Command::new("python3");
    python.arg(repository().join("tools/verify.py")).arg(path).args(receipts);
    said(&python.output().unwrap())
}
