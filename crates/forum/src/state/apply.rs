//! Folding one entry into the state. What an entry established is in its payload; nothing is judged here.

use std::sync::Arc;

use serde_json::Value as Json;

use super::{Assertion, Fate, Keeping, RowKey, Said, SaidOf, Seat, State, Thing};
use crate::act::read_stored;
use crate::date::End;
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
                self.aliases.insert(entry.at.clone(), first.clone());
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
            self.end_what_it_ends(id, kind, &said);
        } else if !kind.makes.is_empty() {
            self.unknown.push(entry.at.clone());
        }
        self.said.insert(entry.at.clone(), SaidOf { said, thing, keeps: None });
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
    fn end_what_it_ends(&mut self, id: &Id, kind: &'static ActKind, said: &Arc<Said>) {
        if kind.field("ends").is_none() {
            return;
        }
        let Some(thing) = self.things.get(id) else { return };
        let of_this = |one: &&Assertion| Arc::ptr_eq(&one.said, said);
        let starts = thing.standing("from").filter(of_this);
        let Some(start) = starts.filter_map(|one| one.value.as_when()).next().cloned() else { return };
        let ended: Vec<Id> =
            thing.standing("ends").filter(of_this).filter_map(|one| one.value.as_ref_id().cloned()).collect();
        for tenure in ended {
            let Some(tenure_thing) = self.things.get_mut(&tenure) else { continue };
            let by = said.at.clone();
            for one in &mut Arc::make_mut(tenure_thing).assertions {
                let open = matches!(one.value, Value::End(End::NoneYet | End::NotKnown));
                if one.property == "to" && one.stands() && open {
                    one.fate = Fate::Changed { by: by.clone() };
                }
            }
            let value = Value::End(End::from(start.clone()));
            self.push(
                &tenure,
                Assertion { property: "to", value, said: Arc::clone(said), from: None, fate: Fate::Stands },
            );
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
        self.said.insert(entry.at.clone(), SaidOf { said, thing, keeps });
    }

    fn thing_of_entry(&self, at: &Ref) -> Option<Id> {
        self.said.get(self.canonical(at))?.thing.clone()
    }

    pub(super) fn canonical<'a>(&'a self, at: &'a Ref) -> &'a Ref {
        self.aliases.get(at).unwrap_or(at)
    }

    fn do_keep(&mut self, keeping: &Keeping, thing: Option<&Id>, said: &Arc<Said>) {
        let of = self.canonical(keeping.of()).clone();
        let by = said.at.clone();
        match keeping {
            Keeping::Correct { property, value, why, .. } => {
                let fate = Fate::Corrected { by, why: why.clone() };
                self.replace(thing, &of, property, &fate, value, None, said);
            }
            Keeping::Change { property, value, from, .. } => {
                self.replace(thing, &of, property, &Fate::Changed { by }, value, Some(from), said);
            }
            Keeping::Withdraw { why, .. } => {
                let fate = Fate::Withdrawn { by, why: why.clone() };
                self.undo(&of, &fate);
                self.mark(thing, &of, None, &fate);
            }
            Keeping::Release { as_entry, .. } => {
                let open = self.canonical(as_entry).clone();
                self.mark(thing, &open, None, &Fate::SpokenFor { by: of });
            }
        }
        if thing.is_none() && !self.said.contains_key(&self.canonical(keeping.of()).clone()) {
            self.unknown.push(said.at.clone());
        }
    }

    #[expect(
        clippy::too_many_arguments,
        reason = "one replacement has that many parts, and a struct would name them twice"
    )]
    fn replace(
        &mut self,
        thing: Option<&Id>,
        of: &Ref,
        property: &str,
        fate: &Fate,
        value: &Json,
        from: Option<&crate::date::When>,
        said: &Arc<Said>,
    ) {
        let Some(id) = thing else { return };
        let field = self.field(of, id, property);
        self.mark(thing, of, Some(property), fate);
        let Some(field) = field.filter(|_| !value.is_null()) else { return };
        for value in read_stored(field, value) {
            if let Some(target) = value.as_ref_id() {
                self.mentions.entry(target.clone()).or_default().push((id.clone(), field.name));
            }
            let from = from.cloned();
            self.push(
                id,
                Assertion { property: field.name, value, said: Arc::clone(said), from, fate: Fate::Stands },
            );
        }
    }

    /// The field of the act that first said the property; a correction of a correction has that of the first.
    fn field(&self, of: &Ref, id: &Id, property: &str) -> Option<&'static Field> {
        let direct =
            self.said.get(of).and_then(|of| schema::act(of.said.act)).and_then(|kind| kind.field(property));
        direct.or_else(|| {
            let thing = self.things.get(id)?;
            thing.entries.iter().find_map(|(said, _)| schema::act(said.act)?.field(property))
        })
    }

    /// Gives the standing assertions of an entry a fate; without a property, all of them and the entry itself.
    fn mark(&mut self, thing: Option<&Id>, of: &Ref, property: Option<&str>, fate: &Fate) {
        let Some(thing) = thing.and_then(|id| self.things.get_mut(id)) else { return };
        let thing = Arc::make_mut(thing);
        for one in &mut thing.assertions {
            if one.said.at == *of && one.stands() && property.is_none_or(|property| one.property == property)
            {
                one.fate = fate.clone();
            }
        }
        if property.is_none() {
            for (said, gone) in &mut thing.entries {
                *gone |= said.at == *of;
            }
        }
    }

    /// Takes back what an entry did to others: what it corrected, changed, withdrew or spoke for stands again.
    fn undo(&mut self, of: &Ref, fate: &Fate) {
        let Some(undone) = self.said.get(of) else { return };
        let touched = undone.thing.clone().into_iter().chain(self.ended_by(of));
        let touched: Vec<Id> = touched.collect();
        let whole = undone.keeps.as_ref().map(|keeping| self.canonical(keeping.of()).clone());
        let withdrew = matches!(undone.keeps, Some(Keeping::Withdraw { .. }));
        for id in touched {
            let Some(thing) = self.things.get_mut(&id) else { continue };
            let thing = Arc::make_mut(thing);
            for one in &mut thing.assertions {
                if one.fate.by() == Some(of) {
                    one.fate = Fate::Stands;
                }
                if one.said.at == *of && one.stands() {
                    one.fate = fate.clone();
                }
            }
            for (said, gone) in &mut thing.entries {
                *gone &= !(withdrew && whole.as_ref() == Some(&said.at));
            }
        }
    }

    /// Tenures that an entry ended.
    fn ended_by(&self, of: &Ref) -> Vec<Id> {
        let Some(thing) =
            self.said.get(of).and_then(|of| of.thing.as_ref()).and_then(|id| self.things.get(id))
        else {
            return Vec::new();
        };
        thing
            .assertions
            .iter()
            .filter(|one| one.property == "ends")
            .filter_map(|one| one.value.as_ref_id().cloned())
            .collect()
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
/// row says the same.
fn row_key(pack: &PackRow, entry: &Entry) -> RowKey {
    let mut says = entry.payload.clone();
    if let Some(payload) = says.as_object_mut() {
        payload.remove("pack");
        payload.remove("cites");
    }
    (pack.pack.clone(), pack.row.clone(), format!("{}\n{says}", entry.act))
}

fn read_seat(payload: &Json) -> Option<Seat> {
    let kind = payload.get("kind")?.as_str()?.to_owned();
    let participant = payload.get("participant").and_then(Json::as_str).and_then(|id| id.parse().ok());
    Some(Seat { kind, participant })
}
