//! `forget`: working material is destroyed for good; the record keeps that there was some.

use clap::Args;

use super::{Call, Ending};
use crate::asked::Asking;
use crate::problem::Problem;
use crate::told;

/// What was asked.
#[derive(Args)]
pub struct Asked {
    /// Remarks, drafts or replies, by id or name
    #[arg(required = true)]
    things: Vec<String>,
    /// Why
    #[arg(long, default_value = "no longer needed")]
    why: String,
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        let mut desk = asking.writing()?;
        let things: Vec<&str> = self.things.iter().map(String::as_str).collect();
        let recorded = desk.forget(&things, &self.why)?;
        let what: Vec<String> = self.things.iter().map(|thing| format!("forget {thing}")).collect();
        told::recorded(asking, &mut desk, &recorded, &what)?;
        Ok(Ending::Done)
    }
}
