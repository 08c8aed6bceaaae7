//! Drafts become entries: positions, heads, cites and what is kept beside them (rules 2, 3, 5 and 8).

use jiff::Timestamp;
use rusqlite::params;
use serde_json::{Value, json};

use super::File;
use super::storing;
use super::writing::Writing;
use crate::envelope::{FORMAT, to_millisecond};
use crate::naming::{Named, forgets};
use crate::opening::{FORGET, OPEN};
use crate::{
    Cite, Draft, Envelope, Heads, Level, Mode, NewDocument, NewMatter, Opening, Receipt, RecordError, Target,
    Volume, VolumeId,
};

impl File {
    /// Records a batch: all drafts in one transaction, or none. Gives one receipt for each draft, after the
    /// disk has confirmed them; entries that only open a volume have none of their own.
    ///
    /// # Errors
    /// [`RecordError::Moved`] when any head differs from `expected`, a volume more or less included; what a
    /// draft breaks; [`RecordError::Doubt`] when the commit itself went wrong, after which the file must be
    /// opened again.
    pub fn append(
        &mut self,
        expected: &Heads,
        now: Timestamp,
        batch: Vec<Draft>,
    ) -> Result<Vec<Receipt>, RecordError> {
        self.write(|writing| {
            writing.expect(expected)?;
            writing.record(now, batch)
        })
    }

    /// Opens a volume of this file's own and gives its id.
    ///
    /// # Errors
    /// As for [`File::append`].
    pub fn open_volume(
        &mut self,
        level: &Level,
        overlay: Option<&str>,
        now: Timestamp,
    ) -> Result<VolumeId, RecordError> {
        self.write(|writing| {
            let recorded = writing.recorded(now)?;
            writing.open(level, overlay, recorded)
        })
    }
}

impl Writing<'_> {
    /// Writes the drafts in order.
    pub(super) fn record(&mut self, now: Timestamp, batch: Vec<Draft>) -> Result<Vec<Receipt>, RecordError> {
        let recorded = self.recorded(now)?;
        let mut receipts = Vec::with_capacity(batch.len());
        for (index, draft) in batch.into_iter().enumerate() {
            let receipt = self.draft(index, draft, recorded, &receipts)?;
            receipts.push(receipt);
        }
        Ok(receipts)
    }

    /// Never earlier than anything that the file holds.
    fn recorded(&self, now: Timestamp) -> Result<Timestamp, RecordError> {
        let now = to_millisecond(now);
        Ok(self.latest()?.map_or(now, |latest| latest.max(now)))
    }

    fn draft(
        &mut self,
        index: usize,
        mut draft: Draft,
        recorded: Timestamp,
        earlier: &[Receipt],
    ) -> Result<Receipt, RecordError> {
        if draft.act == OPEN || !draft.payload.is_object() {
            let why = "its payload must be an object, and volumes are opened by their target".to_owned();
            return Err(RecordError::Draft { draft: index, why });
        }
        let volume = self.target(&draft.volume, recorded)?;
        resolve(index, &mut draft.payload, earlier)?;
        let envelope = self.envelope(volume, recorded, &mut draft)?;
        self.may_cite(index, &envelope)?;
        self.keep(index, &envelope, &draft)?;
        let (_, digest) = self.place(&envelope.encode()?)?;
        Ok(Receipt { volume, position: envelope.position, digest })
    }

    fn envelope(
        &self,
        id: VolumeId,
        recorded: Timestamp,
        draft: &mut Draft,
    ) -> Result<Envelope, RecordError> {
        let volume = self.volume(id)?;
        Ok(Envelope {
            format: FORMAT,
            forum: self.forum.to_owned(),
            volume: id,
            position: volume.head.position + 1,
            previous: volume.head.digest,
            heads: self.noted(volume),
            recorded,
            act: std::mem::take(&mut draft.act),
            version: draft.version,
            mode: draft.mode,
            actor: draft.actor.take(),
            recorder: std::mem::take(&mut draft.recorder),
            sources: draft.sources.take(),
            payload: draft.payload.take(),
        })
    }

    fn noted(&self, volume: &Volume) -> Heads {
        storing::heads(self.volumes.values().filter(|other| volume.notes(other)))
    }

    fn target(&mut self, target: &Target, recorded: Timestamp) -> Result<VolumeId, RecordError> {
        match target {
            Target::Existing(id) if self.volume(*id)?.own => Ok(*id),
            Target::Existing(volume) => Err(RecordError::NotWriter { volume: *volume }),
            Target::Open { level, overlay } => self.open(level, overlay.as_deref(), recorded),
            Target::Own { level, overlay } => {
                let mut own = self.volumes.values().filter(|volume| volume.own);
                match own.find(|volume| volume.level == *level && volume.overlay == *overlay) {
                    Some(volume) => Ok(volume.id),
                    None => self.open(level, overlay.as_deref(), recorded),
                }
            }
        }
    }

    /// Writes the first entry of a new volume.
    pub(super) fn open(
        &mut self,
        level: &Level,
        overlay: Option<&str>,
        recorded: Timestamp,
    ) -> Result<VolumeId, RecordError> {
        let id = VolumeId::random()?;
        let opening = Opening::new(level, overlay, self.writer);
        let volume = Volume {
            id,
            forum: self.forum.to_owned(),
            level: level.clone(),
            overlay: opening.overlay.clone(),
            own: true,
            head: crate::Head::NONE,
        };
        let envelope = Envelope {
            format: FORMAT,
            forum: self.forum.to_owned(),
            volume: id,
            position: 1,
            previous: crate::Digest::NONE,
            heads: self.noted(&volume),
            recorded,
            act: OPEN.to_owned(),
            version: 1,
            mode: Mode::Live,
            actor: None,
            recorder: "chancery".to_owned(),
            sources: json!([]),
            payload: opening.payload()?,
        };
        self.place(&envelope.encode()?)?;
        Ok(id)
    }

    /// Each cited entry exists and may be read by all who may read this one.
    fn may_cite(&self, draft: usize, envelope: &Envelope) -> Result<(), RecordError> {
        let from = self.volume(envelope.volume)?;
        let cites = envelope.cites().map_err(|why| RecordError::Draft { draft, why })?;
        for Cite { volume, position } in cites {
            let cited = self.volumes.get(&volume);
            let Some(cited) = cited.filter(|cited| (1..=cited.head.position).contains(&position)) else {
                return Err(RecordError::CitesNothing { draft, volume, position });
            };
            if !from.may_cite(cited) {
                return Err(RecordError::CitesMorePrivate { draft, volume, position });
            }
        }
        Ok(())
    }

    /// Keeps what is attached, and sees that everything named is there at this level.
    fn keep(&self, draft: usize, envelope: &Envelope, attached: &Draft) -> Result<(), RecordError> {
        let volume = self.volume(envelope.volume)?;
        let mut named = Named::of(&envelope.payload);
        for document in &attached.documents {
            if !named.documents.contains(&document.digest()) {
                let why = format!("its payload does not name the attached document {}", document.digest());
                return Err(RecordError::Draft { draft, why });
            }
            self.keep_document(document, volume)?;
        }
        for matter in &attached.matter {
            if !named.matter.contains(&matter.digest()) {
                let why =
                    format!("its payload does not name the attached working material {}", matter.digest());
                return Err(RecordError::Draft { draft, why });
            }
            self.keep_matter(matter, volume.id)?;
        }
        let attached: Vec<_> = attached.documents.iter().map(NewDocument::digest).collect();
        named.documents.retain(|digest| !attached.contains(digest));
        self.named_are_kept(draft, envelope, volume, &named)
    }

    fn named_are_kept(
        &self,
        draft: usize,
        envelope: &Envelope,
        volume: &Volume,
        named: &Named,
    ) -> Result<(), RecordError> {
        for digest in &named.documents {
            let keepers = self.keepers("document", *digest)?;
            if !keepers.iter().any(|keeper| volume.may_cite(keeper)) {
                return Err(RecordError::NoDocument { draft, digest: *digest });
            }
        }
        let forgotten = match envelope.act.as_str() {
            FORGET => forgets(&envelope.payload).map_err(|why| RecordError::Draft { draft, why })?,
            _ => Vec::new(),
        };
        for digest in named.matter.iter().chain(&forgotten) {
            if self.keepers("matter", *digest)?.iter().all(|keeper| keeper.id != volume.id) {
                return Err(RecordError::NoMatter { draft, digest: *digest });
            }
        }
        Ok(())
    }

    /// A document stands once for all volumes that may see the same row of it: under the most open ones. Two
    /// volumes of which neither is as open as the other have a row each, so that neither shows the other's
    /// file name.
    pub(super) fn keep_document(&self, document: &NewDocument, volume: &Volume) -> Result<(), RecordError> {
        let digest = document.digest();
        let keepers = self.keepers("document", digest)?;
        if keepers.iter().any(|keeper| volume.rests_on(keeper)) {
            return Ok(());
        }
        for keeper in keepers.iter().filter(|keeper| keeper.rests_on(volume)) {
            self.execute(
                "DELETE FROM document WHERE digest = ?1 AND volume = ?2",
                [digest.to_string(), keeper.id.to_string()],
            )?;
        }
        self.execute(
            "INSERT INTO document VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                digest.to_string(),
                volume.id.to_string(),
                document.name,
                document.media,
                storing::integer(document.bytes.len() as u64),
                document.bytes,
            ],
        )?;
        Ok(())
    }

    fn keep_matter(&self, matter: &NewMatter, volume: VolumeId) -> Result<(), RecordError> {
        self.execute(
            "INSERT OR IGNORE INTO matter VALUES (?1, ?2, ?3, ?4)",
            params![matter.digest().to_string(), volume.to_string(), matter.key, matter.bytes],
        )?;
        Ok(())
    }
}

/// Replaces `{"batch": index}` in `payload.cites`, and in `payload.of` and `payload.as` where they name one of the
/// cited entries, by the place that the earlier draft was given.
fn resolve(draft: usize, payload: &mut Value, earlier: &[Receipt]) -> Result<(), RecordError> {
    for name in ["of", "as"] {
        if let Some(cite) = payload.get_mut(name) {
            resolve_one(draft, cite, earlier)?;
        }
    }
    let Some(cites) = payload.get_mut("cites").and_then(Value::as_array_mut) else { return Ok(()) };
    cites.iter_mut().try_for_each(|cite| resolve_one(draft, cite, earlier))
}

fn resolve_one(draft: usize, cite: &mut Value, earlier: &[Receipt]) -> Result<(), RecordError> {
    let Some(index) = cite.get("batch") else { return Ok(()) };
    let place = index.as_u64().and_then(|index| earlier.get(usize::try_from(index).ok()?));
    let Some(place) = place else {
        let why = format!("it cites draft {index} of its batch, which does not stand before it");
        return Err(RecordError::Draft { draft, why });
    };
    *cite = json!({ "volume": place.volume, "position": place.position });
    Ok(())
}
