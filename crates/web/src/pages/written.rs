//! A text to take away: the form on its page, and the file.

use forum::noun::Noun;
use forum::state::Thing;
use maud::{Markup, html};
use views::Formal;

use crate::answer::{Answer, Problem};
use crate::sight::Seal;
use crate::taken::Taken;
use crate::visit::Visit;

/// The file that was asked for.
pub(crate) fn file(visit: &Visit) -> Result<Answer, Problem> {
    let id = format!("{}/{}/{}", visit.part("origin"), visit.part("kind"), visit.part("words"));
    let said =
        |name: &str| visit.asked.rest.get(name).map(|value| value.trim()).filter(|value| !value.is_empty());
    let form = said("form").and_then(Taken::of).filter(|form| form.is_here()).ok_or(Problem::NoPage)?;
    let formal = Formal {
        version: said("version").map(str::to_owned),
        languages: said("language")
            .map(|tags| tags.split(',').map(str::to_owned).collect())
            .unwrap_or_default(),
        against: said("against").map(str::to_owned),
        reply_column: said("reply-column").is_some(),
    };
    let receipts: Vec<String> = visit.sight.seals.iter().map(Seal::receipt).collect();
    let set = views::text_document(&visit.scene(), &id, &formal, &receipts)?;
    let bytes = form.bytes(&set).map_err(|error| Problem::Desk(error.to_string()))?;
    let short = visit.part("words");
    Ok(Answer::of(form.media(), bytes).saved_as(format!("{short}.{}", form.end())))
}

/// The form on the page of a text whose words are held.
pub(super) fn form(visit: &Visit, thing: &Thing) -> Markup {
    let choices = views::choices(&visit.scene(), thing);
    if thing.noun != Noun::Text || choices.versions.is_empty() {
        return html! {};
    }
    let words = &visit.words;
    let latest = choices.versions.last().map(|(id, _)| id.as_str());
    let beside = choices.languages.iter().flat_map(|one| {
        choices.languages.iter().filter(move |other| *other != one).map(move |other| (one, other))
    });
    html! {
        details.written {
            summary { (words.say("write-title")) }
            p.hint { (words.say("write-about")) }
            form.params action={ "/t/" (thing.id.as_str()) "/write" } method="get" {
                div.field {
                    label for="w-version" { (words.say("write-version")) }
                    select id="w-version" name="version" { @for (id, label) in &choices.versions {
                        option value=(id) selected[Some(id.as_str()) == latest] { (label) }
                    } }
                }
                div.field {
                    label for="w-language" { (words.field("language")) }
                    select id="w-language" name="language" {
                        @for (tag, name) in &choices.languages { option value=(tag) { (name) } }
                        @for ((tag, name), (other, called)) in beside {
                            option value={ (tag) "," (other) } {
                                (words.with("write-side-by-side", &[("first", name.as_str().into()), ("second", called.as_str().into())]))
                            }
                        }
                    }
                }
                @if choices.versions.len() > 1 {
                    div.field {
                        label for="w-against" { (words.say("write-against")) }
                        select id="w-against" name="against" {
                            option value="" { (words.say("write-no-comparison")) }
                            @for (id, label) in &choices.versions { option value=(id) { (label) } }
                        }
                    }
                }
                label.flag { input type="checkbox" name="reply-column" value="yes"; " " span { (words.say("write-reply-column")) } }
                div.field {
                    label for="w-form" { (words.say("write-form")) }
                    select id="w-form" name="form" {
                        @for form in Taken::ALL.into_iter().filter(|form| form.is_here()) {
                            option value=(form.end()) { (words.say(&format!("write-form-{}", form.end()))) }
                        }
                    }
                }
                @for (name, value) in visit.asked.kept() { input type="hidden" name=(name) value=(value); }
                button { (words.say("write-button")) }
            }
        }
    }
}
