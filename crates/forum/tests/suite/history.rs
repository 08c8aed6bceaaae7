//! Generated histories of the small invented forum: what people try, one after the other, some of it refused.

use forum::decide::{Proposal, Refusal};
use forum::entry::{Mode, Openness, Ref};
use forum::state::Keeping;
use proptest::prelude::*;
use serde_json::json;

use super::ground::{House, act, id, source};

pub const PARTIES: [&str; 4] = ["a", "b", "c", "o"];
pub const TARGETS: [&str; 3] = ["provision/one", "provision/two", "text/plan"];

/// What somebody tries.
#[derive(Clone, Debug)]
pub struct Step {
    pub deed: Deed,
    /// Which of the four parties acts; the last is the observer.
    pub who: usize,
    pub live: bool,
    pub openness: Openness,
    pub overlay: bool,
    pub departing: bool,
}

#[derive(Clone, Debug)]
pub enum Deed {
    Bracket(usize),
    Clear(usize),
    Object(usize),
    Position(usize),
    SetAside(usize),
    Revive(usize),
    Undertake,
    Report(usize),
    Remark,
    Adopt(usize),
    Convene(u8),
    Correct(usize),
    Change(usize),
    Withdraw(usize),
}

pub fn deeds() -> impl Strategy<Value = Deed> {
    let any = any::<usize>();
    prop_oneof![
        2 => (0..2usize).prop_map(Deed::Bracket),
        2 => any.prop_map(Deed::Clear),
        3 => (0..3usize).prop_map(Deed::Object),
        2 => (0..3usize).prop_map(Deed::Position),
        2 => (0..2usize).prop_map(Deed::SetAside),
        1 => any.prop_map(Deed::Revive),
        1 => Just(Deed::Undertake),
        1 => any.prop_map(Deed::Report),
        1 => Just(Deed::Remark),
        4 => (0..4usize).prop_map(Deed::Adopt),
        2 => (1..28u8).prop_map(Deed::Convene),
        1 => any.prop_map(Deed::Correct),
        1 => any.prop_map(Deed::Change),
        3 => any.prop_map(Deed::Withdraw),
    ]
}

pub fn steps() -> impl Strategy<Value = Vec<Step>> {
    let level = prop_oneof![
        4 => Just(Openness::Forum),
        2 => Just(Openness::Public),
        1 => Just(Openness::Addressees(vec!["a".into(), "b".into()])),
        1 => Just(Openness::Desk),
    ];
    let step =
        (deeds(), 0..4usize, any::<bool>(), level, prop::bool::weighted(0.15), prop::bool::weighted(0.2));
    let step = step.prop_map(|(deed, who, live, openness, overlay, departing)| Step {
        deed,
        who,
        live,
        openness,
        // An overlay is somebody's reading: nothing in it is done live.
        overlay: overlay && !live,
        departing,
    });
    prop::collection::vec(step, 1..30)
}

/// A house in which steps were tried, with what was recorded and what was refused.
pub struct History {
    pub house: House,
    /// For each step: where its first entry stands, or why it was refused.
    pub outcomes: Vec<Result<Ref, Vec<Refusal>>>,
    /// What of a kind was made, by step.
    made: Vec<(&'static str, String)>,
    /// Entries of steps that can be corrected or withdrawn.
    entries: Vec<Ref>,
}

impl History {
    pub fn of(steps: &[Step]) -> Self {
        Self::numbered(steps.iter().enumerate())
    }

    /// Steps with the numbers that their things are called by, so that a step left out renames no other.
    pub fn numbered<'a>(steps: impl Iterator<Item = (usize, &'a Step)>) -> Self {
        let house = House::founded();
        let mut history = Self { house, outcomes: Vec::new(), made: Vec::new(), entries: Vec::new() };
        for (at, step) in steps {
            let outcome = history.try_step(at, step);
            if let Ok(at) = &outcome {
                history.entries.push(at.clone());
            }
            history.outcomes.push(outcome);
        }
        history
    }

    fn one_of(&self, kind: &str, pick: usize) -> Option<String> {
        let of_kind: Vec<&String> =
            self.made.iter().filter(|(made, _)| *made == kind).map(|(_, name)| name).collect();
        (!of_kind.is_empty()).then(|| of_kind[pick % of_kind.len()].clone())
    }

    fn try_step(&mut self, at: usize, step: &Step) -> Result<Ref, Vec<Refusal>> {
        self.house.openness = step.openness.clone();
        if let Deed::Correct(pick) | Deed::Change(pick) | Deed::Withdraw(pick) = step.deed {
            return self.keep(step, pick);
        }
        let (kind, cells) = self.cells(step).ok_or_else(Vec::new)?;
        let noun = forum::schema::act(kind).unwrap().makes[0].word();
        let own = format!("{noun}/s{at}");
        let mut all = vec![("id", own.as_str())];
        all.extend(cells.iter().map(|(column, cell)| (*column, cell.as_str())));
        let party = format!("participant/{}", PARTIES[step.who]);
        let personal = !matches!(kind, "adopt" | "set aside" | "convene" | "clear" | "remark");
        let mut proposal = Proposal::reported(act(kind, &all), source());
        if step.live {
            proposal.mode = Mode::Live;
            proposal.sources.clear();
        }
        proposal.actor = personal.then(|| id(&party));
        proposal.overlay = step.overlay.then(|| "paper".into());
        proposal.departing = step.departing.then(|| "so it was agreed".to_owned());
        let recorded = self.house.record(&proposal)?;
        self.made.push((noun, own));
        Ok(recorded)
    }

    fn cells(&self, step: &Step) -> Option<(&'static str, Vec<(&'static str, String)>)> {
        let party = format!("participant/{}", PARTIES[step.who]);
        let to = |at: usize| TARGETS[at].to_owned();
        Some(match step.deed {
            Deed::Bracket(at) => ("bracket", vec![("provision", to(at)), ("by", party)]),
            Deed::Clear(pick) => ("clear", vec![("bracket", self.one_of("bracket", pick)?)]),
            Deed::Object(at) => ("object", vec![("to", to(at)), ("by", party)]),
            Deed::Position(at) => {
                ("state position", vec![("words", "We see it so.".into()), ("on", to(at)), ("by", party)])
            }
            Deed::SetAside(at) => {
                let positions: Vec<String> = self
                    .made
                    .iter()
                    .filter(|(kind, _)| *kind == "position")
                    .map(|(_, name)| name.clone())
                    .collect();
                let mut cells = vec![("item", "it".to_owned()), ("provision", to(at))];
                if !positions.is_empty() {
                    cells.push(("positions", positions.join(" ; ")));
                }
                ("set aside", cells)
            }
            Deed::Revive(pick) => ("revive", vec![("set_aside", self.one_of("set-aside", pick)?)]),
            Deed::Undertake => ("undertake", vec![("by", party), ("what", "We will host.".into())]),
            Deed::Report(pick) => ("report", vec![("on", self.one_of("undertaking", pick)?), ("by", party)]),
            Deed::Remark => ("remark", vec![("about", to(2)), ("matter", "00".into())]),
            Deed::Convene(day) => {
                ("convene", vec![("date", format!("2019-05-{day:02}")), ("ordinal", "1".into())])
            }
            Deed::Adopt(how) => ("adopt", adoption(how)),
            _ => return None,
        })
    }

    fn keep(&mut self, step: &Step, pick: usize) -> Result<Ref, Vec<Refusal>> {
        if self.entries.is_empty() {
            return Err(Vec::new());
        }
        let of = self.entries[pick % self.entries.len()].clone();
        let date = "2019-06-01";
        let keeping = match step.deed {
            Deed::Correct(_) => {
                Keeping::Correct { of, property: "date".into(), value: json!(date), why: "misread".into() }
            }
            Deed::Change(_) => Keeping::Change {
                of,
                property: "date".into(),
                value: json!(date),
                from: "2019-06".parse().unwrap(),
                why: "moved".into(),
            },
            _ => Keeping::Withdraw { of, why: "taken back".into() },
        };
        Ok(self.house.keep(&keeping))
    }
}

fn adoption(how: usize) -> Vec<(&'static str, String)> {
    let outcome = ["adopted", "adopted in part", "adopted in part", "no consensus recorded"][how];
    let mut cells = vec![
        ("text", "text/plan".to_owned()),
        ("outcome", outcome.to_owned()),
        ("body", "body/council".to_owned()),
    ];
    if outcome == "adopted in part" {
        let (left, kept) = if how == 1 { ("one", "two") } else { ("two", "one") };
        cells.push(("provisions", format!("provision/{left} = set aside ; provision/{kept} = adopted")));
    }
    cells
}
