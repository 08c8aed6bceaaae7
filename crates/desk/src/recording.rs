//! Recording: acts are decided on what stands, appended all or none, and decided again when others were faster.

mod deciding;
mod ids;
mod sealing;

pub(crate) use ids::chance;

use std::collections::BTreeMap;

use forum::decide::{Proposal, Warning};
use forum::entry::Ref;
use forum::id::Id;
use record::{Draft, NewDocument, Receipt, RecordError};

use crate::desk::Desk;
use crate::error::DeskError;
use crate::look::Scope;
use crate::problem::Place;

/// How often a recording is decided again before it gives way to others.
const TRIES: usize = 64;

/// One act to be recorded, with what goes beside it.
#[derive(Clone, Debug)]
pub struct Item {
    /// The act and its circumstances.
    pub proposal: Proposal,
    /// Where it stands, when it came from a file or form.
    pub place: Option<Place>,
    /// Where each of its fields stands.
    pub places: BTreeMap<&'static str, Place>,
    /// Documents that it names by their digest.
    pub documents: Vec<NewDocument>,
}

impl From<Proposal> for Item {
    fn from(proposal: Proposal) -> Self {
        Self { proposal, place: None, places: BTreeMap::new(), documents: Vec::new() }
    }
}

/// What was recorded.
#[derive(Clone, Debug, Default)]
pub struct Recorded {
    /// The newest entry of each volume that grew: to be kept by whoever recorded.
    pub receipts: Vec<Receipt>,
    /// Every entry, in order.
    pub entries: Vec<Ref>,
    /// The id of each act, in order; nothing for acts that bring nothing up.
    pub ids: Vec<Option<Id>>,
    /// What the officer should know, with the index of the act.
    pub warnings: Vec<(usize, Warning)>,
}

/// What would be recorded.
#[derive(Clone, Debug)]
pub struct Preview {
    /// Which of the acts handed in, from 0.
    pub index: usize,
    /// What its entry would say.
    pub decided: forum::decide::Decided,
}

impl Desk {
    /// Records acts: all or none. Later acts see earlier ones, and may be named by them.
    ///
    /// # Errors
    /// [`DeskError::Refused`] with every refusal; what the record refuses. Nothing was recorded then.
    pub fn record(&mut self, proposals: Vec<Proposal>) -> Result<Recorded, DeskError> {
        self.record_items(proposals.into_iter().map(Item::from).collect())
    }

    /// The same for acts with places and documents.
    ///
    /// # Errors
    /// As [`Desk::record`].
    pub fn record_items(&mut self, items: Vec<Item>) -> Result<Recorded, DeskError> {
        let mut batch = self.batch(items)?;
        for _ in 0..TRIES {
            let decided = self.decide(&mut batch)?;
            let warnings = decided
                .iter()
                .flat_map(|one| one.decided.warnings.iter().map(|warning| (one.index, warning.clone())))
                .collect();
            let drafts = batch.drafts(decided)?;
            if let Some(receipts) = self.append(drafts)? {
                return Ok(recorded(receipts, batch.ids(), warnings));
            }
        }
        Err(DeskError::Busy(self.file_name()))
    }

    /// What [`Desk::record`] would record, without recording.
    ///
    /// # Errors
    /// As [`Desk::record`].
    pub fn preview(&mut self, proposals: Vec<Proposal>) -> Result<Vec<Preview>, DeskError> {
        self.preview_items(proposals.into_iter().map(Item::from).collect())
    }

    /// What [`Desk::record_items`] would record, without recording.
    ///
    /// # Errors
    /// As [`Desk::record`].
    pub fn preview_items(&mut self, items: Vec<Item>) -> Result<Vec<Preview>, DeskError> {
        let mut batch = self.batch(items)?;
        self.decide(&mut batch)
    }

    /// Appends drafts to what the whole file was last read as; nothing when others were faster.
    pub(crate) fn append(&mut self, drafts: Vec<Draft>) -> Result<Option<Vec<Receipt>>, DeskError> {
        let now = self.now();
        let standing = self.standing.clone();
        match self.file.append(&standing, now, drafts) {
            Ok(receipts) => {
                self.advance()?;
                Ok(Some(receipts))
            }
            Err(RecordError::Moved { .. }) => {
                self.advance()?;
                Ok(None)
            }
            Err(error) => Err(self.after(error)),
        }
    }

    /// Keeping acts speak of entries and are not judged by the charter; what they rest on is looked at anew each
    /// time that others were faster.
    pub(crate) fn keep(
        &mut self,
        drafts: impl Fn(&mut Self) -> Result<Vec<Draft>, DeskError>,
    ) -> Result<Recorded, DeskError> {
        for _ in 0..TRIES {
            self.sound()?;
            let drafts = drafts(self)?;
            if let Some(receipts) = self.append(drafts)? {
                return Ok(recorded(receipts, Vec::new(), Vec::new()));
            }
        }
        Err(DeskError::Busy(self.file_name()))
    }

    /// Nothing is recorded on top of what is not understood.
    pub(crate) fn sound(&mut self) -> Result<(), DeskError> {
        let folded = self.folded(&Scope::default())?;
        if !folded.waiting.is_empty() {
            Err(DeskError::NotUnderstood(folded.waiting.join("; ")))
        } else {
            Ok(())
        }
    }

    /// After doubt about a commit the memory is dropped and the file read again (rule 5).
    pub(crate) fn after(&mut self, error: RecordError) -> DeskError {
        if matches!(error, RecordError::Doubt { .. } | RecordError::Spent(_))
            && let Ok(file) = record::File::open(self.path(), self.access)
        {
            self.file = file;
            self.drop_memory();
        }
        DeskError::Record(error)
    }
}

fn recorded(receipts: Vec<Receipt>, ids: Vec<Option<Id>>, warnings: Vec<(usize, Warning)>) -> Recorded {
    let entry =
        |receipt: &Receipt| Ref { volume: receipt.volume.to_string().into(), position: receipt.position };
    let entries = receipts.iter().map(entry).collect();
    let mut newest: BTreeMap<_, Receipt> = BTreeMap::new();
    for receipt in receipts {
        newest.insert(receipt.volume, receipt);
    }
    Recorded { receipts: newest.into_values().collect(), entries, ids, warnings }
}
