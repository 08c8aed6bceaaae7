//! Destroying the words of a desk note, a draft or a reply for good. That there were some stays in the record.

use axum::http::StatusCode;
use desk::{Desk, DeskError, MatterText};
use forum::id::Id;
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

/// Shows what will be destroyed and what stays, or destroys it.
pub(crate) fn send(visit: &Visit) -> Result<Answer, Problem> {
    let thing = thing(visit)?;
    let refused = |faults: &[Fault]| {
        Answer::page(asking(visit, thing, faults)).status(StatusCode::UNPROCESSABLE_ENTITY)
    };
    let why = visit.posted("why");
    if visit.posted("step") == "change" {
        return Ok(Answer::page(asking(visit, thing, &[])));
    }
    if why.is_empty() {
        return Ok(refused(&[Fault::of("why", visit.words.say("web-say-why"))]));
    }
    if visit.posted("step") == "record" {
        return match visit.house.at_desk(|desk| desk.forget(&[thing.id.as_str()], why)) {
            Ok(recorded) => Ok(super::recorded::see(visit, &recorded)),
            Err(error) => Ok(refused(&super::record::faults(visit, &error))),
        };
    }
    match visit.house.at_desk(|desk| gone(desk, thing)) {
        Ok(texts) => Ok(Answer::page(confirming(visit, thing, why, &texts))),
        Err(error) => Ok(refused(&super::record::faults(visit, &error))),
    }
}

/// The words that will be destroyed.
fn gone(desk: &mut Desk, thing: &Thing) -> Result<Vec<MatterText>, DeskError> {
    let digests = desk.preview_forget(&[thing.id.as_str()])?;
    digests.iter().map(|digest| desk.matter_text(digest)).collect()
}

fn confirming(visit: &Visit, thing: &Thing, why: &str, texts: &[MatterText]) -> Markup {
    let words = &visit.words;
    let path = visit.asked.link(&format!("/forget/{}", thing.id), &[]);
    let body = html! {
        p.answer { (words.say("web-forget-preview")) }
        div.deed {
            h2 { (page::sentence(&words.act_about("forget"))) }
            dl {
                dt { (words.say("web-forget-gone")) }
                dd { @for text in texts { (words_of(visit, text)) } }
                dt { (words.say("web-what-stays")) }
                dd {
                    @for (said, _) in &thing.entries { p { (form::speaks_of(visit, &said.at)) } }
                    p { (words.say("web-forget-stays")) }
                }
                dt { (words.say("web-why")) } dd { bdi.said { (why) } }
                dt { (words.say("web-who-will-see")) }
                dd { strong { @if let Some((said, _)) = thing.entries.first() { (form::readers(visit, &said.openness)) } } }
            }
        }
        div.warned { p { strong { (words.say("web-forget-never")) } } p { (words.say("web-forget-copies")) } }
        (form::confirm(visit, &path, &visit.typed(), &words.say("web-forget-now")))
    };
    let title = words.with("web-forget", &[("thing", words.noun(thing.noun.word()).into())]);
    page::frame(visit, &Leaf { title: &title, place: Place::of("record"), tools: html! {}, body })
}

fn words_of(visit: &Visit, text: &MatterText) -> Markup {
    match text {
        MatterText::Present(words) => html! { blockquote.said dir="auto" { (words) } },
        MatterText::Forgotten => html! { p { (visit.words.say("web-forgotten")) } },
        MatterText::Elsewhere => html! { p { (visit.words.say("web-kept-elsewhere")) } },
    }
}

fn thing(visit: &Visit) -> Result<&Thing, Problem> {
    if !visit.writable {
        return Err(Problem::Refused("web-reads-only"));
    }
    let id = format!("{}/{}/{}", visit.part("origin"), visit.part("kind"), visit.part("words"));
    // Also of a note that was withdrawn: its words lie here still.
    id.parse().ok().and_then(|id: Id| visit.sight.state.ever(&id)).ok_or(Problem::NoPage)
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
            div.buttons { button.do name="step" value="preview" { (words.say("web-forget-show")) } a href=(visit.asked.link(&format!("/t/{}", thing.id), &[])) { (words.say("web-leave-it")) } }
        }
    };
    let title = words.with("web-forget", &[("thing", words.noun(thing.noun.word()).into())]);
    page::frame(visit, &Leaf { title: &title, place: Place::of("record"), tools: html! {}, body })
}
