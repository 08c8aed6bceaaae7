//! Working material: remarks, drafts and original documents at the desk, and forgetting (rules 8 and 18).

use std::collections::BTreeMap;
use std::sync::Arc;

use forum::act::Act;
use forum::decide::Proposal;
use forum::entry::Openness;
use forum::id::Id;
use forum::schema;
use forum::state::State;
use forum::value::Value;
use record::{Digest, Draft, Matter, Mode, NewDocument, Target, VolumeId};
use serde_json::{Value as Json, json};

use crate::desk::Desk;
use crate::error::DeskError;
use crate::recording::{Item, Recorded};

/// Working material as it can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MatterText {
    /// Its words.
    Present(String),
    /// Its words were destroyed; that there were some is kept.
    Forgotten,
    /// This file never held it: in a copy it stayed with the desk that wrote it.
    Elsewhere,
}

impl Desk {
    /// Notes something about a thing for this desk alone. It can be forgotten.
    ///
    /// # Errors
    /// [`DeskError::Refused`] when the thing is not there.
    pub fn remark(&mut self, about: &Id, words: &str) -> Result<Recorded, DeskError> {
        self.own("remark", [("about", Value::Ref(about.clone())), ("matter", Value::Text(words.to_owned()))])
    }

    /// Keeps a draft at this desk. It can be forgotten.
    ///
    /// # Errors
    /// [`DeskError::Refused`] when the text is not there.
    pub fn draft(&mut self, title: &str, words: &str, text: Option<&Id>) -> Result<Recorded, DeskError> {
        let fields = [("title", Value::Text(title.to_owned())), ("matter", Value::Text(words.to_owned()))];
        self.own("draft", fields.into_iter().chain(text.map(|id| ("text", Value::Ref(id.clone())))))
    }

    /// Keeps an original document byte for byte at this desk.
    ///
    /// # Errors
    /// [`DeskError::Refused`] when the text is not there; what the record refuses.
    pub fn keep_document(
        &mut self,
        title: &str,
        document: NewDocument,
        of: Option<&Id>,
    ) -> Result<Recorded, DeskError> {
        let digest = Value::Text(document.digest().to_string());
        let fields = [("title", Value::Text(title.to_owned())), ("document", digest)];
        let mut item = own("keep", fields.into_iter().chain(of.map(|id| ("of", Value::Ref(id.clone())))));
        if let Some(item) = &mut item {
            item.documents.push(document);
        }
        self.record_items(item.into_iter().collect())
    }

    /// The words of working material.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn matter_text(&self, digest: &str) -> Result<MatterText, DeskError> {
        let Ok(digest) = digest.parse::<Digest>() else { return Ok(MatterText::Elsewhere) };
        Ok(match self.file.matter(digest)? {
            None => MatterText::Elsewhere,
            Some(Matter::Forgotten) => MatterText::Forgotten,
            Some(Matter::Present(bytes)) => MatterText::Present(String::from_utf8_lossy(&bytes).into_owned()),
        })
    }

    /// Destroys the working material of things (remarks, drafts, replies) or of digests, and records that it was
    /// destroyed. What the entries said otherwise stays.
    ///
    /// # Errors
    /// [`DeskError::NothingToForget`]; what the record refuses, as for material of volumes that are closed here.
    pub fn forget(&mut self, what: &[&str], why: &str) -> Result<Recorded, DeskError> {
        self.keep(|desk| {
            let by_volume = desk.forgetting(what)?;
            let recorder = desk.recorder()?;
            let drafts = by_volume.into_iter().map(|(volume, digests)| Draft {
                mode: Mode::Live,
                ..Draft::new(
                    Target::Existing(volume),
                    "forget",
                    &recorder,
                    json!({ "forgets": digests, "why": why.trim() }),
                )
            });
            Ok(drafts.collect())
        })
    }

    /// The working material that things or digests name, by the volume that keeps it.
    pub(crate) fn forgetting(&mut self, what: &[&str]) -> Result<BTreeMap<VolumeId, Vec<String>>, DeskError> {
        let state = self.whole()?;
        let mut by_volume: BTreeMap<VolumeId, Vec<String>> = BTreeMap::new();
        for name in what {
            let mut found = matter_of(&state, name);
            if found.is_empty() {
                found = self.matter_out_of_view(name)?;
            }
            if found.is_empty() {
                return Err(DeskError::NothingToForget((*name).to_owned()));
            }
            for (volume, digest) in found {
                let listed = by_volume.entry(volume).or_default();
                if !listed.contains(&digest) {
                    listed.push(digest);
                }
            }
        }
        Ok(by_volume)
    }

    /// The working material of an entry that was withdrawn, or sleeps since an overlay left: its words lie here still.
    fn matter_out_of_view(&self, name: &str) -> Result<Vec<(VolumeId, String)>, DeskError> {
        let mut found = Vec::new();
        for volume in self.file.volumes()?.into_iter().filter(|volume| volume.own) {
            for stored in self.file.read(volume.id, 1)? {
                let payload = stored.envelope()?.payload;
                let text = |member: &str| payload.get(member).and_then(Json::as_str);
                let Some(digest) =
                    text("matter").filter(|digest| *digest == name || text("id") == Some(name))
                else {
                    continue;
                };
                found.push((volume.id, digest.to_owned()));
            }
        }
        Ok(found)
    }

    fn own(
        &mut self,
        act: &str,
        fields: impl IntoIterator<Item = (&'static str, Value)>,
    ) -> Result<Recorded, DeskError> {
        self.record_items(own(act, fields).into_iter().collect())
    }
}

/// An act of the desk's own, as the table of acts has it.
fn own(act: &str, fields: impl IntoIterator<Item = (&'static str, Value)>) -> Option<Item> {
    let mut act = Act::new(schema::act(act)?);
    act.fields = fields.into_iter().map(|(field, value)| (field, vec![value])).collect();
    Some(Item::from(Proposal { openness: Openness::Desk, ..Proposal::live(act, None) }))
}

/// The working material that a thing or a digest names, with the volume that keeps it.
fn matter_of(state: &Arc<State>, name: &str) -> Vec<(VolumeId, String)> {
    let things: Vec<_> = match name.parse::<Digest>() {
        Ok(_) => state.things().collect(),
        Err(_) => state.find(name).into_iter().collect(),
    };
    let digest = name.parse::<Digest>().ok().map(|digest| digest.to_string());
    let assertions = things.into_iter().flat_map(|thing| &thing.assertions);
    assertions
        .filter(|one| one.property == "matter")
        .filter_map(|one| Some((one.said.at.volume.parse().ok()?, one.value.as_text()?.to_owned())))
        .filter(|(_, found)| digest.as_ref().is_none_or(|digest| digest == found))
        .collect()
}
