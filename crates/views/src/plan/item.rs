//! An activity as planned and as held: the two dates stand beside each other and are never merged.

use forum::date::{SortKey, Truth, When};
use forum::state::{Assertion, Fate, Thing};

use crate::{Cell, Part, Scene, Tone, cells, ledger};

/// What is known of an item at the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// A source says that it was held.
    Held,
    /// A source says that it was put off.
    Postponed,
    /// A source says that it was given up.
    Dropped,
    /// Its time had passed, and no source says what became of it.
    NotKnown,
    /// Its time is still ahead.
    Ahead,
}

/// An activity at the day.
pub struct Item<'a> {
    /// The activity.
    pub thing: &'a Thing,
    /// What is known of it.
    pub state: State,
    planned: Vec<&'a Assertion>,
    held: Vec<&'a Assertion>,
    told: Vec<&'a Assertion>,
}

impl<'a> Item<'a> {
    /// Reads an activity.
    pub fn of(scene: &Scene<'a>, thing: &'a Thing) -> Self {
        let dates = scene.as_of().values(thing, "date").into_iter();
        let (planned, told_dates): (Vec<_>, Vec<_>) = dates.partition(|one| is_plan(thing, one));
        let by_now = |when: &When| !ledger::come_by(scene, when).is_no();
        let held: Vec<_> =
            told_dates.iter().copied().filter(|one| one.value.as_when().is_none_or(by_now)).collect();
        let nothing_yet = held.is_empty() && !told_dates.is_empty();
        let mut told: Vec<_> = scene.as_of().values(thing, "state");
        told.retain(|one| one.value.as_text() != Some("planned") && !nothing_yet);
        let state = state(scene, &planned, &told);
        Self { thing, state, planned, held, told }
    }

    /// Whether a source says that it was held.
    pub fn is_held(&self) -> bool {
        self.state == State::Held
    }

    /// Whether it was planned and nothing is known to have come of it yet.
    pub fn is_open(&self) -> bool {
        matches!(self.state, State::Ahead | State::NotKnown) && !self.planned.is_empty()
    }

    /// Whether its time is still ahead.
    pub fn is_ahead(&self) -> bool {
        self.state == State::Ahead
    }

    /// The dates for which it was planned, with a part for each.
    pub fn planned_for(&self, scene: &Scene<'_>) -> Vec<(When, Part)> {
        let dates = self
            .planned
            .iter()
            .filter_map(|one| Some((scene.state.resolve(one.value.as_when()?), cells::value(scene, one))));
        dates.collect()
    }

    /// What it is, leading to its page.
    pub fn what(&self, scene: &Scene<'_>) -> Cell {
        let mut part = cells::named(scene, self.thing);
        let own = cells::standing(scene, self.thing, "what");
        part.sources = own.iter().flat_map(|one| cells::marks(&one.said)).collect();
        Cell::one(part)
    }

    /// The dates for which it was planned.
    pub fn planned(&self, scene: &Scene<'_>) -> Cell {
        Cell::stack(self.planned.iter().map(|one| cells::value(scene, one)).collect())
    }

    /// The dates on which it was held; of what was not held, none.
    pub fn held(&self, scene: &Scene<'_>) -> Cell {
        if self.state != State::Held {
            return Cell::none();
        }
        let cell = Cell::stack(self.held.iter().map(|one| cells::value(scene, one)).collect());
        cells::or_quiet(scene, cell, "date-not-known")
    }

    /// The outcome in words.
    pub fn outcome(&self, scene: &Scene<'_>) -> Cell {
        match self.state {
            State::NotKnown => Cell::one(ledger::status(scene, "not known to have been held", Tone::Quiet)),
            State::Ahead => Cell::one(ledger::status(scene, "planned", Tone::Plain)),
            _ => {
                let first = self.told.first().map(|one| &one.value);
                let contested = self.told.iter().any(|one| Some(&one.value) != first);
                let part = |one: &&Assertion| {
                    let mut part = cells::value(scene, one);
                    part.tone = if contested { Tone::Contested } else { Tone::Plain };
                    part
                };
                Cell::stack(self.told.iter().map(part).collect::<Vec<Part>>())
            }
        }
    }

    /// A property that names who or where: only of what was held. What became of an item is nobody's gap.
    pub fn only_held(&self, scene: &Scene<'_>, property: &str) -> Cell {
        if self.state != State::Held {
            return Cell::none();
        }
        ledger::as_then(scene, self.thing, cells::stack(scene, self.thing, property))
    }

    /// Where it stands in time: by its plan, else by when it was held.
    pub fn order(&self, scene: &Scene<'_>) -> SortKey {
        let dates = self.planned.iter().chain(&self.held).filter_map(|one| one.value.as_when());
        let first = dates.map(|when| scene.state.resolve(when).sort_key()).min();
        first.unwrap_or_else(|| When::unknown().sort_key())
    }

    /// Whether it was held, or planned, in a year.
    pub fn falls_in(&self, scene: &Scene<'_>, year: i16) -> Truth {
        let dates = if self.held.is_empty() { &self.planned } else { &self.held };
        dates
            .iter()
            .filter_map(|one| one.value.as_when())
            .map(|when| ledger::in_year(scene, when, year))
            .fold(Truth::No, Truth::or)
    }

    /// The years in which it may have been held or is planned.
    pub fn years(&self, scene: &Scene<'_>) -> Vec<i16> {
        let dates = if self.held.is_empty() { &self.planned } else { &self.held };
        let resolved =
            dates.iter().filter_map(|one| one.value.as_when()).map(|when| scene.state.resolve(when));
        let bounds = resolved.filter_map(|when| Some((when.earliest()?.year(), when.latest()?.year())));
        bounds.flat_map(|(first, last)| first..=last).collect()
    }
}

fn state(scene: &Scene<'_>, planned: &[&Assertion], told: &[&Assertion]) -> State {
    let says = |word: &str| told.iter().any(|one| one.value.as_text() == Some(word));
    if says("held") {
        State::Held
    } else if says("postponed") {
        State::Postponed
    } else if says("dropped") {
        State::Dropped
    } else if planned.iter().filter_map(|one| one.value.as_when()).any(|when| is_ahead(scene, when)) {
        State::Ahead
    } else {
        State::NotKnown
    }
}

/// Whether a date may still come after the day at which one looks.
fn is_ahead(scene: &Scene<'_>, when: &When) -> bool {
    scene.state.resolve(when).latest().is_some_and(|last| last >= scene.until())
}

/// Whether a date is that of the plan: said by the act that plans, or beside the state `planned`. A correction
/// speaks for what it corrects.
fn is_plan(thing: &Thing, date: &Assertion) -> bool {
    let mut at = &date.said;
    while let Some(before) = thing.assertions.iter().find(|one| {
        one.property == date.property
            && matches!(&one.fate, Fate::Corrected { by, .. } | Fate::Changed { by } if *by == at.at)
            && one.said.at != at.at
    }) {
        at = &before.said;
    }
    let beside = thing
        .assertions
        .iter()
        .any(|one| one.property == "state" && one.said.at == at.at && one.value.as_text() == Some("planned"));
    at.act == "schedule" || beside
}
