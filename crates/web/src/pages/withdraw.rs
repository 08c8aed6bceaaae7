//! Taking an entry back. The record keeps both.

use axum::http::StatusCode;
use forum::entry::Ref;
use maud::{Markup, html};

use crate::answer::{Answer, Problem};
use crate::form::{self, Fault};
use crate::page::{self, Leaf, Place};
use crate::visit::Visit;

/// Asks for the reason.
pub(crate) fn show(visit: &Visit) -> Result<Answer, Problem> {
    let at = entry(visit)?;
    Ok(Answer::page(asking(visit, &at, &[])))
}

/// Shows in words what it will record, or records it.
pub(crate) fn send(visit: &Visit) -> Result<Answer, Problem> {
    let at = entry(visit)?;
    let why = visit.posted("why");
    let refused =
        |faults: &[Fault]| Answer::page(asking(visit, &at, faults)).status(StatusCode::UNPROCESSABLE_ENTITY);
    if visit.posted("step") == "change" {
        return Ok(Answer::page(asking(visit, &at, &[])));
    }
    if why.is_empty() {
        return Ok(refused(&[Fault::of("why", visit.words.say("web-say-why"))]));
    }
    if visit.posted("step") == "record" {
        return match visit.house.at_desk(|desk| desk.withdraw(&at, why)) {
            Ok(recorded) => Ok(super::recorded::see(visit, &recorded)),
            Err(error) => Ok(refused(&super::record::faults(visit, &error))),
        };
    }
    match visit.house.at_desk(|desk| desk.preview_withdraw(&at, why)) {
        Ok(keeping) => Ok(Answer::page(confirming(visit, &at, &form::kept(visit, &keeping, &[])))),
        Err(error) => Ok(refused(&super::record::faults(visit, &error))),
    }
}

fn confirming(visit: &Visit, at: &Ref, deed: &Markup) -> Markup {
    let words = &visit.words;
    let path = visit.asked.link(&format!("/withdraw/{at}"), &[]);
    let body = html! {
        p.answer { (words.say("web-preview-about")) }
        (deed)
        (form::confirm(visit, &path, &visit.typed(), &words.say("web-withdraw-now")))
    };
    let title = words.with("web-withdraw-entry", &[("position", at.position.to_string().into())]);
    page::frame(visit, &Leaf { title: &title, place: Place::of("record"), tools: html! {}, body })
}

/// The entry in the address, if this desk may speak of it.
pub(super) fn entry(visit: &Visit) -> Result<Ref, Problem> {
    if !visit.writable {
        return Err(Problem::Refused("web-reads-only"));
    }
    let at: Ref = visit.part("entry").parse().map_err(|_| Problem::NoPage)?;
    visit.sight.state.said(&at).map(|_| at).ok_or(Problem::NoPage)
}

/// What an entry is, in a box above a form that speaks of it.
pub(super) fn told(visit: &Visit, at: &Ref) -> Markup {
    html! { div.deed { p { (form::speaks_of(visit, at)) } } }
}

/// The field for a reason.
pub(super) fn why(visit: &Visit, given: &str, faults: &[Fault]) -> Markup {
    let fault = faults.iter().find(|fault| fault.field.as_deref() == Some("why"));
    html! {
        div.field.refused[fault.is_some()] {
            label for="f-why" { (visit.words.say("web-why")) " " span.need { (visit.words.say("web-needed")) } }
            input id="f-why" name="why" value=(given) autocomplete="off" aria-describedby=[fault.map(|_| "e-why")];
            @if let Some(fault) = fault { div.error id="e-why" { p { (fault.words) } } }
        }
    }
}

fn asking(visit: &Visit, at: &Ref, faults: &[Fault]) -> Markup {
    let words = &visit.words;
    let body = html! {
        p.answer { (words.say("web-withdraw-about")) }
        (form::problems(visit, faults, |_| words.say("web-why")))
        (told(visit, at))
        form.act action=(visit.asked.link(&format!("/withdraw/{at}"), &[])) method="post" {
            (form::sealed(visit))
            (why(visit, visit.posted("why"), faults))
            div.buttons { button.do name="step" value="preview" { (words.say("web-to-preview")) } a href=(visit.asked.link(&format!("/e/{at}"), &[])) { (words.say("web-leave-it")) } }
        }
    };
    let title = words.with("web-withdraw-entry", &[("position", at.position.to_string().into())]);
    page::frame(visit, &Leaf { title: &title, place: Place::of("record"), tools: html! {}, body })
}
