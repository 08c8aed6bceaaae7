//! What all requests share: the desk behind a lock, and the word that only pages of this run know.

use std::sync::{Mutex, MutexGuard, PoisonError};

use desk::{Desk, DeskError, KnownAt, Scope};
use jiff::Timestamp;
use views::Eyes;

use crate::answer::Problem;
use crate::sight::{Seal, Sight};

/// Shared by all requests.
pub struct House {
    pub(crate) language: String,
    pub(crate) token: String,
    desk: Mutex<Desk>,
    writes: bool,
}

impl House {
    /// A house over an open desk, speaking that language where a page asks for none.
    #[must_use]
    pub fn new(desk: Desk, language: &str) -> Self {
        let writes = desk.writes();
        Self { language: language.to_owned(), token: chance(24), desk: Mutex::new(desk), writes }
    }

    /// The state for these eyes at that moment of recording. The desk keeps what it folded while the file stands.
    pub(crate) fn look(&self, eyes: Eyes, known_at: Option<Timestamp>) -> Result<Sight, Problem> {
        let scope = Scope {
            eyes: match eyes {
                Eyes::Desk => desk::Eyes::Desk,
                Eyes::Forum => desk::Eyes::Forum,
                Eyes::Public => desk::Eyes::Public,
            },
            known_at: known_at.map(KnownAt::Instant),
            without: Vec::new(),
        };
        self.at_desk(|desk| {
            let look = desk.look(&scope)?;
            let volumes = desk.file().volumes()?;
            let seal = |receipt: &desk::Receipt| {
                let volume = volumes.iter().find(|volume| volume.id == receipt.volume);
                Seal {
                    volume: receipt.volume.to_string(),
                    level: volume
                        .map_or(forum::entry::Openness::Desk, |one| desk::written::openness_of(&one.level)),
                    overlay: volume.and_then(|one| one.overlay.clone()),
                    position: receipt.position,
                    digest: receipt.digest.to_string(),
                }
            };
            let seals = look.receipts.iter().map(seal).collect();
            let short =
                look.state.packs().next().map(|note| note.short.clone()).filter(|short| !short.is_empty());
            Ok(Sight {
                short: short.unwrap_or_else(|| look.forum.clone()),
                title: look.title,
                state: look.state,
                seals,
                waiting: look.waiting,
            })
        })
        .map_err(|error| Problem::Desk(error.to_string()))
    }

    /// Does something at the desk; one request at a time.
    pub(crate) fn at_desk<T>(
        &self,
        deed: impl FnOnce(&mut Desk) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        deed(&mut locked(&self.desk))
    }

    /// Whether anything can be recorded.
    pub(crate) const fn is_writable(&self) -> bool {
        self.writes
    }

    /// A few letters and digits that nothing else has.
    #[expect(clippy::unused_self, reason = "chance is the house's to give")]
    pub(crate) fn chance(&self) -> String {
        chance(5)
    }
}

/// Two digits for each byte of chance. Where the system gives none, nothing can be recorded from pages.
fn chance(bytes: usize) -> String {
    let mut random = vec![0; bytes];
    match getrandom::fill(&mut random) {
        Ok(()) => random.iter().map(|byte| format!("{byte:02x}")).collect(),
        Err(_) => String::new(),
    }
}

/// A lock that a request lost on its way out is still good: the desk changes its file before its memory.
fn locked<T: ?Sized>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}
