//! The rules that searching and tracing hold, whatever words stand in a corpus.

#[cfg(test)]
#[path = "suite/made.rs"]
mod made;
#[cfg(test)]
#[path = "suite/reuse.rs"]
mod reuse;
#[cfg(test)]
#[path = "suite/search.rs"]
mod search;
#[cfg(test)]
#[path = "suite/tokens.rs"]
mod tokens;
