//! Tracing words through what was agreed: search, first and later uses, passages carried over, quotations, absence.
//! Nothing here knows storage or pages, and nothing is computed about a participant.

mod agreed;
mod citations;
mod corpus;
mod formulas;
mod found;
mod grid;
mod index;
mod lexicon;
mod library;
mod likeness;
mod passage;
mod place;
mod query;
mod quotation;
mod reuse;
mod spans;
mod stretch;
pub mod token;
mod traced;
mod uses;

pub use agreed::{Agreed, agreed};
pub use citations::{Citation, Names, citations};
pub use corpus::Corpus;
pub use formulas::formula;
pub use found::{Found, Hit};
pub use index::{Answer, Index, Keep, Said, VERSION as INDEX_VERSION};
pub use library::{Kept, Library};
pub use likeness::{Likeness, likeness};
pub use passage::{Fidelity, Passage};
pub use place::Place;
pub use query::{Query, QueryError};
pub use quotation::{Standing, Verdict, Way, quote};
pub use reuse::{Carried, Extent, Heir, Reuse, Reused, Stretch};
pub use uses::{Manner, Use, components, uses};
