//! The command line of Chancery: one binary over the desk, the views and the workbench. Here is only wiring:
//! what a record means lies in `forum`, what an officer can do in `desk`, what can be asked in `views`.

mod asked;
mod cli;
mod commands;
mod entries;
mod eyes;
mod forum_file;
mod language;
mod looked;
mod moment;
mod out;
mod paper;
mod problem;
mod refusals;
mod scenario;
mod seats;
mod things;
mod told;
mod waiting;

use std::process::ExitCode;

fn main() -> ExitCode {
    let parsed = cli::parse();
    let tag = parsed.as_ref().ok().and_then(|(global, _)| global.lang.clone());
    match parsed.and_then(commands::run) {
        Ok(commands::Ending::Done) => ExitCode::SUCCESS,
        Ok(commands::Ending::Found) => ExitCode::from(problem::Kind::Refused as u8),
        Ok(commands::Ending::Told(kind)) => ExitCode::from(kind as u8),
        Err(problem) => {
            // A language that is not there is itself the problem, and told in English.
            let language = language::choose(tag.as_deref()).unwrap_or_else(|_| "en".to_owned());
            out::tell(&problem.in_words(&words::Words::new(&language, &std::collections::BTreeMap::new())));
            problem.code()
        }
    }
}
