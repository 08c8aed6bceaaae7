//! Who holds the offices, and who coordinates what; areas for which no source names anybody are named without one.

use forum::date::{Day, Truth, When};
use forum::id::Id;
use forum::noun::Noun;
use forum::state::Thing;

use crate::{Cell, Part, Scene, Section, cells, labels, tables};

/// The first day of the term of whoever holds the office that is handed over.
pub fn term_start(scene: &Scene<'_>) -> Option<Day> {
    let chairs = chairs(scene);
    let surest = chairs.iter().map(|(_, truth)| *truth).max();
    let sure = chairs.into_iter().filter(|(_, truth)| Some(*truth) == surest);
    let starts = sure.flat_map(|(tenure, _)| scene.state.times(tenure));
    starts.filter_map(|when: When| when.earliest()).filter(|first| *first <= scene.until()).max()
}

/// Who holds the office that is handed over, in words.
pub fn chair_words(scene: &Scene<'_>) -> String {
    let words = |(tenure, truth): (&Thing, Truth)| {
        let holder = tenure.refs("participant").into_iter().map(|id| labels::of_id(scene, id));
        let office = tenure.refs("office").into_iter().map(|id| labels::of_id(scene, id));
        let args = [
            ("office", labels::listed(scene, office).into()),
            ("holder", labels::listed(scene, holder).into()),
            ("truth", scene.words.truth(truth).into()),
        ];
        scene.words.with("handover-holder", &args)
    };
    labels::listed(scene, chairs(scene).into_iter().map(words))
}

/// Tenures at the day of the offices to which the charter gives handing over.
fn chairs<'a>(scene: &Scene<'a>) -> Vec<(&'a Thing, Truth)> {
    let part =
        |part: &Thing| part.text("part") == Some("office") && part.texts("value").contains(&"hand over");
    let names: Vec<&str> =
        scene.state.all(Noun::Part).filter(|one| part(one)).flat_map(|one| one.texts("name")).collect();
    let mut held = tenures(scene);
    held.retain(|(tenure, _)| tenure.refs("area").is_empty());
    held.retain(|(tenure, _)| tenure.refs("office").iter().any(|office| names.contains(&office.words())));
    held
}

fn tenures<'a>(scene: &Scene<'a>) -> Vec<(&'a Thing, Truth)> {
    let mut held: Vec<_> = scene.as_of().holding(Noun::Tenure).collect();
    held.sort_by_cached_key(|(tenure, truth)| {
        let office = tenure.refs("office").first().map(|id| (*id).clone());
        (office, std::cmp::Reverse(*truth), tenure.id.clone())
    });
    held
}

/// Offices of the forum and their holders.
pub fn held(scene: &Scene<'_>) -> Section {
    let mut section = tables::table(scene, "handover", "offices", &["office", "holder", "over", "held"]);
    for (tenure, truth) in tenures(scene) {
        if tenure.refs("area").is_empty() {
            let row = vec![
                cells::stack(scene, tenure, "office"),
                cells::stack(scene, tenure, "participant"),
                over(scene, tenure),
                answer(scene, truth),
            ];
            section.push(Some(tenure.id.clone()), row);
        }
    }
    tables::finish(section)
}

/// Areas with who coordinates them, then the areas for which no holder is recorded.
pub fn coordination(scene: &Scene<'_>) -> Section {
    let columns = ["area", "office", "holder", "over", "held"];
    let mut section = tables::table(scene, "handover", "coordinators", &columns);
    let tenures = tenures(scene);
    let (mut with, mut without) = (Vec::new(), Vec::new());
    for area in areas(scene) {
        let here = |(tenure, _): &&(&Thing, Truth)| tenure.refs("area").contains(&&area.id);
        let held: Vec<_> = tenures.iter().filter(here).collect();
        if held.is_empty() && area.noun == Noun::Area {
            without.push(area);
        }
        with.extend(held.into_iter().map(|(tenure, truth)| (area, *tenure, *truth)));
    }
    for (area, tenure, truth) in with {
        let row = vec![
            Cell::one(cells::named(scene, area)),
            cells::stack(scene, tenure, "office"),
            cells::stack(scene, tenure, "participant"),
            over(scene, tenure),
            answer(scene, truth),
        ];
        section.push(Some(tenure.id.clone()), row);
    }
    for area in without {
        let row = vec![Cell::one(cells::named(scene, area)), cells::quiet(scene, "handover-no-holder")];
        section.push(Some(area.id.clone()), row);
    }
    tables::finish(section)
}

/// Every heading that can have a coordinator, by name.
fn areas<'a>(scene: &Scene<'a>) -> Vec<&'a Thing> {
    let known = |area: &&Thing| {
        let frames = scene.state.referring(Noun::Frame, "area", &area.id);
        let framed = frames.iter().any(|one| !scene.as_of().come_about(one).is_no());
        frames.is_empty() && !scene.as_of().come_about(area).is_no() || framed
    };
    let held: Vec<&Id> = tenures(scene).into_iter().flat_map(|(tenure, _)| tenure.refs("area")).collect();
    let all = scene.state.all(Noun::Dimension).chain(scene.state.all(Noun::Area));
    let mut all: Vec<&Thing> = all.filter(|area| held.contains(&&area.id) || known(area)).collect();
    all.sort_by_cached_key(|area| (labels::of(scene, area), area.id.clone()));
    all
}

/// The dates of a tenure; that a source gives none is said where it is so.
fn over(scene: &Scene<'_>, tenure: &Thing) -> Cell {
    let undated = scene.state.spans(tenure).iter().all(forum::date::Span::has_no_dates);
    let mut cell = cells::span(scene, tenure);
    if undated {
        let sources = cells::sources(tenure);
        let said = scene.words.say("handover-undated");
        cell = Cell::one(Part { sources, ..Part::text(said) });
    }
    cell
}

/// Yes or possibly.
fn answer(scene: &Scene<'_>, truth: Truth) -> Cell {
    Cell::one(Part::text(scene.words.truth(truth)).truth(truth))
}
