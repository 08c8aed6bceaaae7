//! Entries as people name them: `volume:position`, the volume by as many of its first letters as tell it apart.

use desk::{Desk, DeskError};
use forum::entry::Ref;

use crate::problem::Problem;

/// How many letters of a volume are shown.
const SHORT: usize = 8;

/// The entry that is meant.
pub fn find(desk: &Desk, text: &str) -> Result<Ref, Problem> {
    let entry: Ref = text.parse().map_err(|error: forum::entry::RefError| {
        Problem::usage(
            error.to_string(),
            "the entry",
            "`chancery show THING` prints the entries that speak of it",
        )
    })?;
    let volumes = volumes(desk)?;
    let found: Vec<&String> = volumes.iter().filter(|id| id.starts_with(&*entry.volume)).collect();
    match found.as_slice() {
        [only] => Ok(Ref { volume: only.as_str().into(), position: entry.position }),
        [] => Err(Problem::usage(
            format!("this file has no volume that begins with `{}`", entry.volume),
            desk.path().display().to_string(),
            "`chancery receipt` prints the volumes of this file",
        )),
        _ => Err(Problem::usage(
            format!("several volumes begin with `{}`", entry.volume),
            desk.path().display().to_string(),
            "give more of its letters; `chancery receipt` prints the volumes of this file",
        )),
    }
}

/// The entry with as little of its volume as tells it apart.
pub fn short(desk: &Desk, entry: &Ref) -> Result<String, Problem> {
    let volumes = volumes(desk)?;
    let length = (SHORT..=entry.volume.len()).find(|length| {
        let begins = |id: &&String| entry.volume.get(..*length).is_some_and(|first| id.starts_with(first));
        volumes.iter().filter(begins).count() == 1
    });
    let volume = length.and_then(|length| entry.volume.get(..length)).unwrap_or(&entry.volume);
    Ok(format!("{volume}:{}", entry.position))
}

fn volumes(desk: &Desk) -> Result<Vec<String>, Problem> {
    let volumes = desk.file().volumes().map_err(DeskError::from)?;
    Ok(volumes.into_iter().map(|volume| volume.id.to_string()).collect())
}
