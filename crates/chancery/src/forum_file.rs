//! Which forum file is meant: the one named, or the only one in this folder.

use std::path::{Path, PathBuf};

use crate::problem::{Kind, Problem};

/// The file asked for (the option or `CHANCERY_FORUM`), else the only `.forum` file of the current folder.
pub fn find(asked: Option<&Path>) -> Result<PathBuf, Problem> {
    if let Some(path) = asked {
        return Ok(path.to_owned());
    }
    let folder = std::env::current_dir().map_err(|error| Problem::file(Path::new("."), &error))?;
    only_in(&folder)
}

fn only_in(folder: &Path) -> Result<PathBuf, Problem> {
    let listed = std::fs::read_dir(folder).map_err(|error| Problem::file(folder, &error))?;
    let mut found: Vec<PathBuf> = listed
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "forum") && path.is_file())
        .collect();
    found.sort();
    match found.as_slice() {
        [only] => Ok(only.clone()),
        [] => Err(Problem::new(
            Kind::File,
            "no forum file was named, and this folder holds none",
            folder.display().to_string(),
            "name one with --forum FILE or CHANCERY_FORUM, make one with `chancery new NAME.forum --pack cica`, or look \
             at the example with `chancery demo`",
        )),
        several => {
            let names: Vec<_> = several
                .iter()
                .filter_map(|path| path.file_name())
                .map(|name| name.to_string_lossy())
                .collect();
            Err(Problem::new(
                Kind::File,
                format!("no forum file was named, and this folder holds {}", several.len()),
                format!("{}: {}", folder.display(), names.join(", ")),
                "name the one that is meant with --forum FILE, or set CHANCERY_FORUM",
            ))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_only_file_is_taken_and_several_are_listed() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(only_in(folder.path()).unwrap_err().kind, Kind::File);
        std::fs::write(folder.path().join("one.forum"), "").unwrap();
        std::fs::write(folder.path().join("notes.txt"), "").unwrap();
        assert_eq!(only_in(folder.path()).unwrap(), folder.path().join("one.forum"));
        std::fs::write(folder.path().join("two.forum"), "").unwrap();
        let problem = only_in(folder.path()).unwrap_err();
        assert!(problem.place.contains("one.forum, two.forum"), "{problem}");
    }
}
