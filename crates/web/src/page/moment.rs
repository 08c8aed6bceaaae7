//! The moment one is looking at and for whose eyes, always in sight, with the form that changes it.

use desk::KnownAt;
use forum::date::When;
use maud::{Markup, html};
use views::Eyes;

use crate::asked::{Unread, eyes_word};
use crate::visit::Visit;

/// The bar below the masthead.
pub(super) fn bar(visit: &Visit) -> Markup {
    let (words, asked) = (&visit.words, &visit.asked);
    let looked = asked.as_of.is_some() || asked.known_at.is_some() || asked.eyes != Eyes::Desk;
    let moved = looked || !asked.without.is_empty();
    html! {
        details.moment.moved[moved] open[!asked.unread.is_empty()] {
            summary {
                span.now { (as_of(visit)) } " " span.sep { "·" } " "
                span.now { (known_at(visit)) } " " span.sep { "·" } " "
                span.now { (words.say(&format!("web-eyes-{}", eyes_word(asked.eyes)))) }
                @if !asked.without.is_empty() {
                    " " span.sep { "·" } " "
                    span.now { (words.with("web-without", &[("overlays", asked.without.join(", ").into())])) }
                }
                span.change { (words.say("web-moment-change")) }
            }
            (form(visit))
        }
        @if moved { p.back { a href=(now(visit)) { (words.say("web-moment-now")) } } }
    }
}

fn as_of(visit: &Visit) -> String {
    match visit.asked.as_of {
        Some(day) => {
            let said = When::parse(&day.to_string())
                .map_or_else(|_| day.to_string(), |when| visit.words.when(&when));
            visit.words.with("web-as-of", &[("date", said.into())])
        }
        None => visit.words.say("web-as-of-today"),
    }
}

fn known_at(visit: &Visit) -> String {
    match &visit.asked.known_at {
        Some(KnownAt::Heads(heads)) => {
            visit.words.with("web-known-at-heads", &[("count", heads.len().into())])
        }
        Some(KnownAt::Instant(_)) => {
            visit.words.with("web-known-at", &[("date", visit.asked.known_at_written.as_str().into())])
        }
        None => visit.words.say("web-known-at-now"),
    }
}

/// This page at the present moment.
fn now(visit: &Visit) -> String {
    let dropped = ["as_of", "known_at", "eyes", "without"];
    let rest = visit.asked.pairs.iter().filter(|(name, _)| !dropped.contains(&name.as_str()));
    crate::asked::address(&visit.asked.path, rest.map(|(name, value)| (name.as_str(), value.as_str())))
}

fn form(visit: &Visit) -> Markup {
    let (words, asked) = (&visit.words, &visit.asked);
    let kept = asked.pairs.iter().filter(|(name, _)| !matches!(name.as_str(), "as_of" | "known_at" | "eyes"));
    html! {
        form action=(asked.path) method="get" {
            (date(visit, "as_of", &asked.as_of_written))
            (date(visit, "known_at", &asked.known_at_written))
            div.field {
                label for="eyes" { (words.say("web-eyes")) }
                select id="eyes" name="eyes" {
                    @for eyes in [Eyes::Desk, Eyes::Forum, Eyes::Public] {
                        option value=(eyes_word(eyes)) selected[eyes == asked.eyes] { (words.say(&format!("web-eyes-{}", eyes_word(eyes)))) }
                    }
                }
                p.hint { (words.say("web-eyes-hint")) }
            }
            @for (name, value) in kept { input type="hidden" name=(name) value=(value); }
            button { (words.say("web-moment-show")) }
        }
    }
}

fn date(visit: &Visit, field: &'static str, written: &str) -> Markup {
    let unread = visit.asked.unread.iter().find(|unread| unread.field == field);
    let (hint, error) = (format!("{field}-hint"), format!("{field}-error"));
    html! {
        div.field.refused[unread.is_some()] {
            label for=(field) { (visit.words.say(&format!("web-{}-label", field.replace('_', "-")))) }
            input id=(field) name=(field) value=(written) autocomplete="off" aria-invalid=[unread.map(|_| "true")]
                aria-describedby=(if unread.is_some() { &error } else { &hint });
            @if let Some(unread) = unread { (asked_about(visit, unread, &error)) }
            @else { p.hint id=(hint) { (visit.words.say(&format!("web-{}-hint", field.replace('_', "-")))) } }
        }
    }
}

fn expected(visit: &Visit, unread: &Unread) -> String {
    match unread.expected.as_str() {
        "" => views::date_expected(&visit.words, unread.error.as_deref()),
        told => told.to_owned(),
    }
}

/// What to do about a date that is not one day: choose, or write it otherwise.
fn asked_about(visit: &Visit, unread: &Unread, id: &str) -> Markup {
    let words = &visit.words;
    html! {
        div.error id=(id) {
            @if unread.choices.is_empty() {
                p { (words.with("web-date-not-understood", &[("given", unread.given.as_str().into()), ("expected", expected(visit, unread).into())])) }
            } @else {
                p { (words.with("web-date-ambiguous", &[("given", unread.given.as_str().into())])) }
                ul { @for choice in &unread.choices { li {
                    a href=(visit.asked.with(unread.field, choice.when.written())) { (words.when(&choice.when)) }
                } } }
            }
        }
    }
}
