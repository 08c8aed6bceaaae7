//! What a date means, for the line below a date field while one types.

use maud::html;

use crate::answer::{Answer, Problem};
use crate::form;
use crate::visit::Visit;

/// The line alone.
pub(crate) fn show(visit: &Visit) -> Result<Answer, Problem> {
    let text = visit.asked.rest.get("text").map_or("", String::as_str);
    let is_end = visit.asked.rest.contains_key("end");
    Ok(Answer::page(match form::dated(visit, text, is_end) {
        Ok(words) => html! { (words) },
        Err(fault) => html! {
            (fault.words)
            @for (_, words) in &fault.choices { " " (words) ";" }
        },
    }))
}
