//! The invariants of the forum, as far as the domain holds them, over generated histories.

use std::collections::BTreeSet;

use forum::charter::may;
use forum::date::Truth;
use forum::entry::{Entry, Mode, Openness};
use forum::id::Id;
use forum::noun::Noun;
use forum::state::{Objections, State};
use proptest::prelude::*;
use serde_json::Value as Json;

use super::ground::{House, id};
use super::history::{Deed, History, PARTIES, Step, steps};

fn is_live_adoption(entry: &Entry) -> bool {
    entry.act == "adopt" && entry.mode == Mode::Live && entry.payload.get("objections").is_some()
}

fn adopted(entry: &Entry) -> BTreeSet<&str> {
    let text = |json: &Json| json.as_str().unwrap_or_default().to_owned();
    match text(&entry.payload["outcome"]).as_str() {
        "adopted" => ["test/provision/one", "test/provision/two", "test/text/plan"].into(),
        "adopted in part" => {
            let list = entry.payload["provisions"].as_array().unwrap();
            let kept = list.iter().filter(|one| one["outcome"] == "adopted");
            kept.map(|one| one["id"].as_str().unwrap()).chain(["test/text/plan"]).collect()
        }
        _ => BTreeSet::new(),
    }
}

/// Folds the entries before one anew and hands the state and the entry on.
fn at_each_adoption(
    house: &House,
    check: impl Fn(&State, &Entry) -> Result<(), TestCaseError>,
) -> Result<(), TestCaseError> {
    let mut state = State::default();
    for entry in &house.entries {
        if is_live_adoption(entry) {
            check(&state, entry)?;
        }
        state.apply(entry);
    }
    Ok(())
}

fn in_view(state: &State, id: &Id) -> bool {
    state.thing(id).is_some_and(|thing| thing.overlay().is_none())
}

fn comes_from_a_member(state: &State, id: &Id) -> bool {
    state.thing(id).unwrap().refs("by").iter().any(|by| PARTIES[..3].contains(&by.words()))
}

/// Everything said of every thing, and what became of it, whatever the order.
fn said(state: &State, leave_out: impl Fn(Noun) -> bool) -> BTreeSet<String> {
    let things = state.things().filter(|thing| !leave_out(thing.noun));
    things
        .flat_map(|thing| {
            thing.assertions.iter().map(move |one| {
                format!(
                    "{} {} {} {:?} {}",
                    thing.id,
                    one.property,
                    one.value.written(),
                    one.fate,
                    one.said.at
                )
            })
        })
        .collect()
}

/// A payload without what is fresh each time.
fn without_key(mut payload: Json) -> String {
    let fresh = ["objections_key", "objections_digest"];
    fresh.iter().for_each(|member| drop(payload.as_object_mut().and_then(|payload| payload.remove(*member))));
    payload.to_string()
}

fn refold(entries: impl Iterator<Item = Entry>) -> State {
    let mut state = State::default();
    entries.for_each(|entry| state.apply(&entry));
    state
}

/// The parties named otherwise, the observer excepted.
fn renamed(steps: &[Step], order: [usize; 3]) -> Vec<Step> {
    let rename = |who: usize| order.get(who).copied().unwrap_or(who);
    steps.iter().map(|step| Step { who: rename(step.who), ..step.clone() }).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn i1_and_i8_nothing_exists_that_nobody_recorded(steps in steps()) {
        let history = History::of(&steps);
        let named: BTreeSet<&str> =
            history.house.entries.iter().filter_map(|entry| entry.payload.get("id")?.as_str()).collect();
        for thing in history.house.state.things() {
            prop_assert!(named.contains(thing.id.as_str()));
            for one in &thing.assertions {
                prop_assert!(history.house.entries.iter().any(|entry| entry.at == one.said.at));
            }
        }
    }

    #[test]
    fn i2_every_report_has_a_source_and_every_assertion_its_entry(steps in steps()) {
        let history = History::of(&steps);
        for thing in history.house.state.things() {
            for one in &thing.assertions {
                let sourced = one.said.sources.iter().any(|source| !source.cite.is_empty());
                prop_assert!(sourced || one.said.mode == Mode::Live);
                prop_assert!(!one.said.recorder.is_empty());
            }
        }
    }

    #[test]
    fn i3_no_text_is_adopted_with_an_open_bracket(steps in steps()) {
        at_each_adoption(&History::of(&steps).house, |state, entry| {
            for bracket in state.all(Noun::Bracket).filter(|bracket| in_view(state, &bracket.id)) {
                let cleared = state.referring(Noun::Clearance, "bracket", &bracket.id);
                let open = !cleared.iter().any(|clearance| in_view(state, &clearance.id));
                let to = bracket.refs("provision")[0].as_str();
                let stands = open && comes_from_a_member(state, &bracket.id);
                prop_assert!(!stands || !adopted(entry).contains(to), "{to}");
            }
            Ok(())
        })?;
    }

    #[test]
    fn i4_what_an_observer_does_changes_no_outcome_of_others(steps in steps()) {
        let without: Vec<Step> = steps
            .iter()
            .filter(|step| {
                let speaks = matches!(step.deed, Deed::Bracket(_) | Deed::Object(_) | Deed::Undertake);
                step.who != 3 || !speaks
            })
            .filter(|step| !matches!(step.deed, Deed::Clear(_) | Deed::Report(_) | Deed::Correct(_) | Deed::Change(_) | Deed::Withdraw(_)))
            .cloned()
            .collect();
        let with: Vec<Step> = steps
            .iter()
            .filter(|step| !matches!(step.deed, Deed::Clear(_) | Deed::Report(_) | Deed::Correct(_) | Deed::Change(_) | Deed::Withdraw(_)))
            .cloned()
            .collect();
        let decided = |steps: &[Step]| -> Vec<bool> {
            let history = History::of(steps);
            let adoptions = steps.iter().zip(&history.outcomes).filter(|(step, _)| matches!(step.deed, Deed::Adopt(_)));
            adoptions.map(|(_, outcome)| outcome.is_ok()).collect()
        };
        prop_assert_eq!(decided(&with), decided(&without));
    }

    #[test]
    fn i5_no_members_right_differs_from_anothers(
        steps in steps(),
        order in prop::sample::select(vec![[1, 0, 2], [2, 1, 0], [1, 2, 0]]),
    ) {
        let told = |steps: &[Step]| -> Vec<Result<(), Vec<&'static str>>> {
            let outcomes = History::of(steps).outcomes.into_iter();
            outcomes
                .map(|one| one.map(drop).map_err(|why| why.iter().map(forum::decide::Refusal::code).collect()))
                .collect()
        };
        prop_assert_eq!(told(&steps), told(&renamed(&steps, order)));
    }

    #[test]
    fn i6_nothing_is_adopted_over_an_objection_and_every_decision_lists_them_all(steps in steps()) {
        at_each_adoption(&History::of(&steps).house, |state, entry| {
            let Objections::Listed(list) = Objections::read(&entry.payload) else {
                return Err(TestCaseError::fail("no list"));
            };
            let lodged: Vec<_> =
                state.all(Noun::Objection).filter(|objection| in_view(state, &objection.id)).collect();
            prop_assert_eq!(list.len(), lodged.len());
            for objection in lodged {
                prop_assert!(list.contains(&objection.id));
                let cites = entry.payload["cites"].as_array().unwrap();
                prop_assert!(objection.said().any(|said| cites.contains(&said.at.json())));
                prop_assert!(objection.said().any(|said| said.openness.is_as_open_as(&entry.openness)));
                let to = objection.refs("to")[0].as_str();
                prop_assert!(!comes_from_a_member(state, &objection.id) || !adopted(entry).contains(to));
            }
            Ok(())
        })?;
    }

    #[test]
    fn i7_a_set_aside_keeps_every_position_of_its_opening_entry(steps in steps()) {
        let history = History::of(&steps);
        for item in history.house.state.all(Noun::SetAside) {
            let opening = item.said().next().unwrap();
            let entry = history.house.entries.iter().find(|entry| entry.at == opening.at).unwrap();
            let positions = entry.payload.get("positions").and_then(Json::as_array);
            let kept: BTreeSet<&str> = item.refs("positions").into_iter().map(Id::as_str).collect();
            for position in positions.into_iter().flatten() {
                prop_assert!(kept.contains(position.as_str().unwrap()));
            }
        }
    }

    #[test]
    fn i10_what_lies_in_an_overlay_changes_nothing_outside_it(steps in steps()) {
        // What the desk alone rests on an overlay sleeps when it leaves, so nothing here is kept at the desk.
        let steps: Vec<Step> = steps.into_iter().filter(|step| step.openness != Openness::Desk).collect();
        let history = History::of(&steps);
        let outside = history.house.entries.iter().filter(|entry| entry.overlay.is_none());
        let without = refold(outside.cloned());
        let all = said(&history.house.state, |_| false);
        for line in said(&without, |_| false) {
            prop_assert!(all.contains(&line), "{line}");
        }
        let asleep = |line: &String| {
            let thing = line.split(' ').next().unwrap().parse().unwrap();
            without.thing(&thing).is_none() || line.split(' ').any(|word| word.contains("paper:"))
        };
        let outside: BTreeSet<String> = all.into_iter().filter(|line| !asleep(line)).collect();
        prop_assert_eq!(outside, said(&without, |_| false));
    }

    #[test]
    fn i10_what_lies_in_an_overlay_decides_nothing_outside_it(steps in steps()) {
        let picks = |step: &Step| match step.deed {
            Deed::Bracket(_) | Deed::Object(_) | Deed::SetAside(_) | Deed::Undertake | Deed::Convene(_) | Deed::Adopt(_) => false,
            Deed::Position(_) => step.overlay,
            _ => true,
        };
        let steps = || steps.iter().enumerate().filter(|(_, step)| !picks(step));
        let outside = |history: History| -> Vec<(String, String)> {
            let entries = history.house.entries.into_iter().filter(|entry| entry.overlay.is_none());
            entries.map(|entry| (entry.at.to_string(), without_key(entry.payload))).collect()
        };
        let with = History::numbered(steps());
        let without = History::numbered(steps().filter(|(_, step)| !step.overlay));
        prop_assert_eq!(outside(with), outside(without));
    }

    #[test]
    fn i11_purging_working_material_leaves_every_formal_act(steps in steps()) {
        let history = History::of(&steps);
        let working = |noun: Noun| matches!(noun, Noun::Remark | Noun::Draft);
        let formal = history.house.entries.iter().filter(|entry| entry.act != "remark");
        prop_assert_eq!(said(&refold(formal.cloned()), working), said(&history.house.state, working));
    }

    #[test]
    fn i13_reports_may_depart_from_the_charter_and_live_acts_only_with_a_reason(steps in steps()) {
        let history = History::of(&steps);
        for (step, outcome) in steps.iter().zip(&history.outcomes) {
            let Err(refusals) = outcome else { continue };
            let ruled = ["cannot-object", "right-absent", "right-uncertain", "seat-without-right", "open-bracket", "standing-objection"];
            prop_assert!(step.live || refusals.iter().all(|refusal| !ruled.contains(&refusal.code())));
        }
        for entry in history.house.entries.iter().filter(|entry| entry.mode == Mode::Live) {
            let right = forum::schema::act(&entry.act).and_then(|kind| kind.right);
            let (Some(right), Some(actor)) = (right, &entry.actor) else { continue };
            let held = may(&history.house.state, actor, right, history.house.today).truth() == Truth::Yes;
            prop_assert!(held || entry.payload.get("override").is_some(), "{} by {actor}", entry.act);
        }
    }
}

#[test]
fn generated_histories_try_what_the_invariants_are_about() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut adoptions, mut objections, mut refused, mut overrides) = (0, 0, 0, 0);
    for _ in 0..200 {
        let steps = steps().new_tree(&mut runner).unwrap().current();
        let history = History::of(&steps);
        adoptions += history.house.entries.iter().filter(|entry| is_live_adoption(entry)).count();
        objections += history.house.state.all(Noun::Objection).count();
        refused += history.outcomes.iter().filter(|outcome| outcome.is_err()).count();
        overrides +=
            history.house.entries.iter().filter(|entry| entry.payload.get("override").is_some()).count();
    }
    assert!(
        adoptions > 100 && objections > 100 && refused > 100 && overrides > 10,
        "{adoptions} {objections} {refused} {overrides}"
    );
    assert!(History::of(&[]).house.state.thing(&id("text/plan")).is_some());
}
