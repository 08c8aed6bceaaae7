//! What stands on the pages of a formal document: who issues it, its symbol, whom it is for, its date, what it is.

use forum::state::Thing;
use text::Face;

use super::chosen::Chosen;
use super::own_name;
use crate::texts::decided;
use crate::{Eyes, Scene, cells, labels};

/// The face of a text.
pub(super) fn of(scene: &Scene<'_>, text: &Thing, chosen: &Chosen<'_>) -> Face {
    let own_name = own_name(text);
    let forum = scene.state.packs().map(|pack| pack.title.as_str()).collect::<Vec<_>>().join(" · ");
    let by = cells::stack(scene, text, "by").words();
    let level = scene.words.say(match scene.eyes {
        Eyes::Public => "level-public",
        Eyes::Forum => "level-forum",
        Eyes::Desk => "level-desk",
    });
    let date = decided::dates(scene, text).words();
    let version = cells::dates(scene, chosen.version).words();
    Face {
        issuer: if own_name && !by.is_empty() { by } else { forum },
        symbol: text.text("symbol").unwrap_or_default().to_owned(),
        distribution: scene.words.with("write-distribution", &[("level", level.into())]),
        date: if version.is_empty() { date } else { version },
        lines: lines(scene, chosen),
        page: page(scene),
        standing: standing(scene, text, chosen),
        own_name,
    }
}

/// The line under the title: the version, and what it is compared with.
pub(super) fn subtitle(scene: &Scene<'_>, text: &Thing, chosen: &Chosen<'_>) -> String {
    let label = |version: &Thing| version.text("label").unwrap_or_default().to_owned();
    match chosen.against {
        Some(against) => scene.words.with(
            "write-compared",
            &[("version", label(chosen.version).into()), ("against", label(against).into())],
        ),
        None if own_name(text) => labels::capital(&cells::stack(scene, text, "kind").words()),
        None => label(chosen.version),
    }
}

/// What a language is called.
pub(super) fn tongue(scene: &Scene<'_>, tag: &str) -> String {
    cells::word(scene.words, "language", tag)
}

/// The language, and whether it is authentic.
fn lines(scene: &Scene<'_>, chosen: &Chosen<'_>) -> Vec<String> {
    let line = |tag: &String| {
        let wordings = scene.state.referring(forum::noun::Noun::Wording, "version", &chosen.version.id);
        let authentic = wordings.iter().any(|one| one.text("language") == Some(tag) && one.flag("authentic"));
        let key = if authentic { "write-authentic" } else { "write-language" };
        scene.words.with(key, &[("language", labels::capital(&tongue(scene, tag)).into())])
    };
    chosen.languages.iter().map(line).collect()
}

/// The words around the numbers of pages.
fn page(scene: &Scene<'_>) -> [String; 3] {
    let (at, of) = ("\u{1}".to_owned(), "\u{2}".to_owned());
    let said = scene.words.with("write-page", &[("page", at.into()), ("pages", of.into())]);
    // What Fluent puts around a value to keep directions apart is no part of the words.
    let said: String = said.chars().filter(|letter| !matches!(letter, '\u{2066}'..='\u{2069}')).collect();
    let (before, rest) = said.split_once('\u{1}').unwrap_or((&said, ""));
    let (between, behind) = rest.split_once('\u{2}').unwrap_or((rest, ""));
    [before, between, behind].map(str::to_owned)
}

/// What has to be said of words that nobody adopted; nothing of an adopted version.
fn standing(scene: &Scene<'_>, text: &Thing, chosen: &Chosen<'_>) -> String {
    if own_name(text) {
        return scene.words.say("write-own-name");
    }
    let agreed = |decision: &&&Thing| {
        decided::outcome(decision)
            .iter()
            .any(|word| matches!(*word, "adopted" | "endorsed" | "signed" | "adopted in part"))
    };
    let decisions = decided::decisions(scene, text);
    let taken: Vec<&&Thing> = decisions.iter().filter(agreed).collect();
    let names_version = taken.iter().any(|one| !one.refs("version").is_empty());
    let names_this = taken.iter().any(|one| one.refs("version").contains(&&chosen.version.id));
    if names_version && !names_this {
        let label = chosen.version.text("label").unwrap_or_default();
        return scene.words.with("write-other-version", &[("version", label.into())]);
    }
    if names_this || !taken.is_empty() && chosen.next.is_none() {
        return String::new();
    }
    decided::reservation(scene, text).map(|said| labels::capital(&said)).unwrap_or_default()
}
