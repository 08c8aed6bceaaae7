//! One field of a form, by what it holds.

use forum::noun::Noun;
use forum::schema::{ActKind, Field, FieldKind, Need};
use maud::{Markup, html};

use super::{Fault, Typed, dates, names, taken};
use crate::visit::{LAID, Visit};

/// Up to this many things are chosen from a list; more are named.
const FEW: usize = 14;

/// What every field is drawn with.
#[derive(Clone, Copy)]
pub(super) struct Drawn<'a> {
    pub(super) visit: &'a Visit,
    pub(super) act: &'static str,
    pub(super) typed: &'a Typed,
    pub(super) faults: &'a [Fault],
}

impl<'a> Drawn<'a> {
    /// What the form calls a field.
    pub(super) fn label(self, field: &str) -> String {
        self.visit.words.field_of(self.act, field)
    }

    pub(super) fn is_refused(self, field: &str) -> bool {
        self.of(field).next().is_some()
    }

    fn of(self, field: &str) -> impl Iterator<Item = &'a Fault> {
        let field = field.to_owned();
        self.faults.iter().filter(move |fault| fault.field.as_deref() == Some(&field))
    }

    /// What was typed into a field of several lines, with some lines to spare.
    pub(super) fn lines(self, field: &str, spare: usize) -> Vec<&'a str> {
        let given = self.typed.0.iter().filter(|(name, value)| name == field && !value.trim().is_empty());
        given.map(|(_, value)| value.as_str()).chain(std::iter::repeat_n("", spare)).collect()
    }

    /// What is to be settled, beside the field.
    pub(super) fn errors(self, field: &str) -> Markup {
        errors(self.faults, field)
    }

    /// The elements that describe a field: its hint, and what is to be settled.
    fn described(self, field: &str) -> String {
        if self.is_refused(field) { format!("e-{field} h-{field}") } else { format!("h-{field}") }
    }
}

/// What is to be settled of a field; what may be meant can be chosen there.
pub(crate) fn errors(faults: &[Fault], field: &str) -> Markup {
    let own = faults.iter().filter(|fault| fault.field.as_deref() == Some(field));
    html! {
        @for (at, fault) in own.enumerate() {
            div.error id={ "e-" (field) @if at > 0 { "-" (at) } } {
                p { (fault.words) }
                @if !fault.choices.is_empty() { div.choices {
                    @for (value, words) in &fault.choices {
                        label { input type="radio" name=(taken(field, &fault.given)) value=(value); " " (words) }
                    }
                } }
            }
        }
    }
}

/// A field that names a thing, outside the form of an act.
pub(crate) fn field_naming(
    visit: &Visit,
    typed: &Typed,
    faults: &[Fault],
    name: &str,
    nouns: &[Noun],
    words: &str,
) -> Markup {
    let drawn = Drawn { visit, act: "", typed, faults };
    let id = id(name, 0);
    html! {
        div.field.refused[drawn.is_refused(name)] {
            (label(&id, words, false, drawn))
            (naming_as(drawn, name, nouns, typed.first(name), &id, None))
            (hint(&format!("h-{name}"), &visit.words.say("web-hint-thing")))
            (drawn.errors(name))
            @if !is_short(visit, nouns) {
                datalist id=(list_of(nouns)) { @for (words, _) in names::offered(visit, nouns) { option value=(words) {} } }
            }
        }
    }
}

/// The id of an input: the first of a field is where links to it lead.
pub(super) fn id(field: &str, at: usize) -> String {
    if at == 0 { format!("f-{field}") } else { format!("f-{field}-{at}") }
}

pub(super) fn label(id: &str, words: &str, required: bool, drawn: Drawn<'_>) -> Markup {
    html! { label for=(id) { (words) @if required { " " span.need { (drawn.visit.words.say("web-needed")) } } } }
}

pub(super) fn hint(id: &str, words: &str) -> Markup {
    html! { p.hint id=(id) { (words) } }
}

/// One field.
pub(super) fn field(drawn: Drawn<'_>, field: &'static Field) -> Markup {
    let name = field.name;
    if let FieldKind::Choice(choices) = field.kind
        && choices.len() <= 4
        && !field.many
    {
        return radios(drawn, field, choices);
    }
    let short =
        matches!(field.kind, FieldKind::Number | FieldKind::Language | FieldKind::When | FieldKind::End);
    html! {
        div.field.short[short].refused[drawn.is_refused(name)] {
            (label(&id(name, 0), &drawn.label(name), field.need == Need::Required, drawn))
            (inputs(drawn, field))
            (hint(&format!("h-{name}"), &about(drawn, field)))
            (drawn.errors(name))
        }
    }
}

fn inputs(drawn: Drawn<'_>, field: &'static Field) -> Markup {
    let name = field.name;
    let spare = if field.many { 2 } else { usize::from(drawn.typed.first(name).is_empty()) };
    let mut lines = drawn.lines(name, spare);
    if !field.many {
        lines.truncate(1);
    }
    match field.kind {
        FieldKind::Outcome => outcomes(drawn, field),
        FieldKind::Choice(choices) => chosen(drawn, field, choices),
        FieldKind::Flag => flag(drawn, field),
        _ => html! {
            @for (at, given) in lines.into_iter().enumerate() {
                @if field.many { (one(drawn, field, given, &id(name, at), at > 0)) } @else { (one(drawn, field, given, &id(name, 0), false)) }
            }
        },
    }
}

fn one(drawn: Drawn<'_>, field: &'static Field, given: &str, id: &str, further: bool) -> Markup {
    let described = drawn.described(field.name);
    let invalid = drawn.is_refused(field.name).then_some("true");
    let named = further.then(|| drawn.label(field.name));
    match field.kind {
        FieldKind::Prose | FieldKind::Matter => html! {
            textarea id=(id) name=(field.name) rows="4" dir="auto" aria-describedby=(described) aria-invalid=[invalid] aria-label=[named] { (given) }
        },
        FieldKind::Ref(nouns) => naming_as(drawn, field.name, nouns, given, id, named.as_deref()),
        FieldKind::Document => {
            html! {
                @if let Some(laid) = drawn.visit.house.laid(drawn.typed.first(LAID)) {
                    input type="hidden" name=(LAID) value=(drawn.typed.first(LAID));
                    p.understood { (drawn.visit.words.with("web-file-here-already", &[("file", laid.name.as_str().into())])) }
                }
                input id=(id) type="file" name=(field.name) aria-describedby=(described) aria-invalid=[invalid];
            }
        }
        FieldKind::When | FieldKind::End => {
            let is_end = field.kind == FieldKind::End;
            let words =
                dates::understood(drawn.visit, drawn.typed, field.name, given, is_end).unwrap_or_default();
            html! {
                input id=(id) name=(field.name) value=(given) autocomplete="off" aria-describedby=(described) aria-invalid=[invalid] aria-label=[named]
                    data-date=(if is_end { "end" } else { "when" });
                p.understood aria-live="polite" { (words) }
            }
        }
        kind => html! {
            input id=(id) name=(field.name) value=(given) autocomplete="off" dir="auto" aria-describedby=(described) aria-invalid=[invalid] aria-label=[named]
                inputmode=[(kind == FieldKind::Number).then_some("numeric")] list=[(kind == FieldKind::Language).then_some("languages")];
        },
    }
}

/// An input that names a thing: a list where there are few, else names to choose from while typing.
pub(super) fn naming(drawn: Drawn<'_>, field: &str, nouns: &[Noun], given: &str, id: &str) -> Markup {
    naming_as(
        drawn,
        field,
        nouns,
        given,
        id,
        (id != format!("f-{field}")).then(|| drawn.label(field)).as_deref(),
    )
}

fn naming_as(
    drawn: Drawn<'_>,
    field: &str,
    nouns: &[Noun],
    given: &str,
    id: &str,
    named: Option<&str>,
) -> Markup {
    let invalid = drawn.is_refused(field).then_some("true");
    let described = drawn.described(field);
    let offered = names::offered(drawn.visit, nouns);
    let known = |thing: &forum::state::Thing, words: &str| {
        given == words || given == thing.id.as_str() || given == thing.id.short()
    };
    let chosen = offered.iter().find(|(words, thing)| known(thing, words));
    if is_short(drawn.visit, nouns) && (given.is_empty() || chosen.is_some()) {
        return html! {
            select id=(id) name=(field) aria-describedby=(described) aria-invalid=[invalid] aria-label=[named] {
                option value="" {}
                @for (words, thing) in &offered {
                    option value=(thing.id) selected[chosen.is_some_and(|(_, one)| one.id == thing.id)] { (words) }
                }
            }
        };
    }
    let shown = chosen.map_or(given, |(words, _)| words.as_str());
    html! {
        input id=(id) name=(field) value=(shown) list=(list_of(nouns)) autocomplete="off" aria-describedby=(described) aria-invalid=[invalid] aria-label=[named];
    }
}

/// Whether there are so few things of some nouns that they are chosen from a list.
fn is_short(visit: &Visit, nouns: &[Noun]) -> bool {
    let count: usize = nouns.iter().map(|noun| visit.sight.state.all(*noun).count()).sum();
    !nouns.is_empty() && count <= FEW
}

/// The name of the list of things of some nouns.
fn list_of(nouns: &[Noun]) -> String {
    if nouns.is_empty() {
        return "names-any".to_owned();
    }
    nouns.iter().fold("names".to_owned(), |name, noun| format!("{name}-{}", noun.word()))
}

/// The lists that the inputs of a form point to, each once.
pub(super) fn datalists(drawn: Drawn<'_>, kind: &'static ActKind) -> Markup {
    let mut sets: Vec<&[Noun]> =
        vec![&[Noun::Participant, Noun::Body], &[Noun::Participant], &[Noun::Provision]];
    for field in kind.fields {
        if let FieldKind::Ref(nouns) = field.kind
            && !sets.contains(&nouns)
        {
            sets.push(nouns);
        }
    }
    let outcomes = kind.fields.iter().any(|field| field.kind == FieldKind::Outcome);
    sets.retain(|nouns| {
        outcomes
            || *nouns != [Noun::Provision]
            || kind.fields.iter().any(|field| field.kind == FieldKind::Ref(nouns))
    });
    html! {
        @for nouns in sets {
            datalist id=(list_of(nouns)) { @for (words, _) in names::offered(drawn.visit, nouns) { option value=(words) {} } }
        }
        datalist id="languages" { @for tag in ["en", "ru", "ar", "fa", "fr", "hi", "he", "ko", "th", "tr", "vi", "zh"] { option value=(tag) {} } }
    }
}

fn radios(drawn: Drawn<'_>, field: &'static Field, choices: &[&'static str]) -> Markup {
    let given = drawn.typed.first(field.name);
    let words = &drawn.visit.words;
    html! {
        fieldset.field.choices id=(id(field.name, 0)) {
            legend { (drawn.label(field.name)) @if field.need == Need::Required { " " span.need { (words.say("web-needed")) } } }
            @for choice in choices {
                label { input type="radio" name=(field.name) value=(choice) checked[given == *choice]; " " (words.choice(choice)) }
            }
            @if field.need == Need::Optional { label { input type="radio" name=(field.name) value="" checked[given.is_empty()]; " " (words.say("web-not-said")) } }
            (drawn.errors(field.name))
        }
    }
}

fn chosen(drawn: Drawn<'_>, field: &'static Field, choices: &[&'static str]) -> Markup {
    let words = &drawn.visit.words;
    html! {
        select id=(id(field.name, 0)) name=(field.name) multiple[field.many] aria-describedby=(drawn.described(field.name)) {
            @if !field.many { option value="" { (words.say("web-not-said")) } }
            @for choice in choices {
                option value=(choice) selected[drawn.typed.all(field.name).any(|given| given == *choice)] { (words.choice(choice)) }
            }
        }
    }
}

fn flag(drawn: Drawn<'_>, field: &'static Field) -> Markup {
    let given = drawn.typed.first(field.name);
    let words = &drawn.visit.words;
    html! {
        select id=(id(field.name, 0)) name=(field.name) aria-describedby=(drawn.described(field.name)) {
            option value="" { (words.say("web-not-said")) }
            option value="yes" selected[given == "yes"] { (words.say("yes")) }
            option value="no" selected[given == "no"] { (words.say("no")) }
        }
    }
}

/// Each provision of the text on a line with its outcome; lines to spare where the text is not known yet.
fn outcomes(drawn: Drawn<'_>, field: &'static Field) -> Markup {
    let of = |name: &str| {
        drawn
            .typed
            .0
            .iter()
            .filter(|(other, _)| other == name)
            .map(|(_, value)| value.clone())
            .collect::<Vec<_>>()
    };
    let mut lines: Vec<(String, String)> = of(field.name)
        .into_iter()
        .zip(of(&format!("{}-outcome", field.name)))
        .filter(|(thing, _)| !thing.is_empty())
        .collect();
    let state = &drawn.visit.sight.state;
    if lines.is_empty()
        && let Some(text) = state.find(drawn.typed.first("text"))
    {
        lines = state
            .referring(Noun::Provision, "text", &text.id)
            .into_iter()
            .map(|one| (one.id.to_string(), String::new()))
            .collect();
    }
    lines.extend(std::iter::repeat_n((String::new(), String::new()), 3));
    let label = drawn.visit.words.field("outcome");
    html! {
        @for (at, (thing, outcome)) in lines.iter().enumerate() {
            div.pair {
                (naming_as(drawn, field.name, &[Noun::Provision], thing, &id(field.name, at), Some(&drawn.label(field.name))))
                input name={ (field.name) "-outcome" } value=(outcome) list="outcomes" aria-label=(label) placeholder=(label) autocomplete="off";
            }
        }
        datalist id="outcomes" {
            @for word in ["adopted", "agreed as basis", "noted", "referred", "set aside", "withdrawn", "no consensus recorded"] { option value=(word) {} }
        }
    }
}

/// How a field is filled in.
fn about(drawn: Drawn<'_>, field: &'static Field) -> String {
    let words = &drawn.visit.words;
    let key = match field.kind {
        FieldKind::When => "web-hint-when",
        FieldKind::End => "web-hint-end",
        FieldKind::Ref(nouns) if !field.many && is_short(drawn.visit, nouns) => return String::new(),
        FieldKind::Ref(nouns) if is_short(drawn.visit, nouns) => "web-hint-several",
        FieldKind::Ref(_) if field.many => "web-hint-things",
        FieldKind::Ref(_) => "web-hint-thing",
        FieldKind::Number => "web-hint-number",
        FieldKind::Language => "web-hint-language",
        FieldKind::Matter => "web-hint-matter",
        FieldKind::Document => "web-hint-document",
        FieldKind::Outcome => "web-hint-outcome",
        FieldKind::Text if field.many => "web-hint-several",
        _ => return String::new(),
    };
    words.say(key)
}
