//! The desk: what an officer does with a forum file, between the record that keeps it and the domain that gives it
//! meaning. Faces write through [`Desk`] and nothing below it.

mod checking;
mod conventions;
mod creating;
mod desk;
mod error;
mod fold;
mod importing;
mod indexed;
mod keeping;
mod look;
pub mod pack;
pub mod problem;
mod recording;
mod releasing;
mod rows;
mod travelling;
mod updating;
mod working;
pub mod written;

pub use checking::Found;
pub use conventions::conventions;
pub use creating::NewOptions;
pub use desk::Desk;
pub use error::{DeskError, Refused};
pub use importing::{
    Adoption, Folder, Import, Line, LineKind, OfText, OfVersion, Plan, Reading, Suspicious, Taking, Tracked,
    Unread, Words, told, told_of_many, told_of_original,
};
pub use look::{Eyes, KnownAt, Look, Scope};
pub use pack::Pack;
pub use problem::{Message, Place, Problem};
pub use record::{Access, Holding, Level, Merged, NewDocument, Receipt};
pub use recording::{Item, Preview, Recorded};
pub use releasing::ReleasePreview;
pub use rows::media;
pub use travelling::Overlay;
pub use updating::{Difference, DifferenceKind};
pub use working::MatterText;
pub use written::{Dialect, WrittenRow};
