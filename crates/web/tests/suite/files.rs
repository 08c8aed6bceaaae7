//! What is done with the file as a whole: overlays taken out, packs compared, other files taken in, copies.

use std::sync::Arc;

use axum::http::StatusCode;
use desk::{Access, Desk, NewOptions, Pack};
use web::House;

use super::ground::{Ground, ground, laid};

#[tokio::test]
async fn an_overlay_is_taken_out_after_what_leaves_was_shown() {
    let ground = ground("cica");
    let seen = ground.get("/overlays/paper").await.text();
    assert!(
        seen.contains("What leaves")
            && seen.contains("class=\"results\"")
            && seen.contains("value=\"record\"")
    );
    let looked = ground.post("/overlays/paper", &[]).await;
    assert_eq!(looked.status, StatusCode::OK, "without the word nothing is taken out");
    let before = ground.get("/threads.json?without=paper").await.body;
    let done = ground.post("/overlays/paper", &[("step", "record")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert!(ground.get("/overlays").await.text().contains("no overlay"));
    assert_eq!(ground.get("/overlays/paper").await.status, StatusCode::NOT_FOUND);
    let after = ground.get("/threads.json").await.body;
    assert_eq!(String::from_utf8(after).unwrap(), String::from_utf8(before).unwrap());
    assert_eq!(ground.get("/threads?without=paper").await.status, StatusCode::OK, "old links go on");
}

#[tokio::test]
async fn a_note_on_an_overlay_is_told_to_fall_asleep_with_it() {
    let ground = ground("cica");
    let page = ground.get("/overlays/paper").await.text();
    assert!(!page.contains("What falls asleep"));
    let thing = ground.get("/linkages.json").await.text();
    let at = thing.find("cica/linkage/").expect("a linkage of the paper");
    let id: String = thing[at..].chars().take_while(|letter| *letter != '"').collect();
    let note = [("step", "record"), ("about", id.as_str()), ("matter", "check this")];
    let came = ground.post("/record/remark", &note).await;
    assert_eq!(came.status, StatusCode::SEE_OTHER, "{}", came.text());
    assert!(ground.get("/overlays/paper").await.text().contains("What falls asleep"));
    for eyes in ["forum", "public"] {
        let came = ground.get(&format!("/overlays/paper?eyes={eyes}")).await;
        assert_eq!(came.status, StatusCode::NOT_FOUND, "taken out at the desk alone");
    }
}

/// A house over a file made from the pack as it was when one place was spelt otherwise.
fn older() -> Ground {
    let folder = tempfile::tempdir().unwrap();
    let pack = folder.path().join("pack");
    copy(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../forums/ilvar"), &pack);
    let meetings = pack.join("meetings.csv");
    let text = std::fs::read_to_string(&meetings).unwrap();
    assert!(text.contains("Tirn"));
    std::fs::write(&meetings, text.replace("Tirn", "Tyrn")).unwrap();
    let pack = Pack::read(&pack).unwrap();
    let desk = Desk::create(folder.path().join("one.forum"), &pack, &NewOptions::default(), &mut |_, _| {});
    let house = Arc::new(House::new(desk.unwrap(), "en"));
    Ground { folder, house }
}

#[tokio::test]
async fn a_pack_is_compared_and_only_what_was_shown_is_recorded() {
    let same = ground("ilvar");
    assert!(same.get("/packs/ilvar").await.text().contains("nothing different"));
    assert_eq!(same.get("/packs/cica").await.status, StatusCode::NOT_FOUND, "this file has nothing of it");
    let ground = older();
    let seen = ground.get("/packs/ilvar").await.text();
    assert!(seen.contains("Tyrn") && seen.contains("Tirn") && seen.contains("What stays"), "{seen}");
    let mark =
        seen.split_once("name=\"differences\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
    let other = ground.post("/packs/ilvar", &[("step", "record"), ("differences", "0000")]).await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY, "not what was shown");
    assert!(ground.get("/meetings").await.text().contains("Tyrn"), "nothing is recorded yet");
    let done = ground.post("/packs/ilvar", &[("step", "record"), ("differences", &mark)]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    let meetings = ground.get("/meetings").await.text();
    assert!(meetings.contains("Tirn") && !meetings.contains("Tyrn"));
    assert!(ground.get("/packs/ilvar").await.text().contains("nothing different"));
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to)
        } else {
            std::fs::copy(entry.path(), to).unwrap();
        }
    }
}

#[tokio::test]
async fn another_file_is_shown_before_it_is_taken_in_and_a_fork_is_refused_by_name() {
    let ground = ground("ilvar");
    let path = ground.folder.path().join("there.forum");
    std::fs::write(&path, ground.post("/copy", &[("level", "forum")]).await.body).unwrap();
    let mut there = Desk::open(&path, Access::Write).unwrap();
    let text = "[[convene]]\nbody = \"ilvar/body/council\"\ndate = \"2026\"\nplace = \"Their Bay\"\nsource = \"Letter\"\nlevel = \"forum\"\n";
    let items = there.read("a.toml", text.as_bytes(), desk::Dialect::Toml, None, None).unwrap();
    there.record_items(items).unwrap();
    drop(there);
    let bytes = std::fs::read(&path).unwrap();
    let seen = ground.send("/merge", &[("step", "preview")], "there.forum", &bytes).await.text();
    assert!(seen.contains("2 entries would come in from") && seen.contains("there.forum"), "{seen}");
    assert!(seen.contains("A volume that is new here") && seen.contains("Their Bay"), "{seen}");
    assert!(!ground.get("/meetings").await.text().contains("Their Bay"), "nothing has come in yet");
    let done = ground.post("/merge", &[("step", "record"), ("laid", &laid(&seen))]).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.text());
    assert!(done.text().contains("class=\"receipt\""));
    assert!(ground.get("/meetings").await.text().contains("Their Bay"));
    let again = ground.send("/merge", &[("step", "preview")], "there.forum", &bytes).await.text();
    assert!(again.contains("holds nothing that this file does not have"));
}

#[tokio::test]
async fn a_file_that_is_none_or_of_another_forum_or_a_fork_comes_in_not_at_all() {
    let ground = ground("ilvar");
    let before = ground.get("/record.json").await.body;
    let none = ground.send("/merge", &[("step", "preview")], "letter.forum", b"no forum").await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.text().contains("letter.forum"), "by its own name: {}", none.text());
    let other = super::ground::ground("cica");
    let bytes = std::fs::read(other.folder.path().join("one.forum")).unwrap();
    let came = ground.send("/merge", &[("step", "preview")], "cica.forum", &bytes).await;
    assert_eq!(came.status, StatusCode::UNPROCESSABLE_ENTITY, "another forum");
    let convene = |place: &'static str| {
        [
            ("step", "record"),
            ("body", "council"),
            ("date", "2026"),
            ("place", place),
            ("source", "Letter"),
            ("level", "forum"),
        ]
    };
    ground.post("/record/convene", &convene("Before")).await;
    let backup = std::fs::read(ground.folder.path().join("one.forum")).unwrap();
    ground.post("/record/convene", &convene("Here")).await;
    let path = other.folder.path().join("restored.forum");
    std::fs::write(&path, &backup).unwrap();
    let mut restored = Desk::open(&path, Access::Write).unwrap();
    let text = "[[convene]]\nbody = \"ilvar/body/council\"\ndate = \"2026\"\nplace = \"There\"\nsource = \"Letter\"\nlevel = \"forum\"\n";
    let items = restored.read("a.toml", text.as_bytes(), desk::Dialect::Toml, None, None).unwrap();
    restored.record_items(items).unwrap();
    drop(restored);
    let bytes = std::fs::read(&path).unwrap();
    let fork = ground.send("/merge", &[("step", "preview")], "restored.forum", &bytes).await;
    assert_eq!(fork.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(fork.text().contains("restored.forum") && fork.text().contains("fork"), "{}", fork.text());
    assert_ne!(ground.get("/record.json").await.body, before);
    assert!(!ground.get("/meetings").await.text().contains("There<"));
}

#[tokio::test]
async fn a_copy_leaves_out_what_its_readers_may_not_see() {
    let ground = ground("ilvar");
    let note = [("step", "record"), ("about", "ilvar/text/founding-protocol"), ("matter", "marker-desk")];
    ground.post("/record/remark", &note).await;
    let came = ground.post("/copy", &[("level", "forum")]).await;
    assert_eq!(came.headers.get("content-type").unwrap(), "application/vnd.sqlite3");
    assert!(!came.body.windows(11).any(|bytes| bytes == b"marker-desk"));
}

#[tokio::test]
async fn the_desk_tells_how_far_it_is_and_nothing_to_others() {
    let ground = ground("ilvar");
    let said = ground.get("/progress").await;
    assert_eq!((said.status, said.text().as_str()), (StatusCode::OK, "{\"done\":0,\"of\":0}"));
    let rows: String =
        (1..=30).map(|day| format!("body/council,2026-04-{day:02},Day {day},Letter {day}\n")).collect();
    let text = format!("body,date,place,source\n{rows}");
    let fields = [("step", "preview"), ("act", "convene")];
    let seen = ground.send("/file", &fields, "meetings.csv", text.as_bytes()).await;
    assert_eq!(seen.status, StatusCode::OK, "{}", seen.text());
    assert_eq!(ground.get("/progress").await.text(), "{\"done\":30,\"of\":30}");
    let other = axum::http::Request::get("/progress").header("host", "evil.example");
    let other = ground.ask(other.body(axum::body::Body::empty()).unwrap()).await;
    assert_eq!(other.status, StatusCode::MISDIRECTED_REQUEST);
}
