//! What became of one provision.

use forum::id::Id;
use serde::Serialize;
use text::{PieceKind, differences};

/// One line of the report: a provision and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// What became of it.
    pub kind: LineKind,
    /// The provision, whose identity stays or is given.
    pub provision: Id,
    /// Where it stands in the file; empty for what is not in it.
    pub address: String,
    /// Where it stood before, or stands in the language that it was aligned with; several for what was merged.
    pub before: Vec<String>,
    /// Its words in the file, or before for what is not in it; where they changed, word by word.
    pub words: Vec<Words>,
}

/// Words that stayed, went out or came in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Words {
    /// `same`, `out` or `in`.
    pub kind: &'static str,
    /// The words.
    pub text: String,
}

/// What became of a provision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LineKind {
    /// The same words in the same place.
    Kept,
    /// Other words.
    Edited,
    /// The same words in another place.
    Moved,
    /// Other words in another place.
    MovedAndEdited,
    /// A part of one that was split.
    Split,
    /// Several made one.
    Merged,
    /// Not there before.
    New,
    /// No longer there.
    Deleted,
    /// Words for a provision that was known without any.
    Attached,
    /// The words of a provision in another language.
    Aligned,
}

impl LineKind {
    /// All kinds in the order of reports.
    pub const ALL: &[Self] = &[
        Self::Kept,
        Self::Edited,
        Self::Moved,
        Self::MovedAndEdited,
        Self::Split,
        Self::Merged,
        Self::Attached,
        Self::Aligned,
        Self::New,
        Self::Deleted,
    ];

    /// The name of its message.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Edited => "edited",
            Self::Moved => "moved",
            Self::MovedAndEdited => "moved-and-edited",
            Self::Split => "split",
            Self::Merged => "merged",
            Self::New => "new",
            Self::Deleted => "deleted",
            Self::Attached => "attached",
            Self::Aligned => "aligned",
        }
    }
}

impl Words {
    /// Words without a change.
    pub(super) fn plain(words: &str) -> Vec<Self> {
        vec![Self { kind: "same", text: words.to_owned() }]
    }

    /// Words that are no longer there.
    pub(super) fn gone(words: &str) -> Vec<Self> {
        vec![Self { kind: "out", text: words.to_owned() }]
    }

    /// The differences from one reading to another.
    pub(super) fn between(old: &str, new: &str) -> Vec<Self> {
        let word = |kind| match kind {
            PieceKind::Same => "same",
            PieceKind::Out => "out",
            PieceKind::In => "in",
        };
        differences(old, new)
            .into_iter()
            .map(|piece| Self { kind: word(piece.kind), text: piece.text })
            .collect()
    }
}
