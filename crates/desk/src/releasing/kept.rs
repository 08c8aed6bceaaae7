//! Releasing what was done to an entry: a correction, change or withdrawal is done again to the open telling of it.

use forum::entry::{Openness, Ref};
use forum::id::Id;
use forum::state::{Keeping, Said, State};
use record::{Draft, Envelope, Level, Target};
use serde_json::{Value as Json, json};

use super::Afresh;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::keeping::{unfit, visible};
use crate::written::{level_of, openness_of, written_level};

impl Desk {
    /// The same act of keeping, speaking of the entry by which what it speaks of was released.
    pub(super) fn keeping_afresh(&mut self, said: &Said, level: &Level) -> Result<Afresh, DeskError> {
        let state = self.whole()?;
        let own = state.keepings().find(|(one, _)| one.at == said.at).map(|(_, keeping)| keeping);
        let of = match own {
            Some(keeping) if keeping.act() != "release" => keeping.of().clone(),
            _ => {
                let why =
                    format!("`{}` keeps the record itself; record it again where it shall stand", said.act);
                return Err(unfit(&said.at, why));
            }
        };
        let Some(open) = open_telling(&state, &of, level) else {
            let why = format!(
                "what it speaks of, {of}, was not released at the level `{}`; release that first",
                written_level(level)
            );
            return Err(unfit(&said.at, why));
        };
        let envelope = self.envelope(&said.at)?;
        let hidden = hidden(&state, envelope.payload.get("value"), &openness_of(level));
        Ok(Afresh { draft: draft(envelope, &open, level), matter: Vec::new(), hidden })
    }
}

/// The entry of a level by which a private one was released.
fn open_telling(state: &State, of: &Ref, level: &Level) -> Option<Ref> {
    state.keepings().find_map(|(_, keeping)| match keeping {
        Keeping::Release { of: private, as_entry } if private == of => {
            let (open, _) = state.said(as_entry)?;
            (level_of(&open.openness) == *level).then(|| as_entry.clone())
        }
        _ => None,
    })
}

fn draft(envelope: Envelope, open: &Ref, level: &Level) -> Draft {
    let mut payload = envelope.payload;
    if let Some(members) = payload.as_object_mut() {
        members.remove("pack");
        members.insert("of".into(), open.json());
        members.insert("cites".into(), json!([open.json()]));
    }
    Draft {
        volume: Target::own(level.clone()),
        act: envelope.act,
        version: envelope.version,
        mode: envelope.mode,
        actor: envelope.actor,
        recorder: envelope.recorder,
        sources: envelope.sources,
        payload,
        documents: Vec::new(),
        matter: Vec::new(),
    }
}

/// What the new value names that its new readers do not know.
fn hidden(state: &State, value: Option<&Json>, openness: &Openness) -> Vec<(Id, String)> {
    let texts = match value {
        Some(Json::Array(several)) => several.iter().filter_map(Json::as_str).collect(),
        Some(Json::String(only)) => vec![only.as_str()],
        _ => Vec::new(),
    };
    let ids = texts.into_iter().filter_map(|text| text.parse::<Id>().ok());
    let known = ids.filter(|id| state.noun_of(id).is_some());
    known.filter_map(|id| visible(state, &id, openness, None).err().map(|why| (id, why))).collect()
}
