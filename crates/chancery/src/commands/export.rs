//! `export`: answers as files. The same record, day, level and language give the same bytes.

use std::path::{Path, PathBuf};

use clap::Args;
use views::{Params, Sheet, VIEWS};

use super::{Call, Ending};
use crate::asked::Asking;
use crate::cli::Format;
use crate::looked::Looked;
use crate::out;
use crate::problem::Problem;

/// What was asked.
#[derive(Args)]
pub struct Asked {
    /// In which form
    #[arg(long, value_enum)]
    format: Format,
    /// Where to: a folder, or a file when --view names one answer [default: standard output]
    #[arg(short, long)]
    output: Option<PathBuf>,
    /// Only this question; may be repeated [default: every one that needs nothing more]
    #[arg(long, value_name = "NAME")]
    view: Vec<String>,
}

/// One file to be written.
struct Page {
    name: String,
    text: String,
}

impl Call for Asked {
    fn run(&self, asking: &Asking) -> Result<Ending, Problem> {
        let looked = asking.look("forum")?;
        let sheets = self.sheets(&looked)?;
        let pages = pages(self.format, &sheets, &looked);
        match &self.output {
            None => pages.iter().try_for_each(|page| out::say(&page.text))?,
            Some(file) if self.view.len() == 1 && file.extension().is_some() => {
                let text: String = pages.into_iter().map(|page| page.text).collect();
                write(file, &text)?;
            }
            Some(folder) => {
                std::fs::create_dir_all(folder).map_err(|error| Problem::file(folder, &error))?;
                pages.iter().try_for_each(|page| write(&folder.join(&page.name), &page.text))?;
            }
        }
        Ok(Ending::Done)
    }
}

impl Asked {
    fn sheets(&self, looked: &Looked) -> Result<Vec<Sheet>, Problem> {
        if self.view.is_empty() {
            let free = VIEWS.iter().filter(|view| view.params.iter().all(|param| !param.required));
            return free.map(|view| Ok(looked.ask(view.name, &Params::new())?)).collect();
        }
        self.view.iter().map(|name| Ok(looked.ask(name, &Params::new())?)).collect()
    }
}

fn pages(format: Format, sheets: &[Sheet], looked: &Looked) -> Vec<Page> {
    let page = |sheet: &Sheet, end: &str, text: String| Page { name: format!("{}.{end}", sheet.view), text };
    match format {
        Format::Json => sheets.iter().map(|sheet| page(sheet, "json", views::json(sheet))).collect(),
        Format::Html => sheets
            .iter()
            .map(|sheet| page(sheet, "html", text::html::write(&looked.document(sheet))))
            .collect(),
        Format::Csv => sheets
            .iter()
            .flat_map(|sheet| sheet.sections.iter().map(move |section| (sheet, section.name)))
            .filter_map(|(sheet, name)| {
                let text = views::csv(sheet, Some(name))?;
                Some(Page { name: format!("{}-{name}.csv", sheet.view), text })
            })
            .collect(),
    }
}

fn write(path: &Path, text: &str) -> Result<(), Problem> {
    std::fs::write(path, text).map_err(|error| Problem::file(path, &error))
}
