//! Things by any of their names, gathered once, so that a folder of a thousand texts asks for each without reading the whole
//! record again.

use std::collections::{HashMap, HashSet};

use forum::id::Id;
use forum::noun::Noun;
use forum::state::State;
use forum::suggest::nearest;

/// Ids by id, short id, and every name, symbol and alias.
#[derive(Debug, Default)]
pub(super) struct Names {
    ids: HashMap<String, Vec<Id>>,
    /// Names as they are written, for what was probably meant.
    written: HashSet<String>,
}

/// What a name names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Named {
    One(Id),
    Several(Vec<Id>),
    Nothing,
}

impl Names {
    pub(super) fn of(state: &State, noun: Noun) -> Self {
        let (mut names, as_of) = (Self::default(), state.as_of(None));
        for thing in state.all(noun) {
            for name in as_of.all_names(thing) {
                names.add(name, &thing.id);
            }
            names.add_id(&thing.id);
        }
        names
    }

    pub(super) fn add_id(&mut self, id: &Id) {
        for name in [id.as_str(), id.short(), id.words()] {
            self.insert(name, id);
        }
    }

    pub(super) fn add(&mut self, name: &str, id: &Id) {
        self.written.insert(name.to_owned());
        self.insert(name, id);
    }

    fn insert(&mut self, name: &str, id: &Id) {
        let ids = self.ids.entry(folded(name)).or_default();
        if !ids.contains(id) {
            ids.push(id.clone());
        }
    }

    pub(super) fn find(&self, name: &str) -> Named {
        // An id names what it is the id of, whatever else is called so.
        match self.ids.get(&folded(name)).map(Vec::as_slice) {
            None | Some([]) => Named::Nothing,
            Some([only]) => Named::One(only.clone()),
            Some(several) => several
                .iter()
                .find(|id| id.as_str() == name || id.short() == name)
                .map_or_else(|| Named::Several(several.to_vec()), |id| Named::One(id.clone())),
        }
    }

    /// Whether something of that id has that name.
    pub(super) fn has(&self, name: &str, id: &Id) -> bool {
        self.ids.get(&folded(name)).is_some_and(|ids| ids.contains(id))
    }

    /// The name that was probably meant.
    pub(super) fn nearest(&self, name: &str) -> Option<&str> {
        let mut written: Vec<&str> = self.written.iter().map(String::as_str).collect();
        written.sort_unstable();
        nearest(name, written)
    }
}

/// Names are the same whatever their case and spaces.
fn folded(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
