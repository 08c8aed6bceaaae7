//! What a source tells is never refused for what the charter says; where it departs from the charter of its own day,
//! that is noted (invariant I13). Without a certain day or a charter in force there is nothing to depart from.

use super::adoption::Adoption;
use super::rights::Rights;
use super::{Context, Proposal, Refusal, Warning};
use crate::charter::Charter;
use crate::date::Day;
use crate::noun::Noun;
use crate::state::{Eyes, State};
use crate::value::Value;

/// Every departure of a reported act from the charter of its day.
pub(super) fn departures(state: &State, proposal: &Proposal, context: &Context<'_>) -> Vec<Warning> {
    if proposal.act.kind.right.is_none() {
        return Vec::new();
    }
    let rights = Rights { state, proposal, context };
    let decides = proposal.act.kind.makes.contains(&Noun::Decision);
    let Some(day) = day(proposal).filter(|_| decides || rights.is_of_participant()) else {
        return Vec::new();
    };
    let charter = Charter::at(state, day);
    if !charter.is_in_force().is_yes() {
        return Vec::new();
    }
    let mut found: Vec<Refusal> = rights.reported(&charter, &Eyes::Everything);
    let mut warnings = Vec::new();
    if let Some(adoption) = Adoption::of(state, proposal, &charter) {
        let judged = adoption.judge(context);
        found.extend(judged.refusals.into_iter().filter(|refusal| !is_unknown(refusal)));
        warnings = judged.warnings;
    }
    warnings.extend(found.into_iter().map(|what| Warning::Departs { what: Box::new(what) }));
    warnings
}

/// What a source does not say is unknown, and no departure.
const fn is_unknown(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::BodyAbsent {}
            | Refusal::PolicyUncertain { .. }
            | Refusal::UncertainObjection { .. }
            | Refusal::SilenceNotAsked { .. }
            | Refusal::SilenceTooShort { .. }
            | Refusal::NoCharter { .. }
    )
}

/// The day of the act, where its source gives one for certain.
fn day(proposal: &Proposal) -> Option<Day> {
    let when = proposal.act.values("date").iter().find_map(Value::as_when)?;
    let day = when.earliest().filter(|first| when.latest() == Some(*first));
    day.filter(|_| !when.is_doubtful())
}
