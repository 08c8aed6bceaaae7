//! Corpora to measure on: the resolutions that lie beside the checkout, and any number of provisions made from them by
//! edits at stated rates, the same in every run.

mod chance;
mod edits;
mod unsc;

pub use chance::Chance;
pub use edits::{RATES, provisions};
pub use unsc::paragraphs;

/// Whatever went wrong, in words.
pub type Outcome<T> = Result<T, Box<dyn std::error::Error>>;
