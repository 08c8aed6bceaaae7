//! What the domain promises, over a small invented forum, generated histories, and the packs.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops at what it did not expect"
)]

mod suite {
    mod chartering;
    mod contradicting;
    mod deciding;
    mod documenting;
    mod exploring;
    mod folding;
    pub mod ground;
    pub mod history;
    mod interleaving;
    mod invariants;
    mod leveling;
    pub mod packs;
    mod reckoning;
}
