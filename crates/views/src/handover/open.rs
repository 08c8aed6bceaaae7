//! What is open: texts that lie before a body, and provisions that something carries or nothing yet does.

use forum::noun::Noun;
use forum::state::Thing;

use crate::absence::Names;
use crate::review::{self, Standing};
use crate::{Cell, Part, Scene, Section, adopted, cells, labels, ledger, tables};

/// Texts that were circulated, brought before a body, referred or agreed as a basis, and on which nothing more is
/// recorded.
pub fn before_bodies(scene: &Scene<'_>) -> Section {
    let mut section = tables::table(scene, "handover", "before-bodies", &["text", "steps"]);
    let mut texts: Vec<&Thing> = steps(scene).flat_map(|step| ledger::named(scene, step, "text")).collect();
    texts.sort_by(|one, other| one.id.cmp(&other.id));
    texts.dedup_by(|one, other| one.id == other.id);
    texts.retain(|text| !settled(scene, text) && !answered(scene, text));
    for text in texts {
        let mut steps: Vec<_> = steps(scene).filter(|step| step.refs("text").contains(&&text.id)).collect();
        crate::order::by_time(scene.state, &mut steps);
        let row = vec![
            Cell::one(cells::sourced(scene, text)),
            Cell::stack(steps.into_iter().map(|step| part(scene, step)).collect()),
        ];
        section.push(Some(text.id.clone()), row);
    }
    tables::finish(section)
}

/// Everything that brings a text on its way.
fn steps<'a>(scene: &Scene<'a>) -> impl Iterator<Item = &'a Thing> + use<'a> {
    let of = |noun: Noun| scene.as_of().all(noun).map(|(thing, _)| thing).collect::<Vec<_>>();
    [Noun::Consultation, Noun::Submission, Noun::Decision].map(of).into_iter().flatten()
}

/// Whether a decision closed the matter: adopted, wholly or in part, noted, withdrawn, or no consensus recorded.
fn settled(scene: &Scene<'_>, text: &Thing) -> bool {
    let decisions = scene.as_of().referring(Noun::Decision, "text", &text.id);
    let open = |decision: &Thing| {
        decision.said().all(|said| said.act == "refer")
            || decision.texts("outcome").contains(&"agreed as basis")
    };
    decisions.iter().any(|(one, _)| !open(one)) || adopted::text_adopted(scene, text)
}

/// Whether a text is a compilation of views to which replies came: it has done its work, and is never adopted.
fn answered(scene: &Scene<'_>, text: &Thing) -> bool {
    let replies = |id: &forum::id::Id| !scene.as_of().referring(Noun::Reply, "consultation", id).is_empty();
    text.said().any(|said| said.act == "compile") && text.refs("consultation").into_iter().any(replies)
}

/// A step and its date.
fn part(scene: &Scene<'_>, step: &Thing) -> Part {
    let word = match step.noun {
        Noun::Decision => crate::decisions::words(scene, step).into_iter().map(|part| part.text).collect(),
        noun => vec![scene.words.noun(noun.word())],
    };
    let date = cells::dates(scene, step).words();
    let mut part = cells::with_words(scene, step, labels::listed(scene, word.into_iter().chain([date])));
    part.sources = cells::sources(step);
    part
}

/// Adopted provisions that were neither superseded nor ask for nothing: what carries them, as far as is recorded.
pub fn threads(scene: &Scene<'_>) -> Section {
    let names = Names::new(scene);
    let mut section = tables::table(scene, "handover", "threads", &["provision", "carriers"]);
    for found in review::of_all(scene) {
        if !matches!(
            found.standing,
            Standing::Carried | Standing::NotYetCarried | Standing::CarriedAndReported
        ) {
            continue;
        }
        let text =
            ledger::named(scene, found.provision, "text").into_iter().map(|text| labels::of(scene, text));
        let row = vec![
            Cell::one(ledger::nameless_provision(scene, &names, found.provision)),
            review::nameless(scene, &names, found.carrying()),
        ];
        section.push_in(Some(labels::listed(scene, text)), Some(found.provision.id.clone()), row);
    }
    tables::finish(section)
}
