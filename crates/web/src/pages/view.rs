//! Any view on its page, with a form for its parameters; or the same as CSV and JSON.

use maud::{Markup, html};
use views::{Eyes, Param, ParamKind, Params, Sheet, View};

use crate::answer::{Answer, HTML, Problem, WORD};
use crate::page::{self, Place};
use crate::sight::Seal;
use crate::visit::Visit;

/// The page of the view in the address.
pub(crate) fn show(visit: &Visit) -> Result<Answer, Problem> {
    let asked = visit.part("view");
    let (name, end) = asked.rsplit_once('.').unwrap_or((asked, ""));
    match end {
        "" => named(visit, name),
        "csv" => {
            let section = visit.asked.rest.get("section").map(String::as_str);
            let text = views::csv(&answer(visit, name)?, section).ok_or(Problem::NoPage)?;
            Ok(Answer::of("text/csv; charset=utf-8", text.into_bytes())
                .saved_as(file_name(visit, name, "csv")))
        }
        "json" => Ok(Answer::of("application/json", views::json(&answer(visit, name)?).into_bytes())),
        "docx" | "html" => document(visit, name, end),
        _ => Err(Problem::NoPage),
    }
}

/// The page of a view.
pub(crate) fn named(visit: &Visit, name: &str) -> Result<Answer, Problem> {
    let view = views::view(name)?;
    let absent = view.params.iter().any(|param| param.required && !visit.asked.rest.contains_key(param.name));
    let sheet = if absent { question(visit, view) } else { answer(visit, name)? };
    let tools = if absent {
        html! {}
    } else {
        exports(visit, name, sheet.sections.iter().any(|section| !section.columns.is_empty()))
    };
    let above = html! {
        @if name == "threads" { (super::seat::hint(visit)) }
        @if name == "handover" { (handing_over(visit)) }
        @if name == "text" && let Some(id) = visit.asked.rest.get("id") { p.buttons { (super::import::of_text(visit, id)) } }
        @if name == "texts" && visit.writable { p.buttons { a href=(visit.asked.link("/import", &[])) { (visit.words.say("web-import-title")) } } }
        (form(visit, view))
    };
    Ok(Answer::page(page::answered(visit, Place::of(name), tools, &above, &sheet)))
}

/// The handover file as the next chair may have it, and the file that goes with it.
fn handing_over(visit: &Visit) -> Markup {
    let rest = visit.asked.rest.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let rest: Vec<(&str, &str)> = rest.chain([("eyes", "forum")]).collect();
    let words = &visit.words;
    html! {
        p.buttons {
            a.button href=(visit.asked.link("/handover.docx", &rest)) { (words.say("web-handover-word")) }
            a.button href=(visit.asked.link("/handover.html", &rest)) { (words.say("web-handover-page")) }
            @if visit.asked.eyes == Eyes::Desk { a href=(visit.asked.link("/copy", &[])) { (words.say("web-handover-copy")) } }
        }
        p.hint { (words.say("web-handover-about")) }
    }
}

/// A page that only asks what to show.
fn question(visit: &Visit, view: &View) -> Sheet {
    let key = format!("{}-title", view.name);
    let title = visit.words.say(&key);
    Sheet {
        view: view.name,
        // A view that only answers a box has no title of its own.
        title: if title == key { visit.words.say("web-search") } else { title },
        answer: visit.words.say("web-say-what-to-show"),
        ..Sheet::default()
    }
}

/// The view's own answer; only parameters that it knows are given to it.
pub(super) fn answer(visit: &Visit, name: &str) -> Result<Sheet, Problem> {
    let view = views::view(name)?;
    let known = |given: &&String| view.params.iter().any(|param| param.name == given.as_str());
    let params: Params = visit
        .asked
        .rest
        .iter()
        .filter(|(name, _)| known(name))
        .map(|(n, v)| (n.clone(), v.clone()))
        .collect();
    Ok(views::show(&visit.scene(), name, &params)?)
}

/// Links to the same in other forms; as a spreadsheet only what has a table.
pub(super) fn exports(visit: &Visit, name: &str, table: bool) -> Markup {
    let rest: Vec<(&str, &str)> =
        visit.asked.rest.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    html! {
        p.tools { @for (end, words) in [("docx", "Word"), ("html", "HTML"), ("csv", "CSV"), ("json", "JSON")] {
            @if table || end != "csv" { a href=(visit.asked.link(&format!("/{name}.{end}"), &rest)) { (words) } " " }
        } }
    }
}

/// The form for what the view can be asked.
pub(super) fn form(visit: &Visit, view: &View) -> Markup {
    // What the page is of stands in its title; pages are turned by links.
    let settled = |param: &&Param| {
        param.required && param.kind != ParamKind::Words && visit.asked.rest.contains_key(param.name)
    };
    let params: Vec<&Param> =
        view.params.iter().filter(|param| param.name != "page" && !settled(param)).collect();
    if params.is_empty() {
        return html! {};
    }
    // Of many that are only asked for now and then the first is what the question is about.
    let about =
        params.iter().find(|param| is_sought(param)).or(params.first().filter(|_| params.len() > MANY));
    let about = about.map(|param| param.name);
    let (sought, rest): (Vec<&Param>, Vec<&Param>) =
        params.into_iter().partition(|param| Some(param.name) == about);
    let asked = rest.iter().any(|param| visit.asked.rest.contains_key(param.name));
    html! {
        form.params action={ "/" (view.name) } method="get" data-live=[(view.name == "search").then_some("live")] {
            @for param in &sought { (field(visit, param)) }
            @if sought.is_empty() {
                @for param in &rest { (field(visit, param)) }
            } @else if !rest.is_empty() {
                details.narrow open[asked] {
                    summary { (visit.words.say("web-narrow")) }
                    div { @for param in &rest { (field(visit, param)) } }
                }
            }
            @for (name, value) in visit.asked.kept() { input type="hidden" name=(name) value=(value); }
            button { (visit.words.say("web-show")) }
        }
    }
}

/// More fields than these stand behind the first.
const MANY: usize = 6;

/// Whether a parameter holds the words that are looked for: they stand in a box of their own, what narrows the search
/// behind it.
fn is_sought(param: &Param) -> bool {
    param.required && param.kind == ParamKind::Words
}

fn field(visit: &Visit, param: &Param) -> Markup {
    let given = visit.asked.rest.get(param.name).map(String::as_str);
    let id = format!("p-{}", param.name);
    let label = visit.words.field(&param.name.replace('-', "_"));
    match param.kind {
        ParamKind::Flag => html! {
            label.flag { input type="checkbox" name=(param.name) value="yes" checked[given.is_some()]; " " span { (label) } }
        },
        ParamKind::Words if param.required => html! {
            div.field.sought {
                label for=(id) { (label) }
                textarea id=(id) name=(param.name) rows="1" required dir="auto" { (given.unwrap_or_default()) }
            }
        },
        kind => html! {
            div.field {
                label for=(id) { (label) }
                input id=(id) name=(param.name) value=[given] required[param.required] autocomplete="off"
                    inputmode=[(kind == ParamKind::Year).then_some("numeric")] size=(if kind == ParamKind::Year { "6" } else { "22" });
            }
        },
    }
}

/// The answer as a document: Word, or a page to keep.
fn document(visit: &Visit, name: &str, end: &str) -> Result<Answer, Problem> {
    let receipts: Vec<String> = visit.sight.seals.iter().map(Seal::receipt).collect();
    let document = views::document(&visit.scene(), &answer(visit, name)?, &receipts);
    let saved = file_name(visit, name, end);
    if end == "html" {
        return Ok(Answer::of(HTML, text::html::write(&document).into_bytes()).saved_as(saved));
    }
    let bytes = text::docx::write(&document).map_err(|error| Problem::Desk(error.to_string()))?;
    Ok(Answer::of(WORD, bytes).saved_as(saved))
}

/// A name to save an export under: forum, view, moment.
fn file_name(visit: &Visit, view: &str, end: &str) -> String {
    let short = forum::id::words_for_id(&visit.sight.short);
    let day = visit.asked.as_of.map(|day| format!("-{day}")).unwrap_or_default();
    format!("{short}-{view}{day}.{end}")
}
