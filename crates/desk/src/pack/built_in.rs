//! The packs that the program carries.

use forum::suggest::nearest;

use super::Files;
use crate::problem::{Place, Problem};

/// The files of a pack: names and bytes.
type Data = &'static [(&'static str, &'static [u8])];

include!(concat!(env!("OUT_DIR"), "/packs.rs"));

/// The files of one of them.
pub(super) struct Carried(Data);

pub(super) fn names() -> impl Iterator<Item = &'static str> {
    BUILT_IN.iter().map(|(name, _)| *name)
}

pub(super) fn files(name: &str) -> Result<Carried, Vec<Problem>> {
    if let Some((_, files)) = BUILT_IN.iter().find(|(known, _)| *known == name) {
        return Ok(Carried(files));
    }
    let known: Vec<String> = names().map(|name| format!("`{name}`")).collect();
    let problem = Problem::new(Place::of(name), "no pack of that name comes with the program");
    Err(vec![
        problem
            .expected(format!("{}, or a folder with a `pack.toml`", known.join(", ")))
            .meant(nearest(name, names())),
    ])
}

impl Files for Carried {
    fn file(&self, name: &str) -> Result<Option<Vec<u8>>, Vec<Problem>> {
        Ok(self.0.iter().find(|(known, _)| *known == name).map(|(_, bytes)| bytes.to_vec()))
    }

    fn names(&self) -> Result<Vec<String>, Vec<Problem>> {
        Ok(self.0.iter().map(|(name, _)| (*name).to_owned()).collect())
    }
}
