//! Every story holds, and a story that cannot fail is refused.

use crate::ground::{Ground, repository, said};

fn run(name: &str) -> crate::ground::Said {
    let path = repository().join("scenarios").join(name);
    said(&Ground::new().command().args(["scenario", "run"]).arg(path).output().unwrap())
}

#[test]
fn every_story_of_the_repository_holds() {
    let mut stories = 0;
    for entry in std::fs::read_dir(repository().join("scenarios")).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        if name.ends_with(".toml") {
            run(&name).done().has(&["one story: all hold", "Twin"]);
            stories += 1;
        }
    }
    assert!(stories >= 19, "{stories}");
}

const STORY: &str = r#"
title = "A meeting"
story = "A body sits."

[[given]]
act = "establish"
id = "body/first"
name = "Council"
from = "2001"
source = "a letter"

[[then]]
says = "there is a council"
view = "bodies"
contains = "Council"

[[twin]]
says = "had it another name, there would be none"
set."body/first".name = "Assembly"

[[twin.then]]
says = "there is an assembly"
view = "bodies"
contains = "Assembly"
absent = "Council"
"#;

fn story(text: &str) -> crate::ground::Said {
    let ground = Ground::new();
    ground.write("story.toml", text);
    ground.run(&["scenario", "run", "story.toml"])
}

#[test]
fn a_story_is_told_as_given_then_and_twin() {
    let said = story(STORY).done();
    let said =
        said.has(&["Given an empty record", "Then there is a council: holds", "Twin had it another name"]);
    assert!(said.err.is_empty());
}

#[test]
fn a_statement_that_does_not_hold_is_told_with_what_was_expected_and_found() {
    let said = story(&STORY.replace("contains = \"Council\"", "contains = \"Parliament\""));
    assert_eq!(said.code, 1);
    said.has(&["does not hold", "story.toml:12", "expected: somewhere \"Parliament\"", "found:", "Council"]);
}

#[test]
fn a_statement_that_cannot_fail_is_refused() {
    for (from, to) in [
        ("contains = \"Council\"", ""),
        ("contains = \"Council\"", "contains = \"\""),
        ("contains = \"Council\"", "row = {}"),
        ("set.\"body/first\".name = \"Assembly\"", ""),
        ("set.\"body/first\".name = \"Assembly\"", "set.\"body/nothing\".name = \"Assembly\""),
        ("title = \"A meeting\"", "title = \"A meeting\"\ncolour = \"red\""),
        ("act = \"establish\"", "act = \"estabish\""),
    ] {
        assert!(STORY.contains(from));
        let said = story(&STORY.replace(from, to));
        assert_eq!(said.code, 2, "{to}: {}{}", said.out, said.err);
        assert!(said.err.contains("story.toml"), "{to}: {}", said.err);
    }
    let twinless = STORY.split("[[twin]]").next().unwrap();
    assert_eq!(story(twinless).code, 2);
}

#[test]
fn a_twin_that_gives_the_same_answer_proves_nothing() {
    let same = STORY.replace("contains = \"Assembly\"\nabsent = \"Council\"", "contains = \"2001\"");
    let said = story(&same);
    assert_eq!(said.code, 1, "{}", said.out);
    said.has(&["gives the same answer"]);
}

#[test]
fn a_step_that_is_refused_otherwise_than_written_is_told() {
    let step = "\n[[when]]\nact = \"convene\"\nid = \"meeting/one\"\nbody = \"body/none\"\ndate = \"2001\"\nsource = \"a letter\"\n";
    let text = STORY.replace(
        "\n[[then]]\nsays = \"there is a council\"",
        &format!("{step}\n[[then]]\nsays = \"there is a council\""),
    );
    let said = story(&text);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    said.has(&["expected: it is recorded", "body/none"]);
    let expected = text.replace("body = \"body/none\"", "body = \"body/none\"\nrefused = \"names nothing\"");
    story(&expected).done();
}
