//! Draws a form: first what the act says, then who says so, then who may read it.

use forum::noun::Noun;
use forum::schema::ActKind;
use forum::source::Confidence;
use maud::{Markup, html};

use super::field::{Drawn, datalists, field, hint, label, naming};
use super::{Fault, Typed};
use crate::visit::Visit;

/// Where a form goes, and what its button says.
pub(crate) struct Sending<'a> {
    /// The address.
    pub(crate) action: &'a str,
    /// The step that its button asks for.
    pub(crate) step: &'a str,
    /// The words of the button.
    pub(crate) button: String,
}

/// The whole form of an act.
pub(crate) fn draw(
    visit: &Visit,
    kind: &'static ActKind,
    typed: &Typed,
    faults: &[Fault],
    sending: &Sending<'_>,
) -> Markup {
    let words = &visit.words;
    let drawn = Drawn { visit, act: kind.name, typed, faults };
    let document = kind.fields.iter().any(|field| field.kind == forum::schema::FieldKind::Document);
    html! {
        (problems(visit, faults, |field| drawn.label(field)))
        form.act action=(sending.action) method="post" enctype=[document.then_some("multipart/form-data")] novalidate {
            (sealed(visit))
            @if kind.makes.len() > 1 { (makes(drawn, kind)) }
            @for one in kind.fields { (field(drawn, one)) }
            @if is_of_the_forum(kind) {
                (sources(drawn))
                (mode(drawn, kind))
                (level(drawn))
            }
            (note(drawn))
            div.buttons { button.do name="step" value=(sending.step) { (sending.button) } span.hint { (words.say("web-nothing-yet")) } }
            (datalists(drawn, kind))
        }
    }
}

/// Acts of the desk itself have no source, no level and no actor: they are its own and stay with it.
fn is_of_the_forum(kind: &ActKind) -> bool {
    !matches!(kind.name, "remark" | "draft" | "keep")
}

/// What lets a form be taken from this page alone.
pub(crate) fn sealed(visit: &Visit) -> Markup {
    html! { input type="hidden" name="token" value=(visit.house.token); }
}

/// Everything typed, carried to the next step unseen.
pub(crate) fn carried(visit: &Visit, typed: &Typed) -> Markup {
    html! {
        (sealed(visit))
        @for (name, value) in &typed.0 { input type="hidden" name=(name) value=(value); }
    }
}

/// The last step: everything typed, with the way on and the way back to the form.
pub(crate) fn confirm(visit: &Visit, action: &str, typed: &Typed, record: &str) -> Markup {
    html! {
        form action=(action) method="post" {
            (carried(visit, typed))
            div.buttons {
                button.do name="step" value="record" { (record) }
                button name="step" value="change" { (visit.words.say("web-change-it")) }
            }
        }
    }
}

/// Everything to be settled, at the top, each leading to its field.
pub(crate) fn problems(visit: &Visit, faults: &[Fault], label: impl Fn(&str) -> String) -> Markup {
    html! {
        @if !faults.is_empty() {
            div.problems role="alert" tabindex="-1" {
                h2 { (visit.words.with("web-to-settle", &[("count", faults.len().into())])) }
                ul { @for fault in faults { li {
                    @if let Some(field) = &fault.field { a href={ "#f-" (field) } { (label(field)) } ": " }
                    (fault.words)
                } } }
            }
        }
    }
}

fn makes(drawn: Drawn<'_>, kind: &ActKind) -> Markup {
    let words = &drawn.visit.words;
    html! {
        fieldset.choices id="f-makes" {
            legend { (words.say("web-what-is-it")) }
            @for noun in kind.makes {
                label { input type="radio" name="makes" value=(noun.word()) checked[drawn.typed.first("makes") == noun.word()]; " " (words.noun(noun.word())) }
            }
            (drawn.errors("makes"))
        }
    }
}

fn sources(drawn: Drawn<'_>) -> Markup {
    let (words, typed) = (&drawn.visit.words, drawn.typed);
    let of = |name: &str, at: usize| {
        typed.0.iter().filter(|(other, _)| other == name).nth(at).map_or("", |(_, value)| value.as_str())
    };
    html! {
        fieldset {
            legend { (words.say("web-who-says-so")) }
            div.field.refused[drawn.is_refused("source")] {
                (label("f-source", &words.capitalised("source"), false, drawn))
                input id="f-source" name="source" value=(of("source", 0)) aria-describedby="h-source" autocomplete="off";
                (hint("h-source", &words.say("web-source-hint")))
                (drawn.errors("source"))
            }
            div.field.short {
                (label("f-source-place", &words.say("web-source-place"), false, drawn))
                input id="f-source-place" name="source-place" value=(of("source-place", 0)) aria-describedby="h-place" autocomplete="off";
                (hint("h-place", &words.say("web-source-place-hint")))
            }
            details open[!of("source", 1).is_empty()] {
                summary { (words.say("web-second-source")) }
                div.field { (label("f-source-2", &words.capitalised("source"), false, drawn)) input id="f-source-2" name="source" value=(of("source", 1)) autocomplete="off"; }
                div.field.short { (label("f-place-2", &words.say("web-source-place"), false, drawn)) input id="f-place-2" name="source-place" value=(of("source-place", 1)) autocomplete="off"; }
            }
            div.field {
                (label("f-confidence", &words.capitalised("confidence"), false, drawn))
                select id="f-confidence" name="confidence" {
                    option value="" { (words.say("web-not-said")) }
                    @for word in Confidence::WORDS { option value=(word) selected[typed.first("confidence") == *word] { (words.say(&format!("confidence-{word}"))) } }
                }
                (drawn.errors("confidence"))
            }
        }
    }
}

fn mode(drawn: Drawn<'_>, kind: &ActKind) -> Markup {
    let words = &drawn.visit.words;
    let live = drawn.typed.first("live") == "yes";
    html! {
        fieldset.choices id="f-live" {
            legend { (words.say("web-mode")) }
            label { input type="radio" name="live" value="no" checked[!live]; " " (words.say("web-mode-reported")) }
            label { input type="radio" name="live" value="yes" checked[live]; " " (words.say("web-mode-live")) }
            (drawn.errors("live"))
            div.field.refused[drawn.is_refused("actor")] {
                (label("f-actor", &words.field("actor"), false, drawn))
                (naming(drawn, "actor", &[Noun::Participant, Noun::Body], drawn.typed.first("actor"), "f-actor"))
                @if kind.right.is_some() { (hint("h-actor", &words.say("web-actor-hint"))) }
                (drawn.errors("actor"))
            }
            details open[!drawn.typed.first("override").is_empty() || drawn.is_refused("override")] {
                summary { (words.say("web-override")) }
                div.field {
                    (label("f-override", &words.field("override"), false, drawn))
                    input id="f-override" name="override" value=(drawn.typed.first("override")) autocomplete="off";
                    (hint("h-override", &words.say("web-override-hint")))
                    (drawn.errors("override"))
                }
            }
        }
    }
}

fn level(drawn: Drawn<'_>) -> Markup {
    let words = &drawn.visit.words;
    let chosen = drawn.typed.first("level");
    html! {
        fieldset.choices id="f-level" {
            legend { (words.say("web-who-may-read")) }
            @for level in ["desk", "forum", "public", "addressees"] {
                label {
                    input type="radio" name="level" value=(level) checked[chosen == level || (chosen.is_empty() && level == "desk")];
                    " " (words.capitalised(&format!("level-{level}"))) ": " (words.say(&format!("level-{level}-about")))
                }
            }
            div.field {
                (label("f-addressee", &words.say("web-addressees"), false, drawn))
                @for (at, given) in drawn.lines("addressee", 2).into_iter().enumerate() {
                    (naming(drawn, "addressee", &[Noun::Participant], given, &super::field::id("addressee", at)))
                }
                (drawn.errors("addressee"))
            }
            (drawn.errors("level"))
        }
    }
}

fn note(drawn: Drawn<'_>) -> Markup {
    let words = &drawn.visit.words;
    html! {
        div.field {
            (label("f-note", &words.field("note"), false, drawn))
            input id="f-note" name="note" value=(drawn.typed.first("note")) aria-describedby="h-note" autocomplete="off";
            (hint("h-note", &words.say("web-note-hint")))
        }
    }
}
