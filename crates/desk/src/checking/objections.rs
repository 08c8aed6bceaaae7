//! Live decisions and the objections that stood before them (I6).

use forum::entry::{Mode, Ref};
use forum::id::Id;
use forum::noun::Noun;
use forum::state::{Objections, Said, State, Thing};
use forum::value::Value;
use record::Envelope;
use serde_json::Value as Json;

use super::Found;
use crate::desk::Desk;
use crate::error::DeskError;

/// A live decision with the list that it carries.
struct Decision<'a> {
    thing: &'a Thing,
    said: &'a Said,
    listed: &'a [Id],
    envelope: Envelope,
}

impl Desk {
    /// Decisions that adopt over an objection, or do not list one, which stood in what they were judged on. An
    /// objection that came in by merging later is a conflict, and no defect.
    pub(super) fn over_objections(&self, state: &State) -> Result<Vec<Found>, DeskError> {
        let mut found = Vec::new();
        let objections: Vec<&Thing> = state.ever_of(Noun::Objection).collect();
        for thing in state.all(Noun::Decision) {
            for said in thing.said().filter(|said| said.mode == Mode::Live) {
                // What was released carries the digest of the list alone, and is judged where the list lies.
                let Objections::Listed(listed) = &said.objections else { continue };
                let Some(envelope) = self.stored(&said.at)? else { continue };
                let decision = Decision { thing, said, listed, envelope };
                found.extend(objections.iter().filter_map(|objection| decision.against(state, objection)));
            }
        }
        Ok(found)
    }

    fn stored(&self, at: &Ref) -> Result<Option<Envelope>, DeskError> {
        let Ok(volume) = at.volume.parse() else { return Ok(None) };
        let stored = self.file.entry(volume, at.position)?;
        Ok(stored.map(|stored| stored.envelope()).transpose()?)
    }
}

impl Decision<'_> {
    fn against(&self, state: &State, objection: &Thing) -> Option<Found> {
        let knew = |said: &Said| self.knew(&said.at);
        let then = state.told_to(objection, "to", knew);
        let to =
            |ids: &[&Id]| then.iter().filter_map(|one| one.value.as_ref_id()).any(|to| ids.contains(&to));
        if !state.is_known_to(objection, knew) || !to(&self.scope()) {
            return None;
        }
        let listed = self.listed.contains(&objection.id);
        let what = if to(&self.adopted()) && self.could_object(objection) {
            "adopts over"
        } else if listed {
            return None;
        } else {
            "does not list"
        };
        Some(Found {
            at: Some(self.said.at.to_string()),
            what: format!(
                "`{}` {what} the objection `{}`, which stood before it",
                self.thing.id, objection.id
            ),
            remedy: "withdraw one of the two, with the reason".to_owned(),
        })
    }

    /// Whether the objection comes from one of those who could object that day, as the decision itself says.
    fn could_object(&self, objection: &Thing) -> bool {
        let electorate = self.envelope.payload.get("electorate").and_then(Json::as_array);
        let electorate: Vec<&str> = electorate.into_iter().flatten().filter_map(Json::as_str).collect();
        let actors = objection.said().filter_map(|said| said.actor.as_ref());
        objection.refs("by").into_iter().chain(actors).any(|by| electorate.contains(&by.as_str()))
    }

    /// Whether it was recorded with another entry in view: noted, cited, or before it in its volume.
    fn knew(&self, other: &Ref) -> bool {
        let noted = other.volume.parse().ok().and_then(|volume| self.envelope.heads.get(&volume));
        let mut cited = self.envelope.cites().unwrap_or_default().into_iter();
        let at = &self.said.at;
        at.volume == other.volume && other.position < at.position
            || noted.is_some_and(|head| head.position >= other.position)
            || cited.any(|cite| cite.volume.to_string() == *other.volume && cite.position == other.position)
    }

    /// What it is on: the text, and the provisions that it lists.
    fn scope(&self) -> Vec<&Id> {
        let listed = self.thing.values("provisions").filter_map(Value::as_ref_id);
        listed.chain(self.thing.refs("text")).collect()
    }

    /// What it agrees on: the text when as a whole, of the provisions those that it lists so.
    fn adopted(&self) -> Vec<&Id> {
        let agreed = |outcome: &str| matches!(outcome, "adopted" | "agreed as basis" | "endorsed" | "signed");
        let outcomes = self.thing.values("provisions").filter_map(move |value| match value {
            Value::Outcome(id, outcome) if agreed(outcome) => Some(id),
            _ => None,
        });
        let whole = self.thing.texts("outcome").into_iter().any(agreed);
        outcomes.chain(self.thing.refs("text").into_iter().filter(|_| whole)).collect()
    }
}
