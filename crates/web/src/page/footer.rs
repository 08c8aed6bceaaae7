//! The foot of every page: at which heads it was computed, and how anybody can check that.

use maud::{Markup, html};

use crate::sheet::level_mark;
use crate::sight::Seal;
use crate::visit::Visit;

/// The receipts of the volumes that this page was computed from, and of no others.
pub(super) fn footer(visit: &Visit) -> Markup {
    let words = &visit.words;
    html! {
        footer {
            details.receipts {
                summary { (words.with("web-computed-at", &[("count", visit.sight.seals.len().into()), ("entries", entries(visit).into())])) }
                ul { @for seal in &visit.sight.seals { li { (receipt(visit, seal)) } } }
                // A page that records looks at the present alone.
                @if !crate::routes::takes_forms(&visit.asked.path) { p { a href=(visit.asked.with("known_at", &here(visit))) rel="bookmark" { (words.say("web-at-these-heads")) } } }
            }
            @for what in &visit.sight.waiting { p.warned { (what) } }
            p { (words.say("web-how-to-check")) " " code { "chancery check" } ", " code { "chancery check --receipt" } }
        }
    }
}

/// The receipts of this page, as `known_at` takes them.
fn here(visit: &Visit) -> String {
    visit.sight.seals.iter().map(Seal::receipt).collect::<Vec<_>>().join(",")
}

fn entries(visit: &Visit) -> String {
    let count = visit.sight.seals.iter().map(|seal| seal.position).sum::<u64>();
    visit.words.number(i64::try_from(count).unwrap_or(i64::MAX))
}

fn receipt(visit: &Visit, seal: &Seal) -> Markup {
    let short = |text: &str| text.chars().take(10).collect::<String>();
    html! {
        span.figures title=(seal.receipt()) { (short(&seal.volume)) "…:" (seal.position) ":" (short(&seal.digest)) "…" }
        (level_mark(visit.pen(), &seal.level))
        @if let Some(overlay) = &seal.overlay { " " span.overlay { (overlay) } }
    }
}
