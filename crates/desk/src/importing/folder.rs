//! A folder of texts: every file that can be read is one, as its list says or as it says itself. What cannot be read is left
//! out and told; everything else is recorded together or not at all.

use std::path::{Component, Path, PathBuf};

use serde::Serialize;

use super::asked::Import;
use super::list;
use super::plan::Plan;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::problem::{Place, Problem};

/// The largest file that is read, in bytes. Beyond it no reader goes.
const LARGEST: u64 = 64 << 20;

/// How deep folders are looked through.
const DEEPEST: usize = 16;

/// A file that was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unread {
    /// The file, from the folder on.
    pub file: String,
    /// Why.
    pub why: String,
}

/// The files of a folder, each with what is said of it.
#[derive(Clone, Debug, Default)]
pub struct Folder {
    /// What is to be imported, in the order of the list, or of the names.
    pub imports: Vec<Import>,
    /// What cannot be read.
    pub unread: Vec<Unread>,
}

impl Folder {
    /// Gathers a folder. `list` names a spreadsheet whose rows say what each file is; without it every file is a text of its
    /// own. What stands in `common` is said of all files that the list says nothing else of.
    ///
    /// # Errors
    /// [`DeskError::Problems`] with everything that is wrong with the folder or its list.
    pub fn gather(folder: &Path, list: Option<&Path>, common: &Import) -> Result<Self, DeskError> {
        let told = |path: &Path, error: &std::io::Error| {
            let problem =
                Problem::new(Place::of(&path.display().to_string()), format!("it cannot be read: {error}"));
            DeskError::Problems(vec![problem.coded("file-unreadable", [("what", &error.to_string())])])
        };
        let mut gathered = Self::default();
        if let Some(list) = list {
            let bytes = std::fs::read(list).map_err(|error| told(list, &error))?;
            let (rows, problems) = list::rows(&list.display().to_string(), &bytes, common);
            if !problems.is_empty() {
                return Err(DeskError::Problems(problems));
            }
            rows.into_iter().for_each(|row| gathered.take(folder, row));
            return Ok(gathered);
        }
        let mut names = Vec::new();
        names_in(folder, Path::new(""), DEEPEST, &mut names).map_err(|error| told(folder, &error))?;
        names.sort();
        for name in names {
            gathered.take(folder, alone(&name, common));
        }
        Ok(gathered)
    }

    fn take(&mut self, folder: &Path, mut import: Import) {
        match read(folder, &import.name) {
            Ok(bytes) => {
                import.bytes = bytes;
                self.imports.push(import);
            }
            Err(why) => self.unread.push(Unread { file: import.name, why }),
        }
    }
}

impl Desk {
    /// Plans what was gathered. Plans of files that cannot be read are taken out and told.
    ///
    /// # Errors
    /// As [`Desk::plan_imports`].
    pub fn plan_folder(
        &mut self,
        folder: Folder,
        done: &mut dyn FnMut(usize),
    ) -> Result<(Vec<Plan>, Vec<Unread>), DeskError> {
        let plans = self.plan_imports(&folder.imports, done)?;
        let mut unread = folder.unread;
        let (read, not): (Vec<Plan>, Vec<Plan>) =
            plans.into_iter().partition(|plan| plan.unreadable().is_none());
        unread.extend(not.into_iter().map(|plan| {
            let why = plan.unreadable().unwrap_or_default().to_owned();
            Unread { file: plan.file, why }
        }));
        Ok((read, unread))
    }
}

/// A file of a folder without a list: its name without its end is another name of its text, so that it is known again.
fn alone(name: &str, common: &Import) -> Import {
    let kind = common.kind.clone().or_else(|| Some("document".to_owned()));
    Import { name: name.to_owned(), kind, aliases: vec![stem(name).to_owned()], ..common.clone() }
}

/// The name of a file without its folder and its end.
pub(super) fn stem(name: &str) -> &str {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

/// Only files within the folder are read, whatever a list names.
fn read(folder: &Path, name: &str) -> Result<Vec<u8>, String> {
    let path = Path::new(name);
    if !path.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir)) {
        return Err("it does not lie in this folder".to_owned());
    }
    let path: PathBuf = folder.join(path);
    let size = std::fs::metadata(&path).map_err(|error| error.to_string())?.len();
    if size > LARGEST {
        return Err(format!("it has {} MB; at most {} MB are read", size >> 20, LARGEST >> 20));
    }
    std::fs::read(&path).map_err(|error| error.to_string())
}

/// The files of a folder and of those in it, without hidden ones and without following links to folders.
fn names_in(folder: &Path, within: &Path, deepest: usize, names: &mut Vec<String>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder.join(within))? {
        let entry = entry?;
        let name = entry.file_name();
        if name.to_string_lossy().starts_with(['.', '~']) {
            continue;
        }
        let path = within.join(&name);
        let kind = entry.file_type()?;
        if kind.is_dir() && deepest > 0 {
            names_in(folder, &path, deepest - 1, names)?;
        } else if !kind.is_dir() {
            names.push(path.to_string_lossy().replace('\\', "/"));
        }
    }
    Ok(())
}
