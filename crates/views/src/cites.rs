//! What a text cites and what cites it; without a text, the whole network. Citations are recognised through titles,
//! symbols and other names, and no name is guessed.

use std::collections::{BTreeMap, BTreeSet};

use forum::id::Id;
use forum::noun::Noun;
use forum::state::Thing;
use trace::{Citation, Names, Passage};

use crate::reach::{Reach, Status, with_reach};
use crate::tables::{finish, sheet, table};
use crate::texts::decided;
use crate::{
    Cell, Link, Param, ParamKind, Params, Part, Picture, Scene, Sheet, View, ViewError, cells, labels,
    lookup, passages, unsearched,
};

/// See the module.
pub const VIEW: View = View {
    name: "cites",
    params: with_reach![Param { name: "of", kind: ParamKind::Thing, required: false }],
    show,
};

/// Boxes of a picture.
const DRAWN: usize = 40;

/// A citation and the passage it stands in.
struct Cited<'s> {
    passage: &'s Passage,
    citation: Citation,
}

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let of = lookup::param(scene, params, "of", &[Noun::Text, Noun::Provision, Noun::Version])?;
    let of = of.map(|one| match one.refs("text").first().and_then(|id| scene.state.thing(id)) {
        Some(text) if one.noun != Noun::Text => text,
        _ => one,
    });
    let reach = Reach::read(scene, params, Status::Any)?;
    let all = all(scene, &reach, &names(scene));
    let mut sheet = sheet(scene, "cites");
    match of {
        Some(text) => one(scene, &all, text, &mut sheet),
        None => network(scene, &all, &mut sheet),
    }
    sheet.notes.extend(unsearched::line(scene, &reach, "", params));
    Ok(sheet)
}

/// The names of every text.
fn names(scene: &Scene<'_>) -> Names {
    let mut names: Vec<(String, Id)> = Vec::new();
    for text in scene.state.all(Noun::Text) {
        let own =
            lookup::names(scene, text).into_iter().chain(text.texts("title")).chain(text.texts("symbol"));
        names.extend(own.map(|name| (name.to_owned(), text.id.clone())));
    }
    Names::new(names.iter().map(|(name, id)| (name.as_str(), id.clone())))
}

/// Every citation in the passages that count, a text's own name left out.
fn all<'s>(scene: &Scene<'_>, reach: &Reach<'s>, names: &Names) -> Vec<Cited<'s>> {
    let passages = reach.corpus().passages().iter().filter(|passage| reach.keeps_passage(passage));
    passages.flat_map(|passage| in_passage(scene, passage, names)).collect()
}

fn in_passage<'s>(scene: &Scene<'_>, passage: &'s Passage, names: &Names) -> Vec<Cited<'s>> {
    let found = trace::citations(&passage.words, &passage.language, names).into_iter();
    found
        .map(|mut citation| {
            let own = citation.texts.contains(&passage.text);
            citation.texts.retain(|id| {
                *id != passage.text
                    && scene.state.thing(id).is_some_and(|text| !decided::come_about(scene, text).is_no())
            });
            (own, citation)
        })
        .filter(|(own, citation)| !own || !citation.texts.is_empty())
        .map(|(_, citation)| Cited { passage, citation })
        .collect()
}

/// For each of some texts, which of them it cites.
pub fn among(scene: &Scene<'_>, reach: &Reach<'_>, texts: &[&Thing]) -> BTreeMap<Id, BTreeSet<Id>> {
    let wanted: BTreeSet<&Id> = texts.iter().map(|text| &text.id).collect();
    let mut names: Vec<(String, Id)> = Vec::new();
    for text in texts {
        names.extend(lookup::names(scene, text).into_iter().map(|name| (name.to_owned(), text.id.clone())));
    }
    let names = Names::new(names.iter().map(|(name, id)| (name.as_str(), id.clone())));
    let mut cited: BTreeMap<Id, BTreeSet<Id>> = BTreeMap::new();
    for passage in reach.corpus().passages().iter().filter(|passage| wanted.contains(&passage.text)) {
        for found in in_passage(scene, passage, &names) {
            cited.entry(passage.text.clone()).or_default().extend(found.citation.texts);
        }
    }
    cited
}

fn one(scene: &Scene<'_>, all: &[Cited<'_>], text: &Thing, sheet: &mut Sheet) {
    sheet.title = scene.words.with("cites-of", &[("name", labels::of(scene, text).into())]);
    let mut citing: Vec<&Cited<'_>> = all.iter().filter(|one| one.passage.text == text.id).collect();
    citing.sort_by_key(|one| (one.passage.order, one.citation.span.start));
    let mut cited: Vec<&Cited<'_>> = all.iter().filter(|one| one.citation.texts.contains(&text.id)).collect();
    cited.sort_by_cached_key(|one| {
        (
            scene.state.thing(&one.passage.text).map(|text| decided::key(scene, text)),
            one.passage.text.clone(),
            one.passage.order,
        )
    });
    let count = |ids: BTreeSet<&Id>| ids.len();
    let args = [
        ("name", labels::of(scene, text).into()),
        ("cites", count(citing.iter().flat_map(|one| &one.citation.texts).collect()).into()),
        ("cited", count(cited.iter().map(|one| &one.passage.text).collect()).into()),
    ];
    sheet.answer = scene.words.with("cites-answer", &args);
    let mut section = table(scene, "cites", "cites", &["cited", "date", "provision", "words"]);
    for one in citing {
        let mut row = vec![texts_of(scene, one), first_date(scene, one)];
        row.extend(place(scene, one));
        section.push(one.citation.texts.first().cloned(), row);
    }
    sheet.sections.push(finish(section));
    let mut section = table(scene, "cites", "cited-by", &["date", "provision", "words"]);
    for one in cited {
        let mut row = vec![
            scene.state.thing(&one.passage.text).map(|text| decided::dates(scene, text)).unwrap_or_default(),
        ];
        row.extend(place(scene, one));
        section.push(Some(one.passage.provision.clone()), row);
    }
    sheet.sections.push(finish(section));
}

/// The texts that a name is that of: several where it is ambiguous, none where its number is not held.
fn texts_of(scene: &Scene<'_>, one: &Cited<'_>) -> Cell {
    if one.citation.texts.is_empty() {
        let words = one.passage.words.get(one.citation.span.clone()).unwrap_or_default();
        return Cell::stack(vec![Part::text(words), Part::quiet(scene.words.say("cites-not-held"))]);
    }
    let mut parts: Vec<Part> = one.citation.texts.iter().map(|id| cells::thing(scene, id)).collect();
    if parts.len() > 1 {
        parts.push(Part::quiet(scene.words.say("cites-ambiguous")));
    }
    Cell::stack(parts)
}

fn first_date(scene: &Scene<'_>, one: &Cited<'_>) -> Cell {
    let text = one.citation.texts.first().and_then(|id| scene.state.thing(id));
    text.map(|text| decided::dates(scene, text)).unwrap_or_default()
}

fn place(scene: &Scene<'_>, one: &Cited<'_>) -> [Cell; 2] {
    let words = passages::found(scene, one.passage, std::slice::from_ref(&one.citation.span));
    [Cell::one(passages::place(scene, one.passage)), words]
}

/// Who cites whom: a row for each pair of texts.
fn network(scene: &Scene<'_>, all: &[Cited<'_>], sheet: &mut Sheet) {
    let mut pairs: BTreeMap<(Id, Id), Vec<&Passage>> = BTreeMap::new();
    for one in all {
        // A name of several texts joins none of them.
        if let [text] = one.citation.texts.as_slice() {
            pairs.entry((one.passage.text.clone(), text.clone())).or_default().push(one.passage);
        }
    }
    let citing: BTreeSet<&Id> = pairs.keys().map(|(citing, _)| citing).collect();
    let cited: BTreeSet<&Id> = pairs.keys().map(|(_, cited)| cited).collect();
    sheet.answer = scene.words.with(
        "cites-network",
        &[("pairs", pairs.len().into()), ("citing", citing.len().into()), ("cited", cited.len().into())],
    );
    let mut section = table(scene, "cites", "pairs", &["citing", "cited", "date", "provision"]);
    let key = |id: &Id| scene.state.thing(id).map(|text| (decided::key(scene, text), text.id.clone()));
    let mut rows: Vec<(&(Id, Id), &Vec<&Passage>)> = pairs.iter().collect();
    rows.sort_by_cached_key(|((citing, cited), _)| (key(citing), key(cited)));
    for ((citing, cited), places) in rows {
        let mut passages: Vec<Part> =
            places.iter().map(|passage| passages::address(scene, passage)).collect();
        passages.dedup_by(|a, b| a.text == b.text);
        let date = scene.state.thing(citing).map(|text| decided::dates(scene, text)).unwrap_or_default();
        let leading = |id: &Id| {
            let link = Link::View("cites", vec![("of", id.to_string())]);
            Cell::one(Part { link: Some(link), ..cells::thing(scene, id) })
        };
        section
            .push(Some(citing.clone()), vec![leading(citing), leading(cited), date, Cell::stack(passages)]);
    }
    section.picture = picture(scene, &pairs);
    sheet.sections.push(finish(section));
}

/// The network as boxes and arrows, where it fits on a page.
fn picture(scene: &Scene<'_>, pairs: &BTreeMap<(Id, Id), Vec<&Passage>>) -> Option<Picture> {
    let ids: BTreeSet<&Id> = pairs.keys().flat_map(|(citing, cited)| [citing, cited]).collect();
    (!ids.is_empty() && ids.len() <= DRAWN).then(|| Picture::Diagram {
        boxes: ids.into_iter().map(|id| (id.clone(), labels::of_id(scene, id))).collect(),
        arrows: pairs.keys().map(|(citing, cited)| (citing.clone(), cited.clone(), false)).collect(),
    })
}
