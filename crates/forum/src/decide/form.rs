//! Checks that every act has to pass, live or reported: what has to be said is said, and what is named exists.

use super::refusal::{Refusal, nouns};
use super::{Context, Proposal, levels};
use crate::date::When;
use crate::entry::Mode;
use crate::id::Id;
use crate::noun::Noun;
use crate::schema::{self, Field, FieldKind};
use crate::state::{Said, State};
use crate::suggest::nearest;
use crate::value::Value;

/// Every refusal of the form of a proposal.
pub(super) fn check(state: &State, proposal: &Proposal, context: &Context<'_>) -> Vec<Refusal> {
    let known = Known { state, context };
    let act = &proposal.act;
    let absent = act.absent().filter(|field| !known.is_said_already(proposal, field));
    let absent = absent.map(|field| Refusal::FieldAbsent { act: act.kind.name, name: field.name });
    let mut refusals: Vec<Refusal> = absent.collect();
    refusals.extend(known.check_id(proposal));
    for field in act.kind.fields {
        let values = act.values(field.name);
        if !field.many && values.len() > 1 {
            refusals.push(Refusal::SeveralValues { name: field.name });
        }
        refusals.extend(values.iter().filter_map(|value| known.check_reference(field, value)));
        refusals.extend(values.iter().flat_map(|value| known.check_date(act.id.as_ref(), field, value)));
    }
    let sourced = proposal.sources.iter().any(|source| !source.cite.trim().is_empty());
    if proposal.mode == Mode::Reported && !sourced {
        refusals.push(Refusal::SourceAbsent { act: act.kind.name });
    }
    let told = proposal.actor.iter().filter(|_| proposal.mode == Mode::Reported);
    refusals.extend(told.filter(|actor| known.noun(actor).is_none()).map(|actor| {
        let hint = known.hint(actor.as_str(), &[Noun::Participant, Noun::Body]);
        Refusal::ActorUnknown { actor: actor.clone(), hint }
    }));
    if proposal.mode == Mode::Live && proposal.overlay.is_some() {
        refusals.push(Refusal::LiveInOverlay { act: act.kind.name });
    }
    if proposal.departing.as_ref().is_some_and(|reason| reason.trim().is_empty()) {
        refusals.push(Refusal::ReasonBlank {});
    }
    refusals
}

/// What exists, or comes into being in the same recording.
pub(super) struct Known<'a, 'b> {
    pub(super) state: &'a State,
    pub(super) context: &'a Context<'b>,
}

impl Known<'_, '_> {
    pub(super) fn noun(&self, id: &Id) -> Option<Noun> {
        self.state.thing(id).map(|thing| thing.noun).or_else(|| (self.context.made_here)(id))
    }

    /// A further source may speak of one property of a thing, and leave the others to those before it, if its
    /// readers can read them.
    fn is_said_already(&self, proposal: &Proposal, field: &Field) -> bool {
        let thing = proposal.act.id.as_ref().and_then(|id| self.state.thing(id));
        let read = |said: &Said| levels::readable(said, proposal);
        thing.is_some_and(|thing| !self.state.told_to(thing, field.name, read).is_empty())
    }

    fn check_id(&self, proposal: &Proposal) -> Option<Refusal> {
        let act = &proposal.act;
        let expected = || {
            let ids = act.kind.makes.iter().map(|noun| format!("`{}/words`", noun.word()));
            ids.collect::<Vec<_>>().join(" or ")
        };
        let Some(id) = &act.id else {
            let needed = !act.kind.makes.is_empty();
            return needed.then(|| Refusal::IdAbsent { act: act.kind.name, expected: expected() });
        };
        match self.state.noun_of(id) {
            Some(noun) if act.kind.makes.contains(&noun) => None,
            Some(noun) => Some(Refusal::IdTaken { id: id.clone(), noun: noun.word(), act: act.kind.name }),
            None if schema::noun_made(act.kind, id).is_some() => None,
            None => Some(Refusal::IdUnclear { id: id.clone(), expected: expected() }),
        }
    }

    fn check_reference(&self, field: &'static Field, value: &Value) -> Option<Refusal> {
        let id = value.as_ref_id()?;
        let expected: &[Noun] = match field.kind {
            FieldKind::Ref(nouns) => nouns,
            FieldKind::Outcome => &[Noun::Provision],
            _ => &[],
        };
        match self.noun(id) {
            None => Some(Refusal::NothingNamed {
                name: field.name,
                id: id.clone(),
                hint: self.hint(id.as_str(), expected),
            }),
            Some(noun) if expected.is_empty() || expected.contains(&noun) => None,
            Some(noun) => Some(Refusal::AnotherNoun {
                name: field.name,
                id: id.clone(),
                noun: noun.word(),
                expected: nouns(expected),
            }),
        }
    }

    /// Dates may take their bounds from facts; a circle among them is unknown, and no mistake.
    fn check_date(&self, own: Option<&Id>, field: &'static Field, value: &Value) -> Vec<Refusal> {
        let facts = value.as_when().into_iter().flat_map(When::facts);
        let there = |id: &Id| Some(id) == own || self.noun(id).is_some();
        facts
            .filter(|fact| !fact.parse::<Id>().is_ok_and(|id| there(&id)))
            .map(|fact| Refusal::NoFactForDate {
                name: field.name,
                fact: fact.to_owned(),
                hint: self.hint(fact, &[]),
            })
            .collect()
    }

    /// `; did you mean ...`, among things of the nouns expected.
    pub(super) fn hint(&self, given: &str, expected: &[Noun]) -> String {
        let fits = |noun: &Noun| expected.is_empty() || expected.contains(noun);
        let ids = || self.state.things().filter(|thing| fits(&thing.noun)).map(|thing| &thing.id);
        // A short id was completed with the desk's own origin: what was written is its end.
        let short = given.parse::<Id>().ok().and_then(|given| {
            let meant = nearest(given.short(), ids().map(Id::short))?;
            ids().find(|id| id.short() == meant)
        });
        let meant = nearest(given, ids().map(Id::as_str)).or(short.map(Id::as_str));
        meant.map_or(String::new(), |id| format!("; did you mean `{id}`?"))
    }
}
