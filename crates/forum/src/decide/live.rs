//! A live act: checked against the charter in force today, with the reason for an override where it departs from it.

use serde_json::{Map, Value as Json};

use super::adoption::{Adoption, Found};
use super::rights::Rights;
use super::{Context, Decided, Proposal, Refusal, Warning, levels, objections, payload};
use crate::act::Act;
use crate::charter::Charter;
use crate::date::{Day, When};
use crate::entry::{Openness, Ref};
use crate::id::Id;
use crate::noun::Noun;
use crate::schema::FieldKind;
use crate::state::{Eyes, State};
use crate::value::Value;

/// Decides a live act; `refusals` are those of its form.
pub(super) fn decide(
    state: &State,
    proposal: &Proposal,
    context: &mut Context<'_>,
    mut refusals: Vec<Refusal>,
) -> Result<Vec<Decided>, Vec<Refusal>> {
    let makes = proposal.act.kind.makes;
    let all = makes.contains(&Noun::Decision);
    let eyes = if all { Eyes::Everything } else { Eyes::AsOpenAs(proposal.openness.clone()) };
    let charter = Charter::seen(state, context.today, &eyes);
    let rights = Rights { state, proposal, context };
    let acting = rights.acting();
    let judged = rights.check(&charter, &eyes);
    refusals.extend(levels::check_acting(state, acting.as_ref(), proposal));
    let mut warnings = if all { Vec::new() } else { rights.more_private(&judged) };
    refusals.extend(judged);

    let adoption = Adoption::of(state, proposal, &charter);
    let mut found = adoption.as_ref().map(|adoption| adoption.judge(context));
    if let Some(found) = &mut found {
        refusals.append(&mut found.refusals);
        warnings.append(&mut found.warnings);
    }
    let departed = depart(proposal, refusals, &mut warnings)?;

    let mut decided = entry(state, proposal, context, acting);
    decided.warnings = warnings;
    if departed {
        let reason = proposal.departing.clone().unwrap_or_default();
        decided.payload.insert("override".into(), Json::from(reason));
    }
    if makes.iter().any(|noun| matches!(noun, Noun::Remark | Noun::Draft | Noun::Original)) {
        if decided.openness != Openness::Desk {
            decided.warnings.push(Warning::KeptAtDesk { act: decided.act });
        }
        decided.openness = Openness::Desk;
    }
    match (adoption, found) {
        (Some(adoption), Some(found)) => Ok(with_objections(decided, proposal, &adoption, &found, context)),
        _ => Ok(vec![decided]),
    }
}

/// Sorts what a recorded reason lets pass from what nothing does; whether the act departs from the charter.
fn depart(
    proposal: &Proposal,
    refusals: Vec<Refusal>,
    warnings: &mut Vec<Warning>,
) -> Result<bool, Vec<Refusal>> {
    let reason = proposal.departing.as_ref().is_some_and(|reason| !reason.trim().is_empty());
    let (passing, firm): (Vec<Refusal>, Vec<Refusal>) =
        refusals.into_iter().partition(|refusal| reason && refusal.can_be_overridden());
    if !firm.is_empty() {
        return Err(firm);
    }
    if reason && passing.is_empty() {
        warnings.push(Warning::ReasonNotNeeded {});
    }
    let departed = !passing.is_empty();
    warnings.extend(passing.into_iter().map(|what| Warning::Overridden { what: Box::new(what) }));
    Ok(departed)
}

/// The entry, with who acted and the day on which it was done.
fn entry(state: &State, proposal: &Proposal, context: &Context<'_>, acting: Option<Id>) -> Decided {
    let mut done = proposal.clone();
    if done.act.kind.right.is_some() {
        done.actor = acting.clone();
        done_by(state, &mut done.act, acting);
        done_today(&mut done.act, context.today);
        ends_what_holds(state, &mut done, context.today);
    }
    payload::decided(&done, context)
}

fn done_by(state: &State, act: &mut Act, acting: Option<Id>) {
    let Some(by) = act.kind.field("by").filter(|_| act.values("by").is_empty()) else { return };
    let FieldKind::Ref(nouns) = by.kind else { return };
    let fits = |id: &Id| state.thing(id).is_some_and(|thing| nouns.contains(&thing.noun));
    if let Some(actor) = acting.filter(fits) {
        act.fields.insert(by.name, vec![Value::Ref(actor)]);
    }
}

fn done_today(act: &mut Act, today: Day) {
    let field = ["date", "made"].iter().find_map(|name| act.kind.field(name));
    let Some(field) = field.filter(|field| act.values(field.name).is_empty()) else { return };
    if let Ok(when) = When::parse(&today.to_string()) {
        act.fields.insert(field.name, vec![Value::When(when)]);
    }
}

/// An office for one that is taken over ends the tenure that certainly holds, where nobody names it and all who may
/// read of the one know of the other.
fn ends_what_holds(state: &State, done: &mut Proposal, today: Day) {
    let act = &done.act;
    let Some(ends) = act.kind.field("ends").filter(|_| act.values("ends").is_empty()) else { return };
    let reference = |name: &str| act.values(name).iter().find_map(Value::as_ref_id).cloned();
    let (Some(office), area) = (reference("office"), reference("area")) else { return };
    if !state.thing(&office).is_some_and(|office| office.flag("one_holder")) {
        return;
    }
    let seen = state.as_of(Some(today));
    let tenures = state.referring(Noun::Tenure, "office", &office).into_iter();
    let held = tenures.filter(|tenure| {
        let here = tenure.refs("area").into_iter().next() == area.as_ref() && tenure.overlay().is_none();
        let known = levels::is_known(state, tenure, done);
        here && known && Some(&tenure.id) != act.id.as_ref() && seen.holds(tenure).is_yes()
    });
    let held: Vec<Value> = held.map(|tenure| Value::Ref(tenure.id.clone())).collect();
    if !held.is_empty() {
        done.act.fields.insert(ends.name, held);
    }
}

/// The decision with its list of objections, where that list may lie, and its release where it was to be more open.
fn with_objections(
    mut decided: Decided,
    proposal: &Proposal,
    adoption: &Adoption<'_>,
    found: &Found,
    context: &mut Context<'_>,
) -> Vec<Decided> {
    let list = objections::list(&found.objections);
    let key = (context.salt)();
    establish(&mut decided.payload, found);
    if let Some(digest) = objections::digest(&list, &key) {
        decided.payload.insert("objections_digest".into(), Json::from(digest));
    }
    let (electorate, parts) = adoption.electorate();
    let ids = |ids: &[Id]| ids.iter().map(|id| Json::from(id.as_str())).collect::<Json>();
    decided.payload.insert("electorate".into(), ids(&electorate));
    let ways = found.policy.iter().flat_map(|policy| policy.parts.clone());
    let used = ways.chain(parts).chain(adoption.seat_parts());
    let mut used: Vec<Id> = used.collect();
    used.sort();
    used.dedup();
    decided.payload.insert("charter".into(), ids(&used));
    decided.payload.insert("objections_key".into(), Json::from(objections::hex(&key)));
    decided.payload.insert("objections".into(), list.iter().map(|id| id.as_str()).collect());
    let objecting = found.objections.iter().map(|objection| objection.at.clone());
    let cites: Vec<Ref> = proposal.cites.iter().cloned().chain(objecting).collect();
    payload::cite(&mut decided.payload, &cites);

    decided.openness = objections::level(&found.objections).meet(&proposal.openness);
    if decided.openness == proposal.openness {
        return vec![decided];
    }
    if decided.openness != Openness::Forum {
        let level = decided.openness.word();
        decided.warnings.push(Warning::LiesWithItsObjections { level });
    }
    let release = release(&decided, proposal);
    vec![decided, release]
}

/// What a more open volume says of the decision: the outcome and the digest, citing what the act itself cites.
fn release(decided: &Decided, proposal: &Proposal) -> Decided {
    let mut release =
        Decided { warnings: Vec::new(), openness: proposal.openness.clone(), ..decided.clone() };
    payload::keep_closed(&mut release.payload);
    payload::cite(&mut release.payload, &proposal.cites);
    release
}

/// The way of deciding, for every release.
fn establish(payload: &mut Map<String, Json>, found: &Found) {
    if let Some(policy) = &found.policy {
        payload.insert("policy".into(), Json::from(policy.name.as_str()));
    }
    if let Some(deadline) = &found.deadline {
        payload.insert("deadline".into(), Json::from(deadline.as_str()));
    }
}
