//! What a search through words could not see: texts that are known and whose words are not held.

use std::collections::BTreeSet;

use forum::id::Id;
use forum::noun::Noun;
use forum::state::Thing;
use trace::Fidelity;

use crate::reach::Reach;
use crate::tables::table;
use crate::texts::decided;
use crate::{Cell, Link, Params, Part, Scene, Section, cells};

/// The texts that were asked for and of whose words none are held as the text has them.
pub fn texts<'a>(scene: &Scene<'a>, reach: &Reach<'_>) -> Vec<&'a Thing> {
    let passages = reach.corpus().passages().iter();
    let verbatim: BTreeSet<&Id> = passages
        .filter(|one| one.fidelity == Fidelity::Verbatim && reach.keeps_passage(one))
        .map(|one| &one.text)
        .collect();
    let mut all: Vec<&Thing> = scene
        .state
        .all(Noun::Text)
        .filter(|text| !verbatim.contains(&text.id) && reach.keeps_text(text))
        .collect();
    all.sort_by_cached_key(|text| (decided::key(scene, text), text.id.clone()));
    all
}

/// The table of these.
pub fn section(scene: &Scene<'_>, reach: &Reach<'_>) -> Section {
    let mut section = table(scene, "trace", "unsearched", &["date", "text", "why_unsearched"]);
    for text in texts(scene, reach) {
        let rendered =
            reach.corpus().passages().iter().any(|one| one.text == text.id && reach.keeps_passage(one));
        let key = if rendered { "unsearched-rendered" } else { "unsearched-no-words" };
        section.push(
            Some(text.id.clone()),
            vec![
                decided::dates(scene, text),
                Cell::one(cells::named(scene, text)),
                Cell::one(Part::quiet(scene.words.say(key)).value(if rendered {
                    "rendered"
                } else {
                    "no words"
                })),
            ],
        );
    }
    section
}

/// The same in a line, where the table would drown the answer: how many, with the way to all of them.
pub fn line(scene: &Scene<'_>, reach: &Reach<'_>, words: &str, params: &Params) -> Option<Cell> {
    let count = texts(scene, reach).len();
    let kept = ["text", "kind", "body", "from", "to", "language"];
    let kept = kept.into_iter().filter_map(|name| Some((name, params.get(name)?.clone())));
    let link = Link::View("absent", std::iter::once(("q", words.to_owned())).chain(kept).collect());
    let part = Part::text(scene.words.with("unsearched-line", &[("count", count.into())]));
    // Without words to look for there is nothing whose absence could be asked.
    let part = if words.is_empty() { part } else { part.to(link) };
    (count > 0).then(|| Cell::one(part))
}
