//! `release`: an entry is recorded afresh at a more open level.

use clap::Args;

use super::{Call, Ending};
use crate::asked::Asking;
use crate::problem::Problem;
use crate::{entries, out, told};

/// What was asked. The level is `--level`.
#[derive(Args)]
pub struct Asked {
    /// The entry: volume:position, as `show` prints it
    entry: String,
    /// Show what others would see, and release nothing
    #[arg(long)]
    preview: bool,
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        let Some(level) = asking.global.level.as_deref() else {
            return Err(Problem::usage(
                "a release needs the level to release to",
                "chancery release",
                "add --level public, --level forum, or --level \"addressees: participant/a ; participant/b\"",
            ));
        };
        let mut desk = asking.writing()?;
        let level = desk::written::read_level(level, desk.origin()).map_err(|(expected, meant)| {
            let remedy = meant.unwrap_or_else(|| format!("give {expected}"));
            Problem::usage(format!("there is no level `{level}`"), "--level", remedy)
        })?;
        let entry = entries::find(&desk, &self.entry)?;
        if self.preview {
            return preview(&desk.preview_release(&entry, &level)?);
        }
        let recorded = desk.release(&entry, &level)?;
        told::recorded(asking, &mut desk, &recorded, &[format!("release {entry} to {level}")])?;
        Ok(Ending::Done)
    }
}

fn preview(preview: &desk::ReleasePreview) -> Result<Ending, Problem> {
    let told = serde_json::json!({
        "act": preview.act,
        "payload": preview.payload,
        "sources": preview.sources,
        "working_material": preview.matter,
        "documents": preview.documents.iter().map(|(name, _)| name).collect::<Vec<_>>(),
        "to_be_released_first": preview.hidden,
    });
    out::say(&(serde_json::to_string_pretty(&told).unwrap_or_default() + "\n"))?;
    Ok(if preview.hidden.is_empty() { Ending::Done } else { Ending::Found })
}
