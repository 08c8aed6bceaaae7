//! What may be recorded, and what may not.

use forum::decide::{Proposal, Warning};
use forum::entry::Openness;
use forum::state::Objections;
use serde_json::Value as Json;

use super::ground::{Cells, House, act, codes, day, id, source};

const ADOPT: Cells<'_> =
    &[("id", "decision/plan"), ("text", "text/plan"), ("outcome", "adopted"), ("body", "body/council")];

fn objection(house: &mut House, by: &str, to: &str) -> forum::entry::Ref {
    let name = format!("objection/{by}-{}", to.rsplit('/').next().unwrap());
    let actor = format!("participant/{by}");
    house.live("object", Some(&actor), &[("id", &name), ("to", to)]).unwrap()
}

#[test]
fn everything_wrong_with_a_form_is_told_at_once_with_a_word_for_what_was_meant() {
    let mut house = House::founded();
    let wrong = act(
        "undertake",
        &[("id", "undertaking/x"), ("by", "participant/aa"), ("due", "[@test/meeting/x..]")],
    );
    let refusals = house.decide(&Proposal::reported(wrong, Vec::new())).unwrap_err();
    let said: Vec<(&str, Option<&str>)> = refusals.iter().map(|one| (one.code(), one.field())).collect();
    assert_eq!(
        said,
        [
            ("field-absent", Some("what")),
            ("nothing-named", Some("by")),
            ("no-fact-for-date", Some("due")),
            ("source-absent", Some("source")),
        ]
    );
    assert!(refusals[1].to_string().ends_with("did you mean `test/participant/a`?"), "{}", refusals[1]);
}

#[test]
fn an_id_keeps_its_noun_even_when_all_that_it_named_was_withdrawn() {
    let mut house = House::founded();
    let place = house.report("introduce", &[("id", "place/bay"), ("name", "Bay")]);
    house.withdraw(&place);
    let other = act("establish", &[("id", "place/bay"), ("name", "Bay Council")]);
    assert_eq!(codes(house.decide(&Proposal::reported(other, source()))), ["id-taken"]);
    let again = act("introduce", &[("id", "place/bay"), ("name", "Bay")]);
    assert!(house.decide(&Proposal::reported(again, source())).is_ok());
}

#[test]
fn a_reference_of_another_noun_is_refused_by_name() {
    let mut house = House::founded();
    let wrong = act("bracket", &[("id", "bracket/x"), ("provision", "text/plan")]);
    assert_eq!(codes(house.decide(&Proposal::reported(wrong, source()))), ["another-noun"]);
}

#[test]
fn words_are_a_participants_own_or_according_to_somebody_and_never_both() {
    let mut house = House::founded();
    let mut try_it = |cells: Cells<'_>, actor: Option<&str>| {
        let mut proposal = Proposal::reported(act("raise", cells), source());
        proposal.actor = actor.map(id);
        house.decide(&proposal)
    };
    let base = [("id", "concern/x"), ("words", "The water falls.")];
    let with = |more: &[(&'static str, &'static str)]| [&base[..], more].concat();
    let by = ("by", "participant/a");
    let others = ("according_to", "a newspaper");
    assert!(try_it(&with(&[by]), None).is_ok());
    assert!(try_it(&with(&[by]), Some("participant/a")).is_ok());
    assert!(try_it(&with(&[others]), None).is_ok());
    assert_eq!(codes(try_it(&with(&[by, others]), None)), ["attributed-twice"]);
    assert_eq!(codes(try_it(&with(&[]), None)), ["attributed-to-nobody"]);
    assert_eq!(codes(try_it(&with(&[by]), Some("participant/b"))), ["spoken-for-by-another"]);
}

#[test]
fn an_observer_cannot_object_and_no_reason_lets_it() {
    let mut house = House::founded();
    let object = act("object", &[("id", "objection/o"), ("to", "text/plan")]);
    let mut proposal = Proposal::live(object, Some(id("participant/o")));
    assert_eq!(codes(house.record(&proposal)), ["cannot-object"]);
    proposal.departing = Some("it was asked to".to_owned());
    assert_eq!(codes(house.record(&proposal)), ["cannot-object"]);
    proposal.actor = Some(id("participant/a"));
    assert!(house.record(&proposal).is_ok());
}

#[test]
fn a_live_act_names_who_does_it_and_the_day_on_which_it_was_done() {
    let mut house = House::founded();
    objection(&mut house, "a", "text/plan");
    let lodged = house.state.thing(&id("objection/a-plan")).unwrap();
    assert_eq!(lodged.refs("by"), [&id("participant/a")]);
    assert_eq!(lodged.dates("date")[0].written(), "2020-01-10");
    let nobody = house.live("object", None, &[("id", "objection/x"), ("to", "text/plan")]);
    assert_eq!(codes(nobody), ["actor-absent"]);
}

#[test]
fn the_desk_of_a_participant_acts_for_it_alone() {
    let mut house = House::founded();
    house.seat("participant", Some("participant/a"));
    let cells: Cells<'_> = &[("id", "undertaking/x"), ("by", "participant/a"), ("what", "We will host.")];
    assert!(house.live("undertake", None, cells).is_ok());
    let other = act("raise", &[("id", "concern/x"), ("words", "Ice."), ("by", "participant/b")]);
    assert_eq!(codes(house.record(&Proposal::live(other, None))), ["another-seat"]);
    assert_eq!(codes(house.live("adopt", None, ADOPT)), ["right-absent"]);
}

#[test]
fn without_a_seat_or_a_charter_nothing_is_adopted_here_and_the_refusal_says_to_report_it() {
    let mut house = House::founded();
    house.today = day("2005-06-01");
    let refusals = house.live("adopt", None, ADOPT).unwrap_err();
    let no_charter = refusals.iter().find(|refusal| refusal.code() == "no-charter").unwrap();
    assert!(no_charter.to_string().contains("record it as reported"));
    let reported = act("adopt", ADOPT);
    let decided = house.decide(&Proposal::reported(reported, source())).unwrap();
    assert_eq!(decided[0].warnings, []);

    let mut seatless = House::founded();
    seatless.append("seat", Json::Null, Openness::Desk);
    assert_eq!(codes(seatless.live("adopt", None, ADOPT)), ["seat-absent"]);
}

#[test]
fn a_right_that_is_not_certain_needs_a_reason_and_the_entry_keeps_it() {
    let mut house = House::founded();
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
    let raise = act("raise", &[("id", "concern/x"), ("words", "Ice.")]);
    let mut proposal = Proposal::live(raise, Some(id("participant/b")));
    assert_eq!(codes(house.record(&proposal)), ["right-uncertain"]);
    proposal.departing = Some("its note of accession is on the table".to_owned());
    let decided = house.decide(&proposal).unwrap();
    assert_eq!(decided[0].payload["override"], "its note of accession is on the table");
    assert_eq!(decided[0].warnings[0].code(), "overridden");
    let at = house.record(&proposal).unwrap();
    assert!(house.state.said(&at).unwrap().0.departed.is_some());
    proposal.actor = Some(id("participant/a"));
    let needless = house.decide(&proposal).unwrap();
    assert_eq!(needless[0].warnings, [Warning::ReasonNotNeeded {}]);
    assert!(!needless[0].payload.contains_key("override"));
}

#[test]
fn nothing_is_adopted_with_an_open_bracket() {
    let mut house = House::founded();
    let cells: Cells<'_> = &[("id", "bracket/one"), ("provision", "provision/one")];
    house.live("bracket", Some("participant/a"), cells).unwrap();
    assert_eq!(codes(house.live("adopt", None, ADOPT)), ["open-bracket"]);
    let mut forced = Proposal::live(act("adopt", ADOPT), None);
    forced.departing = Some("the chair wishes it".to_owned());
    assert_eq!(codes(house.record(&forced)), ["open-bracket"]);
    house.live("clear", None, &[("id", "clearance/one"), ("bracket", "bracket/one")]).unwrap();
    assert!(house.live("adopt", None, ADOPT).is_ok());
}

#[test]
fn a_text_is_adopted_in_part_without_what_is_bracketed_or_objected_to() {
    let mut house = House::founded();
    house
        .live("bracket", Some("participant/a"), &[("id", "bracket/one"), ("provision", "provision/one")])
        .unwrap();
    let part = |list: &'static str| {
        [
            ("id", "decision/plan"),
            ("text", "text/plan"),
            ("outcome", "adopted in part"),
            ("body", "body/council"),
            ("provisions", list),
        ]
    };
    let without_one = part("provision/one = set aside ; provision/two = adopted");
    let silent_on_one = part("provision/two = adopted");
    let with_one = part("provision/one = adopted ; provision/two = set aside");
    assert_eq!(codes(house.live("adopt", None, &silent_on_one)), ["part-incomplete", "part-is-no-part"]);
    assert_eq!(codes(house.live("adopt", None, &with_one)), ["open-bracket"]);
    objection(&mut house, "b", "provision/one");
    let mut as_whole = without_one;
    as_whole[2].1 = "adopted";
    assert_eq!(codes(house.live("adopt", None, &as_whole)), ["whole-without-part"]);
    let at = house.live("adopt", None, &without_one).unwrap();
    let Objections::Listed(list) = &house.state.said(&at).unwrap().0.objections else { panic!("no list") };
    assert_eq!(list.len(), 1);
    objection(&mut house, "c", "text/plan");
    assert_eq!(codes(house.live("adopt", None, &without_one)), ["standing-objection"]);
}

#[test]
fn an_objection_stands_in_the_way_until_it_is_withdrawn() {
    let mut house = House::founded();
    let at = objection(&mut house, "a", "provision/two");
    let mut forced = Proposal::live(act("adopt", ADOPT), None);
    forced.departing = Some("the chair wishes it".to_owned());
    assert_eq!(codes(house.record(&forced)), ["standing-objection"]);
    house.withdraw(&at);
    let adopted = house.live("adopt", None, ADOPT).unwrap();
    assert_eq!(house.state.said(&adopted).unwrap().0.objections, Objections::Listed(Vec::new()));
}

#[test]
fn an_objection_told_of_an_observer_prevents_nothing_and_one_of_nobody_named_is_asked_about() {
    let mut house = House::founded();
    house.report("object", &[("id", "objection/o"), ("to", "text/plan"), ("by", "participant/o")]);
    let at = house.live("adopt", None, ADOPT).unwrap();
    assert!(
        matches!(&house.state.said(&at).unwrap().0.objections, Objections::Listed(list) if list.len() == 1)
    );
    house.report("object", &[("id", "objection/x"), ("to", "text/plan")]);
    assert_eq!(codes(house.live("adopt", None, ADOPT)), ["uncertain-objection"]);
}

#[test]
fn a_decision_carries_what_it_established_and_its_release_only_the_digest() {
    let mut house = House::founded();
    let at = objection(&mut house, "a", "provision/one");
    let cells: Cells<'_> = &[
        ("id", "decision/plan"),
        ("text", "text/plan"),
        ("outcome", "adopted in part"),
        ("body", "body/council"),
        ("provisions", "provision/one = set aside ; provision/two = adopted"),
    ];
    let proposal = Proposal { openness: Openness::Public, ..Proposal::live(act("adopt", cells), None) };
    let decided = house.decide(&proposal).unwrap();
    let [private, open] = decided.as_slice() else { panic!("{decided:?}") };
    assert_eq!((&private.openness, &open.openness), (&Openness::Forum, &Openness::Public));
    let list = serde_json::json!(["test/objection/a-one"]);
    assert_eq!(private.payload["objections"], list);
    assert_eq!(private.payload["cites"], serde_json::json!([at.json()]));
    let members = serde_json::json!(["test/participant/a", "test/participant/b", "test/participant/c"]);
    assert_eq!(private.payload["electorate"], members);
    assert_eq!(private.payload["policy"], "consensus");
    assert_eq!(open.payload["objections_digest"], private.payload["objections_digest"]);
    let closed = ["objections", "objections_key", "electorate", "charter", "cites"];
    assert!(closed.iter().all(|member| !open.payload.contains_key(*member)));
    let shown = serde_json::to_string(&open.payload).unwrap();
    assert!(!shown.contains("participant/") && !shown.contains("objection/"));
}

#[test]
fn an_adoption_has_golden_payloads() {
    let mut house = House::founded();
    objection(&mut house, "a", "provision/one");
    objection(&mut house, "b", "provision/one");
    let cells: Cells<'_> = &[
        ("id", "decision/plan"),
        ("text", "text/plan"),
        ("outcome", "adopted in part"),
        ("body", "body/council"),
        ("provisions", "provision/one = set aside ; provision/two = adopted"),
    ];
    let proposal = Proposal { openness: Openness::Public, ..Proposal::live(act("adopt", cells), None) };
    let mut context = forum::decide::Context {
        today: house.today,
        recorder: "desk",
        made_here: &|_| None,
        salt: &mut || [7; 32],
    };
    let decided = forum::decide::decide(&house.state, &proposal, &mut context).unwrap();
    let golden: Vec<Json> =
        include_str!("golden/adoption.json").lines().map(|line| line.parse().unwrap()).collect();
    let found: Vec<Json> = decided.into_iter().map(|one| Json::Object(one.payload)).collect();
    assert_eq!(found, golden, "{}", found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
}

#[test]
fn what_deciding_establishes_hides_no_field() {
    let established = [
        "override",
        "cites",
        "pack",
        "electorate",
        "charter",
        "objections",
        "objections_key",
        "objections_digest",
        "deadline",
    ];
    for kind in forum::schema::acts() {
        assert!(kind.fields.iter().all(|field| !established.contains(&field.name)), "{}", kind.name);
    }
}

#[test]
fn every_message_has_an_id_of_its_own_and_names_what_it_speaks_of() {
    use forum::decide::Refusal;
    let mut codes: Vec<&str> = Refusal::CODES.iter().chain(Warning::CODES).copied().collect();
    let count = codes.len();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), count);
    assert!(codes.iter().all(|code| code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')));
    let refusal = Refusal::NotOfText { provision: id("provision/one"), text: id("text/plan") };
    assert_eq!(
        refusal.arguments(),
        [("provision", "test/provision/one".to_owned()), ("text", "test/text/plan".to_owned())]
    );
}

#[test]
fn the_digest_of_no_objection_and_of_one_look_alike_and_the_key_opens_both() {
    let (mut none, mut some) = (House::founded(), House::founded());
    objection(&mut some, "a", "provision/one");
    let cells: Cells<'_> = &[
        ("id", "decision/plan"),
        ("text", "text/plan"),
        ("outcome", "no consensus recorded"),
        ("body", "body/council"),
    ];
    for house in [&mut none, &mut some] {
        let proposal = Proposal { openness: Openness::Public, ..Proposal::live(act("adopt", cells), None) };
        let decided = house.decide(&proposal).unwrap();
        let mut members: Vec<&String> = decided[1].payload.keys().collect();
        members.sort();
        assert_eq!(members, ["body", "date", "id", "objections_digest", "outcome", "text"]);
        assert_eq!(decided[1].payload["objections_digest"].as_str().unwrap().len(), 64);
        assert_eq!(decided[0].payload["objections_key"].as_str().unwrap().len(), 64);
    }
}

#[test]
fn a_decision_lies_where_all_who_may_read_it_may_read_every_objection() {
    let mut house = House::founded();
    house.openness = Openness::Addressees(vec!["a".into(), "b".into()]);
    objection(&mut house, "a", "provision/one");
    house.openness = Openness::Addressees(vec!["b".into(), "c".into()]);
    objection(&mut house, "b", "provision/one");
    let mut cells = ADOPT.to_vec();
    cells[2].1 = "no consensus recorded";
    let proposal = Proposal { openness: Openness::Public, ..Proposal::live(act("adopt", &cells), None) };
    let decided = house.decide(&proposal).unwrap();
    assert_eq!(decided[0].openness, Openness::Addressees(vec!["b".into()]));
    assert_eq!(decided[0].warnings, [Warning::LiesWithItsObjections { level: "addressees" }]);
    house.openness = Openness::Desk;
    objection(&mut house, "c", "provision/one");
    assert_eq!(house.decide(&proposal).unwrap()[0].openness, Openness::Desk);
}

#[test]
fn a_body_adopts_only_in_ways_that_the_charter_has_for_it() {
    let mut house = House::founded();
    let with = |policy: &'static str| [ADOPT, &[("policy", policy)]].concat();
    assert_eq!(codes(house.live("adopt", None, &with("note-only"))), ["policy-adopts-nothing"]);
    let refusals = house.live("adopt", None, &with("consensos")).unwrap_err();
    assert!(refusals[0].to_string().ends_with("did you mean `consensus`?"), "{}", refusals[0]);
    house.report("establish", &[("id", "body/panel"), ("name", "Panel")]);
    let mut by_panel = ADOPT.to_vec();
    by_panel[3].1 = "body/panel";
    assert_eq!(codes(house.live("adopt", None, &by_panel)), ["no-policy"]);
    assert_eq!(codes(house.live("adopt", None, &ADOPT[..3])), ["body-absent"]);
}

#[test]
fn silence_decides_when_everybody_was_asked_for_long_enough_and_it_is_over() {
    let mut house = House::founded();
    let cells = [ADOPT, &[("policy", "silence")]].concat();
    assert_eq!(codes(house.live("adopt", None, &cells)), ["silence-not-asked"]);
    let mut round = |name: &str, from: &str, until: &str| {
        house.report("circulate", &[("id", name), ("text", "text/plan"), ("date", from), ("until", until)]);
        house.clone()
    };
    let mut short = round("consultation/short", "2020-01-01", "2020-01-05");
    assert_eq!(codes(short.live("adopt", None, &cells)), ["silence-too-short"]);
    let mut running = round("consultation/long", "2020-01-01", "2020-01-11");
    assert_eq!(codes(running.live("adopt", None, &cells)), ["silence-runs"]);
    running.today = day("2020-01-12");
    let decided = running.decide(&Proposal::live(act("adopt", &cells), None)).unwrap();
    assert_eq!(decided[0].payload["deadline"], "2020-01-11");
    objection(&mut running, "c", "text/plan");
    assert_eq!(codes(running.live("adopt", None, &cells)), ["standing-objection"]);
}

#[test]
fn no_body_adopts_a_chairs_statement_or_a_compilation() {
    let mut house = House::founded();
    house.report("register", &[("id", "text/own"), ("title", "Statement"), ("kind", "chair's statement")]);
    house.report("circulate", &[("id", "consultation/x"), ("text", "text/plan")]);
    house.report("compile", &[("id", "text/views"), ("title", "Views"), ("consultation", "consultation/x")]);
    for text in ["text/own", "text/views"] {
        let mut cells = ADOPT.to_vec();
        cells[1].1 = text;
        assert_eq!(codes(house.live("adopt", None, &cells)), ["not-for-adoption"]);
    }
}

#[test]
fn what_a_source_tells_is_recorded_and_its_departure_from_the_charter_is_noted() {
    let mut house = House::founded();
    let told = act(
        "object",
        &[("id", "objection/o"), ("to", "text/plan"), ("by", "participant/o"), ("date", "2019-05-01")],
    );
    let decided = house.decide(&Proposal::reported(told, source())).unwrap();
    assert_eq!(decided[0].warnings[0].code(), "departs");
    house.report(
        "object",
        &[("id", "objection/a"), ("to", "text/plan"), ("by", "participant/a"), ("date", "2019-05-02")],
    );
    let adopted = [ADOPT, &[("date", "2019-06-01")]].concat();
    let decided = house.decide(&Proposal::reported(act("adopt", &adopted), source())).unwrap();
    assert!(decided[0].warnings[0].to_string().contains("departs from the charter"));
    let before = [ADOPT, &[("date", "2019-04-01")]].concat();
    assert_eq!(house.decide(&Proposal::reported(act("adopt", &before), source())).unwrap()[0].warnings, []);
    let at = house.record(&Proposal::reported(act("adopt", &adopted), source())).unwrap();
    assert_eq!(house.state.said(&at).unwrap().0.objections, Objections::NotKnown);
}

#[test]
fn an_item_put_aside_is_revived_before_it_is_adopted_or_the_officer_is_told() {
    let mut house = House::founded();
    house
        .live("set aside", None, &[("id", "set-aside/one"), ("item", "One"), ("provision", "provision/one")])
        .unwrap();
    let warned = house.decide(&Proposal::live(act("adopt", ADOPT), None)).unwrap();
    assert_eq!(warned[0].warnings, [Warning::SetAsideNotRevived { set_aside: id("set-aside/one") }]);
    let revive: Cells<'_> = &[("id", "revival/one"), ("set_aside", "set-aside/one")];
    house.live("revive", Some("participant/a"), revive).unwrap();
    assert_eq!(house.decide(&Proposal::live(act("adopt", ADOPT), None)).unwrap()[0].warnings, []);
}

#[test]
fn every_decision_of_a_body_on_a_text_lists_the_objections_to_it() {
    let mut house = House::founded();
    objection(&mut house, "a", "text/plan");
    for (kind, more) in [("note", None), ("refer", Some(("to", "body/council")))] {
        let mut cells = vec![("id", "decision/x"), ("text", "text/plan"), ("body", "body/council")];
        cells.extend(more);
        let decided = house.decide(&Proposal::live(act(kind, &cells), None)).unwrap();
        assert_eq!(decided[0].payload["objections"], serde_json::json!(["test/objection/a-plan"]), "{kind}");
    }
    house.today = day("2005-01-01");
    let cells: Cells<'_> = &[("id", "decision/x"), ("text", "text/plan"), ("body", "body/council")];
    assert!(codes(house.live("note", None, cells)).contains(&"no-charter"));
}

#[test]
fn a_reason_that_speaks_of_an_objection_stays_with_the_objections() {
    let mut house = House::founded();
    house.report("object", &[("id", "objection/x"), ("to", "text/plan")]);
    let mut proposal = Proposal { openness: Openness::Public, ..Proposal::live(act("adopt", ADOPT), None) };
    proposal.departing = Some("what a says is no objection".to_owned());
    let decided = house.decide(&proposal).unwrap();
    assert!(decided[0].payload.contains_key("override") && !decided[1].payload.contains_key("override"));
}

#[test]
fn an_office_for_one_that_is_taken_over_ends_the_tenure_that_holds() {
    let mut house = House::founded();
    let seat = [
        ("id", "part/seat-more"),
        ("part", "seat"),
        ("name", "secretariat"),
        ("value", "hand over"),
        ("from", "2010"),
        ("to", ".."),
    ];
    house.report("provide", &seat);
    let first = [
        ("id", "tenure/a"),
        ("office", "office/chair"),
        ("participant", "participant/a"),
        ("from", "2018"),
        ("to", ".."),
    ];
    house.report("appoint", &first);
    let next = [
        ("id", "tenure/b"),
        ("office", "office/chair"),
        ("participant", "participant/b"),
        ("from", "2020-01-10"),
    ];
    house.live("hand over", None, &next).unwrap();
    let ended: Vec<String> =
        house.state.thing(&id("tenure/a")).unwrap().values("to").map(forum::value::Value::written).collect();
    assert_eq!(ended, ["2020-01-10"]);
}

#[test]
fn a_date_may_take_its_bound_from_a_fact_even_in_a_circle_but_not_from_nothing() {
    let mut house = House::founded();
    let told = |date: &'static str| {
        Proposal::reported(act("convene", &[("id", "meeting/x"), ("date", date)]), source())
    };
    assert!(house.decide(&told("[@test/meeting/x..]")).is_ok());
    house.record(&told("[@test/meeting/x..]")).unwrap();
    assert!(house.state.times(house.state.thing(&id("meeting/x")).unwrap())[0].earliest().is_none());
    assert_eq!(codes(house.decide(&told("[@test/meeting/y..]"))), ["no-fact-for-date"]);
}
