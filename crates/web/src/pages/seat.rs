//! Whose desk this is: what the seat means, and naming another.

use axum::http::StatusCode;
use forum::charter::Charter;
use forum::noun::Noun;
use forum::state::Seat;
use maud::{Markup, html};

use crate::answer::{Answer, Problem};
use crate::form::{self, Fault, Typed};
use crate::page::{self, Leaf, Place, sentence};
use crate::visit::Visit;

/// The seats that are no participant's.
const OFFICES: [&str; 2] = ["secretariat", "chair"];

/// The page.
pub(crate) fn show(visit: &Visit) -> Result<Answer, Problem> {
    super::at_desk(visit)?;
    Ok(Answer::page(asking(visit, &visit.typed(), &[])))
}

/// Shows what naming a seat means, or records it.
pub(crate) fn send(visit: &Visit) -> Result<Answer, Problem> {
    super::writes(visit)?;
    let typed = visit.typed();
    if visit.posted("step") == "change" {
        return Ok(Answer::page(asking(visit, &typed, &[])));
    }
    let refused = |faults: &[Fault]| {
        Answer::page(asking(visit, &typed, faults)).status(StatusCode::UNPROCESSABLE_ENTITY)
    };
    let seat = match seat(visit, &typed) {
        Ok(seat) => seat,
        Err(fault) => return Ok(refused(&[fault])),
    };
    if visit.posted("step") != "record" {
        return Ok(Answer::page(confirming(visit, &typed, &seat)));
    }
    match visit.house.at_desk(|desk| desk.set_seat(&seat)) {
        Ok(recorded) => Ok(super::recorded::see(visit, &recorded)),
        Err(error) => Ok(refused(&super::record::faults(visit, &error))),
    }
}

/// The seat that the form names.
fn seat(visit: &Visit, typed: &Typed) -> Result<Seat, Fault> {
    match typed.first("seat") {
        kind if OFFICES.contains(&kind) => Ok(Seat { kind: kind.to_owned(), participant: None }),
        "participant" => {
            let given = typed.first("participant");
            if given.is_empty() {
                return Err(Fault::of("participant", visit.words.say("web-fill-in")));
            }
            let id = form::resolve(visit, typed, "participant", &[Noun::Participant], given)?;
            match visit.sight.state.find(&id).filter(|thing| thing.noun == Noun::Participant) {
                Some(thing) => {
                    Ok(Seat { kind: "participant".to_owned(), participant: Some(thing.id.clone()) })
                }
                None => {
                    let words = visit.words.with("web-name-unknown", &[("given", given.into())]);
                    Err(Fault::of("participant", words))
                }
            }
        }
        _ => Err(Fault::of("seat", visit.words.say("web-seat-choose"))),
    }
}

/// A seat in the forum's own words; the desk of a participant by its name.
pub(super) fn name(visit: &Visit, seat: &Seat) -> String {
    seat.participant.as_ref().map_or_else(|| visit.words.term(&seat.kind), |id| form::named(visit, id))
}

/// Where no seat is named yet: what that means, and the way to name it.
pub(super) fn hint(visit: &Visit) -> Markup {
    html! {
        @if visit.writable && visit.sight.state.seat().is_none() {
            p.hint.first { (visit.words.say("web-seat-first")) " "
                a href=(visit.asked.link("/seat", &[])) { (visit.words.say("web-seat-name")) } }
        }
    }
}

fn asking(visit: &Visit, typed: &Typed, faults: &[Fault]) -> Markup {
    let words = &visit.words;
    let now = visit.sight.state.seat();
    let title = words.say("web-seat");
    let body = html! {
        p.answer { @match now {
            Some(seat) => (words.with("web-seat-is", &[("seat", name(visit, seat).into())])),
            None => (words.say("web-seat-none")),
        } }
        @if let Some(seat) = now { (means(visit, seat)) } @else { p.lead { (words.say("web-seat-about")) } }
        @if visit.writable {
            section { h2 { (words.say(if now.is_some() { "web-seat-change" } else { "web-seat-name" })) }
                (form::problems(visit, faults, |field| words.say(if field == "participant" { "term-participant" } else { "web-seat" })))
                (choices(visit, typed, faults))
            }
        }
    };
    page::frame(visit, &Leaf { title: &title, place: Place::of("record"), tools: html! {}, body })
}

fn choices(visit: &Visit, typed: &Typed, faults: &[Fault]) -> Markup {
    let words = &visit.words;
    let chosen = typed.first("seat");
    html! {
        form.act action=(visit.asked.link("/seat", &[])) method="post" novalidate {
            (form::sealed(visit))
            fieldset.choices id="f-seat" {
                legend { (words.say("web-seat")) }
                @for kind in OFFICES.iter().copied().chain(["participant"]) {
                    label { input type="radio" name="seat" value=(kind) checked[chosen == kind]; " "
                        (capital(&words.term(kind))) ": " (words.say(&format!("web-seat-{kind}-about"))) }
                }
                (form::errors(faults, "seat"))
                (form::field_naming(visit, typed, faults, "participant", &[Noun::Participant], &words.capitalised("term-participant")))
            }
            div.buttons { button.do name="step" value="preview" { (words.say("web-to-preview")) } span.hint { (words.say("web-nothing-yet")) } }
        }
    }
}

/// What the charter lets the desk of a seat do here today, and what is its own.
fn means(visit: &Visit, seat: &Seat) -> Markup {
    let words = &visit.words;
    let charter = Charter::at(&visit.sight.state, visit.today);
    let mut rights: Vec<String> =
        charter.seat_rights(&seat.kind).into_iter().map(|given| words.act(given.value)).collect();
    rights.sort();
    rights.dedup();
    html! {
        dl.deed {
            dt { (words.say("web-seat-rights")) }
            dd { @if rights.is_empty() { (words.say("web-seat-no-rights")) } @else { (rights.join(", ")) } }
            @if seat.participant.is_some() {
                dt { (words.say("ours-title")) }
                dd { a href=(visit.asked.link("/ours", &[])) { (words.say("web-seat-ours")) } }
            }
            dt { (words.say("web-seat-otherwise")) } dd { (words.say("web-seat-reported")) }
        }
    }
}

fn confirming(visit: &Visit, typed: &Typed, seat: &Seat) -> Markup {
    let words = &visit.words;
    let title = words.say("web-seat");
    let body = html! {
        p.answer { (words.with("web-seat-will-be", &[("seat", name(visit, seat).into())])) }
        (means(visit, seat))
        div.deed { dl {
            dt { (words.say("web-who-will-see")) } dd { strong { (sentence(&words.say("level-desk-about"))) } }
            dt { (words.say("web-what-stays")) } dd { (words.say("web-seat-stays")) }
        } }
        (form::confirm(visit, &visit.asked.link("/seat", &[]), typed, &words.say("web-record-now")))
    };
    page::frame(visit, &Leaf { title: &title, place: Place::of("record"), tools: html! {}, body })
}

/// The words with a capital first letter.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
