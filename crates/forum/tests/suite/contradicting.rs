//! Conflicts: listed, never resolved.

use forum::conflict::{Kind, Status, conflicts};
use forum::state::Keeping;
use serde_json::json;

use super::ground::{Cells, House, id};
use super::packs;

fn told(house: &House) -> Vec<String> {
    let found = conflicts(house.state.as_of(None));
    let stand = found.iter().filter(|conflict| conflict.stands());
    stand
        .map(|conflict| format!("{} {}", conflict.about.short(), conflict.property.unwrap_or_default()))
        .collect()
}

#[test]
fn two_dates_that_cannot_both_be_true_are_a_conflict_and_nearness_is_none() {
    let mut house = House::founded();
    let meeting = |date: &'static str| [("id", "meeting/first"), ("date", date)];
    house.report("convene", &meeting("2014-05"));
    house.report("convene", &meeting("2014-05-20"));
    assert_eq!(told(&house), [""; 0]);
    let third = house.report("convene", &meeting("2014-06"));
    assert_eq!(told(&house), ["meeting/first date"]);
    let found = conflicts(house.state.as_of(None));
    let sides: Vec<String> = found[0].sides.iter().map(|side| side.assertions[0].value.written()).collect();
    assert_eq!(
        (found[0].kind, sides),
        (Kind::Values, vec!["2014-05".into(), "2014-05-20".into(), "2014-06".into()])
    );
    let right = Keeping::Correct {
        of: third,
        property: "date".into(),
        value: json!("2014-05-20"),
        why: "misread".into(),
    };
    let correction = house.keep(&right);
    assert_eq!(told(&house), [""; 0]);
    house.withdraw(&correction);
    assert_eq!(told(&house), ["meeting/first date"]);
}

#[test]
fn what_was_planned_and_what_was_held_do_not_contradict() {
    let mut house = House::founded();
    house.report("schedule", &[("id", "activity/x"), ("date", "2015-03"), ("state", "planned")]);
    house.report("hold", &[("id", "activity/x"), ("date", "2015-06"), ("state", "held")]);
    assert_eq!(told(&house), [""; 0]);
    house.report("hold", &[("id", "activity/x"), ("date", "2015-07"), ("state", "held")]);
    assert_eq!(told(&house), ["activity/x date"]);
}

#[test]
fn a_correction_of_the_same_act_still_speaks_for_that_act() {
    let mut house = House::founded();
    let meeting: Cells<'_> = &[("id", "meeting/first"), ("date", "2014")];
    let first = house.report("convene", meeting);
    house.report("convene", meeting);
    let wrong =
        Keeping::Correct { of: first, property: "date".into(), value: json!("2016"), why: "misread".into() };
    house.keep(&wrong);
    assert_eq!(told(&house), ["meeting/first date"]);
}

#[test]
fn an_office_for_one_with_two_certain_holders_is_a_conflict() {
    let mut house = House::founded();
    let tenure = |name: &'static str, who: &'static str, from: &'static str, to: &'static str| {
        [("id", name), ("office", "office/chair"), ("participant", who), ("from", from), ("to", to)]
    };
    house.report("appoint", &tenure("tenure/a", "participant/a", "2010-01-01", "2014-05-20"));
    house.report("appoint", &tenure("tenure/b", "participant/b", "2014-05-20", "2016-01-01"));
    assert_eq!(told(&house), [""; 0]);
    house.report("appoint", &tenure("tenure/c", "participant/c", "2015~", "2015-12~"));
    assert_eq!(told(&house), [""; 0]);
    house.report("appoint", &tenure("tenure/d", "participant/c", "2013-01-01", "2014-01-01"));
    assert_eq!(told(&house), ["office/chair "]);
}

#[test]
fn an_entered_conflict_lapses_when_a_side_is_corrected_or_gone() {
    let mut house = House::founded();
    let first = house.report("convene", &[("id", "meeting/one"), ("date", "1999-09")]);
    house.report("convene", &[("id", "meeting/two"), ("date", "1999")]);
    let cells: Cells<'_> = &[
        ("id", "conflict/x"),
        ("side_a", "meeting/one"),
        ("side_b", "meeting/two"),
        ("sentence", "One or two?"),
    ];
    house.report("oppose", cells);
    assert_eq!(told(&house), ["conflict/x "]);
    let mut corrected = house.clone();
    corrected.openness = house.openness.clone();
    let right = Keeping::Correct {
        of: first.clone(),
        property: "date".into(),
        value: json!("1999-10"),
        why: "misread".into(),
    };
    let payload = serde_json::Value::Object(right.payload());
    corrected.append("correct", payload, house.openness.clone());
    let status = |house: &House| conflicts(house.state.as_of(None))[0].status.clone();
    assert_eq!(status(&corrected), Status::LapsedAsCorrected(id("meeting/one")));
    house.withdraw(&first);
    assert_eq!(status(&house), Status::LapsedAsGone(id("meeting/one")));
}

#[test]
fn what_does_not_agree_in_the_real_pack_is_listed_and_nothing_that_does() {
    let house = packs::house("cica");
    let told = told(&house);
    for entered in ["ministerials-1999", "nine-dimensions", "attacks-world", "ministerial-cadence"] {
        assert!(told.contains(&format!("conflict/{entered} ")), "{entered} is not among {told:?}");
    }
    let found = conflicts(house.state.as_of(None));
    assert!(found.iter().all(|conflict| conflict.kind == Kind::Entered), "{told:?}");
    assert_eq!(found.len(), house.state.all(forum::noun::Noun::Conflict).count());
}

#[test]
fn what_does_not_agree_in_the_invented_pack_is_found_without_being_entered() {
    let house = packs::house("ilvar");
    let computed: Vec<String> =
        told(&house).into_iter().filter(|told| !told.starts_with("conflict/")).collect();
    let expected = [
        "meeting/council-autumn-2012 date",
        "meeting/council-march-2016 ordinal",
        "text/assessment-2014 title",
    ];
    assert_eq!(computed, expected);
}

#[test]
fn an_objection_that_came_from_elsewhere_and_is_not_listed_is_a_conflict_with_the_decision() {
    let mut house = House::founded();
    let adopt: Cells<'_> =
        &[("id", "decision/plan"), ("text", "text/plan"), ("outcome", "adopted"), ("body", "body/council")];
    house.live("adopt", None, adopt).unwrap();
    let object = |name: &'static str, date: &'static str| {
        [("id", name), ("to", "provision/one"), ("by", "participant/a"), ("date", date)]
    };
    house.report("object", &object("objection/after", "2020-02-01"));
    assert_eq!(told(&house), [""; 0]);
    let before = house.report("object", &object("objection/before", "2019-12-01"));
    let found = conflicts(house.state.as_of(None));
    assert_eq!((found.len(), found[0].kind, found[0].about), (1, Kind::Unlisted, &id("decision/plan")));
    house.withdraw(&before);
    assert_eq!(told(&house), [""; 0]);
}
