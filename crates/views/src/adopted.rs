//! Which provisions were adopted, by which decision; what superseded them.

use forum::date::Truth;
use forum::noun::Noun;
use forum::state::Thing;
use forum::value::Value;

use crate::{Scene, ledger};

/// Outcomes by which a whole text is agreed.
pub const WHOLE: &[&str] = &["adopted", "endorsed", "signed"];
/// The outcome by which only the provisions listed with it are agreed.
const IN_PART: &str = "adopted in part";

/// Whether a provision had been adopted, with the decisions that did it. Where a decision lists outcomes for
/// provisions, that list speaks for those it names.
pub fn of<'a>(scene: &Scene<'a>, provision: &Thing) -> (Truth, Vec<&'a Thing>) {
    let mut truth = Truth::No;
    let mut by = Vec::new();
    for text in provision.refs("text") {
        for (decision, came) in scene.as_of().referring(Noun::Decision, "text", text) {
            if adopts(scene, decision, provision) {
                truth = truth.or(came);
                by.push(decision);
            }
        }
    }
    (truth, by)
}

/// Whether an outcome agrees a text, wholly or in part.
pub fn is_adoption(outcome: &str) -> bool {
    WHOLE.contains(&outcome) || outcome == IN_PART
}

fn adopts(scene: &Scene<'_>, decision: &Thing, provision: &Thing) -> bool {
    let own = decision.values("provisions").find_map(|value| match value {
        Value::Outcome(id, outcome) if *id == provision.id => Some(outcome.as_str()),
        _ => None,
    });
    let outcomes = decision.texts("outcome");
    match own {
        Some(outcome) => WHOLE.contains(&outcome),
        None if outcomes.contains(&IN_PART) => false,
        None => {
            outcomes.iter().any(|outcome| WHOLE.contains(outcome)) && stood_in(scene, decision, provision)
        }
    }
}

/// Whether a provision stood in the version that a decision names. One that has no wording yet may have stood in
/// any version.
fn stood_in(scene: &Scene<'_>, decision: &Thing, provision: &Thing) -> bool {
    let versions = decision.refs("version");
    let wordings = scene.state.referring(Noun::Wording, "provision", &provision.id);
    versions.is_empty()
        || wordings.is_empty()
        || wordings.iter().flat_map(|wording| wording.refs("version")).any(|one| versions.contains(&one))
}

/// Every provision that had been adopted or possibly had, in the order of texts in time, then of the text.
pub fn provisions<'a>(scene: &Scene<'a>) -> Vec<(&'a Thing, Truth)> {
    let all = scene.state.all(Noun::Provision).map(|thing| (thing, of(scene, thing)));
    let mut adopted: Vec<_> = all.filter(|(_, (truth, _))| !truth.is_no()).collect();
    adopted.sort_by_cached_key(|(thing, (_, by))| {
        let time = by.iter().map(|one| crate::order::key(scene.state, one)).min();
        (time, thing.refs("text").first().map(|id| (*id).clone()), thing.number("order"), thing.id.clone())
    });
    adopted.into_iter().map(|(thing, (truth, _))| (thing, truth)).collect()
}

/// What superseded a provision: adopted provisions that say so, and adopted texts that replace its text.
pub fn superseding<'a>(scene: &Scene<'a>, provision: &Thing) -> Vec<&'a Thing> {
    let later = scene.state.referring(Noun::Provision, "supersedes", &provision.id);
    let later = later.into_iter().filter(|one| !of(scene, one).0.is_no());
    let texts = provision.refs("text").into_iter().flat_map(|text| {
        let replacing = scene.state.referring(Noun::Text, "replaces", text).into_iter();
        replacing.filter(|one| text_adopted(scene, one)).collect::<Vec<_>>()
    });
    later.chain(texts).collect()
}

/// Whether a whole text had been adopted.
pub fn text_adopted(scene: &Scene<'_>, text: &Thing) -> bool {
    let decisions = scene.as_of().referring(Noun::Decision, "text", &text.id);
    decisions.iter().any(|(one, _)| one.texts("outcome").iter().any(|outcome| WHOLE.contains(outcome)))
}

/// The things that carry a provision: undertakings and activities under it, and the measures linked to it with
/// what was done under them, as far as they had come about.
pub fn carriers<'a>(scene: &Scene<'a>, provision: &Thing) -> Vec<&'a Thing> {
    let of = |noun: Noun, property: &str, id| scene.as_of().referring(noun, property, id);
    let mut all: Vec<&'a Thing> = Vec::new();
    let mut add = |found: Vec<(&'a Thing, Truth)>| {
        for (thing, _) in found {
            if all.iter().all(|other| other.id != thing.id) {
                all.push(thing);
            }
        }
    };
    add(of(Noun::Undertaking, "provision", &provision.id));
    add(of(Noun::Activity, "provision", &provision.id));
    for measure in measures(scene, provision) {
        add(of(Noun::Activity, "measure", &measure.id));
        add(of(Noun::Exchange, "measure", &measure.id));
    }
    all.retain(|thing| !given_back(scene, thing));
    all
}

/// Measures of the catalogue that are linked to a provision from either side.
pub fn measures<'a>(scene: &Scene<'a>, provision: &Thing) -> Vec<&'a Thing> {
    let mut all = scene.state.referring(Noun::Measure, "provision", &provision.id);
    for measure in ledger::named(scene, provision, "measure") {
        if all.iter().all(|other| other.id != measure.id) {
            all.push(measure);
        }
    }
    all
}

/// Whether an undertaking was taken back by the day.
pub fn given_back(scene: &Scene<'_>, thing: &Thing) -> bool {
    let variations = scene.as_of().referring(Noun::Variation, "undertaking", &thing.id);
    variations.iter().any(|(one, truth)| truth.is_yes() && one.texts("change").contains(&"taken back"))
}

/// What was told of a provision: reports on it, on what carries it and on its measures, and activities held.
pub fn told<'a>(scene: &Scene<'a>, provision: &Thing, carriers: &[&'a Thing]) -> Vec<&'a Thing> {
    let measures = measures(scene, provision);
    let subjects = carriers.iter().chain(&measures).map(|thing| &thing.id).chain([&provision.id]);
    let mut all: Vec<&'a Thing> = Vec::new();
    for id in subjects {
        for (report, _) in scene.as_of().referring(Noun::Report, "on", id) {
            if all.iter().all(|other| other.id != report.id) {
                all.push(report);
            }
        }
    }
    let held = |thing: &&&Thing| {
        thing.noun == Noun::Activity
            && crate::plan::Item::of(scene, scene.state.thing(&thing.id).unwrap_or(thing)).is_held()
    };
    all.extend(carriers.iter().filter(held));
    all
}
