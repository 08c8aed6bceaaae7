//! Comparing what a pack said, with its own later corrections, to what it says now.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use forum::entry::Ref;
use forum::schema::{self, Field};
use forum::state::{Keeping, PackNote, Said, State};
use forum::value::Value;
use record::Level;
use serde_json::Value as Json;

use super::{Difference, DifferenceKind, Record, Step, fresh, fresh_note};
use crate::pack::Pack;
use crate::written::{WrittenRow, level_of};

/// A correction, and the value that it gives.
type Corrected<'a> = (&'a Arc<Said>, &'a Json);

/// What a pack has said in this file and has not taken back. Files made of the same pack and merged have a row more
/// than once, and so can each of what the pack later said of it.
pub(super) struct Standing<'a> {
    state: &'a State,
    rows: BTreeMap<&'a str, Vec<&'a Arc<Said>>>,
    /// Entries that were taken back, by row.
    gone: HashMap<&'a str, Vec<&'a Arc<Said>>>,
    /// The pack's own corrections of a property, by the entry that they replaced.
    corrections: HashMap<(&'a Ref, &'a str), Vec<Corrected<'a>>>,
    notes: Vec<&'a PackNote>,
    overlays: HashSet<&'a str>,
}

impl<'a> Standing<'a> {
    pub(super) fn of(state: &'a State, pack: &str) -> Self {
        let (mut rows, mut gone) = (BTreeMap::<&str, Vec<_>>::new(), HashMap::<&str, Vec<_>>::new());
        let mut told: Vec<_> =
            state.pack_rows(pack).filter_map(|(row, at)| Some((row, state.said(at)?.0))).collect();
        told.sort_by_key(|(_, said)| &said.at);
        for (row, said) in told.into_iter().filter(|(_, said)| schema::act(said.act).is_some()) {
            let stands = state.withdrawals(&said.at).next().is_none();
            let by_row = if stands {
                rows.entry(row.row.as_str()).or_default()
            } else {
                gone.entry(&row.row).or_default()
            };
            by_row.push(said);
        }
        let of_pack = |said: &Said| said.pack.as_ref().is_some_and(|row| row.pack == pack);
        let own = |said: &Said| of_pack(said) && state.withdrawals(&said.at).next().is_none();
        let mut corrections = HashMap::<_, Vec<_>>::new();
        for (said, keeping) in state.keepings().filter(|(said, _)| own(said)) {
            if let Keeping::Correct { of, property, value, .. } = keeping
                && let Some((of, _)) = state.said(of)
            {
                corrections.entry((&of.at, property.as_str())).or_default().push((said, value));
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
            steps.extend(said.iter().map(|said| Step {
                shown: shown(identity, said.act, None, DifferenceKind::Vanished),
                record: withdraw(said),
            }));
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

    fn added(&self, pack: &Pack, row: &WrittenRow, index: usize) -> Vec<Step> {
        let mut shown =
            shown(row.identity().unwrap_or_default(), row.act.kind.name, Some(row), DifferenceKind::New);
        let fields = row.act.fields.iter();
        shown.beside = fields.flat_map(|(field, values)| self.others(row, field, values)).collect();
        let told = self.told(pack, row, index).into_iter();
        told.map(|record| Step { shown: shown.clone(), record }).collect()
    }

    /// How a row gets told: as a fresh entry, or, where it says again what was taken back, by taking that back. What
    /// anybody else took back stays so.
    fn told(&self, pack: &Pack, row: &WrittenRow, index: usize) -> Vec<Record> {
        let mut before = self.gone.get(row.identity().unwrap_or_default()).into_iter().flatten();
        let Some(said) = before.find(|said| self.says_the_same(row, said)) else {
            return fresh(pack, index).map(Record::Fresh).into_iter().collect();
        };
        let by = self.state.withdrawals(&said.at).filter_map(|by| self.state.said(by));
        let by: Vec<&Arc<Said>> = by.map(|(by, _)| by).collect();
        let own = |by: &&Arc<Said>| by.pack.as_ref().is_some_and(|of| of.pack == pack.note.pack);
        if by.iter().all(own) { by.into_iter().map(withdraw).collect() } else { Vec::new() }
    }

    fn says_the_same(&self, row: &WrittenRow, said: &Said) -> bool {
        let fields = row.act.kind.fields.iter();
        !self.moved(row, said)
            && said.sources == row.sources
            && said.note == row.act.note
            && fields.into_iter().all(|field| self.first(said, field.name) == row.act.values(field.name))
    }

    fn same(&self, pack: &Pack, row: &WrittenRow, index: usize, told: &[&'a Arc<Said>]) -> Vec<Step> {
        let (moved, here): (Vec<&Arc<Said>>, Vec<&Arc<Said>>) =
            told.iter().partition(|said| self.moved(row, said));
        let mut steps = self.changed(row, index, &here);
        if steps.is_empty() && (here.is_empty() || !here.iter().any(|said| self.sources_stand(row, said))) {
            let identity = row.identity().unwrap_or_default();
            let shown = || shown(identity, row.act.kind.name, Some(row), DifferenceKind::Retold);
            let back = told.iter().map(|said| withdraw(said)).chain(self.told(pack, row, index));
            return back.map(|record| Step { shown: shown(), record }).collect();
        }
        steps.extend(moved.into_iter().map(|said| Step {
            shown: shown(row.identity().unwrap_or_default(), said.act, Some(row), DifferenceKind::Retold),
            record: withdraw(said),
        }));
        steps
    }

    /// Whether the pack's last word on something that a row says comes with the sources and the note of the row.
    fn sources_stand(&self, row: &WrittenRow, said: &'a Arc<Said>) -> bool {
        let told = |said: &Said| said.sources == row.sources && said.note == row.act.note;
        let mut fields = row.act.kind.fields.iter();
        told(said) || fields.any(|field| self.last(said, field.name).iter().any(|(last, _)| told(last)))
    }

    /// Whether the row stands in another act, overlay or level now, or is about another thing.
    fn moved(&self, row: &WrittenRow, said: &Said) -> bool {
        let about = self.state.said(&said.at).and_then(|(_, thing)| thing);
        said.act != row.act.kind.name
            || said.overlay != row.overlay
            || level_of(&said.openness) != row.level.clone().unwrap_or(Level::Public)
            || about != row.act.id.as_ref()
    }

    fn changed(&self, row: &WrittenRow, index: usize, told: &[&'a Arc<Said>]) -> Vec<Step> {
        let mut steps = Vec::new();
        for field in row.act.kind.fields {
            for (last, stored) in told.iter().flat_map(|said| self.last(said, field.name)) {
                let before = match stored {
                    Some(Json::Null) => Vec::new(),
                    Some(stored) => forum::act::read_stored(field, stored),
                    None => self.first(last, field.name),
                };
                if before != row.act.values(field.name) {
                    steps.push(self.correction(row, index, field, last, &before));
                }
            }
        }
        steps
    }

    fn correction(
        &self,
        row: &WrittenRow,
        index: usize,
        field: &'static Field,
        last: &Arc<Said>,
        before: &[Value],
    ) -> Step {
        let after = row.act.values(field.name);
        let value = match after {
            [] => Json::Null,
            [only] if !field.many => only.json(),
            several => several.iter().map(Value::json).collect(),
        };
        let (property, before) = (field.name.to_owned(), cell(before));
        let kind = DifferenceKind::Changed { property: property.clone(), before, after: cell(after) };
        let identity = row.identity().unwrap_or_default();
        let mut shown = shown(identity, row.act.kind.name, Some(row), kind);
        shown.beside = self.others(row, field.name, after);
        let said = Box::new(last.as_ref().clone());
        Step { shown, record: Record::Correct { said, property, value, row: index } }
    }

    /// The pack's own last words on a property of a row: the entry itself, or the last corrections with their values.
    fn last(&self, said: &'a Arc<Said>, property: &'static str) -> Vec<(&'a Arc<Said>, Option<&'a Json>)> {
        let (mut last, mut open) = (Vec::new(), vec![(said, None)]);
        while let Some((said, value)) = open.pop() {
            match self.corrections.get(&(&said.at, property)) {
                Some(next) => open.extend(next.iter().map(|(next, value)| (*next, Some(*value)))),
                None => last.push((said, value)),
            }
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

/// An entry of the pack's own is taken back.
fn withdraw(said: &Arc<Said>) -> Record {
    Record::Withdraw { said: Box::new(said.as_ref().clone()) }
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
