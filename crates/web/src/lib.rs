//! The workbench: pages on a loopback port, drawn from the views, and forms drawn from the table of acts.
//!
//! Everything works without a script. Nothing is asked of any other machine.

mod answer;
mod asked;
mod assets;
mod form;
mod guard;
mod house;
mod pack;
mod page;
mod pages;
mod posted;
mod routes;
mod serve;
mod sheet;
mod sight;
mod taken;
mod tray;
mod visit;
mod vocabulary;

pub use house::House;
pub use routes::{ROUTES, Route, router};
pub use serve::serve;
pub use taken::{Taken, TakenError};
