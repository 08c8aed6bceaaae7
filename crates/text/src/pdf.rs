//! PDF with a text layer.

mod reading;

pub use reading::read;
