//! `record`: acts from a file in the one written form, all of them or none.

use std::path::PathBuf;

use clap::Args;
use desk::{Desk, Item};
use forum::schema::{self, ActKind};

use super::{Call, Ending};
use crate::asked::Asking;
use crate::problem::Problem;
use crate::{out, refusals, told};

/// What was asked.
#[derive(Args)]
pub struct Asked {
    /// The file: TOML, JSON or CSV
    #[arg(required_unless_present_any = ["template", "acts"])]
    file: Option<PathBuf>,
    /// Show what would be recorded, and record nothing
    #[arg(long)]
    dry_run: bool,
    /// The act of a spreadsheet whose rows do not name theirs
    #[arg(long, value_name = "ACT")]
    act: Option<String>,
    /// Write an empty spreadsheet for an act, to be filled in
    #[arg(long, value_name = "ACT", conflicts_with_all = ["file", "acts"])]
    template: Option<String>,
    /// List the acts
    #[arg(long, conflicts_with = "file")]
    acts: bool,
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        if self.acts {
            return list(asking);
        }
        if let Some(name) = &self.template {
            out::say(&desk::written::template(kind(name)?))?;
            return Ok(Ending::Done);
        }
        let hint = self.act.as_deref().map(kind).transpose()?;
        let Some(file) = &self.file else { return Ok(Ending::Done) };
        std::fs::File::open(file).map_err(|error| Problem::file(file, &error))?;
        let mut desk = asking.writing()?;
        let items = desk.read_file(file, hint);
        let items = items.map_err(|error| refusals::in_words(asking, &mut desk, error))?;
        let what: Vec<String> = items.iter().map(in_words).collect();
        if self.dry_run {
            return preview(asking, &mut desk, items, &what);
        }
        let recorded = desk.record_items(items);
        let recorded = recorded.map_err(|error| refusals::in_words(asking, &mut desk, error))?;
        told::recorded(asking, &mut desk, &recorded, &what)?;
        Ok(Ending::Done)
    }
}

fn kind(name: &str) -> Result<&'static ActKind, Problem> {
    schema::act(name).ok_or_else(|| {
        let spaced = name.replace(['-', '_'], " ");
        let near = forum::suggest::nearest(&spaced, schema::acts().map(|act| act.name));
        let remedy = near.map_or_else(
            || "`chancery record --acts` lists them".to_owned(),
            |near| format!("did you mean `{near}`? `chancery record --acts` lists them all"),
        );
        Problem::usage(format!("there is no act `{name}`"), "the name of the act", remedy)
    })
}

fn list(asking: &Asking) -> Result<Ending, Problem> {
    let words = asking.plain_paper().words;
    let acts: Vec<&ActKind> = schema::acts().collect();
    if asking.global.json {
        let acts: Vec<_> = acts
            .iter()
            .map(|act| {
                let fields = act.fields.iter().map(|field| {
                    serde_json::json!({ "name": field.name, "required": field.need == schema::Need::Required, "many": field.many })
                });
                serde_json::json!({ "act": act.name, "about": act.about, "fields": fields.collect::<Vec<_>>() })
            })
            .collect();
        out::say(&(serde_json::to_string_pretty(&acts).unwrap_or_default() + "\n"))?;
        return Ok(Ending::Done);
    }
    let width = acts.iter().map(|act| act.name.len()).max().unwrap_or(0);
    let lines = acts.iter().map(|act| format!("{:width$}  {}\n", act.name, words.act_about(act.name)));
    out::say(&lines.collect::<String>())?;
    Ok(Ending::Done)
}

/// What an act will say, in a line: its name and what was written of it.
fn in_words(item: &Item) -> String {
    let act = &item.proposal.act;
    let id = act.id.as_ref().map_or_else(String::new, |id| format!(" {id}"));
    let fields = act.kind.fields.iter().filter_map(|field| {
        let values = act.values(field.name);
        let written: Vec<String> = values.iter().map(forum::value::Value::written).collect();
        (!written.is_empty()).then(|| format!("{} {}", field.name.replace('_', " "), written.join("; ")))
    });
    format!("{}{id}: {}", act.kind.name, fields.collect::<Vec<_>>().join(", "))
}

fn preview(asking: &Asking, desk: &mut Desk, items: Vec<Item>, what: &[String]) -> Result<Ending, Problem> {
    let previews = desk.preview_items(items);
    let previews = previews.map_err(|error| refusals::in_words(asking, desk, error))?;
    let words = asking.plain_paper().words;
    if asking.global.json {
        let entries: Vec<_> = previews
            .iter()
            .map(|preview| {
                let decided = &preview.decided;
                serde_json::json!({
                    "act": decided.act, "mode": decided.mode, "actor": decided.actor, "level": decided.openness,
                    "sources": decided.sources, "payload": decided.payload,
                    "warnings": decided.warnings.iter().map(ToString::to_string).collect::<Vec<_>>(),
                })
            })
            .collect();
        out::say(&(serde_json::to_string_pretty(&entries).unwrap_or_default() + "\n"))?;
        return Ok(Ending::Done);
    }
    let mut text = words.with("command-would-record", &[("count", what.len().into())]) + "\n";
    for line in what {
        text.push_str(&format!("  {line}\n"));
    }
    let warnings = previews.iter().flat_map(|preview| &preview.decided.warnings);
    for warning in told::warnings(asking, desk, warnings)? {
        text.push_str(&(words.with("command-warning", &[("what", warning.into())]) + "\n"));
    }
    out::say(&text)?;
    Ok(Ending::Done)
}
