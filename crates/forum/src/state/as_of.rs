//! The state at the end of a day of the world (rule 14): what had come about by then, what held then. What was
//! *recorded* by an instant is chosen before, by replaying the record no further.

use super::{Assertion, Fate, Keeping, State, Thing, thing};
use crate::date::{Day, Truth};
use crate::id::Id;
use crate::noun::Noun;
use crate::value::Value;

/// A state seen from the end of a day, or without a day: everything.
#[derive(Clone, Copy, Debug)]
pub struct AsOf<'a> {
    /// The state.
    pub state: &'a State,
    /// The day at whose end one looks.
    pub day: Option<Day>,
}

impl<'a> AsOf<'a> {
    pub(super) const fn new(state: &'a State, day: Option<Day>) -> Self {
        Self { state, day }
    }

    /// Whether something had come about by the end of the day: *yes* when every standing date certainly lies on
    /// or before it, *no* when every one lies after it, else *possibly*. What lasts has come about once begun.
    /// Things that have no date of their own have always come about.
    #[must_use]
    pub fn come_about(&self, thing: &Thing) -> Truth {
        let Some(day) = self.day else { return Truth::Yes };
        let times = self.state.times(thing);
        if times.is_empty() {
            return Truth::Yes;
        }
        thing::agree(times.iter().map(|when| {
            if when.earliest().is_some_and(|first| first > day) {
                Truth::No
            } else if !when.is_doubtful() && when.begun_by().is_some_and(|last| last <= day) {
                Truth::Yes
            } else {
                Truth::Possibly
            }
        }))
    }

    /// Whether something that lasts held on the day; without a day, whether it is not known to have ended.
    #[must_use]
    pub fn holds(&self, thing: &Thing) -> Truth {
        let spans = self.state.spans(thing);
        match self.day {
            Some(day) => thing::holds_on(&spans, day),
            None => thing::agree(spans.iter().map(|span| match &span.to {
                crate::date::End::NoneYet => Truth::Yes,
                crate::date::End::NotKnown => Truth::Possibly,
                crate::date::End::Date(_) => Truth::No,
            })),
        }
    }

    /// Things of a noun that had come about or possibly had, with the answer, in the order of ids.
    pub fn all(&self, noun: Noun) -> impl Iterator<Item = (&'a Thing, Truth)> + use<'a> {
        let seen = *self;
        self.state
            .all(noun)
            .map(move |thing| (thing, seen.come_about(thing)))
            .filter(|(_, truth)| !truth.is_no())
    }

    /// Things of a noun that held on the day or possibly did, with the answer.
    pub fn holding(&self, noun: Noun) -> impl Iterator<Item = (&'a Thing, Truth)> + use<'a> {
        let seen = *self;
        self.state.all(noun).map(move |thing| (thing, seen.holds(thing))).filter(|(_, truth)| !truth.is_no())
    }

    /// Standing values of a property at the day: a value that a later change replaced speaks for the days before.
    #[must_use]
    pub fn values(&self, thing: &'a Thing, property: &str) -> Vec<&'a Assertion> {
        let held = |one: &&Assertion| match (self.day, &one.fate) {
            (None, fate) => *fate == Fate::Stands,
            (Some(day), Fate::Stands) => begun(one, day),
            (Some(day), Fate::Changed { by }) => {
                begun(one, day) && self.changed_after(thing, property, by, day)
            }
            _ => false,
        };
        thing.assertions.iter().filter(|one| one.property == property).filter(held).collect()
    }

    fn changed_after(&self, thing: &Thing, property: &str, by: &crate::entry::Ref, day: Day) -> bool {
        if let Some(Keeping::Change { from, .. }) = self.state.keeping(by) {
            return from.latest().is_none_or(|last| last > day);
        }
        thing.assertions.iter().any(|one| {
            let new = one.property == property && one.said.at == *by;
            let start = one.from.as_ref().or_else(|| one.value.as_when());
            new && start.is_some_and(|from| from.latest().is_none_or(|last| last > day))
        })
    }

    /// The first words of a property at the day.
    #[must_use]
    pub fn text(&self, thing: &'a Thing, property: &str) -> Option<&'a str> {
        self.values(thing, property).into_iter().find_map(|one| one.value.as_text())
    }

    /// Things of a noun that refer to `id` in `property` and had come about or possibly had.
    #[must_use]
    pub fn referring(&self, noun: Noun, property: &str, id: &Id) -> Vec<(&'a Thing, Truth)> {
        let found = self.state.referring(noun, property, id).into_iter();
        found.map(|thing| (thing, self.come_about(thing))).filter(|(_, truth)| !truth.is_no()).collect()
    }

    /// Whether a value of a flag stands and says yes at the day.
    #[must_use]
    pub fn flag(&self, thing: &'a Thing, property: &str) -> bool {
        self.values(thing, property).iter().any(|one| one.value == Value::Flag(true))
    }
}

/// Whether a value may hold on the day already: a change gives it from a date on.
fn begun(one: &Assertion, day: Day) -> bool {
    one.from.as_ref().is_none_or(|from| from.earliest().is_none_or(|first| first <= day))
}
