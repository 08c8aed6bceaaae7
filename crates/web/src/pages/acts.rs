//! The record: what can be recorded here, and what was recorded last.

use forum::charter::Charter;
use forum::schema;
use forum::state::Seat;
use maud::{Markup, html};
use views::{Sheet, ViewError};

use crate::answer::{Answer, Problem};
use crate::page::{self, Place};
use crate::visit::Visit;

/// The first act of each chapter of the guide.
const CHAPTERS: &[(&str, &str)] = &[
    ("introduce", "web-acts-structure"),
    ("convene", "web-acts-talk"),
    ("register", "web-acts-texts"),
    ("list measure", "web-acts-deeds"),
    ("remark", "web-acts-desk"),
];

/// The page.
pub(crate) fn show(visit: &Visit) -> Result<Answer, Problem> {
    let sheet = match views::show(&visit.scene(), "record", &visit.asked.rest) {
        Ok(sheet) => sheet,
        Err(ViewError::NoView(_)) => {
            Sheet { view: "record", title: visit.words.say("web-section-record"), ..Sheet::default() }
        }
        Err(error) => return Err(error.into()),
    };
    let above = if visit.writable {
        acts(visit)
    } else {
        html! { p.quiet { (visit.words.say("web-reads-only")) } }
    };
    Ok(Answer::page(page::answered(
        visit,
        Place::of("record"),
        super::view::exports(visit, "record", true),
        &above,
        &sheet,
    )))
}

fn acts(visit: &Visit) -> Markup {
    let words = &visit.words;
    let all: Vec<_> = schema::acts().collect();
    let seat = visit.sight.state.seat();
    let rights = rights(visit);
    let here = |act: &schema::ActKind| act.right.is_some_and(|right| rights.iter().any(|one| one == right));
    let starts = |name: &str| CHAPTERS.iter().any(|(first, _)| *first == name);
    html! {
        section id="acts" {
            h2 { (words.say("web-record-something")) }
            p.lead { @match seat {
                Some(seat) => (words.with("web-desk-of", &[("seat", seat_name(visit, seat).into())])),
                None => (words.say("web-desk-of-nobody")),
            } }
            ul.deeds {
                li { a href=(visit.asked.link("/file", &[])) { (words.say("web-record-file")) } }
                li { a href=(visit.asked.link("/copy", &[])) { (words.say("web-what-others-see")) } }
            }
            @for chapter in all.chunk_by(|_, next| !starts(next.name)) {
                @let first = chapter.first().map_or("", |act| act.name);
                details open[first == "convene"] {
                    summary { (words.say(CHAPTERS.iter().find(|(act, _)| *act == first).map_or("web-acts-structure", |(_, key)| key))) }
                    ul.acts { @for act in chapter {
                        li { a href=(visit.asked.link(&path(act.name), &[])) { (words.act(act.name)) }
                            @if here(act) { " " span.level title=(words.say("live-about")) { (words.say("web-may-here")) } }
                            small { (words.act_about(act.name)) } }
                    } }
                }
            }
        }
    }
}

/// What the charter lets the desk of this seat do here today.
fn rights(visit: &Visit) -> Vec<String> {
    let Some(seat) = visit.sight.state.seat() else { return Vec::new() };
    let charter = Charter::at(&visit.sight.state, visit.today);
    charter.seat_rights(&seat.kind).into_iter().map(|given| given.value.to_string()).collect()
}

/// The seat in the forum's own words; the desk of a participant by its name.
fn seat_name(visit: &Visit, seat: &Seat) -> String {
    seat.participant.as_ref().map_or_else(|| visit.words.term(&seat.kind), |id| crate::form::named(visit, id))
}

/// The address of the form of an act.
pub(crate) fn path(act: &str) -> String {
    format!("/record/{}", act.replace(' ', "-"))
}
