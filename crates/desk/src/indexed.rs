//! The index of the words, kept in the file after an import, so that the first search of the next start need not make it.
//!
//! It is kept under the heads that it was made at and the version of its form, read only when somebody searches, and never
//! by a desk that just looks.

use std::path::PathBuf;

use record::{Access, File};
use trace::{INDEX_VERSION, Kept};

use crate::desk::Desk;
use crate::error::DeskError;
use crate::fold::Folded;
use crate::look::Scope;

/// What it is kept under.
const NAME: &str = "index";

impl Desk {
    /// Fewer passages are indexed in less time than it takes to notice.
    pub const WORTH_KEEPING: usize = 5_000;

    /// Keeps the index of what the desk sees in the file, where it has at least so many passages.
    ///
    /// # Errors
    /// When the file cannot be read or written.
    pub fn keep_index(&mut self, at_least: usize) -> Result<(), DeskError> {
        let folded = self.folded(&Scope::default())?;
        let key = key(folded);
        let corpus = std::sync::Arc::clone(folded.library.corpus());
        if corpus.passages().len() < at_least || self.access != Access::Write {
            return Ok(());
        }
        Ok(self.file.keep_cached(NAME, &key, &corpus.index().to_bytes())?)
    }
}

/// Where the index of a state may have been kept.
pub(crate) fn kept(path: PathBuf, folded: &Folded) -> Kept {
    let key = key(folded);
    Kept::by(move || File::open(&path, Access::Read).ok()?.cached(NAME, &key).ok().flatten())
}

fn key(folded: &Folded) -> String {
    let heads: Vec<String> = folded.receipts().iter().map(ToString::to_string).collect();
    format!("{INDEX_VERSION} {}", heads.join(" "))
}
