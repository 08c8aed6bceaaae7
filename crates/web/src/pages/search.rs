//! Search over names and words. The box that answers while one types gets the first names alone.

use maud::{Markup, html};
use views::{Params, Row, Section};

use crate::answer::{Answer, Problem};
use crate::page::{self, Leaf, Place};
use crate::sheet::cell;
use crate::visit::Visit;

/// The most that the box lists.
const IN_BOX: usize = 8;

/// The page, or only the list where the box asks for it.
pub(crate) fn show(visit: &Visit) -> Result<Answer, Problem> {
    let words = visit.asked.rest.get("q").map_or("", String::as_str);
    let params = Params::from([("q".to_owned(), words.to_owned())]);
    if visit.asked.rest.contains_key("part") {
        let found = views::show(&visit.scene(), "names", &params);
        return Ok(Answer::page(
            found.map_or_else(|_| html! {}, |sheet| list(visit, sheet.sections.first())),
        ));
    }
    match views::show(&visit.scene(), "search", &params) {
        Ok(sheet) => Ok(Answer::page(page::answered(visit, Place::NOWHERE, html! {}, &html! {}, &sheet))),
        Err(views::ViewError::Value { .. }) => Ok(Answer::page(waiting(visit))),
        Err(error) => Err(error.into()),
    }
}

/// Nothing to look for yet.
fn waiting(visit: &Visit) -> Markup {
    let title = visit.words.say("web-search");
    let body = html! { p.answer { (visit.words.say("web-search-about")) } };
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
