//! Answers as plain data: what the forum agreed, who was to do it, what came of it. No markup, no storage.
//!
//! Nothing here is keyed by a participant in what others may see (invariants I1 and I8).

mod absence;
mod bodies;
mod cells;
mod elapsed;
mod gather;
mod labels;
mod lookup;
mod meetings;
mod members;
mod offices;
mod order;
mod scene;
mod sheet;
mod tables;
mod texts;
mod thing;
mod thread;
mod threads;
mod view;
mod who;

pub use scene::{Eyes, Scene};
pub use sheet::{Bar, Cell, Column, Link, Mark, Part, Picture, Row, Section, Sheet, Tone};
pub use view::{Param, ParamKind, Params, View, ViewError, show, view};

/// Every view, in the order of the guide.
pub static VIEWS: &[View] = &[
    threads::VIEW,
    thread::VIEW,
    thing::VIEW,
    texts::VIEW,
    texts::ONE,
    meetings::VIEW,
    meetings::ONE,
    bodies::VIEW,
    offices::VIEW,
    who::VIEW,
    members::VIEW,
];
