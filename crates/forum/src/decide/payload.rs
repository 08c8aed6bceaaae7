//! What an entry says: the act's own payload with pack, override and citations beside it.

use serde_json::{Map, Value as Json};

use super::{Context, Decided, Proposal};
use crate::entry::Ref;

/// The entry of a proposal as it stands.
pub(super) fn decided(proposal: &Proposal, context: &Context<'_>) -> Decided {
    let mut payload = proposal.act.payload();
    if let Some(pack) = &proposal.pack {
        payload.insert(
            "pack".into(),
            serde_json::json!({ "pack": pack.pack, "version": pack.version, "row": pack.row }),
        );
    }
    cite(&mut payload, &proposal.cites);
    Decided {
        act: proposal.act.kind.name,
        version: proposal.act.kind.version,
        mode: proposal.mode,
        actor: proposal.actor.clone(),
        recorder: context.recorder.to_owned(),
        sources: proposal.sources.clone(),
        payload,
        openness: proposal.openness.clone(),
        overlay: proposal.overlay.clone(),
        warnings: Vec::new(),
    }
}

/// Writes the entries that are cited, each once and in order; none leaves no trace.
pub(super) fn cite(payload: &mut Map<String, Json>, cites: &[Ref]) {
    let mut cites: Vec<&Ref> = cites.iter().collect();
    cites.sort();
    cites.dedup();
    if !cites.is_empty() {
        payload.insert("cites".into(), cites.into_iter().map(Ref::json).collect());
    }
}

/// What a decision says at its own level only, so that nothing more open shows who objected or could have.
const CLOSED: &[&str] = &["objections", "objections_key", "electorate", "charter", "cites"];

/// Takes from a payload what stays at its level when an entry is recorded afresh in a more open volume: what it
/// cites, and of a decision the list of objections with its key, who could object, and a reason for an override that
/// may speak of an objection. The digest of the list stays.
pub fn keep_closed(payload: &mut Map<String, Json>) {
    let listed = payload.get("objections").and_then(Json::as_array).is_some_and(|list| !list.is_empty());
    for member in CLOSED.iter().chain(["override"].iter().filter(|_| listed)) {
        payload.remove(*member);
    }
}
