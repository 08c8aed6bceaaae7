//! The steps of a thread in the order of time. Steps name who took them; times between stages name nobody, so that
//! no derived figure is attached to a participant (invariant I1).

use forum::date::{SortKey, When};
use forum::noun::Noun;
use forum::state::Thing;

use super::speaker;
use crate::absence::Names;
use crate::gather::Gathered;
use crate::tables::{finish, table};
use crate::texts::decided;
use crate::{Cell, Part, Scene, Section, Tone, cells, elapsed, labels, order};

/// What can be a step, in the order in which steps of one time follow one another.
const STAGES: &[(Noun, &str)] = &[
    (Noun::Concern, "step-concern"),
    (Noun::Challenge, "step-challenge"),
    (Noun::Tenure, "step-tenure"),
    (Noun::Agenda, "step-agenda"),
    (Noun::Meeting, "step-meeting"),
    (Noun::Text, "step-text"),
    (Noun::Consultation, "step-consultation"),
    (Noun::Reply, "step-reply"),
    (Noun::Submission, "step-submission"),
    (Noun::Position, "step-position"),
    (Noun::Decision, "step-decision"),
    (Noun::SetAside, "step-set-aside"),
    (Noun::Revival, "step-revival"),
    (Noun::Measure, "step-measure"),
    (Noun::Undertaking, "step-undertaking"),
    (Noun::Variation, "step-variation"),
    (Noun::Activity, "step-activity"),
    (Noun::Report, "step-report"),
    (Noun::Exchange, "step-exchange"),
    (Noun::Review, "step-review"),
];

/// Stages between which time is told: those of talk and decision. How long a voluntary deed took is nobody's figure.
const TIMED: &[Noun] = &[
    Noun::Concern,
    Noun::Agenda,
    Noun::Meeting,
    Noun::Text,
    Noun::Consultation,
    Noun::Reply,
    Noun::Submission,
    Noun::Decision,
    Noun::SetAside,
    Noun::Revival,
    Noun::Review,
];

/// One step.
struct Step<'a> {
    thing: &'a Thing,
    stage: &'static str,
    rank: usize,
    key: SortKey,
}

fn ordered<'a>(scene: &Scene<'a>, of: &'a Thing, gathered: &Gathered<'a>) -> Vec<Step<'a>> {
    let mut steps: Vec<Step<'_>> = Vec::new();
    let all = gathered.all().chain(Some(of)).filter(|thing| is_step(thing));
    for thing in all {
        let place = STAGES.iter().position(|(noun, _)| *noun == thing.noun);
        let Some((rank, (_, stage))) = place.and_then(|at| Some((at, STAGES.get(at)?))) else { continue };
        if steps.iter().all(|step| step.thing.id != thing.id) {
            steps.push(Step {
                thing,
                stage: stage_of(thing, stage),
                rank,
                key: order::key(scene.state, thing),
            });
        }
    }
    steps.sort_by(|a, b| (a.key, a.rank, &a.thing.id).cmp(&(b.key, b.rank, &b.thing.id)));
    steps
}

/// Texts are steps of their own only as compilations and where they bear a date; what bodies did with them is the
/// step. Challenges without a date are headings, no steps.
fn is_step(thing: &Thing) -> bool {
    match thing.noun {
        Noun::Text => is_compilation(thing) || !thing.times().is_empty(),
        Noun::Challenge | Noun::Measure => !thing.times().is_empty(),
        _ => true,
    }
}

fn is_compilation(text: &Thing) -> bool {
    text.said().any(|said| said.act == "compile")
}

fn stage_of(thing: &Thing, stage: &'static str) -> &'static str {
    match thing.noun {
        Noun::Text if is_compilation(thing) => "step-compilation",
        Noun::Activity if crate::threads::is_held(thing) => "step-held",
        _ => stage,
    }
}

/// The table of steps.
pub fn steps<'a>(scene: &Scene<'a>, of: &'a Thing, gathered: &Gathered<'a>) -> Section {
    let mut section = table(scene, "thread", "steps", &["date", "step", "what", "who"]);
    for step in ordered(scene, of, gathered) {
        let mut what = cells::sourced(scene, step.thing);
        what.tone = match step.thing.noun {
            Noun::SetAside => Tone::Aside,
            Noun::Concern | Noun::Reply | Noun::Position => Tone::Said,
            _ => Tone::Plain,
        };
        let row = vec![
            dates(scene, step.thing),
            Cell::one(Part::text(word(scene, &step)).value(step.thing.noun.word())),
            what_cell(scene, step.thing, what),
            who(scene, step.thing),
        ];
        section.push(Some(step.thing.id.clone()), row);
    }
    finish(section)
}

/// A measure has three dates, and they are never merged: the layer is said before each. So with an activity that was
/// planned for one date and held on another.
fn dates(scene: &Scene<'_>, thing: &Thing) -> Cell {
    let layers: Vec<(&str, Cell)> = match thing.noun {
        Noun::Measure => ["listed", "activated", "planned"]
            .into_iter()
            .map(|layer| (layer, cells::stack(scene, thing, layer)))
            .collect(),
        Noun::Activity => [("planned", "schedule"), ("held", "hold")]
            .into_iter()
            .map(|(layer, act)| (layer, said_by(scene, thing, act)))
            .filter(|(_, cell)| !cell.parts.is_empty())
            .collect(),
        _ => Vec::new(),
    };
    if layers.len() < 2 {
        return cells::dates(scene, thing);
    }
    let known = layers.into_iter().flat_map(|(layer, cell)| {
        cell.parts.into_iter().filter(|part| part.tone != Tone::Quiet).map(move |part| (layer, part))
    });
    Cell::stack(known.map(|(layer, part)| in_layer(scene, layer, part)).collect())
}

/// The dates that one act gives.
fn said_by(scene: &Scene<'_>, thing: &Thing, act: &str) -> Cell {
    let said = cells::standing(scene, thing, "date").into_iter().filter(|one| one.said.act == act);
    Cell::stack(said.map(|one| cells::value(scene, one)).collect())
}

fn in_layer(scene: &Scene<'_>, layer: &str, mut part: Part) -> Part {
    let args = [("layer", scene.words.status(layer).into()), ("date", part.text.as_str().into())];
    part.text = scene.words.with("thread-layer", &args);
    part
}

/// What the step is called: for a decision what was decided, else the stage.
fn word(scene: &Scene<'_>, step: &Step<'_>) -> String {
    if step.thing.noun == Noun::Decision {
        let outcomes = decided::outcome(step.thing).into_iter().map(|word| scene.words.status(word));
        return labels::capital(&labels::listed(scene, outcomes));
    }
    scene.words.say(step.stage)
}

/// The thing, and under it the topics fixed or the words that came back.
fn what_cell(scene: &Scene<'_>, thing: &Thing, what: Part) -> Cell {
    let mut parts = vec![what];
    let more: &[&str] = match thing.noun {
        Noun::Agenda | Noun::Consultation => &["topics", "route"],
        Noun::Reply | Noun::Revival => &["words"],
        Noun::SetAside => &["reason", "way_back"],
        Noun::Decision => return Cell::one(decision(scene, thing, parts)),
        Noun::Review => &["outcome"],
        _ => &[],
    };
    parts.extend(more.iter().flat_map(|property| cells::stack(scene, thing, property).parts));
    Cell::stack(parts)
}

/// For a decision: the text it is on.
fn decision(scene: &Scene<'_>, thing: &Thing, parts: Vec<Part>) -> Part {
    let mut part = parts.into_iter().next().unwrap_or_default();
    part.text = labels::listed(scene, thing.refs("text").into_iter().map(|id| labels::of_id(scene, id)));
    part
}

/// Who, as said: every property that names somebody; the meeting stands for the body that sat.
fn who(scene: &Scene<'_>, thing: &Thing) -> Cell {
    let sitting = sitting(scene, thing);
    let body = if sitting.is_empty() { "body" } else { "meeting" };
    let mut parts: Vec<Part> = Vec::new();
    for property in ["by", "according_to", "participant", "host", body] {
        if thing.noun != Noun::Meeting || property == "body" {
            parts.extend(cells::stack(scene, thing, property).parts);
        }
    }
    if thing.noun == Noun::Decision {
        parts.extend(cells::stack(scene, thing, "to").parts);
    }
    // The sources of the step stand with what it is.
    parts.iter_mut().for_each(|part| part.sources.clear());
    speaker::cell(scene, thing, Cell::stack(parts))
}

/// The meeting at which a step was taken.
fn sitting(scene: &Scene<'_>, thing: &Thing) -> Vec<Part> {
    let wanted =
        matches!(thing.noun, Noun::Decision | Noun::SetAside | Noun::Review | Noun::Revival | Noun::Concern);
    if wanted { cells::stack(scene, thing, "meeting").parts } else { Vec::new() }
}

/// The time between one stage and the next, without names: of stages alike only the first and the last count.
pub fn times<'a>(scene: &Scene<'a>, names: &Names<'_>, of: &'a Thing, gathered: &Gathered<'a>) -> Section {
    let mut section = table(scene, "thread", "times", &["from_step", "to_step", "elapsed"]);
    let steps = ordered(scene, of, gathered);
    let mut stages: Vec<(Part, Vec<When>, Vec<When>)> = Vec::new();
    for step in steps.iter().filter(|step| TIMED.contains(&step.thing.noun)) {
        let times = scene.state.times(step.thing);
        let stage = stage_part(scene, names, step);
        match stages.last_mut() {
            Some((before, _, last)) if before.text == stage.text => *last = times,
            _ => stages.push((stage, times.clone(), times)),
        }
    }
    for (before, after) in stages.iter().zip(stages.iter().skip(1)) {
        let passed = elapsed::part(scene, &before.2, &after.1);
        section.push(None, vec![Cell::one(before.0.clone()), Cell::one(after.0.clone()), Cell::one(passed)]);
    }
    section
}

/// A stage in words, for decisions with the text; never with the name of a participant.
fn stage_part(scene: &Scene<'_>, names: &Names<'_>, step: &Step<'_>) -> Part {
    let stage = scene.words.say(step.stage);
    if step.thing.noun != Noun::Decision {
        return Part::text(stage);
    }
    let text = labels::listed(scene, step.thing.refs("text").into_iter().map(|id| labels::of_id(scene, id)));
    let words = scene.words.with("label-of", &[("first", stage.as_str().into()), ("second", text.into())]);
    let named = Cell::text(words.as_str());
    if names.named_in(&[named]) { Part::text(stage) } else { Part::text(words) }
}
