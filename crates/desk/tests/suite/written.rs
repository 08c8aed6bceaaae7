//! The written form: three dialects say one thing, every problem is told at once, and hostile files are told clearly.

use desk::written::{read, template};
use desk::{Dialect, Problem, WrittenRow};
use forum::schema;
use proptest::prelude::*;

use super::ground::{kind, told};

fn problems(file: &str, bytes: &[u8], act: Option<&str>) -> Vec<Problem> {
    read(file, bytes, Dialect::of(file).unwrap(), "lake", act.map(kind)).err().unwrap_or_default()
}

fn rows(file: &str, text: &str) -> Vec<WrittenRow> {
    read(file, text.as_bytes(), Dialect::of(file).unwrap(), "lake", None)
        .unwrap_or_else(|p| panic!("{}", told(&p)))
}

#[test]
fn the_three_dialects_say_the_same() {
    let csv = "act,id,item,about,date,source,confidence,level\n\
               set aside,set-aside/ferry,The ferry,area/ferry ; area/harbour,2004-10,Minutes 12,high,addressees: participant/a ; participant/b\n";
    let toml = "# a remark\n[[set-aside]]\nid = \"set-aside/ferry\"\nitem = \"The ferry\"\nabout = [\"area/ferry\", \"area/harbour\"]\n\
                date = \"2004-10\"\nsource = \"Minutes 12\"\nconfidence = \"high\"\nlevel = \"addressees: participant/a ; participant/b\"\n";
    let json = r#"{"set aside": [{"id": "set-aside/ferry", "item": "The ferry", "about": ["area/ferry", "area/harbour"],
                "date": "2004-10", "source": "Minutes 12", "confidence": "high", "level": "addressees: participant/a ; participant/b"}]}"#;
    let list = r#"[{"act": "set-aside", "id": "set-aside/ferry", "item": "The ferry", "about": "area/ferry ; area/harbour",
                "date": "2004-10", "source": "Minutes 12", "confidence": "high", "level": "addressees: participant/b ; participant/a"}]"#;
    let first = rows("a.csv", csv).remove(0);
    for other in [rows("a.toml", toml), rows("a.json", json), rows("b.json", list)] {
        let other = &other[0];
        assert_eq!((&other.act, &other.sources, &other.level), (&first.act, &first.sources, &first.level));
    }
}

#[test]
fn all_problems_are_told_at_once_with_place_and_what_was_meant() {
    let text = "id,boddy,date,place,confidence,source\nmeeting/a,body/council,2004-13,Harbour,hihg,R 1\nMeeting A,body/council,2004,,,R 1\n";
    let found = problems("meetings.csv", text.as_bytes(), Some("convene"));
    let lines: Vec<(u64, u64)> = found.iter().map(|one| (one.place.line, one.place.column)).collect();
    assert_eq!(lines, [(1, 2), (2, 3), (2, 5), (3, 1)], "{}", told(&found));
    assert_eq!(found[0].suggestion.as_deref(), Some("did you mean `body`?"));
    assert_eq!(found[2].suggestion.as_deref(), Some("did you mean `high`?"));
    assert!(told(&found[..1]).starts_with("meetings.csv, line 1, column 2: `convene` has no field `boddy`"));
    let toml = "[[convnee]]\ndate = \"2004\"\n[[convene]]\ndaet = \"2004\"\n";
    let found = told(&problems("a.toml", toml.as_bytes(), None));
    assert!(found.contains("a.toml, line 1") && found.contains("did you mean `convene`?"), "{found}");
    assert!(found.contains("a.toml, line 4, column 1") && found.contains("did you mean `date`?"), "{found}");
}

#[test]
fn what_has_to_be_given_is_asked_for() {
    let found = problems("a.csv", b"act,item\nset aside,\n", None);
    assert!(told(&found).contains("`item` was not given"), "{}", told(&found));
    assert!(
        problems("a.csv", b"act,id,title,kind\nregister,text/a,A,plan\nregister,text/a,Another,\n", None)
            .is_empty()
    );
}

#[test]
fn hostile_files_get_a_clear_problem() {
    let cases: &[(&str, &[u8], &str)] = &[
        (
            "a.csv",
            b"act,item\nset aside,\"never closed\nset aside,b\n",
            "line 2, column 11: a quotation mark",
        ),
        ("a.csv", b"act,item\nset aside,a\0b\n", "line 2, column 12: a NUL"),
        ("a.csv", b"act,item\nset aside,caf\xe9\n", "line 2, column 14: the byte 0xe9 is not UTF-8"),
        ("a.csv", b"\xff\xfea\0c\0t\0", "the file is UTF-16"),
        ("a.csv", b"act,item\nset aside,one,two\n", "the row has 3 cells, and the header has 2"),
        ("a.csv", b"", "the file holds no header"),
        ("a.toml", b"[[set-aside]]\nitem = \"a\n", "line 2"),
        ("a.toml", b"item = \"a\"\n", "`item` is no act with fields"),
        ("a.json", b"[{\"act\": \"set aside\", ", "line 1"),
        ("a.json", b"3", "the file holds no acts"),
        ("a.json", b"[3]", "this is no act with fields"),
    ];
    for (file, bytes, expected) in cases {
        let found = told(&problems(file, bytes, None));
        assert!(found.contains(expected), "{expected:?} in {found}");
    }
    let large = vec![b'a'; (64 << 20) + 1];
    assert!(told(&problems("a.csv", &large, None)).contains("divide it into several files"));
}

#[test]
fn marks_line_ends_and_separators_of_spreadsheets_are_understood() {
    for text in
        ["\u{feff}act,item\r\nset aside,A\r\n", "act;item\nset aside;A\n", "act\titem\nset aside\tA\n"]
    {
        assert_eq!(rows("a.csv", text)[0].act.values("item")[0].as_text(), Some("A"));
    }
}

#[test]
fn every_template_is_a_file_without_acts_until_it_is_filled_in() {
    for kind in schema::acts() {
        let text = template(kind);
        assert_eq!(text.lines().count(), 3, "{text}");
        assert!(rows("t.csv", &text).is_empty());
    }
    let filled = template(kind("convene")) + "convene,,body/council,,,,2004,,,,,Minutes 1,,,,,,,\n";
    assert_eq!(rows("t.csv", &filled).len(), 1);
}

proptest! {
    #[test]
    fn no_bytes_bring_the_reader_down(bytes in proptest::collection::vec(any::<u8>(), 0..300), end in 0..3_usize) {
        let file = ["a.csv", "a.toml", "a.json"][end];
        let _ = read(file, &bytes, Dialect::of(file).unwrap(), "lake", None);
    }

    #[test]
    fn no_text_brings_the_reader_down(text in "[\\[\\]{}\",;=#a-z \n\u{e9}\u{4e00}]{0,120}", end in 0..3_usize) {
        let file = ["a.csv", "a.toml", "a.json"][end];
        let text = format!("[[convene]]\nact,date\n{text}");
        let _ = read(file, text.as_bytes(), Dialect::of(file).unwrap(), "lake", None);
    }
}
