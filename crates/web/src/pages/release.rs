//! Opening an entry to more readers: first what exactly they would see, then the release.

use axum::http::StatusCode;
use desk::{Level, ReleasePreview};
use forum::entry::Ref;
use forum::id::Id;
use maud::{Markup, html};
use serde_json::Value as Json;

use crate::answer::{Answer, Problem};
use crate::form::{self, Fault};
use crate::page::{self, Leaf, Place};
use crate::visit::Visit;

/// What others would see.
pub(crate) fn show(visit: &Visit) -> Result<Answer, Problem> {
    let at = super::withdraw::entry(visit)?;
    let level = level(visit.asked.rest.get("level").map_or("", String::as_str));
    Ok(Answer::page(asking(visit, &at, &level, &[])))
}

/// Releases it.
pub(crate) fn send(visit: &Visit) -> Result<Answer, Problem> {
    let at = super::withdraw::entry(visit)?;
    let level = level(visit.posted("level"));
    if visit.posted("step") != "record" {
        return Ok(Answer::page(asking(visit, &at, &level, &[])));
    }
    match visit.house.at_desk(|desk| desk.release(&at, &level)) {
        Ok(recorded) => Ok(super::recorded::see(visit, &recorded)),
        Err(error) => {
            let faults = super::record::faults(visit, &error);
            Ok(Answer::page(asking(visit, &at, &level, &faults)).status(StatusCode::UNPROCESSABLE_ENTITY))
        }
    }
}

fn level(word: &str) -> Level {
    if word == "public" { Level::Public } else { Level::Forum }
}

const fn word(level: &Level) -> &'static str {
    if matches!(level, Level::Public) { "public" } else { "forum" }
}

fn asking(visit: &Visit, at: &Ref, level: &Level, faults: &[Fault]) -> Markup {
    let words = &visit.words;
    let seen = visit.house.at_desk(|desk| desk.preview_release(at, level));
    let about = words.say(&format!("level-{}-about", word(level)));
    let body = html! {
        p.answer { (words.with("web-release-about", &[("readers", about.into())])) }
        (form::problems(visit, faults, |field| words.field(field)))
        ul.deeds { @for other in ["forum", "public"] {
            li { @if other == word(level) { strong { (words.capitalised(&format!("level-{other}"))) } }
                @else { a href=(visit.asked.link(&format!("/release/{at}"), &[("level", other)])) { (words.capitalised(&format!("level-{other}"))) } } }
        } }
        @match seen {
            Ok(preview) => {
                (told(visit, &preview))
                (follows(visit, level))
                form action=(visit.asked.link(&format!("/release/{at}"), &[])) method="post" {
                    (form::sealed(visit))
                    input type="hidden" name="level" value=(word(level));
                    div.buttons {
                        @if preview.hidden.is_empty() { button.do name="step" value="record" { (words.say("web-release-now")) } }
                        a href=(visit.asked.link(&format!("/e/{at}"), &[])) { (words.say("web-leave-it")) }
                    }
                }
            }
            Err(error) => { p.warned { (page::sentence(&error.to_string())) } }
        }
    };
    let title = words.with("web-release-entry", &[("position", at.position.to_string().into())]);
    page::frame(visit, &Leaf { title: &title, place: Place::of("record"), tools: html! {}, body })
}

/// Who will see it, and what stays.
fn follows(visit: &Visit, level: &Level) -> Markup {
    let words = &visit.words;
    html! {
        div.deed { dl {
            dt { (words.say("web-who-will-see")) }
            dd { strong { (form::readers(visit, &desk::written::openness_of(level))) } }
            dt { (words.say("web-what-stays")) }
            dd { p { (words.say("web-stays-private")) } p { (words.say("web-stays-read")) } }
        } }
    }
}

/// To the last member what the open entry would say.
fn told(visit: &Visit, preview: &ReleasePreview) -> Markup {
    let words = &visit.words;
    html! {
        div.deed {
            h2 { (words.act(&preview.act)) }
            dl {
                @if let Some(members) = preview.payload.as_object() { @for (name, value) in members {
                    dt { (words.field_of(&preview.act, name)) }
                    dd { (member(visit, value)) }
                } }
                @if let Some(sources) = preview.sources.as_array().filter(|sources| !sources.is_empty()) {
                    dt { (words.say("sources")) }
                    dd { @for source in sources { p { (source.get("cite").and_then(|cite| cite.as_str()).unwrap_or_default()) " " (source.get("place").and_then(|place| place.as_str()).unwrap_or_default()) } } }
                }
                @for matter in &preview.matter { dt { (words.field("matter")) } dd.said { (matter) } }
                @for (name, bytes) in &preview.documents { dt { (words.field("document")) } dd { (name) " (" (bytes) " B)" } }
            }
        }
        @if !preview.hidden.is_empty() {
            div.warned { p { (words.say("web-release-hidden")) }
                ul { @for id in &preview.hidden { li { a href=(visit.asked.link(&format!("/t/{id}"), &[])) { bdi { (form::named(visit, id)) } } } } } }
        }
    }
}

/// A member of a payload: ids with the names of what they name, everything else as it will stand.
fn member(visit: &Visit, value: &Json) -> Markup {
    match value {
        Json::String(text) => match text.parse::<Id>() {
            Ok(id) if visit.sight.state.thing(&id).is_some() => {
                html! { bdi { (form::named(visit, &id)) } " " small { (text) } }
            }
            _ => html! { bdi { (text) } },
        },
        Json::Array(several) => {
            html! { @for (at, one) in several.iter().enumerate() { @if at > 0 { br; } (member(visit, one)) } }
        }
        other => html! { code { (other) } },
    }
}
