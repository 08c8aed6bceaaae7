//! `check`: silent when all is well; else what was found, one a line, with what to do.

use std::path::PathBuf;

use clap::Args;
use desk::{Access, Desk, Receipt};

use super::{Call, Ending};
use crate::asked::Asking;
use crate::problem::Problem;
use crate::{out, waiting};

/// What was asked.
#[derive(Args)]
pub struct Asked {
    /// The file [default: the forum file]
    file: Option<PathBuf>,
    /// A receipt that the file has to stand: volume:position:digest; may be repeated
    #[arg(long = "receipt", value_name = "RECEIPT")]
    receipts: Vec<String>,
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        let path = self.file.clone().map_or_else(|| asking.file(), Ok)?;
        let receipts: Vec<Receipt> = self.receipts.iter().map(|text| read(text)).collect::<Result<_, _>>()?;
        let message = asking.plain_paper().words.say("command-checking");
        let desk = Desk::open(&path, Access::Read)?;
        let findings = waiting::while_telling(&message, || desk.check(&receipts))?;
        let findings: Vec<String> = findings.iter().map(ToString::to_string).collect();
        if asking.global.json {
            out::say(&(serde_json::to_string_pretty(&findings).unwrap_or_default() + "\n"))?;
        } else {
            out::say(
                &findings
                    .iter()
                    .map(|finding| format!("{}\n", finding.replace('\n', " ")))
                    .collect::<String>(),
            )?;
        }
        Ok(if findings.is_empty() { Ending::Done } else { Ending::Found })
    }
}

fn read(text: &str) -> Result<Receipt, Problem> {
    text.parse().map_err(|what: String| {
        Problem::usage(what, "--receipt", "give it as a recording or `chancery receipt` printed it")
    })
}
