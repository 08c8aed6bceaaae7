//! Markdown (CommonMark with tables, footnotes and struck-out words).

mod reading;
mod writing;

pub use reading::read;
pub use writing::write;
