//! What the record promises, each promise a test.
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at what it did not expect"
)]

mod suite {
    mod caching;
    mod child;
    mod contract;
    mod copying;
    mod durability;
    mod faults;
    mod forgetting;
    mod format;
    pub mod ground;
    mod histories;
    mod levels;
    mod merging;
    mod opening;
    mod recording;
    mod replaying;
    mod tampering;
}
