//! `pack`: updating a file from a pack, and checking a pack.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use desk::{Desk, Difference, DifferenceKind, Pack};
use words::Words;

use super::{Call, Ending};
use crate::asked::Asking;
use crate::problem::Problem;
use crate::{out, refusals};

/// What was asked.
#[derive(Args)]
pub struct Asked {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// List the packs that come with the program
    List,
    /// Show how a pack differs from what this file took from it, and record the differences
    Update {
        /// The pack, by name or folder [default: the packs that this file was made from]
        pack: Option<String>,
        /// Show the differences, and record nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Check the pack in a folder: silent when all is well
    Check {
        /// The folder with pack.toml
        folder: PathBuf,
    },
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        match &self.what {
            What::List => {
                let names = Pack::built_in_names().map(|name| format!("{name}\n"));
                out::say(&names.collect::<String>())?;
                Ok(Ending::Done)
            }
            What::Update { pack, dry_run } => update(asking, pack.as_deref(), *dry_run),
            What::Check { folder } => {
                let problems = desk::pack::check(folder);
                out::say(&problems.iter().map(|problem| format!("{problem}\n")).collect::<String>())?;
                Ok(if problems.is_empty() { Ending::Done } else { Ending::Found })
            }
        }
    }
}

fn update(asking: &Asking, pack: Option<&str>, dry_run: bool) -> Result<Ending, Problem> {
    let mut desk = asking.writing()?;
    let look = desk.look(&desk::Scope::default())?;
    let names: Vec<String> = match pack {
        Some(name) => vec![name.to_owned()],
        None => look.state.packs().map(|note| note.pack.clone()).collect(),
    };
    for name in names {
        let pack = Pack::named(&name).map_err(|problems| refusals::of_problems(&problems))?;
        one(asking, &mut desk, &pack, dry_run)?;
    }
    Ok(Ending::Done)
}

fn one(asking: &Asking, desk: &mut Desk, pack: &Pack, dry_run: bool) -> Result<(), Problem> {
    let (differences, recorded) = desk.pack_update(pack, dry_run)?;
    let words = asking.plain_paper().words;
    if asking.global.json {
        return out::say(&(serde_json::to_string_pretty(&differences).unwrap_or_default() + "\n"));
    }
    let args = [("count", differences.len().into()), ("pack", pack.recorder().into())];
    let key = if dry_run { "command-pack-would-update" } else { "command-pack-updated" };
    let mut text = words.with(key, &args) + "\n";
    for difference in &differences {
        text.push_str(&in_words(difference, &words));
    }
    for receipt in &recorded.receipts {
        text.push_str(&(words.with("command-receipt", &[("receipt", receipt.to_string().into())]) + "\n"));
    }
    out::say(&text)
}

fn in_words(difference: &Difference, words: &Words) -> String {
    let row = difference.row.as_str();
    let told = match &difference.kind {
        DifferenceKind::New => words.with("command-row-new", &[("row", row.into())]),
        DifferenceKind::Vanished => words.with("command-row-vanished", &[("row", row.into())]),
        DifferenceKind::Retold => words.with("command-row-retold", &[("row", row.into())]),
        DifferenceKind::Note => words.say("command-pack-note"),
        DifferenceKind::Changed { property, before, after } => {
            let (field, none) = (words.field(property), words.say("none-recorded"));
            let shown = |value: &str| if value.is_empty() { none.clone() } else { value.to_owned() };
            let args =
                [("field", field.into()), ("before", shown(before).into()), ("after", shown(after).into())];
            format!("{row}: {}", words.with("command-row-changed", &args))
        }
    };
    let mut text = format!("  {told}\n");
    for beside in &difference.beside {
        text.push_str(&format!("    {}\n", words.with("command-beside", &[("said", beside.into())])));
    }
    text
}
