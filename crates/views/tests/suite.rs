//! What the views answer over the two packs.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod suite {
    mod pack;
    mod try_all;
}
