//! `show`: all that is recorded of one thing.

use clap::Args;

use super::{Call, Ending, view};
use crate::asked::Asking;
use crate::problem::Problem;

/// What was asked.
#[derive(Args)]
pub struct Asked {
    /// Its id, whole or short, or any of its names
    #[arg(value_name = "THING", required = true)]
    words: Vec<String>,
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        let params = [("id".to_owned(), self.words.join(" "))].into();
        view::Asked { view: "thing", params }.run(asking)
    }
}
