//! What the record promises, each promise a test.
#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

mod suite {
    mod contract;
    pub mod ground;
    mod recording;
    mod replaying;
}
