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

/// Takes it back.
pub(crate) fn send(visit: &Visit) -> Result<Answer, Problem> {
    let at = entry(visit)?;
    let why = visit.posted("why");
    if why.is_empty() {
        let faults = [Fault::of("why", visit.words.say("web-say-why"))];
        return Ok(Answer::page(asking(visit, &at, &faults)).status(StatusCode::UNPROCESSABLE_ENTITY));
    }
    match visit.house.at_desk(|desk| desk.withdraw(&at, why)) {
        Ok(recorded) => Ok(super::recorded::see(visit, &recorded)),
        Err(error) => {
            let faults = super::record::faults(visit, &error);
            Ok(Answer::page(asking(visit, &at, &faults)).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

/// The entry in the address, if this desk may speak of it.
pub(super) fn entry(visit: &Visit) -> Result<Ref, Problem> {
    if !visit.writable {
        return Err(Problem::Refused("web-reads-only"));
    }
    let at: Ref = visit.part("entry").parse().map_err(|_| Problem::NoPage)?;
    visit.sight.state.said(&at).map(|_| at).ok_or(Problem::NoPage)
}

/// What an entry says, in a line: the act and the thing.
pub(super) fn told(visit: &Visit, at: &Ref) -> Markup {
    let said = visit.sight.state.said(at);
    html! {
        @if let Some((said, thing)) = said {
            div.deed {
                h2 { (visit.words.act(said.act)) }
                @if let Some(id) = thing { p { a href=(visit.asked.link(&format!("/t/{id}"), &[])) { bdi { (form::named(visit, id)) } } } }
                p { a href=(visit.asked.link(&format!("/e/{at}"), &[])) { (visit.words.with("web-entry", &[("position", at.position.to_string().into())])) }
                    (crate::sheet::level_mark(visit.pen(), &said.openness)) }
            }
        }
    }
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
            div.buttons { button.do { (words.say("web-withdraw-now")) } a href=(visit.asked.link(&format!("/e/{at}"), &[])) { (words.say("web-leave-it")) } }
        }
    };
    let title = words.with("web-withdraw-entry", &[("position", at.position.to_string().into())]);
    page::frame(visit, &Leaf { title: &title, place: Place::of("record"), tools: html! {}, body })
}
