//! Many acts from a spreadsheet: first what it would record, then all of it or nothing.

use axum::http::StatusCode;
use desk::{DeskError, Dialect, Item};
use forum::schema::{self, ActKind};
use maud::{Markup, html};

use crate::answer::{Answer, Problem};
use crate::form::{self, Fault};
use crate::page::{self, Leaf, Place};
use crate::visit::{LAID, Visit};

/// The most rows that are shown one by one.
const SHOWN: usize = 200;

/// The longest file, in bytes, that can be mended on the page.
const MENDED: usize = 256 * 1024;

/// A spreadsheet to fill in for an act.
pub(crate) fn template(visit: &Visit) -> Result<Answer, Problem> {
    let kind = schema::act(visit.part("act")).ok_or(Problem::NoPage)?;
    let text = desk::written::template(kind);
    Ok(Answer::of("text/csv; charset=utf-8", text.into_bytes())
        .saved_as(format!("{}.csv", kind.name.replace(' ', "-"))))
}

/// The address of the spreadsheet of an act.
pub(super) fn template_of(act: &str) -> String {
    format!("{}/template.csv", super::acts::path(act))
}

/// Asks for the file.
pub(crate) fn show(visit: &Visit) -> Result<Answer, Problem> {
    if !visit.writable {
        return Err(Problem::Refused("web-reads-only"));
    }
    Ok(Answer::page(asking(visit, &Given::default(), &[])))
}

/// What was given: a file, what an earlier step left on the tray, or what was mended on the page.
#[derive(Default)]
struct Given {
    name: String,
    text: String,
    /// The word of the file on the tray.
    word: String,
}

fn given(visit: &Visit) -> Given {
    let mended =
        visit.posted.iter().find(|(field, _)| field == "text").map(|(_, text)| text.replace("\r\n", "\n"));
    if let (None, Some(text)) = (&visit.file, mended) {
        let name = visit.posted("name").to_owned();
        let word = visit.house.lay(&name, text.clone().into_bytes());
        return Given { name, text, word };
    }
    let (word, _) = visit.laid();
    match visit.house.laid(&word) {
        Some(laid) => {
            Given { name: laid.name.clone(), text: String::from_utf8_lossy(&laid.bytes).into_owned(), word }
        }
        None => Given::default(),
    }
}

/// Shows what it would record, or records it.
pub(crate) fn send(visit: &Visit) -> Result<Answer, Problem> {
    if !visit.writable {
        return Err(Problem::Refused("web-reads-only"));
    }
    let given = given(visit);
    let refused = |faults: &[Fault]| {
        Answer::page(asking(visit, &given, faults)).status(StatusCode::UNPROCESSABLE_ENTITY)
    };
    let items = match items(visit, &given) {
        Ok(items) => items,
        Err(faults) => return Ok(refused(&faults)),
    };
    if visit.posted("step") == "record" {
        return match visit.house.at_desk(|desk| desk.record_items(items)) {
            Ok(recorded) => {
                visit.house.clear(&given.word);
                Ok(super::recorded::see(visit, &recorded))
            }
            Err(error) => Ok(refused(&listed(visit, &error))),
        };
    }
    match visit.house.at_desk(|desk| desk.preview_items(items.clone())) {
        Ok(previews) => Ok(Answer::page(confirming(visit, &given, &items, &previews))),
        Err(error) => Ok(refused(&listed(visit, &error))),
    }
}

fn items(visit: &Visit, given: &Given) -> Result<Vec<Item>, Vec<Fault>> {
    let Some(dialect) = Dialect::of(&given.name) else {
        return Err(vec![Fault::of("file", visit.words.say("web-file-kind"))]);
    };
    let hint: Option<&'static ActKind> = schema::act(visit.posted("act"));
    let read = visit.house.at_desk(|desk| desk.read(&given.name, given.text.as_bytes(), dialect, hint, None));
    read.map_err(|error| listed(visit, &error))
}

/// Every problem with its place in the file.
fn listed(visit: &Visit, error: &DeskError) -> Vec<Fault> {
    match error {
        DeskError::Refused(refused) => refused
            .iter()
            .map(|one| {
                let place = one.place.clone().unwrap_or_else(|| desk::Place::of(""));
                let problem = desk::Problem::new(place, form::refusal(visit, &one.refusal));
                Fault::whole(form::placed(visit, &problem))
            })
            .collect(),
        DeskError::Problems(problems) => {
            problems.iter().map(|problem| Fault::whole(form::placed(visit, problem))).collect()
        }
        other => vec![Fault::whole(form::desk_error(visit, other))],
    }
}

/// Shown while a large file is read and recorded; without a script the browser shows that it waits.
fn waits(visit: &Visit) -> Markup {
    html! { p.waits hidden role="status" { (visit.words.say("web-file-waits")) " " progress aria-label=(visit.words.say("web-file-waits")) {} } }
}

fn asking(visit: &Visit, given: &Given, faults: &[Fault]) -> Markup {
    let words = &visit.words;
    let chosen = match visit.posted("act") {
        "" => visit.asked.rest.get("act").map_or("", String::as_str),
        act => act,
    };
    let body = html! {
        p.answer { (words.say("web-file-about")) }
        (form::problems(visit, faults, |_| words.say("web-file")))
        form.act action=(visit.asked.link("/file", &[])) method="post" enctype="multipart/form-data" data-waits {
            (form::sealed(visit))
            div.field {
                label for="f-file" { (words.say("web-file")) }
                input id="f-file" type="file" name="file" accept=".csv,.tsv,.toml,.json" aria-describedby="h-file";
                p.hint id="h-file" { (words.say("web-file-hint")) }
            }
            div.field {
                label for="f-act" { (words.say("web-file-act")) }
                select id="f-act" name="act" {
                    option value="" { (words.say("web-file-act-told")) }
                    @for act in schema::acts() { option value=(act.name) selected[act.name == chosen] { (words.act(act.name)) } }
                }
            }
            @if !given.text.is_empty() && given.text.len() <= MENDED {
                input type="hidden" name="name" value=(given.name);
                div.field { label for="f-text" { (given.name) } textarea id="f-text" name="text" rows="12" spellcheck="false" { (given.text) } p.hint { (words.say("web-file-here")) } }
            }
            div.buttons { button.do name="step" value="preview" { (words.say("web-to-preview")) } span.hint { (words.say("web-nothing-yet")) } }
            (waits(visit))
        }
        section { h2 { (words.say("web-templates")) }
            ul.acts { @for act in schema::acts() { li { a href=(visit.asked.link(&template_of(act.name), &[])) { (words.act(act.name)) } } } }
        }
    };
    let title = words.say("web-record-file");
    page::frame(visit, &Leaf { title: &title, place: Place::of("record"), tools: html! {}, body })
}

fn confirming(visit: &Visit, given: &Given, items: &[Item], previews: &[desk::Preview]) -> Markup {
    let words = &visit.words;
    let body = html! {
        p.answer { (words.with("web-file-would", &[("count", items.len().into())])) }
        form action=(visit.asked.link("/file", &[])) method="post" data-waits {
            (form::sealed(visit))
            input type="hidden" name=(LAID) value=(given.word);
            input type="hidden" name="act" value=(visit.posted("act"));
            div.buttons { button.do name="step" value="record" { (words.say("web-record-now")) } a href=(visit.asked.link("/file", &[])) { (words.say("web-leave-it")) } }
            (waits(visit))
        }
        section {
            @for preview in previews.iter().take(SHOWN) {
                @if let Some(item) = items.get(preview.index) { (form::deed(visit, item, preview)) }
            }
            @if previews.len() > SHOWN { p.quiet { (words.with("web-and-more", &[("count", (previews.len() - SHOWN).into())])) } }
        }
    };
    let title = words.say("web-record-file");
    page::frame(visit, &Leaf { title: &title, place: Place::of("record"), tools: html! {}, body })
}
