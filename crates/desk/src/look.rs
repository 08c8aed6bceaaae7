//! Looks: the state as somebody may see it, with the receipts of exactly what was shown.

use std::sync::Arc;

use forum::state::State;
use jiff::Timestamp;
use record::{Heads, Level, Receipt, Until, Volume};

use crate::desk::Desk;
use crate::error::DeskError;
use crate::fold::Folded;

/// Whose eyes see it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Eyes {
    /// The desk's own: everything in the file.
    #[default]
    Desk,
    /// One addressee's: public, forum, and what is addressed to it.
    Addressee(String),
    /// Every member's: public and forum.
    Forum,
    /// Everybody's.
    Public,
}

/// What was known by then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KnownAt {
    /// What was recorded by an instant.
    Instant(Timestamp),
    /// Exactly up to these heads.
    Heads(Heads),
}

/// What a look takes in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Whose eyes.
    pub eyes: Eyes,
    /// As it was known when; nothing for now.
    pub known_at: Option<KnownAt>,
    /// Overlays left out.
    pub without: Vec<String>,
}

/// An immutable state, and what has to be printed with it.
#[derive(Clone, Debug)]
pub struct Look {
    /// What is seen.
    pub state: Arc<State>,
    /// The heads of the volumes that are shown, and of no other (I9).
    pub receipts: Vec<Receipt>,
    /// The level whose readers may see all of it.
    pub level: Level,
    /// What could not be read, in words.
    pub waiting: Vec<String>,
    /// The file's name.
    pub file: String,
    /// The forum's id.
    pub forum: String,
    /// The forum's title, or its id where no pack gave one.
    pub title: String,
}

impl Eyes {
    /// The level that these eyes may read.
    #[must_use]
    pub fn level(&self) -> Level {
        match self {
            Self::Desk => Level::Desk,
            Self::Addressee(id) => Level::Addressees([id.clone()].into()),
            Self::Forum => Level::Forum,
            Self::Public => Level::Public,
        }
    }
}

impl Scope {
    /// What these eyes see now, overlays included.
    #[must_use]
    pub fn of(eyes: Eyes) -> Self {
        Self { eyes, ..Self::default() }
    }

    pub(crate) fn selects(&self, volume: &Volume) -> bool {
        let left_out = |overlay: &String| self.without.iter().any(|without| without == overlay);
        volume.level.as_open_as(&self.eyes.level()) && !volume.overlay.as_ref().is_some_and(left_out)
    }

    pub(crate) fn until(&self) -> Option<Until> {
        self.known_at.as_ref().map(|known| match known {
            KnownAt::Instant(instant) => Until::Instant(*instant),
            KnownAt::Heads(heads) => Until::Heads(heads.clone()),
        })
    }
}

impl Desk {
    /// The state in a scope, with what has to be printed beside it. Folded once and kept while the file stands.
    ///
    /// # Errors
    /// When the file cannot be read, or a named overlay is not in it.
    pub fn look(&mut self, scope: &Scope) -> Result<Look, DeskError> {
        for name in &scope.without {
            self.overlay_exists(name)?;
        }
        let folded = self.folded(scope)?;
        let (state, receipts, waiting) =
            (Arc::clone(&folded.state), folded.receipts(), folded.waiting.clone());
        let (short, forum) = (self.file_name(), self.forum().to_owned());
        let title = title(folded_title(&state), &forum);
        Ok(Look { state, receipts, level: scope.eyes.level(), waiting, file: short, forum, title })
    }

    pub(crate) fn folded(&mut self, scope: &Scope) -> Result<&Folded, DeskError> {
        self.catch_up()?;
        if let Some(at) = self.folds.iter().position(|(known, _)| known == scope) {
            let fold = self.folds.remove(at);
            self.folds.push(fold);
        } else {
            let folded = Folded::of(&self.file, |volume| scope.selects(volume), scope.until().as_ref())?;
            if self.folds.len() >= KEPT {
                self.folds.remove(0);
            }
            self.folds.push((scope.clone(), folded));
        }
        match self.folds.last() {
            Some((_, folded)) => Ok(folded),
            None => Err(DeskError::Busy(self.file_name())),
        }
    }
}

/// How many states are kept folded.
const KEPT: usize = 6;

fn folded_title(state: &State) -> Option<String> {
    state.packs().next().map(|note| note.title.clone())
}

fn title(title: Option<String>, forum: &str) -> String {
    title.unwrap_or_else(|| forum.to_owned())
}
