//! Reading a pack: its manifest, then its files in order, then what holds across files.

use std::sync::Arc;

use forum::suggest::nearest;

use super::manifest::{self, Listed, Manifest};
use super::{Files, Pack, check};
use crate::problem::{Place, Problem};
use crate::written::{self, Dialect, Written};

/// Reads all files, and tells everything that is wrong with any of them.
pub(super) fn read(files: &dyn Files) -> Result<Pack, Vec<Problem>> {
    let Some(bytes) = files.file("pack.toml")? else {
        let problem = Problem::new(Place::of("pack.toml"), "the pack has no file of that name");
        return Err(vec![problem.expected("a `pack.toml` with name, version, title and the files in order")]);
    };
    let text = written::read_text(&Arc::from("pack.toml"), &bytes)?;
    let (Manifest { forum, note, overlays, files: listed }, mut problems) = manifest::read(text);
    let mut rows = Vec::new();
    let mut whole = true;
    for file in &listed {
        match read_one(files, file, &note.pack) {
            Ok(written) => {
                whole &= written.whole;
                rows.extend(written.rows);
                problems.extend(written::sorted(written.problems));
            }
            Err(more) => {
                whole = false;
                problems.extend(more);
            }
        }
    }
    problems.extend(unlisted(files, &listed)?);
    let pack = Pack { forum, note, overlays, rows };
    problems.extend(check::check(&pack, whole, problems.is_empty()));
    if problems.is_empty() { Ok(pack) } else { Err(problems) }
}

fn read_one(files: &dyn Files, listed: &Listed, origin: &str) -> Result<Written, Vec<Problem>> {
    let Some(bytes) = files.file(&listed.path)? else {
        let problem = Problem::new(listed.at.clone(), format!("the pack has no file `{}`", listed.path));
        let names = files.names()?;
        return Err(vec![
            problem.text(&listed.path).meant(nearest(&listed.path, names.iter().map(String::as_str))),
        ]);
    };
    let Some(dialect) = Dialect::of(&listed.path) else {
        let problem = Problem::new(listed.at.clone(), format!("`{}` is of no known kind", listed.path));
        return Err(vec![problem.expected("a name that ends in .csv, .toml or .json")]);
    };
    Ok(written::read_all(&listed.path, &bytes, dialect, origin, listed.act))
}

/// A file of data that the manifest forgot would be silently left out.
fn unlisted(files: &dyn Files, listed: &[Listed]) -> Result<Vec<Problem>, Vec<Problem>> {
    let names = files.names()?;
    let forgotten = names.iter().filter(|name| {
        Dialect::of(name).is_some()
            && *name != "pack.toml"
            && listed.iter().all(|listed| listed.path != **name)
    });
    Ok(forgotten
        .map(|name| {
            Problem::new(Place::of("pack.toml"), format!("the file `{name}` is not listed"))
                .text(name)
                .suggest(format!("add [[file]] path = \"{name}\", or take the file out of the folder"))
        })
        .collect())
}
