//! The corpus of a state, made when somebody first asks for it: most pages never do.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use forum::state::State;

use crate::Corpus;

/// A corpus on demand. Once it is made the state is let go.
#[derive(Debug, Default)]
pub struct Library {
    state: Mutex<Option<Arc<State>>>,
    corpus: OnceLock<Arc<Corpus>>,
}

impl Library {
    /// The library of a state.
    #[must_use]
    pub fn of(state: Arc<State>) -> Self {
        Self { state: Mutex::new(Some(state)), corpus: OnceLock::new() }
    }

    /// The corpus.
    pub fn corpus(&self) -> &Arc<Corpus> {
        self.corpus.get_or_init(|| {
            let state = self.state.lock().unwrap_or_else(PoisonError::into_inner).take();
            Arc::new(state.map_or_else(Corpus::default, |state| Corpus::of(&state)))
        })
    }
}
