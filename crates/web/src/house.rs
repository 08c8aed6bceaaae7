//! What all requests share: the desk behind a lock, and the word that only pages of this run know.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use desk::{Desk, DeskError, KnownAt, Scope};
use views::Eyes;

use crate::sight::{Seal, Sight};
use crate::tray::{Laid, Tray};

/// How many acts of a recording are decided, of how many.
#[derive(Debug, Default)]
struct Progress {
    done: AtomicUsize,
    of: AtomicUsize,
}

impl Progress {
    fn tell(&self, done: usize, of: usize) {
        self.of.store(of, Ordering::Relaxed);
        self.done.store(done, Ordering::Relaxed);
    }
}

/// Shared by all requests.
pub struct House {
    pub(crate) language: String,
    pub(crate) token: String,
    desk: Mutex<Desk>,
    tray: Mutex<Tray>,
    progress: Arc<Progress>,
    writes: bool,
}

impl House {
    /// A house over an open desk, speaking that language where a page asks for none.
    #[must_use]
    pub fn new(desk: Desk, language: &str) -> Self {
        let writes = desk.writes();
        let progress = Arc::new(Progress::default());
        let told = Arc::clone(&progress);
        let desk = desk.telling(move |done, of| told.tell(done, of));
        Self {
            language: language.to_owned(),
            token: chance(24),
            desk: Mutex::new(desk),
            tray: Mutex::default(),
            progress,
            writes,
        }
    }

    /// The state for these eyes at that moment of recording, without the overlays named that are there. The desk
    /// keeps what it folded while the file stands.
    pub(crate) fn look(
        &self,
        eyes: Eyes,
        known_at: Option<&KnownAt>,
        without: &[String],
    ) -> Result<Sight, DeskError> {
        let mut scope = Scope {
            eyes: match eyes {
                Eyes::Desk => desk::Eyes::Desk,
                Eyes::Forum => desk::Eyes::Forum,
                Eyes::Public => desk::Eyes::Public,
            },
            known_at: known_at.cloned(),
            without: Vec::new(),
        };
        self.at_desk(|desk| {
            let volumes = desk.file().volumes()?;
            let there = |name: &&String| volumes.iter().any(|one| one.overlay.as_ref() == Some(*name));
            scope.without = without.iter().filter(there).cloned().collect();
            let look = desk.look(&scope)?;
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
                library: look.library,
                seals,
                waiting: look.waiting,
                without: scope.without,
            })
        })
    }

    /// How far a recording is: asked while the desk is busy with it.
    pub(crate) fn progress(&self) -> (usize, usize) {
        (self.progress.done.load(Ordering::Relaxed), self.progress.of.load(Ordering::Relaxed))
    }

    /// Lays a file that was sent on the tray, and gives the word that brings it back.
    pub(crate) fn lay(&self, name: &str, bytes: Vec<u8>) -> String {
        let word = chance(16);
        locked(&self.tray).lay(word.clone(), name, bytes);
        word
    }

    /// The file behind a word.
    pub(crate) fn laid(&self, word: &str) -> Option<Arc<Laid>> {
        locked(&self.tray).take_up(word)
    }

    /// Takes a file from the tray: it was recorded.
    pub(crate) fn clear(&self, word: &str) {
        locked(&self.tray).clear(word);
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
