//! Everything that refers to a thing, by noun and field.

use forum::noun::Noun;
use forum::state::Thing;

use crate::tables::table;
use crate::{Cell, Scene, Section, cells, labels, order};

/// The table of references. Other names stand in a table of their own.
pub fn table_of(scene: &Scene<'_>, thing: &Thing) -> Section {
    let mut section = table(scene, "thing", "references", &["what", "date"]);
    let mut found = scene.state.mentions(&thing.id);
    found.retain(|(by, _)| {
        by.noun != Noun::Alias && super::shows(scene, by) && !scene.as_of().come_about(by).is_no()
    });
    found.sort_by_key(|(by, property)| (by.noun, *property, order::key(scene.state, by), by.id.clone()));
    for (by, property) in found {
        let act = by.said().next().map_or("", |said| said.act);
        let group = scene.words.with(
            "thing-group",
            &[
                ("nouns", labels::capital(&scene.words.nouns(by.noun.word())).into()),
                ("field", scene.words.field_of(act, property).into()),
            ],
        );
        let row = vec![Cell::one(cells::sourced(scene, by)), cells::dates(scene, by)];
        section.push_in(Some(group), Some(by.id.clone()), row);
    }
    section
}
