//! What was just recorded: its receipts, where to read it, and the way back.

use desk::{Receipt, Recorded};
use forum::entry::Ref;
use forum::state::Keeping;
use maud::{Markup, html};

use crate::answer::{Answer, Problem};
use crate::form;
use crate::page::{self, Leaf, Place};
use crate::visit::Visit;

/// To the page of what was recorded, so that sending again records nothing.
pub(super) fn see(visit: &Visit, recorded: &Recorded) -> Answer {
    let entries: Vec<String> = recorded.entries.iter().map(ToString::to_string).collect();
    let things: Vec<String> = recorded.ids.iter().flatten().map(ToString::to_string).collect();
    let entries = entries.iter().map(|at| ("at", at.as_str()));
    let pairs: Vec<(&str, &str)> =
        entries.chain(things.iter().map(|id| ("id", id.as_str()))).take(200).collect();
    Answer::see(visit.asked.link("/recorded", &pairs))
}

/// The entry that a receipt is of.
pub(super) fn entry(receipt: &Receipt) -> Ref {
    Ref { volume: receipt.volume.to_string().into(), position: receipt.position }
}

/// What undoes an entry, where anything does.
fn way_back(visit: &Visit, at: &Ref) -> Markup {
    let words = &visit.words;
    let key = match visit.sight.state.keeping(at) {
        Some(Keeping::Withdraw { .. }) => "web-bring-back",
        _ => "web-withdraw",
    };
    let fits = visit.house.at_desk(|desk| desk.preview_withdraw(at, "")).is_ok();
    html! {
        @if fits && visit.writable { a.button href=(visit.asked.link(&format!("/withdraw/{at}"), &[])) { (words.say(key)) } }
        @else { small { (words.say("web-no-way-back")) } }
    }
}

/// The page.
pub(crate) fn show(visit: &Visit) -> Result<Answer, Problem> {
    let words = &visit.words;
    let given = |name: &'static str| {
        visit.asked.pairs.iter().filter(move |(other, _)| other == name).map(|(_, value)| value)
    };
    let entries: Vec<Ref> = given("at").filter_map(|at| at.parse().ok()).collect();
    let things: Vec<_> = given("id").filter_map(|id| visit.sight.state.find(id)).collect();
    if entries.is_empty() {
        return Err(Problem::NoPage);
    }
    let seals = visit.sight.seals.iter().filter(|seal| entries.iter().any(|at| *at.volume == *seal.volume));
    let body = html! {
        p.answer { (words.with("web-recorded-answer", &[("count", entries.len().into())])) }
        @if !things.is_empty() {
            ul.results { @for thing in things {
                li { a href=(visit.asked.link(&format!("/t/{}", thing.id), &[])) { bdi { (form::named(visit, &thing.id)) } } " " small { (words.noun(thing.noun.word())) } }
            } }
        }
        section { h2 { (words.say("web-receipts")) }
            p.lead { (words.say("web-receipts-about")) }
            @for seal in seals { p { span.receipt { (seal.receipt()) } (crate::sheet::level_mark(visit.pen(), &seal.level)) } }
        }
        section { h2 { (words.say("web-way-back")) }
            p.lead { (words.say("web-way-back-about")) }
            ul.results { @for at in &entries { li { (form::speaks_of(visit, at)) " " (way_back(visit, at)) } } }
            p { a href=(visit.asked.link("/record", &[])) { (words.say("web-record-more")) } }
        }
    };
    let title = words.say("web-recorded");
    Ok(Answer::page(page::frame(
        visit,
        &Leaf { title: &title, place: Place::of("record"), tools: html! {}, body },
    )))
}
