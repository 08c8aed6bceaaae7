//! Have we said this before? The adopted provisions nearest to a sentence that somebody drafts, with the differences
//! word by word.

use std::collections::BTreeSet;

use forum::state::Thing;

use crate::lineage::provision_places as places;
use crate::lineage::readings::language_of;
use crate::reach::{Reach, Status, with_reach};
use crate::tables::{finish, nest, sheet, table};
use crate::texts::decided;
use crate::{
    Cell, Link, Param, ParamKind, Params, Part, Scene, Section, Sheet, View, ViewError, labels, passages,
};

/// See the module.
pub const VIEW: View = View {
    name: "agreed",
    params: with_reach![Param { name: "q", kind: ParamKind::Words, required: true }],
    show,
};

/// Stretches shown.
const SHOWN: usize = 30;

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let draft = params.get("q").map(|q| q.trim()).unwrap_or_default();
    if !draft.chars().any(char::is_alphanumeric) {
        let expected = scene.words.say("search-expected");
        return Err(ViewError::Value { param: "q", given: draft.to_owned(), expected });
    }
    let reach = Reach::read(scene, params, Status::Adopted)?;
    let language = reach.language().map_or_else(|| language_of(draft), str::to_owned);
    let found = trace::agreed(reach.corpus(), draft, &language, &|at| reach.keeps(at), SHOWN);
    let mut sheet = sheet(scene, "agreed");
    if found.is_empty() && reach.status() == Status::Adopted {
        let mut wider = params.clone();
        wider.insert("status".to_owned(), "other".to_owned());
        let others = Reach::read(scene, &wider, Status::Other)?;
        let held = trace::agreed(others.corpus(), draft, &language, &|at| others.keeps(at), SHOWN);
        if !held.is_empty() {
            sheet.answer = answer(scene, &others, &held, "agreed-held-only");
            sheet.notes.push(Cell::text(scene.words.with("agreed-draft", &[("q", draft.into())])));
            sheet.sections.push(section(scene, &others, draft, &held, "held"));
            return Ok(sheet);
        }
    }
    sheet.answer = answer(scene, &reach, &found, "agreed-nearest");
    sheet.notes.push(Cell::text(scene.words.with("agreed-draft", &[("q", draft.into())])));
    if reach.status() == Status::Adopted {
        let link = Link::View("agreed", vec![("q", draft.to_owned()), ("status", "any".to_owned())]);
        sheet.notes.push(Cell::one(Part::text(scene.words.say("agreed-adopted-only")).to(link)));
    }
    sheet.sections.push(section(scene, &reach, draft, &found, "near"));
    Ok(sheet)
}

fn answer(scene: &Scene<'_>, reach: &Reach<'_>, found: &[trace::Agreed], nearest: &str) -> String {
    let Some(best) = found.first() else { return scene.words.say("agreed-none") };
    let text = first_text(scene, reach, best);
    let name = text.map(|text| labels::of(scene, text)).unwrap_or_default();
    let date = text.map(|text| decided::dates(scene, text).words()).unwrap_or_default();
    let same = best.kept == best.of && nearest == "agreed-nearest";
    let key = if same { "agreed-same" } else { nearest };
    scene.words.with(key, &[("name", name.into()), ("date", date.into()), ("count", found.len().into())])
}

fn first_text<'a>(scene: &Scene<'a>, reach: &Reach<'_>, agreed: &trace::Agreed) -> Option<&'a Thing> {
    let place = places(scene, reach, agreed).into_iter().next()?;
    reach.passage(place.passage).and_then(|passage| scene.state.thing(&passage.text))
}

/// The nearest first; the same words in several texts stand once, with the first text that has them.
fn section(
    scene: &Scene<'_>,
    reach: &Reach<'_>,
    draft: &str,
    found: &[trace::Agreed],
    name: &'static str,
) -> Section {
    let mut section =
        table(scene, "agreed", name, &["words", "provision", "text_decided", "date", "also_in"]);
    nest(&mut section, &[("date", "text_decided")]);
    for agreed in found {
        let all = places(scene, reach, agreed);
        let Some((first, rest)) = all.split_first() else { continue };
        let Some(passage) = reach.passage(first.passage) else { continue };
        let Some(text) = scene.state.thing(&passage.text) else { continue };
        let all = all.iter().filter_map(|place| reach.passage(place.passage));
        let own = all.filter(|one| one.provision == passage.provision).map(|one| &one.version);
        let versions = own.collect::<BTreeSet<_>>().len();
        let mut place = vec![passages::place(scene, passage)];
        if versions > 1 {
            let said = scene.words.with("agreed-in-versions", &[("count", versions.into())]);
            place.push(Part::quiet(said));
        }
        // The same paragraph in another version is no other place.
        let mut known = BTreeSet::from([&passage.provision]);
        let also = rest.iter().filter_map(|place| reach.passage(place.passage));
        let also = also.filter(|one| known.insert(&one.provision));
        section.push(
            Some(passage.provision.clone()),
            vec![
                passages::differing(scene, passage, &first.span, draft),
                Cell::stack(place),
                passages::decided(scene, text),
                decided::dates(scene, text),
                Cell::stack(also.map(|passage| passages::place(scene, passage)).collect()),
            ],
        );
    }
    finish(section)
}
