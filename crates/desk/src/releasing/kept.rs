//! Releasing what was done to an entry: a correction, change or withdrawal is done again to the open telling of it.

use forum::act::read_stored;
use forum::entry::{Openness, Ref};
use forum::id::Id;
use forum::schema;
use forum::state::{Keeping, Said, State};
use forum::value::Value;
use record::{Draft, Envelope, Level, Target};
use serde_json::json;

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
        let keeping = match own {
            Some(keeping) if keeping.act() != "release" => keeping,
            _ => {
                let why =
                    format!("`{}` keeps the record itself; record it again where it shall stand", said.act);
                return Err(unfit(&said.at, why));
            }
        };
        let of = keeping.of();
        let Some(open) = open_telling(&state, of, level) else {
            let why = format!(
                "what it speaks of, {of}, was not released at the level `{}`; release that first",
                written_level(level)
            );
            return Err(unfit(&said.at, why));
        };
        let envelope = self.envelope(&said.at)?;
        let hidden = hidden(&state, keeping, &openness_of(level));
        Ok(Afresh { draft: draft(envelope, &open, level), matter: Vec::new(), hidden })
    }
}

/// The entry of a level by which a private one was released and which was not taken back since.
pub(super) fn open_telling(state: &State, of: &Ref, level: &Level) -> Option<Ref> {
    let released = state.keepings().filter_map(|(_, keeping)| match keeping {
        Keeping::Release { of: private, as_entry } if private == of => Some(as_entry),
        _ => None,
    });
    let stands = |open: &&Ref| {
        let at_level = state.said(open).is_some_and(|(said, _)| level_of(&said.openness) == *level);
        at_level && state.withdrawals(open).next().is_none()
    };
    released.filter(stands).min().cloned()
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

/// What the new value and its date name that its new readers do not know.
fn hidden(state: &State, keeping: &Keeping, openness: &Openness) -> Vec<(Id, String)> {
    let mut values = match keeping {
        Keeping::Correct { property, value, .. } | Keeping::Change { property, value, .. } => {
            let act = state.said(keeping.of()).and_then(|(said, _)| schema::act(state.act_of(said)));
            let field = act.and_then(|kind| kind.field(property));
            field.map(|field| read_stored(field, value)).unwrap_or_default()
        }
        _ => Vec::new(),
    };
    if let Keeping::Change { from, .. } = keeping {
        values.push(Value::When(from.clone()));
    }
    let ids = values.iter().flat_map(Value::names);
    ids.filter_map(|id| visible(state, &id, openness, None).err().map(|why| (id, why))).collect()
}
