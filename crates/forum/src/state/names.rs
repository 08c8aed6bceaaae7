//! Names: what something is called, at a day, and every other form under which a search finds it.

use super::{AsOf, Thing};
use crate::date::Truth;
use crate::id::Id;
use crate::noun::Noun;

/// Properties that name a thing, the first that stands is taken.
const NAMING: &[&str] = &[
    "name", "title", "heading", "item", "subject", "alias", "label", "topic", "what", "wording", "sentence",
    "summary", "rule", "words", "frame", "function", "debate", "kind",
];

impl<'a> AsOf<'a> {
    /// The name of a thing at the day: the form that the forum itself used then, where a source tells it
    /// (the old one until a change of name, the new one after); else the name it was introduced by; else its id.
    #[must_use]
    pub fn name(&self, id: &'a Id) -> &'a str {
        self.state.thing(id).map_or(id.as_str(), |thing| self.name_of(thing))
    }

    /// See [`AsOf::name`].
    #[must_use]
    pub fn name_of(&self, thing: &'a Thing) -> &'a str {
        let own = NAMING
            .iter()
            .find_map(|property| self.text(thing, property))
            .unwrap_or_else(|| thing.id.as_str());
        if !matches!(
            thing.noun,
            Noun::Participant | Noun::Organisation | Noun::Body | Noun::Office | Noun::Place
        ) {
            return own;
        }
        let english = |alias: &AliasOf<'a>| alias.language.is_none_or(|tag| tag == "en");
        let used =
            self.aliases(thing).into_iter().filter(|alias| alias.official && alias.dated && english(alias));
        let (mut used, past): (Vec<_>, Vec<_>) = used.partition(|alias| !alias.holds.is_no());
        used.sort_by_key(|alias| std::cmp::Reverse(alias.holds));
        let own_is_past = past.iter().any(|alias| alias.words == own);
        match used.first() {
            Some(alias)
                if own_is_past || alias.holds.is_yes() && used.iter().all(|other| other.words != own) =>
            {
                alias.words
            }
            _ => own,
        }
    }

    /// Every other name of a thing, in the order of their ids.
    #[must_use]
    pub fn aliases(&self, thing: &'a Thing) -> Vec<AliasOf<'a>> {
        let aliases = self.state.referring(Noun::Alias, "target", &thing.id);
        aliases.into_iter().filter_map(|alias| self.alias(alias)).collect()
    }

    fn alias(&self, alias: &'a Thing) -> Option<AliasOf<'a>> {
        let used_by = self.text(alias, "used_by");
        let users = used_by.unwrap_or_default();
        Some(AliasOf {
            thing: alias,
            words: self.text(alias, "alias")?,
            language: self.text(alias, "language"),
            used_by,
            official: users.split([';', ',']).any(|user| matches!(user.trim(), "the forum" | "official")),
            dated: self
                .state
                .spans(alias)
                .iter()
                .any(|span| !span.from.is_unknown() || span.to.date().is_some()),
            holds: self.holds(alias),
        })
    }

    /// The name in a language, where a source gives the forum's or an official one; else [`AsOf::name_of`].
    #[must_use]
    pub fn name_in(&self, thing: &'a Thing, language: &str) -> &'a str {
        if language == "en" {
            return self.name_of(thing);
        }
        let named = self.aliases(thing).into_iter().filter(|alias| alias.language == Some(language));
        let mut named: Vec<AliasOf<'a>> =
            named.filter(|alias| alias.official && !alias.holds.is_no()).collect();
        named.sort_by_key(|alias| std::cmp::Reverse(alias.holds));
        named.first().map_or_else(|| self.name_of(thing), |alias| alias.words)
    }

    /// All forms of the name: its own, earlier ones, short ones, codes and aliases, each once.
    #[must_use]
    pub fn all_names(&self, thing: &'a Thing) -> Vec<&'a str> {
        let own = ["name", "title", "heading", "item", "earlier_name", "short", "code", "symbol"];
        let own = own.iter().flat_map(|property| thing.texts(property));
        let mut names: Vec<&str> = Vec::new();
        for name in own.chain(self.aliases(thing).into_iter().map(|alias| alias.words)) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }
}

/// Another name of a thing.
#[derive(Clone, Copy, Debug)]
pub struct AliasOf<'a> {
    /// The alias itself, with its sources.
    pub thing: &'a Thing,
    /// The name.
    pub words: &'a str,
    /// Its language.
    pub language: Option<&'a str>,
    /// Who uses it.
    pub used_by: Option<&'a str>,
    /// Whether the forum itself uses it, or it is the official name.
    pub official: bool,
    /// Whether a source says from when or until when it was used.
    pub dated: bool,
    /// Whether it was in use at the day.
    pub holds: Truth,
}
