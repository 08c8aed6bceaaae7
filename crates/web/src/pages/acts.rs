//! The record: what can be recorded here, and what was recorded last.

use forum::charter::Charter;
use forum::schema;
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

/// What else is done with the file.
const PLACES: &[(&str, &str)] = &[
    ("/remarks", "web-remarks"),
    ("/ours", "ours-title"),
    ("/overlays", "web-overlays"),
    ("/packs", "web-packs"),
    ("/copy", "web-what-others-see"),
    ("/merge", "web-merge"),
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
                Some(seat) => (words.with("web-desk-of", &[("seat", super::seat::name(visit, seat).into())])),
                None => (words.say("web-desk-of-nobody")),
            } " " a href=(visit.asked.link("/seat", &[])) { (words.say(if seat.is_some() { "web-seat-change" } else { "web-seat-name" })) } }
            ul.deeds {
                li { a href=(visit.asked.link("/file", &[])) { (words.say("web-record-file")) } }
                li { a href=(visit.asked.link("/import", &[])) { (words.say("web-import-title")) } }
                @for (path, key) in PLACES { li { a href=(visit.asked.link(path, &[])) { (words.say(key)) } } }
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

/// The address of the form of an act.
pub(crate) fn path(act: &str) -> String {
    format!("/record/{}", act.replace(' ', "-"))
}
