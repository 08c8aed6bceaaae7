//! Offices over time: every tenure with its term as the sources have it, and a picture with honest ends.

use forum::date::Span;
use forum::noun::Noun;
use forum::state::Thing;

use crate::tables::{finish, sheet, table};
use crate::{
    Bar, Param, ParamKind, Params, Picture, Scene, Section, Sheet, Tone, View, ViewError, cells, labels,
    lookup,
};

/// See the module.
pub const VIEW: View = View {
    name: "offices",
    params: &[
        Param { name: "office", kind: ParamKind::Thing, required: false },
        Param { name: "area", kind: ParamKind::Thing, required: false },
    ],
    show,
};

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let office = lookup::param(scene, params, "office", &[Noun::Office])?;
    let area = lookup::param(scene, params, "area", &[Noun::Area, Noun::Dimension])?;
    let mut sheet = sheet(scene, "offices");
    let mut offices: Vec<&Thing> = scene.as_of().all(Noun::Office).map(|(office, _)| office).collect();
    offices.retain(|one| office.is_none_or(|office| office.id == one.id));
    offices.sort_by_key(|office| (!office.flag("one_holder"), office.id.clone()));
    let mut tenures = 0;
    for office in offices {
        let section = of_office(scene, office, area);
        tenures += section.rows.len();
        if !section.rows.is_empty() || area.is_none() {
            sheet.sections.push(section);
        }
    }
    sheet.answer = scene.words.with("offices-answer", &[("count", tenures.into())]);
    Ok(sheet)
}

/// The tenures of an office, an area after another, each in the order of time.
fn of_office(scene: &Scene<'_>, office: &Thing, area: Option<&Thing>) -> Section {
    let mut section = table(scene, "offices", "tenures", &["holder", "term", "attested", "began", "note"]);
    section.title = labels::capital(&labels::of(scene, office));
    let mut tenures = scene.as_of().referring(Noun::Tenure, "office", &office.id);
    tenures.retain(|(tenure, _)| area.is_none_or(|area| tenure.refs("area").contains(&&area.id)));
    tenures.sort_by_key(|(tenure, _)| {
        (line(scene, tenure), crate::order::key(scene.state, tenure), tenure.id.clone())
    });
    let mut bars = Vec::new();
    for (tenure, _) in tenures {
        let group = Some(line(scene, tenure)).filter(|line| !line.is_empty());
        let notes = tenure.notes().into_iter().map(crate::Part::text).collect();
        section.push_in(
            group.clone(),
            Some(tenure.id.clone()),
            vec![
                cells::stack(scene, tenure, "participant"),
                cells::span(scene, tenure),
                cells::stack(scene, tenure, "attested"),
                cells::stack(scene, tenure, "began"),
                crate::Cell::stack(notes),
            ],
        );
        bars.extend(bars_of(scene, tenure, group.unwrap_or_else(|| section.title.clone())));
    }
    section.picture = (!bars.is_empty()).then_some(Picture::Timeline(bars));
    finish(section)
}

fn line(scene: &Scene<'_>, tenure: &Thing) -> String {
    labels::listed(scene, tenure.refs("area").into_iter().map(|id| labels::of_id(scene, id)))
}

/// One bar for each combination of standing starts and ends.
fn bars_of(scene: &Scene<'_>, tenure: &Thing, line: String) -> Vec<Bar> {
    let spans = scene.state.spans(tenure);
    let rival = spans.len() > 1;
    let then = cells::then(scene, tenure);
    let holders = tenure.refs("participant").into_iter().map(|id| labels::of_id(&then, id));
    let label = labels::listed(&then, holders);
    spans.iter().map(|span| bar(tenure, span, rival, line.clone(), label.clone())).collect()
}

fn bar(tenure: &Thing, span: &Span, rival: bool, line: String, label: String) -> Bar {
    let certain = span.certain_days();
    let day = |day: forum::date::Day| day.to_string();
    Bar {
        line,
        label,
        id: Some(tenure.id.clone()),
        earliest: span.from.earliest().map(day),
        certain_from: certain.map(|(from, _)| day(from)),
        certain_to: certain.and_then(|(_, to)| to).map(day),
        latest: span.to.date().and_then(forum::date::When::latest).map(day),
        tone: if rival { Tone::Contested } else { Tone::Plain },
    }
}
