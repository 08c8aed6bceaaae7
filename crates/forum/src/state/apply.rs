//! Folding one entry into the state. What an entry established is in its payload; nothing is judged here.

use std::sync::Arc;

use serde_json::Value as Json;

use super::{Assertion, Fate, Keeping, RowKey, Said, SaidOf, Seat, State, Thing};
use crate::act::read_stored;
use crate::entry::{Entry, KEEPING, PackRow, Ref};
use crate::id::Id;
use crate::schema::{self, ActKind, Field};
use crate::value::Value;

impl State {
    /// Takes one entry in, in the order of replay. Total: what makes no sense has no effect and is listed by
    /// [`State::unknown`].
    pub fn apply(&mut self, entry: &Entry) {
        self.entries += 1;
        if let Some(name) = KEEPING.iter().copied().find(|name| *name == entry.act) {
            self.keep(entry, name);
        } else if let Some(kind) = schema::act(&entry.act) {
            self.say(entry, kind);
        } else {
            self.unknown.push(entry.at.clone());
        }
    }

    fn say(&mut self, entry: &Entry, kind: &'static ActKind) {
        let said = said(entry, kind.name);
        if let Some(key) = said.pack.as_ref().map(|pack| row_key(pack, entry)) {
            let rows = self.rows.entry(key).or_default();
            rows.push(entry.at.clone());
            if let Some(first) = rows.first().filter(|first| **first != entry.at) {
                let first = first.clone();
                self.aliases.insert(entry.at.clone(), first.clone());
                self.speak_of_first(&entry.at, &first);
                return;
            }
        }
        let id = entry.payload.get("id").and_then(Json::as_str).and_then(|id| id.parse::<Id>().ok());
        let thing = id.filter(|id| self.bring_up(id, kind, &said));
        if let Some(id) = &thing {
            for field in kind.fields {
                if let Some(stored) = entry.payload.get(field.name) {
                    self.assert(id, field, read_stored(field, stored), &said);
                }
            }
        } else if !kind.makes.is_empty() {
            self.unknown.push(entry.at.clone());
        }
        let kept = thing.clone().filter(|id| self.is_kept(id, &entry.at));
        self.said.insert(entry.at.clone(), SaidOf { said, thing: thing.clone(), keeps: None });
        if let Some(id) = kept {
            self.refresh(&id);
        }
        if let Some(id) = thing {
            self.end_what_it_ends(&id, kind, &entry.at);
        }
    }

    /// What speaks of a row read again speaks of the row.
    fn speak_of_first(&mut self, again: &Ref, first: &Ref) {
        let Some(keepers) = self.keepers.remove(again) else { return };
        self.keepers.entry(first.clone()).or_default().extend(keepers);
        self.refresh_what(first);
    }

    /// Finds the thing or makes it. An id that already names something of another noun gets no second meaning.
    fn bring_up(&mut self, id: &Id, kind: &ActKind, said: &Arc<Said>) -> bool {
        let noun = self.things.get(id).map(|thing| thing.noun).or_else(|| schema::noun_made(kind, id));
        let Some(noun) = noun.filter(|noun| kind.makes.contains(noun)) else { return false };
        let thing = self.things.entry(id.clone()).or_insert_with(|| {
            let ids = self.by_noun.entry(noun).or_default();
            let at = ids.binary_search(id).unwrap_or_else(|at| at);
            ids.insert(at, id.clone());
            Arc::new(Thing { id: id.clone(), noun, assertions: Vec::new(), entries: Vec::new() })
        });
        Arc::make_mut(thing).entries.push((Arc::clone(said), false));
        true
    }

    fn assert(&mut self, id: &Id, field: &'static Field, values: Vec<Value>, said: &Arc<Said>) {
        for value in values {
            if let Some(target) = value.as_ref_id() {
                self.mentions.entry(target.clone()).or_default().push((id.clone(), field.name));
            }
            self.push(
                id,
                Assertion {
                    property: field.name,
                    value,
                    said: Arc::clone(said),
                    from: None,
                    fate: Fate::Stands,
                },
            );
        }
    }

    fn push(&mut self, id: &Id, assertion: Assertion) {
        if let Some(thing) = self.things.get_mut(id) {
            Arc::make_mut(thing).assertions.push(assertion);
        }
    }

    /// A tenure that takes an office over gives the tenures it names their end: its own start.
    fn end_what_it_ends(&mut self, id: &Id, kind: &'static ActKind, at: &Ref) {
        if kind.field("ends").is_none() {
            return;
        }
        for tenure in self.ended_by(id, at) {
            self.enders.entry(tenure.clone()).or_default().push(at.clone());
            self.refresh(&tenure);
        }
    }

    fn keep(&mut self, entry: &Entry, name: &'static str) {
        let said = said(entry, name);
        let keeps = Keeping::read(name, &entry.payload);
        let thing = keeps.as_ref().and_then(|keeping| self.thing_of_entry(keeping.of()));
        match &keeps {
            Some(keeping) => self.do_keep(keeping, thing.as_ref(), &said),
            None if name == "seat" => self.seat = read_seat(&entry.payload),
            None if name == "pack" => self.note_pack(entry),
            None => {}
        }
        let touched = keeps.as_ref().map(|keeping| keeping.told_of().clone());
        self.said.insert(entry.at.clone(), SaidOf { said, thing, keeps });
        if let Some(told) = touched {
            self.refresh_what(&told);
        }
    }

    fn thing_of_entry(&self, at: &Ref) -> Option<Id> {
        self.said.get(self.canonical(at))?.thing.clone()
    }

    pub(super) fn canonical<'a>(&'a self, at: &'a Ref) -> &'a Ref {
        self.aliases.get(at).unwrap_or(at)
    }

    /// Notes what speaks of which entry, and works out anew what became of the assertions that it touches.
    fn do_keep(&mut self, keeping: &Keeping, thing: Option<&Id>, said: &Arc<Said>) {
        let told = keeping.told_of();
        let of = self.canonical(told).clone();
        self.keepers.entry(of.clone()).or_default().push(said.at.clone());
        if !self.said.contains_key(&of) {
            self.unknown.push(said.at.clone());
        }
        if let (Some(id), Keeping::Correct { .. } | Keeping::Change { .. }) = (thing, keeping) {
            self.mention(id, keeping);
        }
    }

    fn mention(&mut self, id: &Id, keeping: &Keeping) {
        let Some((field, values)) = self.replacement(id, keeping) else { return };
        for target in values.iter().filter_map(Value::as_ref_id) {
            self.mentions.entry(target.clone()).or_default().push((id.clone(), field.name));
        }
    }
}

fn said(entry: &Entry, act: &'static str) -> Arc<Said> {
    let text = |key: &str| entry.payload.get(key).and_then(Json::as_str).map(str::to_owned);
    let pack =
        entry.payload.get("pack").and_then(|pack| serde_json::from_value::<PackRow>(pack.clone()).ok());
    Arc::new(Said {
        at: entry.at.clone(),
        act,
        mode: entry.mode,
        actor: entry.actor.clone(),
        recorder: entry.recorder.clone(),
        recorded: entry.recorded,
        sources: entry.sources.clone(),
        openness: entry.openness.clone(),
        overlay: entry.overlay.clone(),
        pack,
        note: text("note"),
        departed: text("override"),
        objections: super::Objections::read(&entry.payload),
    })
}

/// A row of a pack counts once however many files read it; the version of the pack does not matter while the
/// row says the same on the same sources and lies as openly.
fn row_key(pack: &PackRow, entry: &Entry) -> RowKey {
    let mut says = entry.payload.clone();
    if let Some(payload) = says.as_object_mut() {
        payload.remove("pack");
        payload.remove("cites");
    }
    // Members of an object have no order of their own, and another release may write another one.
    says.sort_all_objects();
    let sources = serde_json::to_string(&entry.sources).unwrap_or_default();
    let lies = format!("{:?} {:?}", entry.openness, entry.overlay);
    (pack.pack.clone(), pack.row.clone(), format!("{}\n{says}\n{sources}\n{lies}", entry.act))
}

fn read_seat(payload: &Json) -> Option<Seat> {
    let kind = payload.get("kind")?.as_str()?.to_owned();
    let participant = payload.get("participant").and_then(Json::as_str).and_then(|id| id.parse().ok());
    Some(Seat { kind, participant })
}
