//! `import`: texts from files. What a file says becomes provisions of a text, matched to those that the text has.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use desk::{Adoption, Desk, Folder, Import, Plan, Recorded, Taking, Unread};
use serde_json::json;

use super::{Call, Ending};
use crate::asked::Asking;
use crate::problem::Problem;
use crate::{entries, out, refusals, told, waiting};

/// What was asked.
#[derive(Args)]
pub struct Asked {
    /// The file, or a folder of files
    file: PathBuf,
    /// The text: its id or any of its names; with --kind, the title of a new one [default: what the file is called]
    #[arg(long = "as", value_name = "TEXT")]
    text: Option<String>,
    /// The kind of a new text, such as declaration
    #[arg(long)]
    kind: Option<String>,
    /// The symbol of a new text
    #[arg(long)]
    symbol: Option<String>,
    /// The date of a new text
    #[arg(long)]
    date: Option<String>,
    /// Another name of the text; may be repeated
    #[arg(long, value_name = "NAME")]
    alias: Vec<String>,
    /// The version: one that there is, or what a new one is called
    #[arg(long, value_name = "LABEL")]
    version: Option<String>,
    /// The language of the words [default: what the file says]
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// This language is authentic
    #[arg(long)]
    authentic: bool,
    /// The words were not compared with the text
    #[arg(long)]
    unverified: bool,
    /// How open it is recorded: public, forum or desk [default: desk]
    #[arg(long, value_name = "LEVEL")]
    open_to: Option<String>,
    /// Who says so [default: the file, by name and digest]
    #[arg(long, value_name = "SOURCE")]
    source: Option<String>,
    /// Which reading of tracked changes is taken
    #[arg(long, value_enum)]
    changes: Option<Changes>,
    /// Take characters that cannot be seen or look like others as they are
    #[arg(long)]
    despite: bool,
    /// A provision known without words, and the address where the file has them; may be repeated
    #[arg(long, value_name = "PROVISION=ADDRESS", value_parser = attached)]
    attach: Vec<(String, String)>,
    /// The body that adopted it, with --outcome
    #[arg(long, requires = "outcome")]
    body: Option<String>,
    /// What the body decided: adopted, signed, endorsed ...
    #[arg(long)]
    outcome: Option<String>,
    /// A spreadsheet that says which text each file of a folder is
    #[arg(long, value_name = "CSV")]
    list: Option<PathBuf>,
    /// Show what would become of each provision, and record nothing
    #[arg(long)]
    dry_run: bool,
}

/// Which reading of tracked changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Changes {
    /// With every change made.
    Accepted,
    /// As it was before them.
    Rejected,
    /// Both, as two versions.
    Both,
}

fn attached(text: &str) -> Result<(String, String), String> {
    let parts = text.split_once('=').map(|(provision, address)| (provision.trim(), address.trim()));
    let parts = parts.filter(|(provision, address)| !provision.is_empty() && !address.is_empty());
    let parts = parts.map(|(provision, address)| (provision.to_owned(), address.to_owned()));
    parts.ok_or_else(|| "write the provision and the address, such as provision/purpose=2".to_owned())
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        if self.file.is_dir() { self.folder(asking) } else { self.one(asking) }
    }
}

impl Asked {
    /// What is said of the file, or of all files.
    fn said(&self) -> Import {
        let adoption =
            self.outcome.clone().map(|outcome| Adoption { outcome, body: self.body.clone(), date: None });
        Import {
            text: self.text.clone(),
            kind: self.kind.clone(),
            symbol: self.symbol.clone(),
            date: self.date.clone(),
            aliases: self.alias.clone(),
            version: self.version.clone(),
            language: self.language.clone(),
            authentic: self.authentic,
            unverified: self.unverified,
            level: self.open_to.clone(),
            source: self.source.clone(),
            changes: self.changes.map(|changes| match changes {
                Changes::Accepted => Taking::Accepted,
                Changes::Rejected => Taking::Rejected,
                Changes::Both => Taking::Both,
            }),
            despite: self.despite,
            attach: self.attach.clone(),
            adoption,
            ..Import::default()
        }
    }

    fn one(&self, asking: &Asking) -> Result<Ending, Problem> {
        if self.list.is_some() {
            return Err(Problem::usage(
                "a list says of the files of a folder which texts they are",
                "--list",
                "name the folder, or leave the list out",
            ));
        }
        let bytes = std::fs::read(&self.file).map_err(|error| Problem::file(&self.file, &error))?;
        let name = self.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let import = Import { name, bytes, ..self.said() };
        let mut desk = self.desk(asking)?;
        let plans = desk.plan_imports(&[import], &mut |_| ())?;
        self.carry_out(asking, &mut desk, plans, None)
    }

    fn folder(&self, asking: &Asking) -> Result<Ending, Problem> {
        if self.text.is_some() {
            return Err(Problem::usage(
                "a folder holds several texts, and --as names one",
                self.file.display().to_string(),
                "say in a list which text each file is: --list texts.csv",
            ));
        }
        let words = asking.plain_paper().words;
        let list = self.list.as_deref().map(|list| self.list_at(list));
        let mut desk = self.desk(asking)?;
        let (bar, planned) = (waiting::counting(&words.say("import-reading")), waiting::counted);
        let gathered = Folder::gather(&self.file, list.as_deref(), &self.said());
        let gathered = gathered.map_err(|error| refusals::in_words(asking, &mut desk, error))?;
        let count = gathered.imports.len();
        let (plans, unread) = desk.plan_folder(gathered, &mut |done| planned(&bar, done, count))?;
        bar.finish_and_clear();
        self.carry_out(asking, &mut desk, plans, Some(&unread))
    }

    /// The list as it was named, else within the folder.
    fn list_at(&self, list: &Path) -> PathBuf {
        let within = self.file.join(list);
        if !list.exists() && within.exists() { within } else { list.to_owned() }
    }

    fn desk(&self, asking: &Asking) -> Result<Desk, Problem> {
        if self.dry_run {
            return asking.reading();
        }
        let bar = waiting::counting(&asking.plain_paper().words.say("import-recording"));
        Ok(asking.writing()?.telling(move |done, of| {
            waiting::counted(&bar, done, of);
            if done == of {
                bar.finish_and_clear();
            }
        }))
    }

    fn carry_out(
        &self,
        asking: &Asking,
        desk: &mut Desk,
        plans: Vec<Plan>,
        unread: Option<&[Unread]>,
    ) -> Result<Ending, Problem> {
        let problems: Vec<desk::Problem> = plans.iter().flat_map(|plan| plan.problems.clone()).collect();
        if !problems.is_empty() {
            // What was found helps to decide what stands against it.
            if unread.is_none() {
                out::tell(&(asking.plain_paper().set(&self.told(asking, &plans, unread)) + "\n"));
            }
            let error = desk::DeskError::Problems(gathered(problems));
            return Err(refusals::in_words(asking, desk, error));
        }
        let recorded = if self.dry_run {
            desk.preview_import(plans.clone()).map_err(|error| refusals::in_words(asking, desk, error))?;
            None
        } else {
            let recorded = desk.import(plans.clone());
            Some(recorded.map_err(|error| refusals::in_words(asking, desk, error))?)
        };
        if asking.global.json {
            json_of(&plans, unread, recorded.as_ref())?;
        } else {
            let mut text = asking.plain_paper().set(&self.told(asking, &plans, unread));
            text.push_str(&self.after(asking, desk, recorded.as_ref())?);
            out::say(&text)?;
        }
        match unread.unwrap_or_default() {
            [] => Ok(Ending::Done),
            left_out => Err(self.left_out(asking, left_out)),
        }
    }

    /// Everything else is done, and what cannot be read is told last.
    fn left_out(&self, asking: &Asking, unread: &[Unread]) -> Problem {
        let words = asking.plain_paper().words;
        let files: Vec<&str> = unread.iter().map(|one| one.file.as_str()).collect();
        Problem::refused(
            words.with("import-unread-many", &[("count", unread.len().into())]),
            format!("{}: {}", self.file.display(), files.join(", ")),
            words.say("import-unread-remedy"),
        )
    }

    fn told(&self, asking: &Asking, plans: &[Plan], unread: Option<&[Unread]>) -> views::Sheet {
        let words = asking.plain_paper().words;
        match (plans, unread) {
            ([plan], None) => desk::told(plan, !self.dry_run && plan.problems.is_empty(), &words),
            _ => desk::told_of_many(plans, unread.unwrap_or_default(), !self.dry_run, &words),
        }
    }

    /// Warnings, receipts and the way back.
    fn after(
        &self,
        asking: &Asking,
        desk: &mut Desk,
        recorded: Option<&Recorded>,
    ) -> Result<String, Problem> {
        let Some(recorded) = recorded.filter(|recorded| !recorded.entries.is_empty()) else {
            return Ok(String::new());
        };
        let words = asking.plain_paper().words;
        let mut text = String::from("\n");
        let warnings = told::warnings(asking, desk, recorded.warnings.iter().map(|(_, warning)| warning))?;
        for warning in warnings {
            text.push_str(&(words.with("command-warning", &[("what", warning.into())]) + "\n"));
        }
        for receipt in &recorded.receipts {
            text.push_str(
                &(words.with("command-receipt", &[("receipt", receipt.to_string().into())]) + "\n"),
            );
        }
        if let Some(last) = recorded.entries.last() {
            let entry = entries::short(desk, last)?;
            text.push_str(&(words.with("import-undo-hint", &[("entry", entry.into())]) + "\n"));
        }
        Ok(text)
    }
}

/// What stands against many rows for one reason is told once, with how many rows more it is.
fn gathered(problems: Vec<desk::Problem>) -> Vec<desk::Problem> {
    let mut told: Vec<(desk::Problem, usize)> = Vec::new();
    for problem in problems {
        match told
            .iter_mut()
            .find(|(one, _)| one.what == problem.what && one.place.file == problem.place.file)
        {
            Some((_, more)) => *more += 1,
            None => told.push((problem, 0)),
        }
    }
    let one = |(mut problem, more): (desk::Problem, usize)| {
        if more > 0 {
            problem.what.push_str(&format!(" (and {more} rows more)"));
        }
        problem
    };
    told.into_iter().map(one).collect()
}

fn json_of(plans: &[Plan], unread: Option<&[Unread]>, recorded: Option<&Recorded>) -> Result<(), Problem> {
    let receipts =
        recorded.map(|recorded| recorded.receipts.iter().map(ToString::to_string).collect::<Vec<_>>());
    let told = json!({ "files": plans, "unread": unread.unwrap_or_default(), "receipts": receipts });
    out::say(&(serde_json::to_string_pretty(&told).unwrap_or_default() + "\n"))
}
