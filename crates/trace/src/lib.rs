//! Tracing words through what was agreed: search, first and later uses, passages carried over, quotations, absence.
//! Nothing here knows storage or pages, and nothing is computed about a participant.

mod corpus;
mod found;
mod library;
mod passage;
mod query;
mod reuse;
mod spans;
pub mod token;

pub use corpus::Corpus;
pub use found::{Found, Hit};
pub use library::Library;
pub use passage::{Fidelity, Passage};
pub use query::{Query, QueryError};
pub use reuse::{Extent, Reuse, Reused};
