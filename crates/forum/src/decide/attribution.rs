//! Whose words these are (rule 12): a participant's own, lodged or told as its own, or somebody's account of it, which
//! reads "according to ..." and is nobody's position.

use super::{Proposal, Refusal};
use crate::entry::Mode;

/// Every refusal about whose words a concern or position is.
pub(super) fn check(proposal: &Proposal) -> Vec<Refusal> {
    let act = &proposal.act;
    if act.kind.field("according_to").is_none() {
        return Vec::new();
    }
    let by = act.values("by").iter().find_map(|value| value.as_ref_id());
    let attributed = !act.values("according_to").is_empty();
    match (by, attributed, proposal.mode) {
        (Some(by), true, _) => vec![Refusal::AttributedTwice { by: by.clone() }],
        (_, true, Mode::Live) => vec![Refusal::AttributionIsReported { act: act.kind.name }],
        (None, false, Mode::Reported) if proposal.actor.is_none() => {
            vec![Refusal::AttributedToNobody { act: act.kind.name }]
        }
        (Some(by), false, Mode::Reported) => {
            let told_by = proposal.actor.iter().filter(|actor| *actor != by);
            told_by
                .map(|actor| Refusal::SpokenForByAnother { by: by.clone(), actor: actor.clone() })
                .collect()
        }
        _ => Vec::new(),
    }
}
