//! Beginnings of sheets, sections and columns, with their words.

use crate::labels::capital;
use crate::{Column, Scene, Section, Sheet};

/// A sheet of a view with its title, `<view>-title`.
pub fn sheet(scene: &Scene<'_>, view: &'static str) -> Sheet {
    Sheet { view, title: scene.words.say(&format!("{view}-title")), ..Sheet::default() }
}

/// A table with the title `<view>-<section>` and what would stand there, `<view>-<section>-empty`.
pub fn table(scene: &Scene<'_>, view: &str, name: &'static str, columns: &[&'static str]) -> Section {
    let key = format!("{view}-{name}");
    let columns = columns.iter().map(|name| column(scene, name)).collect();
    let mut section = Section::table(name, scene.words.say(&key), columns);
    section.empty = found(scene, &format!("{key}-empty"));
    section.lead = found(scene, &format!("{key}-lead")).unwrap_or_default();
    section
}

/// A column: a message `column-<name>` heads it, else the field of that name.
pub fn column(scene: &Scene<'_>, name: &'static str) -> Column {
    let key = format!("column-{}", name.replace('_', "-"));
    let label = found(scene, &key).unwrap_or_else(|| scene.words.field(name));
    let figures = FIGURES.contains(&name);
    Column { figures, ..Column::new(name, capital(&label)) }
}

/// Says of columns of a table that they are drawn within another: name, the other, words before.
pub fn within(section: &mut Section, columns: &[(&str, &'static str, String)]) {
    for (name, other, before) in columns {
        if let Some(column) = section.columns.iter_mut().find(|column| column.name == *name) {
            *column = column.clone().within(other, before.as_str());
        }
    }
}

/// The same where no words stand before.
pub fn nest(section: &mut Section, columns: &[(&str, &'static str)]) {
    let columns: Vec<_> = columns.iter().map(|(name, other)| (*name, *other, String::new())).collect();
    within(section, &columns);
}

/// Columns whose cells are figures.
const FIGURES: &[&str] = &["provisions", "sittings", "order", "number", "count_texts", "count_exact"];

/// The message of a key, where there is one.
pub fn found(scene: &Scene<'_>, key: &str) -> Option<String> {
    let said = scene.words.say(key);
    (said != key).then_some(said)
}

/// Takes the empty sentence away where something stands.
pub fn finish(mut section: Section) -> Section {
    if !section.rows.is_empty() || !section.lines.is_empty() {
        section.empty = None;
    }
    section
}
