//! The desk: what an officer does with a forum file, between the record that keeps it and the domain that gives it
//! meaning. Faces write through [`Desk`] and nothing below it.

pub mod pack;
pub mod problem;
pub mod written;

pub use pack::Pack;
pub use problem::{Place, Problem};
pub use written::{Dialect, WrittenRow};
