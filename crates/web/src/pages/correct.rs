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

/// Records it.
pub(crate) fn send(visit: &Visit) -> Result<Answer, Problem> {
    let at = super::withdraw::entry(visit)?;
    let typed = visit.typed();
    let refused = |faults: &[Fault]| {
        Answer::page(asking(visit, &at, &typed, faults)).status(StatusCode::UNPROCESSABLE_ENTITY)
    };
    let (value, mut faults) = value(visit, &at, &typed);
    if typed.first("why").is_empty() {
        faults.push(Fault::of("why", visit.words.say("web-say-why")));
    }
    if !faults.is_empty() {
        return Ok(refused(&faults));
    }
    let sources = Source::read_cell(typed.first("source"), None);
    let (property, from, why) = (typed.first("property"), typed.first("from"), typed.first("why"));
    let done = visit.house.at_desk(|desk| match from {
        "" => desk.correct(&at, property, &value, why, &sources),
        from => desk.change(&at, property, &value, from, why, &sources),
    });
    match done {
        Ok(recorded) => Ok(super::recorded::see(visit, &recorded)),
        Err(error) => Ok(refused(&super::record::faults(visit, &error))),
    }
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
            div.field.short { label for="f-from" { (words.say("web-change-from")) } input id="f-from" name="from" value=(typed.first("from")) autocomplete="off" aria-describedby="h-from"; p.hint id="h-from" { (words.say("web-change-from-hint")) } }
            div.field { label for="f-source" { (words.capitalised("source")) } input id="f-source" name="source" value=(typed.first("source")) autocomplete="off"; }
            @if has_file(act) { p.hint { (words.say("web-hint-document")) } }
            div.buttons { button.do { (words.say("web-correct-now")) } a href=(visit.asked.link(&format!("/e/{at}"), &[])) { (words.say("web-leave-it")) } }
        }
    };
    let title = words.with("web-correct-entry", &[("position", at.position.to_string().into())]);
    page::frame(visit, &Leaf { title: &title, place: Place::of("record"), tools: html! {}, body })
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
