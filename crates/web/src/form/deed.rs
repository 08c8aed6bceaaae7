//! What will be recorded, or was, in words: the act, what it says, who says so, and who will see it.

use desk::{Item, Preview};
use forum::decide::Warning;
use forum::entry::{Mode, Openness};
use forum::schema::FieldKind;
use forum::value::Value;
use maud::{Markup, html};

use super::named;
use super::refusals::warning;
use crate::page::sentence;
use crate::pages::entry::level_word;
use crate::visit::Visit;

/// One entry that would be recorded. `item` is the act handed in, whose fields are told in words.
pub(crate) fn deed(visit: &Visit, item: &Item, preview: &Preview) -> Markup {
    let (words, act, decided) = (&visit.words, &item.proposal.act, &preview.decided);
    html! {
        div.deed {
            h2 { (sentence(&words.act_about(act.kind.name))) }
            dl {
                @for field in act.kind.fields {
                    @let values = act.values(field.name);
                    @if field.kind == FieldKind::Document {
                        @for document in &item.documents {
                            dt { (words.field_of(act.kind.name, field.name)) }
                            dd { bdi { (document.name) } " " small { (words.with("web-document-is", &[("bytes", words.number(i64::try_from(document.bytes.len()).unwrap_or(i64::MAX)).into()), ("media", document.media.as_str().into())])) }
                                p { small { "SHA-256 " code { (document.digest()) } } } }
                        }
                    } @else if !values.is_empty() {
                        dt { (words.field_of(act.kind.name, field.name)) }
                        dd { @for (at, value) in values.iter().enumerate() { @if at > 0 { br; } (said(visit, act.kind.name, field.name, value)) } }
                    }
                }
                @if let Some(note) = &act.note { dt { (words.field("note")) } dd { (note) } }
                @if !decided.sources.is_empty() {
                    dt { (words.say("source")) }
                    dd { @for source in &decided.sources {
                        p { (source.written()) @if let Some(sure) = source.confidence { " · " (words.say(&format!("web-sure-{}", sure.word()))) } }
                    } }
                }
                dt { (words.say("web-mode")) }
                dd {
                    (words.say(if decided.mode == Mode::Live { "live-about" } else { "reported-about" }))
                    @if let Some(actor) = &decided.actor { " · " (words.field("actor")) ": " (named(visit, actor)) }
                }
                dt { (words.say("web-who-will-see")) }
                dd { strong { (readers(visit, &decided.openness)) } }
            }
        }
        (warnings(visit, &decided.warnings))
    }
}

/// What the officer should know.
fn warnings(visit: &Visit, warnings: &[Warning]) -> Markup {
    html! {
        @if !warnings.is_empty() {
            div.warned {
                p { strong { (visit.words.say("web-to-know")) } }
                @for one in warnings { p { (warning(visit, one)) } }
            }
        }
    }
}

/// Who may read what is so open.
pub(crate) fn readers(visit: &Visit, openness: &Openness) -> String {
    let words = &visit.words;
    match openness {
        Openness::Addressees(ids) => {
            let name = |id: &String| id.parse().map_or_else(|_| id.clone(), |id| named(visit, &id));
            ids.iter().map(name).collect::<Vec<_>>().join(", ")
        }
        other => sentence(&words.say(&format!("level-{}-about", level_word(other)))),
    }
}

/// A value of a field in words, with its written form beside it.
pub(crate) fn said(visit: &Visit, act: &str, field: &str, value: &Value) -> Markup {
    let words = &visit.words;
    let dated = |text: String, written: &str| html! { (text) " " small { code { (written) } } };
    match value {
        Value::Ref(id) => html! { bdi { (named(visit, id)) } " " small { (id) } },
        Value::When(when) => dated(words.when(when), when.written()),
        Value::End(end) => dated(words.end(end), end.written()),
        Value::Flag(flag) => html! { (words.say(if *flag { "yes" } else { "no" })) },
        Value::Outcome(id, outcome) => html! { bdi { (named(visit, id)) } ": " (words.choice(outcome)) },
        Value::Number(number) => html! { (words.number(*number)) },
        Value::Text(text) => html! { bdi.said { (views::text_of(words, act, field, text)) } },
    }
}
