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
    /// With it all that was recorded together with it, such as an import
    #[arg(long)]
    all: bool,
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        let mut desk = asking.writing()?;
        let entry = entries::find(&desk, &self.entry)?;
        if self.all {
            let entries = desk.recorded_with(&entry)?;
            let recorded = desk.withdraw_together(&entry, &self.why)?;
            let what = entries.iter().map(|entry| format!("withdraw {entry}: {}", self.why));
            told::recorded(asking, &mut desk, &recorded, &what.collect::<Vec<_>>())?;
            return Ok(Ending::Done);
        }
        let recorded = desk.withdraw(&entry, &self.why)?;
        told::recorded(asking, &mut desk, &recorded, &[format!("withdraw {entry}: {}", self.why)])?;
        Ok(Ending::Done)
    }
}
