//! The pages, asked in process and in a browser.
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at what it did not expect"
)]

mod suite {
    mod asking;
    mod browser;
    mod deeds;
    mod files;
    mod forms;
    pub mod ground;
    mod guarding;
    mod importing;
    mod levels;
    mod moments;
    mod originals;
    mod seats;
    mod taking;
}
