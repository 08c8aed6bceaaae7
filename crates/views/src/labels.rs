//! What things are called that have no name of their own: a meeting by body, place and date, a provision by
//! heading and text. Ordinals are never invented; a stated one is an assertion like any other.

use forum::date::When;
use forum::id::Id;
use forum::noun::Noun;
use forum::state::Thing;

use crate::{Scene, called, cells};

/// The name of a thing at the day, in the language.
pub fn of(scene: &Scene<'_>, thing: &Thing) -> String {
    let name = match thing.noun {
        Noun::Meeting => meeting(scene, thing),
        Noun::Provision => provision(scene, thing),
        Noun::Decision => decision(scene, thing),
        Noun::Tenure => tenure(scene, thing),
        Noun::Claim => claim(scene, thing),
        Noun::Rival => rival(scene, thing),
        Noun::Report => report(scene, thing),
        Noun::Rule => thing.text("rule").map(str::to_owned),
        Noun::Part => pair(scene, thing, "part", "name"),
        _ => keyed(scene, thing),
    };
    name.filter(|name| !name.is_empty()).unwrap_or_else(|| own(scene, thing))
}

/// The name of a thing by its id.
pub fn of_id(scene: &Scene<'_>, id: &Id) -> String {
    scene.state.thing(id).map_or_else(|| id.to_string(), |thing| of(scene, thing))
}

/// Names one after another, as a language separates them.
pub fn listed(scene: &Scene<'_>, names: impl IntoIterator<Item = String>) -> String {
    let names = names.into_iter().filter(|name| !name.is_empty());
    names.reduce(|first, second| said(scene, "label-list", &first, &second)).unwrap_or_default()
}

/// A body as it was called on the day of a meeting.
pub fn body_then(scene: &Scene<'_>, body: &Id, meeting: &Thing) -> String {
    let day = cells::first_day(scene, meeting).or(scene.day);
    let then = scene.state.as_of(day);
    let Some(body) = scene.state.thing(body) else { return body.to_string() };
    let name = called::in_language(&Scene { day, ..scene.clone() }, body);
    name.unwrap_or_else(|| then.name_in(body, scene.words.language()).to_owned())
}

fn meeting(scene: &Scene<'_>, thing: &Thing) -> Option<String> {
    let bodies: Vec<String> =
        thing.refs("body").into_iter().map(|body| body_then(scene, body, thing)).collect();
    let who = match bodies.as_slice() {
        _ if thing.text("kind") == Some("decision") => Some(scene.words.choice_of("convene", "decision")),
        [] => Some(scene.words.noun("meeting")),
        _ => bodies.into_iter().reduce(|first, second| said(scene, "label-both", &first, &second)),
    };
    let who = who.map(|who| capital(&who)).unwrap_or_default();
    let places = thing.texts("place").join(" / ");
    Some(listed(scene, [who, places, dates(scene, thing)]))
}

/// All standing dates in words.
fn dates(scene: &Scene<'_>, thing: &Thing) -> String {
    let mut words: Vec<String> =
        scene.state.times(thing).iter().map(|when: &When| scene.words.when(when)).collect();
    words.dedup();
    words.join(" / ")
}

fn provision(scene: &Scene<'_>, thing: &Thing) -> Option<String> {
    let whole = |text: &str| text.to_owned();
    let heading = thing.text("heading").map(whole);
    let wording = || {
        let wordings = scene.state.referring(Noun::Wording, "provision", &thing.id);
        let first = wordings.iter().find(|one| one.text("language") == Some(scene.words.language()));
        let address = first.or_else(|| wordings.first()).and_then(|one| one.text("address"));
        address.map(whole)
    };
    heading.or_else(wording).or_else(|| thing.text("summary").map(whole))
}

fn decision(scene: &Scene<'_>, thing: &Thing) -> Option<String> {
    let text = thing.refs("text").first().map(|id| of_id(scene, id))?;
    let outcome = thing.texts("outcome").iter().map(|word| scene.words.status(word)).collect::<Vec<_>>();
    let outcome = if outcome.is_empty() { decided(scene, thing) } else { outcome.join(" / ") };
    Some(said(scene, "label-of", &text, &outcome))
}

/// The outcome of a decision whose act says it all: noted, referred.
fn decided(scene: &Scene<'_>, thing: &Thing) -> String {
    let act = thing.said().next().map_or("", |said| said.act);
    scene.words.status(match act {
        "note" => "noted",
        "refer" => "referred",
        other => other,
    })
}

/// What a report is on, and the outcome it tells where it tells one.
fn report(scene: &Scene<'_>, thing: &Thing) -> Option<String> {
    let on = listed(scene, thing.refs("on").into_iter().map(|id| of_id(scene, id)));
    let form = thing.texts("form").into_iter().filter(|form| *form != "data");
    let told: Vec<&str> =
        if thing.texts("outcome").is_empty() { form.collect() } else { thing.texts("outcome") };
    let told = listed(scene, told.into_iter().map(|word| scene.words.choice(word)));
    (!on.is_empty())
        .then(|| said(scene, if told.is_empty() { "label-report" } else { "label-reported" }, &on, &told))
}

fn tenure(scene: &Scene<'_>, thing: &Thing) -> Option<String> {
    let scene = &cells::then(scene, thing);
    let name = |property: &str| thing.refs(property).first().map(|id| of_id(scene, id)).unwrap_or_default();
    let office = listed(scene, [name("office"), name("area")]);
    Some(said(scene, "label-of", &office, &name("participant")))
}

fn claim(scene: &Scene<'_>, thing: &Thing) -> Option<String> {
    let value = figure(thing);
    let subject = thing.text("subject")?;
    Some(if value.is_empty() { subject.to_owned() } else { said(scene, "label-of", subject, &value) })
}

fn rival(scene: &Scene<'_>, thing: &Thing) -> Option<String> {
    let about = thing.refs("claim").first().map(|id| of_id(scene, id))?;
    Some(said(scene, "label-rival", &figure(thing), &about))
}

fn figure(thing: &Thing) -> String {
    [thing.text("value"), thing.text("unit")].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn pair(scene: &Scene<'_>, thing: &Thing, first: &str, second: &str) -> Option<String> {
    let word = scene.words.choice(thing.text(first)?);
    Some(said(scene, "label-of", &word, &scene.words.term(thing.text(second)?)))
}

/// Nouns that are called after another thing: the message, and the properties that fill its two places.
const KEYED: &[(Noun, &str, &str, &str)] = &[
    (Noun::Standing, "label-of", "participant", "status"),
    (Noun::Agenda, "label-agenda", "meeting", "topics"),
    (Noun::Consultation, "label-consultation", "text", "topics"),
    (Noun::Reply, "label-reply", "consultation", "words"),
    (Noun::Submission, "label-submission", "text", "to"),
    (Noun::Revival, "label-revival", "set_aside", "words"),
    (Noun::Version, "label-of", "text", "label"),
    (Noun::Wording, "label-of", "provision", "language"),
    (Noun::Concordance, "label-concordance", "version", "language"),
    (Noun::Plan, "label-plan", "year", "text"),
    (Noun::Grouping, "label-grouping", "concern", "challenge"),
    (Noun::Linkage, "label-linkage", "cause", "effect"),
    (Noun::Relation, "label-of", "organisation", "kind"),
    (Noun::Use, "label-use", "term", "text"),
    (Noun::Contact, "label-of", "area", "function"),
    (Noun::Frame, "label-frame", "area", "frame"),
    (Noun::Variation, "label-variation", "undertaking", "change"),
    (Noun::Bracket, "label-bracket", "provision", "words"),
    (Noun::Clearance, "label-clearance", "bracket", "words"),
    (Noun::Objection, "label-objection", "to", "words"),
    (Noun::Remark, "label-remark", "about", "matter"),
    (Noun::Review, "label-review", "of", "outcome"),
    (Noun::Exchange, "label-exchange", "area", "words"),
];

fn keyed(scene: &Scene<'_>, thing: &Thing) -> Option<String> {
    // Notes on notes could go round in a circle: they are called notes and no more.
    let on_note = |id: &&Id| scene.state.thing(id).is_some_and(|about| about.noun == Noun::Remark);
    if thing.noun == Noun::Remark && thing.refs("about").iter().any(on_note) {
        return Some(capital(&scene.words.noun(Noun::Remark.word())));
    }
    let (_, key, first, second) = KEYED.iter().find(|(noun, ..)| *noun == thing.noun)?;
    let scene = &cells::then(scene, thing);
    let words = |property: &str| {
        let each = thing.values(property).map(|value| cells::alone(scene, property, value).text);
        let mut each: Vec<String> = each.collect();
        each.dedup();
        listed(scene, each)
    };
    let fallback = || if thing.noun == Noun::Consultation { words("area") } else { String::new() };
    let mut head = words(first);
    if head.is_empty() {
        head = fallback();
    }
    let tail = words(second);
    match (head.is_empty(), tail.is_empty()) {
        (false, _) => Some(said(scene, key, &head, &tail)),
        (true, false) => Some(tail),
        (true, true) => None,
    }
}

fn own(scene: &Scene<'_>, thing: &Thing) -> String {
    if let Some(name) = called::in_language(scene, thing) {
        return capital(&name);
    }
    let then = scene.as_of();
    scene
        .state
        .thing(&thing.id)
        .map_or_else(|| thing.id.to_string(), |thing| then.name_in(thing, scene.words.language()).to_owned())
}

fn said(scene: &Scene<'_>, key: &str, first: &str, second: &str) -> String {
    scene.words.with(key, &[("first", first.into()), ("second", second.into())])
}

/// The words with a capital first letter.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
