//! What is told after something was recorded: how much, the warnings, the receipts, and how to take it back.

use desk::{Desk, Recorded};
use serde_json::json;

use crate::asked::Asking;
use crate::problem::Problem;
use crate::{entries, out};

/// Tells what was recorded.
pub fn recorded(asking: &Asking, desk: &Desk, recorded: &Recorded, what: &[String]) -> Result<(), Problem> {
    if asking.global.json {
        return json(recorded);
    }
    let words = asking.plain_paper().words;
    let count = if what.is_empty() { 1 } else { what.len() };
    let mut text = words.with("command-recorded", &[("count", count.into())]) + "\n";
    for line in what {
        text.push_str(&format!("  {line}\n"));
    }
    for (_, warning) in &recorded.warnings {
        text.push_str(&(words.with("command-warning", &[("what", warning.to_string().into())]) + "\n"));
    }
    for receipt in &recorded.receipts {
        text.push_str(&(words.with("command-receipt", &[("receipt", receipt.to_string().into())]) + "\n"));
    }
    if let Some(last) = recorded.entries.last() {
        let entry = entries::short(desk, last)?;
        text.push_str(&(words.with("command-withdraw-hint", &[("entry", entry.into())]) + "\n"));
    }
    out::say(&text)
}

fn json(recorded: &Recorded) -> Result<(), Problem> {
    let warnings =
        recorded.warnings.iter().map(|(index, warning)| json!({ "act": index, "note": warning.to_string() }));
    let told = json!({
        "entries": recorded.entries.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "ids": recorded.ids,
        "receipts": recorded.receipts.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "warnings": warnings.collect::<Vec<_>>(),
    });
    out::say(&(serde_json::to_string_pretty(&told).unwrap_or_default() + "\n"))
}
