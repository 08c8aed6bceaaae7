//! Answers as plain data: what the forum agreed, who was to do it, what came of it. No markup, no storage.
//!
//! Nothing here is keyed by a participant in what others may see (invariants I1 and I8).

#[expect(dead_code, reason = "the views that use it follow")]
mod cells;
#[expect(dead_code, reason = "the views that use it follow")]
mod labels;
#[expect(dead_code, reason = "the views that use it follow")]
mod lookup;
#[expect(dead_code, reason = "the views that use it follow")]
mod order;
mod scene;
mod sheet;
mod view;

pub use scene::{Eyes, Scene};
pub use sheet::{Bar, Cell, Column, Link, Mark, Part, Picture, Row, Section, Sheet, Tone};
pub use view::{Param, ParamKind, Params, View, ViewError, show, view};

/// Every view, in the order of the guide.
pub static VIEWS: &[View] = &[];
