//! Objections to a text and its provisions: which stand, which count, and the list that a decision carries with the
//! salted digest of it (invariant I6).

use std::fmt::Write as _;

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use super::rights::TO_OBJECT;
use crate::charter::{Charter, may_seen};
use crate::date::Truth;
use crate::entry::{Openness, Ref};
use crate::id::Id;
use crate::noun::Noun;
use crate::state::{Eyes, State, Thing};

/// An objection that was lodged and not withdrawn.
#[derive(Clone, Debug)]
pub(super) struct Objection {
    pub(super) id: Id,
    /// What it is to: the text, or provisions of it.
    pub(super) to: Vec<Id>,
    /// Whether it comes from one who may object; *possibly* where nobody says from whom it comes.
    pub(super) counts: Truth,
    /// The entry to cite, the most open that tells it.
    pub(super) at: Ref,
    /// Who may read that entry.
    pub(super) openness: Openness,
}

/// Every objection to a text or to one of its provisions, live or reported, in the order of ids.
pub(super) fn standing(state: &State, charter: &Charter, text: &Id, provisions: &[Id]) -> Vec<Objection> {
    let mut things: Vec<&Thing> = std::iter::once(text)
        .chain(provisions)
        .flat_map(|to| state.referring(Noun::Objection, "to", to))
        .collect();
    things.sort_by(|a, b| a.id.cmp(&b.id));
    things.dedup_by(|a, b| a.id == b.id);
    let seen = things.into_iter().filter_map(|thing| state.seen(thing, &Eyes::Everything));
    seen.filter_map(|thing| read(state, charter, &thing)).collect()
}

fn read(state: &State, charter: &Charter, thing: &Thing) -> Option<Objection> {
    let told = thing.entries.iter().map(|(said, _)| said);
    let told = told.filter(|said| state.withdrawals(&said.at).next().is_none());
    let most_open = told.reduce(|best, said| {
        let more_open = said.openness != best.openness && said.openness.is_as_open_as(&best.openness);
        if more_open { said } else { best }
    })?;
    Some(Objection {
        id: thing.id.clone(),
        to: thing.refs("to").into_iter().cloned().collect(),
        counts: counts(state, charter, &parties(thing)),
        at: most_open.at.clone(),
        openness: most_open.openness.clone(),
    })
}

/// Whom an objection or a bracket comes from, as far as is said.
pub(super) fn parties(thing: &Thing) -> Vec<Id> {
    let by: Vec<Id> = thing.refs("by").into_iter().cloned().collect();
    if by.is_empty() { thing.said().filter_map(|said| said.actor.clone()).collect() } else { by }
}

/// Whether what comes from these can keep a text from being adopted: an observer's act never can (invariant I4).
pub(super) fn counts(state: &State, charter: &Charter, parties: &[Id]) -> Truth {
    let may = |party| may_seen(state, charter, party, TO_OBJECT, &Eyes::Everything).truth();
    parties.iter().map(may).max().unwrap_or(Truth::Possibly)
}

/// The list as the entry carries it: the ids, in order. Where each stands is in what the entry cites.
pub(super) fn list(objections: &[Objection]) -> Vec<&Id> {
    let mut list: Vec<&Id> = objections.iter().map(|objection| &objection.id).collect();
    list.sort();
    list.dedup();
    list
}

/// The most open level below public whose readers may read every objection.
pub(super) fn level(objections: &[Objection]) -> Openness {
    objections.iter().fold(Openness::Forum, |level, objection| level.meet(&objection.openness))
}

/// HMAC-SHA-256 of the list's lines, each ended by a line feed, under the key; in hexadecimal digits.
pub(super) fn digest(list: &[&Id], key: &[u8; 32]) -> Option<String> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).ok()?;
    for line in list {
        mac.update(line.as_str().as_bytes());
        mac.update(b"\n");
    }
    Some(hex(&mac.finalize().into_bytes()))
}

/// Hexadecimal digits, lower case.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
