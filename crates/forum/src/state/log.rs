//! The entries themselves, for those who read the record as a record.

use std::sync::Arc;

use super::{Keeping, Said, State};
use crate::id::Id;

/// An entry as the state took it in.
#[derive(Clone, Copy, Debug)]
pub struct Logged<'a> {
    /// What its assertions have in common.
    pub said: &'a Arc<Said>,
    /// The thing it was about.
    pub thing: Option<&'a Id>,
    /// What it does to another entry.
    pub keeps: Option<&'a Keeping>,
}

impl State {
    /// Every entry that this state understood, in no order.
    pub fn log(&self) -> impl Iterator<Item = Logged<'_>> {
        self.said.values().map(|of| Logged {
            said: &of.said,
            thing: of.thing.as_ref(),
            keeps: of.keeps.as_ref(),
        })
    }
}
