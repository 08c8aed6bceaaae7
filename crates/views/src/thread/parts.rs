//! The words, deeds and set-asides of a thread, each as a table.

use forum::noun::Noun;
use forum::state::Thing;

use crate::absence::Names;
use crate::gather::{Gathered, refs};
use crate::tables::table;
use crate::texts::decided;
use crate::{Cell, Scene, Section, Tone, cells};

/// Provisions with their text, its date and outcome. What a chair issued in its own name stands apart.
pub fn words(scene: &Scene<'_>, gathered: &Gathered<'_>) -> Section {
    provisions(scene, gathered, "words", false)
}

/// What a chair issued in its own name.
pub fn statements(scene: &Scene<'_>, gathered: &Gathered<'_>) -> Section {
    provisions(scene, gathered, "statements", true)
}

fn provisions(scene: &Scene<'_>, gathered: &Gathered<'_>, name: &'static str, chair: bool) -> Section {
    let mut section =
        table(scene, "thread", name, &["provision", "summary", "text", "date", "outcome", "nature"]);
    for provision in gathered.of(Noun::Provision) {
        if refs(scene, provision, "text").any(decided::is_chairs) != chair {
            continue;
        }
        let text = refs(scene, provision, "text").next();
        section.push(
            Some(provision.id.clone()),
            vec![
                Cell::one(cells::sourced(scene, provision)),
                cells::stack(scene, provision, "summary"),
                cells::stack(scene, provision, "text"),
                text.map(|text| decided::dates(scene, text)).unwrap_or_default(),
                text.map(|text| decided::cell(scene, text)).unwrap_or_default(),
                cells::stack(scene, provision, "nature"),
            ],
        );
    }
    section
}

/// Undertakings and activities with what was told of each.
pub fn carried(scene: &Scene<'_>, names: &Names<'_>, gathered: &Gathered<'_>) -> Section {
    let mut section = table(scene, "thread", "carried", &["what", "by", "date", "state", "reports"]);
    for noun in [Noun::Undertaking, Noun::Activity] {
        for deed in gathered.of(noun) {
            let group = crate::labels::capital(&scene.words.nouns(noun.word()));
            let row = names.fit(vec![
                Cell::one(cells::sourced(scene, deed)),
                cells::stack(scene, deed, if noun == Noun::Undertaking { "by" } else { "host" }),
                cells::dates(scene, deed),
                state(scene, deed, gathered),
                told(scene, deed, gathered),
            ]);
            section.push_in(Some(group), Some(deed.id.clone()), row);
        }
    }
    section
}

/// The state of an activity; the changes of an undertaking.
fn state(scene: &Scene<'_>, deed: &Thing, gathered: &Gathered<'_>) -> Cell {
    if deed.noun == Noun::Activity {
        return cells::stack(scene, deed, "state");
    }
    let changes =
        gathered.of(Noun::Variation).iter().filter(|one| one.refs("undertaking").contains(&&deed.id));
    let parts = changes.flat_map(|one| {
        let mut parts = cells::stack(scene, one, "change").parts;
        parts.extend(cells::dates(scene, one).parts);
        parts
    });
    Cell::stack(parts.collect())
}

fn told(scene: &Scene<'_>, deed: &Thing, gathered: &Gathered<'_>) -> Cell {
    let reports = gathered.of(Noun::Report).iter().filter(|one| one.refs("on").contains(&&deed.id));
    cells::things(scene, reports.copied())
}

/// Who coordinates it and when.
pub fn coordinated(scene: &Scene<'_>, gathered: &Gathered<'_>) -> Section {
    let mut section = table(scene, "thread", "coordinated", &["office", "holder", "term"]);
    for tenure in gathered.of(Noun::Tenure) {
        section.push(
            Some(tenure.id.clone()),
            vec![
                cells::stack(scene, tenure, "office"),
                cells::stack(scene, tenure, "participant"),
                cells::span(scene, tenure),
            ],
        );
    }
    section
}

/// Reports, exchanges and reviews.
pub fn came(scene: &Scene<'_>, gathered: &Gathered<'_>) -> Section {
    let mut section = table(scene, "thread", "came", &["what", "outcome", "words", "date"]);
    for noun in [Noun::Report, Noun::Exchange, Noun::Review] {
        for told in gathered.of(noun) {
            let group = crate::labels::capital(&scene.words.nouns(noun.word()));
            section.push_in(
                Some(group),
                Some(told.id.clone()),
                vec![
                    Cell::one(cells::sourced(scene, told)),
                    cells::stack(scene, told, "outcome"),
                    cells::stack(scene, told, "words"),
                    cells::dates(scene, told),
                ],
            );
        }
    }
    section
}

/// What was set aside, neither accepted nor rejected, with the way back and what became of it.
pub fn aside(scene: &Scene<'_>, gathered: &Gathered<'_>) -> Section {
    let mut section = table(scene, "thread", "aside", &["item", "date", "reason", "way_back", "revived"]);
    for item in gathered.of(Noun::SetAside) {
        let mut name = cells::sourced(scene, item);
        name.tone = Tone::Aside;
        let revived =
            gathered.of(Noun::Revival).iter().filter(|one| one.refs("set_aside").contains(&&item.id));
        section.push(
            Some(item.id.clone()),
            vec![
                Cell::one(name),
                cells::dates(scene, item),
                cells::stack(scene, item, "reason"),
                cells::stack(scene, item, "way_back"),
                cells::things(scene, revived.copied()),
            ],
        );
    }
    section
}

/// Linked challenges, as sources say.
pub fn linked(scene: &Scene<'_>, of: &Thing) -> Section {
    let mut section = table(scene, "thread", "linked", &["cause", "effect"]);
    for property in ["cause", "effect"] {
        for (link, _) in scene.as_of().referring(Noun::Linkage, property, &of.id) {
            let row = vec![cells::stack(scene, link, "cause"), cells::stack(scene, link, "effect")];
            section.push(Some(link.id.clone()), row);
        }
    }
    section
}
