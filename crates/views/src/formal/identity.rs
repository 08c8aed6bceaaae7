//! What identifies a text in Akoma Ntoso: class, actor, day, number, version.

use forum::state::Thing;
use text::akn::{Class, Identity};
use text::{Block, Document};

use super::chosen::Chosen;
use super::paragraphs::Paragraph;
use crate::texts::decided;
use crate::{Scene, labels, lookup};

pub(super) fn of(
    scene: &Scene<'_>,
    text: &Thing,
    chosen: &Chosen<'_>,
    document: &Document,
    paragraphs: &[Paragraph],
) -> Identity {
    let standing = document.face.as_ref().is_some_and(|face| !face.standing.is_empty());
    let bodies = decided::bodies(scene, text);
    let body = bodies.first().and_then(|id| scene.state.thing(id));
    let forum = scene.state.packs().next();
    let short = |id: &str| id.rsplit('/').next().unwrap_or_default().to_owned();
    let actor = [forum.map(|pack| pack.pack.to_string()), body.map(|body| short(&body.id.to_string()))];
    let names = [forum.map(|pack| pack.title.clone()), body.map(|body| labels::of(scene, body))];
    let title = labels::of(scene, text);
    let aliases = lookup::names(scene, text).into_iter().filter(|name| *name != title);
    Identity {
        class: Class::of(text.text("kind").unwrap_or_default(), !standing),
        jurisdiction: String::new(),
        actor: actor.into_iter().flatten().collect::<Vec<_>>().join("-"),
        actor_name: names.into_iter().flatten().collect::<Vec<_>>().join(", "),
        date: day(&decided::times(scene, text)),
        number: text.text("symbol").unwrap_or_default().to_owned(),
        aliases: aliases.map(str::to_owned).collect(),
        version_date: day(&scene.state.times(chosen.version)),
        version: chosen.version.text("label").unwrap_or_default().to_owned(),
        authentic: Some(paragraphs.iter().any(|one| one.authentic)),
        preambular: preambular(document, paragraphs),
    }
}

/// The first day on which all standing dates agree, where it is one day; else the first of what is known, as the
/// guidelines say of a day known in part.
fn day(times: &[forum::date::When]) -> String {
    times.iter().filter_map(forum::date::When::earliest).min().map(|day| day.to_string()).unwrap_or_default()
}

/// The blocks of preambular paragraphs: those that say just their words.
fn preambular(document: &Document, paragraphs: &[Paragraph]) -> Vec<usize> {
    let words = |block: &Block| block.all_runs().map(|run| run.text.as_str()).collect::<String>();
    let said: Vec<String> = paragraphs.iter().filter(|one| one.preambular).map(Paragraph::words).collect();
    let is_one = |(_, block): &(usize, &Block)| {
        matches!(block, Block::Paragraph { number: None, .. }) && said.contains(&words(block))
    };
    document.blocks.iter().enumerate().filter(is_one).map(|(place, _)| place).collect()
}
