//! The small mark behind a fact: it opens to who says so, where, how sure that is, and when it was recorded. Facts
//! that rest on the same share one card, which opens without a script and is printed as a list.

use std::cell::RefCell;
use std::collections::BTreeMap;

use maud::{Markup, html};
use views::Mark;

use super::Pen;
use super::part::is_web;

/// The cards of one page, each once, in the order of their first mark.
#[derive(Default)]
pub(crate) struct Cards {
    numbers: RefCell<BTreeMap<Vec<Mark>, usize>>,
}

impl Cards {
    fn number(&self, marks: &[Mark]) -> usize {
        let mut numbers = self.numbers.borrow_mut();
        let next = numbers.len() + 1;
        *numbers.entry(marks.to_vec()).or_insert(next)
    }
}

/// The mark of a fact's sources. Its shape says how sure the surest of them is; where it repeats that of the head of
/// the row it is drawn faintly.
pub(super) fn sources(pen: Pen<'_>, marks: &[Mark]) -> Markup {
    let surest = surest(marks);
    let label = pen.words.with("web-sources-of", &[("count", marks.len().into()), ("sure", surest.into())]);
    let number = pen.cards.number(marks);
    let same = pen.rests_on == Some(marks);
    html! {
        "\u{2060}" button.mark.(surest).same[same] popovertarget={ "m" (number) } aria-label=(label) data-n=(number) tabindex=[same.then_some("-1")] {}
    }
}

fn surest(marks: &[Mark]) -> &'static str {
    let has = |word: &str| marks.iter().any(|mark| mark.confidence == Some(word));
    ["high", "medium", "low"].into_iter().find(|word| has(word)).unwrap_or("unsaid")
}

/// All cards of a page, for its end.
pub(crate) fn cards(pen: Pen<'_>) -> Markup {
    let numbers = pen.cards.numbers.borrow();
    let mut all: Vec<(&Vec<Mark>, &usize)> = numbers.iter().collect();
    all.sort_by_key(|(_, number)| **number);
    html! {
        @if !all.is_empty() {
            div.cards {
                h2.printed { (pen.words.capitalised("sources")) }
                @for (marks, number) in all {
                    div.card id={ "m" (number) } popover data-n=(number) { (card(pen, marks)) }
                }
            }
        }
    }
}

/// What one card says: entry by entry, its citations, then how it came in.
fn card(pen: Pen<'_>, marks: &[Mark]) -> Markup {
    html! {
        @for group in marks.chunk_by(|one, next| one.entry == next.entry) {
            div.entry {
                @for mark in group { p.cited { (cited(&mark.cite)) } }
                @if let Some(first) = group.first() { (came_in(pen, first)) }
            }
        }
    }
}

fn came_in(pen: Pen<'_>, mark: &Mark) -> Markup {
    let words = pen.words;
    html! {
        @if let Some(note) = &mark.note { p { (note) } }
        small {
            @if let Some(sure) = mark.confidence { (words.say(&format!("web-sure-{sure}"))) " · " }
            (words.say(mark.mode)) " · "
            (words.with("recorded-on", &[("date", words.instant(&mark.recorded).into())])) " · "
            a href=(pen.asked.link(&format!("/e/{}", mark.entry), &[])) {
                (words.with("web-entry", &[("position", position(&mark.entry).into())]))
            }
        }
    }
}

/// A citation: an address can be followed, a work is named.
fn cited(cite: &str) -> Markup {
    let (address, place) = cite.split_once(' ').unwrap_or((cite, ""));
    let shown = address.trim_start_matches("https://").trim_start_matches("http://");
    let shown = shown.trim_start_matches("www.").trim_end_matches('/');
    html! {
        @if is_web(address) {
            a href=(address) rel="noreferrer external" { (shown) }
            @if !place.is_empty() { " " (place) }
        } @else { (cite) }
    }
}

fn position(entry: &str) -> &str {
    entry.rsplit(':').next().unwrap_or(entry)
}

/// How a computed figure came about.
pub(super) fn arithmetic(pen: Pen<'_>, sum: &str) -> Markup {
    let label = pen.words.say("web-arithmetic");
    html! {
        details.sum {
            summary aria-label=(label) title=(label) { "=" }
            span.figures { (sum) }
        }
    }
}
