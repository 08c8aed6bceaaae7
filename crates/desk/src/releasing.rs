//! Releasing: a private entry is recorded afresh in a more open volume, and the private volume notes where (rule 3).

mod kept;

use forum::entry::{Openness, Ref};
use forum::id::Id;
use forum::schema::{self, FieldKind};
use forum::state::Said;
use record::{Digest, Draft, Envelope, Level, Matter, Mode, NewDocument, NewMatter, Target};
use serde_json::{Value as Json, json};

use crate::desk::Desk;
use crate::error::DeskError;
use crate::keeping::{beside, keeps, unfit, visible};
use crate::recording::Recorded;
use crate::written::{openness_of, written_level};

/// What others would see after a release.
#[derive(Clone, Debug)]
pub struct ReleasePreview {
    /// The act.
    pub act: String,
    /// What the open entry would say, to its last member.
    pub payload: Json,
    /// Who says so.
    pub sources: Json,
    /// Words of working material that would be opened with it.
    pub matter: Vec<String>,
    /// Names and lengths of documents that would be opened with it.
    pub documents: Vec<(String, usize)>,
    /// What it names that not all of its readers know: to be released first.
    pub hidden: Vec<Id>,
}

/// An entry made ready to be recorded afresh.
struct Afresh {
    draft: Draft,
    matter: Vec<String>,
    hidden: Vec<(Id, String)>,
}

impl Desk {
    /// Records an entry afresh at a more open level, with what lies beside it. Corrections of it, and
    /// its withdrawal, are released separately.
    ///
    /// # Errors
    /// [`DeskError::Unfit`] when the level is not more open, or the entry names what its new readers do not know.
    pub fn release(&mut self, at: &Ref, level: &Level) -> Result<Recorded, DeskError> {
        self.keep(|desk| {
            let afresh = desk.afresh(at, level)?;
            if let Some((_, why)) = afresh.hidden.first() {
                return Err(unfit(at, why.clone()));
            }
            let (said, _) = desk.said(at)?;
            let payload = json!({
                "of": said.at.json(),
                "as": { "batch": 0 },
                "cites": [said.at.json(), { "batch": 0 }],
            });
            let recorder = desk.recorder()?;
            let note = Draft { mode: Mode::Live, ..Draft::new(beside(&said), "release", &recorder, payload) };
            Ok(vec![afresh.draft, note])
        })
    }

    /// What a release would open, without releasing.
    ///
    /// # Errors
    /// As [`Desk::release`], but what is hidden is told in the preview.
    pub fn preview_release(&mut self, at: &Ref, level: &Level) -> Result<ReleasePreview, DeskError> {
        let Afresh { draft, matter, hidden } = self.afresh(at, level)?;
        Ok(ReleasePreview {
            act: draft.act,
            payload: draft.payload,
            sources: draft.sources,
            matter,
            documents: draft.documents.into_iter().map(|one| (one.name, one.bytes.len())).collect(),
            hidden: hidden.into_iter().map(|(id, _)| id).collect(),
        })
    }

    fn afresh(&mut self, at: &Ref, level: &Level) -> Result<Afresh, DeskError> {
        let (said, thing) = self.said(at)?;
        let here = crate::written::level_of(&said.openness);
        if !level.as_open_as(&here) || *level == here {
            let why = format!(
                "it lies at the level `{}`, and `{}` is not more open",
                written_level(&here),
                written_level(level)
            );
            return Err(unfit(at, why));
        }
        self.releasable(&said, level)?;
        if keeps(&said) {
            return self.keeping_afresh(&said, level);
        }
        if matches!(said.act, "remark" | "draft") {
            let why =
                format!("a {} stays at this desk; say what others shall read in an act of its own", said.act);
            return Err(unfit(at, why));
        }
        if said.overlay.is_some() {
            return Err(unfit(at, "it belongs to an overlay, which is released as a whole".to_owned()));
        }
        let envelope = self.envelope(&said.at)?;
        let openness = openness_of(level);
        let hidden = self.hidden(&envelope, &openness, thing.as_ref())?;
        let (draft, matter) = self.draft_afresh(envelope, level)?;
        Ok(Afresh { draft, matter, hidden })
    }

    /// What was taken back, or stands at the level already, is not told there again.
    fn releasable(&mut self, said: &Said, level: &Level) -> Result<(), DeskError> {
        let state = self.whole()?;
        if state.withdrawals(&said.at).next().is_some() {
            return Err(unfit(&said.at, "it was withdrawn; withdraw the withdrawal first".to_owned()));
        }
        let Some(open) = kept::open_telling(&state, &said.at, level) else { return Ok(()) };
        let why = format!("it was released at the level `{}` already, as {open}", written_level(level));
        Err(unfit(&said.at, why))
    }

    fn envelope(&self, at: &Ref) -> Result<Envelope, DeskError> {
        let volume = at.volume.parse().map_err(|_| DeskError::NoEntry(at.clone()))?;
        let stored = self.file.entry(volume, at.position)?.ok_or_else(|| DeskError::NoEntry(at.clone()))?;
        Ok(stored.envelope()?)
    }

    /// What the entry names that its new readers do not know. Its own id is new to them, and no secret then.
    fn hidden(
        &mut self,
        envelope: &Envelope,
        openness: &Openness,
        own: Option<&Id>,
    ) -> Result<Vec<(Id, String)>, DeskError> {
        let state = self.whole()?;
        let actor = envelope.actor.as_ref().and_then(|actor| actor.parse().ok());
        let named = named(envelope).into_iter().chain(actor).filter(|id| Some(id) != own);
        let hidden = named.filter_map(|id| visible(&state, &id, openness, None).err().map(|why| (id, why)));
        Ok(hidden.collect())
    }

    /// The entry as a draft: without what only its private volume may know, its working material sealed afresh, so
    /// that nobody can tell that the two are one.
    fn draft_afresh(&self, envelope: Envelope, level: &Level) -> Result<(Draft, Vec<String>), DeskError> {
        let mut payload = envelope.payload;
        if let Some(members) = payload.as_object_mut() {
            forum::decide::keep_closed(members);
        }
        let (mut matter, mut words, mut documents) = (Vec::new(), Vec::new(), Vec::new());
        for field in schema::act(&envelope.act).into_iter().flat_map(|kind| kind.fields) {
            let Some(stored) = payload.get_mut(field.name) else { continue };
            let Some(digest) = stored.as_str().and_then(|text| text.parse::<Digest>().ok()) else { continue };
            match field.kind {
                FieldKind::Matter => match self.file.matter(digest)? {
                    Some(Matter::Present(bytes)) => {
                        words.push(String::from_utf8_lossy(&bytes).into_owned());
                        let sealed = NewMatter::seal(bytes)?;
                        *stored = json!(sealed.digest().to_string());
                        matter.push(sealed);
                    }
                    _ => *stored = Json::Null,
                },
                FieldKind::Document => {
                    if let Some((kept, bytes)) = self.file.document(digest)? {
                        documents.push(NewDocument::new(&kept.name, &kept.media, bytes));
                    }
                }
                _ => {}
            }
        }
        let draft = Draft {
            volume: Target::own(level.clone()),
            act: envelope.act,
            version: envelope.version,
            mode: envelope.mode,
            actor: envelope.actor,
            recorder: envelope.recorder,
            sources: envelope.sources,
            payload,
            documents,
            matter,
        };
        Ok((draft, words))
    }
}

/// Everything that an entry names in its fields, bounds of dates included.
fn named(envelope: &Envelope) -> Vec<Id> {
    let mut named = Vec::new();
    for field in schema::act(&envelope.act).into_iter().flat_map(|kind| kind.fields) {
        let Some(stored) = envelope.payload.get(field.name) else { continue };
        named.extend(forum::act::read_stored(field, stored).iter().flat_map(|value| value.names()));
    }
    named
}
