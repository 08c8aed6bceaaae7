//! Playing a story: the acts are recorded, the questions asked, and then once more for each twin.

use std::borrow::Cow;

use toml::{Spanned, Table};

use super::file::{Scenario, Start, Then, Twin};
use super::finding::Finding;
use super::world::{Asking, World, in_words};
use super::{expect, guard};
use crate::problem::Problem;

/// What came of a story.
#[derive(Debug)]
pub struct Outcome {
    /// The steps, in the order of telling.
    pub told: Vec<Told>,
}

/// One line of the story.
#[derive(Debug)]
pub enum Told {
    /// Where it starts.
    Start(Start),
    /// An act that was there before.
    Given(String),
    /// Something that was done.
    When(String, Vec<Finding>),
    /// A statement, where it stands in the file, and in what it does not hold.
    Then(String, String, Vec<Finding>),
    /// The change of a twin.
    Twin(String),
    /// A twin that gives the same answer as the story.
    Same(String),
}

impl Outcome {
    /// Whether everything is as the story says.
    pub fn holds(&self) -> bool {
        self.told.iter().all(|told| match told {
            Told::When(_, findings) | Told::Then(_, _, findings) => findings.is_empty(),
            Told::Same(_) => false,
            _ => true,
        })
    }
}

/// One playing: the acts as they are in the story or in a twin.
struct Part<'a> {
    start: &'a Start,
    given: Vec<(String, Cow<'a, Table>)>,
    when: Vec<(String, Cow<'a, Table>)>,
    then: &'a [Spanned<Then>],
    /// Asked after all else, for a twin: its statements have to be untrue here.
    also: &'a [Spanned<Twin>],
}

/// Plays a story and its twins, each in a record of its own.
///
/// A record that cannot be made, or a step that cannot be read, is a problem; a statement that does not hold is an
/// outcome.
pub fn play(scenario: &Scenario) -> Result<Outcome, Problem> {
    guard::guard(scenario)?;
    let mut told = vec![Told::Start(scenario.start.clone())];
    let story = Part {
        start: &scenario.start,
        given: placed(scenario, &scenario.given),
        when: placed(scenario, &scenario.when),
        then: &scenario.then,
        also: &scenario.twin,
    };
    let same = run(scenario, &story, &mut told, true)?;
    for (twin, same) in scenario.twin.iter().zip(same) {
        told.push(Told::Twin(twin.get_ref().says.clone()));
        run(scenario, &changed(scenario, twin)?, &mut told, false)?;
        if same {
            told.push(Told::Same(scenario.place(twin)));
        }
    }
    Ok(Outcome { told })
}

fn placed<'a>(scenario: &Scenario, acts: &'a [Spanned<Table>]) -> Vec<(String, Cow<'a, Table>)> {
    acts.iter().map(|act| (scenario.place(act), Cow::Borrowed(act.get_ref()))).collect()
}

/// The acts of a twin.
fn changed<'a>(scenario: &'a Scenario, twin: &'a Spanned<Twin>) -> Result<Part<'a>, Problem> {
    let written = twin.get_ref();
    let mut given = placed(scenario, &scenario.given);
    let mut when = placed(scenario, &scenario.when);
    for id in written.set.keys().chain(&written.drop) {
        if !given.iter().chain(&when).any(|(_, act)| is(act, id)) {
            return Err(Problem::usage(
                format!("the twin changes `{id}`, and no given act or step has that id"),
                scenario.place(twin),
                "give the id of an act of this story, as it is written there",
            ));
        }
    }
    for acts in [&mut given, &mut when] {
        acts.retain(|(_, act)| !written.drop.iter().any(|id| is(act, id)));
        for (_, act) in acts.iter_mut() {
            let changes = written.set.iter().find(|(id, _)| is(act, id)).map(|(_, changes)| changes);
            if let Some(changes) = changes {
                act.to_mut().extend(changes.clone());
            }
        }
    }
    given.extend(placed(scenario, &written.given));
    let start = written.start.as_ref().unwrap_or(&scenario.start);
    Ok(Part { start, given, when, then: &written.then, also: &[] })
}

fn is(act: &Table, id: &str) -> bool {
    act.get("id").and_then(toml::Value::as_str) == Some(id)
}

/// Runs one part. For each twin of `also`: whether all its statements hold here too.
fn run(
    scenario: &Scenario,
    part: &Part<'_>,
    told: &mut Vec<Told>,
    tell_acts: bool,
) -> Result<Vec<bool>, Problem> {
    let world = World::start(part.start, scenario)?;
    let acts: Vec<(&str, &Table)> = part.given.iter().map(|(at, act)| (at.as_str(), act.as_ref())).collect();
    let mut world = world;
    world.given(&acts)?;
    if tell_acts {
        told.extend(part.given.iter().map(|(_, act)| Told::Given(in_words(act))));
    }
    ask_after(scenario, part, &mut world, Some(0), told)?;
    for (number, (at, step)) in part.when.iter().enumerate() {
        let findings = world.step(at, step)?;
        if tell_acts || !findings.is_empty() {
            told.push(Told::When(in_words(step), findings));
        }
        ask_after(scenario, part, &mut world, Some(number + 1), told)?;
    }
    ask_after(scenario, part, &mut world, None, told)?;
    part.also.iter().map(|twin| all_hold(scenario, &twin.get_ref().then, &mut world)).collect()
}

fn ask_after(
    scenario: &Scenario,
    part: &Part<'_>,
    world: &mut World,
    after: Option<usize>,
    told: &mut Vec<Told>,
) -> Result<(), Problem> {
    for then in part.then.iter().filter(|then| then.get_ref().after == after) {
        let findings = differences(scenario, then, world)?;
        told.push(Told::Then(then.get_ref().says.clone(), scenario.place(then), findings));
    }
    Ok(())
}

fn all_hold(scenario: &Scenario, then: &[Spanned<Then>], world: &mut World) -> Result<bool, Problem> {
    for then in then {
        if !differences(scenario, then, world)?.is_empty() {
            return Ok(false);
        }
    }
    Ok(true)
}

fn differences(
    scenario: &Scenario,
    then: &Spanned<Then>,
    world: &mut World,
) -> Result<Vec<Finding>, Problem> {
    let place = scenario.place(then);
    let then = then.get_ref();
    let asking = Asking::of(then, &place)?;
    let mut findings = expect::differences(then, &world.ask(&asking)?);
    if let Some(overlay) = &then.unmoved_by_removing {
        findings.extend(world.moved_by_removing(overlay, &asking)?);
    }
    if then.same_bytes == Some(true) {
        findings.extend(world.differing_bytes(&asking)?);
    }
    Ok(findings)
}
