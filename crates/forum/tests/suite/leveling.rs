//! What an entry may name and be judged on: its own level and what is as open.

use forum::decide::Proposal;
use forum::entry::Openness;

use super::ground::{Cells, House, act, codes, id, source};

#[test]
fn an_entry_names_nothing_that_its_readers_do_not_know() {
    let mut house = House::founded();
    house.openness = Openness::Desk;
    house.report("introduce", &[("id", "place/bay"), ("name", "Bay")]);
    let alias = act("name", &[("id", "alias/bay"), ("target", "place/bay"), ("alias", "The Bay")]);
    let mut proposal = Proposal::reported(alias, source());
    assert_eq!(codes(house.decide(&proposal)), ["more-private"]);
    proposal.openness = Openness::Desk;
    assert!(house.decide(&proposal).is_ok());
}

#[test]
fn what_was_private_is_said_in_the_open_in_full_or_not_at_all() {
    let mut house = House::founded();
    house.openness = Openness::Desk;
    house.report("introduce", &[("id", "place/bay"), ("name", "Bay")]);
    let told = |cells: Cells<'_>| Proposal::reported(act("introduce", cells), source());
    let short = told(&[("id", "place/bay"), ("short", "B")]);
    assert_eq!(codes(house.decide(&short)), ["field-absent"]);
    let in_full = told(&[("id", "place/bay"), ("name", "Bay")]);
    assert!(house.decide(&in_full).is_ok());
    let at_desk = Proposal { openness: Openness::Desk, ..short };
    assert!(house.decide(&at_desk).is_ok());
}

#[test]
fn outside_an_overlay_only_the_desk_names_what_lies_in_it() {
    let mut house = House::founded();
    let mut reading = Proposal::reported(act("read", &[("id", "reading/x"), ("name", "Stage")]), source());
    reading.overlay = Some("paper".into());
    house.record(&reading).unwrap();
    let alias = act("name", &[("id", "alias/x"), ("target", "reading/x"), ("alias", "A stage")]);
    let mut proposal = Proposal::reported(alias, source());
    assert_eq!(codes(house.decide(&proposal)), ["of-an-overlay"]);
    proposal.overlay = Some("paper".into());
    assert!(house.decide(&proposal).is_ok());
    proposal.overlay = None;
    proposal.openness = Openness::Desk;
    assert!(house.decide(&proposal).is_ok());
}

#[test]
fn what_is_more_private_only_warns() {
    let mut house = House::founded();
    house.openness = Openness::Desk;
    house.report(
        "admit",
        &[
            ("id", "standing/b"),
            ("participant", "participant/b"),
            ("status", "member"),
            ("from", "2010"),
            ("to", "2015"),
        ],
    );
    house.openness = Openness::Forum;
    let raise =
        Proposal::live(act("raise", &[("id", "concern/x"), ("words", "Ice.")]), Some(id("participant/b")));
    let decided = house.decide(&raise).unwrap();
    assert_eq!(decided[0].warnings[0].code(), "more-private-says-otherwise");
}

#[test]
fn an_overlay_gives_nobody_a_right_and_takes_none() {
    let mut house = House::founded();
    let cells: Cells<'_> = &[
        ("id", "standing/o"),
        ("participant", "participant/o"),
        ("status", "member"),
        ("from", "2010"),
        ("to", ".."),
    ];
    let mut reading = Proposal::reported(act("admit", cells), source());
    reading.overlay = Some("paper".into());
    house.record(&reading).unwrap();
    let object = Proposal::live(
        act("object", &[("id", "objection/o"), ("to", "text/plan")]),
        Some(id("participant/o")),
    );
    assert_eq!(codes(house.record(&object)), ["cannot-object"]);
}

#[test]
fn the_desks_own_acts_stay_at_the_desk() {
    let mut house = House::founded();
    let remark = act("remark", &[("id", "remark/x"), ("about", "text/plan"), ("matter", "0123")]);
    let decided = house.decide(&Proposal::live(remark, None)).unwrap();
    assert_eq!(decided[0].openness, Openness::Desk);
    assert_eq!(decided[0].warnings[0].code(), "kept-at-desk");
}

#[test]
fn nothing_is_done_live_in_an_overlay() {
    let mut house = House::founded();
    let mut raise =
        Proposal::live(act("raise", &[("id", "concern/x"), ("words", "Ice.")]), Some(id("participant/a")));
    raise.overlay = Some("paper".into());
    assert_eq!(codes(house.decide(&raise)), ["live-in-overlay"]);
}
