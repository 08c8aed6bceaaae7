//! The page of one thing, under its permanent address.

use desk::MatterText;
use forum::id::Id;
use forum::noun::Noun;
use forum::schema::{self, FieldKind};
use forum::state::Thing;
use maud::{Markup, html};
use views::{Eyes, Params};

use crate::answer::{Answer, Problem};
use crate::page::{self, Place};
use crate::visit::Visit;

/// The page.
pub(crate) fn show(visit: &Visit) -> Result<Answer, Problem> {
    let id = format!("{}/{}/{}", visit.part("origin"), visit.part("kind"), visit.part("words"));
    let params = Params::from([("id".to_owned(), id.clone())]);
    let sheet = views::show(&visit.scene(), "thing", &params)?;
    let noun = id.parse::<Id>().ok().and_then(|id| visit.sight.state.noun_of(&id));
    let place = noun.map_or(Place::NOWHERE, |noun| Place::of(section_of(noun.word())));
    let above = match visit.sight.state.find(&id) {
        Some(thing) => {
            html! { (words_kept(visit, thing)) (super::written::form(visit, thing)) (deeds(visit, thing)) (remarks(visit, thing)) (super::original::kept_of(visit, thing)) (super::original::read_of(visit, thing)) }
        }
        None => html! {},
    };
    Ok(Answer::page(page::answered(visit, place, html! {}, &above, &sheet)))
}

/// The section in which things of a noun are found.
fn section_of(noun: &str) -> &'static str {
    match noun {
        "concern" | "challenge" | "grouping" => "threads",
        "text" | "version" | "provision" | "wording" | "term" | "use" | "bracket" | "clearance"
        | "concordance" | "submission" | "decision" => "texts",
        "meeting" | "agenda" | "consultation" | "reply" => "meetings",
        "participant" | "organisation" | "standing" | "body" | "office" | "tenure" | "rule" | "part"
        | "relation" | "contact" => "offices",
        "dimension" | "area" | "frame" | "measure" => "catalogue",
        "plan" | "activity" | "undertaking" | "variation" | "report" | "exchange" => "plan",
        "set-aside" | "revival" | "position" | "objection" => "set-asides",
        "claim" | "rival" | "conflict" | "reading" => "conflicts",
        "linkage" => "linkages",
        "review" => "review",
        _ => "record",
    }
}

/// What the desk can do with it.
fn deeds(visit: &Visit, thing: &Thing) -> Markup {
    if !visit.writable {
        return html! {};
    }
    let words = &visit.words;
    let entries: Vec<_> = thing.said().collect();
    let id = thing.id.as_str();
    let to = |path: String, more: &[(&str, &str)]| visit.asked.link(&path, more);
    html! {
        ul.deeds aria-label=(words.say("web-do")) {
            @if let [only] = entries.as_slice() {
                li { a href=(to(format!("/correct/{}", only.at), &[])) { (words.say("web-correct")) } }
                li { a href=(to(format!("/withdraw/{}", only.at), &[])) { (words.say("web-withdraw")) } }
                @if only.openness != forum::entry::Openness::Public {
                    li { a href=(to(format!("/release/{}", only.at), &[])) { (words.say("web-release")) } }
                }
            }
            @if matches!(thing.noun, Noun::Remark | Noun::Draft | Noun::Reply) {
                li { a href=(to(format!("/forget/{id}"), &[])) { (words.with("web-forget", &[("thing", words.noun(thing.noun.word()).into())])) } }
            }
            @if thing.noun == Noun::Text { li { (super::import::of_text(visit, id)) } }
            li { a href=(to(super::acts::path("remark"), &[("about", id)])) { (words.say("web-remark")) } }
            li { details {
                summary { (words.say("web-record-about")) }
                ul.acts { @for (act, field) in acts_about(thing.noun) {
                    li { a href=(to(super::acts::path(act), &[(field, id)])) { (words.act(act)) } }
                } }
            } }
        }
    }
}

/// Acts that can name a thing of a noun, with the field that does.
fn acts_about(noun: Noun) -> impl Iterator<Item = (&'static str, &'static str)> {
    schema::acts().filter_map(move |act| {
        let names = |kind: FieldKind| matches!(kind, FieldKind::Ref(nouns) if nouns.contains(&noun));
        act.fields.iter().find(|field| names(field.kind)).map(|field| (act.name, field.name))
    })
}

/// The words of working material, where this desk still keeps them.
fn words_kept(visit: &Visit, thing: &Thing) -> Markup {
    html! { @for text in kept(visit, thing) { blockquote.said.kept dir="auto" { (text) } } }
}

fn kept(visit: &Visit, thing: &Thing) -> Vec<String> {
    if visit.asked.eyes != Eyes::Desk {
        return Vec::new();
    }
    let digests: Vec<&str> = thing.texts("matter");
    let text = |digest: &&str| visit.house.at_desk(|desk| desk.matter_text(digest)).ok();
    digests
        .iter()
        .filter_map(text)
        .map(|text| match text {
            MatterText::Present(words) => words,
            MatterText::Forgotten => visit.words.say("web-forgotten"),
            MatterText::Elsewhere => visit.words.say("web-kept-elsewhere"),
        })
        .collect()
}

/// Desk notes on it, for this desk alone.
fn remarks(visit: &Visit, thing: &Thing) -> Markup {
    if visit.asked.eyes != Eyes::Desk {
        return html! {};
    }
    let remarks = visit.sight.state.referring(Noun::Remark, "about", &thing.id);
    html! {
        @for remark in remarks {
            div.remark {
                @for text in kept(visit, remark) { p dir="auto" { (text) } }
                p { a href=(visit.asked.link(&format!("/t/{}", remark.id), &[])) { (visit.words.noun("remark")) }
                    (crate::sheet::level_mark(visit.pen(), &forum::entry::Openness::Desk)) }
            }
        }
    }
}
