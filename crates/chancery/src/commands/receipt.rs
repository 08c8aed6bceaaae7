//! `receipt`: what is recorded in each volume as it stands; kept elsewhere, it finds a lost tail later. With `--state`
//! also the digest of all that follows from it: two files that hold the same print the same.

use clap::Args;
use desk::Receipt;
use serde_json::json;

use super::{Call, Ending};
use crate::asked::Asking;
use crate::problem::Problem;
use crate::{eyes, out};

/// What was asked.
#[derive(Args)]
pub struct Asked {
    /// Print also the digest of the state, which is equal in files that hold the same
    #[arg(long)]
    state: bool,
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        let (state, receipts) = self.printed(asking)?;
        let receipts: Vec<String> = receipts.iter().map(ToString::to_string).collect();
        let text = match (asking.global.json, state) {
            (true, Some(state)) => pretty(&json!({ "state": state, "receipts": receipts })),
            (true, None) => pretty(&json!(receipts)),
            (false, state) => {
                let state = state.map(|state| format!("state {state}\n")).unwrap_or_default();
                state + &receipts.iter().map(|receipt| format!("{receipt}\n")).collect::<String>()
            }
        };
        out::say(&text)?;
        Ok(Ending::Done)
    }
}

impl Asked {
    /// Without need nothing is folded, so that a file which cannot be read to its end still has its receipts.
    fn printed(&self, asking: &Asking) -> Result<(Option<String>, Vec<Receipt>), Problem> {
        let global = &asking.global;
        if self.state || global.no_overlays || global.known_at.is_some() || !global.without.is_empty() {
            let look = asking.look("desk")?.look;
            let state =
                self.state.then(|| look.state.digest().iter().map(|byte| format!("{byte:02x}")).collect());
            return Ok((state, look.receipts));
        }
        let level = eyes::read(global.level.as_deref().unwrap_or("desk"))?.level();
        Ok((None, asking.reading()?.receipts_at(&level).map_err(desk::DeskError::from)?))
    }
}

fn pretty(value: &serde_json::Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}
