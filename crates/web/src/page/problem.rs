//! The page that says what went wrong, where, and what to do. Nothing is lost by it.

use maud::{Markup, html};
use views::ViewError;
use words::Words;

use super::{Leaf, Place, frame};
use crate::answer::Problem;
use crate::visit::Visit;

/// The page of a problem.
pub(crate) fn problem(visit: &Visit, problem: &Problem) -> Markup {
    let words = &visit.words;
    let (title, what) = match problem {
        Problem::NoPage => (
            words.say("web-no-page"),
            words.with("web-no-page-at", &[("path", visit.asked.path.as_str().into())]),
        ),
        Problem::View(error) => (words.say("web-no-answer"), said(words, error)),
        Problem::Refused(why) => (words.say("web-refused"), words.say(why)),
        Problem::Desk(why) => (words.say("web-desk-cannot"), sentence(why)),
    };
    let body = html! {
        p.answer { (what) }
        @if let Problem::View(error) = problem { (ways_out(visit, error)) }
        p { a href=(visit.asked.link("/", &[])) { (words.say("web-back-to-start")) } }
    };
    frame(visit, &Leaf { title: &title, place: Place::NOWHERE, tools: html! {}, body })
}

/// What is wrong with a question, in the language of the page.
fn said(words: &Words, error: &ViewError) -> String {
    let field = |param: &str| words.field(&param.replace('-', "_"));
    match error {
        ViewError::NoView(given) => words.with("web-view-no-view", &[("given", given.into())]),
        ViewError::Needs { param, .. } => words.with("web-view-needs", &[("param", field(param).into())]),
        ViewError::NotFound { given, .. } => words.with("web-view-not-found", &[("given", given.into())]),
        ViewError::Several { given, .. } => words.with("web-view-several", &[("given", given.into())]),
        ViewError::Value { param, given, expected } => {
            let expected = expected.replace('`', "");
            let args =
                [("given", given.into()), ("param", field(param).into()), ("expected", expected.into())];
            words.with("web-view-value", &args)
        }
    }
}

/// The name in the hint of a question that found nothing: `; did you mean ...?`.
fn meant(hint: &str) -> Option<&str> {
    hint.split('`').nth(1).filter(|name| !name.is_empty())
}

/// What may have been meant.
fn ways_out(visit: &Visit, error: &ViewError) -> Markup {
    let given = match error {
        ViewError::Several { ids, .. } => {
            return html! { ul { @for id in ids.split(", ").filter(|id| id.contains('/')) {
                @let id = id.trim_matches('`');
                li { a href=(visit.asked.link(&format!("/t/{id}"), &[])) { (id) } }
            } } };
        }
        ViewError::NotFound { given, hint } => {
            let asked = visit.asked.rest.iter().find(|(_, value)| *value == given);
            if let Some((name, (param, _))) = meant(hint).zip(asked) {
                return html! { p { a href=(visit.asked.with(param, name)) {
                    (visit.words.with("web-did-you-mean", &[("name", name.into())]))
                } } };
            }
            given.rsplit('/').next().unwrap_or(given).replace('-', " ")
        }
        _ => return html! {},
    };
    html! { p { a href=(visit.asked.link("/search", &[("q", &given)])) {
        (visit.words.with("web-search-for", &[("words", given.as_str().into())]))
    } } }
}

/// A message as a sentence: a capital first, a full stop last.
pub(crate) fn sentence(message: &str) -> String {
    let mut letters = message.chars();
    let first: String = letters.next().map(|letter| letter.to_uppercase().collect()).unwrap_or_default();
    let end = if message.ends_with(['.', '?', '!']) { "" } else { "." };
    first + letters.as_str() + end
}
