//! What a check finds: where, what, and what to do.

use std::fmt;

use crate::{Digest, VolumeId};

/// One defect at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The volume, where the defect lies in one.
    pub volume: Option<VolumeId>,
    /// The position, where the defect lies at one entry.
    pub position: Option<u64>,
    /// What was found.
    pub defect: Defect,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.volume, self.position) {
            (Some(volume), Some(position)) => write!(formatter, "{volume}:{position}: ")?,
            (Some(volume), None) => write!(formatter, "volume {volume}: ")?,
            _ => {}
        }
        write!(formatter, "{}; {}", self.defect, self.defect.remedy())
    }
}

/// What can be wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Defect {
    /// SQLite's own check complains.
    #[error("SQLite finds: {0}")]
    Database(String),
    /// A table, trigger or view that the format does not know, or one that is not as described.
    #[error("the table or trigger `{0}` is not as the format describes it")]
    Schema(String),
    /// Bytes that are no entry of format 1.
    #[error("the bytes are no entry: {0}")]
    Unreadable(String),
    /// Positions are not 1, 2, 3 and so on.
    #[error("position {expected} was expected here")]
    Gap {
        /// The position that should follow.
        expected: u64,
    },
    /// The previous digest is not that of the entry before.
    #[error("the entry does not continue the one before: it names `{named}`, which has `{held}`")]
    Chain {
        /// What the entry says.
        named: Digest,
        /// What the entry before it has.
        held: Digest,
    },
    /// The bytes do not have the digest beside them.
    #[error("the bytes have the digest `{0}`, another one stands beside them")]
    Altered(Digest),
    /// A column beside the bytes says something else than the bytes.
    #[error("the column `{0}` differs from the bytes")]
    Column(&'static str),
    /// The first entry does not open the volume.
    #[error("the first entry does not open the volume: {0}")]
    Opening(String),
    /// A volume without entries.
    #[error("the volume holds no entry")]
    Hollow,
    /// The volume table says something else than the first entry.
    #[error("the volume table's `{0}` differs from what the first entry says")]
    Volume(&'static str),
    /// An instant before that of the entry before.
    #[error("the entry was recorded before the one that it follows")]
    Backwards,
    /// A noted head that does not exist, or has another digest.
    #[error("the entry notes {volume}:{position} as `{noted}`, which is not what the file holds")]
    Noted {
        /// The noted volume.
        volume: VolumeId,
        /// The noted position.
        position: u64,
        /// The noted digest.
        noted: Digest,
    },
    /// A noted or cited entry beyond what the file holds.
    #[error("the entry rests on {volume}:{position}, which this file does not hold")]
    Waiting {
        /// The volume.
        volume: VolumeId,
        /// The position.
        position: u64,
    },
    /// A noted or cited volume that not all readers may read.
    #[error("the entry names volume {0}, which not all of its readers may read")]
    MorePrivate(VolumeId),
    /// A document named by an entry is gone.
    #[error("the document {0} is named but not in the file")]
    DocumentGone(Digest),
    /// A document's bytes or length do not fit its digest.
    #[error("the document {0} is not what was kept: its bytes have another digest or length")]
    DocumentAltered(Digest),
    /// A document that no entry of its volume names.
    #[error("the document {0} is named by no entry of the volume that it stands under")]
    DocumentLoose(Digest),
    /// Working material named by an entry is gone without a forgetting entry.
    #[error("the working material {0} is gone, and no entry says that it was forgotten")]
    MatterGone(Digest),
    /// Working material that does not fit its digest.
    #[error("the working material {0} is not what was kept")]
    MatterAltered(Digest),
    /// Working material that should be gone.
    #[error("the working material {0} is still there although an entry says that it was forgotten")]
    MatterKept(Digest),
    /// Working material that no entry of its volume names.
    #[error("the working material {0} is named by no entry of its volume")]
    MatterLoose(Digest),
    /// Deleted content may still lie in freed pages.
    #[error("what was forgotten or removed may still lie in freed pages")]
    Unswept,
    /// A receipt for a volume that the file does not hold.
    #[error("the receipt's volume is not in this file")]
    ReceiptVolume,
    /// A receipt beyond the end of its volume.
    #[error("{} gone after position {after}", entries(*count))]
    TailGone {
        /// How many at least.
        count: u64,
        /// The last position that the file holds.
        after: u64,
    },
    /// A receipt whose entry is another one now.
    #[error("the receipt says `{receipt}`, the entry has `{held}`")]
    ReceiptDiffers {
        /// The receipt's digest.
        receipt: Digest,
        /// The digest in the file.
        held: Digest,
    },
}

impl Defect {
    /// What to do about it.
    #[must_use]
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::Waiting { .. } => "merge the file that holds it",
            Self::ReceiptVolume => "look in the file that printed the receipt, or in a copy at its level",
            Self::Unswept => "open the file for writing once, when nobody else reads it",
            Self::DocumentLoose(_) | Self::MatterLoose(_) | Self::Schema(_) => {
                "find out who put it there; a fresh copy leaves it out"
            }
            Self::MatterKept(_) => "merge this file into a fresh one, which destroys it",
            _ => "keep the file as it is, and compare it with the last backup or copy",
        }
    }
}

fn entries(count: u64) -> String {
    if count == 1 { "1 entry is".to_owned() } else { format!("{count} entries are") }
}
