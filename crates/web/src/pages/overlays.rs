//! Overlays: authors' readings beside the forum's own record. Any of them can be left out of what one looks at, and
//! at the desk be taken out of the file.

use axum::http::StatusCode;
use forum::state::{PackNote, Said};
use maud::{Markup, html};
use views::Eyes;

use crate::answer::{Answer, Problem};
use crate::form::{self, Fault};
use crate::page::{self, Leaf, Place};
use crate::sight::Sight;
use crate::visit::Visit;

/// The most entries of an overlay that are shown one by one.
const SHOWN: usize = 200;

/// The page.
pub(crate) fn show(visit: &Visit) -> Result<Answer, Problem> {
    let whole = whole(visit)?;
    let words = &visit.words;
    let body = html! {
        p.answer { (words.say("web-overlays-answer")) }
        @if whole.state.overlays().next().is_none() { div.empty { p { (words.say("web-overlays-none")) } } }
        @for note in whole.state.overlays() { (listed(visit, &whole, note)) }
    };
    let title = words.say("web-overlays");
    Ok(Answer::page(page::frame(
        visit,
        &Leaf { title: &title, place: Place::of("overlays"), tools: html! {}, body },
    )))
}

/// What leaves with an overlay.
pub(crate) fn one(visit: &Visit) -> Result<Answer, Problem> {
    super::at_desk(visit)?;
    Ok(Answer::page(removing(visit, &whole(visit)?, &[])?))
}

/// Takes it out.
pub(crate) fn send(visit: &Visit) -> Result<Answer, Problem> {
    super::writes(visit)?;
    let whole = whole(visit)?;
    if visit.posted("step") != "record" {
        return Ok(Answer::page(removing(visit, &whole, &[])?));
    }
    let name = visit.part("overlay");
    note(&whole, name).ok_or(Problem::NoPage)?;
    match visit.house.at_desk(|desk| desk.remove_overlay(name)) {
        Ok(receipts) => {
            let recorded = desk::Recorded {
                entries: receipts.iter().map(super::recorded::entry).collect(),
                receipts,
                ..desk::Recorded::default()
            };
            Ok(super::recorded::see(visit, &recorded))
        }
        Err(error) => {
            let faults = super::record::faults(visit, &error);
            Ok(Answer::page(removing(visit, &whole, &faults)?).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

/// What these eyes see with every overlay, those that are left out here too.
fn whole(visit: &Visit) -> Result<Sight, Problem> {
    let sight = visit.house.look(visit.asked.eyes, visit.asked.known_at.as_ref(), &[]);
    sight.map_err(|error| Problem::Desk(error.to_string()))
}

fn note<'a>(whole: &'a Sight, name: &str) -> Option<&'a PackNote> {
    whole.state.overlays().find(|note| note.overlay.as_deref() == Some(name))
}

fn listed(visit: &Visit, whole: &Sight, note: &PackNote) -> Markup {
    let words = &visit.words;
    let name = note.overlay.as_deref().unwrap_or_default();
    let out = visit.asked.without.iter().any(|other| other == name);
    let others: Vec<&str> =
        visit.asked.without.iter().map(String::as_str).filter(|other| *other != name).collect();
    let without = if out {
        others.join(",")
    } else {
        others.iter().copied().chain([name]).collect::<Vec<_>>().join(",")
    };
    html! {
        section id=(name) {
            h2 { bdi { (note.title) } " " span.overlay { (name) } }
            @if !note.about.is_empty() { p.lead dir="auto" { (note.about) } }
            p { (words.with("web-overlay-entries", &[("count", entries(whole, name).into()), ("pack", note.pack.as_str().into())]))
                @if out { " " strong { (words.say("web-overlay-is-out")) } } }
            ul.deeds {
                li { a href=(visit.asked.link("/", &[("without", &without)])) { (words.say(if out { "web-overlay-bring-in" } else { "web-overlay-leave-out" })) } }
                @if visit.asked.eyes == Eyes::Desk && visit.writable {
                    li { a href=(visit.asked.link(&format!("/overlays/{name}"), &[])) { (words.say("web-overlay-remove")) } }
                }
            }
        }
    }
}

fn entries(whole: &Sight, name: &str) -> usize {
    let of = whole.seals.iter().filter(|seal| seal.overlay.as_deref() == Some(name));
    usize::try_from(of.map(|seal| seal.position).sum::<u64>()).unwrap_or(usize::MAX)
}

fn removing(visit: &Visit, whole: &Sight, faults: &[Fault]) -> Result<Markup, Problem> {
    let words = &visit.words;
    let name = visit.part("overlay");
    let note = note(whole, name).ok_or(Problem::NoPage)?;
    let mut said: Vec<_> =
        whole.state.log().filter(|one| one.said.overlay.as_deref() == Some(name)).collect();
    said.sort_by(|one, other| one.said.at.cmp(&other.said.at));
    let resting = resting(visit, whole, name)?;
    let args = [("overlay", note.title.as_str().into()), ("count", entries(whole, name).into())];
    let body = html! {
        p.answer { (words.with("web-overlay-would-leave", &args)) }
        (form::problems(visit, faults, |field| words.field(field)))
        div.deed { dl {
            dt { (words.say("web-what-stays")) } dd { (words.say("web-overlay-stays")) }
            dt { (words.say("web-who-will-see")) } dd { strong { (words.say("web-overlay-noted")) } }
        } }
        div.warned { p { strong { (words.say("web-overlay-no-way-back")) } } p { (words.say("web-forget-copies")) } }
        form action=(visit.asked.link(&format!("/overlays/{name}"), &[])) method="post" {
            (form::sealed(visit))
            div.buttons {
                @if visit.writable { button.do name="step" value="record" { (words.say("web-overlay-remove-now")) } }
                a href=(visit.asked.link("/overlays", &[])) { (words.say("web-leave-it")) }
            }
        }
        @if !resting.is_empty() { section { h2 { (words.say("web-overlay-resting")) }
            p.lead { (words.say("web-overlay-resting-about")) }
            ul.results { @for said in &resting { li { (form::speaks_of(visit, &said.at)) } } }
        } }
        section { h2 { (words.say("web-overlay-leaves")) }
            ul.results { @for one in said.iter().take(SHOWN) { li { (line(visit, whole, one)) } } }
            @if said.len() > SHOWN { p.quiet { (words.with("web-more-entries", &[("count", (said.len() - SHOWN).into())])) } }
        }
    };
    let title = words.with("web-overlay-remove-title", &[("overlay", name.into())]);
    Ok(page::frame(visit, &Leaf { title: &title, place: Place::of("overlays"), tools: html! {}, body }))
}

/// Entries of this desk that sleep without the overlay: what the whole file says and the file without it does not.
fn resting<'a>(visit: &Visit, whole: &'a Sight, name: &str) -> Result<Vec<&'a Said>, Problem> {
    let without = visit.house.look(visit.asked.eyes, visit.asked.known_at.as_ref(), &[name.to_owned()]);
    let without = without.map_err(|error| Problem::Desk(error.to_string()))?;
    let sleeps =
        |said: &Said| said.overlay.as_deref() != Some(name) && without.state.said(&said.at).is_none();
    let mut resting: Vec<&Said> =
        whole.state.log().map(|one| &**one.said).filter(|said| sleeps(said)).collect();
    resting.sort_by(|one, other| one.at.cmp(&other.at));
    Ok(resting)
}

fn line(visit: &Visit, whole: &Sight, one: &forum::state::Logged<'_>) -> Markup {
    let words = &visit.words;
    let name = one.thing.map(|id| form::named_in(visit, &whole.state, id));
    html! { (words.act(one.said.act)) @if let Some(name) = name { ": " bdi { (name) } } }
}
