//! A hundred thousand random interleavings of desks that decide on what they last read and record on one record: an
//! adoption meets objections lodged and withdrawn meanwhile, and is decided again.

use std::collections::HashMap;

use forum::decide::{Decided, Proposal};
use forum::entry::Entry;

use super::ground::{House, act, id};

const DESKS: usize = 3;

/// What desks do. The participant `o` is an observer, whose objection no desk records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Deed {
    Adopt,
    Object(&'static str),
    TakeBack,
}

const DEEDS: [Deed; 5] = [Deed::Adopt, Deed::Adopt, Deed::Object("a"), Deed::Object("o"), Deed::TakeBack];

/// A deed, and how long the record was on which it was decided.
type Done = (Deed, usize);

/// Houses by the record that they read, each folded once: there are far fewer records than ways to them.
#[derive(Default)]
struct Houses {
    folded: HashMap<Vec<Done>, House>,
    decided: HashMap<(Vec<Done>, Deed), Option<Vec<Decided>>>,
}

impl Houses {
    fn of(&mut self, record: &[Done]) -> House {
        if let Some(house) = self.folded.get(record) {
            return house.clone();
        }
        let house = match record.split_last() {
            None => {
                let mut house = House::founded();
                house.entries.clear();
                house
            }
            Some(((deed, judged), before)) => {
                let mut house = self.of(before);
                let decided = self.decided(&before[..*judged], *deed).unwrap();
                match (deed, lodged(&house.entries[..]).pop()) {
                    (Deed::TakeBack, Some(last)) => drop(house.withdraw(&last.at.clone())),
                    _ => decided.into_iter().for_each(|one| drop(house.put(one))),
                }
                house
            }
        };
        self.folded.insert(record.to_vec(), house.clone());
        house
    }

    /// What the deed would record on top of this record; nothing where it is refused.
    fn decided(&mut self, record: &[Done], deed: Deed) -> Option<Vec<Decided>> {
        let key = (record.to_vec(), deed);
        if !self.decided.contains_key(&key) {
            let mut house = self.of(record);
            let decided = match proposal(&house, deed) {
                Some(proposal) => house.decide(&proposal).ok(),
                None => lodged(&house.entries).pop().map(|_| Vec::new()),
            };
            self.decided.insert(key.clone(), decided);
        }
        self.decided[&key].clone()
    }
}

fn proposal(house: &House, deed: Deed) -> Option<Proposal> {
    let serial = house.entries.len();
    match deed {
        Deed::Adopt => {
            let own = format!("decision/d{serial}");
            let cells =
                [("id", &*own), ("text", "text/plan"), ("outcome", "adopted"), ("body", "body/council")];
            Some(Proposal::live(act("adopt", &cells), None))
        }
        Deed::Object(who) => {
            let own = format!("objection/{who}{serial}");
            let by = id(&format!("participant/{who}"));
            Some(Proposal::live(act("object", &[("id", &*own), ("to", "text/plan")]), Some(by)))
        }
        Deed::TakeBack => None,
    }
}

/// Objections that were lodged and not withdrawn, as the bare entries tell.
fn lodged(entries: &[Entry]) -> Vec<&Entry> {
    let taken_back = |one: &Entry| {
        let of = one.at.json();
        entries.iter().any(|by| by.act == "withdraw" && by.payload.get("of") == Some(&of))
    };
    entries.iter().filter(|one| one.act == "object" && !taken_back(one)).collect()
}

/// Adoptions that their own record forbids: over an objection that stood before.
fn forbidden(entries: &[Entry]) -> usize {
    let adopted = entries.iter().enumerate().filter(|(_, one)| one.act == "adopt");
    adopted.filter(|(at, _)| !lodged(&entries[..*at]).is_empty()).count()
}

/// A number from a seed, the same for everybody.
fn draw(seed: &mut u64, below: usize) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*seed >> 33).unwrap() % below
}

/// One interleaving: each desk reads, decides and records when its turn comes. A careless desk records what it decided
/// whatever was recorded since.
fn interleaved(houses: &mut Houses, mut seed: u64, careless: bool) -> Vec<Done> {
    let mut record: Vec<Done> = Vec::new();
    let mut desks: [Option<Done>; DESKS] = [None; DESKS];
    for _ in 0..10 {
        let desk = &mut desks[draw(&mut seed, DESKS)];
        match desk.take() {
            None => {
                let deed = DEEDS[draw(&mut seed, DEEDS.len())];
                *desk = houses.decided(&record, deed).map(|_| (deed, record.len()));
            }
            Some((deed, judged)) if careless || judged == record.len() => record.push((deed, judged)),
            Some((deed, _)) => {
                // Others were faster: decided again on what now stands.
                if houses.decided(&record, deed).is_some() {
                    record.push((deed, record.len()));
                }
            }
        }
    }
    record
}

#[test]
fn in_a_hundred_thousand_interleavings_nothing_is_adopted_that_its_own_record_forbids() {
    let mut houses = Houses::default();
    let (mut adoptions, mut objections) = (0, 0);
    for seed in 0..100_000 {
        let record = interleaved(&mut houses, seed, false);
        adoptions += record.iter().filter(|(deed, _)| *deed == Deed::Adopt).count();
        objections += record.iter().filter(|(deed, _)| matches!(deed, Deed::Object(_))).count();
        let house = houses.of(&record);
        assert_eq!(forbidden(&house.entries), 0, "seed {seed}: {record:?}");
    }
    assert!(adoptions > 50_000 && objections > 50_000, "{adoptions} {objections}");
}

#[test]
fn a_desk_that_does_not_decide_again_is_found() {
    let mut houses = Houses::default();
    let found = (0..1_000).find(|seed| {
        let record = interleaved(&mut houses, *seed, true);
        forbidden(&houses.of(&record).entries) > 0
    });
    assert!(found.is_some());
}
