//! The command as it was written. Verbs are declared; a verb for every view is made from the table of views, so
//! that the two can never differ.

mod view_verbs;

use std::path::PathBuf;

use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::commands::{self, Call};
use crate::problem::Problem;

pub use view_verbs::{asked_of_view, verb_of};

/// The working memory of a forum that decides by consensus: what was said, joined to what was done.
#[derive(Parser)]
#[command(
    name = "chancery",
    bin_name = "chancery",
    version,
    after_help = "The forum file is --forum FILE, or CHANCERY_FORUM, or the only .forum file in this folder.\n\
                  Begin with `chancery demo`. Every answer as data: --json. Exit codes: 0 done, 1 refused or found, \
                  2 usage, 3 file, 4 busy, 5 fault.",
    infer_subcommands = false,
    disable_help_subcommand = true,
    subcommand_required = true,
    arg_required_else_help = true
)]
struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    verb: Verb,
}

/// What can be said of any command.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "What to look at, and how")]
pub struct Global {
    /// The forum file
    #[arg(short = 'f', long, value_name = "FILE", env = "CHANCERY_FORUM", hide_env = true, global = true)]
    pub forum: Option<PathBuf>,
    /// Look at the end of that day, month or period: 2008-03-01, "May 2014"
    #[arg(long, value_name = "DATE", global = true)]
    pub as_of: Option<String>,
    /// Only what was recorded by then: an instant, a day, or receipts with commas between
    #[arg(long, value_name = "INSTANT|RECEIPTS", global = true)]
    pub known_at: Option<String>,
    /// Answer as JSON
    #[arg(long, global = true)]
    pub json: bool,
    /// Open the source marks below the answer
    #[arg(long, global = true)]
    pub sources: bool,
    /// Language of the answer (default: that of LANG)
    #[arg(long, value_name = "en|ru", global = true)]
    pub lang: Option<String>,
    /// For whose eyes: what they may not see is not there [default: desk; export, handover and write: forum]
    #[arg(long, value_name = "public|forum|desk", global = true)]
    pub level: Option<String>,
    /// Leave every overlay out
    #[arg(long, global = true)]
    pub no_overlays: bool,
    /// Leave this overlay out; may be repeated
    #[arg(long, value_name = "OVERLAY", global = true)]
    pub without: Vec<String>,
}

/// Forms in which a record leaves the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// One JSON file.
    Json,
    /// One spreadsheet a table.
    Csv,
    /// One page a view.
    Html,
}

macro_rules! verbs {
    ($($(#[$doc:meta])* $name:ident($module:ident),)*) => {
        #[derive(Subcommand)]
        enum Verb { $($(#[$doc])* $name(commands::$module::Asked),)* }

        impl Verb {
            fn call(self) -> Box<dyn Call> {
                match self { $(Self::$name(asked) => Box::new(asked),)* }
            }
        }
    };
}

verbs! {
    /// Open an example forum in a temporary file and show it in the browser
    Demo(demo),
    /// Make a forum file
    New(new),
    /// Serve the pages of a forum file on this machine and open the browser
    Open(open),
    /// Show all that is recorded of one thing
    Show(show),
    /// Record acts from a TOML, JSON or CSV file: all of them or none
    Record(record),
    /// Import texts from Word, OpenDocument, HTML, Markdown, plain text or PDF files
    Import(import),
    /// Withdraw an entry of this desk; the record keeps both
    Withdraw(withdraw),
    /// Correct one property of an entry; the record keeps both
    Correct(correct),
    /// Release an entry to a more open level
    Release(release),
    /// Write a desk note on anything
    Remark(remark),
    /// Destroy desk notes or drafts for good; the record keeps that they were
    Forget(forget),
    /// Keep an original document byte for byte
    Keep(keep),
    /// Say whose desk this is
    Seat(seat),
    /// Print the receipts of what is recorded
    Receipt(receipt),
    /// Check the file: silent when all is well
    Check(check),
    /// Write a copy that holds only what others may see
    Copy(copy),
    /// Take in what other files of the same forum hold
    Merge(merge),
    /// List or remove overlays
    Overlay(overlay),
    /// Update from a pack, or check a pack
    Pack(pack),
    /// Write the handover file for the next chair
    Handover(handover),
    /// Write a text as a document: Word, PDF, HTML, Markdown, plain text, Akoma Ntoso
    Write(write),
    /// Write answers as files
    Export(export),
    /// Run stories: given, when, then
    Scenario(scenario),
    /// Print the completions of a shell
    Completions(completions),
}

/// The whole command, with a verb for every view.
pub fn command() -> clap::Command {
    view_verbs::add(Cli::command())
}

/// What was asked, ready to be carried out.
pub fn parse() -> Result<(Global, Box<dyn Call>), Problem> {
    let matches = command().try_get_matches().map_err(misread)?;
    if let Some((view, matches)) = matches.subcommand().and_then(view_verbs::of_table) {
        let global = Global::from_arg_matches(matches).map_err(|error| fault(&error))?;
        return Ok((global, Box::new(asked_of_view(view, matches))));
    }
    let cli = Cli::from_arg_matches(&matches).map_err(|error| fault(&error))?;
    Ok((cli.global, cli.verb.call()))
}

/// Help and version are printed and end the program; what cannot be understood is told in three lines.
fn misread(error: clap::Error) -> Problem {
    if !error.use_stderr() {
        let _ = crate::out::say(&error.render().to_string());
        std::process::exit(0);
    }
    if error.kind() == clap::error::ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        return Problem::usage(
            "nothing was asked",
            "the command line",
            "begin with `chancery demo`; `chancery --help` lists what can be asked and done",
        );
    }
    let told = error.render().to_string();
    let part = |start: &str| {
        let lines = told.lines().map(str::trim).filter_map(|line| line.strip_prefix(start));
        lines.map(str::trim).collect::<Vec<_>>().join("; ")
    };
    let what = told.lines().next().unwrap_or_default().trim_start_matches("error:").trim().to_owned();
    let listed =
        told.lines().skip(1).take_while(|line| line.starts_with("  ") && !line.trim().starts_with("tip:"));
    let listed: Vec<&str> = listed.map(str::trim).collect();
    let what = if listed.is_empty() { what } else { format!("{what} {}", listed.join(", ")) };
    let usage = part("Usage:");
    let place = if usage.is_empty() { "the command line".to_owned() } else { usage };
    let tip = part("tip:");
    let remedy = if tip.is_empty() { "add --help to see what can be said here".to_owned() } else { tip };
    Problem::usage(what, place, remedy)
}

fn fault(error: &clap::Error) -> Problem {
    Problem::usage(error.to_string(), "the command line", "`chancery --help` lists what can be said")
}

/// The names of the verbs that are declared here, and so not made from the table of views.
pub fn declared() -> Vec<String> {
    Cli::command().get_subcommands().map(|command| command.get_name().to_owned()).collect()
}
