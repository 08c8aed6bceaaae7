//! What was undertaken, done and told on the provisions of a text; what was set aside; what was said of it.

use forum::noun::Noun;
use forum::state::Thing;

use super::provisions;
use crate::tables::table;
use crate::{Cell, Scene, Section, Tone, cells, order};

/// Undertakings, activities and reports on the provisions of a text.
pub fn carried(scene: &Scene<'_>, text: &Thing) -> Section {
    let mut section = table(scene, "text", "carried", &["provision", "what", "date", "reports"]);
    for provision in provisions::of(scene, text) {
        for (noun, property) in [(Noun::Undertaking, "provision"), (Noun::Activity, "provision")] {
            for (deed, _) in scene.as_of().referring(noun, property, &provision.id) {
                section.push(
                    Some(deed.id.clone()),
                    vec![
                        Cell::one(cells::named(scene, provision)),
                        Cell::one(cells::sourced(scene, deed)),
                        cells::dates(scene, deed),
                        reports(scene, deed),
                    ],
                );
            }
        }
    }
    section
}

fn reports(scene: &Scene<'_>, deed: &Thing) -> Cell {
    let mut found: Vec<&Thing> =
        scene.as_of().referring(Noun::Report, "on", &deed.id).into_iter().map(|(report, _)| report).collect();
    order::by_time(scene.state, &mut found);
    cells::things(scene, found)
}

/// Items set aside from a text.
pub fn aside(scene: &Scene<'_>, text: &Thing) -> Section {
    let mut section = table(scene, "text", "aside", &["item", "date", "reason", "way_back", "revived"]);
    for (item, _) in scene.as_of().referring(Noun::SetAside, "text", &text.id) {
        let mut name = cells::sourced(scene, item);
        name.tone = Tone::Aside;
        let revived = scene.as_of().referring(Noun::Revival, "set_aside", &item.id);
        section.push(
            Some(item.id.clone()),
            vec![
                Cell::one(name),
                cells::dates(scene, item),
                cells::stack(scene, item, "reason"),
                cells::stack(scene, item, "way_back"),
                cells::things(scene, revived.into_iter().map(|(revival, _)| revival)),
            ],
        );
    }
    section
}

/// Positions stated on a text, in the words recorded.
pub fn positions(scene: &Scene<'_>, text: &Thing) -> Section {
    let mut section = table(scene, "text", "positions", &["words", "according_to", "date"]);
    for (position, _) in scene.as_of().referring(Noun::Position, "on", &text.id) {
        section.push(
            Some(position.id.clone()),
            vec![
                cells::stack(scene, position, "words"),
                cells::stack(scene, position, "according_to"),
                cells::dates(scene, position),
            ],
        );
    }
    section
}

/// Terms that a source attests in a text.
pub fn uses(scene: &Scene<'_>, text: &Thing) -> Section {
    let mut section = table(scene, "text", "uses", &["term", "formula", "provision"]);
    for (attested, _) in scene.as_of().referring(Noun::Use, "text", &text.id) {
        section.push(
            Some(attested.id.clone()),
            vec![
                cells::stack(scene, attested, "term"),
                cells::stack(scene, attested, "formula"),
                cells::stack(scene, attested, "provision"),
            ],
        );
    }
    section
}
