//! The verbs, one a file, and what they have in common: what was said of the command as a whole.

pub mod check;
pub mod completions;
pub mod copy;
pub mod correct;
pub mod demo;
pub mod export;
pub mod forget;
pub mod handover;
pub mod import;
pub mod keep;
pub mod merge;
pub mod new;
pub mod open;
pub mod overlay;
pub mod pack;
pub mod receipt;
pub mod record;
pub mod release;
pub mod remark;
pub mod scenario;
pub mod seat;
pub mod show;
pub mod view;
pub mod withdraw;
pub mod write;

use crate::asked::Asking;
use crate::cli::Global;
use crate::problem::{Kind, Problem};

/// How a command ended that had no problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// Done.
    Done,
    /// Something was found, or a statement does not hold: told already.
    Found,
    /// A problem of that kind, told already.
    Told(Kind),
}

/// A verb with what was said to it.
pub trait Call {
    /// Carries it out.
    fn run(&self, asking: &Asking) -> Result<Ending, Problem>;
}

/// Carries a command out.
pub fn run((global, call): (Global, Box<dyn Call>)) -> Result<Ending, Problem> {
    call.run(&Asking::new(global)?)
}
