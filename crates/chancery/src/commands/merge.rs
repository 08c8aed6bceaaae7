//! `merge`: what other files of the same forum hold comes in; for each volume the longest chain.

use std::path::PathBuf;

use clap::Args;

use super::{Call, Ending};
use crate::asked::Asking;
use crate::problem::Problem;
use crate::{out, waiting};

/// What was asked.
#[derive(Args)]
pub struct Asked {
    /// The other files
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// An overlay of the other files to take in too; may be repeated
    #[arg(long, value_name = "OVERLAY")]
    overlay: Vec<String>,
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        let mut desk = asking.writing()?;
        let overlays: Vec<&str> = self.overlay.iter().map(String::as_str).collect();
        let words = asking.plain_paper().words;
        let merged =
            waiting::while_telling(&words.say("command-merging"), || desk.merge(&self.files, &overlays))?;
        let count = i64::try_from(merged.entries).unwrap_or(i64::MAX);
        let mut text = words.with("command-merged", &[("count", count.into())]) + "\n";
        for overlay in &merged.left_out {
            text.push_str(
                &(words.with("command-overlay-left-out", &[("overlay", overlay.as_str().into())]) + "\n"),
            );
        }
        out::say(&text)?;
        Ok(Ending::Done)
    }
}
