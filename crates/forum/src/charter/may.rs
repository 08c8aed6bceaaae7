//! Whether somebody has a right on a day: through a status, or through an office, and through nothing else
//! (invariant I5). A live right rests on a certain, uncontested assertion (rule 12).

use super::{Charter, Given};
use crate::date::{Day, Truth};
use crate::id::Id;
use crate::noun::Noun;
use crate::state::{Eyes, State, Thing};

/// Whether an actor has a right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum May {
    /// Certainly, through these standings, tenures and parts of the charter.
    Yes {
        /// What it rests on.
        through: Vec<Id>,
    },
    /// What it would rest on is not certain, or contested.
    Uncertain {
        /// What it would rest on.
        through: Vec<Id>,
        /// What is not certain.
        why: Doubt,
    },
    /// It has not.
    No(Denial),
}

/// Why there is no such right.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Denial {
    /// There is no charter.
    #[error("no charter is in force on {0}")]
    NoCharter(Day),
    /// Bodies and others hold no status.
    #[error("only a participant holds rights of its own, and it is none")]
    NotAParticipant,
    /// Neither status nor office.
    #[error("it has no status in the forum on {0}")]
    NoStatus(Day),
    /// What it holds does not give the right.
    #[error("the charter in force on {day} does not give it to {holds}")]
    NotGiven {
        /// The day.
        day: Day,
        /// The statuses and offices, as a list for a sentence.
        holds: String,
    },
}

/// What keeps a right from being certain.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Doubt {
    /// The dates, or sources that differ, leave it open whether the status or office is held.
    #[error("whether `{0}` holds on this day is left open by its sources")]
    Holding(Id),
    /// The part of the charter is possibly in force.
    #[error(
        "whether `{0}` of the charter is in force on this day, or says this, is left open by its sources"
    )]
    Charter(Id),
    /// Something else that holds as certainly speaks against it.
    #[error("`{one}` is contested by `{other}`")]
    Contested {
        /// What it rests on.
        one: Id,
        /// What contests it.
        other: Id,
    },
}

impl May {
    /// The answer in one word.
    #[must_use]
    pub const fn truth(&self) -> Truth {
        match self {
            Self::Yes { .. } => Truth::Yes,
            Self::Uncertain { .. } => Truth::Possibly,
            Self::No(_) => Truth::No,
        }
    }
}

/// Whether an actor has a right on a day, as all that the file holds has it.
#[must_use]
pub fn may(state: &State, actor: &Id, right: &str, day: Day) -> May {
    may_seen(state, &Charter::at(state, day), actor, right, &Eyes::Everything)
}

/// Whether an actor has a right under a charter, as those eyes see it.
#[must_use]
pub fn may_seen(state: &State, charter: &Charter, actor: &Id, right: &str, eyes: &Eyes) -> May {
    if charter.is_in_force().is_no() {
        return May::No(Denial::NoCharter(charter.day));
    }
    if state.thing_of(Noun::Participant, actor).is_none() {
        return May::No(Denial::NotAParticipant);
    }
    let holdings = holdings(state, charter, actor, eyes);
    let mut best: Option<May> = None;
    for holding in &holdings {
        for given in holding.gives(charter, right) {
            let found = judge(state, holding, &holdings, given, charter, right, eyes);
            if best.as_ref().is_none_or(|best| best.truth() < found.truth()) {
                best = Some(found);
            }
        }
    }
    best.unwrap_or_else(|| May::No(denial(&holdings, charter.day)))
}

/// A status or an office that an actor holds or possibly holds.
struct Holding {
    thing: Thing,
    kind: &'static str,
    name: String,
    truth: Truth,
}

impl Holding {
    fn gives<'c>(&self, charter: &'c Charter, right: &str) -> Vec<Given<'c>> {
        charter.given(self.kind, &self.name).into_iter().filter(|given| given.value == right).collect()
    }
}

fn holdings(state: &State, charter: &Charter, actor: &Id, eyes: &Eyes) -> Vec<Holding> {
    let mut found = Vec::new();
    for (noun, kind) in [(Noun::Standing, "status"), (Noun::Tenure, "office")] {
        for thing in state.referring(noun, "participant", actor) {
            let Some(thing) = state.seen(thing, eyes) else { continue };
            let truth = held_by(state, &thing, actor, charter.day);
            let names: Vec<String> = match kind {
                "status" => thing.texts("status").into_iter().map(str::to_owned).collect(),
                _ => thing.refs("office").into_iter().map(|office| office.words().to_owned()).collect(),
            };
            let truth = if names.len() > 1 { truth.at_most_possibly() } else { truth };
            let held = |name| Holding { thing: thing.clone(), kind, name, truth };
            found.extend(names.into_iter().filter(|_| !truth.is_no()).map(held));
        }
    }
    found
}

/// Whether the thing holds, and is certainly this participant's.
fn held_by(state: &State, thing: &Thing, actor: &Id, day: Day) -> Truth {
    let holds = state.as_of(Some(day)).holds(thing);
    match thing.refs("participant").as_slice() {
        [only] if *only == actor => holds,
        several if several.contains(&actor) => holds.at_most_possibly(),
        _ => Truth::No,
    }
}

fn judge(
    state: &State,
    holding: &Holding,
    all: &[Holding],
    given: Given<'_>,
    charter: &Charter,
    right: &str,
    eyes: &Eyes,
) -> May {
    let through = vec![holding.thing.id.clone(), given.part.clone()];
    let why = if !holding.truth.is_yes() {
        Some(Doubt::Holding(holding.thing.id.clone()))
    } else if !given.truth.is_yes() {
        Some(Doubt::Charter(given.part.clone()))
    } else {
        contested(state, holding, all, charter, right, eyes)
            .map(|other| Doubt::Contested { one: holding.thing.id.clone(), other })
    };
    why.map_or(May::Yes { through: through.clone() }, |why| May::Uncertain { through, why })
}

/// What holds as certainly and speaks against it: another status without the right, another holder of an office of
/// one holder, or an entered conflict with another of its kind.
fn contested(
    state: &State,
    holding: &Holding,
    all: &[Holding],
    charter: &Charter,
    right: &str,
    eyes: &Eyes,
) -> Option<Id> {
    let rival_status = || {
        let mut others = all.iter().filter(|other| other.kind == "status" && other.truth.is_yes());
        others
            .find(|other| other.name != holding.name && other.gives(charter, right).is_empty())
            .map(|other| other.thing.id.clone())
    };
    let by_conflict = || entered_against(state, &holding.thing, eyes);
    match holding.kind {
        "status" => rival_status().or_else(by_conflict),
        _ => rival_holder(state, &holding.thing, charter.day, eyes).or_else(by_conflict),
    }
}

fn rival_holder(state: &State, tenure: &Thing, day: Day, eyes: &Eyes) -> Option<Id> {
    let office = tenure.refs("office").into_iter().next()?;
    let one_holder = state.thing(office).is_some_and(|office| office.flag("one_holder"));
    let rivals = state.referring(Noun::Tenure, "office", office).into_iter().filter(|_| one_holder);
    rivals
        .filter_map(|rival| state.seen(rival, eyes))
        .find(|rival| {
            rival.refs("area") == tenure.refs("area")
                && rival.refs("participant") != tenure.refs("participant")
                && state.as_of(Some(day)).holds(rival).is_yes()
        })
        .map(|rival| rival.id)
}

fn entered_against(state: &State, thing: &Thing, eyes: &Eyes) -> Option<Id> {
    let sides = [("side_a", "side_b"), ("side_b", "side_a")];
    let opposed = sides.iter().flat_map(|(mine, other)| {
        let conflicts = state.referring(Noun::Conflict, mine, &thing.id);
        conflicts.into_iter().map(move |conflict| (conflict, *other))
    });
    opposed
        .filter_map(|(conflict, other)| Some((state.seen(conflict, eyes)?, other)))
        .find(|(conflict, other)| {
            let mut others = conflict.refs(other).into_iter();
            others.any(|id| state.thing_of(thing.noun, id).is_some())
        })
        .map(|(conflict, _)| conflict.id)
}

fn denial(holdings: &[Holding], day: Day) -> Denial {
    if holdings.is_empty() {
        return Denial::NoStatus(day);
    }
    let mut names: Vec<&str> = holdings.iter().map(|holding| holding.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    let holds = names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" or ");
    Denial::NotGiven { day, holds }
}

/// Whether an actor holds an office on a day, as those eyes see it; `office` is the last part of the office's id.
#[must_use]
pub fn holds_office(state: &State, charter: &Charter, actor: &Id, office: &str, eyes: &Eyes) -> May {
    let all = holdings(state, charter, actor, eyes);
    let held = all.iter().filter(|holding| holding.kind == "office" && holding.name == office);
    let Some(best) = held.max_by_key(|holding| holding.truth) else {
        return May::No(Denial::NoStatus(charter.day));
    };
    let through = vec![best.thing.id.clone()];
    if !best.truth.is_yes() {
        return May::Uncertain { through, why: Doubt::Holding(best.thing.id.clone()) };
    }
    match contested(state, best, &all, charter, "", eyes) {
        Some(other) => {
            May::Uncertain { through, why: Doubt::Contested { one: best.thing.id.clone(), other } }
        }
        None => May::Yes { through },
    }
}
