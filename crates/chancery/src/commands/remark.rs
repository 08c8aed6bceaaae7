//! `remark`: a desk note on anything.

use clap::Args;
use desk::Scope;

use super::{Call, Ending};
use crate::asked::Asking;
use crate::problem::Problem;
use crate::{things, told};

/// What was asked.
#[derive(Args)]
pub struct Asked {
    /// What it is about: an id or a name
    thing: String,
    /// The note; only this desk sees it, and it can be forgotten
    #[arg(required = true)]
    words: Vec<String>,
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        let mut desk = asking.writing()?;
        let look = desk.look(&Scope::default())?;
        let id = things::find(&look.state, &self.thing)?;
        let recorded = desk.remark(&id, &self.words.join(" "))?;
        told::recorded(asking, &mut desk, &recorded, &[format!("remark on {id}")])?;
        Ok(Ending::Done)
    }
}
