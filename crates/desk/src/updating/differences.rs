//! Comparing what a pack said, with its own later corrections, to what it says now.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use forum::entry::Ref;
use forum::schema;
use forum::state::{Keeping, PackNote, Said, State};
use forum::value::Value;
use record::Level;
use serde_json::Value as Json;

use super::{Difference, DifferenceKind, Record, Step, fresh, fresh_note};
use crate::pack::Pack;
use crate::written::{WrittenRow, level_of};

/// An entry that was taken back, and the entry that took it back.
type Gone<'a> = (&'a Arc<Said>, &'a Arc<Said>);

/// What a pack has said in this file and has not taken back.
pub(super) struct Standing<'a> {
    state: &'a State,
    rows: BTreeMap<&'a str, &'a Arc<Said>>,
    /// Entries that were taken back, by row, each with the entry that took it back.
    gone: HashMap<&'a str, Vec<Gone<'a>>>,
    /// The pack's own correction of a property, by the entry that it replaced.
    corrections: HashMap<(&'a Ref, &'a str), (&'a Arc<Said>, &'a Json)>,
    notes: Vec<&'a PackNote>,
    overlays: HashSet<&'a str>,
}

impl<'a> Standing<'a> {
    pub(super) fn of(state: &'a State, pack: &str) -> Self {
        let withdrawn = withdrawn(state);
        let of_pack = |said: &Said| said.pack.as_ref().is_some_and(|row| row.pack == pack);
        let own = |said: &Said| of_pack(said) && !withdrawn.contains_key(&said.at);
        let (mut rows, mut gone) = (BTreeMap::new(), HashMap::<&str, Vec<_>>::new());
        for (row, at) in state.pack_rows(pack) {
            let Some((said, _)) = state.said(at).filter(|(said, _)| schema::act(said.act).is_some()) else {
                continue;
            };
            match withdrawn.get(&said.at) {
                Some(by) => gone.entry(row.row.as_str()).or_default().push((said, *by)),
                None => drop(rows.insert(row.row.as_str(), said)),
            }
        }
        let mut corrections = HashMap::new();
        for (said, keeping) in state.keepings().filter(|(said, _)| own(said)) {
            if let Keeping::Correct { of, property, value, .. } = keeping {
                corrections.insert((of, property.as_str()), (said, value));
            }
        }
        let notes: Vec<&PackNote> =
            state.packs().chain(state.overlays()).filter(|note| note.pack == pack).collect();
        let overlays = notes.iter().filter_map(|note| note.overlay.as_deref()).collect();
        Self { state, rows, gone, corrections, notes, overlays }
    }

    pub(super) fn steps(&self, pack: &Pack) -> Vec<Step> {
        let mut steps: Vec<Step> = self.note_steps(pack);
        let mut met = HashSet::new();
        for (index, row) in pack.rows.iter().enumerate() {
            let Some(identity) = row.identity() else { continue };
            met.insert(identity);
            if !row.overlay.as_deref().is_none_or(|overlay| self.overlays.contains(overlay)) {
                continue;
            }
            match self.rows.get(identity) {
                None => steps.extend(self.added(pack, row, index)),
                Some(said) => steps.extend(self.same(pack, row, index, said)),
            }
        }
        for (identity, said) in self.rows.iter().filter(|(identity, _)| !met.contains(*identity)) {
            steps.push(Step {
                shown: shown(identity, said.act, None, DifferenceKind::Vanished),
                record: Record::Withdraw { said: Box::new(said.as_ref().clone()) },
            });
        }
        steps
    }

    /// What the pack says of itself, and what those of its overlays say that are here.
    fn note_steps(&self, pack: &Pack) -> Vec<Step> {
        let notes = std::iter::once(&pack.note).chain(&pack.overlays);
        notes
            .filter(|note| note.overlay.as_deref().is_none_or(|overlay| self.overlays.contains(overlay)))
            .filter(|note| !self.notes.iter().any(|known| same_note(known, note)))
            .map(|note| Step {
                shown: shown(
                    note.overlay.as_deref().unwrap_or(&note.pack),
                    "pack",
                    None,
                    DifferenceKind::Note,
                ),
                record: Record::Fresh(fresh_note(pack, note)),
            })
            .collect()
    }

    fn added(&self, pack: &Pack, row: &WrittenRow, index: usize) -> Option<Step> {
        let mut shown = shown(row.identity()?, row.act.kind.name, Some(row), DifferenceKind::New);
        let fields = row.act.fields.iter();
        shown.beside = fields.flat_map(|(field, values)| self.others(row, field, values)).collect();
        Some(Step { shown, record: self.told(pack, row, index)? })
    }

    /// How a row gets told: as a fresh entry, or, where it says again what was taken back, by taking that back. What
    /// anybody else took back stays so.
    fn told(&self, pack: &Pack, row: &WrittenRow, index: usize) -> Option<Record> {
        let before = self.gone.get(row.identity()?).into_iter().flatten();
        match before.copied().find(|(said, _)| self.says_the_same(row, said)) {
            None => Some(Record::Fresh(fresh(pack, index)?)),
            Some((_, by)) if by.pack.as_ref().is_some_and(|of| of.pack == pack.note.pack) => {
                Some(Record::Withdraw { said: Box::new(by.as_ref().clone()) })
            }
            Some(_) => None,
        }
    }

    fn says_the_same(&self, row: &WrittenRow, said: &Said) -> bool {
        let fields = row.act.kind.fields.iter();
        !self.moved(row, said)
            && said.sources == row.sources
            && said.note == row.act.note
            && fields.into_iter().all(|field| self.first(said, field.name) == row.act.values(field.name))
    }

    fn same(&self, pack: &Pack, row: &WrittenRow, index: usize, said: &'a Arc<Said>) -> Vec<Step> {
        let identity = row.identity().unwrap_or_default();
        let again = || {
            let shown = || shown(identity, row.act.kind.name, Some(row), DifferenceKind::Retold);
            let back = Record::Withdraw { said: Box::new(said.as_ref().clone()) };
            let told = self.told(pack, row, index).map(|record| Step { shown: shown(), record });
            std::iter::once(Step { shown: shown(), record: back }).chain(told).collect()
        };
        if self.moved(row, said) {
            return again();
        }
        let changed = self.changed(row, index, said);
        if !changed.is_empty() {
            return changed;
        }
        let told = |said: &Said| said.sources == row.sources && said.note == row.act.note;
        let last = row.act.kind.fields.iter().any(|field| told(self.last(said, field.name).0));
        if told(said) || last { Vec::new() } else { again() }
    }

    /// Whether the row stands in another act, overlay or level now, or is about another thing.
    fn moved(&self, row: &WrittenRow, said: &Said) -> bool {
        let about = self.state.said(&said.at).and_then(|(_, thing)| thing);
        said.act != row.act.kind.name
            || said.overlay != row.overlay
            || level_of(&said.openness) != row.level.clone().unwrap_or(Level::Public)
            || about != row.act.id.as_ref()
    }

    fn changed(&self, row: &WrittenRow, index: usize, said: &'a Arc<Said>) -> Vec<Step> {
        let mut steps = Vec::new();
        for field in row.act.kind.fields {
            let (last, stored) = self.last(said, field.name);
            let before = match stored {
                Some(Json::Null) => Vec::new(),
                Some(stored) => forum::act::read_stored(field, stored),
                None => self.first(said, field.name),
            };
            let after = row.act.values(field.name);
            if before == after {
                continue;
            }
            let value = match after {
                [] => Json::Null,
                [only] if !field.many => only.json(),
                several => several.iter().map(Value::json).collect(),
            };
            let (property, before) = (field.name.to_owned(), cell(&before));
            let kind = DifferenceKind::Changed { property: property.clone(), before, after: cell(after) };
            let identity = row.identity().unwrap_or_default();
            let mut shown = shown(identity, row.act.kind.name, Some(row), kind);
            shown.beside = self.others(row, field.name, after);
            let said = Box::new(last.as_ref().clone());
            steps.push(Step { shown, record: Record::Correct { said, property, value, row: index } });
        }
        steps
    }

    /// The pack's own last word on a property of a row: the entry itself, or its last correction with the value.
    fn last(&self, said: &'a Arc<Said>, property: &'static str) -> (&'a Arc<Said>, Option<&'a Json>) {
        let mut last = (said, None);
        while let Some((next, value)) = self.corrections.get(&(&last.0.at, property)) {
            last = (*next, Some(*value));
        }
        last
    }

    /// What the entry itself said of a property, whatever became of it.
    fn first(&self, said: &Said, property: &str) -> Vec<Value> {
        let thing = self.state.said(&said.at).and_then(|(_, thing)| thing).and_then(|id| self.state.ever(id));
        let assertions = thing.into_iter().flat_map(|thing| &thing.assertions);
        let own = assertions.filter(|one| one.said.at == said.at && one.property == property);
        own.map(|one| one.value.clone()).collect()
    }

    /// Other values that others gave a single-valued property of the same thing.
    fn others(&self, row: &WrittenRow, property: &str, values: &[Value]) -> Vec<String> {
        let single = row.act.kind.field(property).is_some_and(|field| field.single);
        let thing = row.act.id.as_ref().filter(|_| single).and_then(|id| self.state.thing(id));
        let standing = thing.into_iter().flat_map(|thing| thing.standing(property));
        standing
            .filter(|one| one.said.pack.is_none() && !values.contains(&one.value))
            .map(|one| format!("{property}: {}", one.value.written()))
            .collect()
    }
}

/// The entries that were taken back and not brought back, each with the entry that took it back last.
fn withdrawn(state: &State) -> HashMap<&Ref, &Arc<Said>> {
    let mut by: HashMap<&Ref, Vec<&Arc<Said>>> = HashMap::new();
    for (said, keeping) in state.keepings() {
        if let Keeping::Withdraw { of, .. } = keeping {
            by.entry(of).or_default().push(said);
        }
    }
    let stands = |said: &Said| !is_gone(&by, &said.at);
    let standing = by.iter().filter_map(|(of, by)| Some((*of, *by.iter().find(|said| stands(said))?)));
    standing.collect()
}

/// A withdrawal that was itself withdrawn takes nothing back.
fn is_gone(by: &HashMap<&Ref, Vec<&Arc<Said>>>, at: &Ref) -> bool {
    by.get(at).is_some_and(|by_them| by_them.iter().any(|said| !is_gone(by, &said.at)))
}

/// An overlay's note is no other one for being of a later version of its pack.
fn same_note(known: &PackNote, note: &PackNote) -> bool {
    let mut known = known.clone();
    if note.overlay.is_some() {
        known.version.clone_from(&note.version);
    }
    known == *note
}

fn shown(row: &str, act: &str, at: Option<&WrittenRow>, kind: DifferenceKind) -> Difference {
    let place = at.map(|row| match &kind {
        DifferenceKind::Changed { property, .. } => row.place(property).clone(),
        _ => row.at.clone(),
    });
    Difference { row: row.to_owned(), act: act.to_owned(), place, kind, beside: Vec::new() }
}

fn cell(values: &[Value]) -> String {
    values.iter().map(Value::written).collect::<Vec<_>>().join(" ; ")
}
