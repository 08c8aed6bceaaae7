//! What was decided in the term, and what has been agreed at any time and still stands.

use forum::date::Day;
use forum::noun::Noun;
use forum::state::Thing;

use super::since;
use crate::{Cell, Scene, Section, adopted, cells, decisions, ledger, order, tables};

/// The decisions of the term.
pub fn decisions(scene: &Scene<'_>, from: Option<Day>) -> Section {
    let columns = ["date", "text", "outcome", "body", "meeting"];
    let mut section = tables::table(scene, "handover", "decisions", &columns);
    for (one, truth) in since(scene, decisions::outcomes(scene), from) {
        let subject = if one.noun == Noun::SetAside {
            Cell::one(cells::named(scene, one))
        } else {
            cells::stack(scene, one, "text")
        };
        let row = vec![
            ledger::dated(scene, one, truth),
            subject,
            Cell::stack(decisions::words(scene, one)),
            ledger::as_then(scene, one, cells::stack(scene, one, "body")),
            cells::stack(scene, one, "meeting"),
        ];
        section.push(Some(one.id.clone()), row);
    }
    tables::finish(section)
}

/// Adopted texts and their provisions that no later one superseded.
pub fn language(scene: &Scene<'_>) -> Section {
    let mut section = tables::table(scene, "handover", "language", &["text", "outcome", "provision"]);
    let provisions = adopted::provisions(scene);
    for text in texts(scene) {
        let decided = scene.as_of().referring(Noun::Decision, "text", &text.id);
        let outcome = decided.into_iter().flat_map(|(one, truth)| {
            let mut date = ledger::dated(scene, one, truth).parts;
            let mut words = decisions::words(scene, one);
            words.append(&mut date);
            words
        });
        let own = provisions.iter().map(|(one, _)| *one).filter(|one| one.refs("text").contains(&&text.id));
        let standing = own.filter(|one| adopted::superseding(scene, one).is_empty());
        let row = vec![
            Cell::one(cells::sourced(scene, text)),
            Cell::stack(outcome.collect()),
            Cell::stack(standing.map(|one| ledger::provision(scene, one)).collect()),
        ];
        section.push(Some(text.id.clone()), row);
    }
    tables::finish(section)
}

/// Texts adopted wholly or in part, in the order of their decisions.
fn texts<'a>(scene: &Scene<'a>) -> Vec<&'a Thing> {
    let mut all: Vec<(forum::date::SortKey, &Thing)> = Vec::new();
    for (decision, _) in scene.as_of().all(Noun::Decision) {
        if decision.texts("outcome").iter().any(|outcome| adopted::is_adoption(outcome)) {
            let key = order::key(scene.state, decision);
            all.extend(ledger::named(scene, decision, "text").into_iter().map(|text| (key, text)));
        }
    }
    all.sort_by(|one, other| (one.0, &one.1.id).cmp(&(other.0, &other.1.id)));
    let mut texts: Vec<&Thing> = Vec::new();
    for (_, text) in all {
        if texts.iter().all(|other| other.id != text.id) {
            texts.push(text);
        }
    }
    texts
}
