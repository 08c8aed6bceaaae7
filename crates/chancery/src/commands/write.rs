//! `write`: a text as a formal document, to send, to print, to file.

use std::path::{Path, PathBuf};

use clap::Args;
use views::Formal;
use web::{Taken, TakenError};

use super::{Call, Ending};
use crate::asked::Asking;
use crate::out;
use crate::problem::{Kind, Problem};

/// What was asked.
#[derive(Args)]
pub struct Asked {
    /// The text: its id or any of its names
    text: String,
    /// The file to write: its name ends in .docx, .pdf, .html, .md, .txt or .xml (Akoma Ntoso) [default: plain text on
    /// standard output]
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// The version, by id or label [default: the latest that has words]
    #[arg(long, value_name = "VERSION")]
    version: Option<String>,
    /// A language, or two with a comma between to stand side by side [default: that of the answer]
    #[arg(long, value_name = "TAG[,TAG]", value_delimiter = ',')]
    language: Vec<String>,
    /// Compare with this version: what went out and what came in as tracked changes
    #[arg(long, value_name = "VERSION")]
    against: Option<String>,
    /// Leave a column for replies beside the words
    #[arg(long)]
    reply_column: bool,
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        let form = self.output.as_deref().map(form).transpose()?;
        let looked = asking.look("forum")?;
        let formal = Formal {
            version: self.version.clone(),
            languages: self.language.clone(),
            against: self.against.clone(),
            reply_column: self.reply_column,
        };
        let foot: Vec<String> = looked.look.receipts.iter().map(ToString::to_string).collect();
        let set = views::text_document(&looked.scene(), &self.text, &formal, &foot)?;
        match (&self.output, form) {
            (Some(output), Some(form)) => {
                let bytes = form.bytes(&set).map_err(|error| unwritten(output, &error))?;
                std::fs::write(output, bytes).map_err(|error| Problem::file(output, &error))?;
            }
            _ => out::say(&text::plain::write(&set.document))?,
        }
        Ok(Ending::Done)
    }
}

/// The form that the end of a file's name tells.
fn form(output: &Path) -> Result<Taken, Problem> {
    output.extension().and_then(|end| end.to_str()).and_then(Taken::of).ok_or_else(|| {
        Problem::usage(
            "the end of its name does not tell what to write",
            output.display().to_string(),
            "choose a name that ends in .docx, .pdf, .html, .md, .txt or .xml",
        )
    })
}

fn unwritten(output: &Path, error: &TakenError) -> Problem {
    let place = output.display().to_string();
    match error {
        TakenError::NoPdf => Problem::usage(
            "this program was built without PDF, which takes several minutes more to build",
            place,
            "build it with `cargo build --release --features pdf`, or choose a name that ends in .docx",
        ),
        other => Problem::new(Kind::Fault, other.to_string(), place, "try .docx, .html or .txt instead"),
    }
}
