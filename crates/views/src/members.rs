//! Who belongs to the forum on a day and in which status, as the sources say. No figure about anybody.

use std::collections::BTreeMap;

use forum::date::Truth;
use forum::noun::Noun;
use forum::state::Thing;

use crate::tables::{finish, sheet, table};
use crate::{Cell, Param, ParamKind, Params, Part, Scene, Sheet, View, ViewError, cells, labels};

/// See the module.
pub const VIEW: View = View {
    name: "members",
    params: &[Param { name: "status", kind: ParamKind::Words, required: false }],
    show,
};

type Standings<'a> = Vec<(&'a Thing, Truth)>;

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let then = Scene { day: Some(scene.until()), ..scene.clone() };
    let wanted = params.get("status").map(|status| crate::lookup::fold(status));
    let mut by_status: BTreeMap<&str, Standings<'_>> = BTreeMap::new();
    for (standing, truth) in then.as_of().holding(Noun::Standing) {
        for status in standing.texts("status") {
            if wanted.as_deref().is_none_or(|wanted| same(&then, status, wanted)) {
                by_status.entry(status).or_default().push((standing, truth));
            }
        }
    }
    let mut statuses: Vec<_> = by_status.into_iter().collect();
    statuses.sort_by_key(|(status, _)| (order(&then, status), *status));
    let mut sheet = sheet(&then, "members");
    let mut section = table(&then, "members", "standings", &["participant", "status", "held", "term"]);
    for (status, standings) in &mut statuses {
        standings.sort_by_cached_key(|(standing, _)| name(&then, standing));
        for (standing, truth) in standings {
            let group = labels::capital(&many(&then, status));
            section.push_in(Some(group), Some(standing.id.clone()), row(&then, standing, *truth));
        }
    }
    sheet.answer = answer(&then, &statuses);
    sheet.sections.push(finish(section));
    Ok(sheet)
}

/// Whether a status is the one asked for: as the record writes it or as the forum calls it, one or many.
fn same(scene: &Scene<'_>, status: &str, wanted: &str) -> bool {
    let fold = crate::lookup::fold;
    fold(status) == wanted
        || fold(&scene.words.term(status)) == wanted
        || fold(&many(scene, status)) == wanted
}

/// Statuses in the order in which the charter lists them.
fn order(scene: &Scene<'_>, status: &str) -> usize {
    let mut parts: Vec<&Thing> =
        scene.state.all(Noun::Part).filter(|part| part.text("part") == Some("status")).collect();
    parts.sort_by_key(|part| part.entries.first().map(|(said, _)| said.at.clone()));
    parts.iter().position(|part| part.text("name") == Some(status)).unwrap_or(usize::MAX)
}

/// What several of a status are called, or one where the forum has no word for several.
fn many(scene: &Scene<'_>, status: &str) -> String {
    let key = format!("{status}s");
    let said = scene.words.term(&key);
    if said == key { cells::word(scene.words, "status", status) } else { said }
}

fn name(scene: &Scene<'_>, standing: &Thing) -> String {
    labels::listed(scene, standing.refs("participant").into_iter().map(|id| labels::of_id(scene, id)))
}

fn row(scene: &Scene<'_>, standing: &Thing, truth: Truth) -> Vec<Cell> {
    let held = Part::text(scene.words.truth(truth)).value(truth.word()).truth(truth);
    vec![
        cells::stack(scene, standing, "participant"),
        cells::stack(scene, standing, "status"),
        Cell::one(held),
        cells::span(scene, standing),
    ]
}

fn answer(scene: &Scene<'_>, statuses: &[(&str, Standings<'_>)]) -> String {
    let date = scene.words.when(&scene.until().into());
    let each = statuses.iter().map(|(status, standings)| {
        let sure = standings.iter().filter(|(_, truth)| truth.is_yes()).count();
        let args = [
            ("status", many(scene, status).into()),
            ("count", sure.into()),
            ("possibly", (standings.len() - sure).into()),
        ];
        scene.words.with("members-count", &args)
    });
    let counts = labels::listed(scene, each);
    let key = if counts.is_empty() { "members-none" } else { "members-answer" };
    scene.words.with(key, &[("date", date.into()), ("counts", counts.into())])
}
