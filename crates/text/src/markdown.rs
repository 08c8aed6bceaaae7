//! Markdown (CommonMark with tables, footnotes and struck-out words).

mod reading;

pub use reading::read;
