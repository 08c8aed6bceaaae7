//! One page a file.

use views::Eyes;

use crate::answer::Problem;
use crate::visit::Visit;

pub(crate) mod acts;
pub(crate) mod copy;
pub(crate) mod correct;
pub(crate) mod date;
pub(crate) mod entry;
pub(crate) mod file;
pub(crate) mod forget;
pub(crate) mod import;
pub(crate) mod merge;
pub(crate) mod original;
pub(crate) mod overlays;
pub(crate) mod packs;
pub(crate) mod record;
pub(crate) mod recorded;
pub(crate) mod release;
pub(crate) mod remarks;
pub(crate) mod search;
pub(crate) mod seat;
pub(crate) mod start;
pub(crate) mod thing;
pub(crate) mod view;
pub(crate) mod withdraw;
pub(crate) mod written;

/// What is told at the desk alone: to other eyes there is nothing but what they see.
fn at_desk(visit: &Visit) -> Result<(), Problem> {
    if visit.asked.eyes == Eyes::Desk { Ok(()) } else { Err(Problem::NoPage) }
}

/// What records needs the desk as it stands now.
fn writes(visit: &Visit) -> Result<(), Problem> {
    if visit.writable { Ok(()) } else { Err(Problem::Refused("web-reads-only")) }
}
