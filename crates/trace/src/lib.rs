//! Tracing words through what was agreed: search, first and later uses, passages carried over, quotations, absence.
//! Nothing here knows storage or pages, and nothing is computed about a participant.

mod corpus;
mod library;
mod passage;
mod reuse;
pub mod token;

pub use corpus::Corpus;
pub use library::Library;
pub use passage::{Fidelity, Passage};
pub use reuse::{Extent, Reuse, Reused};
