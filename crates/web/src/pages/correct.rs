//! One property of an entry gets a better value, or a new one from a date on. The record keeps both.

use axum::http::StatusCode;
use forum::entry::Ref;
use forum::schema::{self, FieldKind};
use forum::source::Source;
use forum::state::Assertion;
use maud::{Markup, html};

use crate::answer::{Answer, Problem};
use crate::form::{self, Fault, Typed};
use crate::page::{self, Leaf, Place};
use crate::visit::Visit;

/// The form, with the values that stand.
pub(crate) fn show(visit: &Visit) -> Result<Answer, Problem> {
    let at = super::withdraw::entry(visit)?;
    Ok(Answer::page(asking(visit, &at, &visit.typed(), &[])))
}

/// Shows in words what it will record, or records it.
pub(crate) fn send(visit: &Visit) -> Result<Answer, Problem> {
    let at = super::withdraw::entry(visit)?;
    let typed = visit.typed();
    let refused = |faults: &[Fault]| {
        Answer::page(asking(visit, &at, &typed, faults)).status(StatusCode::UNPROCESSABLE_ENTITY)
    };
    if visit.posted("step") == "change" {
        return Ok(Answer::page(asking(visit, &at, &typed, &[])));
    }
    let meant = match meant(visit, &at, &typed) {
        Ok(meant) => meant,
        Err(faults) => return Ok(refused(&faults)),
    };
    let Meant { value, from, why, sources } = &meant;
    let property = typed.first("property");
    if visit.posted("step") == "record" {
        let done = visit.house.at_desk(|desk| match from.as_str() {
            "" => desk.correct(&at, property, value, why, sources),
            from => desk.change(&at, property, value, from, why, sources),
        });
        return match done {
            Ok(recorded) => Ok(super::recorded::see(visit, &recorded)),
            Err(error) => Ok(refused(&super::record::faults(visit, &error))),
        };
    }
    let foreseen = visit.house.at_desk(|desk| match from.as_str() {
        "" => desk.preview_correct(&at, property, value, why),
        from => desk.preview_change(&at, property, value, from, why),
    });
    match foreseen {
        Ok(keeping) => {
            let deed = form::kept(visit, &keeping, sources);
            Ok(Answer::page(confirming(visit, &at, &typed, from.is_empty(), &deed)))
        }
        Err(error) => Ok(refused(&super::record::faults(visit, &error))),
    }
}

/// What the form says, in the written form.
struct Meant {
    value: String,
    from: String,
    why: String,
    sources: Vec<Source>,
}

fn meant(visit: &Visit, at: &Ref, typed: &Typed) -> Result<Meant, Vec<Fault>> {
    let (value, mut faults) = value(visit, at, typed);
    let why = typed.first("why").to_owned();
    let from = match typed.first("from") {
        "" => String::new(),
        given => form::when(visit, typed, "from", given).unwrap_or_else(|fault| {
            faults.push(fault);
            String::new()
        }),
    };
    if why.is_empty() {
        faults.push(Fault::of("why", visit.words.say("web-say-why")));
    }
    let sources = Source::read_cell(typed.first("source"), None);
    if faults.is_empty() { Ok(Meant { value, from, why, sources }) } else { Err(faults) }
}

fn confirming(visit: &Visit, at: &Ref, typed: &Typed, corrects: bool, deed: &Markup) -> Markup {
    let words = &visit.words;
    let path = visit.asked.link(&format!("/correct/{at}"), &[]);
    let record = words.say(if corrects { "web-correct-now" } else { "web-change-now" });
    let body = html! {
        p.answer { (words.say("web-preview-about")) }
        (deed)
        (form::confirm(visit, &path, typed, &record))
    };
    let title = words.with("web-correct-entry", &[("position", at.position.to_string().into())]);
    page::frame(visit, &Leaf { title: &title, place: Place::of("record"), tools: html! {}, body })
}

/// The new value in the written form: names and dates as in every form.
fn value(visit: &Visit, at: &Ref, typed: &Typed) -> (String, Vec<Fault>) {
    let property = typed.first("property");
    let kind = visit.sight.state.said(at).and_then(|(said, _)| schema::act(said.act));
    let Some(field) = kind.and_then(|kind| kind.field(property)) else {
        return (String::new(), vec![Fault::of("property", visit.words.say("web-choose-property"))]);
    };
    let renamed = |name: &str| match name {
        "value" => Some(property.to_owned()),
        name => name.strip_prefix("taken:value:").map(|rest| format!("taken:{property}:{rest}")),
    };
    let own = typed.0.iter().filter_map(|(name, value)| Some((renamed(name)?, value.clone())));
    let lines =
        |value: String| if field.many { value.lines().map(str::to_owned).collect() } else { vec![value] };
    let own = Typed(
        own.flat_map(|(name, value)| lines(value).into_iter().map(move |one| (name.clone(), one))).collect(),
    );
    let Some(kind) = kind else { return (String::new(), Vec::new()) };
    let reading = form::read(visit, kind, &own);
    let faults = reading.faults.into_iter().filter(|fault| fault.field.as_deref() == Some(property));
    let faults = faults.map(|fault| Fault { field: Some("value".to_owned()), ..fault }).collect();
    let value = reading.cells.into_iter().find(|(name, _)| name == property).map(|(_, value)| value);
    (value.unwrap_or_default(), faults)
}

fn standing<'a>(visit: &'a Visit, at: &Ref) -> Vec<&'a Assertion> {
    let said = visit.sight.state.said(at);
    let thing = said.and_then(|(_, id)| visit.sight.state.thing(id?));
    let at = said.map(|(said, _)| said.at.clone());
    thing
        .into_iter()
        .flat_map(|thing| &thing.assertions)
        .filter(|one| one.stands() && Some(&one.said.at) == at.as_ref())
        .collect()
}

fn asking(visit: &Visit, at: &Ref, typed: &Typed, faults: &[Fault]) -> Markup {
    let words = &visit.words;
    let act = visit.sight.state.said(at).map_or("", |(said, _)| said.act);
    let standing = standing(visit, at);
    let property = typed.first("property");
    let given = match typed.first("value") {
        "" if visit.posted.is_empty() => {
            let stands: Vec<String> = standing
                .iter()
                .filter(|one| one.property == property)
                .map(|one| one.value.written())
                .collect();
            stands.join("\n")
        }
        given => given.to_owned(),
    };
    let label = |field: &str| {
        if field == "value" {
            words.say("web-new-value")
        } else if field == "why" {
            words.say("web-why")
        } else if field == "from" {
            words.say("web-change-from")
        } else {
            words.field_of(act, field)
        }
    };
    let mut properties: Vec<&'static str> = standing.iter().map(|one| one.property).collect();
    properties.dedup();
    let body = html! {
        p.answer { (words.say("web-correct-about")) }
        (form::problems(visit, faults, label))
        (super::withdraw::told(visit, at))
        form.act action=(visit.asked.link(&format!("/correct/{at}"), &[])) method="post" {
            (form::sealed(visit))
            div.field {
                label for="f-property" { (words.say("web-property")) }
                select id="f-property" name="property" {
                    @for one in &properties { option value=(one) selected[*one == property] { (words.field_of(act, one)) " (" (written(&standing, one)) ")" } }
                }
            }
            div.field.refused[faults.iter().any(|fault| fault.field.as_deref() == Some("value"))] {
                label for="f-value" { (words.say("web-new-value")) }
                textarea id="f-value" name="value" rows="2" dir="auto" aria-describedby="h-value" { (given) }
                p.hint id="h-value" { (words.say("web-new-value-hint")) }
                @for fault in faults.iter().filter(|fault| fault.field.as_deref() == Some("value")) { div.error {
                    p { (fault.words) }
                    div.choices { @for (value, meant) in &fault.choices { label { input type="radio" name={ "taken:value:" (fault.given) } value=(value); " " (meant) } } }
                } }
            }
            (super::withdraw::why(visit, typed.first("why"), faults))
            (from(visit, typed, faults))
            div.field { label for="f-source" { (words.capitalised("source")) } input id="f-source" name="source" value=(typed.first("source")) autocomplete="off"; }
            @if has_file(act) { p.hint { (words.say("web-hint-document")) } }
            div.buttons { button.do name="step" value="preview" { (words.say("web-to-preview")) } a href=(visit.asked.link(&format!("/e/{at}"), &[])) { (words.say("web-leave-it")) } }
        }
    };
    let title = words.with("web-correct-entry", &[("position", at.position.to_string().into())]);
    page::frame(visit, &Leaf { title: &title, place: Place::of("record"), tools: html! {}, body })
}

/// From when the new value holds, if it is no better value but a new one.
fn from(visit: &Visit, typed: &Typed, faults: &[Fault]) -> Markup {
    let words = &visit.words;
    let own: Vec<&Fault> = faults.iter().filter(|fault| fault.field.as_deref() == Some("from")).collect();
    html! {
        div.field.short.refused[!own.is_empty()] {
            label for="f-from" { (words.say("web-change-from")) }
            input id="f-from" name="from" value=(typed.first("from")) autocomplete="off" aria-describedby="h-from" data-date="when";
            p.understood aria-live="polite" {}
            p.hint id="h-from" { (words.say("web-change-from-hint")) }
            @for fault in own { div.error {
                p { (fault.words) }
                div.choices { @for (value, meant) in &fault.choices { label { input type="radio" name={ "taken:from:" (fault.given) } value=(value); " " (meant) } } }
            } }
        }
    }
}

fn has_file(act: &str) -> bool {
    schema::act(act).is_some_and(|kind| kind.fields.iter().any(|field| field.kind == FieldKind::Document))
}

fn written(standing: &[&Assertion], property: &str) -> String {
    let values: Vec<String> =
        standing.iter().filter(|one| one.property == property).map(|one| one.value.written()).collect();
    let text = values.join("; ");
    if text.chars().count() <= 60 {
        text
    } else {
        format!("{} …", text.chars().take(58).collect::<String>())
    }
}
