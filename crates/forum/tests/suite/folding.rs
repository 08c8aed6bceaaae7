//! The fold is total, forgets nothing, and takes back what was taken back.

use std::collections::BTreeSet;

use forum::charter::{Charter, problems};
use forum::conflict::conflicts;
use forum::entry::{Entry, KEEPING, Mode, Openness, Ref};
use forum::schema;
use forum::state::{Keeping, State};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::ground::{Cells, House, day, id};
use super::history::{History, steps};

/// What stands, whatever the order in which it came.
fn standing(state: &State) -> BTreeSet<String> {
    state
        .things()
        .flat_map(|thing| {
            let stands = thing.assertions.iter().filter(|one| one.stands());
            stands.map(move |one| format!("{} {} {}", thing.id, one.property, one.value.written()))
        })
        .collect()
}

fn any_json() -> impl Strategy<Value = Json> {
    let words = prop::sample::select(vec![
        "test/meeting/x",
        "test/tenure/x",
        "..",
        "2014-05~",
        "",
        "date",
        "[@test/meeting/x..]",
    ]);
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        any::<f64>().prop_map(Json::from),
        words.prop_map(Json::from),
        ".{0,12}".prop_map(Json::from),
        (0..4u64).prop_map(|position| json!({ "volume": "v", "position": position })),
    ];
    leaf.prop_recursive(2, 12, 4, |inner| prop::collection::vec(inner, 0..3).prop_map(Json::from))
}

fn any_entry() -> impl Strategy<Value = (String, Json)> {
    let names: Vec<&str> =
        schema::acts().map(|act| act.name).chain(KEEPING.iter().copied()).chain(["unheard of"]).collect();
    let fields: Vec<&str> = schema::acts()
        .flat_map(|act| act.fields.iter().map(|field| field.name))
        .chain(["id", "of", "as", "property", "value", "why", "pack", "kind", "participant", "objections"])
        .collect();
    let members = prop::collection::hash_map(prop::sample::select(fields), any_json(), 0..8);
    let payload = (
        members,
        prop::sample::select(vec!["test/meeting/x", "test/tenure/x", "test/part/x", "test/conflict/x"]),
    )
        .prop_map(|(members, id)| {
            let mut payload: serde_json::Map<String, Json> =
                members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
            payload.insert("id".to_owned(), Json::from(id));
            Json::Object(payload)
        });
    (prop::sample::select(names).prop_map(str::to_owned), prop_oneof![4 => payload, 1 => any_json()])
}

fn entry(position: u64, act: String, payload: Json) -> Entry {
    Entry {
        at: Ref { volume: "v".into(), position },
        act,
        version: 1,
        mode: Mode::Reported,
        actor: None,
        recorder: "desk".into(),
        recorded: jiff::Timestamp::UNIX_EPOCH,
        sources: Vec::new(),
        payload,
        openness: Openness::Public,
        overlay: None,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_fold_takes_whatever_comes_and_the_state_answers(entries in prop::collection::vec(any_entry(), 1..12)) {
        let mut state = State::default();
        for (at, (act, payload)) in entries.into_iter().enumerate() {
            state.apply(&entry(at as u64 + 1, act, payload));
        }
        let count = state.entries();
        let seen = state.as_of(Some(day("2014-05-20")));
        let named: Vec<&str> = state.things().map(|thing| seen.name_of(thing)).collect();
        prop_assert_eq!(named.len(), state.things().count());
        conflicts(seen).iter().for_each(|conflict| assert!(conflict.sides.len() > 1));
        prop_assert!(problems(&state).iter().all(|problem| !problem.to_string().is_empty()));
        prop_assert_eq!(Charter::at(&state, day("2014-05-20")).day, day("2014-05-20"));
        prop_assert_eq!(state.digest(), state.clone().digest());
        prop_assert_eq!(state.entries(), count);
    }

    #[test]
    fn withdrawing_what_was_done_last_leaves_what_stood_before(steps in steps(), pick in any::<usize>()) {
        let mut house = History::of(&steps).house;
        let before = standing(&house.state);
        let of = house.entries[pick % house.entries.len()].at.clone();
        let deeds = [
            Keeping::Withdraw { of: of.clone(), why: "taken back".into() },
            Keeping::Correct { of: of.clone(), property: "date".into(), value: json!("1999"), why: "misread".into() },
            Keeping::Correct { of: of.clone(), property: "to".into(), value: Json::Null, why: "not said".into() },
            Keeping::Change { of, property: "name".into(), value: json!("New"), from: "2019".parse().unwrap(), why: String::new() },
        ];
        for deed in deeds {
            let done = house.keep(&deed);
            let after = standing(&house.state);
            let undone = house.withdraw(&done);
            prop_assert_eq!(&standing(&house.state), &before, "{:?}", deed);
            let redone = house.withdraw(&undone);
            prop_assert_eq!(&standing(&house.state), &after, "again {:?}", deed);
            house.withdraw(&redone);
            prop_assert_eq!(&standing(&house.state), &before);
        }
    }

    #[test]
    fn the_order_in_which_entries_come_changes_nothing_that_stands(steps in steps(), seed in any::<u64>()) {
        let house = History::of(&steps).house;
        let mut entries = house.entries.clone();
        let mut seed = seed | 1;
        for at in (1..entries.len()).rev() {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            entries.swap(at, usize::try_from(seed >> 33).unwrap() % (at + 1));
        }
        let mut state = State::default();
        entries.iter().for_each(|entry| state.apply(entry));
        prop_assert_eq!(standing(&state), standing(&house.state));
    }
}

fn tenures() -> (House, Ref) {
    let mut house = House::founded();
    let first: Cells<'_> = &[
        ("id", "tenure/a"),
        ("office", "office/chair"),
        ("participant", "participant/a"),
        ("from", "2010"),
        ("to", ".."),
    ];
    house.report("appoint", first);
    let next: Cells<'_> = &[
        ("id", "tenure/b"),
        ("office", "office/chair"),
        ("participant", "participant/b"),
        ("from", "2014-05-20"),
        ("ends", "tenure/a"),
    ];
    let handed = house.report("hand over", next);
    (house, handed)
}

fn end(house: &House) -> Vec<String> {
    house.state.thing(&id("tenure/a")).unwrap().values("to").map(forum::value::Value::written).collect()
}

#[test]
fn an_office_taken_over_and_given_back_is_held_as_before() {
    let (mut house, handed) = tenures();
    assert_eq!(end(&house), ["2014-05-20"]);
    let right = Keeping::Correct {
        of: handed.clone(),
        property: "from".into(),
        value: json!("2014-06"),
        why: "misread".into(),
    };
    let corrected = house.keep(&right);
    assert_eq!(end(&house), ["2014-06"]);
    house.withdraw(&corrected);
    assert_eq!(end(&house), ["2014-05-20"]);
    let withdrawn = house.withdraw(&handed);
    assert_eq!(end(&house), [".."]);
    house.withdraw(&withdrawn);
    assert_eq!(end(&house), ["2014-05-20"]);
}

#[test]
fn two_corrections_of_one_value_stand_side_by_side_and_one_taken_back_leaves_the_other() {
    let mut house = House::founded();
    let of = house.report("convene", &[("id", "meeting/x"), ("date", "2014")]);
    let correct = |value: &str| Keeping::Correct {
        of: of.clone(),
        property: "date".into(),
        value: json!(value),
        why: String::new(),
    };
    let dates = |house: &House| -> Vec<String> {
        house
            .state
            .thing(&id("meeting/x"))
            .unwrap()
            .dates("date")
            .iter()
            .map(|date| date.written().to_owned())
            .collect()
    };
    let first = house.keep(&correct("2015"));
    house.keep(&correct("2016"));
    assert_eq!(dates(&house), ["2015", "2016"]);
    house.withdraw(&first);
    assert_eq!(dates(&house), ["2016"]);
}

#[test]
fn a_row_read_from_two_files_counts_once_and_is_corrected_once() {
    let row = json!({ "pack": "lake", "version": "1", "row": "meeting/x" });
    let said = json!({ "id": "test/meeting/x", "date": "2014", "pack": row });
    let correction =
        json!({ "of": { "volume": "v", "position": 2 }, "property": "date", "value": "2015", "why": "" });
    let entries = [
        entry(1, "convene".into(), said.clone()),
        entry(2, "convene".into(), said),
        entry(3, "correct".into(), correction),
    ];
    for order in [[0, 1, 2], [1, 0, 2], [1, 2, 0], [2, 1, 0], [2, 0, 1], [0, 2, 1]] {
        let mut state = State::default();
        order.iter().for_each(|at| state.apply(&entries[*at]));
        assert_eq!(
            standing(&state).into_iter().collect::<Vec<_>>(),
            ["test/meeting/x date 2015"],
            "{order:?}"
        );
    }
}
