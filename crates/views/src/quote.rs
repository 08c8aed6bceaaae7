//! A quotation against its source: verbatim, altered, a paraphrase, not found, or unverified where nothing held could
//! prove it.

use forum::noun::Noun;
use trace::{Place, Standing, Verdict};

use crate::lineage::readings::language_of;
use crate::reach::{Reach, Status, with_reach};
use crate::tables::{finish, sheet, table};
use crate::texts::decided;
use crate::{
    Cell, Param, ParamKind, Params, Part, Scene, Section, Sheet, View, ViewError, cells, labels, passages,
    unsearched,
};

/// See the module.
pub const VIEW: View = View {
    name: "quote",
    params: with_reach![Param { name: "q", kind: ParamKind::Words, required: true }],
    show,
};

fn show(scene: &Scene<'_>, params: &Params) -> Result<Sheet, ViewError> {
    let given = params.get("q").map(|q| q.trim()).unwrap_or_default();
    let quotation = of_claim(scene, given).unwrap_or(given);
    if !quotation.chars().any(char::is_alphanumeric) {
        let expected = scene.words.say("search-expected");
        return Err(ViewError::Value { param: "q", given: quotation.to_owned(), expected });
    }
    let reach = Reach::read(scene, params, Status::Any)?;
    let language = reach.language().map_or_else(|| language_of(quotation), str::to_owned);
    let named = reach.named();
    let verdict = trace::quote(reach.corpus(), quotation, &language, named.is_some(), &|at| reach.keeps(at));
    let mut sheet = sheet(scene, "quote");
    sheet.answer = answer(scene, &reach, &verdict);
    sheet.notes = notes(scene, &reach, &verdict);
    sheet.sections.push(checked(scene, &reach, &verdict));
    if !verdict.also.is_empty() {
        sheet.sections.push(also(scene, &reach, &verdict));
    }
    sheet.sections.push(attributed(scene, &reach));
    if verdict.standing != Standing::Verbatim {
        sheet.notes.extend(unsearched::line(scene, &reach, quotation, params));
    }
    sheet.sections.retain(|section| !section.rows.is_empty() || section.name == "checked");
    Ok(sheet)
}

/// The quotation of a claim, where one is named by its id.
fn of_claim<'a>(scene: &Scene<'a>, given: &str) -> Option<&'a str> {
    let by_id = given.parse().ok().and_then(|id| scene.state.thing(&id));
    let claim = by_id.or_else(|| scene.state.all(Noun::Claim).find(|claim| claim.id.short() == given))?;
    claim.text("quotation")
}

/// The finding, in a sentence that names the text.
fn answer(scene: &Scene<'_>, reach: &Reach<'_>, verdict: &Verdict) -> String {
    let word = verdict.standing.word();
    let passage = verdict.places.first().and_then(|place| reach.passage(place.passage));
    let place = passage.map(|passage| passages::place(scene, passage).text);
    let place = place.or_else(|| reach.named().map(|text| labels::of(scene, text)));
    let key = if place.is_some() { format!("quote-is-{word}") } else { format!("quote-is-{word}-nowhere") };
    scene.words.with(&key, &[("place", place.unwrap_or_default().into())])
}

/// What the quotation does with the words, and by which words a paraphrase was known.
fn notes(scene: &Scene<'_>, reach: &Reach<'_>, verdict: &Verdict) -> Vec<Cell> {
    let mut notes: Vec<Cell> = verdict
        .ways
        .iter()
        .map(|way| Cell::text(scene.words.say(&format!("quote-way-{}", way.word()))))
        .collect();
    if matches!(verdict.standing, Standing::Paraphrase | Standing::Unverified) && !verdict.shared.is_empty() {
        let words = labels::listed(scene, verdict.shared.iter().cloned());
        notes.push(Cell::text(scene.words.with("quote-shared", &[("words", words.into())])));
    }
    if verdict.standing == Standing::NotFound && reach.named().is_some() {
        notes.push(Cell::text(scene.words.say("quote-held-only")));
    }
    notes
}

/// The places with what differs: for words that are the source's the stretch, for others the passage.
fn checked(scene: &Scene<'_>, reach: &Reach<'_>, verdict: &Verdict) -> Section {
    let mut section = table(scene, "quote", "checked", &["finding", "provision", "words", "date"]);
    for (at, place) in verdict.places.iter().enumerate() {
        let Some(passage) = reach.passage(place.passage) else { continue };
        let words = match verdict.standing {
            Standing::Verbatim => passages::found(scene, passage, std::slice::from_ref(&place.span)),
            Standing::Altered => altered(scene, reach, verdict),
            _ => passages::found(scene, passage, &shared_in(passage, verdict)),
        };
        let standing = if at == 0 { standing(scene, verdict.standing) } else { Cell::none() };
        let text = scene.state.thing(&passage.text);
        let date = text.map(|text| decided::dates(scene, text)).unwrap_or_default();
        section.push(
            Some(passage.provision.clone()),
            vec![standing, Cell::one(passages::place(scene, passage)), words, date],
        );
        if verdict.standing == Standing::Altered {
            break;
        }
    }
    if verdict.places.is_empty() {
        section.push(None, vec![standing(scene, verdict.standing)]);
    }
    finish(section)
}

fn standing(scene: &Scene<'_>, standing: Standing) -> Cell {
    let word = standing.word();
    Cell::one(Part::text(scene.words.say(&format!("quote-{word}"))).value(word))
}

/// What was changed: what the source has and the quotation has not is out, what it has instead is in.
fn altered(scene: &Scene<'_>, reach: &Reach<'_>, verdict: &Verdict) -> Cell {
    let words = |place: &Place| {
        reach
            .passage(place.passage)
            .and_then(|passage| passage.words.get(place.span.clone()))
            .unwrap_or_default()
    };
    let source = verdict.places.iter().map(words).collect::<Vec<_>>().join(" ");
    let parts = passages::pieces(&source, &verdict.meant);
    match verdict.places.first().and_then(|place| reach.passage(place.passage)) {
        Some(passage) => passages::worded(scene, passage, parts),
        None => Cell { parts, stacked: false },
    }
}

/// Where a passage has the words that a paraphrase shares with it.
fn shared_in(passage: &trace::Passage, verdict: &Verdict) -> Vec<std::ops::Range<usize>> {
    let shared: Vec<String> = verdict.shared.iter().map(|word| crate::lookup::fold(word)).collect();
    let tokens = trace::token::tokens(&passage.words);
    let meets = |folded: &str| {
        shared.iter().any(|word| trace::likeness(word, folded, &passage.language) != trace::Likeness::Other)
    };
    tokens.into_iter().filter(|token| meets(&token.folded)).map(|token| token.span).collect()
}

/// Every other place that has it word for word.
fn also(scene: &Scene<'_>, reach: &Reach<'_>, verdict: &Verdict) -> Section {
    let mut section = table(scene, "quote", "also", &["date", "provision", "in_version"]);
    for passage in verdict
        .also
        .iter()
        .filter_map(|places| places.first())
        .filter_map(|place| reach.passage(place.passage))
    {
        let text = scene.state.thing(&passage.text);
        let version = scene.state.thing(&passage.version).map(|one| cells::named(scene, one));
        section.push(
            Some(passage.provision.clone()),
            vec![
                text.map(|text| decided::dates(scene, text)).unwrap_or_default(),
                Cell::one(passages::place(scene, passage)),
                version.map(Cell::one).unwrap_or_default(),
            ],
        );
    }
    section
}

/// What others quote from the text that was named, and as what.
fn attributed(scene: &Scene<'_>, reach: &Reach<'_>) -> Section {
    let mut section = table(scene, "quote", "claims", &["subject", "quotation", "claimed_by", "fidelity"]);
    let Some(text) = reach.named() else { return section };
    for (claim, _) in scene.as_of().referring(Noun::Claim, "about", &text.id) {
        if claim.text("fidelity").is_some() || claim.text("quotation").is_some() {
            let row = vec![
                Cell::one(cells::sourced(scene, claim)),
                cells::stack(scene, claim, "quotation"),
                cells::stack(scene, claim, "by"),
                cells::stack(scene, claim, "fidelity"),
            ];
            section.push(Some(claim.id.clone()), row);
        }
    }
    section
}
