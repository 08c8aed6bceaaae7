//! The corpus of a state, made when somebody first asks for it: most pages never do.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use forum::state::State;

use crate::Corpus;

/// A corpus on demand. Once it is made the state is let go.
#[derive(Debug, Default)]
pub struct Library {
    waiting: Mutex<Waiting>,
    corpus: OnceLock<Arc<Corpus>>,
}

/// What a corpus is made of.
#[derive(Debug, Default)]
struct Waiting {
    state: Option<Arc<State>>,
    /// The corpus of an earlier state: what stands as before is taken over.
    earlier: Option<Arc<Corpus>>,
    /// Where an index of this very state may have been kept.
    kept: Option<Kept>,
}

/// Gets bytes that were kept, if there are any.
pub struct Kept(Box<dyn Fn() -> Option<Vec<u8>> + Send + Sync>);

impl Kept {
    /// Bytes, when they are wanted.
    pub fn by(get: impl Fn() -> Option<Vec<u8>> + Send + Sync + 'static) -> Self {
        Self(Box::new(get))
    }

    pub(crate) fn get(&self) -> Option<Vec<u8>> {
        (self.0)()
    }
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Kept")
    }
}

impl Library {
    /// The library of a state.
    #[must_use]
    pub fn of(state: Arc<State>) -> Self {
        Self::after(None, state)
    }

    /// The library of a state that follows on another, with the corpus of that one.
    #[must_use]
    pub fn after(earlier: Option<Arc<Corpus>>, state: Arc<State>) -> Self {
        let waiting = Waiting { state: Some(state), earlier, kept: None };
        Self { waiting: Mutex::new(waiting), corpus: OnceLock::new() }
    }

    /// Says where an index of this very state may have been kept; of use until the corpus is made.
    pub fn kept_as(&self, kept: Kept) {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).kept = Some(kept);
    }

    /// The corpus.
    pub fn corpus(&self) -> &Arc<Corpus> {
        self.corpus.get_or_init(|| {
            let waiting = std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner));
            Arc::new(match (waiting.earlier, waiting.state) {
                (Some(earlier), Some(state)) => earlier.grown(&state),
                (None, Some(state)) => Corpus::of(&state).kept_as(waiting.kept),
                (_, None) => Corpus::default(),
            })
        })
    }

    /// The latest corpus that was made, of this state or an earlier one: what the next grows from.
    #[must_use]
    pub fn made(&self) -> Option<Arc<Corpus>> {
        let earlier = || self.waiting.lock().unwrap_or_else(PoisonError::into_inner).earlier.clone();
        self.corpus.get().cloned().or_else(earlier)
    }
}
