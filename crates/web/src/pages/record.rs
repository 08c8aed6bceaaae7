//! One act: filled in, shown in words before it is recorded, then recorded. What is refused comes back as it was
//! typed.

use axum::http::StatusCode;
use desk::{DeskError, Item, NewDocument, Preview};
use forum::schema::{self, ActKind, FieldKind};
use maud::{Markup, html};

use crate::answer::{Answer, Problem};
use crate::form::{self, Fault, Sending, Typed};
use crate::page::{self, Leaf, Place, sentence};
use crate::visit::{LAID, Visit};

/// The empty form, or one that the address fills in.
pub(crate) fn show(visit: &Visit) -> Result<Answer, Problem> {
    let kind = kind(visit)?;
    Ok(Answer::page(filling(visit, kind, &visit.typed(), &[])))
}

/// The next step: shown in words, recorded, or back to the form.
pub(crate) fn send(visit: &Visit) -> Result<Answer, Problem> {
    let kind = kind(visit)?;
    let (_, typed) = visit.laid();
    if visit.posted("step") == "change" {
        return Ok(Answer::page(filling(visit, kind, &typed, &[])));
    }
    let item = match item(visit, kind, &typed) {
        Ok(item) => item,
        Err(faults) => return Ok(refused(visit, kind, &typed, &faults)),
    };
    if visit.posted("step") == "record" {
        record(visit, kind, &typed, item)
    } else {
        preview(visit, kind, &typed, item)
    }
}

fn kind(visit: &Visit) -> Result<&'static ActKind, Problem> {
    if !visit.writable {
        return Err(Problem::Refused("web-reads-only"));
    }
    schema::act(visit.part("act")).ok_or(Problem::NoPage)
}

/// What the form says, as an act to be recorded.
fn item(visit: &Visit, kind: &'static ActKind, typed: &Typed) -> Result<Item, Vec<Fault>> {
    let reading = form::read(visit, kind, typed);
    let document = document(visit, kind, typed);
    let mut cells = reading.cells;
    if let Some((field, document)) = &document {
        cells.push(((*field).to_owned(), document.digest().to_string()));
    }
    let mut faults = reading.faults;
    let documents = document.into_iter().map(|(_, document)| document).collect();
    match visit.house.at_desk(|desk| desk.read_form(kind, &cells, documents)) {
        Ok(item) if faults.is_empty() => Ok(item),
        Ok(_) => Err(faults),
        Err(error) => {
            let told: Vec<Fault> = self::faults(visit, &error);
            // What is told already need not be told as not given.
            let known: Vec<Option<String>> = faults.iter().map(|fault| fault.field.clone()).collect();
            faults.extend(
                told.into_iter().filter(|fault| fault.field.is_none() || !known.contains(&fault.field)),
            );
            Err(faults)
        }
    }
}

/// The file that came with the form, or with an earlier step of it.
fn document(visit: &Visit, kind: &ActKind, typed: &Typed) -> Option<(&'static str, NewDocument)> {
    let field = kind.fields.iter().find(|field| field.kind == FieldKind::Document)?;
    let laid = visit.house.laid(typed.first(LAID))?;
    Some((field.name, NewDocument::new(&laid.name, desk::media(&laid.name), laid.bytes.clone())))
}

/// What the desk says against it, by field.
pub(super) fn faults(visit: &Visit, error: &DeskError) -> Vec<Fault> {
    match error {
        DeskError::Refused(refused) => {
            refused.iter().map(|one| told(&form::refusal(visit, &one.refusal), one.refusal.field())).collect()
        }
        DeskError::Problems(problems) => problems
            .iter()
            .map(|problem| told(&form::problem(visit, problem), problem.field.as_deref()))
            .collect(),
        other => vec![told(&form::desk_error(visit, other), None)],
    }
}

fn told(words: &str, field: Option<&str>) -> Fault {
    field.map_or_else(|| Fault::whole(words), |field| Fault::of(field, words))
}

fn preview(visit: &Visit, kind: &'static ActKind, typed: &Typed, item: Item) -> Result<Answer, Problem> {
    match visit.house.at_desk(|desk| desk.preview_items(vec![item.clone()])) {
        Ok(previews) => Ok(Answer::page(confirming(visit, kind, typed, &item, &previews))),
        Err(error) => Ok(refused(visit, kind, typed, &faults(visit, &error))),
    }
}

fn record(visit: &Visit, kind: &'static ActKind, typed: &Typed, item: Item) -> Result<Answer, Problem> {
    match visit.house.at_desk(|desk| desk.record_items(vec![item])) {
        Ok(recorded) => {
            visit.house.clear(typed.first(LAID));
            Ok(super::recorded::see(visit, &recorded))
        }
        Err(error) => Ok(refused(visit, kind, typed, &faults(visit, &error))),
    }
}

fn refused(visit: &Visit, kind: &'static ActKind, typed: &Typed, faults: &[Fault]) -> Answer {
    Answer::page(filling(visit, kind, typed, faults)).status(StatusCode::UNPROCESSABLE_ENTITY)
}

fn filling(visit: &Visit, kind: &'static ActKind, typed: &Typed, faults: &[Fault]) -> Markup {
    let words = &visit.words;
    let title = words.with("web-record-act", &[("act", words.act(kind.name).into())]);
    let action = visit.asked.link(&super::acts::path(kind.name), &[]);
    let sending = Sending { action: &action, step: "preview", button: words.say("web-to-preview") };
    let body = html! {
        p.answer { (sentence(&words.act_about(kind.name))) }
        p.quiet { a href=(visit.asked.link(&super::file::template_of(kind.name), &[])) download { (words.say("web-template")) } " · "
            a href=(visit.asked.link("/file", &[("act", kind.name)])) { (words.say("web-record-file")) } }
        (form::draw(visit, kind, typed, faults, &sending))
    };
    page::frame(visit, &Leaf { title: &title, place: Place::of("record"), tools: html! {}, body })
}

fn confirming(
    visit: &Visit,
    kind: &'static ActKind,
    typed: &Typed,
    item: &Item,
    previews: &[Preview],
) -> Markup {
    let words = &visit.words;
    let action = visit.asked.link(&super::acts::path(kind.name), &[]);
    let body = html! {
        p.answer { (words.say("web-preview-about")) }
        @for preview in previews { (form::deed(visit, item, preview)) }
        (form::confirm(visit, &action, typed, &words.say("web-record-now")))
    };
    let title = words.with("web-record-act", &[("act", words.act(kind.name).into())]);
    page::frame(visit, &Leaf { title: &title, place: Place::of("record"), tools: html! {}, body })
}
