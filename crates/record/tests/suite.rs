//! What the record promises, each promise a test.

mod suite {
    pub mod ground;
    mod recording;
    mod replaying;
}
