//! The log of the record: what was taken in, newest first, with what became of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use forum::entry::{Openness, Ref};
use forum::state::{Keeping, Said};

use crate::{Cell, Link, Param, ParamKind, Params, Part, Scene, Sheet, Tone, View, ViewError};
use crate::{cells, lookup, tables};

/// The view.
pub const VIEW: View = View {
    name: "record",
    params: &[
        Param { name: "page", kind: ParamKind::Words, required: false },
        Param { name: "level", kind: ParamKind::Words, required: false },
    ],
    show,
};

/// Entries on a page.
const PAGE: usize = 100;

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let page = page(params)?;
    let level = params.get("level").map(|given| read_level(scene, given)).transpose()?;
    let mut log: Vec<_> = scene.state.log().collect();
    log.retain(|one| level.is_none_or(|level| level_word(&one.said.openness) == level));
    log.sort_by(|one, other| (other.said.recorded, &other.said.at).cmp(&(one.said.recorded, &one.said.at)));
    let fates = fates(scene);
    let mut section = tables::table(
        scene,
        "record",
        "entries",
        &["entry", "recorded", "act", "thing", "mode", "recorder", "fate"],
    );
    for one in log.iter().skip((page - 1) * PAGE).take(PAGE) {
        section.push(one.thing.cloned(), row(scene, one, &fates));
    }
    let pages = log.len().div_ceil(PAGE).max(1);
    let mut sheet = tables::sheet(scene, "record");
    let args =
        [("count", log.len().into()), ("page", page.to_string().into()), ("pages", pages.to_string().into())];
    sheet.answer = scene.words.with("record-answer", &args);
    sheet.notes.extend(turns(scene, page, pages, level));
    sheet.sections.push(tables::finish(section));
    Ok(sheet)
}

fn page(params: &Params) -> Result<usize, ViewError> {
    let Some(given) = params.get("page") else { return Ok(1) };
    given.trim().parse().ok().filter(|page| (1..=1_000_000_000).contains(page)).ok_or_else(|| {
        ViewError::Value { param: "page", given: given.clone(), expected: "a number from 1".to_owned() }
    })
}

const LEVELS: [&str; 4] = ["public", "forum", "addressees", "desk"];

fn read_level(scene: &Scene<'_>, given: &str) -> Result<&'static str, ViewError> {
    let folded = lookup::fold(given);
    let said = |level: &&str| lookup::fold(&scene.words.say(&format!("level-{level}"))) == folded;
    LEVELS.into_iter().find(|level| *level == folded || said(level)).ok_or_else(|| ViewError::Value {
        param: "level",
        given: given.to_owned(),
        expected: LEVELS.map(|level| format!("`{level}`")).join(", "),
    })
}

const fn level_word(openness: &Openness) -> &'static str {
    match openness {
        Openness::Public => "public",
        Openness::Forum => "forum",
        Openness::Addressees(_) => "addressees",
        Openness::Desk => "desk",
    }
}

/// Entries that were corrected, changed, withdrawn or released, with how and by which.
fn fates(scene: &Scene<'_>) -> BTreeMap<Ref, Vec<(Ref, &'static str, String)>> {
    let mut fates: BTreeMap<Ref, Vec<_>> = BTreeMap::new();
    for (said, keeping) in scene.state.keepings() {
        let why = match keeping {
            Keeping::Correct { why, .. } | Keeping::Change { why, .. } | Keeping::Withdraw { why, .. } => {
                why.clone()
            }
            Keeping::Release { .. } => String::new(),
        };
        fates.entry(keeping.of().clone()).or_default().push((said.at.clone(), keeping.act(), why));
    }
    fates.values_mut().for_each(|several| several.sort());
    fates
}

fn row(
    scene: &Scene<'_>,
    one: &forum::state::Logged<'_>,
    fates: &BTreeMap<Ref, Vec<(Ref, &'static str, String)>>,
) -> Vec<Cell> {
    let said = one.said;
    let fate = fates.get(&said.at).into_iter().flatten().map(|(by, act, why)| {
        let mut words =
            scene.words.with("record-fate", &[("act", scene.words.act(act).into()), ("why", why.into())]);
        if why.is_empty() {
            words = scene.words.act(act);
        }
        Part::text(words).value(*act).to(Link::Entry(by.to_string()))
    });
    vec![
        Cell::one(entry(said)),
        Cell::one(cells::instant(scene, said)),
        Cell::one(Part::text(scene.words.act(said.act)).value(said.act)),
        one.thing.map(|id| Cell::one(cells::thing(scene, id))).unwrap_or_default(),
        Cell::text(scene.words.say(if said.mode == forum::entry::Mode::Live { "live" } else { "reported" })),
        Cell::text(said.recorder.as_str()),
        Cell::stack(fate.collect()),
    ]
}

fn entry(said: &Arc<Said>) -> Part {
    let at = said.at.to_string();
    let volume: String = said.at.volume.chars().take(8).collect();
    let mut part =
        Part::text(format!("{volume}:{}", said.at.position)).value(at.as_str()).to(Link::Entry(at));
    part.level = cells::level(&said.openness);
    part.overlay = said.overlay.as_deref().map(str::to_owned);
    part.sources = cells::marks(said);
    part
}

/// Ways to the pages before and behind.
fn turns(scene: &Scene<'_>, page: usize, pages: usize, level: Option<&str>) -> Vec<Cell> {
    let to = |key: &str, page: usize| {
        let mut params = vec![("page", page.to_string())];
        params.extend(level.map(|level| ("level", level.to_owned())));
        Cell::one(Part::text(scene.words.say(key)).to(Link::View("record", params)).tone(Tone::Plain))
    };
    let newer = (page > 1).then(|| to("record-newer", page - 1));
    let older = (page < pages).then(|| to("record-older", page + 1));
    newer.into_iter().chain(older).collect()
}
