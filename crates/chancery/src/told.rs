//! What is told after something was recorded: how much, the warnings, the receipts, and how to take it back.

use desk::{Desk, Recorded};
use forum::decide::Warning;
use serde_json::json;

use crate::asked::Asking;
use crate::problem::Problem;
use crate::{entries, out};

/// Tells what was recorded.
pub fn recorded(
    asking: &Asking,
    desk: &mut Desk,
    recorded: &Recorded,
    what: &[String],
) -> Result<(), Problem> {
    if asking.global.json {
        return json(recorded);
    }
    let words = asking.plain_paper().words;
    let count = if what.is_empty() { 1 } else { what.len() };
    let mut text = words.with("command-recorded", &[("count", count.into())]) + "\n";
    for line in what {
        text.push_str(&format!("  {line}\n"));
    }
    for warning in warnings(asking, desk, recorded.warnings.iter().map(|(_, warning)| warning))? {
        text.push_str(&(words.with("command-warning", &[("what", warning.into())]) + "\n"));
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

/// What the officer should know: in English as the domain says it, else in the language asked for.
pub fn warnings<'a>(
    asking: &Asking,
    desk: &mut Desk,
    warnings: impl Iterator<Item = &'a Warning>,
) -> Result<Vec<String>, Problem> {
    let warnings: Vec<&Warning> = warnings.collect();
    if warnings.is_empty() || asking.plain_paper().words.language() == "en" {
        return Ok(warnings.into_iter().map(ToString::to_string).collect());
    }
    let looked = asking.look_from(desk, "desk")?;
    Ok(warnings.into_iter().map(|warning| views::warning(&looked.scene(), warning)).collect())
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
