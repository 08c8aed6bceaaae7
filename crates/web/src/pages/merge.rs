//! Taking in another file of this forum: first what would come in, then all of it or nothing.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::http::StatusCode;
use desk::{Access, Desk, DeskError, Merged, Scope};
use forum::id::Id;
use forum::state::State;
use maud::{Markup, html};
use tempfile::TempDir;

use crate::answer::{Answer, Problem};
use crate::form::{self, Fault, Typed};
use crate::page::{self, Leaf, Place};
use crate::sheet::level_mark;
use crate::visit::Visit;

/// The most entries that are shown one by one.
const SHOWN: usize = 200;

/// Asks for the file.
pub(crate) fn show(visit: &Visit) -> Result<Answer, Problem> {
    super::writes(visit)?;
    Ok(Answer::page(asking(visit, &[])))
}

/// Shows what would come in, or takes it in.
pub(crate) fn send(visit: &Visit) -> Result<Answer, Problem> {
    super::writes(visit)?;
    let refused =
        |faults: &[Fault]| Answer::page(asking(visit, faults)).status(StatusCode::UNPROCESSABLE_ENTITY);
    if visit.posted("step") == "change" {
        return Ok(Answer::page(asking(visit, &[])));
    }
    let (word, typed) = visit.laid();
    let Some(laid) = visit.house.laid(&word) else {
        return Ok(refused(&[Fault::of("file", visit.words.say("web-merge-choose"))]));
    };
    let told = |error: std::io::Error| Problem::Desk(error.to_string());
    let folder = tempfile::tempdir().map_err(told)?;
    let path = folder.path().join("other.forum");
    std::fs::write(&path, &laid.bytes).map_err(told)?;
    let overlays: Vec<&str> = typed.all("overlay").collect();
    if visit.posted("step") == "record" {
        return match visit.house.at_desk(|desk| desk.merge(&[&path], &overlays)) {
            Ok(merged) => {
                visit.house.clear(&word);
                Ok(Answer::page(done(visit, &merged)))
            }
            Err(error) => Ok(refused(&[refusal(visit, &laid.name, &folder, &error)])),
        };
    }
    let foreseen = visit.house.at_desk(|desk| {
        let merged = desk.preview_merge(&[&path], &overlays)?;
        let coming = coming(desk, &path, &merged)?;
        Ok((merged, coming))
    });
    match foreseen {
        Ok((merged, (state, coming))) => {
            Ok(Answer::page(confirming(visit, &laid.name, &typed, &merged, &state, &coming)))
        }
        Err(error) => Ok(refused(&[refusal(visit, &laid.name, &folder, &error)])),
    }
}

/// What speaks against it, with the file under the name that it was sent by and not where it lies for a moment.
fn refusal(visit: &Visit, name: &str, folder: &TempDir, error: &DeskError) -> Fault {
    let own = folder.path().join("other.forum").display().to_string();
    Fault::of("file", page::sentence(&form::desk_error(visit, error).replace(&own, name)))
}

/// What comes in of a volume.
struct Coming {
    volume: String,
    level: forum::entry::Openness,
    overlay: Option<String>,
    here: u64,
    there: u64,
    lines: Vec<(&'static str, Option<Id>)>,
}

/// The volumes that grow, with what their new entries say, read from the other file.
fn coming(
    desk: &mut Desk,
    path: &std::path::Path,
    merged: &Merged,
) -> Result<(Arc<State>, Vec<Coming>), DeskError> {
    let here: BTreeMap<_, u64> =
        desk.file().volumes()?.into_iter().map(|one| (one.id, one.head.position)).collect();
    let mut other = Desk::open(path, Access::Read)?;
    let look = other.look(&Scope::default())?;
    let volumes = other.file().volumes()?.into_iter().filter(|one| merged.volumes.contains(&one.id));
    let coming = volumes
        .map(|one| {
            let known = here.get(&one.id).copied().unwrap_or(0);
            let volume = one.id.to_string();
            let line = |position: u64| {
                let at = forum::entry::Ref { volume: volume.as_str().into(), position };
                let (said, thing) = look.state.said(&at)?;
                Some((said.act, thing.cloned()))
            };
            let lines = (known + 1..=one.head.position).filter_map(line).take(SHOWN).collect();
            Coming {
                level: desk::written::openness_of(&one.level),
                overlay: one.overlay,
                here: known,
                there: one.head.position,
                lines,
                volume: volume.clone(),
            }
        })
        .collect();
    Ok((look.state, coming))
}

fn asking(visit: &Visit, faults: &[Fault]) -> Markup {
    let words = &visit.words;
    let title = words.say("web-merge");
    let body = html! {
        p.answer { (words.say("web-merge-about")) }
        (form::problems(visit, faults, |_| words.say("web-merge-file")))
        form.act action=(visit.asked.link("/merge", &[])) method="post" enctype="multipart/form-data" {
            (form::sealed(visit))
            div.field.refused[!faults.is_empty()] {
                label for="f-file" { (words.say("web-merge-file")) }
                input id="f-file" type="file" name="file" accept=".forum" aria-describedby="h-file";
                p.hint id="h-file" { (words.say("web-merge-hint")) }
                (form::errors(faults, "file"))
            }
            div.buttons { button.do name="step" value="preview" { (words.say("web-merge-show")) } span.hint { (words.say("web-nothing-yet")) } }
        }
    };
    page::frame(visit, &Leaf { title: &title, place: Place::of("handover"), tools: html! {}, body })
}

fn confirming(
    visit: &Visit,
    name: &str,
    typed: &Typed,
    merged: &Merged,
    state: &State,
    coming: &[Coming],
) -> Markup {
    let words = &visit.words;
    let title = words.say("web-merge");
    let action = visit.asked.link("/merge", &[]);
    let count = usize::try_from(merged.entries).unwrap_or(usize::MAX);
    let body = html! {
        p.answer { (words.with("web-merge-would", &[("file", name.into()), ("count", count.into())])) }
        @if !merged.left_out.is_empty() { (left_out(visit, typed, merged, &action)) }
        @if merged.entries > 0 {
            div.deed { dl { dt { (words.say("web-what-stays")) } dd { (words.say("web-merge-stays")) } } }
            div.warned { p { strong { (words.say("web-merge-no-way-back")) } } }
            form action=(action) method="post" {
                (form::carried(visit, typed))
                div.buttons {
                    button.do name="step" value="record" { (words.say("web-merge-now")) }
                    a href=(action) { (words.say("web-leave-it")) }
                }
            }
        } @else { p { a href=(action) { (words.say("web-merge-another")) } } }
        @for one in coming { (volume(visit, state, one)) }
    };
    page::frame(visit, &Leaf { title: &title, place: Place::of("handover"), tools: html! {}, body })
}

/// Overlays of the other file that stay out unless they are asked for.
fn left_out(visit: &Visit, typed: &Typed, merged: &Merged, action: &str) -> Markup {
    let words = &visit.words;
    html! {
        form.act action=(action) method="post" {
            (form::carried(visit, typed))
            fieldset.choices {
                legend { (words.say("web-merge-left-out")) }
                @for overlay in &merged.left_out { label { input type="checkbox" name="overlay" value=(overlay); " " (overlay) } }
            }
            div.buttons { button name="step" value="preview" { (words.say("web-merge-take-too")) } }
        }
    }
}

fn volume(visit: &Visit, state: &State, one: &Coming) -> Markup {
    let words = &visit.words;
    let new = usize::try_from(one.there - one.here).unwrap_or(usize::MAX);
    html! {
        section { h2 { (words.with("web-merge-volume", &[("count", new.into())])) (level_mark(visit.pen(), &one.level))
                @if let Some(overlay) = &one.overlay { " " span.overlay { (overlay) } } }
            p.lead { (words.say(if one.here == 0 { "web-merge-new" } else { "web-merge-grows" })) " " code { (one.volume) } }
            ul.results { @for (act, id) in &one.lines { li { (words.act(act)) @if let Some(id) = id { ": " bdi { (form::named_in(visit, state, id)) } } } } }
            @if new > one.lines.len() && one.lines.len() == SHOWN { p.quiet { (words.with("web-more-entries", &[("count", (new - SHOWN).into())])) } }
        }
    }
}

/// What came in, and at which heads the file stands now.
fn done(visit: &Visit, merged: &Merged) -> Markup {
    let words = &visit.words;
    let title = words.say("web-merged");
    let count = usize::try_from(merged.entries).unwrap_or(usize::MAX);
    let receipts = visit.house.at_desk(|desk| desk.receipts()).unwrap_or_default();
    let body = html! {
        p.answer { (words.with("web-merged-answer", &[("count", count.into())])) }
        section { h2 { (words.say("web-receipts")) }
            p.lead { (words.say("web-receipts-about")) }
            @for receipt in receipts.iter().filter(|one| merged.volumes.contains(&one.volume)) { p { span.receipt { (receipt) } } }
        }
        ul.deeds {
            li { a href=(visit.asked.link("/record", &[])) { (words.say("web-section-record")) } }
            li { a href=(visit.asked.link("/conflicts", &[])) { (words.say("web-section-conflicts")) } }
        }
    };
    page::frame(visit, &Leaf { title: &title, place: Place::of("handover"), tools: html! {}, body })
}
