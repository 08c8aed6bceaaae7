//! Packs: what this file was made from, and what newer packs of the program say differently: shown, then recorded.

use axum::http::StatusCode;
use desk::{Difference, DifferenceKind, Pack};
use maud::{Markup, html};

use crate::answer::{Answer, Problem};
use crate::form::{self, Fault};
use crate::page::{self, Leaf, Place};
use crate::visit::Visit;

/// The most differences that are shown one by one.
const SHOWN: usize = 500;

/// The page.
pub(crate) fn show(visit: &Visit) -> Result<Answer, Problem> {
    super::at_desk(visit)?;
    let words = &visit.words;
    let body = html! {
        p.answer { (words.say("web-packs-answer")) }
        @for note in visit.sight.state.packs() {
            section id=(note.pack) { h2 { bdi { (note.title) } }
                @if !note.about.is_empty() { p.lead dir="auto" { (note.about) } }
                p { (words.with("web-pack-version", &[("pack", note.pack.as_str().into()), ("version", note.version.as_str().into())])) }
                ul.deeds { li {
                    @if is_carried(&note.pack) {
                        @if visit.writable { a href=(visit.asked.link(&format!("/packs/{}", note.pack), &[])) { (words.say("web-pack-compare")) } }
                    } @else { span.quiet { (words.say("web-pack-elsewhere")) } }
                } }
            }
        }
    };
    let title = words.say("web-packs");
    Ok(Answer::page(page::frame(
        visit,
        &Leaf { title: &title, place: Place::of("packs"), tools: html! {}, body },
    )))
}

/// What the pack of the program says differently.
pub(crate) fn one(visit: &Visit) -> Result<Answer, Problem> {
    super::writes(visit)?;
    Ok(Answer::page(differing(visit, &pack(visit)?, &[])?))
}

/// Records the differences, all or none.
pub(crate) fn send(visit: &Visit) -> Result<Answer, Problem> {
    super::writes(visit)?;
    let pack = pack(visit)?;
    if visit.posted("step") != "record" {
        return Ok(Answer::page(differing(visit, &pack, &[])?));
    }
    let seen = visit.posted("differences");
    let done = visit.house.at_desk(|desk| {
        let now = desk.pack_differences(&pack)?;
        if mark(&now) == seen {
            desk.pack_update(&pack, false).map(|(_, recorded)| Some(recorded))
        } else {
            Ok(None)
        }
    });
    match done {
        Ok(Some(recorded)) if recorded.entries.is_empty() => Ok(Answer::see(visit.asked.link("/packs", &[]))),
        Ok(Some(recorded)) => Ok(super::recorded::see(visit, &recorded)),
        // The record moved on since the differences were shown: they are shown again.
        Ok(None) => {
            let faults = [Fault::whole(visit.words.say("web-pack-moved"))];
            Ok(Answer::page(differing(visit, &pack, &faults)?).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(error) => {
            let faults = super::record::faults(visit, &error);
            Ok(Answer::page(differing(visit, &pack, &faults)?).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

fn is_carried(name: &str) -> bool {
    Pack::built_in_names().any(|known| known == name)
}

fn pack(visit: &Visit) -> Result<Pack, Problem> {
    let name = visit.part("pack");
    if !is_carried(name) || visit.sight.state.packs().all(|note| note.pack != name) {
        return Err(Problem::NoPage);
    }
    Pack::built_in(name).map_err(|problems| {
        Problem::Desk(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
    })
}

/// A mark of some differences, so that what is recorded is what was shown.
fn mark(differences: &[Difference]) -> String {
    use sha2::{Digest, Sha256};
    let text = serde_json::to_vec(differences).unwrap_or_default();
    Sha256::digest(text).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

fn differing(visit: &Visit, pack: &Pack, faults: &[Fault]) -> Result<Markup, Problem> {
    let words = &visit.words;
    let differences = visit.house.at_desk(|desk| desk.pack_differences(pack));
    let differences = differences.map_err(|error| Problem::Desk(error.to_string()))?;
    let recorder = pack.recorder();
    let args = [("count", differences.len().into()), ("pack", recorder.as_str().into())];
    let body = html! {
        p.answer { (words.with("web-pack-differs", &args)) }
        (form::problems(visit, faults, |field| words.field(field)))
        @if !differences.is_empty() {
            div.deed { dl { dt { (words.say("web-what-stays")) } dd { (words.say("web-pack-stays")) } } }
            form action=(visit.asked.link(&format!("/packs/{}", pack.note.pack), &[])) method="post" {
                (form::sealed(visit))
                input type="hidden" name="differences" value=(mark(&differences));
                div.buttons {
                    button.do name="step" value="record" { (words.say("web-pack-record")) }
                    a href=(visit.asked.link("/packs", &[])) { (words.say("web-leave-it")) }
                }
            }
            div.scroll.fits { table {
                thead { tr { th { (words.say("web-pack-row")) } th { (words.say("web-pack-what")) } th { (words.say("web-value-before")) } th { (words.say("web-value-after")) } th { (words.say("web-pack-beside")) } } }
                tbody { @for one in differences.iter().take(SHOWN) { (row(visit, one)) } }
            } }
            @if differences.len() > SHOWN { p.quiet { (words.with("web-more-entries", &[("count", (differences.len() - SHOWN).into())])) } }
        }
    };
    let title = words.with("web-pack-title", &[("pack", pack.note.pack.as_str().into())]);
    Ok(page::frame(visit, &Leaf { title: &title, place: Place::of("packs"), tools: html! {}, body }))
}

fn row(visit: &Visit, one: &Difference) -> Markup {
    let words = &visit.words;
    let act = words.act(&one.act);
    let (what, before, after) = match &one.kind {
        DifferenceKind::New => (words.say("web-pack-new"), "", ""),
        DifferenceKind::Vanished => (words.say("web-pack-vanished"), "", ""),
        DifferenceKind::Retold => (words.say("web-pack-retold"), "", ""),
        DifferenceKind::Note => (words.say("web-pack-noted"), "", ""),
        DifferenceKind::Changed { property, before, after } => {
            (words.field_of(&one.act, property), before.as_str(), after.as_str())
        }
    };
    let changed = matches!(one.kind, DifferenceKind::Changed { .. });
    let value = |text: &str| {
        html! { @if !text.is_empty() { bdi.said { (text) } } @else if changed { span.quiet { (words.say("none-recorded")) } } }
    };
    html! { tr {
        th scope="row" { (act) br; small { (one.row) } @if let Some(place) = &one.place { br; small { (place) } } }
        td { (what) } td { (value(before)) } td { (value(after)) }
        td { @for said in &one.beside { p { (said) } } }
    } }
}
