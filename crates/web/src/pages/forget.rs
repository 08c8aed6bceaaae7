//! Destroying the words of a desk note, a draft or a reply for good. That there were some stays in the record.

use axum::http::StatusCode;
use forum::state::Thing;
use maud::{Markup, html};

use crate::answer::{Answer, Problem};
use crate::form::{self, Fault};
use crate::page::{self, Leaf, Place};
use crate::visit::Visit;

/// Asks for the reason.
pub(crate) fn show(visit: &Visit) -> Result<Answer, Problem> {
    Ok(Answer::page(asking(visit, thing(visit)?, &[])))
}

/// Destroys them.
pub(crate) fn send(visit: &Visit) -> Result<Answer, Problem> {
    let thing = thing(visit)?;
    let refused = |faults: &[Fault]| {
        Answer::page(asking(visit, thing, faults)).status(StatusCode::UNPROCESSABLE_ENTITY)
    };
    let why = visit.posted("why");
    if why.is_empty() {
        return Ok(refused(&[Fault::of("why", visit.words.say("web-say-why"))]));
    }
    match visit.house.at_desk(|desk| desk.forget(&[thing.id.as_str()], why)) {
        Ok(recorded) => Ok(super::recorded::see(visit, &recorded)),
        Err(error) => Ok(refused(&super::record::faults(visit, &error))),
    }
}

fn thing(visit: &Visit) -> Result<&Thing, Problem> {
    if !visit.writable {
        return Err(Problem::Refused("web-reads-only"));
    }
    let id = format!("{}/{}/{}", visit.part("origin"), visit.part("kind"), visit.part("words"));
    visit.sight.state.find(&id).ok_or(Problem::NoPage)
}

fn asking(visit: &Visit, thing: &Thing, faults: &[Fault]) -> Markup {
    let words = &visit.words;
    let path = visit.asked.link(&format!("/forget/{}", thing.id), &[]);
    let body = html! {
        p.answer { (words.say("web-forget-about")) }
        (form::problems(visit, faults, |_| words.say("web-why")))
        form.act action=(path) method="post" {
            (form::sealed(visit))
            (super::withdraw::why(visit, visit.posted("why"), faults))
            div.buttons { button.do { (words.say("web-forget-now")) } a href=(visit.asked.link(&format!("/t/{}", thing.id), &[])) { (words.say("web-leave-it")) } }
        }
    };
    let title = words.with("web-forget", &[("thing", words.noun(thing.noun.word()).into())]);
    page::frame(visit, &Leaf { title: &title, place: Place::of("record"), tools: html! {}, body })
}
