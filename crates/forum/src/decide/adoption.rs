//! A live decision on a text: only the absence of objection, as asked for in a way that the charter has for the body,
//! creates an adoption (invariants I3 and I6). No chair can, and no reason overrides it.

mod circumstances;
mod silence;

use super::objections::{self, Objection};
use super::outcomes::Outcomes;
use super::{Context, Proposal, Refusal, Warning};
use crate::charter::{Charter, Policy};
use crate::date::Truth;
use crate::entry::Mode;
use crate::id::Id;
use crate::noun::Noun;
use crate::state::{Eyes, State};
use crate::value::Value;

/// What was found about a decision: what speaks against it, and the facts that its entry carries.
pub(super) struct Found {
    pub(super) refusals: Vec<Refusal>,
    pub(super) warnings: Vec<Warning>,
    pub(super) objections: Vec<Objection>,
    pub(super) policy: Option<Policy>,
    /// The day until which objections could be lodged, where the body decided by silence.
    pub(super) deadline: Option<String>,
}

/// One decision and what it is judged on: all that the file holds, overlays excepted.
pub(super) struct Adoption<'a> {
    pub(super) state: &'a State,
    pub(super) proposal: &'a Proposal,
    pub(super) charter: &'a Charter,
    pub(super) outcomes: Outcomes<'a>,
    /// A source tells it: only what had come about by its day can have stood in its way.
    pub(super) reported: bool,
}

impl<'a> Adoption<'a> {
    /// The decision that a proposal makes, if it makes one on a text.
    pub(super) fn of(state: &'a State, proposal: &'a Proposal, charter: &'a Charter) -> Option<Self> {
        let outcomes = Outcomes::read(state, &proposal.act)?;
        let reported = proposal.mode == Mode::Reported;
        Some(Self { state, proposal, charter, outcomes, reported })
    }

    /// Everything that speaks for and against it.
    pub(super) fn judge(&self, context: &Context<'_>) -> Found {
        let mut objections =
            objections::standing(self.state, self.charter, self.outcomes.text, self.outcomes.scope());
        objections.retain(|objection| self.was_there(&objection.id));
        let mut refusals = Vec::new();
        let (policy, deadline) = self.way_of_deciding(context, &mut refusals);
        if self.outcomes.agrees() {
            refusals.extend(self.kind_of_text());
            refusals.extend(self.blocking(&objections));
        }
        if self.outcomes.settles() {
            refusals.extend(self.open_brackets());
        }
        let warnings = if self.outcomes.settles() { self.set_aside_before() } else { Vec::new() };
        Found { refusals, warnings, objections, policy, deadline }
    }

    /// The bodies that decide: named, or those that sit at the meeting.
    pub(super) fn bodies(&self) -> Vec<Id> {
        let act = &self.proposal.act;
        let named: Vec<Id> = act.values("body").iter().filter_map(Value::as_ref_id).cloned().collect();
        if !named.is_empty() {
            return named;
        }
        let meeting = act.values("meeting").iter().find_map(Value::as_ref_id);
        let meeting = meeting.and_then(|id| self.state.thing_of(Noun::Meeting, id));
        meeting.map(|meeting| meeting.refs("body").into_iter().cloned().collect()).unwrap_or_default()
    }

    fn way_of_deciding(
        &self,
        context: &Context<'_>,
        refusals: &mut Vec<Refusal>,
    ) -> (Option<Policy>, Option<String>) {
        if self.charter.is_in_force().is_no() {
            let act = self.proposal.act.kind.name;
            refusals.push(Refusal::NoCharter { act, day: self.charter.day });
            return (None, None);
        }
        let bodies = self.bodies();
        if bodies.is_empty() {
            refusals.push(Refusal::BodyAbsent {});
        }
        if !self.outcomes.agrees() {
            return (None, None);
        }
        let mut chosen = None;
        for body in &bodies {
            let policy = self.policy_of(body, chosen.as_ref(), refusals);
            chosen = chosen.or(policy);
        }
        let days = chosen.as_ref().and_then(Policy::days);
        let deadline = days.and_then(|days| self.silence(context, days, refusals));
        (chosen, deadline)
    }

    /// The policy that the act names, or else the first by which the body adopts.
    fn policy_of(&self, body: &Id, chosen: Option<&Policy>, refusals: &mut Vec<Refusal>) -> Option<Policy> {
        let policies = self.charter.policies_of(body.words());
        let named = self.proposal.act.values("policy").iter().find_map(Value::as_text);
        let named = named.or_else(|| chosen.map(|policy| policy.name.as_str()));
        if policies.is_empty() {
            refusals.push(Refusal::NoPolicy { body: body.clone(), day: self.charter.day });
            return None;
        }
        let found = match named {
            Some(name) => policies.iter().find(|policy| policy.name == name),
            None => usual(&policies),
        };
        match (found, named) {
            (Some(policy), _) if !policy.adopts => {
                let policy = policy.name.clone();
                refusals.push(Refusal::PolicyAdoptsNothing { policy, body: body.clone() });
            }
            (Some(policy), _) if policy.truth != Truth::Yes => {
                let policy = policy.name.clone();
                refusals.push(Refusal::PolicyUncertain { policy, body: body.clone() });
            }
            (None, Some(name)) => {
                refusals.push(not_of_body(name, body, &policies));
                return self.elsewhere(name, body, refusals);
            }
            _ => {}
        }
        found.cloned()
    }

    /// A way of deciding that other bodies have: with a reason it may serve here, under its own conditions.
    fn elsewhere(&self, name: &str, body: &Id, refusals: &mut Vec<Refusal>) -> Option<Policy> {
        let policy = self.charter.policy_named(name)?;
        if !policy.adopts {
            refusals.push(Refusal::PolicyAdoptsNothing { policy: name.to_owned(), body: body.clone() });
        }
        Some(policy)
    }

    fn was_there(&self, id: &Id) -> bool {
        let seen = self.state.as_of(Some(self.charter.day));
        !self.reported || self.state.thing(id).is_some_and(|thing| !seen.come_about(thing).is_no())
    }

    /// Objections that stand in the way: to the text, or to what would be adopted.
    fn blocking(&self, objections: &[Objection]) -> Vec<Refusal> {
        let adopted: Vec<&Id> = self.outcomes.adopted().chain([self.outcomes.text]).collect();
        let mut refusals = Vec::new();
        for objection in objections {
            let Some(to) = objection.to.iter().find(|to| adopted.contains(to)) else { continue };
            let (to, objection_id) = (to.clone(), objection.id.clone());
            match objection.counts {
                Truth::Yes => refusals.push(Refusal::StandingObjection { to, objection: objection_id }),
                Truth::Possibly => refusals.push(Refusal::UncertainObjection { to, objection: objection_id }),
                Truth::No => {}
            }
        }
        refusals
    }

    /// Open brackets in what would be adopted; one that comes from somebody who may not object prevents nothing.
    fn open_brackets(&self) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        for provision in self.outcomes.adopted() {
            for bracket in self.state.referring(Noun::Bracket, "provision", provision) {
                let Some(bracket) = self.state.seen(bracket, &Eyes::Everything) else { continue };
                let cleared = self.state.referring(Noun::Clearance, "bracket", &bracket.id);
                let cleared = cleared.iter().any(|thing| self.state.seen(thing, &Eyes::Everything).is_some());
                let parties = objections::parties(&bracket);
                if self.was_there(&bracket.id)
                    && !cleared
                    && !objections::counts(self.state, self.charter, &parties).is_no()
                {
                    refusals.push(Refusal::OpenBracket {
                        provision: provision.clone(),
                        bracket: bracket.id.clone(),
                    });
                }
            }
        }
        refusals
    }
}

/// The way in which a body adopts when nobody names one: while it sits before while it is silent.
fn usual(policies: &[Policy]) -> Option<&Policy> {
    let mut adopting = policies.iter().filter(|policy| policy.adopts);
    let sitting = policies.iter().find(|policy| policy.adopts && policy.days().is_none());
    sitting.or_else(|| adopting.next()).or_else(|| policies.first())
}

fn not_of_body(name: &str, body: &Id, policies: &[Policy]) -> Refusal {
    let names = policies.iter().map(|policy| policy.name.as_str());
    let hint = crate::suggest::nearest(name, names.clone())
        .map_or(String::new(), |word| format!("; did you mean `{word}`?"));
    let expected = names.map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ");
    Refusal::PolicyNotOfBody { policy: name.to_owned(), body: body.clone(), expected, hint }
}
