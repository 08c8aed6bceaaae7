//! Two handles on one file: whichever commits second is decided again on what now stands.

use std::process::Stdio;
use std::thread;

use desk::{Access, Desk, DeskError};

use super::ground::{desk, folder, lake, now, record, sound};

#[test]
fn a_second_handle_sees_what_the_first_recorded() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let mut there = Desk::open(here.path(), Access::Write).unwrap().with_clock(now);
    let text =
        |title: &str| format!("[[register]]\ntitle = \"{title}\"\nkind = \"plan\"\nsource = \"G 1\"\n");
    record(&mut there, &text("one"));
    record(&mut here, &text("two"));
    record(&mut there, &text("three"));
    assert_eq!(here.state_digest().unwrap(), there.state_digest().unwrap());
    let look = super::ground::see(&mut here, desk::Eyes::Desk);
    assert!(look.state.find("desk-test/text/three").is_some());
    sound(&here);
}

#[test]
fn many_writers_leave_no_gap_and_lose_nothing() {
    let folder = folder();
    let here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let path = here.path().to_owned();
    thread::scope(|scope| {
        for writer in 0..3 {
            let path = &path;
            scope.spawn(move || {
                let mut desk = Desk::open(path, Access::Write).unwrap().with_clock(now);
                for number in 0..10 {
                    let text = format!("[[register]]\nid = \"text/w{writer}-{number}\"\ntitle = \"t\"\nkind = \"plan\"\nsource = \"G 1\"\n");
                    record(&mut desk, &text);
                }
            });
        }
    });
    let mut here = Desk::open(&path, Access::Read).unwrap();
    let look = super::ground::see(&mut here, desk::Eyes::Desk);
    assert_eq!(look.state.things().filter(|thing| thing.id.words().starts_with('w')).count(), 30);
    sound(&here);
}

fn numbered(desk: &mut Desk, count: usize) {
    let one = |n: usize| {
        format!(
            "[[register]]\nid = \"text/t{n}\"\ntitle = \"T{n}\"\nkind = \"plan\"\nlevel = \"forum\"\nsource = \"G 1\"\n"
        )
    };
    record(desk, &(0..count).map(one).collect::<String>());
}

fn adopt(desk: &mut Desk, n: usize) -> Result<desk::Recorded, DeskError> {
    act(
        desk,
        &format!(
            "[[adopt]]\nid = \"decision/d{n}\"\ntext = \"text/t{n}\"\noutcome = \"adopted\"\nbody = \"body/council\"\nlive = true\n"
        ),
    )
}

fn object(desk: &mut Desk, n: usize) -> Result<desk::Recorded, DeskError> {
    act(
        desk,
        &format!(
            "[[object]]\nid = \"objection/o{n}\"\nto = \"text/t{n}\"\nby = \"participant/north\"\nactor = \"participant/north\"\nlive = true\n"
        ),
    )
}

fn act(desk: &mut Desk, toml: &str) -> Result<desk::Recorded, DeskError> {
    let items = desk.read("acts.toml", toml.as_bytes(), desk::Dialect::Toml, None, None)?;
    desk.record_items(items)
}

#[test]
fn whichever_of_adoption_and_objection_comes_second_is_decided_again() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    numbered(&mut here, 2);
    let mut there = Desk::open(here.path(), Access::Write).unwrap().with_clock(now);
    super::ground::see(&mut there, desk::Eyes::Desk);
    object(&mut here, 0).unwrap_or_else(|error| panic!("{error}"));
    let Err(DeskError::Refused(refused)) = adopt(&mut there, 0) else { panic!("adopted over an objection") };
    assert_eq!(refused[0].refusal.code(), "standing-objection");
    adopt(&mut there, 1).unwrap_or_else(|error| panic!("{error}"));
    sound(&here);
}

const ROUNDS: usize = 25;

/// The path on which a second process, this very binary, is to adopt.
const ADOPTS: &str = "DESK_TEST_ADOPTS";

#[test]
fn adopts_when_told_to() {
    let Ok(path) = std::env::var(ADOPTS) else { return };
    let mut desk = Desk::open(path, Access::Write).unwrap().with_clock(now);
    for n in 0..ROUNDS {
        let adopted = adopt(&mut desk, n);
        assert!(matches!(adopted, Ok(_) | Err(DeskError::Refused(_))), "{adopted:?}");
    }
}

#[test]
fn two_processes_never_adopt_over_a_recorded_objection() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    numbered(&mut here, ROUNDS);
    let mut there = std::process::Command::new(std::env::current_exe().unwrap());
    there.args(["--exact", "suite::together::adopts_when_told_to", "--test-threads=1"]);
    let there = there.env(ADOPTS, here.path()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    for n in (0..ROUNDS).rev() {
        object(&mut here, n).unwrap_or_else(|error| panic!("{error}"));
    }
    let there = there.wait_with_output().unwrap();
    assert!(there.status.success(), "{}", String::from_utf8_lossy(&there.stdout));
    let look = super::ground::see(&mut here, desk::Eyes::Desk);
    assert_eq!(look.state.all(forum::noun::Noun::Objection).count(), ROUNDS);
    sound(&here);
}

#[test]
fn a_decision_and_its_open_telling_show_as_one_at_the_desk() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    let text = "[[register]]\nid = \"text/open\"\ntitle = \"Open\"\nkind = \"plan\"\nlevel = \"public\"\nsource = \"G 1\"\n\
                [[adopt]]\nid = \"decision/open\"\ntext = \"text/open\"\noutcome = \"adopted\"\nbody = \"body/council\"\nlive = true\nlevel = \"public\"\n";
    let recorded = act(&mut here, text).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(
        recorded.entries.len(),
        4,
        "text, decision with its list, decision in the open, and their tie"
    );
    assert_eq!(super::ground::values(&mut here, "desk-test/decision/open", "outcome"), ["adopted"]);
    let public = super::ground::see(&mut here, desk::Eyes::Public);
    assert!(public.state.find("desk-test/decision/open").is_some());
    sound(&here);
}

#[test]
fn a_decision_over_an_objection_forced_into_the_file_is_found() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    numbered(&mut here, 1);
    object(&mut here, 0).unwrap_or_else(|error| panic!("{error}"));
    let path = here.path().to_owned();
    drop(here);
    let mut file = record::File::open(&path, Access::Write).unwrap();
    let payload = serde_json::json!({
        "id": "desk-test/decision/forced", "text": "desk-test/text/t0", "outcome": "adopted",
        "objections": [], "electorate": ["lake/participant/north"],
    });
    let target = record::Target::own(desk::Level::Forum);
    let draft = record::Draft {
        mode: record::Mode::Live,
        ..record::Draft::new(target, "adopt", "a forger", payload)
    };
    let heads = file.heads().unwrap();
    file.append(&heads, now(), vec![draft]).unwrap();
    let found = Desk::open(&path, Access::Read).unwrap().check(&[]).unwrap();
    assert_eq!(found.len(), 1, "{}", super::ground::told(&found));
    assert!(found[0].what.contains("adopts over the objection"), "{}", found[0]);
}

#[test]
fn a_decision_lists_an_objection_of_its_own_recording() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    numbered(&mut here, 1);
    let text = "[[object]]\nid = \"objection/o\"\nto = \"text/t0\"\nby = \"participant/north\"\nactor = \"participant/north\"\nlive = true\n\
                [[adopt]]\nid = \"decision/d\"\ntext = \"text/t0\"\noutcome = \"OUTCOME\"\nbody = \"body/council\"\nlive = true\n";
    let adopted = act(&mut here, &text.replace("OUTCOME", "adopted"));
    assert!(matches!(adopted, Err(DeskError::Refused(_))), "{adopted:?}");
    act(&mut here, &text.replace("OUTCOME", "no consensus recorded"))
        .unwrap_or_else(|error| panic!("{error}"));
    sound(&here);
}

#[test]
fn an_objection_is_held_against_a_decision_as_it_stood_then() {
    let folder = folder();
    let mut here = desk(&folder, "a.forum", &lake(&folder, "lake", &[]));
    numbered(&mut here, 3);
    let objected = object(&mut here, 0).unwrap().entries[0].clone();
    let withdrawal = here.withdraw(&objected, "content").unwrap().entries[0].clone();
    adopt(&mut here, 0).unwrap_or_else(|error| panic!("{error}"));
    here.withdraw(&withdrawal, "not content after all").unwrap();
    sound(&here);
    let objected = object(&mut here, 1).unwrap().entries[0].clone();
    adopt(&mut here, 2).unwrap_or_else(|error| panic!("{error}"));
    here.correct(&objected, "to", "desk-test/text/t2", "the other text was meant", &[]).unwrap();
    sound(&here);
    adopt(&mut here, 1).unwrap_or_else(|error| panic!("{error}"));
    sound(&here);
}
