//! Everything that refers to a thing, by noun and field.

use forum::noun::Noun;
use forum::state::Thing;

use crate::tables::{found, table};
use crate::{Cell, Scene, Section, cells, labels, order};

/// The table of references. Other names stand in a table of their own.
pub fn table_of(scene: &Scene<'_>, thing: &Thing) -> Section {
    let mut section = table(scene, "thing", "references", &["what", "date"]);
    let mut all = scene.state.mentions(&thing.id);
    all.retain(|(by, _)| {
        by.noun != Noun::Alias && super::shows(scene, by) && !scene.as_of().come_about(by).is_no()
    });
    all.sort_by_key(|(by, property)| (by.noun, *property, order::key(scene.state, by), by.id.clone()));
    for (by, property) in all {
        let group = heading(scene, by, property);
        let row = vec![Cell::one(cells::sourced(scene, by)), cells::dates(scene, by)];
        section.push_in(Some(group), Some(by.id.clone()), row);
    }
    section
}

/// What things of a noun are to what they name in that field.
fn heading(scene: &Scene<'_>, by: &Thing, property: &str) -> String {
    let key = format!("refers-{}-{property}", by.noun.word()).replace(['_', ' '], "-");
    found(scene, &key).unwrap_or_else(|| {
        let act = by.said().next().map_or("", |said| said.act);
        let nouns = labels::capital(&scene.words.nouns(by.noun.word()));
        let field = scene.words.field_of(act, property);
        scene.words.with("thing-group", &[("nouns", nouns.into()), ("field", field.into())])
    })
}
