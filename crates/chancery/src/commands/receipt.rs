//! `receipt`: what is recorded in each volume as it stands; kept elsewhere, it finds a lost tail later.

use clap::Args;

use super::{Call, Ending};
use crate::asked::Asking;
use crate::problem::Problem;
use crate::{eyes, out};

/// What was asked.
#[derive(Args)]
pub struct Asked {}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        let desk = asking.reading()?;
        let level = eyes::read(asking.global.level.as_deref().unwrap_or("desk"))?.level();
        let receipts = desk.receipts_at(&level).map_err(desk::DeskError::from)?;
        let receipts: Vec<String> = receipts.iter().map(ToString::to_string).collect();
        if asking.global.json {
            out::say(&(serde_json::to_string_pretty(&receipts).unwrap_or_default() + "\n"))?;
        } else {
            out::say(&receipts.iter().map(|receipt| format!("{receipt}\n")).collect::<String>())?;
        }
        Ok(Ending::Done)
    }
}
