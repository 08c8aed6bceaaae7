//! Two handles on one file: whichever commits second is decided again on what now stands.

use std::thread;

use desk::{Access, Desk};

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
