//! The charter as data: what is in force when, who may do what, and mistakes told all at once.

use forum::charter::{Charter, Denial, Doubt, May, RestsOn, may, problems};
use forum::date::Truth;
use forum::state::Keeping;
use serde_json::json;

use super::ground::{Cells, House, day, id};
use super::packs;

fn words(charter: &Charter, status: &str) -> Vec<String> {
    charter.rights_of_status(status).iter().map(|given| given.value.to_owned()).collect()
}

#[test]
fn the_charters_of_both_packs_are_sound() {
    for pack in ["cica", "ilvar"] {
        let found: Vec<String> =
            problems(&packs::house(pack).state).iter().map(ToString::to_string).collect();
        assert_eq!(found, [""; 0], "{pack}");
    }
}

#[test]
fn a_part_speaks_from_its_day_to_its_end() {
    let house = packs::house("ilvar");
    let at = |date| Charter::at(&house.state, day(date));
    assert_eq!(at("2010-01-01").is_in_force(), Truth::No);
    assert!(!words(&at("2015-01-01"), "observer").contains(&"report".to_owned()));
    assert!(words(&at("2020-01-01"), "observer").contains(&"report".to_owned()));
    assert_eq!(at("2012-01-01").tiers()["working"], ["panel"]);
    assert_eq!(at("2020-01-01").tiers()["working"], ["panel", "lead-group"]);
    assert_eq!(at("2016-10-15").parts_of("tier").filter(|part| part.truth == Truth::Possibly).count(), 2);
}

#[test]
fn a_charter_gives_the_forum_its_own_words_ways_and_numbers() {
    let house = packs::house("ilvar");
    let charter = Charter::at(&house.state, day("2020-01-01"));
    assert_eq!(charter.vocabulary("en")["chair"], "President");
    assert_eq!(charter.vocabulary("fa")["members"], "طرف‌ها");
    assert!(charter.vocabulary("ru").is_empty());
    assert_eq!(charter.outcome_words("en")["set aside"], "put by");
    assert_eq!(charter.languages()["fa"], ["authentic", "working"]);
    assert_eq!(charter.series()["Assembly"], ["BA/{year}/{number}"]);
    assert_eq!(charter.routes()["draft-first"][0], "draft");
    assert_eq!(charter.catalogue(), [(1, "theme"), (2, "field"), (3, "step")]);
    let policies = charter.policies_of("council");
    let names: Vec<(&str, bool, Option<i64>)> =
        policies.iter().map(|policy| (policy.name.as_str(), policy.adopts, policy.days())).collect();
    assert_eq!(names, [("consensus", true, None), ("silence", true, Some(10))]);
    assert!(!charter.policies_of("panel")[0].adopts);
}

#[test]
fn a_part_says_what_it_rests_on() {
    let house = packs::house("ilvar");
    let charter = Charter::at(&house.state, day("2020-01-01"));
    let rests = |name: &str| {
        let part = charter.parts().iter().find(|part| part.id.words() == name).unwrap();
        part.rests_on.clone()
    };
    assert_eq!(rests("status-invited"), RestsOn::OurDefault("R7".into()));
    assert_eq!(rests("catalogue-step"), RestsOn::Text("ilvar/text/list-of-steps".parse().unwrap()));
    assert_eq!(rests("series-council"), RestsOn::Practice);
    assert!(matches!(rests("policy-silence"), RestsOn::Provision(_)));
}

#[test]
fn a_right_is_held_through_a_status_or_an_office_and_says_through_which() {
    let mut house = House::founded();
    let right = |house: &House, who: &str, right: &str| may(&house.state, &id(who), right, day("2020-01-10"));
    let through = vec![id("standing/a"), id("part/status-member")];
    assert_eq!(right(&house, "participant/a", "object"), May::Yes { through });
    let May::No(Denial::NotGiven { holds, .. }) = right(&house, "participant/o", "object") else { panic!() };
    assert_eq!(holds, "`observer`");
    assert_eq!(right(&house, "body/council", "object"), May::No(Denial::NotAParticipant));
    house.report("introduce", &[("id", "participant/new"), ("name", "New")]);
    assert_eq!(right(&house, "participant/new", "raise"), May::No(Denial::NoStatus(day("2020-01-10"))));
    let early = may(&house.state, &id("participant/a"), "object", day("2005-01-01"));
    assert_eq!(early, May::No(Denial::NoCharter(day("2005-01-01"))));
}

#[test]
fn a_right_on_a_contested_or_open_assertion_is_not_certain() {
    let mut house = House::founded();
    let object = |house: &House| may(&house.state, &id("participant/a"), "object", day("2020-01-10"));
    let other: Cells<'_> = &[
        ("id", "standing/a-too"),
        ("participant", "participant/a"),
        ("status", "observer"),
        ("from", "2012"),
        ("to", ".."),
    ];
    let at = house.report("admit", other);
    let contested = Doubt::Contested { one: id("standing/a"), other: id("standing/a-too") };
    assert!(matches!(object(&house), May::Uncertain { why, .. } if why == contested));
    house.withdraw(&at);
    assert_eq!(object(&house).truth(), Truth::Yes);
    let ended: Cells<'_> = &[
        ("id", "standing/a"),
        ("participant", "participant/a"),
        ("status", "member"),
        ("from", "2010"),
        ("to", "unknown"),
    ];
    house.report("admit", ended);
    assert!(matches!(object(&house), May::Uncertain { why: Doubt::Holding(_), .. }));
}

#[test]
fn a_chair_that_possibly_passed_on_has_no_certain_right() {
    let house = packs::house("cica");
    let asks = |who: &str, date: &str| {
        may(&house.state, &who.parse().unwrap(), "ask for objections", day(date)).truth()
    };
    assert_eq!(asks("cica/participant/tur", "2012-01-01"), Truth::Yes);
    assert_eq!(asks("cica/participant/chn", "2014-05-20"), Truth::Possibly);
    assert_eq!(asks("cica/participant/chn", "2016-01-01"), Truth::Yes);
    assert_eq!(asks("cica/participant/chn", "2019-01-01"), Truth::No);
}

#[test]
fn the_chairs_desk_records_live_only_while_the_named_chair_certainly_holds_the_office() {
    let mut house = House::founded();
    house.report(
        "provide",
        &[
            ("id", "part/seat-chair"),
            ("part", "seat"),
            ("name", "chair"),
            ("value", "raise"),
            ("from", "2010"),
            ("to", ".."),
        ],
    );
    house.seat("chair", Some("participant/b"));
    let raise: Cells<'_> = &[("id", "concern/x"), ("words", "Ice.")];
    assert_eq!(super::ground::codes(house.live("raise", Some("participant/a"), raise)), ["seat-uncertain"]);
    house.report(
        "appoint",
        &[
            ("id", "tenure/b"),
            ("office", "office/chair"),
            ("participant", "participant/b"),
            ("from", "2019"),
            ("to", ".."),
        ],
    );
    assert!(house.live("raise", Some("participant/a"), raise).is_ok());
}

#[test]
fn mistakes_in_a_charter_are_told_all_at_once_with_the_word_that_was_meant() {
    let mut house = House::founded();
    let mut provide = |name: &str, part: &str, about: &str, value: &str| {
        let id = format!("part/{name}");
        let cells = [
            ("id", id.as_str()),
            ("part", part),
            ("name", about),
            ("value", value),
            ("from", "2010"),
            ("to", ".."),
        ];
        house.report("provide", &cells)
    };
    provide("w1", "status", "guest", "raise ; objekt");
    provide("w2", "decision", "counsil", "consensus");
    provide("w3", "policy", "slow", "absence of objection ; days = soon ; dais = 3");
    provide("w4", "vocabulary", "chair", "President ; председатель");
    provide("w5", "series", "Council", "SC/{yaer}/{number}");
    provide("w5a", "formula", "Recalling", "en ; preambulary");
    provide("w5b", "formula", "Noting", "en");
    let again = provide("w6", "status", "member", "receive");
    let told: Vec<(String, String)> = problems(&house.state)
        .iter()
        .map(|problem| (problem.part().words().to_owned(), problem.to_string()))
        .collect();
    let parts: Vec<&str> = told.iter().map(|(part, _)| part.as_str()).collect();
    assert_eq!(parts, ["w1", "w2", "w3", "w3", "w4", "w5", "w5a", "w5b", "status-member"]);
    assert!(told[0].1.ends_with("; did you mean `object`?"), "{}", told[0].1);
    assert!(told[1].1.ends_with("; did you mean `council`?"), "{}", told[1].1);
    house.withdraw(&again);
    assert_eq!(problems(&house.state).len(), 8);
}

#[test]
fn formulas_are_read_with_their_language_and_nature() {
    let mut house = House::founded();
    let mut provide = |name: &str, words: &str, value: &str, to: &str| {
        let id = format!("part/{name}");
        let cells = [
            ("id", id.as_str()),
            ("part", "formula"),
            ("name", words),
            ("value", value),
            ("from", "2010"),
            ("to", to),
        ];
        house.report("provide", &cells)
    };
    provide("f1", "Recalling", "en ; preambular", "..");
    provide("f2", "Постановляет", "ru ; operative", "..");
    provide("f3", "Whereas", "en ; preambular", "2012");
    provide("f4", "Noting", "en", "..");
    let charter = Charter::at(&house.state, day("2020-01-01"));
    let told: Vec<_> = charter.formulas().map(|one| (one.words, one.language, one.nature)).collect();
    assert_eq!(told, [("Recalling", "en", "preambular"), ("Постановляет", "ru", "operative")]);
}

#[test]
fn a_changed_part_gives_the_old_rights_before_and_the_new_ones_after() {
    let mut house = House::founded();
    let at = house.state.thing(&id("part/status-observer")).unwrap().said().next().unwrap().at.clone();
    house.keep(&Keeping::Change {
        of: at,
        property: "value".into(),
        value: json!(["raise", "report"]),
        from: "2018".parse().unwrap(),
        why: "the council so decided".into(),
    });
    let report = |date| may(&house.state, &id("participant/o"), "report", day(date)).truth();
    assert_eq!((report("2015-01-01"), report("2019-01-01")), (Truth::No, Truth::Yes));
}

#[test]
fn a_desk_is_offered_the_acts_that_its_seat_may_do() {
    let mut house = House::founded();
    let offered = |house: &House| -> Vec<&str> {
        let open = forum::charter::open_acts(&house.state, day("2020-01-10"));
        open.into_iter().filter(|(act, _)| act.right.is_some()).map(|(act, _)| act.name).collect()
    };
    assert!(offered(&house).contains(&"adopt") && !offered(&house).contains(&"nominate"));
    house.seat("participant", Some("participant/a"));
    assert!(offered(&house).contains(&"object") && !offered(&house).contains(&"adopt"));
    house.seat("participant", Some("participant/o"));
    assert!(offered(&house).contains(&"undertake") && !offered(&house).contains(&"object"));
    house.seat("chair", Some("participant/a"));
    assert_eq!(offered(&house), [""; 0]);
    house.append("seat", serde_json::Value::Null, forum::entry::Openness::Desk);
    assert_eq!(offered(&house), [""; 0]);
}
