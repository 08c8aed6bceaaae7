//! What a decision makes of each provision (rule 16): adoption in part is that list.

use std::collections::BTreeMap;

use super::{Proposal, Refusal};
use crate::act::Act;
use crate::entry::Mode;
use crate::id::Id;
use crate::noun::Noun;
use crate::schema::PROVISION_OUTCOMES;
use crate::state::{State, Thing};
use crate::suggest::nearest;
use crate::value::Value;

/// Outcomes that leave a provision for another day, so that the text is adopted in part.
const LEFT_OUT: &[&str] = &["set aside", "not adopted"];

/// A text decided on, with the outcome for each provision as the act lists it.
pub(super) struct Outcomes<'a> {
    pub(super) text: &'a Id,
    pub(super) version: Option<&'a Id>,
    /// The outcome for the text.
    pub(super) whole: &'a str,
    listed: BTreeMap<&'a Id, &'a str>,
    /// Provisions of the text that are before the body.
    scope: Vec<Id>,
}

impl<'a> Outcomes<'a> {
    /// Reads them from an act; nothing for acts that are no decision of a body on a text.
    pub(super) fn read(state: &State, act: &'a Act) -> Option<Self> {
        if !act.kind.makes.contains(&Noun::Decision) {
            return None;
        }
        let reference = |name: &str| act.values(name).iter().find_map(Value::as_ref_id);
        let text = reference("text")?;
        let version = reference("version");
        let pairs = act.values("provisions").iter();
        let listed: BTreeMap<&Id, &str> = pairs.filter_map(pair).collect();
        let of_text = state.referring(Noun::Provision, "text", text);
        let before = of_text
            .iter()
            .filter(|thing| listed.contains_key(&thing.id) || in_version(state, thing, version));
        let mut scope: Vec<Id> = before.map(|thing| thing.id.clone()).collect();
        scope.extend(listed.keys().map(|id| (*id).clone()));
        scope.sort();
        scope.dedup();
        let whole = act.values("outcome").iter().find_map(Value::as_text).unwrap_or(act.kind.name);
        Some(Self { text, version, whole, listed, scope })
    }

    /// Provisions that become agreed language by this decision.
    pub(super) fn adopted(&self) -> impl Iterator<Item = &Id> {
        let in_part = self.whole == "adopted in part";
        self.scope.iter().filter(move |id| match self.listed.get(id) {
            Some(outcome) => *outcome == "adopted",
            None => !in_part,
        })
    }

    /// Every provision that the decision can be about.
    pub(super) fn scope(&self) -> &[Id] {
        &self.scope
    }

    /// Whether something is agreed by the outcome, if only as a basis.
    pub(super) fn agrees(&self) -> bool {
        self.settles() || self.whole == "agreed as basis"
    }

    /// Whether words become agreed language, so that no bracket may be open.
    pub(super) fn settles(&self) -> bool {
        matches!(self.whole, "adopted" | "adopted in part" | "endorsed" | "signed")
    }

    fn left_out(&self) -> impl Iterator<Item = (&Id, &str)> {
        self.listed
            .iter()
            .filter(|(_, outcome)| LEFT_OUT.contains(*outcome))
            .map(|(id, outcome)| (*id, *outcome))
    }
}

const fn pair(value: &Value) -> Option<(&Id, &str)> {
    if let Value::Outcome(id, outcome) = value { Some((id, outcome.as_str())) } else { None }
}

/// Whether a provision is part of a version: it is, unless all its words lie in other versions.
fn in_version(state: &State, provision: &Thing, version: Option<&Id>) -> bool {
    let Some(version) = version else { return true };
    let wordings = state.referring(Noun::Wording, "provision", &provision.id);
    wordings.is_empty() || wordings.iter().any(|wording| wording.refs("version").contains(&version))
}

/// Refusals of the list as such. A reported list may be short or speak of another text's provisions: sources do.
pub(super) fn check(state: &State, proposal: &Proposal) -> Vec<Refusal> {
    let Some(outcomes) = Outcomes::read(state, &proposal.act) else { return Vec::new() };
    let mut refusals = words(&proposal.act);
    if let Some(version) = outcomes.version.and_then(|version| state.thing_of(Noun::Version, version))
        && !version.refs("text").contains(&outcomes.text)
    {
        refusals
            .push(Refusal::VersionOfAnotherText { version: version.id.clone(), text: outcomes.text.clone() });
    }
    if proposal.mode == Mode::Live {
        refusals.extend(foreign(state, &outcomes));
        refusals.extend(parts(&outcomes));
    }
    refusals
}

fn words(act: &Act) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let mut seen: BTreeMap<&Id, &str> = BTreeMap::new();
    for (provision, outcome) in act.values("provisions").iter().filter_map(pair) {
        if !PROVISION_OUTCOMES.contains(&outcome) {
            let hint = nearest(outcome, PROVISION_OUTCOMES.iter().copied())
                .map_or(String::new(), |word| format!("; did you mean `{word}`?"));
            let words = PROVISION_OUTCOMES.iter().map(|word| format!("`{word}`"));
            let expected = words.collect::<Vec<_>>().join(", ");
            let (provision, outcome) = (provision.clone(), outcome.to_owned());
            refusals.push(Refusal::OutcomeUnknown { provision, outcome, expected, hint });
        }
        if seen.insert(provision, outcome).is_some_and(|before| before != outcome) {
            refusals.push(Refusal::TwoOutcomes { provision: provision.clone() });
        }
    }
    refusals
}

fn foreign(state: &State, outcomes: &Outcomes<'_>) -> Vec<Refusal> {
    let known = outcomes.listed.keys().filter_map(|id| state.thing_of(Noun::Provision, id));
    known
        .filter(|provision| !provision.refs("text").contains(&outcomes.text))
        .map(|provision| Refusal::NotOfText { provision: provision.id.clone(), text: outcomes.text.clone() })
        .collect()
}

fn parts(outcomes: &Outcomes<'_>) -> Vec<Refusal> {
    if outcomes.whole != "adopted in part" {
        let left_out = outcomes.left_out().filter(|_| outcomes.settles());
        return left_out
            .map(|(provision, outcome)| Refusal::WholeWithoutPart {
                provision: provision.clone(),
                outcome: outcome.to_owned(),
            })
            .collect();
    }
    let unsaid = outcomes.scope.iter().filter(|id| !outcomes.listed.contains_key(id));
    let mut refusals: Vec<Refusal> =
        unsaid.map(|id| Refusal::PartIncomplete { provision: id.clone() }).collect();
    if outcomes.adopted().next().is_none() || outcomes.left_out().next().is_none() {
        refusals.push(Refusal::PartIsNoPart {});
    }
    refusals
}
