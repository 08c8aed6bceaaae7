//! Packs: a forum as a folder of rows in the written form, with a file `pack.toml` that says what it is and names
//! its files in order (docs/rules.md, rule 15).

mod built_in;
mod charter;
mod check;
mod manifest;
mod reading;

use std::path::{Path, PathBuf};

use forum::noun::Noun;
use forum::state::{PackNote, Seat};
use forum::suggest::nearest;
use forum::value::Value;

use crate::problem::{Place, Problem};
use crate::written::WrittenRow;

/// A pack, read and without problems.
#[derive(Clone, Debug, PartialEq)]
pub struct Pack {
    /// The id of the forum that it describes.
    pub forum: String,
    /// What it says of itself.
    pub note: PackNote,
    /// What its overlays say of themselves.
    pub overlays: Vec<PackNote>,
    /// Its rows, in the order of its files.
    pub rows: Vec<WrittenRow>,
}

/// Where a pack's files come from.
pub(crate) trait Files {
    /// The bytes of a file; nothing when there is none of that name.
    fn file(&self, name: &str) -> Result<Option<Vec<u8>>, Vec<Problem>>;
    /// The names of all data files.
    fn names(&self) -> Result<Vec<String>, Vec<Problem>>;
}

impl Pack {
    /// The names of the packs that the program carries.
    pub fn built_in_names() -> impl Iterator<Item = &'static str> {
        built_in::names()
    }

    /// A pack that the program carries, by name.
    ///
    /// # Errors
    /// When there is none of that name, with what was probably meant; else as for [`Pack::read`].
    pub fn built_in(name: &str) -> Result<Self, Vec<Problem>> {
        reading::read(&built_in::files(name)?)
    }

    /// Reads the pack in a folder.
    ///
    /// # Errors
    /// Every problem of all its files, and what [`check`] finds.
    pub fn read(folder: &Path) -> Result<Self, Vec<Problem>> {
        if !folder.is_dir() {
            let place = Place::of(&folder.display().to_string());
            let problem = Problem::new(place, "there is no folder of that name");
            let names = built_in::names().collect::<Vec<_>>().join("` and `");
            return Err(vec![problem.expected(format!(
                "a folder with a `pack.toml`, or one of the packs that come with the program: `{names}`"
            ))]);
        }
        reading::read(&Folder(folder.to_owned()))
    }

    /// A built-in pack by its name, or else the pack in a folder.
    ///
    /// # Errors
    /// As for [`Pack::built_in`] and [`Pack::read`].
    pub fn named(name: &str) -> Result<Self, Vec<Problem>> {
        match built_in::names().any(|known| known == name) {
            true => Self::built_in(name),
            false if name.contains(['/', '\\', '.']) || Path::new(name).is_dir() => {
                Self::read(Path::new(name))
            }
            false => Self::built_in(name),
        }
    }

    /// The seat that a word names: `secretariat`, `chair`, or a participant by its id, the last part of it, or its code.
    ///
    /// # Errors
    /// When nothing of the pack is named so, with what was probably meant.
    pub fn seat(&self, text: &str) -> Result<Seat, Vec<Problem>> {
        if matches!(text, "secretariat" | "chair") {
            return Ok(Seat { kind: text.to_owned(), participant: None });
        }
        let participants = || self.rows.iter().filter(|row| row.act.kind.makes.contains(&Noun::Participant));
        let named = |row: &&WrittenRow| {
            let code = row.act.values("code").iter().filter_map(Value::as_text);
            let id = row.act.id.as_ref().filter(|id| id.short().starts_with("participant/"));
            let mut names = id.into_iter().flat_map(|id| [id.as_str(), id.short(), id.words()]).chain(code);
            names.any(|name| name == text)
        };
        match participants().find(named).and_then(|row| row.act.id.clone()) {
            Some(id) => Ok(Seat { kind: "participant".to_owned(), participant: Some(id) }),
            None => {
                let words = participants().filter_map(|row| row.act.id.as_ref()).map(forum::id::Id::words);
                let problem = Problem::new(Place::of("seat"), format!("`{text}` is no seat of this forum"));
                let problem =
                    problem.text(text).expected("`secretariat`, `chair`, or the id or code of a participant");
                Err(vec![problem.meant(nearest(text, words.chain(["secretariat", "chair"])))])
            }
        }
    }

    /// What is recorded as the recorder of its rows.
    #[must_use]
    pub fn recorder(&self) -> String {
        format!("pack {} {}", self.note.pack, self.note.version)
    }
}

/// Everything that is wrong with the pack in a folder; nothing found means an empty list.
#[must_use]
pub fn check(folder: &Path) -> Vec<Problem> {
    Pack::read(folder).err().unwrap_or_default()
}

struct Folder(PathBuf);

impl Files for Folder {
    fn file(&self, name: &str) -> Result<Option<Vec<u8>>, Vec<Problem>> {
        match std::fs::read(self.0.join(name)) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => {
                Err(vec![Problem::new(Place::of(name), format!("the file cannot be read: {error}"))])
            }
        }
    }

    fn names(&self) -> Result<Vec<String>, Vec<Problem>> {
        let unreadable = |error: std::io::Error| {
            let place = Place::of(&self.0.display().to_string());
            vec![Problem::new(place, format!("the folder cannot be read: {error}"))]
        };
        let mut names = Vec::new();
        for entry in std::fs::read_dir(&self.0).map_err(unreadable)? {
            names.push(entry.map_err(unreadable)?.file_name().to_string_lossy().into_owned());
        }
        names.sort();
        Ok(names)
    }
}
