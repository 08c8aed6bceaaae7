//! `keep`: an original document is kept byte for byte.

use std::path::PathBuf;

use clap::Args;
use desk::Scope;
use record::NewDocument;

use super::{Call, Ending};
use crate::asked::Asking;
use crate::problem::Problem;
use crate::{things, told};

/// What was asked.
#[derive(Args)]
pub struct Asked {
    /// The document
    file: PathBuf,
    /// The text that it is the original of
    #[arg(long, value_name = "TEXT")]
    of: Option<String>,
    /// Its title [default: the name of the file]
    #[arg(long)]
    title: Option<String>,
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        let bytes = std::fs::read(&self.file).map_err(|error| Problem::file(&self.file, &error))?;
        let name = self.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut desk = asking.writing()?;
        let look = desk.look(&Scope::default())?;
        let of = self.of.as_deref().map(|of| things::find(&look.state, of)).transpose()?;
        let title = self.title.clone().unwrap_or_else(|| name.clone());
        let document = NewDocument::new(&name, desk::media(&name), bytes);
        let recorded = desk.keep_document(&title, document, of.as_ref())?;
        told::recorded(asking, &mut desk, &recorded, &[format!("keep {name}")])?;
        Ok(Ending::Done)
    }
}
