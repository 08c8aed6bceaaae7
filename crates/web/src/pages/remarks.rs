//! Everything that this desk keeps for itself: notes on things, drafts, replies, originals; and the way to forget them.

use desk::MatterText;
use forum::noun::Noun;
use forum::state::Thing;
use maud::{Markup, html};

use crate::answer::{Answer, Problem};
use crate::form;
use crate::page::{self, Leaf, Place};
use crate::visit::Visit;

/// The page.
pub(crate) fn show(visit: &Visit) -> Result<Answer, Problem> {
    super::at_desk(visit)?;
    let words = &visit.words;
    let body = html! {
        p.answer { (words.say("web-remarks-answer")) }
        ul.deeds {
            @if visit.writable {
                @for act in ["remark", "draft", "keep"] {
                    li { a href=(visit.asked.link(&super::acts::path(act), &[])) { (words.with("web-record-act", &[("act", words.act(act).into())])) } }
                }
            }
            li { a href=(visit.asked.link("/ours", &[])) { (words.say("ours-title")) } }
        }
        @for noun in [Noun::Remark, Noun::Draft] { (section(visit, noun)) }
    };
    let title = words.say("web-remarks");
    Ok(Answer::page(page::frame(
        visit,
        &Leaf { title: &title, place: Place::of("record"), tools: html! {}, body },
    )))
}

fn section(visit: &Visit, noun: Noun) -> Markup {
    let words = &visit.words;
    let mut things: Vec<&Thing> =
        visit.sight.state.ever_of(noun).filter(|thing| is_kept(visit, thing)).collect();
    things.sort_by_key(|thing| std::cmp::Reverse(thing.entries.first().map(|(said, _)| said.recorded)));
    html! {
        section id=(noun.word()) { h2 { (crate::page::sentence(&words.nouns(noun.word())).trim_end_matches('.')) }
            @if things.is_empty() { div.empty { p { (words.say(&format!("web-{}s-empty", noun.word()))) } } }
            @else { div.scroll.fits { table {
                thead { tr {
                    th { (words.field("about")) } th { (words.field("matter")) } th { (words.say("recorded")) } th { (words.say("web-do")) }
                } }
                tbody { @for thing in &things { (row(visit, thing)) } }
            } } }
        }
    }
}

/// Whether its words lie here still: what was withdrawn is listed until it is forgotten.
fn is_kept(visit: &Visit, thing: &Thing) -> bool {
    thing.stands() || texts(visit, thing).iter().any(|text| matches!(text, MatterText::Present(_)))
}

fn texts(visit: &Visit, thing: &Thing) -> Vec<MatterText> {
    let digests = thing.assertions.iter().filter(|one| one.property == "matter");
    let digests: Vec<&str> = digests.filter_map(|one| one.value.as_text()).collect();
    digests.iter().filter_map(|digest| visit.house.at_desk(|desk| desk.matter_text(digest)).ok()).collect()
}

fn row(visit: &Visit, thing: &Thing) -> Markup {
    let words = &visit.words;
    let texts = texts(visit, thing);
    let link = |path: String| visit.asked.link(&path, &[]);
    let about = ["about", "text"].into_iter().flat_map(|field| thing.refs(field));
    html! { tr {
        th scope="row" {
            @for id in about { a href=(link(format!("/t/{id}"))) { bdi { (form::named(visit, id)) } } br; }
            a href=(link(format!("/t/{}", thing.id))) { small { bdi { (thing.text("title").unwrap_or(thing.id.short())) } } }
            @if !thing.stands() { " " small { (words.act("withdraw")) } }
        }
        td.prose { @for text in &texts { p.said dir="auto" { @match text {
            MatterText::Present(words) => (words),
            MatterText::Forgotten => span.quiet { (visit.words.say("web-forgotten")) },
            MatterText::Elsewhere => span.quiet { (visit.words.say("web-kept-elsewhere")) },
        } } } }
        td { @for (said, _) in thing.entries.iter().take(1) { a href=(link(format!("/e/{}", said.at))) { (said.recorded.strftime("%F")) } } }
        td { @if visit.writable {
            @for said in thing.said() { a href=(link(format!("/withdraw/{}", said.at))) { (words.say("web-withdraw")) } br; }
            @if texts.iter().any(|text| matches!(text, MatterText::Present(_))) {
                a href=(link(format!("/forget/{}", thing.id))) { (words.with("web-forget", &[("thing", words.noun(thing.noun.word()).into())])) }
            }
        } }
    } }
}
