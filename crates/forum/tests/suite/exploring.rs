//! A small world explored to its edges: three members, an observer, two provisions, every sequence of acts up to a
//! depth. Sequences that leave the same standing record are followed once.

use std::collections::{BTreeMap, BTreeSet};

use forum::decide::Proposal;
use forum::entry::Ref;

use super::ground::{House, act, id, source};

const DEPTH: usize = 5;
const MEMBERS: [&str; 3] = ["a", "b", "c"];
const TARGETS: [&str; 3] = ["provision/one", "provision/two", "text/plan"];

/// What somebody tries to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Move {
    Bracket(&'static str, usize),
    Clear(usize),
    Object(&'static str, usize),
    ToldToObject(&'static str, usize),
    TakeBack(&'static str, usize),
    SetAside(usize),
    Revive(usize),
    /// Everything, or everything but one provision.
    Adopt(Option<usize>),
}

/// What stands, told apart from the house itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct World {
    brackets: [bool; 2],
    objections: BTreeSet<(&'static str, usize)>,
    aside: [bool; 2],
}

impl World {
    /// What has to come of a move, by the invariants alone.
    fn allows(&self, tried: Move) -> bool {
        match tried {
            Move::Bracket(who, _) | Move::Object(who, _) => who != "o",
            Move::Adopt(without) => {
                let adopted = |at: usize| Some(at) != without;
                let free = |at: usize| !self.objections.iter().any(|(who, to)| *to == at && *who != "o");
                let clean = |at: usize| !adopted(at) || !self.brackets[at] && free(at);
                clean(0) && clean(1) && free(2)
            }
            _ => true,
        }
    }

    fn possible(&self) -> Vec<Move> {
        let mut moves = Vec::new();
        for at in 0..2 {
            match self.brackets[at] {
                true => moves.push(Move::Clear(at)),
                false => moves.extend(["a", "o"].map(|who| Move::Bracket(who, at))),
            }
            moves.push(if self.aside[at] { Move::Revive(at) } else { Move::SetAside(at) });
        }
        for (to, _) in TARGETS.iter().enumerate() {
            for who in MEMBERS {
                let stands = self.objections.contains(&(who, to));
                moves.push(if stands { Move::TakeBack(who, to) } else { Move::Object(who, to) });
            }
            moves.push(Move::Object("o", to));
            if !self.objections.contains(&("o", to)) {
                moves.push(Move::ToldToObject("o", to));
            }
        }
        moves.extend([None, Some(0), Some(1)].map(Move::Adopt));
        moves
    }

    fn after(&self, tried: Move) -> Self {
        let mut next = self.clone();
        match tried {
            Move::Bracket(_, at) => next.brackets[at] = true,
            Move::Clear(at) => next.brackets[at] = false,
            Move::Object(who, to) | Move::ToldToObject(who, to) => {
                next.objections.insert((who, to));
            }
            Move::TakeBack(who, to) => {
                next.objections.remove(&(who, to));
            }
            Move::SetAside(at) => next.aside[at] = true,
            Move::Revive(at) => next.aside[at] = false,
            Move::Adopt(_) => {}
        }
        next
    }

    /// The same world for every order of the members: none differs from another.
    fn up_to_names(&self) -> Self {
        let mut by_member: Vec<Vec<usize>> = MEMBERS
            .iter()
            .map(|who| self.objections.iter().filter(|(by, _)| by == who).map(|(_, to)| *to).collect())
            .collect();
        by_member.sort();
        let renamed =
            MEMBERS.iter().zip(by_member).flat_map(|(who, to)| to.into_iter().map(move |to| (*who, to)));
        let observed = self.objections.iter().filter(|(who, _)| *who == "o").copied();
        Self { objections: renamed.chain(observed).collect(), ..self.clone() }
    }
}

/// A house, and where in its record the things that can be undone stand.
#[derive(Clone)]
struct Place {
    house: House,
    serial: usize,
    open: BTreeMap<Move, (String, Ref)>,
}

impl Place {
    fn proposal(&self, tried: Move) -> Proposal {
        let own = |kind: &str| format!("{kind}/m{}", self.serial);
        let made = |tried: Move| self.open[&tried].0.clone();
        let by = |who: &str| Some(id(&format!("participant/{who}")));
        match tried {
            Move::Bracket(who, at) => {
                let cells = [("id", own("bracket")), ("provision", TARGETS[at].to_owned())];
                Proposal::live(acted("bracket", &cells), by(who))
            }
            Move::Clear(at) => {
                let cells = [("id", own("clearance")), ("bracket", made(Move::Bracket("a", at)))];
                Proposal::live(acted("clear", &cells), None)
            }
            Move::Object(who, to) => {
                let cells = [("id", own("objection")), ("to", TARGETS[to].to_owned())];
                Proposal::live(acted("object", &cells), by(who))
            }
            Move::ToldToObject(who, to) => {
                let told = format!("participant/{who}");
                let cells = [("id", own("objection")), ("to", TARGETS[to].to_owned()), ("by", told)];
                Proposal::reported(acted("object", &cells), source())
            }
            Move::SetAside(at) => {
                let cells =
                    [("id", own("set-aside")), ("item", "it".into()), ("provision", TARGETS[at].to_owned())];
                Proposal::live(acted("set aside", &cells), None)
            }
            Move::Revive(at) => {
                let cells = [("id", own("revival")), ("set_aside", made(Move::SetAside(at)))];
                Proposal::live(acted("revive", &cells), by("c"))
            }
            Move::Adopt(without) => Proposal::live(adoption(own("decision"), without), None),
            Move::TakeBack(..) => unreachable!("withdrawn as an entry"),
        }
    }

    fn tries(&mut self, tried: Move) -> bool {
        self.serial += 1;
        if let Move::TakeBack(who, to) = tried {
            let (_, at) = self.open[&Move::Object(who, to)].clone();
            self.house.withdraw(&at);
            return true;
        }
        let proposal = self.proposal(tried);
        let made = proposal.act.id.clone().unwrap().short().to_owned();
        let recorded = self.house.record(&proposal);
        if let Ok(at) = &recorded {
            self.open.insert(tried, (made, at.clone()));
        }
        recorded.is_ok()
    }
}

fn acted(name: &str, cells: &[(&str, String)]) -> forum::act::Act {
    let cells: Vec<(&str, &str)> = cells.iter().map(|(column, cell)| (*column, cell.as_str())).collect();
    act(name, &cells)
}

fn adoption(own: String, without: Option<usize>) -> forum::act::Act {
    let outcome = if without.is_some() { "adopted in part" } else { "adopted" };
    let mut cells = vec![
        ("id", own),
        ("text", TARGETS[2].to_owned()),
        ("outcome", outcome.to_owned()),
        ("body", "body/council".to_owned()),
    ];
    if let Some(without) = without {
        let other = TARGETS[1 - without];
        cells.push(("provisions", format!("{} = set aside ; {other} = adopted", TARGETS[without])));
    }
    acted("adopt", &cells)
}

#[test]
fn nothing_is_ever_adopted_over_an_objection_or_a_bracket_and_everything_else_is() {
    let mut house = House::founded();
    house.entries.clear();
    let mut places = vec![(World::default(), Place { house, serial: 0, open: BTreeMap::new() })];
    let mut seen = BTreeSet::from([World::default()]);
    let (mut tries, mut adoptions) = (0, 0);
    for _ in 0..DEPTH {
        let mut next = Vec::new();
        for (world, place) in &places {
            for tried in world.possible() {
                let mut there = place.clone();
                let done = there.tries(tried);
                assert_eq!(done, world.allows(tried), "{tried:?} in {world:?}");
                tries += 1;
                adoptions += usize::from(done && matches!(tried, Move::Adopt(_)));
                let after = world.after(tried);
                if done && seen.insert(after.up_to_names()) {
                    next.push((after, there));
                }
            }
        }
        places = next;
    }
    assert!(seen.len() > 1500 && tries > 15_000 && adoptions > 200, "{} {tries} {adoptions}", seen.len());
}
