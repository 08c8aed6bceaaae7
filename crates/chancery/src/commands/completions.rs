//! `completions`: what a shell needs to complete verbs, views and flags.

use clap::Args;
use clap_complete::Shell;

use super::{Call, Ending};
use crate::asked::Asking;
use crate::problem::Problem;
use crate::{cli, out};

/// What was asked.
#[derive(Args)]
pub struct Asked {
    /// The shell
    shell: Shell,
}

impl Call for Asked {
    fn run(&self, _: &Asking) -> Result<Ending, Problem> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut cli::command(), "chancery", &mut script);
        out::say(&String::from_utf8_lossy(&script))?;
        Ok(Ending::Done)
    }
}
