//! Deciding: whether an act may be recorded as it stands, and what its entry will say.
//!
//! Pure: what has to come from outside (today, ids made at the same time, salts) comes in a [`Context`]. All
//! refusals are told at once. What an entry establishes goes into its payload, so that nothing is judged again.

mod adoption;
mod attribution;
mod form;
mod levels;
mod live;
mod objections;
mod outcomes;
mod payload;
mod refusal;
mod reported;
mod rights;

use std::sync::Arc;

use serde_json::{Map, Value as Json};

pub use payload::keep_closed;
pub use refusal::{Refusal, Warning};

use crate::act::Act;
use crate::date::Day;
use crate::entry::{Mode, Openness, PackRow, Ref};
use crate::id::Id;
use crate::noun::Noun;
use crate::source::Source;
use crate::state::State;

/// One act with the circumstances in which it is to be recorded.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The act.
    pub act: Act,
    /// Done here, or told by a source.
    pub mode: Mode,
    /// Who acted: a participant or a body; nobody where the desk keeps its own record.
    pub actor: Option<Id>,
    /// Who says so.
    pub sources: Vec<Source>,
    /// Who may read it.
    pub openness: Openness,
    /// The overlay it belongs to.
    pub overlay: Option<Arc<str>>,
    /// The row of a pack that it was made from.
    pub pack: Option<PackRow>,
    /// Why the charter is departed from, where it knowingly is.
    pub departing: Option<String>,
    /// Entries that it rests on.
    pub cites: Vec<Ref>,
}

impl Proposal {
    /// An act told by sources, for the forum, with nothing else said about it.
    #[must_use]
    pub const fn reported(act: Act, sources: Vec<Source>) -> Self {
        Self::new(act, Mode::Reported, None, sources)
    }

    /// An act done here, for the forum, with nothing else said about it.
    #[must_use]
    pub const fn live(act: Act, actor: Option<Id>) -> Self {
        Self::new(act, Mode::Live, actor, Vec::new())
    }

    const fn new(act: Act, mode: Mode, actor: Option<Id>, sources: Vec<Source>) -> Self {
        Self {
            act,
            mode,
            actor,
            sources,
            openness: Openness::Forum,
            overlay: None,
            pack: None,
            departing: None,
            cites: Vec::new(),
        }
    }
}

/// What deciding needs from outside.
pub struct Context<'a> {
    /// The day on which it is recorded.
    pub today: Day,
    /// Who records.
    pub recorder: &'a str,
    /// Things that come into being in the same recording, by id.
    pub made_here: &'a dyn Fn(&Id) -> Option<Noun>,
    /// Fresh 32-byte keys for salted digests.
    pub salt: &'a mut dyn FnMut() -> [u8; 32],
}

/// What an entry will say. Pure data for the caller to store.
#[derive(Clone, Debug, PartialEq)]
pub struct Decided {
    /// The act's name.
    pub act: &'static str,
    /// The version of the payload.
    pub version: u32,
    /// Live or reported.
    pub mode: Mode,
    /// Who acted.
    pub actor: Option<Id>,
    /// Who records.
    pub recorder: String,
    /// Who says so.
    pub sources: Vec<Source>,
    /// Id, fields, note, pack, override, cites, and the facts that deciding established.
    pub payload: Map<String, Json>,
    /// Who may read it; a decision lies no more openly than its list of objections.
    pub openness: Openness,
    /// The overlay it belongs to.
    pub overlay: Option<Arc<str>>,
    /// What the officer should know; it keeps nothing from being recorded.
    pub warnings: Vec<Warning>,
}

/// Decides whether the act may be recorded: one entry for most acts, two for a live decision that is released in
/// a more open volume than its list of objections, the private one first.
///
/// # Errors
/// Every reason why it may not, all at once.
pub fn decide(
    state: &State,
    proposal: &Proposal,
    context: &mut Context<'_>,
) -> Result<Vec<Decided>, Vec<Refusal>> {
    let mut refusals = form::check(state, proposal, context);
    refusals.extend(levels::check(state, proposal));
    refusals.extend(attribution::check(proposal));
    refusals.extend(outcomes::check(state, proposal));
    match proposal.mode {
        Mode::Live => live::decide(state, proposal, context, refusals),
        Mode::Reported if !refusals.is_empty() => Err(refusals),
        Mode::Reported => {
            let mut decided = payload::decided(proposal, context);
            decided.warnings = reported::departures(state, proposal, context);
            Ok(vec![decided])
        }
    }
}
