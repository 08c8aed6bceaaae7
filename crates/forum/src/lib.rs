//! The forum's domain: what its nouns are, which acts exist, what an entry of the record means.
//!
//! Everything here is pure: acts go in, entries come out, entries go in, a state comes out
//! ([`state::State`]). No clock, no randomness, no files, no storage, no pages.

pub mod act;
pub mod arithmetic;
pub mod charter;
pub mod conflict;
pub mod date;
pub mod decide;
pub mod entry;
pub mod id;
pub mod noun;
pub mod schema;
pub mod source;
pub mod state;
pub mod suggest;
pub mod value;
