//! What affects what, as sources say: a picture and a table of the same. A link stands as long as a source does,
//! is contested where another stands against it, and blames nobody.

mod paths;

use forum::id::Id;
use forum::noun::Noun;
use forum::state::Thing;

use crate::{Cell, Params, Part, Picture, Scene, Section, Sheet, Tone, View, ViewError};
use crate::{cells, labels, ledger, tables};

/// The view.
pub const VIEW: View = View { name: "linkages", params: &[], show };

/// One arrow: cause, effect, and whether it is contested.
type Arrow = (Id, Id, bool);

fn show(scene: &Scene<'_>, _: &Params) -> Result<Sheet, ViewError> {
    let links = standing(scene);
    let arrows: Vec<Arrow> = links.iter().flat_map(|link| arrows(scene, link)).collect();
    let mut sheet = tables::sheet(scene, "linkages");
    let contested = links.iter().filter(|link| contested(scene, link)).count();
    sheet.answer = scene
        .words
        .with("linkages-answer", &[("count", links.len().into()), ("contested", contested.into())]);
    sheet.notes.push(ledger::line(scene, "linkages-note"));
    sheet.sections.push(tables::finish(table(scene, &links, &arrows)));
    sheet.sections.push(tables::finish(lines(scene, "chains", &paths::chains(&arrows))));
    sheet.sections.push(tables::finish(lines(scene, "loops", &paths::loops(&arrows))));
    Ok(sheet)
}

/// Links that a source still carries: their own, or that of the claim they rest on.
fn standing<'a>(scene: &Scene<'a>) -> Vec<&'a Thing> {
    let mut links: Vec<&Thing> =
        ledger::seen(scene, Noun::Linkage).into_iter().map(|(link, _)| link).collect();
    links.retain(|link| {
        let claims = link.refs("claim").len();
        let own = link.said().any(|said| !said.sources.is_empty());
        !ledger::named(scene, link, "claim").is_empty() || own && claims == 0
    });
    links
}

fn arrows(scene: &Scene<'_>, link: &Thing) -> Vec<Arrow> {
    let contested = contested(scene, link);
    let effects = link.refs("effect");
    let each =
        link.refs("cause").into_iter().flat_map(|cause| effects.iter().map(move |effect| (cause, *effect)));
    each.map(|(cause, effect)| (cause.clone(), effect.clone(), contested)).collect()
}

/// What stands against a link or the claim it rests on.
fn rivals<'a>(scene: &Scene<'a>, link: &Thing) -> Vec<&'a Thing> {
    let claims = link.refs("claim");
    let on = [&link.id].into_iter().chain(claims);
    on.flat_map(|id| scene.state.referring(Noun::Rival, "claim", id)).collect()
}

fn contested(scene: &Scene<'_>, link: &Thing) -> bool {
    rivals(scene, link).iter().any(|rival| rival.texts("bearing").contains(&"rival"))
}

fn table(scene: &Scene<'_>, links: &[&Thing], arrows: &[Arrow]) -> Section {
    let mut section =
        tables::table(scene, "linkages", "links", &["cause", "affects", "effect", "claim", "beside_it"]);
    for link in links {
        let tone = if contested(scene, link) { Tone::Contested } else { Tone::Plain };
        let mut affects = cells::with_words(scene, link, scene.words.say("linkages-affects"));
        affects.sources = cells::sources(link);
        affects.tone = tone;
        let row = vec![
            cells::stack(scene, link, "cause"),
            Cell::one(affects),
            cells::stack(scene, link, "effect"),
            cells::stack(scene, link, "claim"),
            Cell::stack(rivals(scene, link).into_iter().map(|rival| beside(scene, rival)).collect()),
        ];
        section.push(Some(link.id.clone()), row);
    }
    section.picture = (!arrows.is_empty()).then(|| picture(scene, arrows));
    section
}

fn beside(scene: &Scene<'_>, rival: &Thing) -> Part {
    let bearing = rival.texts("bearing").into_iter().map(|word| scene.words.choice(word));
    let value = [rival.text("value"), rival.text("unit")].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let words = labels::listed(scene, [value].into_iter().chain(bearing));
    let mut part = cells::with_words(scene, rival, words);
    part.sources = cells::sources(rival);
    part
}

fn picture(scene: &Scene<'_>, arrows: &[Arrow]) -> Picture {
    let mut ids: Vec<&Id> = arrows.iter().flat_map(|(cause, effect, _)| [cause, effect]).collect();
    ids.sort();
    ids.dedup();
    let boxes = ids.into_iter().map(|id| (id.clone(), labels::of_id(scene, id))).collect();
    Picture::Diagram { boxes, arrows: arrows.to_vec() }
}

/// Paths as running lines.
fn lines(scene: &Scene<'_>, name: &'static str, paths: &[Vec<Id>]) -> Section {
    let mut section = tables::table(scene, "linkages", name, &[]);
    section.lines = paths.iter().map(|path| line(scene, path)).collect();
    section
}

fn line(scene: &Scene<'_>, path: &[Id]) -> Cell {
    let mut parts = Vec::new();
    for (at, id) in path.iter().enumerate() {
        if at > 0 {
            parts.push(Part::quiet("→"));
        }
        parts.push(cells::thing(scene, id));
    }
    Cell { parts, stacked: false }
}
