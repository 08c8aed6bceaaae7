//! Whether a live act is done by one entitled to it, at a desk that may record it (rule 12, invariants I4 and I5).

use super::form::Known;
use super::{Context, Proposal, Refusal, Warning};
use crate::charter::{Charter, Denial, May, Why, may_seen, seat_may};
use crate::id::Id;
use crate::noun::Noun;
use crate::state::{Eyes, Seat, State};

/// Acts that are always somebody's own: a desk does none of them for nobody.
const OWN: &[&str] = &["raise", "state position", "object", "reply", "undertake", "nominate"];

/// The field that names who acts, in acts that have one.
const ACTING: &[&str] = &["by", "participant"];

/// The right without which nobody can keep a text from being adopted, by objecting or by a bracket.
pub(super) const TO_OBJECT: &str = "object";

/// One live act and what it is judged on.
pub(super) struct Rights<'a, 'b> {
    pub(super) state: &'a State,
    pub(super) proposal: &'a Proposal,
    pub(super) context: &'a Context<'b>,
}

impl Rights<'_, '_> {
    /// Who acts: the actor, else the one whom the act itself names, else the participant at whose desk this is.
    pub(super) fn acting(&self) -> Option<Id> {
        let seat = self.state.seat().filter(|seat| seat.kind == "participant");
        let at_desk = || seat.and_then(|seat| seat.participant.clone());
        self.proposal.actor.clone().or_else(|| self.named().map(|(_, id)| id.clone())).or_else(at_desk)
    }

    fn named(&self) -> Option<(&'static str, &Id)> {
        let act = &self.proposal.act;
        let fields = ACTING.iter().filter(|name| **name == "by" || act.kind.name == "nominate");
        fields
            .filter(|name| act.kind.field(name).is_some())
            .find_map(|name| Some((*name, act.values(name).iter().find_map(|value| value.as_ref_id())?)))
    }

    /// Refusals, judged on what those eyes see.
    pub(super) fn check(&self, charter: &Charter, eyes: &Eyes) -> Vec<Refusal> {
        let Some(right) = self.proposal.act.kind.right else { return Vec::new() };
        let acting = self.acting();
        let mut refusals = Vec::new();
        refusals.extend(self.check_seat(charter, right, acting.as_ref(), eyes));
        refusals.extend(self.check_actor(charter, right, acting.as_ref(), eyes));
        refusals
    }

    /// Whether a participant is told to have acted.
    pub(super) fn is_of_participant(&self) -> bool {
        self.told().is_some()
    }

    fn told(&self) -> Option<&Id> {
        let actor = self.proposal.actor.as_ref().or_else(|| self.named().map(|(_, id)| id));
        actor.filter(|actor| self.state.thing_of(Noun::Participant, actor).is_some())
    }

    /// Departures of a reported act: who is told to have acted had no right to. Whose desk this is does not matter.
    pub(super) fn reported(&self, charter: &Charter, eyes: &Eyes) -> Vec<Refusal> {
        let Some(right) = self.proposal.act.kind.right else { return Vec::new() };
        let actor = self.told().filter(|_| charter.is_right_of_participants(right));
        let refusal = actor.and_then(|actor| self.check_right(charter, right, actor, eyes));
        refusal.filter(|refusal| !matches!(refusal, Refusal::RightUncertain { .. })).into_iter().collect()
    }

    fn check_seat(
        &self,
        charter: &Charter,
        right: &'static str,
        acting: Option<&Id>,
        eyes: &Eyes,
    ) -> Vec<Refusal> {
        let Some(seat) = self.state.seat() else {
            return vec![Refusal::SeatAbsent { act: self.proposal.act.kind.name }];
        };
        if let ("participant", Some(own)) = (seat.kind.as_str(), &seat.participant) {
            let other = acting.filter(|actor| *actor != own);
            return other
                .map(|actor| Refusal::AnotherSeat { seat: own.clone(), actor: actor.clone() })
                .into_iter()
                .collect();
        }
        self.seat_refusal(charter, seat, right, eyes).into_iter().collect()
    }

    fn seat_refusal(
        &self,
        charter: &Charter,
        seat: &Seat,
        right: &'static str,
        eyes: &Eyes,
    ) -> Option<Refusal> {
        let kind = seat.kind.clone();
        match seat_may(self.state, charter, right, eyes) {
            May::Yes { .. } => None,
            May::Uncertain { why, .. } => Some(Refusal::SeatUncertain { seat: kind, right, why: why.into() }),
            May::No(Denial::NotGiven { day, .. }) => {
                Some(Refusal::SeatWithoutRight { seat: kind, right, day })
            }
            May::No(_) => {
                let why = Why::NotHolder { holder: seat.participant.clone(), day: charter.day };
                Some(Refusal::SeatUncertain { seat: kind, right, why })
            }
        }
    }

    fn check_actor(
        &self,
        charter: &Charter,
        right: &'static str,
        acting: Option<&Id>,
        eyes: &Eyes,
    ) -> Vec<Refusal> {
        let act = &self.proposal.act;
        let Some(actor) = acting else {
            let own = OWN.contains(&act.kind.name);
            return own.then_some(Refusal::ActorAbsent { act: act.kind.name }).into_iter().collect();
        };
        let mut refusals = Vec::new();
        let mismatch = self.named().filter(|(_, named)| *named != actor);
        refusals.extend(mismatch.map(|(name, named)| Refusal::ActorMismatch {
            name,
            named: named.clone(),
            actor: actor.clone(),
        }));
        let known = Known { state: self.state, context: self.context };
        match known.noun(actor) {
            Some(Noun::Body) if act.kind.name != "object" => {}
            Some(Noun::Participant | Noun::Body) => {
                refusals.extend(self.check_right(charter, right, actor, eyes));
                if act.kind.name == "bracket" {
                    refusals.extend(self.check_right(charter, TO_OBJECT, actor, eyes));
                }
            }
            _ => {
                let hint = known.hint(actor.as_str(), &[Noun::Participant, Noun::Body]);
                refusals.push(Refusal::ActorUnknown { actor: actor.clone(), hint });
            }
        }
        refusals
    }

    fn check_right(
        &self,
        charter: &Charter,
        right: &'static str,
        actor: &Id,
        eyes: &Eyes,
    ) -> Option<Refusal> {
        let actor = actor.clone();
        match may_seen(self.state, charter, &actor, right, eyes) {
            May::Yes { .. } => None,
            May::Uncertain { why, .. } => Some(Refusal::RightUncertain { actor, right, why: why.into() }),
            May::No(denial) if right == TO_OBJECT && !matches!(denial, Denial::NoCharter(_)) => {
                Some(self.cannot_object(charter, actor, denial))
            }
            May::No(denial) => Some(Refusal::RightAbsent { actor, right, why: denial.into() }),
        }
    }

    /// Firm, unless something more private gives the right: then it is only not certain to those who will read this.
    fn cannot_object(&self, charter: &Charter, actor: Id, denial: Denial) -> Refusal {
        let all = Charter::at(self.state, charter.day);
        if may_seen(self.state, &all, &actor, TO_OBJECT, &Eyes::Everything).truth().is_no() {
            return Refusal::CannotObject { actor, why: denial.into() };
        }
        Refusal::RightUncertain { actor, right: TO_OBJECT, why: Why::MorePrivate }
    }

    /// What only something more private speaks against.
    pub(super) fn more_private(&self, open: &[Refusal]) -> Vec<Warning> {
        let charter = Charter::at(self.state, self.context.today);
        let all = self.check(&charter, &Eyes::Everything).into_iter();
        all.filter(|refusal| !open.contains(refusal))
            .map(|what| Warning::MorePrivateSaysOtherwise { what: Box::new(what) })
            .collect()
    }
}
