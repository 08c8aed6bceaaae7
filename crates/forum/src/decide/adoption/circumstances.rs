//! What else matters to a decision: the kind of the text, what was put aside before, who could object that day.

use super::Adoption;
use crate::charter::may_seen;
use crate::decide::rights::TO_OBJECT;
use crate::decide::{Refusal, Warning};
use crate::id::Id;
use crate::noun::Noun;
use crate::state::Eyes;

/// Kinds of texts that are somebody's own and that no body adopts.
const NOT_ADOPTED: &[&str] = &["chair's statement", "compilation"];

impl Adoption<'_> {
    /// A chair's statement and a coordinator's compilation are different kinds of text from an adopted one.
    pub(super) fn kind_of_text(&self) -> Option<Refusal> {
        let text = self.state.thing(self.outcomes.text)?;
        let compiled = text.said().all(|said| said.act == "compile").then_some("compilation");
        let kind = text.texts("kind").into_iter().find(|kind| NOT_ADOPTED.contains(kind)).or(compiled)?;
        Some(Refusal::NotForAdoption { text: text.id.clone(), kind: kind.to_owned() })
    }

    /// Items put aside that would be adopted without having been taken up again.
    pub(super) fn set_aside_before(&self) -> Vec<Warning> {
        let adopted: Vec<&Id> = self.outcomes.adopted().collect();
        let by_provision =
            adopted.iter().flat_map(|id| self.state.referring(Noun::SetAside, "provision", id));
        let whole = self.state.referring(Noun::SetAside, "text", self.outcomes.text).into_iter();
        let whole = whole.filter(|item| item.refs("provision").is_empty());
        let mut items: Vec<&Id> = by_provision
            .chain(whole)
            .filter(|item| self.state.seen(item, &Eyes::Everything).is_some())
            .filter(|item| self.state.referring(Noun::Revival, "set_aside", &item.id).is_empty())
            .map(|item| &item.id)
            .collect();
        items.sort();
        items.dedup();
        items.into_iter().map(|id| Warning::SetAsideNotRevived { set_aside: id.clone() }).collect()
    }

    /// The parts of the charter by which this desk records decisions.
    pub(in crate::decide) fn seat_parts(&self) -> Vec<Id> {
        let right = self.proposal.act.kind.right.unwrap_or_default();
        let seat = self.state.seat().map(|seat| self.charter.seat_rights(&seat.kind)).unwrap_or_default();
        seat.into_iter().filter(|given| given.value == right).map(|given| given.part.clone()).collect()
    }

    /// Those who could have objected that day, and the parts of the charter that say so.
    pub(in crate::decide) fn electorate(&self) -> (Vec<Id>, Vec<Id>) {
        let (mut electorate, mut parts) = (Vec::new(), Vec::new());
        for participant in self.state.all(Noun::Participant) {
            let may = may_seen(self.state, self.charter, &participant.id, TO_OBJECT, &Eyes::Everything);
            if let crate::charter::May::Yes { through } = may {
                electorate.push(participant.id.clone());
                parts.extend(through.into_iter().filter(|id| self.state.thing_of(Noun::Part, id).is_some()));
            }
        }
        parts.sort();
        parts.dedup();
        (electorate, parts)
    }
}
