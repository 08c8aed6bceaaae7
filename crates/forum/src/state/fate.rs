//! What became of assertions, worked out anew from everything that speaks of their entries: so that withdrawing
//! a correction, or the withdrawal of one, leaves what was there before, in whatever order entries came.

use std::collections::HashSet;
use std::sync::Arc;

use super::{Assertion, Fate, Keeping, State, Thing};
use crate::act::read_stored;
use crate::date::{End, When};
use crate::entry::Ref;
use crate::id::Id;
use crate::schema::{self, Field};
use crate::value::Value;

/// Which entries are looked at.
type InView<'a> = &'a dyn Fn(&Ref) -> bool;

/// Entries speak of entries before them, so no honest chain is long; a forged circle is cut off here.
const DEEPEST: u8 = 64;

impl State {
    /// Whether a thing's assertions have to be worked out once more after a further entry of it.
    pub(super) fn is_kept(&self, id: &Id, at: &Ref) -> bool {
        self.kept.contains(id) || self.enders.contains_key(id) || self.keepers.contains_key(at)
    }

    /// Works out anew whatever an entry, or what it speaks of in the end, has a hand in.
    pub(super) fn refresh_what(&mut self, told: &Ref) {
        let mut at = self.canonical(told).clone();
        for _ in 0..DEEPEST {
            let Some(keeping) = self.keeping(&at) else { break };
            at = self.canonical(keeping.told_of()).clone();
        }
        let Some(id) = self.said.get(&at).and_then(|of| of.thing.clone()) else { return };
        self.refresh(&id);
        for tenure in self.ended_by(&id, &at) {
            self.refresh(&tenure);
        }
    }

    /// Tenures that an entry about a thing names as ended.
    pub(super) fn ended_by(&self, id: &Id, at: &Ref) -> Vec<Id> {
        let assertions = self.things.get(id).into_iter().flat_map(|thing| &thing.assertions);
        let ends = assertions.filter(|one| one.property == "ends" && one.said.at == *at);
        ends.filter_map(|one| one.value.as_ref_id().cloned()).collect()
    }

    /// Works out anew what is asserted of a thing, and what became of it.
    pub(super) fn refresh(&mut self, id: &Id) {
        let Some(thing) = self.things.get(id) else { return };
        self.kept.insert(id.clone());
        let mut assertions = self.first_said(thing);
        assertions.extend(self.replacements(thing));
        for one in &mut assertions {
            one.fate = self.fate(one, &|_| true);
        }
        self.end_by_handing_over(id, &mut assertions);
        let gone: Vec<bool> =
            thing.entries.iter().map(|(said, _)| self.is_gone(&said.at, &|_| true)).collect();
        let Some(thing) = self.things.get_mut(id) else { return };
        let thing = Arc::make_mut(thing);
        thing.assertions = assertions;
        for ((_, is_gone), gone) in thing.entries.iter_mut().zip(gone) {
            *is_gone = gone;
        }
    }

    /// What the thing's own entries said.
    fn first_said(&self, thing: &Thing) -> Vec<Assertion> {
        let own: HashSet<&Ref> = thing.entries.iter().map(|(said, _)| &said.at).collect();
        thing.assertions.iter().filter(|one| own.contains(&one.said.at)).cloned().collect()
    }

    /// What corrections and changes put in its place, and what was put in the place of that.
    fn replacements(&self, thing: &Thing) -> Vec<Assertion> {
        let mut found = Vec::new();
        let mut told: Vec<&Ref> = thing.entries.iter().map(|(said, _)| &said.at).collect();
        let mut seen: HashSet<&Ref> = HashSet::new();
        while !told.is_empty() {
            let keepers = told.iter().flat_map(|at| self.keepers_of(at));
            told = keepers.filter(|at| seen.insert(at)).collect();
            for at in &told {
                found.extend(self.replaced_by(thing, at));
            }
        }
        found
    }

    fn replaced_by(&self, thing: &Thing, at: &Ref) -> Vec<Assertion> {
        let Some((of, keeping)) = self.said.get(at).and_then(|of| Some((of, of.keeps.as_ref()?))) else {
            return Vec::new();
        };
        let Some((field, values)) = self.replacement(&thing.id, keeping) else { return Vec::new() };
        let from = self.holds_from(keeping);
        let assertion = |value| Assertion {
            property: field.name,
            value,
            said: Arc::clone(&of.said),
            from: from.cloned(),
            fate: Fate::Stands,
        };
        values.into_iter().map(assertion).collect()
    }

    /// From when a value holds that a change gave, or a correction of what a change gave.
    fn holds_from<'a>(&'a self, keeping: &'a Keeping) -> Option<&'a When> {
        let mut keeping = keeping;
        for _ in 0..DEEPEST {
            match keeping {
                Keeping::Change { from, .. } => return Some(from),
                Keeping::Correct { of, .. } => keeping = self.keeping(self.canonical(of))?,
                _ => break,
            }
        }
        None
    }

    /// The field that a correction or change speaks of, and the values that it gives.
    pub(super) fn replacement(&self, id: &Id, keeping: &Keeping) -> Option<(&'static Field, Vec<Value>)> {
        let (Keeping::Correct { property, value, .. } | Keeping::Change { property, value, .. }) = keeping
        else {
            return None;
        };
        let told = self.said(keeping.of()).map(|(said, _)| self.act_of(said));
        let field = told.and_then(schema::act).and_then(|kind| kind.field(property));
        let field = field.or_else(|| {
            let mut entries = self.things.get(id)?.entries.iter();
            entries.find_map(|(said, _)| schema::act(said.act)?.field(property))
        })?;
        let values = if value.is_null() { Vec::new() } else { read_stored(field, value) };
        Some((field, values))
    }

    fn keepers_of(&self, at: &Ref) -> &[Ref] {
        self.keepers.get(self.canonical(at)).map_or(&[], Vec::as_slice)
    }

    /// What became of an assertion, as far as what became of it is in view: withdrawn with its entry, else corrected,
    /// changed, or spoken for. Where several did the same to it, the first in the order of volumes is named.
    pub(super) fn fate(&self, one: &Assertion, in_view: InView<'_>) -> Fate {
        if let Some(fate) = self.withdrawn(&one.said.at, in_view, 0) {
            return fate;
        }
        let fates = self.in_effect(&one.said.at, in_view, 0);
        let fates = fates.filter_map(|(at, keeping)| fate_by(at, keeping, one.property));
        fates
            .min_by(|one, other| (rank(one), one.by()).cmp(&(rank(other), other.by())))
            .unwrap_or(Fate::Stands)
    }

    /// What speaks of an entry and was not itself taken back.
    fn in_effect<'a>(
        &'a self,
        at: &'a Ref,
        in_view: InView<'a>,
        depth: u8,
    ) -> impl Iterator<Item = (&'a Ref, &'a Keeping)> {
        let keepers = self.keepers_of(at).iter().filter(move |by| depth < DEEPEST && in_view(by));
        keepers
            .filter(move |by| self.withdrawn(by, in_view, depth + 1).is_none())
            .filter_map(|by| Some((by, self.keeping(by)?)))
            .filter(move |(_, keeping)| self.speaks(keeping, in_view, depth + 1))
    }

    /// A private entry that was taken back no longer speaks for the open one.
    fn speaks(&self, keeping: &Keeping, in_view: InView<'_>, depth: u8) -> bool {
        !matches!(keeping, Keeping::Release { of, .. } if self.withdrawn(of, in_view, depth).is_some())
    }

    /// The withdrawals that take an entry back and were not themselves taken back.
    pub fn withdrawals<'a>(&'a self, at: &'a Ref) -> impl Iterator<Item = &'a Ref> {
        let speaking = self.in_effect(at, &|_| true, 0);
        speaking.filter_map(|(by, keeping)| matches!(keeping, Keeping::Withdraw { .. }).then_some(by))
    }

    /// Whether an entry was taken back, by a withdrawal that was not itself taken back, or with what it corrects.
    fn withdrawn(&self, at: &Ref, in_view: InView<'_>, depth: u8) -> Option<Fate> {
        let by = self.keepers_of(at).iter().filter(|by| depth < DEEPEST && in_view(by));
        let taking = by.filter_map(|by| match self.keeping(by)? {
            Keeping::Withdraw { why, .. } if self.withdrawn(by, in_view, depth + 1).is_none() => {
                Some((by, why))
            }
            _ => None,
        });
        let first = taking.min_by_key(|(by, _)| *by);
        let own = first.map(|(by, why)| Fate::Withdrawn { by: by.clone(), why: why.clone() });
        own.or_else(|| self.withdrawn_with(at, in_view, depth))
    }

    /// A correction or change goes with the entry that it speaks of; but when a pack takes a row back, what anybody else
    /// said of the row stands (rule 15).
    fn withdrawn_with(&self, at: &Ref, in_view: InView<'_>, depth: u8) -> Option<Fate> {
        let (Keeping::Correct { of, .. } | Keeping::Change { of, .. }) = self.keeping(at)? else {
            return None;
        };
        let fate = self.withdrawn(of, in_view, depth + 1).filter(|_| depth < DEEPEST)?;
        let pack = |at: &Ref| self.said(at).and_then(|(said, _)| Some(&said.pack.as_ref()?.pack));
        let by = fate.by().and_then(pack);
        (by.is_none() || by == pack(at)).then_some(fate)
    }

    /// Whether an entry no longer speaks of its thing: taken back, or another speaks in its place.
    pub(super) fn is_gone(&self, at: &Ref, in_view: InView<'_>) -> bool {
        self.in_effect(at, in_view, 0)
            .any(|(_, keeping)| matches!(keeping, Keeping::Withdraw { .. } | Keeping::Release { .. }))
    }

    /// Ends that others gave by taking the office over: each their own start, in place of an open end.
    fn end_by_handing_over(&self, id: &Id, assertions: &mut Vec<Assertion>) {
        for at in self.enders.get(id).into_iter().flatten() {
            let Some((said, start)) = self.hands_over(id, at) else { continue };
            for one in assertions.iter_mut() {
                let open = matches!(one.value, Value::End(End::NoneYet | End::NotKnown));
                if one.property == "to" && one.stands() && open {
                    one.fate = Fate::Changed { by: at.clone() };
                }
            }
            let value = Value::End(End::from(start));
            assertions.push(Assertion { property: "to", value, said, from: None, fate: Fate::Stands });
        }
    }

    /// The start that an entry gives, as corrected, while it stands and still names the tenure as ended.
    fn hands_over(&self, id: &Id, at: &Ref) -> Option<(Arc<super::Said>, crate::date::When)> {
        let of = self.said.get(at).filter(|of| of.thing.as_ref() != Some(id))?;
        let own = self.things.get(of.thing.as_ref()?)?;
        let of_entry = |one: &&Assertion| self.stems_from(&one.said.at, at);
        let names = own.standing("ends").filter(of_entry).any(|one| one.value.as_ref_id() == Some(id));
        let start = own.standing("from").filter(of_entry).find_map(|one| one.value.as_when());
        names.then(|| Some((Arc::clone(&of.said), start?.clone()))).flatten()
    }

    /// Whether an entry is another one, or corrects it, or corrects what does.
    fn stems_from(&self, at: &Ref, first: &Ref) -> bool {
        let mut at = at;
        for _ in 0..DEEPEST {
            if at == first {
                return true;
            }
            let Some(keeping) = self.keeping(at) else { return false };
            at = self.canonical(keeping.of());
        }
        false
    }
}

fn fate_by(at: &Ref, keeping: &Keeping, property: &str) -> Option<Fate> {
    let by = at.clone();
    match keeping {
        Keeping::Correct { property: corrected, why, .. } if corrected == property => {
            Some(Fate::Corrected { by, why: why.clone() })
        }
        Keeping::Change { property: changed, .. } if changed == property => Some(Fate::Changed { by }),
        Keeping::Release { of, .. } => Some(Fate::SpokenFor { by: of.clone() }),
        _ => None,
    }
}

const fn rank(fate: &Fate) -> u8 {
    match fate {
        Fate::Withdrawn { .. } => 0,
        Fate::Corrected { .. } => 1,
        Fate::Changed { .. } => 2,
        Fate::SpokenFor { .. } => 3,
        Fate::Stands => 4,
    }
}
