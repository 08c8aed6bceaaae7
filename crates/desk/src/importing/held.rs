//! What the record holds of a text: its versions, their readings by language, and provisions without words. Grows with the
//! imports that are planned, so that a later file sees what an earlier one brings.

use std::collections::{BTreeMap, HashMap};

use forum::id::Id;
use forum::noun::Noun;
use forum::state::{State, Thing};

/// A text with its versions.
#[derive(Clone, Debug)]
pub(super) struct Held {
    pub text: Id,
    pub title: String,
    /// In their order, the latest last.
    pub versions: Vec<Version>,
    /// Provisions of which no version has words.
    pub bare: Vec<Bare>,
}

/// A version with its readings.
#[derive(Clone, Debug)]
pub(super) struct Version {
    pub id: Id,
    pub label: String,
    pub order: i64,
    /// By language, provisions in their order.
    pub readings: BTreeMap<String, Vec<Stand>>,
    /// The digests of originals that are kept of it.
    pub originals: Vec<String>,
}

/// A provision as it stands in a version and a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stand {
    pub provision: Id,
    pub address: String,
    pub under: Option<String>,
    pub words: String,
    pub order: i64,
    pub authentic: bool,
}

/// A provision that is known without words.
#[derive(Clone, Debug)]
pub(super) struct Bare {
    pub provision: Id,
    /// Addresses that a summary or paraphrase gives it.
    pub addresses: Vec<String>,
    /// What is known of it: its heading or summary.
    pub known: String,
}

impl Held {
    /// A text that the record does not have yet.
    pub(super) const fn fresh(text: Id, title: String) -> Self {
        Self { text, title, versions: Vec::new(), bare: Vec::new() }
    }

    /// What a state holds of a text.
    pub(super) fn of(state: &State, text: &Thing) -> Self {
        let title = text.text("title").unwrap_or_else(|| text.id.as_str()).to_owned();
        let mut held = Self::fresh(text.id.clone(), title);
        let mut versions = state.referring(Noun::Version, "text", &text.id);
        versions.sort_by_cached_key(|one| (one.number("order"), earliest(one), said_at(one)));
        held.versions =
            versions.into_iter().enumerate().map(|(at, one)| Version::of(state, one, at)).collect();
        let mut provisions = state.referring(Noun::Provision, "text", &text.id);
        provisions.sort_by_cached_key(|one| (one.number("order").unwrap_or(i64::MAX), said_at(one)));
        for provision in provisions {
            held.take(state, provision);
        }
        for version in &mut held.versions {
            version.readings.values_mut().for_each(|stands| stands.sort_by_key(|stand| stand.order));
        }
        held
    }

    fn take(&mut self, state: &State, provision: &Thing) {
        let wordings = state.referring(Noun::Wording, "provision", &provision.id);
        let places: HashMap<Id, usize> =
            self.versions.iter().enumerate().map(|(at, version)| (version.id.clone(), at)).collect();
        let mut worded = false;
        for wording in wordings.iter().filter(|wording| is_words(wording)) {
            let version = wording.refs("version").into_iter().find_map(|id| places.get(id));
            let version = version.and_then(|at| self.versions.get_mut(*at));
            let (Some(version), Some(stand)) = (version, Stand::of(provision, wording)) else { continue };
            let language = wording.text("language").unwrap_or("und").to_owned();
            version.readings.entry(language).or_default().push(stand);
            worded = true;
        }
        if !worded {
            let addresses =
                wordings.iter().filter_map(|one| one.text("address").map(str::to_owned)).collect();
            let known = provision.text("heading").or_else(|| provision.text("summary")).unwrap_or_default();
            self.bare.push(Bare { provision: provision.id.clone(), addresses, known: known.to_owned() });
        }
    }

    /// The latest version that has words in a language.
    pub(super) fn latest_in(&self, language: &str) -> Option<&Version> {
        self.versions.iter().rev().find(|version| version.readings.contains_key(language))
    }

    /// The latest version that has words in any language, else the latest.
    pub(super) fn latest(&self) -> Option<&Version> {
        let worded = self.versions.iter().rev().find(|version| !version.readings.is_empty());
        worded.or_else(|| self.versions.last())
    }

    /// The version of that id or label.
    pub(super) fn version(&self, called: &str) -> Option<&Version> {
        let called = called.trim();
        let named = |version: &&Version| {
            version.id.as_str() == called
                || version.id.short() == called
                || version.label.to_lowercase() == called.to_lowercase()
        };
        self.versions.iter().rev().find(named)
    }

    /// The place of the next version.
    pub(super) fn next_order(&self) -> i64 {
        self.versions.iter().map(|version| version.order).max().unwrap_or_default().saturating_add(1)
    }
}

impl Version {
    fn of(state: &State, version: &Thing, at: usize) -> Self {
        let originals = state.referring(Noun::Original, "of", &version.id);
        Self {
            id: version.id.clone(),
            label: version.text("label").unwrap_or_default().to_owned(),
            order: version.number("order").unwrap_or_else(|| i64::try_from(at + 1).unwrap_or(i64::MAX)),
            readings: BTreeMap::new(),
            originals: originals.iter().flat_map(|one| one.texts("document")).map(str::to_owned).collect(),
        }
    }

    /// The reading in the first of its languages, authentic ones first, other than this one.
    pub(super) fn other_than(&self, language: &str) -> Option<(&String, &Vec<Stand>)> {
        let others = || self.readings.iter().filter(|(tag, _)| *tag != language);
        let authentic = |stands: &Vec<Stand>| stands.iter().any(|stand| stand.authentic);
        others().find(|(_, stands)| authentic(stands)).or_else(|| others().next())
    }
}

impl Stand {
    fn of(provision: &Thing, wording: &Thing) -> Option<Self> {
        let order = wording.number("order").or_else(|| provision.number("order")).unwrap_or(i64::MAX);
        Some(Self {
            provision: provision.id.clone(),
            address: wording.text("address").unwrap_or_default().to_owned(),
            under: wording.text("under").map(str::to_owned),
            words: wording.text("wording")?.to_owned(),
            order,
            authentic: wording.flag("authentic"),
        })
    }
}

/// Whether these are words of the text, and no summary or paraphrase of them.
fn is_words(wording: &Thing) -> bool {
    matches!(wording.text("fidelity"), Some("verbatim" | "unverified"))
}

fn earliest(thing: &Thing) -> Option<forum::date::Day> {
    thing.dates("date").first().and_then(|when| when.earliest())
}

fn said_at(thing: &Thing) -> Option<forum::entry::Ref> {
    thing.entries.first().map(|(said, _)| said.at.clone())
}
