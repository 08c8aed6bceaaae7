//! `correct`: one property of an entry gets another value; the record keeps both.

use clap::Args;
use forum::source::Source;

use super::{Call, Ending};
use crate::asked::Asking;
use crate::problem::Problem;
use crate::{entries, told};

/// What was asked.
#[derive(Args)]
pub struct Asked {
    /// The entry: volume:position, as `show` prints it
    entry: String,
    /// The property, such as date
    property: String,
    /// The new value as a cell of the written form; an empty one leaves none
    value: String,
    /// Why
    #[arg(long)]
    why: String,
    /// Who says so; several with ` ; ` between
    #[arg(long)]
    source: Option<String>,
    /// From when the new value holds: a change, and the old value stays true before
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        let mut desk = asking.writing()?;
        let entry = entries::find(&desk, &self.entry)?;
        let sources = Source::read_cell(self.source.as_deref().unwrap_or_default(), None);
        let recorded = match &self.from {
            Some(from) => desk.change(&entry, &self.property, &self.value, from, &self.why, &sources)?,
            None => desk.correct(&entry, &self.property, &self.value, &self.why, &sources)?,
        };
        let what = format!("correct {} of {entry} to `{}`: {}", self.property, self.value, self.why);
        told::recorded(asking, &mut desk, &recorded, &[what])?;
        Ok(Ending::Done)
    }
}
