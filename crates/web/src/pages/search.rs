//! Search over names and words. The box that answers while one types gets the first names alone.

use maud::{Markup, html};
use views::{Params, Row, Section, View};

use crate::answer::{Answer, Problem};
use crate::page::{self, Leaf, Place};
use crate::sheet::cell;
use crate::visit::Visit;

/// The most that the box lists.
const IN_BOX: usize = 8;

/// The page; only the list where the box of every page asks for it, only the answer where the page itself does while
/// one types.
pub(crate) fn show(visit: &Visit) -> Result<Answer, Problem> {
    let part = visit.asked.rest.get("part").map(String::as_str);
    if part == Some("list") {
        let words = visit.asked.rest.get("q").map_or("", String::as_str);
        let found = views::show(&visit.scene(), "names", &Params::from([("q".to_owned(), words.to_owned())]));
        return Ok(Answer::page(
            found.map_or_else(|_| html! {}, |sheet| list(visit, sheet.sections.first())),
        ));
    }
    let view = views::view("search")?;
    match super::view::answer(visit, "search") {
        Ok(sheet) if part == Some("answer") => Ok(Answer::page(page::part(visit, &sheet))),
        Ok(sheet) => {
            let (tools, above) =
                (super::view::exports(visit, "search", true), super::view::form(visit, view));
            Ok(Answer::page(page::answered(visit, Place::NOWHERE, tools, &above, &sheet)))
        }
        Err(Problem::View(views::ViewError::Value { param: "q", .. } | views::ViewError::Needs { .. }))
            if part.is_none() =>
        {
            Ok(Answer::page(waiting(visit, view)))
        }
        Err(problem) => Err(problem),
    }
}

/// Nothing to look for yet.
fn waiting(visit: &Visit, view: &View) -> Markup {
    let title = visit.words.say("web-search");
    let body = html! {
        (super::view::form(visit, view))
        div id="live" { p.answer { (visit.words.say("web-search-about")) } }
    };
    page::frame(visit, &Leaf { title: &title, place: Place::NOWHERE, tools: html! {}, body })
}

fn list(visit: &Visit, found: Option<&Section>) -> Markup {
    let place = found.and_then(|section| section.columns.iter().position(|column| column.name == "found"));
    let rows = found.into_iter().flat_map(|section| &section.rows).take(IN_BOX);
    html! { ul.results { @for row in rows { (line(visit, row, place)) } } }
}

fn line(visit: &Visit, row: &Row, place: Option<usize>) -> Markup {
    let noun = row.id.as_ref().and_then(|id| visit.sight.state.noun_of(id));
    html! { li {
        @if let Some(one) = place.and_then(|place| row.cells.get(place)) { (cell(visit.pen(), one)) }
        @if let Some(noun) = noun { " " small { (visit.words.noun(noun.word())) } }
    } }
}
