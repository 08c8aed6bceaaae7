//! The record: entries kept as written, in volumes, in one SQLite file.
//!
//! It gives positions, chains digests, keeps levels apart and finds what was altered. It never knows what an
//! act means. Its bytes are described in `docs/format.md`, so that a stranger can read a file without it.

pub mod contract;
mod digest;
mod draft;
mod envelope;
mod error;
mod file;
mod finding;
mod form;
mod head;
mod hex;
mod level;
mod log;
mod matter;
mod naming;
mod opening;
mod receipt;
mod replay;
mod volume;

pub use digest::Digest;
pub use draft::{Draft, Mode, Target};
pub use envelope::{Cite, Envelope};
pub use error::{Fork, RecordError};
pub use file::{Access, File, Holding, Kept, Merged, Person};
pub use finding::{Defect, Finding};
pub use head::{Head, Heads};
pub use level::Level;
pub use log::{Log, LogError};
pub use matter::{Matter, NewDocument, NewMatter};
pub use opening::Opening;
pub use receipt::Receipt;
pub use replay::{Need, Replay, Stored, Until, Waiting};
pub use volume::{Volume, VolumeId};
