//! One thing that happens in a story.

use desk::{Import, Taking};
use toml::Table;

use super::world::unplayable;
use crate::problem::Problem;

/// One thing that happens, and whether it is to be refused.
#[derive(Clone, Debug)]
pub struct Step {
    /// What is done.
    pub deed: Deed,
    /// Words of the refusal, where it is to be refused.
    pub refused: Vec<String>,
}

/// What is done.
#[derive(Clone, Debug)]
pub enum Deed {
    /// An act in the written form.
    Act(Table),
    /// A text is taken in from a file that the story holds.
    Import(Box<Import>),
    /// An overlay is removed from the file.
    RemoveOverlay(String),
    /// What was said of a thing is withdrawn.
    Withdraw {
        /// The thing.
        id: String,
        /// Why.
        why: String,
    },
}

impl Step {
    /// Reads a step.
    pub fn read(written: &Table, place: &str) -> Result<Self, Problem> {
        let mut act = written.clone();
        act.remove("says");
        let refused = words(act.remove("refused"));
        let text = |act: &mut Table, name: &str| {
            act.remove(name).and_then(|value| value.as_str().map(str::to_owned))
        };
        let deed = if let Some(name) = text(&mut act, "import") {
            Deed::Import(Box::new(import(&mut act, name, place)?))
        } else if let Some(overlay) = text(&mut act, "remove_overlay") {
            Deed::RemoveOverlay(overlay)
        } else if let Some(id) = text(&mut act, "withdraw") {
            let why = text(&mut act, "why");
            Deed::Withdraw { id, why: why.ok_or_else(|| unplayable("a withdrawal needs `why`", place))? }
        } else if act.contains_key("act") {
            return Ok(Self { deed: Deed::Act(act), refused });
        } else {
            return Err(unplayable(
                "this step does nothing: give `act`, `import`, `remove_overlay` or `withdraw`",
                place,
            ));
        };
        act.remove("id");
        if let Some(name) = act.keys().next() {
            return Err(unplayable(format!("`{name}` cannot be said of this step"), place));
        }
        Ok(Self { deed, refused })
    }
}

/// A file of this name that holds these words, and what is said of it. What a story tells is public unless it says otherwise.
fn import(act: &mut Table, name: String, place: &str) -> Result<Import, Problem> {
    let mut text = |name: &str| act.remove(name).and_then(|value| value.as_str().map(str::to_owned));
    let holds =
        text("holds").ok_or_else(|| unplayable("an import needs `holds`: the words of the file", place))?;
    let changes = text("changes");
    let taking = changes.as_deref().map(|word| {
        Taking::read(word)
            .ok_or_else(|| unplayable(format!("`{word}` is no reading of tracked changes"), place))
    });
    let import = Import {
        name,
        bytes: holds.into_bytes(),
        text: text("as"),
        kind: text("kind"),
        symbol: text("symbol"),
        date: text("date"),
        version: text("version"),
        language: text("language"),
        level: Some(text("level").unwrap_or_else(|| "public".to_owned())),
        source: text("source"),
        changes: taking.transpose()?,
        ..Import::default()
    };
    let flag =
        |act: &mut Table, name: &str| act.remove(name).is_some_and(|value| value.as_bool() == Some(true));
    Ok(Import { authentic: flag(act, "authentic"), despite: flag(act, "despite"), ..import })
}

fn words(value: Option<toml::Value>) -> Vec<String> {
    match value {
        Some(toml::Value::String(words)) => vec![words],
        Some(toml::Value::Array(several)) => {
            several.into_iter().filter_map(|value| value.as_str().map(str::to_owned)).collect()
        }
        _ => Vec::new(),
    }
}
