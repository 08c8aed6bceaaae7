//! What bodies did with a text, and the dates that this gives the text where it has none of its own.

use forum::date::{SortKey, Truth, When};
use forum::id::Id;
use forum::noun::Noun;
use forum::state::Thing;

use crate::{Cell, Link, Part, Scene, cells, order};

/// A chair's statement is another kind of text than an adopted one and stands apart (red line 4).
pub fn is_chairs(text: &Thing) -> bool {
    text.text("kind") == Some("chair's statement")
}

/// Outcomes by which the words of a text are agreed.
const AGREED: &[&str] = &["adopted", "adopted in part", "agreed as basis", "endorsed", "signed"];

/// What has to be said of a text whose words are not, or not fully, agreed: its outcomes or its state.
pub fn reservation(scene: &Scene<'_>, text: &Thing) -> Option<String> {
    let outcomes = outcomes(scene, text);
    if outcomes.iter().any(|word| matches!(*word, "adopted" | "endorsed" | "signed")) {
        return None;
    }
    let partly = outcomes.iter().filter(|word| AGREED.contains(word)).copied().collect::<Vec<_>>();
    let mut said = if partly.is_empty() { outcomes } else { partly };
    said.dedup();
    let said: Vec<String> = said.into_iter().map(|word| scene.words.status(word)).collect();
    let state = cells::stack(scene, text, "state").words();
    let words = crate::labels::listed(scene, said.into_iter().chain([state]));
    Some(if words.is_empty() { scene.words.say("text-undecided") } else { words })
}

/// The decisions on a text that had come about or possibly had, in the order of time.
pub fn decisions<'a>(scene: &Scene<'a>, text: &Thing) -> Vec<&'a Thing> {
    let found = scene.as_of().referring(Noun::Decision, "text", &text.id);
    let mut found: Vec<&Thing> = found.into_iter().map(|(decision, _)| decision).collect();
    order::by_time(scene.state, &mut found);
    found
}

/// The word for what a decision did: its outcome, or what its act says.
pub fn outcome(decision: &Thing) -> Vec<&str> {
    let outcomes = decision.texts("outcome");
    if !outcomes.is_empty() {
        return outcomes;
    }
    decision.said().next().map_or(vec![], |said| match said.act {
        "note" => vec!["noted"],
        "refer" => vec!["referred"],
        other => vec![other],
    })
}

/// All words for what was decided on a text.
pub fn outcomes<'a>(scene: &Scene<'a>, text: &Thing) -> Vec<&'a str> {
    decisions(scene, text).into_iter().flat_map(outcome).collect()
}

/// Whether a text had come about: by its own date, else by what was decided on it or by who it was brought
/// before; a text of which nothing dated is known always had.
pub fn come_about(scene: &Scene<'_>, text: &Thing) -> Truth {
    let then = scene.as_of();
    if !text.times().is_empty() {
        return then.come_about(text);
    }
    let all = [Noun::Decision, Noun::Submission, Noun::Consultation, Noun::Version];
    let about: Vec<&Thing> =
        all.iter().flat_map(|noun| scene.state.referring(*noun, "text", &text.id)).collect();
    let truth = about.iter().map(|one| then.come_about(one)).max();
    truth.unwrap_or(Truth::Yes)
}

/// The dates of a text: its own, else those of the decisions on it.
pub fn times(scene: &Scene<'_>, text: &Thing) -> Vec<When> {
    let own = scene.state.times(text);
    if !own.is_empty() {
        return own;
    }
    decisions(scene, text).into_iter().flat_map(|decision| scene.state.times(decision)).collect()
}

/// Where a text stands in a list.
pub fn key(scene: &Scene<'_>, text: &Thing) -> SortKey {
    let first = times(scene, text).iter().map(When::sort_key).min();
    first.unwrap_or_else(|| When::unknown().sort_key())
}

/// The dates of a text with who says so.
pub fn dates(scene: &Scene<'_>, text: &Thing) -> Cell {
    if !text.times().is_empty() {
        return cells::dates(scene, text);
    }
    let taken: Vec<&Thing> =
        decisions(scene, text).into_iter().filter(|one| !one.times().is_empty()).collect();
    let first = taken.iter().find(|one| !matches!(outcome(one).as_slice(), ["referred" | "noted"]));
    let cell = first.or(taken.first()).map(|one| cells::dates(scene, one));
    cells::or_quiet(scene, cell.unwrap_or_default(), "date-not-known")
}

/// What was decided, each leading to its decision; the text's own state beside it.
pub fn cell(scene: &Scene<'_>, text: &Thing) -> Cell {
    let mut parts = Vec::new();
    for decision in decisions(scene, text) {
        for word in outcome(decision) {
            let link = Link::Thing(decision.id.clone());
            let mut part = Part::text(scene.words.status(word)).value(word).to(link);
            part.sources = cells::sources(decision);
            parts.push(part);
        }
    }
    parts.extend(cells::stack(scene, text, "state").parts);
    Cell::stack(parts)
}

/// The bodies that decided on a text, or whose text it is.
pub fn bodies<'a>(scene: &Scene<'a>, text: &Thing) -> Vec<&'a Id> {
    let of_text = scene.state.thing(&text.id).map(|text| text.refs("body")).unwrap_or_default();
    let taken = decisions(scene, text).into_iter().flat_map(|decision| {
        let own = decision.refs("body");
        let sitting = || {
            decision
                .refs("meeting")
                .into_iter()
                .filter_map(|id| scene.state.thing(id))
                .flat_map(|one| one.refs("body"))
        };
        if own.is_empty() { sitting().collect() } else { own }
    });
    let mut all: Vec<&Id> = Vec::new();
    for id in of_text.into_iter().chain(taken) {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    all
}
