//! `scenario run`: stories are executed and told.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::{Call, Ending};
use crate::asked::Asking;
use crate::paper::Paper;
use crate::problem::Problem;
use crate::scenario::{Scenario, play, tell};
use crate::{out, waiting};

/// What was asked.
#[derive(Args)]
pub struct Asked {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Run stories, each in a record of its own, and tell what came of them
    Run {
        /// Files, or folders of them
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        /// Tell only stories of which a statement does not hold
        #[arg(short, long)]
        quiet: bool,
    },
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        let What::Run { paths, quiet } = &self.what;
        let files = files(paths)?;
        let paper = asking.plain_paper();
        let (mut wrong, mut unplayable) = (0_usize, None);
        for file in &files {
            match one(file, &paper, *quiet) {
                Ok(holds) => wrong += usize::from(!holds),
                Err(problem) => {
                    wrong += 1;
                    out::tell(&format!("{problem}\n"));
                    unplayable = Some(problem);
                }
            }
        }
        if let Some(problem) = unplayable.filter(|_| files.len() == 1) {
            return Ok(Ending::Told(problem.kind));
        }
        let words = &paper.words;
        let stories = words.with("command-stories", &[("count", files.len().into())]);
        let key = if wrong == 0 { "command-stories-hold" } else { "command-stories-do-not-hold" };
        out::say(&format!("{}\n", words.with(key, &[("stories", stories.into()), ("wrong", wrong.into())])))?;
        Ok(if wrong == 0 { Ending::Done } else { Ending::Found })
    }
}

/// Plays and tells one story: whether it holds.
fn one(file: &Path, paper: &Paper, quiet: bool) -> Result<bool, Problem> {
    let scenario = Scenario::read(file)?;
    let outcome = waiting::while_telling(&scenario.title, || play(&scenario))?;
    if !quiet || !outcome.holds() {
        out::say(&format!("{}\n", tell(&scenario, &outcome, paper)))?;
    }
    Ok(outcome.holds())
}

fn files(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Problem> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            files.extend(stories_in(path)?);
        } else {
            files.push(path.clone());
        }
    }
    if files.is_empty() {
        let place = paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ");
        return Err(Problem::usage(
            "there is no story here",
            place,
            "give files that end in .toml, or their folder",
        ));
    }
    Ok(files)
}

fn stories_in(folder: &Path) -> Result<Vec<PathBuf>, Problem> {
    let listed = std::fs::read_dir(folder).map_err(|error| Problem::file(folder, &error))?;
    let mut found: Vec<PathBuf> = listed
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .collect();
    found.sort_by_key(|path| in_order(path));
    Ok(found)
}

/// Sorts `s2` before `s10`.
fn in_order(path: &Path) -> (String, u64, String) {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let letters: String = name.chars().take_while(|c| !c.is_ascii_digit()).collect();
    let digits: String =
        name.chars().skip(letters.chars().count()).take_while(char::is_ascii_digit).collect();
    (letters, digits.parse().unwrap_or(0), name)
}
