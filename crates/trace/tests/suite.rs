//! The rules that searching and tracing hold, whatever words stand in a corpus.

#[cfg(test)]
#[path = "suite/agreeing.rs"]
mod agreeing;
#[cfg(test)]
#[path = "suite/citing.rs"]
mod citing;
#[cfg(test)]
#[path = "suite/index.rs"]
mod index;
#[cfg(test)]
#[path = "suite/lineage.rs"]
mod lineage;
#[cfg(test)]
#[path = "suite/made.rs"]
mod made;
#[cfg(test)]
#[path = "suite/planted.rs"]
mod planted;
#[cfg(test)]
#[path = "suite/quoting.rs"]
mod quoting;
#[cfg(test)]
#[path = "suite/resolutions.rs"]
mod resolutions;
#[cfg(test)]
#[path = "suite/reuse.rs"]
mod reuse;
#[cfg(test)]
#[path = "suite/scanned.rs"]
mod scanned;
#[cfg(test)]
#[path = "suite/search.rs"]
mod search;
#[cfg(test)]
#[path = "suite/tokens.rs"]
mod tokens;
#[cfg(test)]
#[path = "suite/uses.rs"]
mod uses;
