//! Finds the thing that somebody means: by id, short id, last words of it, or any of its names.

use forum::noun::Noun;
use forum::state::Thing;
use forum::suggest::nearest;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::{Params, Scene, ViewError};

/// Words as a search compares them: small letters, no accents, hyphens and the like as spaces.
pub fn fold(text: &str) -> String {
    let letters = text.nfkd().filter(|letter| !is_combining_mark(*letter)).flat_map(char::to_lowercase);
    let letters = letters.map(|letter| match letter {
        'ı' => 'i',
        'ё' => 'е',
        letter if letter.is_alphanumeric() => letter,
        _ => ' ',
    });
    let spaced: String = letters.collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The thing of one of these nouns (none means any) that is meant. Where nouns are given, the first that has a
/// match of that strength is taken.
///
/// # Errors
/// When nothing or more than one thing has that id or name.
pub fn find<'a>(scene: &Scene<'a>, given: &str, nouns: &[Noun]) -> Result<&'a Thing, ViewError> {
    let given = given.trim();
    if let Some(thing) = given.parse().ok().and_then(|id| scene.state.thing(&id))
        && (nouns.is_empty() || nouns.contains(&thing.noun))
    {
        return Ok(thing);
    }
    let folded = fold(given);
    for rule in [by_short, by_words, by_name, by_start] {
        let found = candidates(scene, nouns, |thing| rule(scene, thing, given, &folded));
        match found.as_slice() {
            [] => {}
            [only] => return Ok(only),
            several => return Err(several_things(given, several)),
        }
    }
    Err(ViewError::NotFound { given: given.to_owned(), hint: hint(scene, &folded, nouns) })
}

/// The thing that a parameter names, where it was given.
///
/// # Errors
/// See [`find`].
pub fn param<'a>(
    scene: &Scene<'a>,
    params: &Params,
    name: &str,
    nouns: &[Noun],
) -> Result<Option<&'a Thing>, ViewError> {
    params.get(name).map(|given| find(scene, given, nouns)).transpose()
}

/// The thing that a required parameter names.
///
/// # Errors
/// When it was not given; see [`find`].
pub fn needed<'a>(
    scene: &Scene<'a>,
    params: &Params,
    view: &'static str,
    name: &'static str,
    nouns: &[Noun],
) -> Result<&'a Thing, ViewError> {
    param(scene, params, name, nouns)?.ok_or(ViewError::Needs { view, param: name })
}

/// A year of four digits from a parameter, where it was given.
///
/// # Errors
/// When it is no year.
pub fn year(params: &Params, name: &'static str) -> Result<Option<i16>, ViewError> {
    let Some(given) = params.get(name) else { return Ok(None) };
    let year = given.trim().parse().ok().filter(|year| (1000..=9999).contains(year));
    year.map(Some).ok_or_else(|| ViewError::Value {
        param: name,
        given: given.clone(),
        expected: "a year of four digits, such as 2014".to_owned(),
    })
}

fn by_short(_: &Scene<'_>, thing: &Thing, given: &str, _: &str) -> bool {
    thing.id.short() == given
}

fn by_words(_: &Scene<'_>, thing: &Thing, given: &str, folded: &str) -> bool {
    thing.id.words() == given || fold(thing.id.words()) == folded
}

fn by_name(scene: &Scene<'_>, thing: &Thing, _: &str, folded: &str) -> bool {
    names(scene, thing).iter().any(|name| fold(name) == folded)
}

fn by_start(scene: &Scene<'_>, thing: &Thing, _: &str, folded: &str) -> bool {
    folded.chars().count() > 2
        && names(scene, thing).iter().any(|name| fold(name).starts_with(&format!("{folded} ")))
}

/// All forms of a thing's name.
pub fn names<'a>(scene: &Scene<'a>, thing: &Thing) -> Vec<&'a str> {
    scene.state.thing(&thing.id).map(|thing| scene.as_of().all_names(thing)).unwrap_or_default()
}

fn candidates<'a>(scene: &Scene<'a>, nouns: &[Noun], matches: impl Fn(&Thing) -> bool) -> Vec<&'a Thing> {
    if nouns.is_empty() {
        return scene.state.things().filter(|thing| thing.noun != Noun::Alias && matches(thing)).collect();
    }
    let of = |noun: &Noun| scene.state.all(*noun).filter(|thing| matches(thing)).collect::<Vec<_>>();
    nouns.iter().map(of).find(|found| !found.is_empty()).unwrap_or_default()
}

fn several_things(given: &str, several: &[&Thing]) -> ViewError {
    let shown = several.iter().take(8).map(|thing| format!("`{}`", thing.id.short()));
    let ids = shown.collect::<Vec<_>>().join(", ");
    let more = if several.len() > 8 { ", ..." } else { "" };
    ViewError::Several { given: given.to_owned(), ids: format!("{ids}{more}") }
}

fn hint(scene: &Scene<'_>, folded: &str, nouns: &[Noun]) -> String {
    near(scene, folded, nouns).map_or(String::new(), |name| format!("; did you mean `{name}`?"))
}

/// The name nearest to what was written, where one is near enough to be meant.
pub fn near(scene: &Scene<'_>, given: &str, nouns: &[Noun]) -> Option<String> {
    let folded = fold(given);
    let all = candidates(scene, nouns, |_| true);
    // Where a name and an id are equally near, the name reads better.
    let named = all.iter().flat_map(|thing| names(scene, thing));
    let ids = all.iter().map(|thing| thing.id.words());
    let known: Vec<(String, &str)> = named.chain(ids).map(|name| (fold(name), name)).collect();
    let near = nearest(&folded, known.iter().map(|(folded, _)| folded.as_str()))?;
    known.iter().find(|(folded, _)| folded == near).map(|(_, name)| (*name).to_owned())
}
