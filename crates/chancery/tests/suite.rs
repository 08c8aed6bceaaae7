//! The program as its users meet it: the real executable, its output and its exit codes.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at what it did not expect"
)]

#[path = "suite/copies.rs"]
mod copies;
#[path = "suite/desk.rs"]
mod desk;
#[path = "suite/documentation.rs"]
mod documentation;
#[path = "suite/ground.rs"]
mod ground;
#[path = "suite/handing_over.rs"]
mod handing_over;
#[path = "suite/importing.rs"]
mod importing;
#[path = "suite/lasting.rs"]
mod lasting;
#[path = "suite/manners.rs"]
mod manners;
#[path = "suite/markers.rs"]
mod markers;
#[path = "suite/nobody.rs"]
mod nobody;
#[path = "suite/packs.rs"]
mod packs;
#[path = "suite/questions.rs"]
mod questions;
#[path = "suite/reading.rs"]
mod reading;
#[path = "suite/scenarios.rs"]
mod scenarios;
#[path = "suite/second_forum.rs"]
mod second_forum;
#[path = "suite/served.rs"]
mod served;
#[path = "suite/serving.rs"]
mod serving;
#[path = "suite/together.rs"]
mod together;
#[path = "suite/verifying.rs"]
mod verifying;
#[path = "suite/writing.rs"]
mod writing;
