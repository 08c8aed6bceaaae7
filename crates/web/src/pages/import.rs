//! A text from a file: what would become of each of its paragraphs, then all of it or nothing.

use axum::http::StatusCode;
use desk::{Import, Plan, Taking};
use forum::noun::Noun;
use maud::{Markup, html};

use crate::answer::{Answer, Problem};
use crate::form::{self, Fault, Typed};
use crate::page::{self, Leaf, Place};
use crate::posted::LIMIT;
use crate::visit::{LAID, Visit};

/// Forms of files that are read.
const READ: &str = ".docx,.odt,.html,.htm,.md,.txt,.pdf";

/// Asks for the file and what it is.
pub(crate) fn show(visit: &Visit) -> Result<Answer, Problem> {
    super::writes(visit)?;
    let given = |name: &str| visit.asked.rest.get(name).map(|value| (name.to_owned(), value.clone()));
    let typed = Typed(["text", "version", "language"].into_iter().filter_map(given).collect());
    Ok(Answer::page(asking(visit, &typed, &[], None)))
}

/// Shows what would become of the text, or records it.
pub(crate) fn send(visit: &Visit) -> Result<Answer, Problem> {
    super::writes(visit)?;
    let (word, typed) = visit.laid();
    let Some(laid) = visit.house.laid(&word) else {
        let fault = Fault::of("file", visit.words.say("web-import-choose"));
        return Ok(refused(visit, &typed, &[fault], None));
    };
    let import = import(&typed, &laid.name, &laid.bytes);
    let planned = visit.house.at_desk(|desk| desk.plan_imports(&[import], &mut |_| ()));
    let plan = match planned {
        Ok(mut plans) => plans.pop().unwrap_or_default(),
        Err(error) => {
            let fault = Fault::whole(form::desk_error(visit, &error));
            return Ok(refused(visit, &typed, &[fault], None));
        }
    };
    if visit.posted("step") == "change" {
        return Ok(Answer::page(asking(visit, &typed, &[], Some(&plan))));
    }
    if !plan.problems.is_empty() {
        let faults: Vec<Fault> = plan.problems.iter().map(|problem| fault(visit, problem)).collect();
        return Ok(refused(visit, &typed, &faults, Some(&plan)));
    }
    if plan.changes_nothing() {
        visit.house.clear(&word);
        return Ok(Answer::page(nothing(visit, &plan)));
    }
    if visit.posted("step") == "record" {
        return match visit.house.at_desk(|desk| desk.import(vec![plan.clone()])) {
            Ok(recorded) => {
                visit.house.clear(&word);
                Ok(super::recorded::see(visit, &recorded))
            }
            Err(error) => {
                let fault = Fault::whole(form::desk_error(visit, &error));
                Ok(refused(visit, &typed, &[fault], Some(&plan)))
            }
        };
    }
    match visit.house.at_desk(|desk| desk.preview_import(vec![plan.clone()])) {
        Ok(_) => Ok(Answer::page(confirming(visit, &typed, &plan))),
        Err(error) => {
            let fault = Fault::whole(form::desk_error(visit, &error));
            Ok(refused(visit, &typed, &[fault], Some(&plan)))
        }
    }
}

fn refused(visit: &Visit, typed: &Typed, faults: &[Fault], plan: Option<&Plan>) -> Answer {
    Answer::page(asking(visit, typed, faults, plan)).status(StatusCode::UNPROCESSABLE_ENTITY)
}

/// What the form says of the file.
fn import(typed: &Typed, name: &str, bytes: &[u8]) -> Import {
    let given = |name: &str| Some(typed.first(name).trim().to_owned()).filter(|value| !value.is_empty());
    let several = |name: &str| typed.first(name).lines().map(|line| line.trim().to_owned());
    let pair = |line: String| {
        let (provision, address) = line.split_once('=')?;
        Some((provision.trim().to_owned(), address.trim().to_owned()))
    };
    Import {
        name: name.to_owned(),
        bytes: bytes.to_vec(),
        text: given("text"),
        kind: given("kind"),
        symbol: given("symbol"),
        date: given("date"),
        aliases: several("alias").filter(|alias| !alias.is_empty()).collect(),
        version: given("version"),
        language: given("language"),
        authentic: typed.first("authentic") == "yes",
        unverified: typed.first("unverified") == "yes",
        level: given("level"),
        source: given("source"),
        changes: Taking::read(typed.first("changes")),
        despite: typed.first("despite") == "yes",
        attach: several("attach").filter_map(pair).collect(),
        ..Import::default()
    }
}

fn asking(visit: &Visit, typed: &Typed, faults: &[Fault], plan: Option<&Plan>) -> Markup {
    let words = &visit.words;
    let field = |name: &str| words.say(&format!("web-import-{name}"));
    let body = html! {
        p.answer { (words.say("web-import-about")) }
        (form::problems(visit, faults, |name| words.say(&format!("web-import-{name}"))))
        form.act action=(visit.asked.link("/import", &[])) method="post" enctype="multipart/form-data" data-waits novalidate {
            (form::sealed(visit))
            div.field.refused[has(faults, "file")] {
                label for="f-file" { (field("file")) }
                @if let Some(plan) = plan {
                    input type="hidden" name=(LAID) value=(typed.first(LAID));
                    p.hint { (words.with("web-import-laid", &[("file", plan.file.as_str().into())])) }
                }
                input id="f-file" type="file" name="file" accept=(READ) aria-describedby="h-file";
                p.hint id="h-file" { (words.with("web-import-file-hint", &[("size", (LIMIT >> 20).into())])) }
                (form::errors(faults, "file"))
            }
            (line(visit, typed, faults, "text", Some("texts")))
            (line(visit, typed, faults, "kind", Some("kinds")))
            (line(visit, typed, faults, "language", Some("languages")))
            (checked(visit, typed, "authentic"))
            (line(visit, typed, faults, "version", None))
            @if plan.is_some_and(|plan| !plan.tracked.is_empty()) { (changes(visit, typed, faults)) }
            @if plan.is_some_and(|plan| !plan.suspects.is_empty()) {
                div.refused[has(faults, "despite")] { (checked(visit, typed, "despite")) (form::errors(faults, "despite")) }
            }
            details open[["symbol", "date", "alias", "source", "level", "attach"].iter().any(|name| !typed.first(name).is_empty() || has(faults, name))] {
                summary { (field("more")) }
                (line(visit, typed, faults, "symbol", None))
                (line(visit, typed, faults, "date", None))
                (lines(visit, typed, faults, "alias"))
                (line(visit, typed, faults, "source", None))
                (level(visit, typed))
                (lines(visit, typed, faults, "attach"))
                (checked(visit, typed, "unverified"))
            }
            div.buttons { button.do name="step" value="preview" { (words.say("web-to-preview")) } span.hint { (words.say("web-nothing-yet")) } }
            p.waits hidden role="status" { (words.say("web-file-waits")) " " progress aria-label=(words.say("web-file-waits")) {} }
            (lists(visit))
        }
        @if let Some(plan) = plan { (report(visit, plan)) }
    };
    framed(visit, body)
}

fn has(faults: &[Fault], name: &str) -> bool {
    faults.iter().any(|fault| fault.field.as_deref() == Some(name))
}

fn line(visit: &Visit, typed: &Typed, faults: &[Fault], name: &str, list: Option<&str>) -> Markup {
    let (id, hint) = (format!("f-{name}"), format!("h-{name}"));
    html! {
        div.field.refused[has(faults, name)] {
            label for=(id) { (visit.words.say(&format!("web-import-{name}"))) }
            input id=(id) name=(name) value=(typed.first(name)) list=[list] aria-describedby=(hint) autocomplete="off" dir="auto";
            p.hint id=(hint) { (visit.words.say(&format!("web-import-{name}-hint"))) }
            (form::errors(faults, name))
        }
    }
}

fn lines(visit: &Visit, typed: &Typed, faults: &[Fault], name: &str) -> Markup {
    let (id, hint) = (format!("f-{name}"), format!("h-{name}"));
    html! {
        div.field.refused[has(faults, name)] {
            label for=(id) { (visit.words.say(&format!("web-import-{name}"))) }
            textarea id=(id) name=(name) rows="2" aria-describedby=(hint) dir="auto" { (typed.first(name)) }
            p.hint id=(hint) { (visit.words.say(&format!("web-import-{name}-hint"))) }
            (form::errors(faults, name))
        }
    }
}

fn checked(visit: &Visit, typed: &Typed, name: &str) -> Markup {
    html! {
        fieldset.choices {
            label { input id={ "f-" (name) } type="checkbox" name=(name) value="yes" checked[typed.first(name) == "yes"]; " "
                (visit.words.say(&format!("web-import-{name}"))) }
        }
    }
}

fn changes(visit: &Visit, typed: &Typed, faults: &[Fault]) -> Markup {
    html! {
        fieldset.choices.refused[has(faults, "changes")] id="f-changes" {
            legend { (visit.words.say("web-import-changes")) }
            @for word in Taking::WORDS {
                label { input type="radio" name="changes" value=(word) checked[typed.first("changes") == *word]; " "
                    (visit.words.say(&format!("web-import-changes-{word}"))) }
            }
            (form::errors(faults, "changes"))
        }
    }
}

fn level(visit: &Visit, typed: &Typed) -> Markup {
    html! {
        div.field {
            label for="f-level" { (visit.words.say("web-import-level")) }
            select id="f-level" name="level" {
                @for level in ["desk", "forum", "public"] {
                    option value=(level) selected[typed.first("level") == level] { (visit.words.say(&format!("level-{level}"))) }
                }
            }
        }
    }
}

/// What can be chosen: texts by their titles, kinds and languages that the record has.
fn lists(visit: &Visit) -> Markup {
    let state = &visit.sight.state;
    let sorted = |noun, property: &str| {
        let all = state
            .all(noun)
            .flat_map(|thing| thing.texts(property).into_iter().map(str::to_owned).collect::<Vec<_>>());
        all.collect::<std::collections::BTreeSet<String>>()
    };
    html! {
        datalist id="texts" { @for title in sorted(Noun::Text, "title") { option value=(title) {} } }
        datalist id="kinds" { @for kind in sorted(Noun::Text, "kind") { option value=(kind) { (visit.words.term(&kind)) } } }
        datalist id="languages" { @for tag in sorted(Noun::Wording, "language") { option value=(tag) {} } }
    }
}

fn fault(visit: &Visit, problem: &desk::Problem) -> Fault {
    let words = form::problem(visit, problem);
    problem
        .field
        .as_deref()
        .map_or_else(|| Fault::whole(words.clone()), |field| Fault::of(field, words.clone()))
}

fn report(visit: &Visit, plan: &Plan) -> Markup {
    crate::sheet::body(visit.pen(), &desk::told(plan, false, &visit.words))
}

fn confirming(visit: &Visit, typed: &Typed, plan: &Plan) -> Markup {
    let sheet = desk::told(plan, false, &visit.words);
    let action = visit.asked.link("/import", &[]);
    let body = html! {
        p.answer { (sheet.answer) }
        @for note in &sheet.notes { p { (crate::sheet::cell(visit.pen(), note)) } }
        (form::confirm(visit, &action, typed, &visit.words.say("web-record-now")))
        (report(visit, plan))
    };
    framed(visit, body)
}

fn nothing(visit: &Visit, plan: &Plan) -> Markup {
    let sheet = desk::told(plan, false, &visit.words);
    let body = html! {
        p.answer { (sheet.answer) }
        p.buttons {
            @if let Some(text) = &plan.text { a.button href=(visit.asked.link("/text", &[("id", text.id.as_str())])) { bdi { (text.title) } } }
            a href=(visit.asked.link("/import", &[])) { (visit.words.say("web-import-another")) }
        }
    };
    framed(visit, body)
}

fn framed(visit: &Visit, body: Markup) -> Markup {
    let title = visit.words.say("web-import-title");
    page::frame(visit, &Leaf { title: &title, place: Place::of("texts"), tools: html! {}, body })
}

/// The way from a text to a new version of it.
pub(super) fn of_text(visit: &Visit, text: &str) -> Markup {
    html! {
        @if visit.writable { a href=(visit.asked.link("/import", &[("text", text)])) { (visit.words.say("web-import-version-of")) } }
    }
}
