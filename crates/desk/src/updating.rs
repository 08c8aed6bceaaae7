//! A newer pack: only what differs is recorded, as corrections of the pack's own assertions. What anybody else said
//! is never touched: both stand (rule 15).

mod differences;

use forum::entry::PackRow;
use forum::state::{Keeping, PackNote, Said};
use record::{Draft, Mode};
use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::creating::{note_draft, row_draft};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::keeping::beside;
use crate::pack::Pack;
use crate::problem::Place;
use crate::recording::Recorded;
use differences::Standing;

/// One difference between what a pack said and what it says now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// The row's identity in the pack.
    pub row: String,
    /// The act.
    pub act: String,
    /// Where the row stands now; nothing when it has vanished.
    pub place: Option<Place>,
    /// What differs.
    pub kind: DifferenceKind,
    /// What others say of the same property and what stays beside the pack's new value.
    pub beside: Vec<String>,
}

/// What differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DifferenceKind {
    /// The pack has a row that it did not have.
    New,
    /// A row is gone: what it said is withdrawn.
    Vanished,
    /// One property has another value: the old one is corrected.
    Changed {
        /// The property.
        property: String,
        /// What the pack said, as a cell.
        before: String,
        /// What it says now.
        after: String,
    },
    /// The row says the same on other sources or with another note: it is told anew.
    Retold,
    /// What the pack says of itself (title, version, coverage) is another.
    Note,
}

/// A difference, and what has to be recorded for it.
pub(crate) struct Step {
    pub shown: Difference,
    pub record: Record,
}

/// What is recorded for a difference.
pub(crate) enum Record {
    /// A row or note as it stands in the pack.
    Fresh(Box<Draft>),
    /// A correction of one property of the pack's own entry.
    Correct { said: Box<Said>, property: String, value: Json, row: usize },
    /// An entry of the pack's own is taken back: what a row said, or the taking back of what a row says again.
    Withdraw { said: Box<Said> },
}

impl Desk {
    /// What a newer pack says differently, in the order of its files. Nothing is recorded.
    ///
    /// # Errors
    /// [`DeskError::NoPack`] when the file holds nothing of a pack of that name.
    pub fn pack_differences(&mut self, pack: &Pack) -> Result<Vec<Difference>, DeskError> {
        let mut shown: Vec<Difference> = self.steps(pack)?.into_iter().map(|step| step.shown).collect();
        shown.dedup();
        Ok(shown)
    }

    /// Shows, and unless it is a dry run records, what a newer pack says differently: all of it or nothing.
    ///
    /// # Errors
    /// [`DeskError::NoPack`]; what the record refuses.
    pub fn pack_update(
        &mut self,
        pack: &Pack,
        dry_run: bool,
    ) -> Result<(Vec<Difference>, Recorded), DeskError> {
        let shown = self.pack_differences(pack)?;
        if dry_run || shown.is_empty() {
            return Ok((shown, Recorded::default()));
        }
        let recorded = self.keep(|desk| Ok(drafts(pack, desk.steps(pack)?)))?;
        Ok((shown, recorded))
    }

    fn steps(&mut self, pack: &Pack) -> Result<Vec<Step>, DeskError> {
        let state = self.whole()?;
        if state.packs().all(|note| note.pack != pack.note.pack) {
            return Err(DeskError::NoPack(pack.note.pack.clone()));
        }
        Ok(Standing::of(&state, &pack.note.pack).steps(pack))
    }
}

fn drafts(pack: &Pack, steps: Vec<Step>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for step in steps {
        match step.record {
            Record::Fresh(draft) => drafts.push(*draft),
            Record::Correct { said, property, value, row } => {
                let why = format!("{} {} says so", pack.note.pack, pack.note.version);
                let keeping = Keeping::Correct { of: said.at.clone(), property, value, why };
                let mut draft = keeping_draft(pack, &said, &keeping, &step.shown.row);
                if let Some(row) = pack.rows.get(row) {
                    draft.sources = serde_json::to_value(&row.sources).unwrap_or_default();
                    if let (Some(members), Some(note)) = (draft.payload.as_object_mut(), &row.act.note) {
                        members.insert("note".into(), json!(note));
                    }
                }
                drafts.push(draft);
            }
            Record::Withdraw { said } => {
                let says = if said.act == "withdraw" { "says so again" } else { "no longer says so" };
                let why = format!("{} {} {says}", pack.note.pack, pack.note.version);
                let keeping = Keeping::Withdraw { of: said.at.clone(), why };
                drafts.push(keeping_draft(pack, &said, &keeping, &step.shown.row));
            }
        }
    }
    drafts
}

/// An act of keeping of the pack's own, which says of which row.
fn keeping_draft(pack: &Pack, said: &Said, keeping: &Keeping, row: &str) -> Draft {
    let mut payload = keeping.payload();
    let (name, version) = (pack.note.pack.clone(), pack.note.version.clone());
    let of = PackRow { pack: name, version, row: row.to_owned() };
    payload.insert("pack".into(), serde_json::to_value(of).unwrap_or_default());
    Draft {
        mode: Mode::Reported,
        ..Draft::new(beside(said), keeping.act(), &pack.recorder(), Json::Object(payload))
    }
}

/// The draft of a row, in the overlay's volume where it belongs to one.
pub(crate) fn fresh(pack: &Pack, row: usize) -> Option<Box<Draft>> {
    pack.rows.get(row).map(|row| Box::new(row_draft(pack, row)))
}

pub(crate) fn fresh_note(pack: &Pack, note: &PackNote) -> Box<Draft> {
    Box::new(note_draft(pack, note))
}
