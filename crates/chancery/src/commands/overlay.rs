//! `overlay`: an author's reading beside the forum's own record; listed, or taken out without a trace.

use clap::{Args, Subcommand};

use super::{Call, Ending};
use crate::asked::Asking;
use crate::out;
use crate::problem::Problem;

/// What was asked.
#[derive(Args)]
pub struct Asked {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// List the overlays of the file
    List,
    /// Take an overlay out of the file; everything else stays as it is
    Remove {
        /// Its name
        name: String,
    },
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        match &self.what {
            What::List => list(asking),
            What::Remove { name } => remove(asking, name),
        }
    }
}

fn list(asking: &Asking) -> Result<Ending, Problem> {
    let overlays = asking.reading()?.overlays()?;
    let words = asking.plain_paper().words;
    if asking.global.json {
        let told: Vec<_> = overlays
            .iter()
            .map(|overlay| {
                let title = overlay.note.as_ref().map(|note| note.title.as_str());
                serde_json::json!({ "name": overlay.name, "title": title, "entries": overlay.entries })
            })
            .collect();
        out::say(&(serde_json::to_string_pretty(&told).unwrap_or_default() + "\n"))?;
        return Ok(Ending::Done);
    }
    if overlays.is_empty() {
        out::say(&(words.say("command-no-overlays") + "\n"))?;
    }
    for overlay in overlays {
        let title = overlay.note.map(|note| note.title).unwrap_or_default();
        let count = i64::try_from(overlay.entries).unwrap_or(i64::MAX);
        let entries = words.with("command-entries", &[("count", count.into())]);
        out::say(&format!("{}  {title} ({entries})\n", overlay.name))?;
    }
    Ok(Ending::Done)
}

fn remove(asking: &Asking, name: &str) -> Result<Ending, Problem> {
    let mut desk = asking.writing()?;
    let receipts = desk.remove_overlay(name)?;
    let words = asking.plain_paper().words;
    let mut text = words.with("command-overlay-removed", &[("overlay", name.into())]) + "\n";
    for receipt in receipts {
        text.push_str(&(words.with("command-receipt", &[("receipt", receipt.to_string().into())]) + "\n"));
    }
    out::say(&text)?;
    Ok(Ending::Done)
}
