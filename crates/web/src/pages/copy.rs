//! What others would see: the volumes, entries and documents of a copy, and the copy itself.

use desk::{Holding, Level};
use maud::{Markup, html};

use crate::answer::{Answer, Problem};
use crate::form;
use crate::page::{self, Leaf, Place};
use crate::sheet::level_mark;
use crate::visit::Visit;

/// The page.
pub(crate) fn show(visit: &Visit) -> Result<Answer, Problem> {
    super::at_desk(visit)?;
    let word = visit.asked.rest.get("level").map_or("forum", String::as_str);
    let holding = visit.house.at_desk(|desk| desk.preview_copy(&level(word), &[]));
    let holding = holding.map_err(|error| Problem::Desk(error.to_string()))?;
    Ok(Answer::page(previewed(visit, word, &holding)))
}

/// The copy as a file to be saved.
pub(crate) fn send(visit: &Visit) -> Result<Answer, Problem> {
    super::at_desk(visit)?;
    let word = visit.posted("level");
    let told = |error: &dyn std::fmt::Display| Problem::Desk(error.to_string());
    let folder = tempfile::tempdir().map_err(|error| told(&error))?;
    let path = folder.path().join("copy.forum");
    visit.house.at_desk(|desk| desk.copy(&path, &level(word), &[])).map_err(|error| told(&error))?;
    let bytes = std::fs::read(&path).map_err(|error| told(&error))?;
    let name = format!(
        "{}-{}.forum",
        forum::id::words_for_id(&visit.sight.short),
        if word == "public" { "public" } else { "forum" }
    );
    Ok(Answer::of("application/vnd.sqlite3", bytes).saved_as(name))
}

fn level(word: &str) -> Level {
    if word == "public" { Level::Public } else { Level::Forum }
}

fn previewed(visit: &Visit, word: &str, holding: &Holding) -> Markup {
    let words = &visit.words;
    let word = if word == "public" { "public" } else { "forum" };
    let number = |count: u64| words.number(i64::try_from(count).unwrap_or(i64::MAX));
    let readers = words.say(&format!("level-{word}-about"));
    let args = [
        ("readers", readers.into()),
        ("entries", number(holding.entries).into()),
        ("documents", holding.documents.len().into()),
        ("volumes", holding.volumes.len().into()),
    ];
    let body = html! {
        p.answer { (words.with("web-copy-answer", &args)) }
        ul.deeds { @for other in ["forum", "public"] {
            li { @if other == word { strong { (words.capitalised(&format!("level-{other}"))) } } @else { a href=(visit.asked.link("/copy", &[("level", other)])) { (words.capitalised(&format!("level-{other}"))) } } }
        }
            li { a href=(visit.asked.link("/", &[("eyes", word)])) { (words.say("web-read-as-they")) } }
        }
        section { h2 { (words.say("web-volumes")) }
            div.scroll.fits { table {
                thead { tr { th { (words.say("web-volume")) } th { (words.say("level")) } th.figures { (words.say("web-entries")) } } }
                tbody { @for volume in &holding.volumes { tr {
                    th scope="row" { code { (volume.id) } @if let Some(overlay) = &volume.overlay { " " span.overlay { (overlay) } } }
                    td { (words.say(&format!("level-{}", volume.level.word()))) (level_mark(visit.pen(), &desk::written::openness_of(&volume.level))) }
                    td.figures { (number(volume.head.position)) }
                } } }
            } }
        }
        section { h2 { (words.say("web-documents")) }
            @if holding.documents.is_empty() { div.empty { p { (words.say("web-documents-none")) } } }
            ul { @for document in &holding.documents { li { (document.name) } } }
            @if holding.matter > 0 { p { (words.with("web-matter-goes", &[("count", number(holding.matter).into())])) } }
            @for person in &holding.persons { p { (person.name) } }
        }
        form action=(visit.asked.link("/copy", &[])) method="post" {
            (form::sealed(visit))
            input type="hidden" name="level" value=(word);
            div.buttons { button.do { (words.say("web-copy-save")) } }
        }
    };
    let title = words.say("web-what-others-see");
    page::frame(visit, &Leaf { title: &title, place: Place::of("handover"), tools: html! {}, body })
}
