//! Looks: the state as somebody may see it, with the receipts of exactly what was shown.

use std::collections::BTreeSet;
use std::sync::Arc;

use forum::date::Day;
use forum::state::State;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use record::{Head, Heads, Level, Receipt, Until, Volume, VolumeId};
use trace::Library;

use crate::desk::Desk;
use crate::error::DeskError;
use crate::fold::Folded;
use crate::indexed;

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

/// What a state is folded from. Scopes that select the same volumes share one state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Selection {
    pub volumes: BTreeSet<VolumeId>,
    pub until: Option<Until>,
}

/// An immutable state, and what has to be printed with it.
#[derive(Clone, Debug)]
pub struct Look {
    /// What is seen.
    pub state: Arc<State>,
    /// The words of the texts in it, to search and trace.
    pub library: Arc<Library>,
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

impl KnownAt {
    /// Reads an instant (`2026-05-01T09:00:00Z`), a day (until its end here), or receipts, separated by commas or spaces.
    ///
    /// # Errors
    /// Says what was expected.
    pub fn read(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if let Ok(instant) = text.parse::<Timestamp>() {
            return Ok(Self::Instant(instant));
        }
        if let Ok(day) = text.parse::<Day>() {
            let end = day.tomorrow().ok().and_then(|next| next.to_zoned_datetime(TimeZone::system()).ok());
            let end = end.map_or(Timestamp::MAX, |end| end.timestamp());
            return Ok(Self::Instant(end.checked_sub(1.millisecond()).unwrap_or(end)));
        }
        let receipts = text.split([',', ' ']).filter(|part| !part.is_empty()).map(str::parse::<Receipt>);
        let receipts: Vec<Receipt> = receipts.collect::<Result<_, _>>().map_err(|_| expected(text))?;
        if receipts.is_empty() {
            return Err(expected(text));
        }
        let heads = receipts
            .into_iter()
            .map(|Receipt { volume, position, digest }| (volume, Head { position, digest }));
        Ok(Self::Heads(heads.collect()))
    }
}

fn expected(text: &str) -> String {
    format!(
        "`{text}` is no moment of the record: expected an instant such as `2026-05-01T09:00:00Z`, a day, or receipts"
    )
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
        let path = self.file.path().to_owned();
        let folded = self.folded(scope)?;
        let library = Arc::clone(&folded.library);
        if scope.until().is_none() {
            library.kept_as(indexed::kept(path, folded));
        }
        let (state, receipts, waiting) =
            (Arc::clone(&folded.state), folded.receipts(), folded.waiting.clone());
        let (short, forum) = (self.file_name(), self.forum().to_owned());
        let title = title(folded_title(&state), &forum);
        Ok(Look { state, library, receipts, level: scope.eyes.level(), waiting, file: short, forum, title })
    }

    pub(crate) fn folded(&mut self, scope: &Scope) -> Result<&Folded, DeskError> {
        self.catch_up()?;
        let volumes = self.volumes.iter().filter(|volume| scope.selects(volume)).map(|volume| volume.id);
        let selection = Selection { volumes: volumes.collect(), until: scope.until() };
        if let Some(at) = self.folds.iter().position(|(known, _)| *known == selection) {
            let fold = self.folds.remove(at);
            self.folds.push(fold);
        } else {
            // No further than what the other states stand at: what was recorded since is applied to all of them.
            let until = scope.until().unwrap_or_else(|| Until::Heads(self.standing.clone()));
            let folded = Folded::of(&self.file, |volume| scope.selects(volume), Some(&until))?;
            if self.folds.len() >= KEPT {
                self.folds.remove(0);
            }
            self.folds.push((selection, folded));
        }
        match self.folds.last() {
            Some((_, folded)) => Ok(folded),
            None => Err(DeskError::Busy(self.file_name())),
        }
    }
}

/// How many states are kept folded.
const KEPT: usize = 4;

fn folded_title(state: &State) -> Option<String> {
    state.packs().next().map(|note| note.title.clone())
}

fn title(title: Option<String>, forum: &str) -> String {
    title.unwrap_or_else(|| forum.to_owned())
}
