//! The wordings of a text that are held, by provision, version and language.

use forum::noun::Noun;
use forum::state::Thing;
use forum::value::Value;

use crate::{Scene, cells, texts};

/// Everything held of one text.
pub struct Held<'a> {
    versions: Vec<&'a Thing>,
    provisions: Vec<(&'a Thing, Vec<&'a Thing>)>,
}

impl<'a> Held<'a> {
    /// What is held of a text whose versions had come about, or possibly had.
    pub fn of(scene: &Scene<'a>, text: &Thing) -> Self {
        let versions = texts::versions_of(scene, text);
        let wordings =
            |provision: &&'a Thing| scene.state.referring(Noun::Wording, "provision", &provision.id);
        let provisions = texts::provisions_of(scene, text);
        let provisions = provisions.into_iter().map(|provision| (provision, wordings(&provision))).collect();
        Self { versions, provisions }
    }

    /// The versions in their order.
    pub fn versions(&self) -> impl Iterator<Item = &'a Thing> {
        self.versions.iter().copied().filter(|version| self.in_version(version).next().is_some())
    }

    /// Those before a version, the nearest first.
    pub fn before(&self, version: &Thing) -> Vec<&'a Thing> {
        let mut before: Vec<&Thing> =
            self.versions.iter().copied().take_while(|one| one.id != version.id).collect();
        before.reverse();
        before
    }

    /// The latest version that has words in two languages, else the latest that has any.
    pub fn latest(&self) -> Option<&'a Thing> {
        let two = |version: &&&Thing| {
            let mut tags = self.in_version(version).filter_map(|one| one.text("language"));
            let first = tags.next();
            first.is_some() && tags.any(|tag| Some(tag) != first)
        };
        let latest = self.versions.iter().rev().find(two).copied();
        latest.or_else(|| self.versions().last())
    }

    /// The languages of a version: that of the page, then the authentic ones, then the rest.
    pub fn languages(&self, scene: &Scene<'_>, version: &Thing) -> Vec<String> {
        let mut all: Vec<String> =
            self.in_version(version).filter_map(|one| one.text("language")).map(str::to_owned).collect();
        all.sort();
        all.dedup();
        all.sort_by_key(|tag| {
            let authentic = self.authentic(scene, version, tag) == Some(true);
            (tag != scene.words.language(), !authentic, tag != "en", tag.clone())
        });
        all
    }

    /// The provisions in the order that a version gives them.
    pub fn provisions(&self, version: &Thing) -> Vec<&'a Thing> {
        let place = |provision: &Thing, wordings: &[&Thing]| {
            let placed = wordings.iter().filter(|one| one.refs("version").contains(&&version.id));
            placed.filter_map(|one| one.number("order")).min().or_else(|| provision.number("order"))
        };
        let mut all: Vec<_> = self
            .provisions
            .iter()
            .map(|(provision, wordings)| (place(provision, wordings).unwrap_or(i64::MAX), *provision))
            .collect();
        all.sort_by_key(|(place, _)| *place);
        all.into_iter().map(|(_, provision)| provision).collect()
    }

    /// The wordings of a provision in a version and a language.
    pub fn wordings(&self, provision: &Thing, version: &Thing, tag: &str) -> Vec<&'a Thing> {
        let of = self.provisions.iter().find(|(one, _)| one.id == provision.id);
        let all = of.map(|(_, wordings)| wordings.as_slice()).unwrap_or_default().iter().copied();
        all.filter(|one| one.refs("version").contains(&&version.id) && one.text("language") == Some(tag))
            .collect()
    }

    /// Whether all words of a version in a language are authentic, or none; nothing where it differs.
    pub fn authentic(&self, scene: &Scene<'_>, version: &Thing, tag: &str) -> Option<bool> {
        let mut all = self.in_version(version).filter(|one| one.text("language") == Some(tag));
        let first = is_authentic(scene, all.next()?);
        all.all(|one| is_authentic(scene, one) == first).then_some(first)
    }

    fn in_version(&self, version: &Thing) -> impl Iterator<Item = &'a Thing> {
        let all = self.provisions.iter().flat_map(|(_, wordings)| wordings.iter().copied());
        let id = version.id.clone();
        all.filter(move |one| one.refs("version").contains(&&id))
    }
}

/// Whether the standing record says that a wording is authentic.
pub fn is_authentic(scene: &Scene<'_>, wording: &Thing) -> bool {
    cells::standing(scene, wording, "authentic").iter().any(|said| said.value == Value::Flag(true))
}
