//! Deciding a batch: each act on what the file holds and on the acts before it.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use forum::decide::{Context, Decided, Proposal, Refusal, decide};
use forum::entry::{Entry, Mode, Openness, Ref};
use forum::id::Id;
use forum::noun::Noun;
use forum::schema;
use forum::state::{State, Thing};
use forum::suggest::nearest;
use jiff::Timestamp;
use record::{Draft, NewDocument, NewMatter, Target};
use serde_json::{Map, Value as Json, json};

use super::{Item, Preview};
use crate::desk::Desk;
use crate::error::{DeskError, Refused};
use crate::look::Scope;
use crate::problem::{Place, Problem};
use crate::rows::OWN;
use crate::written::level_of;

/// Acts ready to be decided: ids given, working material sealed.
pub(crate) struct Batch {
    items: Vec<Ready>,
    made: HashMap<Id, Vec<Made>>,
    recorder: String,
}

/// What an act of the batch brings up, and who may read it there.
struct Made {
    noun: Noun,
    openness: Openness,
    overlay: Option<Arc<str>>,
}

impl Made {
    fn is_known_to(&self, proposal: &Proposal) -> bool {
        proposal.openness == Openness::Desk
            || self.openness.is_as_open_as(&proposal.openness)
                && (self.overlay.is_none() || self.overlay == proposal.overlay)
    }
}

pub(super) struct Ready {
    pub proposal: Proposal,
    pub place: Option<Place>,
    pub places: BTreeMap<&'static str, Place>,
    pub documents: Vec<NewDocument>,
    pub matter: Vec<NewMatter>,
}

impl Ready {
    /// Where the field stands that the refusal is about, or else the act.
    fn place_of(&self, refusal: &Refusal) -> Option<Place> {
        let field = refusal.field().and_then(|field| self.places.get(field));
        field.or(self.place.as_ref()).cloned()
    }
}

impl Batch {
    pub(super) fn ids(&self) -> Vec<Option<Id>> {
        self.items.iter().map(|item| item.proposal.act.id.clone()).collect()
    }

    /// The drafts of what was decided, each with what goes beside its entry. Where an act is told twice, first in
    /// private and then openly, a note in the private volume says that the two are one.
    pub(super) fn drafts(&self, decided: Vec<Preview>) -> Result<Vec<Draft>, DeskError> {
        let indices: Vec<usize> = decided.iter().map(|one| one.index).collect();
        let mut drafts = Vec::with_capacity(decided.len());
        for one in decided {
            let item = self.items.get(one.index);
            let mut draft = draft_of(one.decided);
            if let Some(item) = item {
                draft.documents.clone_from(&item.documents);
                draft.matter.clone_from(&item.matter);
            }
            drafts.push(draft);
        }
        for (open, pair) in indices.windows(2).enumerate().map(|(at, pair)| (at + 1, pair)) {
            if let ([first, second], Some(private)) = (pair, drafts.get(open - 1))
                && first == second
            {
                drafts.push(self.release_note(private.volume.clone(), open));
            }
        }
        Ok(drafts)
    }

    fn release_note(&self, volume: Target, open: usize) -> Draft {
        let (of, to) = (json!({ "batch": open - 1 }), json!({ "batch": open }));
        let payload = json!({ "of": of, "as": to, "cites": [of, to] });
        Draft { mode: record::Mode::Live, ..Draft::new(volume, "release", &self.recorder, payload) }
    }
}

/// Where acts of the same recording stand before they have a place.
const HERE: &str = "this recording";

/// Entries of the same recording are cited by their number in it, which the record replaces by their place.
fn cite_here(payload: &mut Map<String, Json>) {
    for cite in payload.get_mut("cites").and_then(Json::as_array_mut).into_iter().flatten() {
        let here = cite.get("volume").and_then(Json::as_str) == Some(HERE);
        if let Some(position) = cite.get("position").and_then(Json::as_u64).filter(|_| here) {
            *cite = json!({ "batch": position.saturating_sub(1) });
        }
    }
}

/// What the record is to keep of what was decided.
fn draft_of(mut decided: Decided) -> Draft {
    cite_here(&mut decided.payload);
    let level = level_of(&decided.openness);
    let overlay = decided.overlay.as_deref().map(str::to_owned);
    Draft {
        volume: Target::Own { level, overlay },
        act: decided.act.to_owned(),
        version: decided.version,
        mode: match decided.mode {
            Mode::Live => record::Mode::Live,
            Mode::Reported => record::Mode::Reported,
        },
        actor: decided.actor.as_ref().map(Id::to_string),
        recorder: decided.recorder,
        sources: serde_json::to_value(&decided.sources).unwrap_or_default(),
        payload: decided.payload.into(),
        documents: Vec::new(),
        matter: Vec::new(),
    }
}

impl Desk {
    /// Prepares acts: everything that must not differ from one try to the next.
    pub(super) fn batch(&mut self, items: Vec<Item>) -> Result<Batch, DeskError> {
        self.sound()?;
        let recorder = self.recorder()?;
        let origin = self.origin().to_owned();
        let state = Arc::clone(&self.folded(&Scope::default())?.state);
        let mut ready: Vec<Ready> = Vec::with_capacity(items.len());
        let (mut made, mut problems) = (HashMap::<Id, Vec<Made>>::new(), Vec::new());
        for Item { mut proposal, place, places, documents } in items {
            super::ids::give(&mut proposal, &origin, |id| {
                state.noun_of(id).is_some() || made.contains_key(id)
            })?;
            let matter = super::sealing::seal(&mut proposal)?;
            problems.extend(unknown_addressees(&proposal, &state, places.get("level").or(place.as_ref())));
            if let Some(id) = &proposal.act.id
                && let Some(noun) = schema::noun_made(proposal.act.kind, id)
            {
                let (openness, overlay) = (proposal.openness.clone(), proposal.overlay.clone());
                made.entry(id.clone()).or_default().push(Made { noun, openness, overlay });
            }
            ready.push(Ready { proposal, place, places, documents, matter });
        }
        if problems.is_empty() {
            Ok(Batch { items: ready, made, recorder })
        } else {
            Err(DeskError::Problems(problems))
        }
    }

    /// Decides every act of the batch on what stands now. All refusals are told.
    pub(super) fn decide(&mut self, batch: &mut Batch) -> Result<Vec<Preview>, DeskError> {
        let (today, now) = (self.today(), self.now());
        let mut state = Arc::clone(&self.folded(&Scope::default())?.state);
        let several = batch.items.len() > 1;
        let (mut decided, mut refused) = (Vec::new(), Vec::new());
        for (index, item) in batch.items.iter().enumerate() {
            self.tell(index, batch.items.len());
            let mut salted = Ok(());
            let mut context = Context {
                today,
                recorder: &batch.recorder,
                // What comes later in the batch may be named as far as the readers of this act will know of it.
                made_here: &|id| {
                    let mut made = batch.made.get(id).into_iter().flatten();
                    made.find(|one| one.is_known_to(&item.proposal)).map(|one| one.noun)
                },
                salt: &mut || {
                    super::ids::random().unwrap_or_else(|error| {
                        salted = Err(error);
                        [0; 32]
                    })
                },
            };
            let proposal = resting(&item.proposal, &state);
            let outcome = decide(&state, &proposal, &mut context);
            salted?;
            match outcome {
                Ok(entries) => {
                    for one in entries {
                        if several {
                            Arc::make_mut(&mut state).apply(&provisional(&one, decided.len(), now));
                        }
                        decided.push(Preview { index, decided: one });
                    }
                }
                Err(refusals) => refused.extend(refusals.into_iter().map(|refusal| Refused {
                    index,
                    place: item.place_of(&refusal),
                    act: item.proposal.act.kind.name,
                    refusal,
                })),
            }
        }
        self.tell(batch.items.len(), batch.items.len());
        if refused.is_empty() { Ok(decided) } else { Err(DeskError::Refused(refused)) }
    }
}

/// A level names its addressees, who have to be in the record: a misspelt one could never read it.
fn unknown_addressees(proposal: &Proposal, state: &State, place: Option<&Place>) -> Vec<Problem> {
    let Openness::Addressees(ids) = &proposal.openness else { return Vec::new() };
    let known = || state.all(Noun::Participant).map(|participant| participant.id.as_str());
    let unknown = ids.iter().filter(|id| known().all(|known| known != id.as_str()));
    let place = place.cloned().unwrap_or_else(|| Place::of(proposal.act.kind.name));
    let problem = |id: &String| {
        let problem = Problem::new(place.clone(), format!("`{id}` is no participant of this forum"));
        let problem = problem.text(id).field("level").meant(nearest(id, known()));
        problem.coded("no-participant", [("given", id)])
    };
    unknown.map(problem).collect()
}

/// What the desk says of an overlay's things cites them, so that it sleeps when the overlay is gone (rule 15).
fn resting<'a>(proposal: &'a Proposal, state: &State) -> Cow<'a, Proposal> {
    let no_overlay = state.overlays().next().is_none();
    let at_desk = proposal.openness == Openness::Desk || OWN.contains(&proposal.act.kind.name);
    if !at_desk || proposal.overlay.is_some() || no_overlay {
        return Cow::Borrowed(proposal);
    }
    let facts: Vec<Id> = proposal.act.facts().map(|(_, id)| id).collect();
    let named = proposal.act.references().map(|(_, id)| id).chain(&proposal.act.id).chain(&facts);
    // What is known at the desk alone may itself rest on an overlay.
    let own = |thing: &Thing| thing.said().all(|said| said.openness == Openness::Desk);
    let things =
        named.filter_map(|id| state.thing(id)).filter(|thing| thing.overlay().is_some() || own(thing));
    let cites: Vec<Ref> =
        things.filter_map(|thing| thing.said().next()).map(|said| said.at.clone()).collect();
    if cites.is_empty() {
        return Cow::Borrowed(proposal);
    }
    let mut proposal = proposal.clone();
    proposal.cites.extend(cites);
    Cow::Owned(proposal)
}

/// An entry as later acts of the same batch see it before it has a place in the record.
fn provisional(decided: &Decided, index: usize, now: Timestamp) -> Entry {
    Entry {
        at: Ref { volume: HERE.into(), position: index as u64 + 1 },
        act: decided.act.to_owned(),
        version: decided.version,
        mode: decided.mode,
        actor: decided.actor.clone(),
        recorder: decided.recorder.clone(),
        recorded: now,
        sources: decided.sources.clone(),
        payload: decided.payload.clone().into(),
        openness: decided.openness.clone(),
        overlay: decided.overlay.clone(),
    }
}
