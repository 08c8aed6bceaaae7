//! `withdraw`: an entry is taken back; the record keeps both.

use clap::Args;

use super::{Call, Ending};
use crate::asked::Asking;
use crate::problem::Problem;
use crate::{entries, told};

/// What was asked.
#[derive(Args)]
pub struct Asked {
    /// The entry: volume:position, as `show` and every recording print it
    entry: String,
    /// Why
    #[arg(long)]
    why: String,
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        let mut desk = asking.writing()?;
        let entry = entries::find(&desk, &self.entry)?;
        let recorded = desk.withdraw(&entry, &self.why)?;
        told::recorded(asking, &mut desk, &recorded, &[format!("withdraw {entry}: {}", self.why)])?;
        Ok(Ending::Done)
    }
}
