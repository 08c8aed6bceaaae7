//! `copy`: a fresh file of what readers of a level may see.

use std::path::PathBuf;

use clap::Args;
use record::Holding;

use super::{Call, Ending};
use crate::asked::Asking;
use crate::problem::Problem;
use crate::{eyes, out};

/// What was asked. The level is `--level`.
#[derive(Args)]
pub struct Asked {
    /// The file to write
    #[arg(short, long, required_unless_present = "preview")]
    output: Option<PathBuf>,
    /// Show what it would hold: what others would see
    #[arg(long)]
    preview: bool,
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        let Some(level) = asking.global.level.as_deref() else {
            return Err(Problem::usage(
                "a copy needs the level of its readers",
                "chancery copy",
                "add --level public (for everybody) or --level forum (for all members)",
            ));
        };
        let level = eyes::read(level)?.level();
        let desk = asking.reading()?;
        let without: Vec<String> = asking.scope(&desk, "desk")?.without;
        let without: Vec<&str> = without.iter().map(String::as_str).collect();
        let holding = match &self.output {
            Some(output) if !self.preview => desk.copy(output, &level, &without)?,
            _ => desk.preview_copy(&level, &without)?,
        };
        tell(asking, &holding, self.output.as_deref().filter(|_| !self.preview))?;
        Ok(Ending::Done)
    }
}

fn tell(asking: &Asking, holding: &Holding, output: Option<&std::path::Path>) -> Result<(), Problem> {
    let words = asking.plain_paper().words;
    let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    if asking.global.json {
        let volumes = holding.volumes.iter().map(|volume| {
            serde_json::json!({ "volume": volume.id.to_string(), "level": volume.level.to_string(), "overlay": volume.overlay, "entries": volume.head.position })
        });
        let told = serde_json::json!({
            "volumes": volumes.collect::<Vec<_>>(),
            "entries": holding.entries,
            "documents": holding.documents.iter().map(|kept| &kept.name).collect::<Vec<_>>(),
            "working_material": holding.matter,
        });
        return out::say(&(serde_json::to_string_pretty(&told).unwrap_or_default() + "\n"));
    }
    let key = if output.is_some() { "command-copied" } else { "command-would-copy" };
    let file = output.map(|path| path.display().to_string()).unwrap_or_default();
    let args = [("file", file.into()), ("count", count(holding.entries).into())];
    let mut text = words.with(key, &args) + "\n";
    for volume in &holding.volumes {
        let overlay = volume.overlay.as_deref().map_or_else(String::new, |name| format!(", overlay {name}"));
        text.push_str(&format!("  {}:{}  {}{overlay}\n", volume.id, volume.head.position, volume.level));
    }
    for document in &holding.documents {
        text.push_str(&format!("  {}\n", document.name));
    }
    out::say(&text)
}
