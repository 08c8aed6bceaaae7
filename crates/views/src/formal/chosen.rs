//! Which version and which languages are set out.

use std::collections::BTreeSet;

use forum::noun::Noun;
use forum::state::Thing;

use super::Formal;
use crate::texts::versions_of as versions;
use crate::{Scene, ViewError, labels, lookup};

/// What was chosen of a text.
pub(super) struct Chosen<'a> {
    /// The version.
    pub(super) version: &'a Thing,
    /// The version that comes next, where there is one.
    pub(super) next: Option<&'a Thing>,
    /// One language or two.
    pub(super) languages: Vec<String>,
    /// The version that it is compared with.
    pub(super) against: Option<&'a Thing>,
}

impl<'a> Chosen<'a> {
    pub(super) fn of(scene: &Scene<'a>, text: &'a Thing, formal: &Formal) -> Result<Self, ViewError> {
        let all: Vec<&Thing> = versions(scene, text);
        let worded: Vec<&Thing> = all.iter().copied().filter(|one| !tongues(scene, one).is_empty()).collect();
        let Some(latest) = worded.last().copied() else {
            let expected = scene.words.say("write-no-words");
            return Err(ViewError::Value { param: "text", given: labels::of(scene, text), expected });
        };
        let named = |given: &Option<String>, param| {
            given.as_ref().map(|given| version(scene, &worded, given, param)).transpose()
        };
        let version = named(&formal.version, "version")?.unwrap_or(latest);
        let against = named(&formal.against, "against")?;
        let place = all.iter().position(|one| one.id == version.id);
        let next = place.and_then(|place| all.get(place + 1)).copied();
        let languages = languages(scene, version, &formal.languages)?;
        Ok(Self { version, next, languages, against })
    }
}

/// What a text can be set out in: its versions that have words, and their languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Each version's id and label, the latest last.
    pub versions: Vec<(String, String)>,
    /// Each language's tag and what it is called.
    pub languages: Vec<(String, String)>,
}

/// The choices of a text; none without words.
pub fn choices(scene: &Scene<'_>, text: &Thing) -> Choices {
    let mut choices = Choices::default();
    for one in versions(scene, text) {
        let held = tongues(scene, one);
        if !held.is_empty() {
            choices.versions.push((one.id.to_string(), one.text("label").unwrap_or_default().to_owned()));
        }
        for tag in held {
            let name = labels::capital(&super::face::tongue(scene, &tag));
            if !choices.languages.iter().any(|(known, _)| *known == tag) {
                choices.languages.push((tag, name));
            }
        }
    }
    choices
}

/// The version of that id or label.
fn version<'a>(
    scene: &Scene<'a>,
    all: &[&'a Thing],
    given: &str,
    param: &'static str,
) -> Result<&'a Thing, ViewError> {
    let folded = lookup::fold(given);
    let label = |one: &Thing| lookup::fold(one.text("label").unwrap_or_default());
    let short = |one: &Thing| one.id.to_string().ends_with(&format!("/{}", given.trim()));
    let rules: [&dyn Fn(&Thing) -> bool; 3] =
        [&|one| one.id.to_string() == given.trim() || short(one), &|one| label(one) == folded, &|one| {
            !folded.is_empty() && label(one).contains(&folded)
        }];
    for rule in rules {
        let found: Vec<&Thing> = all.iter().copied().filter(|one| rule(one)).collect();
        if let [only] = found.as_slice() {
            return Ok(only);
        }
    }
    let names = all.iter().map(|one| format!("`{}`", one.text("label").unwrap_or_default()));
    let expected = labels::listed(scene, names);
    Err(ViewError::Value { param, given: given.to_owned(), expected })
}

/// The languages in which a version has words, authentic ones first.
fn tongues(scene: &Scene<'_>, version: &Thing) -> Vec<String> {
    let wordings = scene.state.referring(Noun::Wording, "version", &version.id);
    let authentic: BTreeSet<&str> =
        wordings.iter().filter(|one| one.flag("authentic")).filter_map(|one| one.text("language")).collect();
    let mut all: BTreeSet<&str> = wordings.iter().filter_map(|one| one.text("language")).collect();
    all.retain(|tag| !authentic.contains(tag));
    authentic.into_iter().chain(all).map(str::to_owned).collect()
}

fn languages(scene: &Scene<'_>, version: &Thing, given: &[String]) -> Result<Vec<String>, ViewError> {
    let held = tongues(scene, version);
    if given.is_empty() {
        let own = held.iter().find(|tag| *tag == scene.words.language());
        return Ok(own.or(held.first()).cloned().into_iter().collect());
    }
    if given.len() > 2 {
        let expected = scene.words.say("write-two-languages");
        return Err(ViewError::Value { param: "language", given: given.join(","), expected });
    }
    match given.iter().find(|tag| !held.contains(tag)) {
        Some(unknown) => {
            let expected = held.iter().map(|tag| format!("`{tag}`"));
            let expected = labels::listed(scene, expected);
            Err(ViewError::Value { param: "language", given: unknown.clone(), expected })
        }
        None => Ok(given.to_vec()),
    }
}
