//! What every store of entries must hold to; the next driver passes the same.
//!
//! [`holds`] takes two handles on one fresh store at a time and tries each clause of [`Log`] on them;
//! [`interleaves`] lets two writers race in random order. Both say which clause was broken.

mod chains;
mod clauses;
mod memory;
mod races;

use crate::{Log, LogError};

pub use memory::Memory;
pub use races::interleaves;

/// Two handles on one fresh, empty store of the forum that [`FORUM`] names.
pub type Pair = (Box<dyn Log + Send>, Box<dyn Log + Send>);

/// The forum of the entries that the contract writes.
pub const FORUM: &str = "contract";

/// A clause that a store does not hold to.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Broken {
    /// The store did something else.
    #[error("the store breaks the contract: {0}")]
    Clause(String),
    /// The store refused what it must take.
    #[error("the store refused what it must take: {0}")]
    Refused(#[from] LogError),
}

/// Tries every clause on fresh stores.
///
/// # Errors
/// The first clause that does not hold.
pub fn holds(mut make: impl FnMut() -> Pair) -> Result<(), Broken> {
    clauses::all(&mut make)?;
    races::threads(make())
}

/// Goes on if `kept`, and names the clause otherwise.
fn clause(kept: bool, clause: impl FnOnce() -> String) -> Result<(), Broken> {
    if kept { Ok(()) } else { Err(Broken::Clause(clause())) }
}
