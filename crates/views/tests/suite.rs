//! What the views answer over the two packs, and over the givens of single stories.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod suite {
    mod cadence;
    mod handing_over;
    mod languages;
    mod ledger;
    mod meetings;
    mod nobody;
    mod ours;
    mod pack;
    mod rules;
    mod said;
    mod search;
    mod shown;
    mod stories;
    mod texts;
    mod things;
    mod threads;
    mod tracing;
    mod who;
}
