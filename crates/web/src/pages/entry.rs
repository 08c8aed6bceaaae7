//! One entry of the record: what it says, who says so, when it was taken in, what became of it.

use forum::entry::Ref;
use maud::{Markup, html};
use views::{Cell, Column, Link, Part, Section, Sheet};

use crate::answer::{Answer, Problem};
use crate::page::{self, Place};
use crate::visit::Visit;

/// The page.
pub(crate) fn show(visit: &Visit) -> Result<Answer, Problem> {
    let at: Ref = visit.part("entry").parse().map_err(|_| Problem::NoPage)?;
    let (said, thing) = visit.sight.state.said(&at).ok_or(Problem::NoPage)?;
    let words = &visit.words;
    let mut section = Section::table(
        "said",
        "",
        vec![Column::new("field", words.say("web-field")), Column::new("value", words.say("web-says"))],
    );
    let about = thing.and_then(|id| visit.sight.state.thing(id));
    if let Some(thing) = about {
        let name = visit.sight.state.as_of(None).name_of(thing);
        let part = Part::text(name).to(Link::Thing(thing.id.clone()));
        section.push(None, vec![Cell::text(words.noun(thing.noun.word())), Cell::one(part)]);
        for one in thing.assertions.iter().filter(|one| one.said.at == said.at) {
            let mut value = views::value_of(&visit.scene(), one);
            value.sources.clear();
            if !one.stands() {
                value.tone = views::Tone::Quiet;
            }
            section.push(None, vec![Cell::text(words.field_of(said.act, one.property)), Cell::one(value)]);
        }
    }
    let mut row =
        |name: &str, value: String| section.push(None, vec![Cell::text(words.say(name)), Cell::text(value)]);
    row("level", words.say(&format!("level-{}", level_word(&said.openness))));
    row("web-mode", words.say(if said.mode == forum::entry::Mode::Live { "live" } else { "reported" }));
    row("recorded", words.instant(&said.recorded.to_string()));
    row("web-recorder", said.recorder.clone());
    for source in &said.sources {
        row("source", source.written());
    }
    if let Some(note) = &said.note {
        row("field-note", note.clone());
    }
    let position = at.position.to_string();
    let sheet = Sheet {
        view: "entry",
        title: words.with("web-entry", &[("position", position.into())]),
        answer: words.with(
            "web-entry-answer",
            &[("act", words.act(said.act).into()), ("volume", at.volume.as_ref().into())],
        ),
        sections: vec![section],
        ..Sheet::default()
    };
    let above = deeds(visit, &at, said.openness == forum::entry::Openness::Public);
    Ok(Answer::page(page::answered(visit, Place::of("record"), html! {}, &above, &sheet)))
}

/// What the desk can do with an entry.
fn deeds(visit: &Visit, at: &Ref, public: bool) -> Markup {
    if !visit.writable {
        return html! {};
    }
    let link = |verb: &str| visit.asked.link(&format!("/{verb}/{at}"), &[]);
    html! {
        ul.deeds aria-label=(visit.words.say("web-do")) {
            li { a href=(link("correct")) { (visit.words.say("web-correct")) } }
            li { a href=(link("withdraw")) { (visit.words.say("web-withdraw")) } }
            @if !public { li { a href=(link("release")) { (visit.words.say("web-release")) } } }
        }
    }
}

/// The word of a level.
pub(crate) const fn level_word(openness: &forum::entry::Openness) -> &'static str {
    match openness {
        forum::entry::Openness::Public => "public",
        forum::entry::Openness::Forum => "forum",
        forum::entry::Openness::Addressees(_) => "addressees",
        forum::entry::Openness::Desk => "desk",
    }
}
