//! What withdrawing, correcting or changing will record, in words: of which entry, what it says instead, who will see
//! it, and what stays all the same.

use forum::act::read_stored;
use forum::entry::Ref;
use forum::schema;
use forum::source::Source;
use forum::state::{Keeping, Said};
use forum::value::Value;
use maud::{Markup, html};

use super::{named, readers, said};
use crate::visit::Visit;

/// The most things that are listed as resting on one.
const SHOWN: usize = 12;

/// An act of keeping that would be recorded.
pub(crate) fn kept(visit: &Visit, keeping: &Keeping, sources: &[Source]) -> Markup {
    let words = &visit.words;
    let Some((of, _)) = visit.sight.state.said(keeping.of()) else { return html! {} };
    html! {
        div.deed {
            h2 { (crate::page::sentence(&words.act_about(keeping.act()))) }
            dl {
                dt { (words.say("web-speaks-of")) }
                dd { (speaks_of(visit, keeping.of())) }
                (values(visit, of, keeping))
                @if let Keeping::Correct { why, .. } | Keeping::Change { why, .. } | Keeping::Withdraw { why, .. } = keeping {
                    @if !why.is_empty() { dt { (words.say("web-why")) } dd { bdi.said { (why) } } }
                }
                @if !sources.is_empty() { dt { (words.say("source")) } dd { @for source in sources { p { (source.written()) } } } }
                dt { (words.say("web-who-will-see")) }
                dd { strong { (readers(visit, &of.openness)) } @if let Some(overlay) = &of.overlay { " " span.overlay { (overlay) } } }
                dt { (words.say("web-what-stays")) }
                dd { (stays(visit, of, keeping)) }
            }
        }
    }
}

/// An entry in a line: the act, the thing, where it stands and who may read it.
pub(crate) fn speaks_of(visit: &Visit, at: &Ref) -> Markup {
    let Some((said, thing)) = visit.sight.state.said(at) else { return html! { code { (at) } } };
    let words = &visit.words;
    html! {
        (words.act(said.act))
        @if let Some(id) = thing { ": " a href=(visit.asked.link(&format!("/t/{id}"), &[])) { bdi { (named(visit, id)) } } }
        ", " a href=(visit.asked.link(&format!("/e/{at}"), &[])) { (words.with("web-entry", &[("position", at.position.to_string().into())])) }
        (crate::sheet::level_mark(visit.pen(), &said.openness))
    }
}

/// The property with what stood and what will stand.
fn values(visit: &Visit, of: &Said, keeping: &Keeping) -> Markup {
    let words = &visit.words;
    let (Keeping::Correct { property, value, .. } | Keeping::Change { property, value, .. }) = keeping else {
        return html! {};
    };
    let act = visit.sight.state.act_of(of);
    let field = schema::act(act).and_then(|kind| kind.field(property));
    let after = field.map(|field| read_stored(field, value)).unwrap_or_default();
    let listed = |values: &[&Value]| {
        html! {
            @if values.is_empty() { span.quiet { (words.say("none-recorded")) } }
            @for (at, value) in values.iter().enumerate() { @if at > 0 { br; } (said(visit, act, property, value)) }
        }
    };
    html! {
        dt { (words.say("web-property")) } dd { (words.field_of(act, property)) }
        dt { (words.say("web-value-before")) } dd { (listed(&standing(visit, of, property))) }
        dt { (words.say("web-value-after")) } dd { (listed(&after.iter().collect::<Vec<_>>())) }
        @if let Keeping::Change { from, .. } = keeping {
            dt { (words.say("web-change-from")) } dd { (words.when(from)) " " small { code { (from.written()) } } }
        }
    }
}

/// What an entry says of a property today.
fn standing<'a>(visit: &'a Visit, of: &Said, property: &str) -> Vec<&'a Value> {
    let thing = visit.sight.state.said(&of.at).and_then(|(_, id)| visit.sight.state.thing(id?));
    let own = thing.into_iter().flat_map(|thing| &thing.assertions);
    own.filter(|one| one.stands() && one.said.at == of.at && one.property == property)
        .map(|one| &one.value)
        .collect()
}

/// What is not undone by it, and what goes with it.
fn stays(visit: &Visit, of: &Said, keeping: &Keeping) -> Markup {
    let (words, state) = (&visit.words, &visit.sight.state);
    let key = match (keeping, state.keeping(&of.at)) {
        (Keeping::Withdraw { .. }, Some(Keeping::Withdraw { .. })) => "web-stays-brought-back",
        (Keeping::Withdraw { .. }, _) => "web-stays-withdrawn",
        (Keeping::Change { .. }, _) => "web-stays-changed",
        _ => "web-stays-corrected",
    };
    let opened: Vec<&Ref> = state
        .keepings()
        .filter_map(|(_, one)| match one {
            Keeping::Release { of: private, as_entry } if *private == of.at => Some(as_entry),
            _ => None,
        })
        .collect();
    html! {
        p { (words.say(key)) }
        @if let (Keeping::Withdraw { .. }, Some(Keeping::Withdraw { of: back, .. })) = (keeping, state.keeping(&of.at)) {
            p { (words.say("web-brings-back")) " " (speaks_of(visit, back)) }
        }
        @for open in opened { p { (words.say("web-stays-released")) " " (speaks_of(visit, open)) } }
        @if matches!(keeping, Keeping::Withdraw { .. }) { (named_by(visit, of)) }
    }
}

/// Where a thing leaves the record with its only entry: what names it.
fn named_by(visit: &Visit, of: &Said) -> Markup {
    let state = &visit.sight.state;
    let thing = state.said(&of.at).and_then(|(_, id)| state.thing(id?));
    let Some(thing) = thing.filter(|thing| thing.said().all(|said| said.at == of.at)) else {
        return html! {};
    };
    let mut things: Vec<_> = state.mentions(&thing.id).into_iter().map(|(one, _)| &one.id).collect();
    things.sort();
    things.dedup();
    html! {
        @if !things.is_empty() {
            p { (visit.words.say("web-named-by")) }
            ul { @for id in things.iter().take(SHOWN) { li { a href=(visit.asked.link(&format!("/t/{id}"), &[])) { bdi { (named(visit, id)) } } } }
                @if things.len() > SHOWN { li.quiet { "…" } } }
        }
    }
}
