//! The state: everything that has been said of each thing, folded from entries in the order of replay.
//!
//! [`State::apply`] is total: no clock, no randomness, no failure (docs/rules.md, rule 1). Nothing is overwritten:
//! assertions are corrected or withdrawn by later entries and stay, marked so.

mod apply;
mod as_of;
mod digest;
mod fate;
mod keeping;
mod log;
mod names;
mod packs;
mod said;
mod seen;
mod thing;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

pub use as_of::AsOf;
pub use keeping::Keeping;
pub use log::Logged;
pub use names::AliasOf;
pub use packs::PackNote;
pub use said::{Assertion, Fate, Objections, Said};
pub use seen::Eyes;
pub use thing::Thing;

use crate::date::{Span, When};
use crate::entry::{PackRow, Ref};
use crate::id::Id;
use crate::noun::Noun;

/// Everything that has been said, by thing.
#[derive(Clone, Debug, Default)]
pub struct State {
    things: BTreeMap<Id, Arc<Thing>>,
    by_noun: BTreeMap<Noun, Vec<Id>>,
    mentions: HashMap<Id, Vec<(Id, &'static str)>>,
    said: HashMap<Ref, SaidOf>,
    rows: HashMap<RowKey, Vec<Ref>>,
    aliases: HashMap<Ref, Ref>,
    /// What speaks of an entry: corrections, changes, withdrawals, releases.
    keepers: HashMap<Ref, Vec<Ref>>,
    /// Things of which some entry was spoken of.
    kept: HashSet<Id>,
    /// Entries that give a tenure its end by taking the office over.
    enders: HashMap<Id, Vec<Ref>>,
    unknown: Vec<Ref>,
    seat: Option<Seat>,
    packs: BTreeMap<(String, Option<String>), PackNote>,
    entries: u64,
}

/// One entry's words and the thing they are about.
#[derive(Clone, Debug)]
struct SaidOf {
    said: Arc<Said>,
    thing: Option<Id>,
    keeps: Option<Keeping>,
}

/// Pack, row and what the row says: the same row read from two files counts once (rule 15).
type RowKey = (String, String, String);

/// Whose desk this file is on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// `secretariat`, `chair` or `participant`.
    pub kind: String,
    /// The participant, when the seat is one's.
    pub participant: Option<Id>,
}

impl State {
    /// A thing, by id.
    #[must_use]
    pub fn thing(&self, id: &Id) -> Option<&Thing> {
        self.things.get(id).map(Arc::as_ref).filter(|thing| thing.stands())
    }

    /// A thing, also when everything that was said of it was taken back.
    #[must_use]
    pub fn ever(&self, id: &Id) -> Option<&Thing> {
        self.things.get(id).map(Arc::as_ref)
    }

    /// What an id names or once named: an id whose every entry was withdrawn is not free for something else.
    #[must_use]
    pub fn noun_of(&self, id: &Id) -> Option<Noun> {
        self.things.get(id).map(|thing| thing.noun)
    }

    /// A thing of a noun, by id.
    #[must_use]
    pub fn thing_of(&self, noun: Noun, id: &Id) -> Option<&Thing> {
        self.thing(id).filter(|thing| thing.noun == noun)
    }

    /// All things of a noun that still stand, in the order of their ids.
    pub fn all(&self, noun: Noun) -> impl Iterator<Item = &Thing> {
        self.by_noun.get(&noun).into_iter().flatten().filter_map(|id| self.thing(id))
    }

    /// The same with those of which everything was taken back.
    pub fn ever_of(&self, noun: Noun) -> impl Iterator<Item = &Thing> {
        self.by_noun.get(&noun).into_iter().flatten().filter_map(|id| self.ever(id))
    }

    /// Every thing that still stands.
    pub fn things(&self) -> impl Iterator<Item = &Thing> {
        self.things.values().map(Arc::as_ref).filter(|thing| thing.stands())
    }

    /// Things of a noun that refer to `id` in the field `property`.
    pub fn referring(&self, noun: Noun, property: &str, id: &Id) -> Vec<&Thing> {
        let mut found: Vec<&Thing> = self
            .mentions
            .get(id)
            .into_iter()
            .flatten()
            .filter(|(_, name)| *name == property)
            .filter_map(|(by, _)| self.thing_of(noun, by))
            .filter(|thing| thing.refs(property).contains(&id))
            .collect();
        found.sort_by(|a, b| a.id.cmp(&b.id));
        found.dedup_by(|a, b| a.id == b.id);
        found
    }

    /// Everything that refers to `id`, with the field that does.
    pub fn mentions(&self, id: &Id) -> Vec<(&Thing, &'static str)> {
        let mut found: Vec<(&Thing, &'static str)> = self
            .mentions
            .get(id)
            .into_iter()
            .flatten()
            .filter_map(|(by, property)| Some((self.thing(by)?, *property)))
            .filter(|(thing, property)| thing.refs(property).contains(&id))
            .collect();
        found.sort_by(|a, b| (&a.0.id, a.1).cmp(&(&b.0.id, b.1)));
        found.dedup_by(|a, b| a.0.id == b.0.id && a.1 == b.1);
        found
    }

    /// Finds a thing by its whole id, its id without origin, or the last words of it where that is unique.
    #[must_use]
    pub fn find(&self, text: &str) -> Option<&Thing> {
        if let Ok(id) = text.parse::<Id>() {
            return self.thing(&id);
        }
        let mut found = self.things().filter(|thing| thing.id.short() == text);
        if let Some(first) = found.next() {
            return if found.next().is_none() { Some(first) } else { None };
        }
        let mut found = self.things().filter(|thing| thing.id.words() == text);
        found.next().filter(|_| found.next().is_none())
    }

    /// What one entry said, by its place; the second value is the thing it was about.
    #[must_use]
    pub fn said(&self, at: &Ref) -> Option<(&Arc<Said>, Option<&Id>)> {
        let at = self.aliases.get(at).unwrap_or(at);
        self.said.get(at).map(|of| (&of.said, of.thing.as_ref()))
    }

    /// The entries made from a row of a pack.
    pub fn pack_rows(&self, pack: &str) -> impl Iterator<Item = (&PackRow, &Ref)> {
        let pack = pack.to_owned();
        self.said
            .iter()
            .filter_map(|(at, of)| Some((of.said.pack.as_ref()?, at)))
            .filter(move |(row, _)| row.pack == pack)
    }

    /// Whose desk this is, once it was named.
    #[must_use]
    pub const fn seat(&self) -> Option<&Seat> {
        self.seat.as_ref()
    }

    /// How many entries were applied.
    #[must_use]
    pub const fn entries(&self) -> u64 {
        self.entries
    }

    /// Entries that name something this state does not hold: kept, chained, without effect.
    #[must_use]
    pub fn unknown(&self) -> &[Ref] {
        &self.unknown
    }

    /// What an entry does to another, where it is an act of keeping.
    #[must_use]
    pub fn keeping(&self, at: &Ref) -> Option<&Keeping> {
        self.said.get(at)?.keeps.as_ref()
    }

    /// The act that first said what an entry says: of a correction, the act of what it corrects.
    #[must_use]
    pub fn act_of<'a>(&'a self, said: &'a Said) -> &'a str {
        let (mut act, mut keeping) = (said.act, self.keeping(&said.at));
        // INVARIANT: an entry speaks of entries before it, so the chain ends; a forged one is cut off.
        for _ in 0..64 {
            let Some((of, _)) = keeping.and_then(|keeping| self.said(keeping.of())) else { break };
            (act, keeping) = (of.act, self.keeping(&of.at));
        }
        act
    }

    /// Every act of keeping (correction, withdrawal, change, release), with the entry that does it.
    pub fn keepings(&self) -> impl Iterator<Item = (&Arc<Said>, &Keeping)> {
        self.said.values().filter_map(|of| Some((&of.said, of.keeps.as_ref()?)))
    }

    /// The state as an observer of a day sees it; without a day, everything that is known.
    #[must_use]
    pub const fn as_of(&self, day: Option<crate::date::Day>) -> AsOf<'_> {
        AsOf::new(self, day)
    }

    /// The standing dates of one fact, for bounds that name another fact (rule 14), and for lists in the order
    /// of time: its date, or else its start.
    #[must_use]
    pub fn dates_of(&self, id: &Id) -> Vec<When> {
        self.thing(id).map(|thing| thing.times().into_iter().cloned().collect()).unwrap_or_default()
    }

    /// The main dates of a thing with bounds from other facts looked up.
    #[must_use]
    pub fn times(&self, thing: &Thing) -> Vec<When> {
        thing.times().into_iter().map(|when| self.resolve(when)).collect()
    }

    /// A date with bounds from other facts looked up among all their standing values.
    #[must_use]
    pub fn resolve(&self, when: &When) -> When {
        when.resolve(&|id: &str| id.parse::<Id>().map(|id| self.dates_of(&id)).unwrap_or_default())
    }

    /// The spans over which a thing holds, with bounds from other facts looked up.
    #[must_use]
    pub fn spans(&self, thing: &Thing) -> Vec<Span> {
        let lookup = |id: &str| id.parse::<Id>().map(|id| self.dates_of(&id)).unwrap_or_default();
        thing.spans().iter().map(|span| span.resolve(&lookup)).collect()
    }
}
