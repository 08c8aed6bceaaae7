//! The opening matrix: what matters, what was agreed on it, who carries it, what came of it, what was set aside.

mod cells_of;
mod rows;

use forum::noun::Noun;

use crate::absence::Names;
use crate::tables::{finish, sheet, table};
use crate::{
    Cell, Column, Link, Param, ParamKind, Params, Part, Scene, Section, Sheet, View, ViewError, lookup,
};
pub use cells_of::is_held;
use rows::{Line, lines};

/// See the module.
pub const VIEW: View = View {
    name: "threads",
    params: &[
        Param { name: "about", kind: ParamKind::Thing, required: false },
        Param { name: "concern", kind: ParamKind::Thing, required: false },
        Param { name: "set_aside", kind: ParamKind::Flag, required: false },
        Param { name: "page", kind: ParamKind::Words, required: false },
    ],
    show,
};

/// Rows of one page.
const PAGE: usize = 60;

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let headings = [Noun::Dimension, Noun::Area, Noun::Challenge, Noun::Text];
    let about = lookup::param(scene, params, "about", &headings)?;
    let concern = lookup::param(scene, params, "concern", &[Noun::Concern])?;
    let page = page(params)?;
    let mut all = lines(scene);
    all.retain(|line| {
        about.is_none_or(|about| line.is_about(about))
            && concern.is_none_or(|concern| line.has(concern))
            && (!params.contains_key("set_aside") || !line.gathered.of(Noun::SetAside).is_empty())
    });
    let mut sheet = sheet(scene, "threads");
    sheet.answer = answer(scene, &all);
    sheet.notes.push(how_to_read(scene));
    let pages = all.len().div_ceil(PAGE).max(1);
    let shown: Vec<Line<'_>> = all.into_iter().skip((page - 1) * PAGE).take(PAGE).collect();
    if pages > 1 {
        sheet.notes.push(turn(scene, params, page, pages));
    }
    let names = Names::new(scene);
    let (own, overlays): (Vec<_>, Vec<_>) = shown.into_iter().partition(|line| line.overlay.is_none());
    sheet.sections.push(matrix(scene, &names, "matrix", &own));
    if !overlays.is_empty() {
        sheet.sections.push(matrix(scene, &names, "overlay", &overlays));
    }
    Ok(sheet)
}

fn page(params: &Params) -> Result<usize, ViewError> {
    let Some(given) = params.get("page") else { return Ok(1) };
    let page = given.parse().ok().filter(|page| *page > 0);
    page.ok_or_else(|| ViewError::Value {
        param: "page",
        given: given.clone(),
        expected: "a page number from 1".to_owned(),
    })
}

/// Which page this is, with a link to the next.
fn turn(scene: &Scene<'_>, params: &Params, page: usize, pages: usize) -> Cell {
    let said = scene.words.with("threads-page", &[("page", page.into()), ("pages", pages.into())]);
    let mut parts = vec![Part::text(said)];
    if page < pages {
        let mut link: Vec<(&'static str, String)> = Vec::new();
        for name in ["about", "concern", "set_aside"] {
            link.extend(params.get(name).map(|value| (name, value.clone())));
        }
        link.push(("page", (page + 1).to_string()));
        parts.push(Part::text(scene.words.say("threads-next")).to(Link::View("threads", link)));
    }
    Cell { parts, stacked: false }
}

/// What the columns are and what to open; where it is told what this record cannot see.
fn how_to_read(scene: &Scene<'_>) -> Cell {
    let mut parts = vec![Part::text(scene.words.say("threads-how"))];
    if scene.state.packs().any(|pack| !pack.coverage.is_empty()) {
        let about = Link::View("communities", Vec::new());
        parts.push(Part::text(scene.words.say("threads-cannot-see")).to(about));
    }
    Cell { parts, stacked: false }
}

fn answer(scene: &Scene<'_>, lines: &[Line<'_>]) -> String {
    let count = |noun: Noun| {
        let all = lines.iter().flat_map(|line| line.gathered.of(noun)).map(|thing| &thing.id);
        all.collect::<std::collections::BTreeSet<_>>().len()
    };
    scene.words.with(
        "threads-answer",
        &[
            ("threads", lines.len().into()),
            ("count-provisions", count(Noun::Provision).into()),
            ("count-undertakings", count(Noun::Undertaking).into()),
            ("aside", count(Noun::SetAside).into()),
        ],
    )
}

fn matrix(scene: &Scene<'_>, names: &Names<'_>, name: &'static str, lines: &[Line<'_>]) -> Section {
    let columns = &["thread", "words", "carried_by", "came_of_it", "set_aside"];
    let mut section = table(scene, "threads", name, columns);
    section.columns = section.columns.into_iter().map(Column::kept).collect();
    for line in lines {
        let row = names.fit(cells_of::row(scene, line));
        section.push_in(Some(line.group.clone()), Some(line.anchor.id.clone()), row);
    }
    finish(section)
}
