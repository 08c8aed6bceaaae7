//! `handover`: the file for the next chair, as Word, HTML or plain text.

use std::path::{Path, PathBuf};

use clap::Args;
use jiff::ToSpan;

use super::{Call, Ending};
use crate::asked::Asking;
use crate::problem::{Kind, Problem};
use crate::{moment, out};

/// What was asked.
#[derive(Args)]
pub struct Asked {
    /// The day on which it is handed over: the state before anything of that day [default: today]
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
    /// The file to write: its name ends in .docx, .html or .txt
    #[arg(short, long)]
    output: Option<PathBuf>,
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        let day =
            self.to.as_deref().map_or_else(|| Ok(moment::today()), |text| moment::first_day(text, "--to"))?;
        let before = day.checked_sub(1.day()).unwrap_or(day);
        let mut asking = asking.clone();
        asking.global.as_of = Some(before.to_string());
        let looked = asking.look("forum")?;
        let sheet = looked.ask("handover", &[("to".to_owned(), day.to_string())].into())?;
        let Some(output) = &self.output else {
            let told =
                if asking.global.json { views::json(&sheet) } else { looked.paper(&asking).set(&sheet) };
            out::say(&told)?;
            return Ok(Ending::Done);
        };
        write(output, &looked.document(&sheet))?;
        Ok(Ending::Done)
    }
}

/// Writes a document in the form that the end of its name tells.
pub fn write(output: &Path, document: &text::Document) -> Result<(), Problem> {
    let bytes = match output.extension().and_then(|end| end.to_str()) {
        Some("docx") => text::docx::write(document).map_err(|error| {
            Problem::new(
                Kind::Fault,
                error.to_string(),
                output.display().to_string(),
                "try .html or .txt instead",
            )
        })?,
        Some("html" | "htm") => text::html::write(document).into_bytes(),
        Some("txt") => text::plain::write(document).into_bytes(),
        _ => {
            return Err(Problem::usage(
                "the end of its name does not tell what to write",
                output.display().to_string(),
                "choose a name that ends in .docx, .html or .txt",
            ));
        }
    };
    std::fs::write(output, bytes).map_err(|error| Problem::file(output, &error))
}
