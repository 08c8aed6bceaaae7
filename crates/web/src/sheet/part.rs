//! Cells and their parts: the words, where they lead, how sure they are, and who says so.

use forum::date::Truth;
use forum::entry::Openness;
use maud::{Markup, PreEscaped, html};
use views::{Cell, Link, Part, Tone};

use super::{Pen, mark};

/// A cell: its parts in a row, or each on its own line.
pub(crate) fn cell(pen: Pen<'_>, cell: &Cell) -> Markup {
    html! {
        @if cell.stacked && cell.runs().nth(1).is_some() {
            ul.stack { @for run in cell.runs() { li dir=[run.first().and_then(direction)] { (joined(pen, run)) } } }
        } @else {
            @for (place, run) in cell.runs().enumerate() {
                @if place > 0 { " " }
                (joined(pen, run))
            }
        }
    }
}

/// Parts that go on where the one before ends. What is marked within words that run the other way runs with them: the
/// direction is that of the whole run.
fn joined(pen: Pen<'_>, run: &[Part]) -> Markup {
    let parts = html! { @for one in run { (part(pen, one)) } };
    match run {
        [first, _, ..] if run_direction(run).is_some() => {
            html! { bdi lang=[first.language.as_deref()] dir=[run_direction(run)] { (parts) } }
        }
        _ => parts,
    }
}

/// The direction of words in a language of their own, by the first part that has a letter.
pub(super) fn run_direction(run: &[Part]) -> Option<&'static str> {
    run.iter().find_map(direction)
}

/// Words in a language of their own run in their own direction. Said outright: isolated words are skipped where a
/// browser looks for the direction itself.
pub(super) fn direction(part: &Part) -> Option<&'static str> {
    part.language.as_ref()?;
    let first = part.text.chars().find(|letter| letter.is_alphabetic())?;
    Some(if is_right_to_left(first) { "rtl" } else { "ltr" })
}

/// One part with everything that hangs on it.
pub(crate) fn part(pen: Pen<'_>, part: &Part) -> Markup {
    html! {
        // The room for the mark belongs to the last word, so that no mark begins a line.
        @if part.sources.is_empty() { (worded(pen, part)) } @else { span.fact { (worded(pen, part)) } (mark::sources(pen, &part.sources)) }
        @if let Some(word) = possibly(pen, part) { " " em.truth { (word) } }
        @if let Some(level) = part.level.as_ref().filter(|level| pen.told != Some(*level)) { (level_mark(pen, level)) }
        @if let Some(overlay) = part.overlay.as_deref().filter(|overlay| pen.overlaid != Some(*overlay)) {
            " " span.overlay title=(pen.words.say("web-from-overlay")) { (overlay) }
        }
        @if let Some(sum) = &part.arithmetic { (mark::arithmetic(pen, sum)) }
    }
}

/// Yes goes without saying; possibly is said, once.
fn possibly(pen: Pen<'_>, part: &Part) -> Option<String> {
    let word = part.truth.filter(|truth| *truth == Truth::Possibly).map(|truth| pen.words.truth(truth))?;
    (!part.text.contains(&word)).then_some(word)
}

fn worded(pen: Pen<'_>, part: &Part) -> Markup {
    let inner = match &part.link {
        Some(link) => html! { a href=(href(pen, link)) rel=[outside(link)] { (breaking(&part.text)) } },
        None => breaking(&part.text),
    };
    let mirrored = pen.words.direction() == words::Direction::RightToLeft;
    let isolated = mirrored || part.language.is_some() || part.text.chars().any(is_right_to_left);
    match (class_of(part.tone), isolated) {
        _ if part.tone == Tone::Out => html! { del { bdi { (inner) } } },
        _ if part.tone == Tone::Found => html! { mark { bdi lang=[part.language.as_deref()] { (inner) } } },
        _ if part.tone == Tone::In => html! { ins { bdi { (inner) } } },
        (None, false) => inner,
        (class, true) => html! { bdi class=[class] lang=[part.language.as_deref()] { (inner) } },
        (class, false) => html! { span class=[class] { (inner) } },
    }
}

const fn class_of(tone: Tone) -> Option<&'static str> {
    match tone {
        Tone::Plain | Tone::Found | Tone::Out | Tone::In => None,
        Tone::Said => Some("said"),
        Tone::Contested => Some("contested"),
        Tone::Aside => Some("aside"),
        Tone::Quiet => Some("quiet"),
    }
}

fn outside(link: &Link) -> Option<&'static str> {
    matches!(link, Link::Address(_)).then_some("noreferrer external")
}

/// Words in which an address may break behind its slashes, so that it makes no column wider than the page.
fn breaking(text: &str) -> Markup {
    if !text.contains("://") {
        return html! { (text) };
    }
    html! { @for piece in text.split_inclusive(['/', '-', '_', '&']) { (piece) @if piece.len() > 1 { wbr; } } }
}

/// The address of a link. An address outside is followed only if it is one of the web.
pub(crate) fn href(pen: Pen<'_>, link: &Link) -> String {
    match link {
        Link::Thing(id) => pen.asked.link(&format!("/t/{id}"), &[]),
        Link::View(name, params) => {
            let params: Vec<(&str, &str)> =
                params.iter().map(|(name, value)| (*name, value.as_str())).collect();
            pen.asked.link(&format!("/{name}"), &params)
        }
        Link::Address(address) if is_web(address) => address.clone(),
        Link::Address(_) => "#".to_owned(),
        Link::Entry(at) => pen.asked.link(&format!("/e/{at}"), &[]),
    }
}

/// Whether an address can be followed safely.
pub(super) fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// A word in a frame on everything that is not public.
pub(crate) fn level_mark(pen: Pen<'_>, level: &Openness) -> Markup {
    let name = match level {
        Openness::Public => return PreEscaped(String::new()),
        Openness::Forum => "forum",
        Openness::Addressees(_) => "addressees",
        Openness::Desk => "desk",
    };
    let about = pen.words.say(&format!("level-{name}-about"));
    let said = pen.words.say(&format!("level-{name}"));
    html! { " " span class={ "level " (name) } title=(about) { (said) } }
}

/// Letters of scripts that run from right to left.
pub(super) fn is_right_to_left(letter: char) -> bool {
    matches!(u32::from(letter), 0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF | 0x10800..=0x10FFF)
}
